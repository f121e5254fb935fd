import type { Concepts } from './concept-events.ts';
import { FAMILIES } from './data/families.ts';
import type { Folded } from './fold.ts';
import { collectGrams } from './grams.ts';
import {
  clearHashed,
  HASH_MASK,
  type Hashed,
  hashedBuffer,
  heldAt,
  met as met_,
  mix,
  placeOf,
  sumMet,
} from './hashed-rows.ts';
import { CONCEPTS } from './lexicon.ts';
import { isListing } from './listing.ts';
import { CODES, type Hits } from './patterns.ts';
import type { StanceEvidence } from './stance-evidence.ts';
import type { Words } from './words.ts';

/**
 * What the learned part sees of a post. `signs` are numbers of features that are there: indicators, concepts, how much
 * speaks for each stance, how many families and strong signs. The rest is hashed: `chars` are pieces of words as they
 * sound and as they are written, `terms` words and pairs of words in a row, `pairs` concepts that stand near each
 * other, whatever the language. Of these the weights are summed while they are met (see {@link weighRows}), or the
 * places of the table are listed for who learns.
 */
export type Features = {
  signs: Uint16Array;
  signCount: number;
  readonly chars: Hashed;
  readonly terms: Hashed;
  readonly pairs: Hashed;
  /** up to {@link PER_WORD} concepts of each word, 0 = none */
  wordConcepts: Uint16Array;
};

// What a module has itself is a constant to the compiler; what it imports is looked up each time.
const met = met_;

/** Most pairs that are taken, from the head of a text. */
export const MAX_PAIRS = 2048;
/** Concepts that are kept of one word. */
export const PER_WORD = 2;

const STANCES = ['warning', 'report', 'question', 'help', 'seeking', 'offer'] as const;
const STANCE_BINS = 6;
const COUNT_BINS = 6;
const CONCEPT_BASE = CODES.length;
const STANCE_BASE = CONCEPT_BASE + CONCEPTS.length;
const FAMILY_BASE = STANCE_BASE + STANCES.length * STANCE_BINS;
const STRONG_BASE = FAMILY_BASE + COUNT_BINS;
const LENGTH_BASE = STRONG_BASE + COUNT_BINS;
/** How many signs there are. */
export const SIGN_COUNT = LENGTH_BASE + COUNT_BINS;

const FAMILY_NAMES = [...new Set(Object.values(FAMILIES).map((row) => row[2]))];
/** Family number of each code, 255 for good signs. */
export const FAMILY_OF = Uint8Array.from(CODES, (code) =>
  FAMILIES[code] === undefined ? 255 : FAMILY_NAMES.indexOf(FAMILIES[code][2]),
);
const FAMILY_BIT = Int32Array.from(FAMILY_OF, (family) => (family < 255 ? 1 << family : 0));
const STRONG = Uint8Array.from(CODES, (code) => (FAMILIES[code]?.[1] === 'S' ? 1 : 0));

/** An empty buffer for {@link collectFeatures}. */
export function featureBuffer(): Features {
  return {
    signs: new Uint16Array(SIGN_COUNT + 1),
    signCount: 0,
    chars: hashedBuffer(),
    terms: hashedBuffer(),
    pairs: hashedBuffer(),
    wordConcepts: new Uint16Array(1024 * PER_WORD),
  };
}

/** Makes ready for a new text. */
export function clearFeatures(into: Features): void {
  clearHashed(into.chars);
  clearHashed(into.terms);
  clearHashed(into.pairs);
}

/** The families of indicators that were found, a bit each. */
export function familiesIn(hits: Hits): number {
  let mask = 0;
  // Without a choice, because nobody can foresee it.
  for (let code = 0; code < FAMILY_BIT.length; code++) mask |= FAMILY_BIT[code]! & (-hits.seen[code]! >> 31);
  return mask;
}

/** How many families of indicators were found. */
export function familiesOf(hits: Hits): number {
  let count = 0;
  for (let mask = familiesIn(hits); mask !== 0; mask &= mask - 1) count++;
  return count;
}

