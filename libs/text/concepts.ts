import { afterArticle, afterClitics } from './clitics.ts';
import { addEvent, type Concepts } from './concept-events.ts';
import type { Contact } from './contacts.ts';
import type { Folded } from './fold.ts';
import { mayBeOpen, mayGoOn, NOWHERE, placeOf, roll, rollOther } from './forms.ts';
import {
  CONCEPTS,
  conceptNumber,
  FORMS as FORMS_,
  LAST_LANGUAGE,
  SOUNDED,
  SOUNDED_SHORT,
  SOUNDED_VERBS,
  SPELLED,
} from './lexicon.ts';
import { isCurrency } from './money.ts';
import { appendSound, type KeyBuffer } from './phonetic.ts';
import { keepList, LIST_HEAD, lists as lists_ } from './word-lists.ts';
import {
  BITS,
  HAS_ARABIZI,
  KNOWS_CONCEPTS,
  KNOWS_SOUND,
  LISTS,
  OPENS_ROW,
  ROW_HASH,
  recordOfWord,
  records,
} from './word-memory.ts';
import { LATIN_WORD, NUMBER_WORD, type Words } from './words.ts';

// What a module has itself is a constant to the compiler; what it imports is looked up each time.
const FORMS = FORMS_;
const lists = lists_;

// What a word that is learned stands for.
let gathered: number[] = [];

const key: KeyBuffer = { units: new Uint8Array(512), from: new Uint32Array(512), length: 0 };
const MAX_WORD = 80;
const MAX_SHORT = 8;
const SPACE = 32;
const MAX_ENDING = 4;
// Stems shorter than this say too little without their ending.
const MIN_STEM = 3;
const MIN_PREFIXED = 5;
const [ALEF, TEH, SEEN, GHAIN, FEH, KAF] = [0x627, 0x62a, 0x633, 0x63a, 0x641, 0x643] as const;
const [MEEM, NOON, HEH, WAW, YEH] = [0x645, 0x646, 0x647, 0x648, 0x64a] as const;
const DEEDS = new Uint8Array(CONCEPTS.length);
for (const name of 'CHAT SEND BRING TELL KNOW SHOW KEEP REPAY PAYVERB SIGN HELPYOU SITWITH DANCE COMPANION WORK HIRE MIGRATE PUBLISH'.split(
  ' ',
))
  DEEDS[conceptNumber(name)] = 1;
let onlyDeeds = false;
const CITY = conceptNumber('CITY');
const HOME = conceptNumber('HOME');
const ARABIZI = CONCEPTS.indexOf('@ary-Latn');
const [LATIN_A, LATIN_E, LATIN_S] = [97, 101, 115] as const;

/** Reads what words `first..end-1` stand for: by spelling, and where the text is Darija also by sound. */
export function readConcepts(
  folded: Folded,
  words: Words,
  first: number,
  end: number,
  contacts: readonly Contact[],
  into: Concepts,
): Concepts {
  into.head.fill(0);
  for (let at = 0; at < into.met.length; at++) into.met[at] = 0;
  into.count = 0;
  const { units, map } = folded;
  let c = 0;
  for (let w = first; w < end; w++) {
    // A name that somebody gave herself says nothing.
    if (contacts.length > 0) {
      const at = map[words.start[w]!]!;
      while (c < contacts.length && contacts[c]!.span[1] <= at) c++;
      if (c < contacts.length && contacts[c]!.kind === 'handle' && contacts[c]!.span[0] <= at) {
        into.wordLanguage[w] = 255;
        continue;
      }
    }
    const record = learned(units, words, w);
    if (record < 0) continue;
    const bits = records[record + BITS]!;
    if ((bits & HAS_ARABIZI) !== 0) into.arabizi++;
    const list = records[record + LISTS]! & 0xffff;
    const last = (bits & OPENS_ROW) === 0 ? w : followRow(units, words, w, record, into);
    if (last === w) {
      if (list !== 0) recall(list, w, into);
      continue;
    }
    // The house in the name of a city is none, and its white is nobody's.
    while (w < last)
      if (learned(units, words, ++w) >= 0) tellLanguage(records[recordOfWord(words, w) + LISTS]! & 0xffff, w, into);
  }
  if (into.arabizi + into.votes[ARABIZI]! > 0) soundLatin(units, words, first, end, into);
  return into;
}

