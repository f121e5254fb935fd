import { isSpelled } from './concepts.ts';
import type { Folded } from './fold.ts';
import { NUMBER_WORD, splitWords, type Words } from './words.ts';

// Emoji and signs that nobody writes between two words without a space: * . _ | ~ and, of compounds, a dash.
const TEARS: ReadonlySet<number> = new Set([1, 42, 45, 46, 95, 124, 126]);
const FEWEST_LETTERS = 4;
/** Before the sign: "e-mail" is one word for everybody. */
const FEWEST_BEFORE = 2;
const MOST_LETTERS = 32;
const whole = new Uint16Array(MOST_LETTERS);

/**
 * Joins words that one sign tears apart, when they are known together and not each by itself: "mas*sage", "تص🔥ويرة".
 * `folded` and `words` are changed where there are any.
 */
export function joinTorn(folded: Folded, words: Words): void {
  const { units, map } = folded;
  const { start, end, kind, count } = words;
  let torn = 0;
  for (let w = 1; w < count; w++) {
    const gap = end[w - 1]!;
    if (start[w] !== gap + 1 || kind[w] !== kind[w - 1] || kind[w] === NUMBER_WORD || !TEARS.has(units[gap]!)) continue;
    // A link goes on.
    if (w + 1 < count && TEARS.has(units[end[w]!]!) && end[w] === start[w + 1]! - 1) continue;
    if (!isTorn(units, start[w - 1]!, gap, end[w]!)) continue;
    units[gap] = 0;
    torn++;
  }
  if (torn === 0) return;
  let at = 0;
  for (let i = 0; i <= folded.length; i++) {
    if (units[i] === 0 && i < folded.length) continue;
    units[at] = units[i]!;
    map[at++] = map[i]!;
  }
  folded.length = at - 1;
  splitWords(folded, words);
}

function isTorn(units: Uint16Array, start: number, gap: number, end: number): boolean {
  const size = end - start - 1;
  if (size < FEWEST_LETTERS || size > MOST_LETTERS || gap - start < FEWEST_BEFORE) return false;
  whole.set(units.subarray(start, gap));
  whole.set(units.subarray(gap + 1, end), gap - start);
  return isSpelled(whole, 0, size) && !(isSpelled(units, start, gap) && isSpelled(units, gap + 1, end));
}
