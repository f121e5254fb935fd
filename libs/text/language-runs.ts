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

let best = new Uint8Array(STATES.length * 1024);
const total = new Float64Array(STATES.length);

/**
 * The languages of a text, run by run: the cheapest way to say what its function words and letters show without changing
 * more often than they ask for. Numbers and words that no list knows go with what stands before them.
 * @returns runs in order, apart; none when the text has no words to tell by; linear in the number of words
 * @example languageRuns('khdma mzyana f dar, bonjour les filles vous avez', read).length === 2
 */
export function languageRuns(text: string, read: Read): LanguageRun[] {
  const { words, folded, language, wordLanguage } = read;
  if (language === 'und') return [];
  const size = STATES.length;
  if (best.length < size * words.count) best = new Uint8Array(2 * size * words.count);
  for (let s = 0; s < size; s++) total[s] = STATES[s] === language ? 0 : CHANGE / 4;
  for (let w = 0; w < words.count; w++) {
    let cheapest = 0;
    for (let s = 1; s < size; s++) if (total[s]! < total[cheapest]!) cheapest = s;
    const change = total[cheapest]! + CHANGE;
    const isArabic = words.kind[w] === ARABIC_WORD;
    const isLatin = words.kind[w] === LATIN_WORD;
    let shown = STATE_OF[wordLanguage[w]!]!;
    if (shown === size && isArabic && isSpoken(folded.units, words.start[w]!, words.end[w]!)) shown = ARY;
    if (shown === size && isLatin && hasDigit(folded.units, words.start[w]!, words.end[w]!)) shown = ARY_LATN;
    for (let s = 0; s < size; s++) {
      best[w * size + s] = total[s]! <= change ? s : cheapest;
      let cost = Math.min(total[s]!, change);
      if (isArabic && s >= ARABIC_STATES) cost += OTHER_SCRIPT;
      else if (isLatin && s < ARABIC_STATES) cost += STRANGER;
      if (shown !== size && shown !== s) cost += 1;
      total[s] = cost;
    }
  }
  let state = 0;
  for (let s = 1; s < size; s++) if (total[s]! < total[state]!) state = s;
  const runs: LanguageRun[] = [];
  let to = words.count - 1;
  for (let w = words.count - 1; w >= 0; w--) {
    const before = best[w * size + state]!;
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
