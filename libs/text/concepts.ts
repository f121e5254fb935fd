import type { Folded } from './fold.ts';
import { CONCEPTS, conceptNumber, LAST_LANGUAGE, SOUNDED, SOUNDED_VERBS, SPELLED } from './lexicon.ts';
import { appendSound, type KeyBuffer } from './phonetic.ts';
import { ROOT, type Trie } from './trie.ts';
import { LATIN_WORD, NUMBER_WORD, type Words } from './words.ts';

/**
 * What the words of a text stand for. Event e is concept `concept[e]` over words `from[e]..to[e]`; `head[concept]` is
 * its last event + 1 and `next[e]` the one before it + 1, so that 0 ends a chain. `votes[language]` counts words.
 */
export type Concepts = {
  concept: Uint16Array;
  from: Uint32Array;
  to: Uint32Array;
  next: Uint32Array;
  head: Uint32Array;
  count: number;
  readonly votes: Uint32Array;
  /** language of each word, 0 = not told */
  wordLanguage: Uint8Array;
  /** Latin words with Arabizi digits in them */
  arabizi: number;
};

/** Most events that are kept for one text. */
export const MAX_EVENTS = 1 << 16;

// What single words stood for before, by two hashes of 32 bits: most words of a post are words of posts before it. A word that may
// open a row of words is not kept. The last value of a list says that the word has Arabizi digits.
const MEMORY_MASK = (1 << 13) - 1;
const HAS_ARABIZI = 65535;
const memoryHash = new Uint32Array(MEMORY_MASK + 1);
const memoryOther = new Uint32Array(MEMORY_MASK + 1);
const memory: (readonly number[] | undefined)[] = new Array(MEMORY_MASK + 1).fill(undefined);
const soundHash = new Uint32Array(MEMORY_MASK + 1);
const soundOther = new Uint32Array(MEMORY_MASK + 1);
const soundMemory: (readonly number[] | undefined)[] = new Array(MEMORY_MASK + 1).fill(undefined);
// Where in the table of forms a word and a space lead, when it may open a row of words.
const memoryRow = new Uint16Array(MEMORY_MASK + 1);
let gathered: number[] = [];
let rowState = 0;

const key: KeyBuffer = { units: new Uint8Array(512), from: new Uint32Array(512), length: 0 };
const MAX_WORD = 80;
const SPACE_CLASS = SPELLED.classOf[32]!;
const MAX_ENDING = 4;
// Stems shorter than this say too little without their ending.
const MIN_STEM = 3;
const [ALEF, TEH, SEEN, GHAIN, FEH, KAF] = [0x627, 0x62a, 0x633, 0x63a, 0x641, 0x643] as const;
const [MEEM, NOON, HEH, WAW, YEH] = [0x645, 0x646, 0x647, 0x648, 0x64a] as const;
const DEEDS = new Uint8Array(CONCEPTS.length);
for (const name of 'CHAT SEND BRING TELL KNOW SHOW KEEP REPAY PAYVERB SIGN HELPYOU SITWITH DANCE COMPANION WORK HIRE MIGRATE PUBLISH'.split(
  ' ',
))
  DEEDS[conceptNumber(name)] = 1;
let onlyDeeds = false;
const [LATIN_E, LATIN_S] = [101, 115] as const;

/** An empty buffer for {@link readConcepts}. */
export function conceptBuffer(): Concepts {
  return {
    concept: new Uint16Array(4096),
    from: new Uint32Array(4096),
    to: new Uint32Array(4096),
    next: new Uint32Array(4096),
    head: new Uint32Array(CONCEPTS.length),
    count: 0,
    votes: new Uint32Array(LAST_LANGUAGE + 1),
    wordLanguage: new Uint8Array(1024),
    arabizi: 0,
  };
}

/** Makes ready for a new text. */
export function clearConcepts(into: Concepts, words: Words): void {
  into.votes.fill(0);
  into.arabizi = 0;
  if (into.wordLanguage.length < words.count) into.wordLanguage = new Uint8Array(2 * words.count);
  into.wordLanguage.fill(0, 0, words.count);
}

