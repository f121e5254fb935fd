import { type Choices, openChoices, packChoices, sharesOf } from './packed-bits.ts';
import { type PackedSigns, packSigns, unpackSigns } from './packed-signs.ts';

/** Rows of patterns by the code of their indicator, as in the data files. */
export type RowsByCode = Readonly<Record<string, readonly string[]>>;

/**
 * Patterns in few bytes: codes and how many rows each has, what stands between names, how many names and what stands
 * between them there are, the levels of the shares of what is chosen, what is chosen.
 */
export type PackedPatterns = readonly [
  codes: string,
  betweens: readonly string[],
  count: number,
  levels: PackedSigns,
  bits: string,
];

const NAME = /([A-Z][A-Z0-9]*)/;
const ROW_END = '\n';
const OR = '|';
const MOST = 1 << 16;
// Contexts: what stands between names, by what stood there before; whether a name follows again the one before it; which it is.
const [FIRST, AFTER_OR, AFTER_NAME, AGAIN, AGAIN_OR, WHICH, WHICH_OR] = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * Packs patterns for pages: a name is the number of its concept, mostly foretold by the one before it.
 * @param names of concepts by number, all that patterns use
 * @returns what {@link unpackPatterns} reads with the same names
 * @throws Error when a pattern has a name that is none of them
 * @example unpackPatterns(packPatterns({ L01: ['WORK HOME /4'] }, ['WORK', 'HOME']), ['WORK', 'HOME']).L01[0] === 'WORK HOME /4'
 */
export function packPatterns(patterns: RowsByCode, names: readonly string[]): PackedPatterns {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const parts = Object.values(patterns)
    .flat()
    .flatMap((row) => `${row}${ROW_END}`.split(NAME));
  const betweens = [...new Set(parts.filter((part) => !NAME.test(part)))].sort();
  const known = parts.map((part) => {
    const number = NAME.test(part) ? numbers.get(part) : betweens.indexOf(part);
    if (number === undefined) throw new Error(`no concept ${part}`);
    return number;
  });
  const [levels, bits] = packChoices(known, (choices) => readRows(choices, known.length, betweens, names));
  const codes = Object.entries(patterns).map(([code, rows]) => `${code}:${rows.length}`);
  return [codes.join(' '), betweens, known.length, packSigns(levels, 1), bits];
}

/** The patterns that were packed. What another packed gives other rows, never more than it says. */
export function unpackPatterns(packed: PackedPatterns, names: readonly string[]): RowsByCode {
  const [codes, betweens, count, levels, bits] = packed;
  const rows = readRows(openChoices(bits, sharesOf(unpackSigns(levels))), count, betweens, names).split(ROW_END);
  const made: Record<string, string[]> = {};
  let at = 0;
  for (const part of codes.split(' ')) {
    const [code = '', many] = part.split(':');
    made[code] = rows.slice(at, at + Number(many));
    at += Number(many);
  }
  return made;
}

// A name and what stands behind it in turn, a row after the other.
function readRows({ is, read }: Choices, size: number, betweens: readonly string[], names: readonly string[]): string {
  const follower = new Int32Array(names.length).fill(-1);
  let text = '';
  let name = -1;
  let between = ROW_END;
  for (let at = 0; at < Math.min(MOST, size); ) {
    between = betweens[read(between.endsWith(ROW_END) ? FIRST : between === OR ? AFTER_OR : AFTER_NAME)] ?? '';
    text += between;
    at++;
    if (between.endsWith(ROW_END)) {
      name = -1;
      continue;
    }
    const isOr = between === OR;
    const expected = name < 0 ? -1 : follower[name]!;
    const isExpected = expected >= 0 && is(isOr ? AGAIN_OR : AGAIN, expected);
    const found = isExpected ? expected : read(isOr ? WHICH_OR : WHICH);
    if (name >= 0) follower[name] = found;
    name = found;
    text += names[found] ?? '';
    at++;
  }
  return text;
}
