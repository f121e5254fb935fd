/** Zero of every block of decimal digits (Unicode category Nd) that chat programs write, in order. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];

/** The value of a digit in any script, -1 for what is no digit. @example digitOf('٣'.charCodeAt(0)) === 3 */
export function digitOf(unit: number): number {
  if (unit < 0x660) return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : -1;
  for (const zero of ZEROS) if (unit >= zero && unit < zero + 10) return unit - zero;
  return -1;
}

/** Marks that stand between letters without being seen: bidi controls, byte order mark, zero width. */
export function isMark(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff ||
    unit === 0x61c
  );
}

export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0xa0 ||
    unit === 0x202f ||
    unit === 0x2009 ||
    unit === 0x2007 ||
    unit === 0x9 ||
    unit === 0x3000
  );
}
