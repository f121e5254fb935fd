/** The languages of the portal: Darija first, it is what most of those who come here speak. */
export const PORTAL_LANGUAGES = ['ary', 'ar', 'fr', 'en'] as const;
export type PortalLanguage = (typeof PORTAL_LANGUAGES)[number];

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<PortalLanguage, string>> = {
  ary: 'الدارجة',
  ar: 'العربية',
  fr: 'Français',
  en: 'English',
};

export function isPortalLanguage(word: string): word is PortalLanguage {
  return (PORTAL_LANGUAGES as readonly string[]).includes(word);
}

export function directionOf(language: PortalLanguage): 'rtl' | 'ltr' {
  return language === 'ary' || language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * Languages that have their letters and direction here, and no words that somebody has reviewed: who asks for one gets the
 * pages in another and is told so. With its words it moves up to the languages of the portal.
 */
export const AWAITED_LANGUAGES = {
  zgh: { name: 'ⵜⴰⵎⴰⵣⵉⵖⵜ', direction: 'ltr', instead: 'ary', asked: ['zgh', 'tzm', 'shi', 'rif', 'ber'] },
} as const;
export type AwaitedLanguage = keyof typeof AWAITED_LANGUAGES;

/**
 * The awaited language that a browser asks for before all others.
 * @param header the `Accept-Language` header
 * @example awaitedLanguage('tzm-MA,fr;q=0.5') === 'zgh'
 */
export function awaitedLanguage(header: string | undefined): AwaitedLanguage | null {
  const first = (header ?? '').toLowerCase().split(/[,;-]/)[0]!.trim();
  const codes = Object.keys(AWAITED_LANGUAGES) as AwaitedLanguage[];
  return codes.find((code) => (AWAITED_LANGUAGES[code].asked as readonly string[]).includes(first)) ?? null;
}

/** The language of texts that are kept in three: a reader of Darija gets them in Arabic. */
export function textTongueOf(language: PortalLanguage): 'ar' | 'fr' | 'en' {
  return language === 'ary' ? 'ar' : language;
}

/**
 * The language that a browser asks for. Arabic of Morocco or of no country is Darija; Arabic of another country is MSA.
 * @param header the `Accept-Language` header
 * @example choosePortalLanguage('fr-MA,fr;q=0.9') === 'fr'
 */
export function choosePortalLanguage(header: string | undefined): PortalLanguage {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const wanted = part.split(';')[0]!.trim();
    if (wanted === 'ary' || wanted === 'ar' || wanted === 'ar-ma') return 'ary';
    if (wanted.startsWith('ar-')) return 'ar';
    if (wanted.startsWith('fr')) return 'fr';
    if (wanted.startsWith('en')) return 'en';
  }
  return 'ary';
}
