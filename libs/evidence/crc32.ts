const TABLES = tables();

/**
 * CRC-32 as ZIP has it (polynomial 0xEDB88320), eight bytes a step. Not a protection: ZIP wants it.
 * @param from the value so far, to go on over several parts
 * @example crc32(utf8('123456789')) === 0xcbf43926
 */
export function crc32(data: Uint8Array, from = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as unknown as Uint32Array[] & { length: 8 };
  let crc = ~from;
  let at = 0;
  for (const whole = data.length - 7; at < whole; at += 8) {
    const a = crc ^ (data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24));
    crc =
      t7![a & 255]! ^
      t6![(a >>> 8) & 255]! ^
      t5![(a >>> 16) & 255]! ^
      t4![a >>> 24]! ^
      t3![data[at + 4]!]! ^
      t2![data[at + 5]!]! ^
      t1![data[at + 6]!]! ^
      t0![data[at + 7]!]!;
  }
  for (; at < data.length; at++) crc = t0![(crc ^ data[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function tables(): readonly Uint32Array[] {
  const all = Array.from({ length: 8 }, () => new Uint32Array(256));
  for (let n = 0; n < 256; n++) {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    all[0]![n] = value;
  }
  for (let n = 0; n < 256; n++) {
    for (let k = 1; k < 8; k++) {
      const before = all[k - 1]![n]!;
      all[k]![n] = all[0]![before & 255]! ^ (before >>> 8);
    }
  }
  return all;
}
