import type { Concepts } from './concept-events.ts';
import type { Folded } from './fold.ts';
import { CONCEPTS } from './lexicon.ts';
import type { Language } from './reading.ts';
import { ARABIC_WORD, LATIN_WORD, type Words } from './words.ts';

const INDEX = (name: string): number => CONCEPTS.indexOf(`@${name}`);
const ARY = INDEX('ary');
const ARY_LATN = INDEX('ary-Latn');
const AR = INDEX('ar');
const EUROPEAN: readonly (readonly [Language, number])[] = [
  ['fr', INDEX('fr')],
  ['en', INDEX('en')],
  ['es', INDEX('es')],
];
const MIXED_SHARE = 0.3;
const DARIJA_WEIGHT = 1.5;
/** What a form that only Darija writes counts against a word of a list. */
const SPOKEN_WEIGHT = 1.5;

/**
 * The language of a text by its function words and letters: Darija in Arabic or Latin script, Arabic, French, English,
 * Spanish, `mixed` when two have a good share each, `und` when there are no words to tell by.
 */
export function languageOf({ units }: Folded, words: Words, concepts: Concepts): Language {
  const { shownLanguage: shown, votes } = concepts;
  let arabic = 0;
  let spoken = 0;
  let latin = 0;
  let languages = 0;
  let scripts = 0;
  for (let w = 0; w < words.count; w++) {
    const kind = words.kind[w]!;
    scripts |= 1 << kind;
    if (kind === ARABIC_WORD) {
      arabic++;
      if (isSpoken(units, words.start[w]!, words.end[w]!)) {
        spoken++;
        shown[w] ||= ARY;
      }
    } else if (kind === LATIN_WORD) {
      if (words.end[w]! - words.start[w]! > 1) latin++;
      if (words.mixed[w] === 1 && hasDigit(units, words.start[w]!, words.end[w]!)) shown[w] ||= ARY_LATN;
    }
    languages |= 1 << shown[w]!;
  }
  concepts.languages = languages;
  concepts.scripts = scripts;
  if (arabic + latin === 0) return 'und';
  const arabizi = 1.5 * concepts.arabizi + votes[ARY_LATN]!;
  let best: Language = 'und';
  let bestVotes = 0;
  for (const [language, index] of EUROPEAN)
    if (votes[index]! > bestVotes) {
      best = language;
      bestVotes = votes[index]!;
    }
  const latinLanguage: Language = arabizi === 0 && bestVotes === 0 ? 'und' : arabizi >= bestVotes ? 'ary-Latn' : best;
  const darija = votes[ARY]! + SPOKEN_WEIGHT * spoken;
  const arabicLanguage: Language = darija > 0 && darija * DARIJA_WEIGHT > votes[AR]! ? 'ary' : 'ar';
  const share = latin / (arabic + latin);
  if (share > 0.8) {
    const low = Math.min(arabizi, bestVotes);
    return arabizi > 0 && bestVotes > 0 && low / (arabizi + bestVotes) >= MIXED_SHARE ? 'mixed' : latinLanguage;
  }
  if (share < MIXED_SHARE) return arabicLanguage;
  return latinLanguage === 'und' ? arabicLanguage : 'mixed';
}

const [ALEF, BEH, TEH, SHEEN, FEH, KAF] = [0x627, 0x628, 0x62a, 0x634, 0x641, 0x643] as const;
const [LAM, MEEM, NOON, YEH, DAL] = [0x644, 0x645, 0x646, 0x64a, 0x62f] as const;

/** كنخدم, كتقول, كيجي; ماعرفتش; فالدار: what only Darija writes so. */
function isSpoken(units: Uint16Array, start: number, end: number): boolean {
  const size = end - start;
  if (size < 5) return false;
  const [first, second, third] = [units[start]!, units[start + 1]!, units[start + 2]!];
  if (first === FEH) return second === ALEF && third === LAM;
  if (first === MEEM) return units[end - 1] === SHEEN && (second === ALEF || second === KAF);
  if (first !== KAF || (second !== NOON && second !== TEH && second !== YEH)) return false;
  // كتاب, كتبت, كندا, كنيسة, كينيا
  return !(
    (second === TEH && (third === ALEF || third === BEH)) ||
    (second === NOON && (third === DAL || third === YEH || third === TEH)) ||
    (second === YEH && (third === NOON || third === FEH || third === ALEF))
  );
}

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (units[i]! < 58) return true;
  return false;
}
