import { CONCEPTS } from './lexicon.ts';
import { type Read, spanOf } from './reader.ts';
import type { LanguageRun, RunLanguage } from './reading.ts';
import { ARABIC_WORD, LATIN_WORD } from './words.ts';

const STATES: readonly RunLanguage[] = ['ary', 'ar', 'ary-Latn', 'fr', 'en', 'es'];
const SIZE = STATES.length;
const ARABIC_STATES = 2;
const NUMBERS = STATES.map((name) => CONCEPTS.indexOf(`@${name}`));
// `STATES.length` = none.
const STATE_OF = Uint8Array.from(
  { length: 256 },
  (_, number) => (NUMBERS.indexOf(number) + STATES.length + 1) % (STATES.length + 1),
);

/** What it costs to change the language between two words, so that one borrowed word makes no run. */
const CHANGE = 1.6;
/** What a word in Arabic letters costs in a run of Latin ones, which is more than two changes. */
const OTHER_SCRIPT = 4;
/** What a Latin word that no list knows costs in a run of Arabic letters: a name or two belong to it. */
const STRANGER = 0.4;

// For each word: a bit for each language that is best kept from the word before, and from KEPT on the one to change from.
const KEPT = 8;
let best = new Uint16Array(1024);
const total = new Float64Array(SIZE);
// What a word costs in each language: by its kind, and by the language it shows.
const BY_KIND = costs(4, (kind, s) =>
  s < ARABIC_STATES ? (kind === LATIN_WORD ? STRANGER : 0) : kind === ARABIC_WORD ? OTHER_SCRIPT : 0,
);
const BY_SHOWN = costs(SIZE + 1, (shown, s) => (shown !== SIZE && shown !== s ? 1 : 0));

function costs(rows: number, of: (row: number, state: number) => number): Float64Array {
  return Float64Array.from({ length: rows * SIZE }, (_, at) => of(Math.floor(at / SIZE), at % SIZE));
}

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

// Whether a text shows nothing but its own language: then to stay costs nothing.
function isAllIn(state: number, { concepts: { languages, scripts } }: Read): boolean {
  const strange = state < ARABIC_STATES ? LATIN_WORD : ARABIC_WORD;
  return ((scripts >> strange) & 1) === 0 && (languages & ~(1 | (1 << NUMBERS[state]!))) === 0;
}

// Goes over the words and notes how each language is reached; the one that is cheapest at the end.
function cheapestEnd(first: number, read: Read): number {
  const { words, concepts } = read;
  if (best.length < words.count) best = new Uint16Array(2 * words.count);
  for (let s = 0; s < SIZE; s++) total[s] = s === first ? 0 : CHANGE / 4;
  let cheapest = Math.max(0, first);
  let least = total[cheapest]!;
  const { kind } = words;
  const { shownLanguage } = concepts;
  for (let w = 0; w < words.count; w++) {
    const change = least + CHANGE;
    const byKind = kind[w]! * SIZE;
    const byShown = STATE_OF[shownLanguage[w]!]! * SIZE;
    let kept = cheapest << KEPT;
    least = Infinity;
    // Without a choice, because nobody can foresee it.
    for (let s = 0; s < SIZE; s++) {
      const before = total[s]!;
      kept |= (before <= change ? 1 : 0) << s;
      const cost = Math.min(before, change) + BY_KIND[byKind + s]! + BY_SHOWN[byShown + s]!;
      total[s] = cost;
      least = Math.min(least, cost);
    }
    cheapest = 0;
    while (total[cheapest] !== least) cheapest++;
    best[w] = kept;
  }
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
