import data from './data/letters.json' with { type: 'json' };
import type { LawText } from './offences.ts';
import { itemName } from './request.ts';
import type { Language, Words } from './request-model.ts';

export type LetterWarning = {
  readonly code:
    | 'language-not-accepted'
    | 'not-translated'
    | 'fact-without-exhibit'
    | 'period-reversed'
    | 'form-unverified'
    | 'receiver-unverified'
    | 'receiver-by-hand';
  readonly at: string;
};

/** The language that a letter is written in, and what a person should look at, found while writing. */
export type Pen = { readonly language: Language; readonly warnings: LetterWarning[] };

const WORDS: Readonly<Record<string, LawText>> = data.words;

/** Words of letters, with their values put in. */
export function word(id: string, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return WORDS[id]![language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** What stands where an item of the form is missing. */
export function blank(item: string, language: Language): string {
  return word('blank', language, { item: itemName(item)[language] });
}

/** Words in the language of the letter; in another one, with a warning; none when nothing was written. */
export function written(words: Words, at: string, { language, warnings }: Pen): readonly string[] {
  const own = words[language]?.trim();
  if (own) return [own];
  const other = [words.fr, words.ar, words.en].find((text) => text !== undefined && text.trim() !== '');
  if (other === undefined) return [];
  warnings.push({ code: 'not-translated', at });
  return [other.trim()];
}

/** A name that is written once for all languages; with a warning where the receiver cannot read its script. */
export function named(text: string | null | undefined, at: string, { language, warnings }: Pen): readonly string[] {
  const own = text?.trim() ?? '';
  if (own === '') return [];
  if (language !== 'ar' && /\p{Script=Arabic}/u.test(own) && !/\p{Script=Latin}/u.test(own))
    warnings.push({ code: 'not-translated', at });
  return [own];
}

/** Words with a direction of their own, kept apart from the line that they stand in. */
export function island(text: string): string {
  return `\u2068${text}\u2069`;
}