function recall(list: number, w: number, into: Concepts): void {
  if (into.wordLanguage[w] === 0) into.wordLanguage[w] = lists[list + 1]!;
  const first = list + LIST_HEAD;
  const end = first + lists[list]!;
  for (let i = first; i < end; i++) addEvent(into, lists[i]!, w, w);
  if (lists[list + 2] !== 0) vote(list, w, into);
}

// Of what a word stands for, only the language.
function tellLanguage(list: number, w: number, into: Concepts): void {
  into.wordLanguage[w] = 255;
  vote(list, w, into);
}

function vote(list: number, w: number, into: Concepts): void {
  const first = list + LIST_HEAD + lists[list]!;
  const end = first + lists[list + 2]!;
  for (let i = first; i < end; i++) into.votes[lists[i]!]!++;
  if (end > first && into.shownLanguage[w] === 0) into.shownLanguage[w] = lists[first]!;
}

// The record of a word that may stand for something, made when it is new; -1 for numbers and very long words.
function learned(units: Uint16Array, words: Words, w: number): number {
  const kind = words.kind[w]!;
  const start = words.start[w]!;
  const stop = words.end[w]!;
  if (kind === NUMBER_WORD || stop - start > MAX_WORD) return -1;
  const record = recordOfWord(words, w);
  if ((records[record + BITS]! & KNOWS_CONCEPTS) === 0) learn(units, kind, start, stop, record);
  return record;
}

function learn(units: Uint16Array, kind: number, start: number, stop: number, record: number): void {
  gathered = [];
  rowOpens = false;
  let bits = KNOWS_CONCEPTS;
  if (kind === LATIN_WORD) {
    if (hasDigit(units, start, stop)) bits |= HAS_ARABIZI;
    if (!spell(units, start, stop)) singular(units, start, stop);
  } else if (!spell(units, start, stop)) {
    const inner = afterClitics(units, start, stop);
    if (inner === start || !spell(units, inner, stop)) {
      const deeper = inner > start ? afterArticle(units, inner, stop) : start;
      if (
        (deeper === inner || !spell(units, deeper, stop)) &&
        !withoutEnding(units, start, stop) &&
        (inner === start || !withoutEnding(units, inner, stop)) &&
        !conjugated(units, start, stop)
      )
        sound(units, start, stop);
    }
  }
  if (rowOpens) {
    bits |= OPENS_ROW;
    records[record + ROW_HASH] = rowHash;
    records[record + ROW_HASH + 1] = rowOther;
  }
  records[record + BITS]! |= bits;
  records[record + LISTS]! |= keepList(gathered);
}

// Latin words that spelling does not know, by their sound; only in texts that show Darija at all.
function soundLatin(units: Uint16Array, words: Words, first: number, stop: number, into: Concepts): void {
  for (let w = first; w < stop; w++) {
    const language = into.wordLanguage[w]!;
    if (words.kind[w] !== LATIN_WORD || (language !== 0 && language !== ARABIZI)) continue;
    const start = words.start[w]!;
    const end = words.end[w]!;
    if (end - start < 3 || end - start > MAX_WORD || isCurrency(words.hash[w]!)) continue;
    const record = recordOfWord(words, w);
    if (language !== 0 && lists[records[record + LISTS]! & 0xffff] !== 0) continue;
    if ((records[record + BITS]! & KNOWS_SOUND) === 0) {
      gathered = [];
      sound(units, start, end);
      if (gathered.length === 0) soundShort(units, start, end);
      if (gathered.length === 0) behindPrefix(units, start, end);
      records[record + BITS]! |= KNOWS_SOUND;
      records[record + LISTS]! |= keepList(gathered) << 16;
    }
    const list = records[record + LISTS]! >>> 16;
    if (list !== 0) recall(list, w, into);
  }
}

/** Whether a word is known as it is written, by itself or behind و ف ب ل ك. */
export function isSpelled(units: Uint16Array, start: number, end: number): boolean {
  gathered = [];
  return spell(units, start, end) || spell(units, afterClitics(units, start, end), end);
}

