import data from './data/languages.json' with { type: 'json' };

/** In which languages a state takes requests, as far as it is known; to be compared with its declarations. */
export type StateLanguages = {
  readonly country: string;
  readonly accepts: readonly string[];
  readonly source: string;
  readonly verify: string;
};

const ROWS: readonly StateLanguages[] = data.languages;

/**
 * The languages of a state for requests; null when nothing is known.
 * @example languagesOf('US')?.accepts.includes('en') === true
 */
export function languagesOf(country: string): StateLanguages | null {
  return ROWS.find((row) => row.country === country) ?? null;
}

/** Languages in words. @example languageNames(['fr', 'ar'], 'en') === 'French, Arabic' */
export function languageNames(codes: readonly string[], language: 'ar' | 'fr' | 'en'): string {
  const names = new Intl.DisplayNames(language === 'ar' ? 'ar-MA' : language, { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(language === 'ar' ? '، ' : ', ');
}