/** Reads what words `first..end-1` stand for: by spelling, and where the text is Darija also by sound. */
export function readConcepts(folded: Folded, words: Words, first: number, end: number, into: Concepts): Concepts {
  into.head.fill(0);
  into.count = 0;
  const { units } = folded;
  for (let w = first; w < end; w++) {
    const kind = words.kind[w]!;
    if (kind === NUMBER_WORD) continue;
    const start = words.start[w]!;
    const stop = words.end[w]!;
    if (stop - start > MAX_WORD) continue;
    const hash = words.exact[w]!;
    const slot = hash & MEMORY_MASK;
    const known = memory[slot];
    if (known !== undefined && memoryHash[slot] === hash && memoryOther[slot] === words.hash[w]) {
      recall(known, w, into);
      if (memoryRow[slot] !== 0) followRow(folded, words, w, memoryRow[slot]!, into);
      continue;
    }
    gathered = [];
    rowState = 0;
    if (kind === LATIN_WORD) {
      if (hasDigit(units, start, stop)) {
        into.arabizi++;
        gathered.push(HAS_ARABIZI);
      }
      if (!spell(folded, words, w, start, into) && into.wordLanguage[w] === 0) singular(units, start, stop, w, into);
    } else if (!spell(folded, words, w, start, into)) {
      const inner = afterClitics(units, start, stop);
      if (inner === start || !spell(folded, words, w, inner, into)) {
        const deeper = inner > start ? afterArticle(units, inner, stop) : start;
        if (
          (deeper === inner || !spell(folded, words, w, deeper, into)) &&
          !withoutEnding(units, start, stop, w, into) &&
          (inner === start || !withoutEnding(units, inner, stop, w, into)) &&
          !conjugated(units, start, stop, w, into)
        )
          sound(units, start, stop, w, into);
      }
    }
    if (rowState !== 0) followRow(folded, words, w, rowState, into);
    memoryRow[slot] = rowState;
    memoryHash[slot] = hash;
    memoryOther[slot] = words.hash[w]!;
    memory[slot] = gathered;
  }
  if (into.arabizi + into.votes[2]! > 0) soundLatin(units, words, first, end, into);
  return into;
}

function recall(values: readonly number[], w: number, into: Concepts): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === HAS_ARABIZI) into.arabizi++;
    else put(value, w, w, into);
  }
}

/** Adds an event that comes from elsewhere (pay, contacts). */
export function addEvent(into: Concepts, concept: number, from: number, to: number): void {
  const event = into.count;
  if (event >= MAX_EVENTS) return;
  if (event === into.concept.length) growEvents(into);
  into.concept[event] = concept;
  into.from[event] = from;
  into.to[event] = to;
  into.next[event] = into.head[concept]!;
  into.head[concept] = event + 1;
  into.count = event + 1;
}

// Latin words that spelling does not know, by their sound; only in texts that show Darija at all.
function soundLatin(units: Uint16Array, words: Words, first: number, stop: number, into: Concepts): void {
  for (let w = first; w < stop; w++) {
    if (words.kind[w] !== LATIN_WORD || into.wordLanguage[w] !== 0) continue;
    const start = words.start[w]!;
    const end = words.end[w]!;
    if (end - start < 3 || end - start > MAX_WORD) continue;
    const hash = words.exact[w]!;
    const slot = hash & MEMORY_MASK;
    const known = soundMemory[slot];
    if (known !== undefined && soundHash[slot] === hash && soundOther[slot] === words.hash[w]) {
      recall(known, w, into);
      continue;
    }
    gathered = [];
    sound(units, start, end, w, into);
    soundHash[slot] = hash;
    soundOther[slot] = words.hash[w]!;
    soundMemory[slot] = gathered;
  }
}

// Walks word w from `at`; true when it is known. Keeps where a row of words may go on.
function spell(folded: Folded, words: Words, w: number, at: number, into: Concepts): boolean {
  const { next, width, exact } = SPELLED;
  const state = walkWord(folded.units, at, words.end[w]!, ROOT);
  let known = false;
  if (openFound !== 0) {
    emit(SPELLED, openFound, w, w, into);
    known = true;
  }
  if (state === 0) return known;
  if (exact[state] !== 0) {
    emit(SPELLED, exact[state]!, w, w, into);
    known = true;
  }
  if (rowState === 0) rowState = next[state * width + SPACE_CLASS]!;
  return known;
}