/** Collects the features of a text that is read; `present` has a bit for each concept of all its blocks. */
export function collectFeatures(
  folded: Folded,
  words: Words,
  hits: Hits,
  present: Uint32Array,
  evidence: StanceEvidence,
  into: Features,
): Features {
  let count = 0;
  const { signs } = into;
  let strong = 0;
  for (let code = 0; code < CODES.length; code++) {
    const shown = -hits.seen[code]! >>> 31;
    signs[count] = code;
    count += shown;
    strong += shown & STRONG[code]!;
  }
  for (let at = 0; at < present.length; at++)
    for (let bits = present[at]!; bits !== 0; bits &= bits - 1)
      signs[count++] = CONCEPT_BASE + 32 * at + 31 - Math.clz32(bits & -bits);
  for (let s = 0; s < STANCES.length; s++) {
    const amount = evidence[STANCES[s]!];
    if (amount > 0)
      signs[count++] =
        STANCE_BASE +
        s * STANCE_BINS +
        Math.min(STANCE_BINS - 1, Math.floor(s === STANCES.length - 1 ? amount / 2 : amount));
  }
  signs[count++] = FAMILY_BASE + Math.min(COUNT_BINS - 1, familiesOf(hits));
  signs[count++] = STRONG_BASE + Math.min(COUNT_BINS - 1, strong);
  signs[count++] = LENGTH_BASE + Math.min(COUNT_BINS - 1, Math.floor(Math.log2(1 + words.count / 4)));
  into.signCount = count;
  collectGrams(folded, words, into.chars, into.terms);
  return into;
}

/** Marks the concepts of a block. */
export function markPresent({ met }: Concepts, present: Uint32Array): void {
  for (let at = 0; at < met.length; at++) present[at]! |= met[at]!;
}

// How many words with a meaning further a partner is looked for.
const PAIR_REACH = 5;
/** Words with a meaning that open and close a text. */
const NEAR_END = 4;
let bearing = new Uint32Array(1024);

/** Adds the pairs of near concepts of words `first..end-1`; a pair is the same in either order. */
export function collectPairs(concepts: Concepts, first: number, end: number, into: Features): void {
  const size = end - first;
  if (into.wordConcepts.length < end * PER_WORD) {
    const larger = new Uint16Array(2 * end * PER_WORD);
    larger.set(into.wordConcepts);
    into.wordConcepts = larger;
  }
  if (bearing.length <= size) bearing = new Uint32Array(2 * size + 1);
  const { wordConcepts } = into;
  wordConcepts.fill(0, first * PER_WORD, end * PER_WORD);
  for (let e = 0; e < concepts.count; e++) {
    const at = concepts.from[e]! * PER_WORD;
    const concept = concepts.concept[e]!;
    if (wordConcepts[at] === 0) wordConcepts[at] = concept;
    else if (wordConcepts[at] !== concept) wordConcepts[at + 1] = concept;
  }
  let count = 0;
  for (let at = first * PER_WORD; at < end * PER_WORD; at += PER_WORD) {
    bearing[count] = at;
    count += wordConcepts[at] === 0 ? 0 : 1;
  }
  const { pairs } = into;
  if (isListing) listPairs(first, count, wordConcepts, pairs);
  else sumPairs(first, count, wordConcepts, pairs);
}

// Beside which number of a concept a word with a meaning stands for itself: near the head, the end, or both; 0 = neither.
function placeIn(first: number, i: number, count: number): number {
  const place = (first === 0 && i < NEAR_END ? 1 : 0) + (i >= count - NEAR_END ? 2 : 0);
  return place === 0 ? 0 : CONCEPTS.length + place;
}

function listPairs(first: number, count: number, wordConcepts: Uint16Array, pairs: Hashed): void {
  const add = (one: number, other: number): void => {
    pairs.total++;
    pairs.rows[pairs.count++] = rowOfPair(one, other);
  };
  for (let i = 0; i < count; i++) {
    const place = placeIn(first, i, count);
    if (place !== 0) add(wordConcepts[bearing[i]!]!, place);
  }
  for (let i = 0; i < count && pairs.count < MAX_PAIRS; i++)
    for (let j = i + 1; j < count && j <= i + PAIR_REACH; j++)
      for (let a = 0; a < PER_WORD; a++) {
        const one = wordConcepts[bearing[i]! + a]!;
        if (one === 0) break;
        for (let b = 0; b < PER_WORD; b++) {
          const other = wordConcepts[bearing[j]! + b]!;
          if (other === 0) break;
          if (one !== other) add(one, other);
        }
      }
}

