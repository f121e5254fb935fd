import { fault } from '@sanad/base/fault';

/** Brands of HEIF whose pictures are coded as HEVC, for which no decoder comes with this program. */
const HEVC = /^(?:hei[cxms]|hev[cxms])$/;
const MOST_BRANDS = 32;

/**
 * Whether a picture is HEIC, as iPhones keep them. What it says of itself can be read; to show it a decoder would be
 * needed that no permissive package has.
 */
export function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16 + 4 * MOST_BRANDS));
  if (head.length < 16 || head.toString('latin1', 4, 8) !== 'ftyp') return false;
  const end = Math.min(head.length, head.readUInt32BE(0));
  const brands = [8];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(at);
  return brands.some((at) => HEVC.test(head.toString('latin1', at, at + 4)));
}

/** Why a picture could not be read: `image-heic` where it is whole and of that kind, else `image-unreadable`. */
export function pictureFault(bytes: Uint8Array, cause: unknown) {
  return isHeic(bytes)
    ? fault('image-heic', 'HEIC pictures cannot be decoded here', { cause })
    : fault('image-unreadable', 'the picture cannot be read', { cause });
}
