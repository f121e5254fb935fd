import { MIN_QUALITY, pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import type { KnownAsked } from '@sanad/wire/known-files';
import { send } from '../api.ts';
import { digestOfBytes } from '../digest-of.ts';

const SIDE = 512;

/** Asks whether a file is on the list of what must not be passed on; only its hashes leave the machine. */
export async function isKnown(file: File): Promise<boolean> {
  const bytes = await file.arrayBuffer();
  const pdq = file.type.startsWith('image/') ? await pdqIn(file) : null;
  const [sha256, sha1] = await Promise.all([digestOfBytes(bytes), digestOfBytes(bytes, 'SHA-1')]);
  const asked: KnownAsked = { sha256, sha1, md5: null, pdq };
  return (await send<{ known: boolean }>('POST', '/v1/known-files', asked)).body.known;
}

/** Null for what this browser cannot show and for what says too little; the server looks again when the file comes. */
async function pdqIn(file: File): Promise<string | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'none' }).catch(() => null);
  if (!bitmap) return null;
  const share = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * share))) as [
    number,
    number,
  ];
  const drawn = new OffscreenCanvas(width, height).getContext('2d')!;
  drawn.imageSmoothingQuality = 'high';
  drawn.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = drawn.getImageData(0, 0, width, height);
  const { hash, quality } = pdqOf({ data, width, height, channels: 4 });
  return quality < MIN_QUALITY ? null : pdqToHex(hash);
}
