import type { Concepts } from './concepts.ts';
import { FAMILIES } from './data/families.ts';
import type { Folded } from './fold.ts';
import { HAS_QUOTE } from './fold-table.ts';
import { CONCEPTS, LAST_LANGUAGE } from './lexicon.ts';
import { CODES, type Hits } from './patterns.ts';
import { appendSound, type KeyBuffer } from './phonetic.ts';
import type { StanceEvidence } from './stance-evidence.ts';
import { NUMBER_WORD, type Words } from './words.ts';

/**
 * What the learned part sees of a post. `signs` are numbers of features that are there: indicators, concepts, how much
 * speaks for each stance, how many families and strong signs. The rest is hashed: `chars` are pieces of words as they
 * sound and as they are written, `terms` words and pairs of words in a row, `pairs` concepts that stand near each
 * other, whatever the language. Of these only places that a model has weights for are kept (see {@link keepRows}); the
 * totals count all.
 */
export type Features = {
  signs: Uint16Array;
  signCount: number;
  chars: Uint16Array;
  charCount: number;
  charTotal: number;
  terms: Uint16Array;
  termCount: number;
  termTotal: number;
  pairs: Uint16Array;
  pairCount: number;
  pairTotal: number;
  /** up to {@link PER_WORD} concepts of each word, 0 = none */
  wordConcepts: Uint16Array;
};

/** Table size: what is hashed is hashed into this many places. */
export const HASH_BITS = 16;
const HASH_MASK = (1 << HASH_BITS) - 1;
/** Most that are taken of each, from the head of a text. */
export const MAX_CHARS = 8192;
export const MAX_TERMS = 2048;
export const MAX_PAIRS = 2048;
const MARGIN = 256;
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
const STRONG = Uint8Array.from(CODES, (code) => (FAMILIES[code]?.[1] === 'S' ? 1 : 0));

const key: KeyBuffer = { units: new Uint8Array(256), from: new Uint32Array(256), length: 0 };
const MAX_WORD = 60;

// Places of the table that have weights; all of them while a model is trained.
let isKept: Uint8Array = new Uint8Array(1 << HASH_BITS).fill(1);

/** From now on only these places of the table are collected; null = all. */
export function keepRows(rows: Uint8Array | null): void {
  isKept = rows ?? new Uint8Array(1 << HASH_BITS).fill(1);
  memory.fill(undefined);
}

/** An empty buffer for {@link collectFeatures}. */
export function featureBuffer(): Features {
  return {
    signs: new Uint16Array(SIGN_COUNT),
    signCount: 0,
    chars: new Uint16Array(MAX_CHARS + MARGIN),
    charCount: 0,
    charTotal: 0,
    terms: new Uint16Array(MAX_TERMS + MARGIN),
    termCount: 0,
    termTotal: 0,
    pairs: new Uint16Array(MAX_PAIRS + MARGIN),
    pairCount: 0,
    pairTotal: 0,
    wordConcepts: new Uint16Array(1024 * PER_WORD),
  };
}

/** How many families of indicators were found. */
export function familiesOf(hits: Hits): number {
  let mask = 0;
  for (let code = 0; code < CODES.length; code++)
    if (hits.seen[code]! > 0 && FAMILY_OF[code]! < 255) mask |= 1 << FAMILY_OF[code]!;
  let count = 0;
  for (; mask !== 0; mask &= mask - 1) count++;
  return count;
}

/** Collects the features of a text that is read; `present[concept]` tells the concepts of all its blocks. */
export function collectFeatures(
  folded: Folded,
  words: Words,
  hits: Hits,
  present: Uint8Array,
  evidence: StanceEvidence,
  into: Features,
): Features {
  let count = 0;
  const { signs } = into;
  let strong = 0;
  for (let code = 0; code < CODES.length; code++) {
    if (hits.seen[code] === 0) continue;
    signs[count++] = code;
    strong += STRONG[code]!;
  }
  for (let concept = LAST_LANGUAGE + 1; concept < CONCEPTS.length; concept++)
    if (present[concept] !== 0) signs[count++] = CONCEPT_BASE + concept;
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
  collectGrams(folded, words, into);
  return into;
}

