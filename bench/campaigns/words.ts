import { readFileSync } from 'node:fs';
import { findContacts } from '@sanad/text/contacts';
import type { Random } from './random.ts';

/** A language model small enough to read: which word follows which, as in the sentences it was made from. */
export type Walk = { readonly starts: readonly string[]; readonly steps: readonly Step[] };

/** What the walks are made from: `latin` and `arabic` are Darija in both scripts. */
export type Tongue = 'latin' | 'arabic' | 'french' | 'english';

// A word and what follows it; `steps` of a walk are its starts.
type Step = { readonly word: string; readonly next: Step[] };

const LANGS: Readonly<Record<Tongue, string>> = { latin: 'ary-Latn', arabic: 'ary', french: 'fr', english: 'en' };
// Look-alikes and talk; lures are left out, for they would share their set phrases from one made-up campaign to the next.
const POSTS = new URL('../posts/train/benign.jsonl', import.meta.url);

/** The sentences of the project's own posts, longer than one word. */
export function sentencesIn(tongue: Tongue): readonly string[] {
  return read()[tongue];
}

/** Walks in Darija, in Latin and in Arabic letters, and in French. */
export function walks(): readonly [latin: Walk, arabic: Walk, french: Walk] {
  return [walkIn('latin'), walkIn('arabic'), walkIn('french')];
}

const made = new Map<Tongue, Walk>();

export function walkIn(tongue: Tongue): Walk {
  let walk = made.get(tongue);
  if (walk === undefined) {
    walk = walkOf(sentencesIn(tongue).map(wordsOf));
    made.set(tongue, walk);
  }
  return walk;
}

/** What the words are taken from, for the head of a table: sets made from other posts are other sets. */
export function sourceOfWords(): string {
  const counts = (Object.keys(LANGS) as Tongue[]).map((tongue) => `${tongue} ${sentencesIn(tongue).length}`);
  return `words of bench/posts/train/benign.jsonl, sentences: ${counts.join(', ')}`;
}

let kept: Readonly<Record<Tongue, readonly string[]>> | undefined;

function read(): Readonly<Record<Tongue, readonly string[]>> {
  if (kept !== undefined) return kept;
  const out: Record<Tongue, string[]> = { latin: [], arabic: [], french: [], english: [] };
  for (const line of readFileSync(POSTS, 'utf8').trim().split('\n')) {
    const { lang, text } = JSON.parse(line) as { lang: string; text: string };
    const tongue = (Object.keys(LANGS) as Tongue[]).find((one) => LANGS[one] === lang);
    // A number that many posts say would be a contact that they share.
    if (tongue === undefined || /\d(?:[\s.-]?\d){5}/u.test(text) || findContacts(text).length > 0) continue;
    out[tongue].push(...text.split(/[.!?؟…\n]+/u).filter((sentence) => wordsOf(sentence).length > 1));
  }
  kept = out;
  return out;
}

/** A text of a given number of words. */
export function stroll(walk: Walk, random: Random, length: number): string[] {
  const words: string[] = [];
  let step = random.pick(walk.steps);
  while (words.length < length) {
    words.push(step.word);
    step = step.next.length === 0 || random.next() < 0.03 ? random.pick(walk.steps) : random.pick(step.next);
  }
  return words;
}

function walkOf(sentences: readonly (readonly string[])[]): Walk {
  const known = new Map<string, Step>();
  const stepOf = (word: string): Step => {
    const step = known.get(word) ?? { word, next: [] };
    known.set(word, step);
    return step;
  };
  const steps: Step[] = [];
  for (const words of sentences) {
    if (words.length === 0) continue;
    steps.push(stepOf(words[0]!));
    for (let i = 1; i < words.length; i++) stepOf(words[i - 1]!).next.push(stepOf(words[i]!));
  }
  return { starts: steps.map((step) => step.word), steps };
}

// Without numbers: two in a row may look like a phone, and every post that has them would share it.
function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.filter((word) => !/^\p{N}+$/u.test(word));
}

const TWO: Readonly<Record<string, string>> = { ch: 'ش', kh: 'خ', gh: 'غ', ou: 'و', th: 'ث', sh: 'ش' };
const ONE: Readonly<Record<string, string>> = {
  ...{ a: 'ا', b: 'ب', c: 'ك', d: 'د', e: '', f: 'ف', g: 'گ', h: 'ه', i: 'ي', j: 'ج', k: 'ك', l: 'ل', m: 'م' },
  ...{ n: 'ن', o: 'و', p: 'ب', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'و', v: 'ڤ', w: 'و', x: 'كس', y: 'ي', z: 'ز' },
  ...{ '2': 'ء', '3': 'ع', '5': 'خ', '6': 'ط', '7': 'ح', '8': 'غ', '9': 'ق', "'": '' },
};

/** Writes a Darija word in Arabic letters, roughly. */
export function toArabic(word: string): string {
  if (/^\d+$/.test(word)) return word;
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const two = TWO[word.slice(i, i + 2)];
    out += two ?? ONE[word[i]!] ?? word[i]!;
    if (two !== undefined) i++;
  }
  return out === '' ? 'ا' : out;
}
