import { MIN_QUALITY, pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import { unturned } from '@sanad/campaigns/unturned';
import { kindOf } from '@sanad/wire/file-kind';
import type { KnownAsked } from '@sanad/wire/known-files';
import { send } from '../api.ts';
import { digestOfBytes } from '../digest-of.ts';

/** PDQ brings a larger picture to this square by taking single points; drawn smoothly its hash would be another one. */
const SIDE = 512;
/** Of a dot: points fall between dots at worst by 1/512, and there the later one is taken. */
const NUDGE = 1 / 1024;

/** Asks whether a file is on the list of what must not be passed on; only its hashes leave the machine. */
export async function isKnown(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pdq = kindOf(bytes.subarray(0, 4096)) === 'image' ? await pdqIn(new Blob([...unturned(bytes)])) : null;
  const [sha256, sha1] = await Promise.all([digestOfBytes(bytes), digestOfBytes(bytes, 'SHA-1')]);
  const asked: KnownAsked = { sha256, sha1, md5: null, pdq };
  return (await send<{ known: boolean }>('POST', '/v1/known-files', asked)).body.known;
}

/** Null for what this browser cannot show and for what says too little; the server looks again when the file comes. */
async function pdqIn(file: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const isLarge = bitmap.width > SIDE || bitmap.height > SIDE;
  const [width, height] = isLarge ? [SIDE, SIDE] : [bitmap.width, bitmap.height];
  const drawn = new OffscreenCanvas(width, height).getContext('2d')!;
  drawn.imageSmoothingEnabled = false;
  const [across, down] = [SIDE / bitmap.width, SIDE / bitmap.height];
  if (isLarge) drawn.setTransform(across, 0, 0, down, 0.5 - NUDGE * across, 0.5 - NUDGE * down);
  drawn.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = drawn.getImageData(0, 0, width, height);
  const { hash, quality } = pdqOf({ data, width, height, channels: 4 });
  return quality < MIN_QUALITY ? null : pdqToHex(hash);
}