// Takes up what a word from `at` on is spelled like; true when it is known. Notes whether a row of words may go on.
function spell(units: Uint16Array, at: number, end: number): boolean {
  const place = walkWord(units, at, end, SPELLED, SPELLED);
  const exact = place === NOWHERE ? 0 : FORMS.slots[place + 2]! & 0xffff;
  emit(openFound);
  emit(exact);
  if (!rowOpens && place !== NOWHERE && FORMS.slots[place + 3] !== 0) {
    rowOpens = true;
    rowHash = roll(hash, SPACE);
    rowOther = rollOther(other, SPACE);
  }
  return openFound !== 0 || exact !== 0;
}

// Both hashes of a word and a space, when it may open a row of words.
let rowOpens = false;
let rowHash = 0;
let rowOther = 0;

// Goes on over the next words from the hashes behind a word and a space; the last word of a city's name, or the first.
function followRow(units: Uint16Array, words: Words, w: number, record: number, into: Concepts | null): number {
  let last = w;
  let before = records[record + ROW_HASH]!;
  let otherBefore = records[record + ROW_HASH + 1]!;
  for (let word = w + 1; word < words.count && words.start[word]! - words.end[word - 1]! <= 3; word++) {
    if (!mayGoOn(FORMS, before, units, words.start[word]!, words.end[word]!)) break;
    const place = walkWord(units, words.start[word]!, words.end[word]!, before, otherBefore);
    before = roll(hash, SPACE);
    otherBefore = rollOther(other, SPACE);
    const open = openFound;
    if (open !== 0 && into !== null) putRow(open, w, word, into);
    if (place === NOWHERE) break;
    const group = FORMS.slots[place + 2]! & 0xffff;
    const values = FORMS.groups[group]!;
    if (values.includes(CITY)) last = word;
    if (into !== null && !(values.includes(HOME) && opensName(units, words, word))) putRow(group, w, word, into);
    if (FORMS.slots[place + 3] === 0) break;
  }
  return last;
}

// "From the house" is half of "from Casablanca".
function opensName(units: Uint16Array, words: Words, w: number): boolean {
  const record = learned(units, words, w);
  return record >= 0 && (records[record + BITS]! & OPENS_ROW) !== 0 && followRow(units, words, w, record, null) > w;
}

function putRow(group: number, from: number, to: number, into: Concepts): void {
  const values = FORMS.groups[group]!;
  for (let i = 0; i < values.length; i++) put(values[i]!, from, to, into);
}

// The hashes behind the walked word, and the group of the form that it begins with, when that takes any short ending.
let hash = 0;
let other = 0;
let openFound = 0;

function walkWord(units: Uint16Array, from: number, end: number, before: number, otherBefore: number): number {
  hash = before;
  other = otherBefore;
  openFound = 0;
  let last = 0;
  const mayEnd = end - 1 - MAX_ENDING;
  for (let i = from; i < end; i++) {
    const unit = units[i]!;
    if (unit === last && unit > 57) continue;
    last = unit;
    hash = roll(hash, unit);
    other = rollOther(other, unit);
    if (i >= mayEnd && mayBeOpen(FORMS, hash)) openFound = openOf(hash, other) || openFound;
  }
  return placeOf(FORMS, hash, other);
}

// The group of the form that ends here and takes any short ending; 0 when there is none.
function openOf(code: number, second: number): number {
  const place = placeOf(FORMS, code, second);
  return place === NOWHERE ? 0 : FORMS.slots[place + 2]! >>> 16;
}

// A word without the pronoun or plural at its end ("باسبورك", "تصاورها"); a ت before it may have been a ة.
function withoutEnding(units: Uint16Array, start: number, end: number): boolean {
  const last = units[end - 1]!;
  const before = units[end - 2]!;
  const short =
    last === YEH || last === KAF || last === HEH || last === WAW || last === TEH || (last === MEEM && before === HEH);
  const long =
    (last === ALEF && (before === HEH || before === NOON)) ||
    (last === MEEM && (before === HEH || before === KAF)) ||
    (last === TEH && before === ALEF) ||
    (last === NOON && (before === YEH || before === KAF || before === HEH));
  if (long && end - start >= MIN_STEM + 2 && stem(units, start, end - 2)) return true;
  return short && end - start >= MIN_STEM + 1 && stem(units, start, end - 1);
}

// A verb without the prefixes of person, tense and "ka-", "gha-", "sa-": only what is done counts, not what a thing is called.
function conjugated(units: Uint16Array, start: number, end: number): boolean {
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
  const known = stem(units, at, end) || withoutEnding(units, at, end);
  onlyDeeds = false;
  return known;
}

