const START = 0xd8;
const APP1 = 0xe1;
const SCAN = 0xda;
const EXIF = [0x45, 0x78, 0x69, 0x66, 0];

/**
 * A JPEG without the remarks by which viewers turn it, in parts of the same memory: a browser shows it then as the camera
 * kept it, which is what PDQ hashes are made of. Everything else is as it was; what is no JPEG comes back whole.
 * @example unturned(new Uint8Array([1, 2])).length === 1
 */
export function unturned(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  if (bytes[0] !== 0xff || bytes[1] !== START) return [bytes];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    // any number of 0xff may stand before a mark
    if (bytes[at + 1] === 0xff) {
      at++;
      continue;
    }
    if (bytes[at + 1] === SCAN) break;
    const next = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    if (bytes[at + 1] === APP1 && EXIF.every((byte, n) => bytes[at + 4 + n] === byte)) {
      parts.push(bytes.subarray(from, at));
      from = next;
    }
    at = next;
  }
  return [...parts, bytes.subarray(from)];
}