/** Marks the concepts of a block. */
export function markPresent(concepts: Concepts, present: Uint8Array): void {
  for (let concept = LAST_LANGUAGE + 1; concept < CONCEPTS.length; concept++)
    if (concepts.head[concept] !== 0) present[concept] = 1;
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
  if (bearing.length < size) bearing = new Uint32Array(2 * size);
  const { wordConcepts } = into;
  wordConcepts.fill(0, first * PER_WORD, end * PER_WORD);
  for (let e = 0; e < concepts.count; e++) {
    const at = concepts.from[e]! * PER_WORD;
    const concept = concepts.concept[e]!;
    if (wordConcepts[at] === 0) wordConcepts[at] = concept;
    else if (wordConcepts[at] !== concept) wordConcepts[at + 1] = concept;
  }
  let count = 0;
  for (let w = first; w < end; w++) if (wordConcepts[w * PER_WORD] !== 0) bearing[count++] = w * PER_WORD;
  const { pairs } = into;
  let at = into.pairCount;
  let total = into.pairTotal;
  for (let i = 0; i < count; i++) {
    const place = (first === 0 && i < NEAR_END ? 1 : 0) + (i >= count - NEAR_END ? 2 : 0);
    if (place === 0) continue;
    const row = hashOfPair(wordConcepts[bearing[i]!]!, CONCEPTS.length + place);
    total++;
    if (isKept[row] === 1) pairs[at++] = row;
  }
  for (let i = 0; i < count && at < MAX_PAIRS; i++)
    for (let j = i + 1; j < count && j <= i + PAIR_REACH; j++)
      for (let a = 0; a < PER_WORD; a++) {
        const one = wordConcepts[bearing[i]! + a]!;
        if (one === 0) break;
        for (let b = 0; b < PER_WORD; b++) {
          const other = wordConcepts[bearing[j]! + b]!;
          if (other === 0) break;
          if (one === other) continue;
          const row = hashOfPair(one, other);
          total++;
          if (isKept[row] === 1) pairs[at++] = row;
        }
      }
  into.pairCount = at;
  into.pairTotal = total;
}

