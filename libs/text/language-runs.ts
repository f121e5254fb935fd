import { isSpoken } from './language.ts';
import { CONCEPTS } from './lexicon.ts';
import { type Read, spanOf } from './reader.ts';
import type { LanguageRun, RunLanguage } from './reading.ts';
import { ARABIC_WORD, LATIN_WORD } from './words.ts';

const STATES: readonly RunLanguage[] = ['ary', 'ar', 'ary-Latn', 'fr', 'en', 'es'];
const ARABIC_STATES = 2;
const [ARY, , ARY_LATN] = [0, 1, 2] as const;
const STATE_OF = new Uint8Array(256).fill(STATES.length);
for (const [state, name] of STATES.entries()) STATE_OF[CONCEPTS.indexOf(`@${name}`)] = state;

/** What it costs to change the language between two words, so that one borrowed word makes no run. */
const CHANGE = 1.6;
/** What a word in Arabic letters costs in a run of Latin ones, which is more than two changes. */
const OTHER_SCRIPT = 4;
/** What a Latin word that no list knows costs in a run of Arabic letters: a name or two belong to it. */
const STRANGER = 0.4;

// For each word: a bit for each language that is best kept from the word before, and from KEPT on the one to change from.
const KEPT = 8;
let best = new Uint16Array(1024);
const total = new Float64Array(STATES.length);

/**
 * The languages of a text, run by run: the cheapest way to say what its function words and letters show without changing
 * more often than they ask for. Numbers and words that no list knows go with what stands before them.
 * @returns runs in order, apart; none when the text has no words to tell by; linear in the number of words
 * @example languageRuns('khdma mzyana f dar, bonjour les filles vous avez', read).length === 2
 */
export function languageRuns(text: string, read: Read): LanguageRun[] {
  const { words, language } = read;
  if (language === 'und') return [];
  const state = STATES.indexOf(language as RunLanguage);
  if (state >= 0 && isAllIn(state, read))
    return [{ language: language as RunLanguage, span: spanOf(text, read, 0, words.count - 1) }];
  return backwards(text, read, cheapestEnd(state, read));
}

// The language that a word shows: `STATES.length` = none.
function shownBy({ words, folded, wordLanguage }: Read, w: number): number {
  const shown = STATE_OF[wordLanguage[w]!]!;
  if (shown !== STATES.length) return shown;
  const kind = words.kind[w];
  if (kind === ARABIC_WORD) return isSpoken(folded.units, words.start[w]!, words.end[w]!) ? ARY : shown;
  return kind === LATIN_WORD && hasDigit(folded.units, words.start[w]!, words.end[w]!) ? ARY_LATN : shown;
}

// Whether a text shows nothing but its own language: then to stay costs nothing.
function isAllIn(state: number, read: Read): boolean {
  const { kind, count } = read.words;
  const strange = state < ARABIC_STATES ? LATIN_WORD : ARABIC_WORD;
  for (let w = 0; w < count; w++) {
    if (kind[w] === strange) return false;
    const shown = shownBy(read, w);
    if (shown !== state && shown !== STATES.length) return false;
  }
  return true;
}

// Goes over the words and notes how each language is reached; the one that is cheapest at the end.
function cheapestEnd(first: number, read: Read): number {
  const { words } = read;
  const size = STATES.length;
  if (best.length < words.count) best = new Uint16Array(2 * words.count);
  for (let s = 0; s < size; s++) total[s] = s === first ? 0 : CHANGE / 4;
  let cheapest = lowest();
  for (let w = 0; w < words.count; w++) {
    const change = total[cheapest]! + CHANGE;
    const isArabic = words.kind[w] === ARABIC_WORD;
    const isLatin = words.kind[w] === LATIN_WORD;
    const shown = shownBy(read, w);
    let kept = cheapest << KEPT;
    for (let s = 0; s < size; s++) {
      let cost = total[s]!;
      if (cost <= change) kept |= 1 << s;
      else cost = change;
      if (isArabic && s >= ARABIC_STATES) cost += OTHER_SCRIPT;
      else if (isLatin && s < ARABIC_STATES) cost += STRANGER;
      if (shown !== size && shown !== s) cost += 1;
      total[s] = cost;
    }
    best[w] = kept;
    cheapest = lowest();
  }
  return cheapest;
}

function lowest(): number {
  let cheapest = 0;
  for (let s = 1; s < STATES.length; s++) if (total[s]! < total[cheapest]!) cheapest = s;
  return cheapest;
}

function backwards(text: string, read: Read, last: number): LanguageRun[] {
  const runs: LanguageRun[] = [];
  let state = last;
  let to = read.words.count - 1;
  for (let w = to; w >= 0; w--) {
    const kept = best[w]!;
    const before = ((kept >> state) & 1) === 1 ? state : kept >> KEPT;
    if (w > 0 && before === state) continue;
    runs.push({ language: STATES[state]!, span: spanOf(text, read, w, to) });
    to = w - 1;
    state = before;
  }
  return runs.reverse();
}

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (units[i]! < 58) return true;
  return false;
}
