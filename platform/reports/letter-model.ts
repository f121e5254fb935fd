import texts from './letter-texts.json' with { type: 'json' };

/** A letter ready to be set: words only, no decision is taken here. */
export type LetterModel = {
  readonly language: 'ar' | 'fr' | 'en';
  readonly title: string;
  readonly authority: string;
  readonly reference: string;
  readonly date: string;
  /** the date in words, where it is to be read so */
  readonly dated?: string;
  readonly receiver: string;
  readonly opening: string;
  readonly paragraphs: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly signature: string;
  /** that it was approved, the key, the digest of what was signed; empty when it was not, or not signed */
  readonly approved: readonly string[];
  /** what stands over every page: a draft, training; empty for an approved letter */
  readonly mark: string;
  readonly warnings: readonly string[];
  /** what the code at the foot opens; without it the code holds reference and digest */
  readonly address?: string;
};

type Words = Readonly<Record<string, string>>;

/** Words of the letter's frame in its language. */
export function letterWords(language: LetterModel['language']): Words {
  return texts[language];
}

/** A remark in words: `warning-not-translated` with its place. */
export function letterWord(
  language: LetterModel['language'],
  key: string,
  values: Readonly<Record<string, string>>,
): string {
  const text = letterWords(language)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
