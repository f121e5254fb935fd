import { MIN_QUALITY, pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import { pdqSquare } from '@sanad/campaigns/pdq-square';
import { unturned } from '@sanad/campaigns/unturned';
import { kindOf } from '@sanad/wire/file-kind';
import type { KnownAsked } from '@sanad/wire/known-files';
import { send } from '../api.ts';
import { digestOfBytes } from '../digest-of.ts';

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
  const { width, height, transform } = pdqSquare(bitmap.width, bitmap.height);
  const drawn = new OffscreenCanvas(width, height).getContext('2d')!;
  drawn.imageSmoothingEnabled = false;
  if (transform) drawn.setTransform(...transform);
  drawn.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = drawn.getImageData(0, 0, width, height);
  const { hash, quality } = pdqOf({ data, width, height, channels: 4 });
  return quality < MIN_QUALITY ? null : pdqToHex(hash);
}