// Goes on over the next words from the state behind a word and a space.
function followRow(folded: Folded, words: Words, w: number, row: number, into: Concepts): void {
  const { units } = folded;
  const { next, width, classOf, exact, groups } = SPELLED;
  let state = row;
  for (let word = w + 1; word < words.count && words.start[word]! - words.end[word - 1]! <= 3; word++) {
    const start = words.start[word]!;
    if (next[state * width + classOf[units[start]!]!] === 0) break;
    state = walkWord(units, start, words.end[word]!, state);
    if (openFound !== 0) putRow(groups[openFound]!, w, word, into);
    if (state === 0) break;
    if (exact[state] !== 0) putRow(groups[exact[state]!]!, w, word, into);
    state = next[state * width + SPACE_CLASS]!;
    if (state === 0) break;
  }
}

function putRow(values: readonly number[], from: number, to: number, into: Concepts): void {
  for (let i = 0; i < values.length; i++) put(values[i]!, from, to, into);
}

// The form that the walked word begins with, when it takes any short ending.
let openFound = 0;

function walkWord(units: Uint16Array, from: number, end: number, start: number): number {
  const { next, width, classOf, open } = SPELLED;
  let state = start;
  let last = 0;
  let openAt = 0;
  openFound = 0;
  for (let i = from; i < end; i++) {
    const unit = units[i]!;
    if (unit === last && unit > 57) continue;
    last = unit;
    state = next[state * width + classOf[unit]!]!;
    if (state === 0) break;
    if (open[state] !== 0) {
      openFound = open[state]!;
      openAt = i;
    }
  }
  if (openFound !== 0 && end - openAt - 1 > MAX_ENDING) openFound = 0;
  return state;
}

// A word without the pronoun or plural at its end ("باسبورك", "تصاورها"); a ت before it may have been a ة.
function withoutEnding(units: Uint16Array, start: number, end: number, w: number, into: Concepts): boolean {
  const last = units[end - 1]!;
  const before = units[end - 2]!;
  const short =
    last === YEH || last === KAF || last === HEH || last === WAW || last === TEH || (last === MEEM && before === HEH);
  const long =
    (last === ALEF && (before === HEH || before === NOON)) ||
    (last === MEEM && (before === HEH || before === KAF)) ||
    (last === TEH && before === ALEF) ||
    (last === NOON && (before === YEH || before === KAF || before === HEH));
  if (long && end - start >= MIN_STEM + 2 && stem(units, start, end - 2, w, into)) return true;
  return short && end - start >= MIN_STEM + 1 && stem(units, start, end - 1, w, into);
}

// A verb without the prefixes of person, tense and "ka-", "gha-", "sa-": only what is done counts, not what a thing is called.
function conjugated(units: Uint16Array, start: number, end: number, w: number, into: Concepts): boolean {
  let at = start;
  const first = units[at]!;
  if (first === WAW || first === FEH) at++;
  const tense = units[at]!;
  if ((tense === KAF || tense === SEEN || tense === GHAIN) && end - at > MIN_STEM + 1) at++;
  if (at > start && units[at] === ALEF) at++;
  const person = units[at]!;
  if (person === ALEF || person === TEH || person === YEH || person === NOON) at++;
  if (at === start || end - at < MIN_STEM) return false;
  onlyDeeds = true;
  const known = stem(units, at, end, w, into) || withoutEnding(units, at, end, w, into);
  onlyDeeds = false;
  return known;
}

// A Latin word without the s or es of its plural, or the feminine e.
function singular(units: Uint16Array, start: number, end: number, w: number, into: Concepts): boolean {
  const last = units[end - 1]!;
  if (end - start < MIN_STEM + 3 || (last !== LATIN_S && last !== LATIN_E)) return false;
  if (stem(units, start, end - 1, w, into)) return true;
  return last === LATIN_S && units[end - 2] === LATIN_E && stem(units, start, end - 2, w, into);
}

function stem(units: Uint16Array, start: number, end: number, w: number, into: Concepts): boolean {
  const { next, width, classOf, exact } = SPELLED;
  let state = ROOT;
  let parent = 0;
  let last = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    if (unit === last && unit > 57) continue;
    last = unit;
    parent = state;
    state = next[state * width + classOf[unit]!]!;
    if (state === 0 && i + 1 < end) return false;
  }
  let group = state === 0 ? 0 : exact[state]!;
  if (group === 0 && last === TEH) {
    const other = next[parent * width + classOf[HEH]!]!;
    group = other === 0 ? 0 : exact[other]!;
  }
  if (group === 0) return false;
  if (!onlyDeeds) {
    emit(SPELLED, group, w, w, into);
    return true;
  }
  let done = false;
  for (const value of SPELLED.groups[group]!) {
    if (DEEDS[value] === 0) continue;
    gathered.push(value);
    put(value, w, w, into);
    done = true;
  }
  return done;
}