// A Latin word without the s or es of its plural, or the feminine e.
function singular(units: Uint16Array, start: number, end: number): boolean {
  const last = units[end - 1]!;
  if (end - start < MIN_STEM + 3 || (last !== LATIN_S && last !== LATIN_E)) return false;
  if (stem(units, start, end - 1)) return true;
  return last === LATIN_S && units[end - 2] === LATIN_E && stem(units, start, end - 2);
}

function stem(units: Uint16Array, start: number, end: number): boolean {
  let code: number = SPELLED;
  let second: number = SPELLED;
  let codeBefore = code;
  let secondBefore = second;
  let last = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    if (unit === last && unit > 57) continue;
    last = unit;
    codeBefore = code;
    secondBefore = second;
    code = roll(code, unit);
    second = rollOther(second, unit);
  }
  let group = exactOf(code, second);
  if (group === 0 && last === TEH) group = exactOf(roll(codeBefore, HEH), rollOther(secondBefore, HEH));
  if (group === 0) return false;
  if (!onlyDeeds) {
    emit(group);
    return true;
  }
  let done = false;
  for (const value of FORMS.groups[group]!) {
    if (DEEDS[value] === 0) continue;
    gathered.push(value);
    done = true;
  }
  return done;
}

function exactOf(code: number, second: number): number {
  const place = placeOf(FORMS, code, second);
  return place === NOWHERE ? 0 : FORMS.slots[place + 2]! & 0xffff;
}

function emit(group: number): void {
  const values = FORMS.groups[group]!;
  for (let i = 0; i < values.length; i++) gathered.push(values[i]!);
}

function put(value: number, from: number, to: number, into: Concepts): void {
  if (value <= LAST_LANGUAGE) {
    into.votes[value]!++;
    if (into.shownLanguage[from] === 0) into.shownLanguage[from] = value;
    if (into.wordLanguage[from] === 0) into.wordLanguage[from] = value;
  } else {
    if (into.wordLanguage[from] === 0) into.wordLanguage[from] = 255;
    addEvent(into, value, from, to);
  }
}

function sound(units: Uint16Array, start: number, end: number): void {
  key.length = 0;
  appendSound(units, start, end, key);
  if (key.length < 3) return;
  emit(
    walk(SOUNDED, 0) || (isNounPrefix(key.units[0]!) && (walk(SOUNDED, 1) || (isArticle(1) && walk(SOUNDED, 2)))) || 0,
  );
  emit(walk(SOUNDED_VERBS, 0) || walkVerb() || 0);
}

// A short word by its sound with vowels; with its article, or "in", "by" and "to" before it, too.
function soundShort(units: Uint16Array, start: number, end: number): void {
  key.length = 0;
  appendSound(units, start, end, key, true);
  if (key.length > MAX_SHORT) return;
  const article = key.units[1] === LATIN_A ? 2 : 1;
  emit(
    walk(SOUNDED_SHORT, 0) ||
      (isNounPrefix(key.units[0]!) &&
        (walk(SOUNDED_SHORT, 1) || (isArticle(article) && walk(SOUNDED_SHORT, article + 1)))) ||
      0,
  );
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

function walk(seed: number, from: number): number {
  if (key.length - from < 3) return 0;
  let code = seed;
  let second = seed;
  let open = 0;
  let last = 0;
  const mayEnd = key.length - 1 - MAX_ENDING;
  for (let i = from; i < key.length; i++) {
    const unit = key.units[i]!;
    if (unit === last) continue;
    last = unit;
    code = roll(code, unit);
    second = rollOther(second, unit);
    if (i >= mayEnd && mayBeOpen(FORMS, code)) open = openOf(code, second) || open;
  }
  return exactOf(code, second) || open;
}

// "In", "by", "to", "of" and "and" are written together with French and English words too: fmassage, lcasting.
function behindPrefix(units: Uint16Array, start: number, end: number): void {
  if (end - start < MIN_PREFIXED || !isNounPrefix(units[start]!) || !stem(units, start + 1, end)) return;
  gathered = gathered.filter((concept) => concept > LAST_LANGUAGE);
}

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    if (unit >= 50 && unit <= 57) return true;
  }
  return false;
}