function hashOfPair(one: number, other: number): number {
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

// The rows of single words, kept by two hashes of the word: its sound and its letters as hashes, how many pieces both
// have, then those that are kept.
const MEMORY_MASK = (1 << 14) - 1;
const memoryHash = new Uint32Array(MEMORY_MASK + 1);
const memoryOther = new Uint32Array(MEMORY_MASK + 1);
const memory: (Int32Array | undefined)[] = new Array(MEMORY_MASK + 1).fill(undefined);
const NUMBER_HASH = 0x3c6ef372;
const HEAD = 3;
const QUOTED = 0x5bd1e995;
const QUOTE = 34;
const MIN_OUTSIDE = 24;
let isQuoted = new Uint8Array(1024);
const gathered = new Int32Array(1024);

function collectGrams(folded: Folded, words: Words, into: Features): void {
  const quoted = markQuoted(folded, words);
  const { chars, terms } = into;
  let charCount = 0;
  let charTotal = 0;
  let termCount = 0;
  let termTotal = 0;
  const add = (row: number): void => {
    if (isKept[row] === 1) terms[termCount++] = row;
  };
  let sounded = 0;
  let spelled = 0;
  for (let w = 0; w < words.count && charTotal < MAX_CHARS && termTotal < MAX_TERMS; w++) {
    if (words.kind[w] === NUMBER_WORD) {
      sounded = NUMBER_HASH;
      spelled = NUMBER_HASH;
      continue;
    }
    const wordHash = words.exact[w]!;
    const slot = wordHash & MEMORY_MASK;
    let list = memory[slot];
    if (list === undefined || memoryHash[slot] !== wordHash || memoryOther[slot] !== words.hash[w]) {
      list = piecesOf(folded.units, words.start[w]!, words.end[w]!);
      memoryHash[slot] = wordHash;
      memoryOther[slot] = words.hash[w]!;
      memory[slot] = list;
    }
    let sound = list[0]!;
    let letters = list[1]!;
    // What somebody quotes is not what she says: quoted words are other words.
    if (quoted && isQuoted[w] === 1) {
      sound ^= QUOTED;
      letters ^= QUOTED;
    } else {
      charTotal += list[2]!;
      for (let i = HEAD; i < list.length; i++) chars[charCount++] = list[i]!;
    }
    add(mix(sound + 0x2f0b4c47) & HASH_MASK);
    add(mix(letters + 0x68bc21eb) & HASH_MASK);
    termTotal += 2;
    if (w > 0) {
      add(mix(Math.imul(sounded, 0x9e3779b1) ^ sound) & HASH_MASK);
      add(mix(Math.imul(spelled, 0x85ebca77) ^ letters) & HASH_MASK);
      termTotal += 2;
    }
    sounded = sound;
    spelled = letters;
  }
  into.charCount = charCount;
  into.charTotal = charTotal;
  into.termCount = termCount;
  into.termTotal = termTotal;
}

// Marks the words between quotation marks; false when there are none, or little else.
function markQuoted({ units, length, seen }: Folded, words: Words): boolean {
  if ((seen & HAS_QUOTE) === 0) return false;
  if (isQuoted.length < words.count) isQuoted = new Uint8Array(2 * words.count);
  let open = false;
  let outside = 0;
  let w = 0;
  for (let i = 0; i < length; i++) {
    if (units[i] === QUOTE) open = !open;
    else if (!open) outside++;
    if (w < words.count && words.start[w] === i) isQuoted[w++] = open ? 1 : 0;
  }
  return outside >= MIN_OUTSIDE;
}

// Runs of four sounds, and of three to five letters, with the ends of the word marked.
function piecesOf(units: Uint16Array, start: number, end: number): Int32Array {
  const stop = Math.min(end, start + MAX_WORD);
  key.length = 0;
  appendSound(units, start, stop, key);
  const size = key.length;
  let count = HEAD;
  let hash = 0x811c9dc5;
  let window = 31;
  for (let i = 0; i < size; i++) {
    const unit = key.units[i]! & 31;
    hash = Math.imul(hash ^ unit, 0x01000193);
    window = ((window << 5) | unit) & 0xfffff;
    if (i >= 2) gathered[count++] = mix(window + 0x51ed270) & HASH_MASK;
  }
  if (size >= 3) gathered[count++] = mix((((window << 5) | 31) & 0xfffff) + 0x51ed270) & HASH_MASK;
  gathered[0] = hash;
  let letters = 0x7ed55d16;
  for (let from = start - 1; from < stop; from++) {
    let piece = 0x165667b1;
    for (let at = from; at <= stop && at - from < 5; at++) {
      piece = Math.imul(piece ^ (at < start || at === stop ? 1 : units[at]!), 0x01000193);
      if (at - from >= 2) gathered[count++] = mix(piece) & HASH_MASK;
    }
    if (from >= start) letters = Math.imul(letters ^ units[from]!, 0x01000193);
  }
  gathered[1] = letters;
  // How the word begins and ends: persons and tenses of a verb, whatever it says.
  if (stop - start > 3) {
    const opening = Math.imul(units[start]! * 2048 + units[start + 1]!, 0x9e3779b1);
    gathered[count++] = mix(Math.imul(opening ^ (units[stop - 2]! * 2048 + units[stop - 1]!), 0x27d4eb2f)) & HASH_MASK;
  }
  gathered[2] = count - HEAD;
  let kept = HEAD;
  for (let i = HEAD; i < count; i++) if (isKept[gathered[i]!] === 1) gathered[kept++] = gathered[i]!;
  return gathered.slice(0, kept);
}

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h >>> 0;
}