function emit(trie: Trie, group: number, from: number, to: number, into: Concepts): void {
  const values = trie.groups[group]!;
  for (let i = 0; i < values.length; i++) {
    gathered.push(values[i]!);
    put(values[i]!, from, to, into);
  }
}

function put(value: number, from: number, to: number, into: Concepts): void {
  if (value <= LAST_LANGUAGE) {
    into.votes[value]!++;
    if (into.wordLanguage[from] === 0) into.wordLanguage[from] = value;
  } else {
    if (into.wordLanguage[from] === 0) into.wordLanguage[from] = 255;
    addEvent(into, value, from, to);
  }
}

// و ف ب ل ك before a word, or the article.
function afterClitics(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4) return start;
  const first = units[start]!;
  if (first === 0x627 && units[start + 1] === 0x644) return start + 2;
  if (first === 0x644 && units[start + 1] === 0x644) return start + 2;
  return first === 0x648 || first === 0x641 || first === 0x628 || first === 0x644 || first === 0x643
    ? start + 1
    : start;
}

function afterArticle(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4) return start;
  if (units[start] === 0x627 && units[start + 1] === 0x644) return start + 2;
  if (units[start] === 0x644) return start + 1;
  return units[start] === 0x628 || units[start] === 0x641 ? start + 1 : start;
}

function sound(units: Uint16Array, start: number, end: number, w: number, into: Concepts): void {
  key.length = 0;
  appendSound(units, start, end, key);
  if (key.length < 3) return;
  const noun =
    walk(SOUNDED, 0) || (isNounPrefix(key.units[0]!) && (walk(SOUNDED, 1) || (isArticle(1) && walk(SOUNDED, 2)))) || 0;
  if (noun !== 0) emit(SOUNDED, noun, w, w, into);
  const verb = walk(SOUNDED_VERBS, 0) || walkVerb() || 0;
  if (verb !== 0) emit(SOUNDED_VERBS, verb, w, w, into);
}

// ka-, ta-, gha-, na- and their pairs, and a conjunction.
function walkVerb(): number {
  let at = 0;
  for (let depth = 0; depth < 3 && key.length - at > 3; depth++) {
    const unit = key.units[at]!;
    if (unit !== 107 && unit !== 116 && unit !== 118 && unit !== 110 && unit !== 119 && unit !== 102 && unit !== 98)
      return 0;
    at++;
    const group = walk(SOUNDED_VERBS, at);
    if (group !== 0) return group;
  }
  return 0;
}

function isNounPrefix(unit: number): boolean {
  return unit === 102 || unit === 98 || unit === 108 || unit === 100 || unit === 119 || unit === 107;
}

function isArticle(at: number): boolean {
  return key.units[at] === 108;
}

function walk(trie: Trie, from: number): number {
  if (key.length - from < 3) return 0;
  const { next, width, classOf, exact, open } = trie;
  let state = ROOT;
  let openGroup = 0;
  let openAt = 0;
  let last = 0;
  for (let i = from; i < key.length; i++) {
    const unit = key.units[i]!;
    if (unit === last) continue;
    last = unit;
    state = next[state * width + classOf[unit]!]!;
    if (state === 0) break;
    if (open[state] !== 0) {
      openGroup = open[state]!;
      openAt = i;
    }
  }
  if (state !== 0 && exact[state] !== 0) return exact[state]!;
  return openGroup !== 0 && key.length - openAt - 1 <= MAX_ENDING ? openGroup : 0;
}

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    if (unit >= 50 && unit <= 57) return true;
  }
  return false;
}

function growEvents(into: Concepts): void {
  const size = into.concept.length * 2;
  const grow = (from: Uint32Array): Uint32Array => {
    const to = new Uint32Array(size);
    to.set(from);
    return to;
  };
  const concept = new Uint16Array(size);
  concept.set(into.concept);
  into.concept = concept;
  into.from = grow(into.from);
  into.to = grow(into.to);
  into.next = grow(into.next);
}
