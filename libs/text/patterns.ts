import type { Concepts } from './concept-events.ts';
import { PATTERNS } from './data/patterns.ts';
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

/** Indicator codes by number: L01.. first, then the counter-indicators C01... */
export const CODES: readonly string[] = Object.keys(PATTERNS);
const NONE: readonly number[] = [];
const UNLESS_REACH = 3;
const MAX_TERMS = 4;
const ALL: Pattern[] = [];
const byAnchor: number[][] = CONCEPTS.map(() => []);

for (const [code, rows] of Object.entries(PATTERNS))
  for (const row of rows) {
    const pattern = parse(CODES.indexOf(code), row);
    for (const concept of pattern.terms[0]!) byAnchor[concept]!.push(ALL.length);
    ALL.push(pattern);
  }

/** Rows of numbers one after the other: those of row i are `all[start[i]] .. all[start[i + 1] - 1]`. */
type Rows = { readonly all: Uint16Array; readonly start: Uint16Array };

// Lists of concepts that patterns ask for, each once, by the concepts in them: a list is there when one of them is in the
// text, and a pattern is looked for only when all its lists are.
const listsWith: number[][] = CONCEPTS.map(() => []);
const NEEDS: Rows = rowsOf(needsOf(ALL));
const LISTS_WITH: Rows = rowsOf(listsWith);
const BY_ANCHOR: Rows = rowsOf(byAnchor);
// The text in which a list was there last, by the number of the text.
const isThere = new Uint32Array(NEEDS.all.reduce((most, list) => Math.max(most, list), 0) + 1);
let text = 0;
// Patterns that may be found in this text, at the place of the concept that anchors them in BY_ANCHOR, and how many;
// made when a concept is met first.
const listedFor = new Uint32Array(CONCEPTS.length);
const feasible = new Uint16Array(BY_ANCHOR.all.length);
const feasibleEnd = new Uint16Array(CONCEPTS.length);

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
  hits.seen.fill(0);
}

/** Adds every indicator whose concepts stand near each other. Each event looks at its nearest partners only. */
export function findIndicators(concepts: Concepts, into: Hits): Hits {
  text = (text + 1) >>> 0 || 1;
  markThere(concepts.met);
  steps = 4096 + STEPS_PER_EVENT * concepts.count;
  for (let e = 0; e < concepts.count && steps > 0; e++) {
    const concept = concepts.concept[e]!;
    if (listedFor[concept] !== text) listFeasible(concept);
    const end = feasibleEnd[concept]!;
    for (let r = BY_ANCHOR.start[concept]!; r < end; r++) {
      const pattern = ALL[feasible[r]!]!;
      if (into.seen[pattern.code]! >= MAX_PLACES) continue;
      if (!matches(concepts, pattern, e)) continue;
      if (pattern.unless.length > 0 && guarded(concepts, pattern, e)) continue;
      record(concepts, pattern, into);
    }
  }
  return into;
}

function markThere(met: Uint32Array): void {
  const { all, start } = LISTS_WITH;
  for (let at = 0; at < met.length; at++)
    for (let bits = met[at]!; bits !== 0; bits &= bits - 1) {
      const concept = 32 * at + 31 - Math.clz32(bits & -bits);
      const end = start[concept + 1]!;
      for (let i = start[concept]!; i < end; i++) isThere[all[i]!] = text;
    }
}

function listFeasible(concept: number): void {
  listedFor[concept] = text;
  let count = BY_ANCHOR.start[concept]!;
  const end = BY_ANCHOR.start[concept + 1]!;
  for (let r = count; r < end; r++) {
    const pattern = BY_ANCHOR.all[r]!;
    if (isFeasible(pattern)) feasible[count++] = pattern;
  }
  feasibleEnd[concept] = count;
}

// Whether a text has all that a pattern takes, wherever it stands.
function isFeasible(pattern: number): boolean {
  const end = NEEDS.start[pattern + 1]!;
  for (let i = NEEDS.start[pattern]!; i < end; i++) if (isThere[NEEDS.all[i]!] !== text) return false;
  return true;
}

function rowsOf(rows: readonly (readonly number[])[]): Rows {
  const start = new Uint16Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) start[i + 1] = start[i]! + rows[i]!.length;
  return { all: Uint16Array.from(rows.flat()), start };
}

function needsOf(patterns: readonly Pattern[]): number[][] {
  const known = new Map<string, number>();
  return patterns.map(({ terms, only }) =>
    [...terms.slice(1), ...(only.length > 0 ? [only] : [])].map((concepts) => {
      const name = concepts.join();
      const number = known.get(name) ?? known.size;
      if (!known.has(name)) for (const concept of concepts) listsWith[concept]!.push(number);
      known.set(name, number);
      return number;
    }),
  );
}

function matches(concepts: Concepts, pattern: Pattern, anchor: number): boolean {
  chosen[0] = anchor;
  const { terms, window, ordered } = pattern;
  let low = concepts.from[anchor]!;
  let high = concepts.to[anchor]!;
  let floor = high;
  for (let t = 1; t < terms.length; t++) {
    const found = nearest(concepts, terms[t]!, low, high, floor, window, ordered, t);
    if (found < 0) return false;
    chosen[t] = found;
    floor = concepts.to[found]!;
    if (concepts.from[found]! < low) low = concepts.from[found]!;
    if (floor > high) high = floor;
  }
  return true;
}

// The event of one of the concepts that stays within the window and uses other words than those chosen already.
function nearest(
  concepts: Concepts,
  term: readonly number[],
  low: number,
  high: number,
  floor: number,
  window: number,
  ordered: boolean,
  chosenCount: number,
): number {
  let best = -1;
  let bestSpread = window + 1;
  for (let c = 0; c < term.length; c++) {
    let link = concepts.head[term[c]!]!;
    while (link !== 0 && steps-- > 0) {
      const e = link - 1;
      const from = concepts.from[e]!;
      const to = concepts.to[e]!;
      if (to + window < low) break;
      link = concepts.next[e]!;
      if (from > high + window || (ordered && from <= floor)) continue;
      const spread = (to > high ? to : high) - (from < low ? from : low);
      if (spread >= bestSpread || overlaps(concepts, e, chosenCount)) continue;
      best = e;
      bestSpread = spread;
    }
  }
  return best;
}

function overlaps(concepts: Concepts, e: number, chosenCount: number): boolean {
  for (let t = 0; t < chosenCount; t++) {
    const other = chosen[t]!;
    if (concepts.from[e]! <= concepts.to[other]! && concepts.from[other]! <= concepts.to[e]!) return true;
  }
  return false;
}

function guarded(concepts: Concepts, pattern: Pattern, anchor: number): boolean {
  const low = concepts.from[anchor]!;
  const high = concepts.to[anchor]!;
  for (let c = 0; c < pattern.unless.length; c++) {
    let link = concepts.head[pattern.unless[c]!]!;
    while (link !== 0 && steps-- > 0) {
      const e = link - 1;
      if (concepts.from[e]! <= high + UNLESS_REACH && concepts.to[e]! + UNLESS_REACH >= low) return true;
      link = concepts.next[e]!;
    }
  }
  return false;
}

function record(concepts: Concepts, pattern: Pattern, into: Hits): void {
  into.seen[pattern.code]!++;
  for (let t = 0; t < pattern.terms.length; t++) {
    if (into.count === into.code.length) return;
    into.code[into.count] = pattern.code;
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
