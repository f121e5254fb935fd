import { COUNTRY_CODES } from '@sanad/jurisdiction/countries';

/** A nationality that is none. */
export const STATELESS = 'stateless';

/** A country's name in the reader's language; its code when the browser knows none. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A language's name in the reader's language. */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

/** Not offered: what the state whose authorities use this holds for its own territory, and places where nobody lives. */
const NOT_OFFERED = new Set(['EH', 'AQ', 'BV', 'GS', 'HM', 'TF', 'UM']);

/** Every country by its name in the reader's language. */
export function everyCountry(language: string): readonly (readonly [code: string, name: string])[] {
  const order = new Intl.Collator(language);
  const offered = COUNTRY_CODES.filter((code) => !NOT_OFFERED.has(code));
  return offered.map((code) => [code, countryName(code, language)] as const).sort((a, b) => order.compare(a[1], b[1]));
}

/** Countries that such cases lead to first. */
export const COUNTRIES = [
  'MA',
  'AE',
  'SA',
  'QA',
  'KW',
  'BH',
  'OM',
  'TR',
  'ES',
  'FR',
  'IT',
  'BE',
  'NL',
  'DE',
  'GB',
  'IE',
  'US',
  'LB',
  'JO',
  'EG',
  'TN',
  'DZ',
  'SY',
  'LY',
  'MR',
  'SN',
  'CI',
] as const;
