import type { Concepts } from './concepts.ts';
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

/**
 * The language of a text by its function words and letters: Darija in Arabic or Latin script, Arabic, French, English,
 * Spanish, `mixed` when two have a good share each, `und` when there are no words to tell by.
 */
export function languageOf(words: Words, concepts: Concepts): Language {
  let arabic = 0;
  let latin = 0;
  for (let w = 0; w < words.count; w++) {
    if (words.kind[w] === ARABIC_WORD) arabic++;
    else if (words.kind[w] === LATIN_WORD && words.end[w]! - words.start[w]! > 1) latin++;
  }
  if (arabic + latin === 0) return 'und';
  const votes = concepts.votes;
  const arabizi = 1.5 * concepts.arabizi + votes[ARY_LATN]!;
  let best: Language = 'und';
  let bestVotes = 0;
  for (const [language, index] of EUROPEAN)
    if (votes[index]! > bestVotes) {
      best = language;
      bestVotes = votes[index]!;
    }
  const latinLanguage: Language = arabizi === 0 && bestVotes === 0 ? 'und' : arabizi >= bestVotes ? 'ary-Latn' : best;
  const arabicLanguage: Language = votes[ARY]! > 0 && votes[ARY]! * 2 >= votes[AR]! ? 'ary' : 'ar';
  const share = latin / (arabic + latin);
  if (share > 0.8) {
    const low = Math.min(arabizi, bestVotes);
    return arabizi > 0 && bestVotes > 0 && low / (arabizi + bestVotes) >= MIXED_SHARE ? 'mixed' : latinLanguage;
  }
  if (share < MIXED_SHARE) return arabicLanguage;
  return latinLanguage === 'und' ? arabicLanguage : 'mixed';
}
