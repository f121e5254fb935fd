import type { Concepts } from './concept-events.ts';
import { OFFER_PATTERNS } from './data/patterns.ts';
import { CONTROL_PATTERNS } from './data/patterns-control.ts';
import { CONCEPTS, conceptNumber } from './lexicon.ts';

/** One way to show an indicator; terms are lists of concept numbers, the first is the anchor. */
type Pattern = {
  readonly code: number;
  readonly terms: readonly (readonly number[])[];
  readonly ordered: boolean;
  readonly window: number;
  readonly unless: readonly number[];
  readonly only: readonly number[];
};

const PATTERNS = { ...OFFER_PATTERNS, ...CONTROL_PATTERNS };
/** Indicator codes by number: L01.. first, then the counter-indicators C01... */
export const CODES: readonly string[] = Object.keys(PATTERNS);
const NONE: readonly number[] = [];
const UNLESS_REACH = 3;
const MAX_TERMS = 4;
const ALL: readonly Pattern[] = Object.entries(PATTERNS).flatMap(([code, rows]) =>
  rows.map((row) => parse(CODES.indexOf(code), row)),
);
// A bit for each pattern, in so many numbers.
const SIZE = (ALL.length + 31) >> 5;
const SLOTS = MAX_TERMS + 1;

/**
 * Which patterns take a concept, in which place: first term, the others, anywhere in the text. Of a concept the numbers
 * `at[start[c]] .. at[start[c + 1] - 1]` have bits, those of first terms first. `free` has the bits of places that a
 * pattern leaves empty.
 */
const { at: AT, bits: BITS, start: START, free: FREE } = takesOf(ALL);
/**
 * Each pattern as numbers, from `PROGRAM_OF` on: its code, its window, 1 when it is ordered; for each term behind the first
 * how many concepts it has, and these; 0; of those it may not stand beside how many, and these.
 */
const PROGRAMS = ALL.map(({ code, window, ordered, terms, unless }) => [
  code,
  window,
  ordered ? 1 : 0,
  ...terms.slice(1).flatMap((term) => [term.length, ...term]),
  0,
  unless.length,
  ...unless,
]);
const PROGRAM = Uint16Array.from(PROGRAMS.flat());
const PROGRAM_OF = new Uint16Array(PROGRAMS.length);
for (let p = 1; p < PROGRAMS.length; p++) PROGRAM_OF[p] = PROGRAM_OF[p - 1]! + PROGRAMS[p - 1]!.length;
// The same of a text: for each place the patterns that find a concept there.
const filled = new Int32Array(SIZE * SLOTS);

/** Where indicators were found: `code[i]` over words `from[i]..to[i]`; `seen[code]` counts. */
export type Hits = { code: Uint8Array; from: Uint32Array; to: Uint32Array; count: number; readonly seen: Uint16Array };

/** Most places that are kept for one text, and for one indicator of it. */
export const MAX_HITS = 256;
const MAX_PLACES = 8;

/** An empty buffer for {@link findIndicators}. */
export function hitBuffer(): Hits {
  const size = MAX_HITS * MAX_TERMS;
  return {
    code: new Uint8Array(size),
    from: new Uint32Array(size),
    to: new Uint32Array(size),
    count: 0,
    seen: new Uint16Array(CODES.length),
  };
}

const chosen = new Uint32Array(MAX_TERMS);

// Steps along the chains of partners: many times what a post takes, and a bound for texts made to be slow.
const STEPS_PER_EVENT = 96;
let steps = 0;

/** Forgets what was found. */
export function clearHits(hits: Hits): void {
  hits.count = 0;
  for (let code = 0; code < CODES.length; code++) hits.seen[code] = 0;
}

/** Adds every indicator whose concepts stand near each other. Each event looks at its nearest partners only. */
export function findIndicators(concepts: Concepts, into: Hits): Hits {
  listFeasible(concepts.met);
  steps = 4096 + STEPS_PER_EVENT * concepts.count;
  for (let e = 0; e < concepts.count && steps > 0; e++) {
    const concept = concepts.concept[e]!;
    const end = START[concept + 1]!;
    for (let i = START[concept]!; i < end && AT[i]! < SIZE; i++)
      for (let left = BITS[i]! & filled[AT[i]!]!; left !== 0; left &= left - 1)
        tryAt(concepts, PROGRAM_OF[32 * AT[i]! + 31 - Math.clz32(left & -left)]!, e, into);
  }
  return into;
}

// Leaves in the first place of `filled` the patterns that have all they take somewhere in the text.
function listFeasible(met: Uint32Array): void {
  for (let i = 0; i < filled.length; i++) filled[i] = FREE[i]!;
  for (let m = 0; m < met.length; m++)
    for (let left = met[m]!; left !== 0; left &= left - 1) {
      const concept = 32 * m + 31 - Math.clz32(left & -left);
      const end = START[concept + 1]!;
      for (let i = START[concept]!; i < end; i++) filled[AT[i]!]! |= BITS[i]!;
    }
  for (let k = 0; k < SIZE; k++)
    filled[k]! &= filled[SIZE + k]! & filled[2 * SIZE + k]! & filled[3 * SIZE + k]! & filled[4 * SIZE + k]!;
}

