import { countryName } from './countries.ts';
import data from './data/remarks.json' with { type: 'json' };
import type { LawText } from './offences.ts';

/** Something that a person should see: facts that contradict each other, other claims, a treaty that does not serve. */
export type Remark = { readonly code: string; readonly paths: readonly string[]; readonly text: LawText };

const TEXTS: Readonly<Record<string, LawText>> = data;

/** A remark with its words filled in. */
export function remark(
  code: string,
  paths: readonly string[],
  words: Readonly<Record<string, string | LawText>> = {},
): Remark {
  const say = (language: keyof LawText) =>
    TEXTS[code]![language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = words[name];
      return word === undefined ? '' : typeof word === 'string' ? word : word[language];
    });
  return { code, paths, text: { ar: say('ar'), fr: say('fr'), en: say('en') } };
}

/** Countries in words, for a remark. */
export function namesOf(countries: readonly string[]): LawText {
  const list = (language: keyof LawText) => countries.map((code) => countryName(code, language));
  return { ar: list('ar').join('، '), fr: list('fr').join(', '), en: list('en').join(', ') };
}
