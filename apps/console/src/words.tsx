import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import ar from '../messages/ar.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import { speak } from './api.ts';

export type Language = 'ar' | 'fr' | 'en';
export type Key = keyof typeof ar;
type Values = Readonly<Record<string, string | number>>;

export type Words = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: (key: Key, values?: Values) => string;
  readonly date: (instant: string | null) => string;
  readonly time: (instant: string | null) => string;
  readonly number: (value: number) => string;
};

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ar, fr, en };
/** Moroccan Arabic formats: Gregorian months by their Moroccan names, Latin digits. */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };
const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => readLanguage());
  const words = useMemo((): Words => {
    const cache = new Map<string, IntlMessageFormat>();
    const locale = LOCALES[language];
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const count = new Intl.NumberFormat(locale);
    speak(language);
    return {
      language,
      setLanguage: (next) => {
        localStorage.setItem('language', next);
        setLanguage(next);
      },
      t: (key, values) => {
        let format = cache.get(key);
        if (!format) {
          format = new IntlMessageFormat(MESSAGES[language][key] ?? key, locale);
          cache.set(key, format);
        }
        return String(format.format(values as Record<string, string>));
      },
      date: (instant) => (instant ? day.format(new Date(instant)) : '—'),
      time: (instant) => (instant ? minute.format(new Date(instant)) : '—'),
      number: (value) => count.format(value),
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }, [language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no words');
  return words;
}

function readLanguage(): Language {
  const kept = localStorage.getItem('language');
  return kept === 'fr' || kept === 'en' ? kept : 'ar';
}
