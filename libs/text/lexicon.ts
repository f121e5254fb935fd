import { LANGUAGE_WORDS } from './data/language-words.ts';
import { IS_FOLDED, LEXICON } from './data/lexicon.ts';
import { CONTEXT } from './data/lexicon-context.ts';
import { EVERYDAY } from './data/lexicon-everyday.ts';
import { PRESSURE } from './data/lexicon-pressure.ts';
import { SPOKEN } from './data/lexicon-spoken.ts';
import { TURNS } from './data/lexicon-turns.ts';
import { WAYS } from './data/lexicon-ways.ts';
import { foldBuffer, foldUnits } from './fold.ts';
import { ARABIC, CLASS } from './fold-table.ts';
import { addUnits, buildForms, type FormList, type Forms, formList } from './forms.ts';
import { appendSound, type KeyBuffer } from './phonetic.ts';

/** What a post gives beside words: numbers, pay, contacts and signs that patterns may ask for. */
export const SIGNALS = [
  'AGE',
  'PAYHIGH',
  'PAYPIECE',
  'PAY',
  'CONTACT',
  'INVITE',
  'PERCENT',
  'QMARK',
  'NUMBER',
] as const;

const WORDS = [
  ...Object.entries(LEXICON),
  ...Object.entries(CONTEXT),
  ...Object.entries(SPOKEN),
  ...Object.entries(EVERYDAY),
  ...Object.entries(TURNS),
  ...Object.entries(PRESSURE),
  ...Object.entries(WAYS),
];
const LANGUAGE_NAMES = Object.keys(LANGUAGE_WORDS);

/** Concept names by number; the first is none, the languages come first, as `@fr`. */
export const CONCEPTS: readonly string[] = [
  '',
  ...LANGUAGE_NAMES.map((name) => `@${name}`),
  ...new Set(WORDS.map(([name]) => name)),
  ...SIGNALS,
];
/** Numbers of concepts up to this one tell a language only. */
export const LAST_LANGUAGE = LANGUAGE_NAMES.length;
const NUMBER_OF = new Map(CONCEPTS.map((name, index) => [name, index]));

/** The number of a concept; throws a plain error when the data names none, which a test would show. */
export function conceptNumber(name: string): number {
  const number = NUMBER_OF.get(name);
  if (number === undefined) throw new Error(`no concept ${name}`);
  return number;
}

// Sounds shorter than this say too little; such words are listed by spelling.
const MIN_SOUND = 3;
const MIN_HEARD = 4;
const [SPACE, TILDE, CARET, STAR, UNDERSCORE, APOSTROPHE, HYPHEN] = [32, 126, 94, 42, 95, 39, 45] as const;
/** What the hashes of a form begin with: by spelling, by sound, by sound as a verb, and by sound with its vowels. */
export const [SPELLED, SOUNDED, SOUNDED_VERBS, SOUNDED_SHORT] = [
  0x3c6ef372, 0x510e527f, 0x5be0cd19, 0x1f83d9ab,
] as const;

const buffer = foldBuffer();
const key: KeyBuffer = { units: new Uint8Array(128), from: new Uint32Array(128), length: 0 };
let row = new Uint16Array(256);
let spaced = new Uint16Array(256);

/**
 * Adds the forms of written lists, as they are looked for; throws a plain error for a name that is no concept.
 * @param isFolded what is written was folded before, as on a page
 */
export function addForms(
  lists: readonly (readonly [name: string, forms: string])[],
  to: FormList,
  isFolded = false,
): FormList {
  const write = isFolded ? writeUnits : foldParts;
  for (const [name, forms] of lists) {
    const value = conceptNumber(name);
    for (let from = 0; from < forms.length; ) {
      let end = from;
      while (end < forms.length && forms.charCodeAt(end) > SPACE) end++;
      if (end > from) {
        const heard = forms.charCodeAt(from) !== TILDE ? 0 : forms.charCodeAt(from + 1) === CARET ? 2 : 1;
        const open = forms.charCodeAt(end - 1) === STAR;
        addForm(write(forms, from + heard, open ? end - 1 : end), heard, open, value, to);
      }
      from = end + 1;
    }
  }
  return to;
}

/**
 * Forms by spelling (folded units; words in a row with a space between), and by sound: nouns with what may be written
 * to their front, and verbs with the prefixes of persons and tenses.
 */
export const FORMS: Forms = buildForms(
  addForms(
    [...WORDS, ...Object.entries(LANGUAGE_WORDS).map(([name, forms]) => [`@${name}`, forms] as const)],
    formList(),
    IS_FOLDED,
  ),
);

// The folded units of a form stand in `row`, with the signs between its words.
function addForm(length: number, heard: number, open: boolean, value: number, to: FormList): void {
  let spelled = 0;
  let words = 0;
  let isRow = false;
  for (let i = 0; i < length; i++) {
    const unit = row[i]!;
    if (!isPart(unit)) {
      if (i === 0 || isPart(row[i - 1]!)) if (words++ > 0) spaced[spelled++] = SPACE;
      spaced[spelled++] = unit;
    } else if (unit === UNDERSCORE) isRow = true;
  }
  if (spelled === 0) return;
  addUnits(to, SPELLED, spaced, spelled, heard === 0 && open, value);
  // Arabic words are also heard, so that Arabizi spellings that nobody listed are known.
  if ((heard > 0 || !open) && words === 1 && value > LAST_LANGUAGE && CLASS[spaced[0]!] === ARABIC)
    if (!addSound(length, MIN_HEARD, SOUNDED, false, value, to)) addVoiced(length, value, to);
  if (heard > 0 && !isRow) addSound(length, MIN_SOUND, heard === 2 ? SOUNDED_VERBS : SOUNDED, open, value, to);
}

function addSound(length: number, least: number, seed: number, open: boolean, value: number, to: FormList): boolean {
  key.length = 0;
  appendSound(row, 0, length, key);
  if (key.length >= least) addUnits(to, seed, key.units, key.length, open, value);
  return key.length >= least;
}

function addVoiced(length: number, value: number, to: FormList): void {
  key.length = 0;
  appendSound(row, 0, length, key, true);
  if (key.length >= MIN_SOUND) addUnits(to, SOUNDED_SHORT, key.units, key.length, false, value);
}

function isPart(unit: number): boolean {
  return unit === UNDERSCORE || unit === APOSTROPHE || unit === HYPHEN;
}

function writeUnits(text: string, from: number, end: number): number {
  makeRoom(end - from);
  for (let i = from; i < end; i++) row[i - from] = text.charCodeAt(i);
  return end - from;
}

// Each word for itself, or single letters would be taken for a word pulled apart.
function foldParts(text: string, from: number, end: number): number {
  let length = 0;
  for (const part of text.slice(from, end).split(/([_'’-])/)) {
    foldUnits(part, buffer);
    makeRoom(length + buffer.length);
    for (let i = 0; i < buffer.length; i++) row[length++] = buffer.units[i]!;
  }
  return length;
}

function makeRoom(size: number): void {
  if (size <= row.length) return;
  const wider = new Uint16Array(2 * size);
  wider.set(row);
  row = wider;
  spaced = new Uint16Array(2 * size);
}
