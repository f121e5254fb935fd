/** A country's name in the reader's language; its code when the browser knows none. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Countries that such cases lead to first; any other is typed by its code. */
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