type Takes = {
  readonly at: Uint8Array;
  readonly bits: Int32Array;
  readonly start: Uint16Array;
  readonly free: Int32Array;
};

function takesOf(patterns: readonly Pattern[]): Takes {
  const free = new Int32Array(SIZE * SLOTS);
  const rows: Map<number, number>[] = CONCEPTS.map(() => new Map());
  patterns.forEach(({ terms, only }, pattern) => {
    for (let slot = 0; slot < SLOTS; slot++) {
      const [at, bit] = [slot * SIZE + (pattern >> 5), 1 << (pattern & 31)];
      const taken = slot === MAX_TERMS ? only : (terms[slot] ?? NONE);
      if (taken.length === 0) free[at]! |= bit;
      for (const concept of taken) rows[concept]!.set(at, (rows[concept]!.get(at) ?? 0) | bit);
    }
  });
  const start = [0];
  const flat = rows.flatMap((row) => {
    start.push(start[start.length - 1]! + row.size);
    return [...row].sort(([a], [b]) => a - b);
  });
  return {
    at: Uint8Array.from(flat, ([at]) => at),
    bits: Int32Array.from(flat, ([, bits]) => bits),
    start: Uint16Array.from(start),
    free,
  };
}

// Looks whether the pattern whose numbers begin at `at` is found around an event, and notes it.
function tryAt(concepts: Concepts, at: number, anchor: number, into: Hits): void {
  const code = PROGRAM[at]!;
  if (into.seen[code]! >= MAX_PLACES) return;
  const { head, next, from, to } = concepts;
  const window = PROGRAM[at + 1]!;
  const isOrdered = PROGRAM[at + 2] === 1;
  chosen[0] = anchor;
  let low = from[anchor]!;
  let high = to[anchor]!;
  let floor = high;
  let count = 1;
  let i = at + 3;
  for (let size = PROGRAM[i]!; size !== 0; size = PROGRAM[i]!) {
    // The event of one of the concepts that stays within the window and uses other words than those chosen already.
    let best = -1;
    let bestSpread = window + 1;
    for (const end = i++ + size; i <= end; i++)
      for (let link = head[PROGRAM[i]!]!; link !== 0 && steps-- > 0; ) {
        const e = link - 1;
        const first = from[e]!;
        const last = to[e]!;
        if (last + window < low) break;
        link = next[e]!;
        if (first > high + window || (isOrdered && first <= floor)) continue;
        const spread = (last > high ? last : high) - (first < low ? first : low);
        if (spread >= bestSpread || overlaps(concepts, e, count)) continue;
        best = e;
        bestSpread = spread;
      }
    if (best < 0) return;
    chosen[count++] = best;
    floor = to[best]!;
    if (from[best]! < low) low = from[best]!;
    if (floor > high) high = floor;
  }
  if (PROGRAM[i + 1] !== 0 && guarded(concepts, i + 1, anchor)) return;
  record(concepts, code, count, into);
}

function overlaps(concepts: Concepts, e: number, chosenCount: number): boolean {
  for (let t = 0; t < chosenCount; t++) {
    const other = chosen[t]!;
    if (concepts.from[e]! <= concepts.to[other]! && concepts.from[other]! <= concepts.to[e]!) return true;
  }
  return false;
}

function guarded(concepts: Concepts, at: number, anchor: number): boolean {
  const low = concepts.from[anchor]!;
  const high = concepts.to[anchor]!;
  for (let i = at + 1; i <= at + PROGRAM[at]!; i++) {
    let link = concepts.head[PROGRAM[i]!]!;
    while (link !== 0 && steps-- > 0) {
      const e = link - 1;
      if (concepts.from[e]! <= high + UNLESS_REACH && concepts.to[e]! + UNLESS_REACH >= low) return true;
      link = concepts.next[e]!;
    }
  }
  return false;
}

function record(concepts: Concepts, code: number, count: number, into: Hits): void {
  into.seen[code]!++;
  for (let t = 0; t < count; t++) {
    if (into.count === into.code.length) return;
    into.code[into.count] = code;
    into.from[into.count] = concepts.from[chosen[t]!]!;
    into.to[into.count++] = concepts.to[chosen[t]!]!;
  }
}

function parse(code: number, row: string): Pattern {
  const terms: (readonly number[])[] = [];
  let ordered = false;
  let window = 6;
  let unless = NONE;
  let only = NONE;
  for (const part of row.split(' ')) {
    if (part === '<') ordered = true;
    else if (part.startsWith('/')) window = Number(part.slice(1));
    else if (part.startsWith('!')) unless = numbers(part.slice(1));
    else if (part.startsWith('?')) only = numbers(part.slice(1));
    else terms.push(numbers(part));
  }
  if (terms.length > MAX_TERMS) throw new Error(`too many terms: ${row}`);
  return { code, terms, ordered, window, unless, only };
}

function numbers(names: string): readonly number[] {
  return names.split('|').map(conceptNumber);
}
