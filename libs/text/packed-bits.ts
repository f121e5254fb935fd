/** What shares are parts of. */
export const WHOLE = 4096;
const WHOLE_BITS = 12;

// gzip writes each of 64 signs in 6 bits: what is packed costs a page what it is.
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIGN_BITS = 6;
// The state of the coder (rANS) has 21 to 26 bits: all numbers are small integers, the same on every machine.
const LEAST = 1 << 20;
const STATE_SIGNS = 5;

/** A choice: which part of {@link WHOLE} it was given. */
export type Part = readonly [from: number, size: number];

/** Choices by context: whether the next is this one, and which it is. */
export type Choices = {
  is(context: number, choice: number): boolean;
  read(context: number): number;
};

/** The text of choices, each in its part. */
function packParts(parts: readonly Part[]): string {
  const signs: string[] = [];
  let state = LEAST;
  const push = (): void => {
    signs.push(SIGNS[state % SIGNS.length]!);
    state = Math.floor(state / SIGNS.length);
  };
  // The coder is a stack: what is read first is written last.
  for (const [from, size] of parts.toReversed()) {
    while (state >= (LEAST / WHOLE) * SIGNS.length * size) push();
    state = Math.floor(state / size) * WHOLE + (state % size) + from;
  }
  for (let i = 0; i < STATE_SIGNS; i++) push();
  return signs.reverse().join('');
}

/** Reads the choices of a text, whose shares are known; behind its end they go on without sense. */
export function openChoices(text: string, { count, choiceOf, from, sizes }: Shares): Choices {
  const values = new Uint8Array(128);
  for (let i = 0; i < SIGNS.length; i++) values[SIGNS.charCodeAt(i)] = i;
  let at = 0;
  let state = 0;
  const next = (): void => {
    state = (state << SIGN_BITS) | values[text.charCodeAt(at++) & 127]!;
  };
  while (at < STATE_SIGNS) next();
  state &= (LEAST << SIGN_BITS) - 1;
  const read = (context: number): number => {
    const low = state & (WHOLE - 1);
    const choice = choiceOf[context * WHOLE + low]!;
    const slot = context * count + choice;
    state = Math.imul(state >> WHOLE_BITS, sizes[slot]!) + low - from[slot]!;
    while (state < LEAST && at < text.length) next();
    return choice;
  };
  return { read, is: (context) => read(context) === 1 };
}

/** How the whole is shared out among the choices of each context, `count` for each. */
export type Shares = {
  readonly count: number;
  readonly choiceOf: Uint16Array;
  readonly from: Uint16Array;
  readonly sizes: Uint16Array;
};

const RADIX = 36;
// How often a choice is met, roughly: 0 1 2 4 8 …
const LEVELS = Array.from({ length: 22 }, (_, level) => (level === 0 ? 0 : 1 << (level - 1)));

/** The shares of levels: a row for each context, a sign for each choice. */
export function sharesOf(levels: string): Shares {
  const rows = levels.split(' ');
  const count = Math.max(...rows.map((row) => row.length));
  const choiceOf = new Uint16Array(rows.length * WHOLE);
  const from = new Uint16Array(rows.length * count);
  const sizes = new Uint16Array(rows.length * count);
  for (let context = 0; context < rows.length; context++) {
    const weights = Array.from(rows[context]!, (sign) => LEVELS[Number.parseInt(sign, RADIX)] ?? 0);
    let total = 0;
    let most = 0;
    for (let choice = 0; choice < weights.length; choice++) {
      total += weights[choice]!;
      if (weights[choice]! > weights[most]!) most = choice;
    }
    let left = WHOLE;
    const room = WHOLE - weights.length;
    const sizeOf = (weight: number): number => (weight === 0 ? 0 : 1 + Math.floor((weight * room) / total));
    for (const weight of weights) left -= sizeOf(weight);
    for (let choice = 0, end = 0; choice < weights.length; choice++) {
      const size = sizeOf(weights[choice]!) + (choice === most && total > 0 ? left : 0);
      from[context * count + choice] = end;
      sizes[context * count + choice] = size;
      choiceOf.fill(choice, context * WHOLE + end, context * WHOLE + end + size);
      end += size;
    }
  }
  return { count, choiceOf, from, sizes };
}

/**
 * Packs choices that are known, from what reads them: so that one code asks for them on both sides.
 * @returns the levels of their shares, and their text
 */
export function packChoices(
  known: readonly number[],
  read: (choices: Choices) => unknown,
): readonly [levels: string, bits: string] {
  const asked: (readonly [context: number, choice: number])[] = [];
  let at = 0;
  read({
    is: (context, choice) => {
      const isIt = known[at] === choice;
      asked.push([context, isIt ? 1 : 0]);
      if (isIt) at++;
      return isIt;
    },
    read: (context) => {
      asked.push([context, known[at]!]);
      return known[at++]!;
    },
  });
  const counts: number[][] = [];
  for (const [context, choice] of asked) {
    counts[context] ??= [];
    counts[context][choice] = (counts[context][choice] ?? 0) + 1;
  }
  const levels = Array.from(counts, (row = []) => Array.from(row, (met = 0) => levelOf(met)).join('')).join(' ');
  const { count, from, sizes } = sharesOf(levels);
  return [
    levels,
    packParts(asked.map(([context, choice]) => [from[context * count + choice]!, sizes[context * count + choice]!])),
  ];
}

function levelOf(met: number): string {
  let level = 0;
  while (level < LEVELS.length - 1 && LEVELS[level + 1]! + LEVELS[level]! <= 2 * met) level++;
  return level.toString(RADIX);
}
