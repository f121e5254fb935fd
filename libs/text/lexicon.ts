import { LANGUAGE_WORDS } from './data/language-words.ts';
import { LEXICON } from './data/lexicon.ts';
import { CONTEXT } from './data/lexicon-context.ts';
import { EVERYDAY } from './data/lexicon-everyday.ts';
import { SPOKEN } from './data/lexicon-spoken.ts';
import { TURNS } from './data/lexicon-turns.ts';
import { foldBuffer, foldInto } from './fold.ts';
import { ARABIC, CLASS } from './fold-table.ts';
import { buildForms, type Form, type Forms } from './forms.ts';
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
/** What the hashes of a form begin with: by spelling, by sound, and by sound as a verb. */
export const [SPELLED, SOUNDED, SOUNDED_VERBS] = [0x3c6ef372, 0x510e527f, 0x5be0cd19] as const;

const buffer = foldBuffer();
const key: KeyBuffer = { units: new Uint8Array(128), from: new Uint32Array(128), length: 0 };

/** The forms of written lists, as they are looked for; throws a plain error for a name that is no concept. */
export function formsOf(lists: readonly (readonly [name: string, forms: string])[]): Form[] {
  const all: Form[] = [];
  for (const [name, forms] of lists) for (const form of forms.split(/\s+/)) addForm(form, conceptNumber(name), all);
  return all;
}

/**
 * Forms by spelling (folded units; words in a row with a space between), and by sound: nouns with what may be written
 * to their front, and verbs with the prefixes of persons and tenses.
 */
export const FORMS: Forms = buildForms([
  ...formsOf(WORDS),
  ...formsOf(Object.entries(LANGUAGE_WORDS).map(([name, forms]) => [`@${name}`, forms])),
]);

function addForm(form: string, value: number, all: Form[]): void {
  if (form === '') return;
  if (form.startsWith('~')) {
    const verb = form.startsWith('~^');
    const open = form.endsWith('*');
    const written = form.slice(verb ? 2 : 1, open ? -1 : undefined);
    if (written.includes('_')) {
      addForm(written, value, all);
      return;
    }
    const units = soundOf(written);
    addForm(written, value, all);
    if (units.length >= MIN_SOUND) all.push({ seed: verb ? SOUNDED_VERBS : SOUNDED, units, open, value });
    return;
  }
  const open = form.endsWith('*');
  const units: number[] = [];
  for (const part of (open ? form.slice(0, -1) : form).split(/[_'’-]/)) {
    const folded = foldInto(part, buffer);
    if (folded.length === 0) continue;
    if (units.length > 0) units.push(32);
    for (let i = 0; i < folded.length; i++) units.push(folded.units[i]!);
  }
  if (units.length === 0) return;
  all.push({ seed: SPELLED, units, open, value });
  // Arabic words are also heard, so that Arabizi spellings that nobody listed are known.
  if (value > LAST_LANGUAGE && !open && CLASS[units[0]!] === ARABIC && !units.includes(32)) {
    const heard = soundOf(form);
    if (heard.length >= MIN_HEARD) all.push({ seed: SOUNDED, units: heard, open: false, value });
  }
}

function soundOf(word: string): number[] {
  const folded = foldInto(word, buffer);
  key.length = 0;
  appendSound(folded.units, 0, folded.length, key);
  return [...key.units.subarray(0, key.length)];
}