// The same: what is met some 200 times a post is gathered without a choice, then summed.
function sumPairs(first: number, count: number, wordConcepts: Uint16Array, pairs: Hashed): void {
  if (inRow.length < PER_WORD * (count + PAIR_REACH)) inRow = new Uint16Array(2 * PER_WORD * (count + PAIR_REACH));
  if (rowEnds.length < count) rowEnds = new Uint32Array(2 * count);
  let size = 0;
  let found = 0;
  same = 0;
  for (let i = 0; i < count; i++) {
    const at = bearing[i]!;
    inRow[size++] = wordConcepts[at]!;
    inRow[size] = wordConcepts[at + 1]!;
    const place = placeIn(first, i, count);
    if (place !== 0) {
      inRow[size + 1] = place;
      found = meetPairs(inRow, inRow[size - 1]!, size + 1, size + 2, found);
      pairs.total++;
    }
    size += inRow[size] === 0 ? 0 : 1;
    rowEnds[i] = size;
  }
  for (let i = 0, x = 0; i < count && pairs.count + found < MAX_PAIRS; i++) {
    const next = rowEnds[i]!;
    const end = rowEnds[i + PAIR_REACH < count ? i + PAIR_REACH : count - 1]!;
    for (; x < next; x++) {
      pairs.total += end - next;
      found = meetPairs(inRow, inRow[x]!, next, end, found);
    }
  }
  pairs.total -= same;
  pairs.count += found;
  sumMet(found, pairs);
}

// Appends the rows of a concept with others to those that were met, if they have weights; how many there are then.
function meetPairs(others: Uint16Array, one: number, from: number, end: number, before: number): number {
  const first = one * PAIR_WIDTH;
  let found = before;
  let strange = 0;
  let equal = 0;
  for (let y = from; y < end; y++) {
    const other = others[y]!;
    const row = rowsOfPairs[first + other]!;
    met[found] = row;
    found = (found + ((row + UNKNOWN) >>> 16)) | 0;
    strange |= row + 1;
    equal = (equal + (((one ^ other) - 1) >>> 31)) | 0;
  }
  if (strange > UNKNOWN) return learnPairs(others, one, from, end, before);
  same += equal;
  return found;
}

function learnPairs(others: Uint16Array, one: number, from: number, end: number, before: number): number {
  for (let y = from; y < end; y++) {
    const other = others[y]!;
    rowsOfPairs[one * PAIR_WIDTH + other] = one === other ? 0 : heldAt(placeOf(rowOfPair(one, other)));
  }
  return meetPairs(others, one, from, end, before);
}

let inRow = new Uint16Array(1024);
let rowEnds = new Uint32Array(1024);
// Pairs of a concept with itself, which are none.
let same = 0;
const PLACES = 4;
const PAIR_WIDTH = CONCEPTS.length + PLACES;
// Which row of packed weights is that of a pair.
const UNKNOWN = 0xffff;
const rowsOfPairs = new Uint16Array(PAIR_WIDTH * PAIR_WIDTH).fill(UNKNOWN);

/** Forgets where weights of pairs stand: there are other weights. */
export function forgetPairs(): void {
  rowsOfPairs.fill(UNKNOWN);
}

function rowOfPair(one: number, other: number): number {
  const low = one < other ? one : other;
  return mix(Math.imul(low * 512 + one + other - low, 0x9e3779b1) + 0x1b873593) & HASH_MASK;
}

/** The name of a sign, for those who read weights. */
export function nameOfSign(sign: number): string {
  if (sign < CONCEPT_BASE) return CODES[sign]!;
  if (sign < STANCE_BASE) return `concept ${CONCEPTS[sign - CONCEPT_BASE]}`;
  if (sign < FAMILY_BASE)
    return `${STANCES[Math.floor((sign - STANCE_BASE) / STANCE_BINS)]} ${(sign - STANCE_BASE) % STANCE_BINS}`;
  if (sign < STRONG_BASE) return `families ${sign - FAMILY_BASE}`;
  return sign < LENGTH_BASE ? `strong ${sign - STRONG_BASE}` : `length ${sign - LENGTH_BASE}`;
}
