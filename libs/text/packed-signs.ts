import { type Choices, openChoices, packChoices, sharesOf } from './packed-bits.ts';

/**
 * Signs of a table in few bytes, row by row: how many, which, how wide rows are (0 = foretold by the sign before them, not
 * by their column), the levels of their shares, what is chosen.
 */
export type PackedSigns = readonly [count: number, signs: string, width: number, levels: string, bits: string];

const MOST_SIGNS = 1 << 20;
const PIECE = 4096;

/** Packs rows of signs, by whichever foretells them better: their column, or the sign before them. */
export function packSigns(text: string, width: number): PackedSigns {
  const signs = [...new Set(text)].sort().join('');
  const known = Array.from(text, (sign) => signs.indexOf(sign));
  const packed = [1, width, 0].map((wide): PackedSigns => {
    const [levels, bits] = packChoices(known, (choices) => readSigns(choices, text.length, signs, wide));
    return [text.length, signs, wide, levels, bits];
  });
  const cost = ([, , , levels, bits]: PackedSigns): number => bits.length + levels.length / 3;
  return packed.sort((one, other) => cost(one) - cost(other))[0]!;
}

/** The signs that were packed; what another packed gives other signs, never more than it says. */
export function unpackSigns([count, signs, width, levels, bits]: PackedSigns): string {
  return readSigns(openChoices(bits, sharesOf(levels)), count, signs, width);
}

function readSigns({ read }: Choices, size: number, signs: string, width: number): string {
  const units = new Uint16Array(Math.max(0, Math.min(MOST_SIGNS, size | 0)));
  let before = 0;
  for (let at = 0; at < units.length; at++) {
    before = read(width > 0 ? at % width : before);
    units[at] = signs.charCodeAt(before);
  }
  return textOf(units);
}

/** The text of UTF-16 units, however many; piece by piece, for no call takes any number of arguments. */
export function textOf(units: Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += PIECE)
    text += String.fromCharCode.apply(null, units.subarray(from, from + PIECE) as unknown as number[]);
  return text;
}
