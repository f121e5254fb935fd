import { frenchSpaces } from '@sanad/base/french-spaces';
import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type ar from '../messages/ar.json';
import { speak } from './api.ts';
import { tellFields } from './field-words.ts';

export type Language = 'ar' | 'fr' | 'en';
export type Key = keyof typeof ar;
type Messages = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;

export type Words = {
  readonly language: Language;
  readonly locale: string;
  readonly setLanguage: (language: Language) => void;
  readonly t: (key: Key, values?: Values) => string;
  /** The message of a key that is put together from data; the data's own word when there is none. */
  readonly tAny: (key: string, otherwise: string, values?: Values) => string;
  readonly date: (instant: string | null) => string;
  /** a day of the calendar, the same in every time zone */
  readonly calendarDay: (day: string) => string;
  /** without the year, when it is this one */
  readonly shortDate: (instant: string | null) => string;
  readonly time: (instant: string | null) => string;
  readonly number: (value: number) => string;
  readonly money: (amount: number, currency: string) => string;
  readonly list: (words: readonly string[]) => string;
  /** between a name and what is said of it: French has a space before it */
  readonly colon: string;
};

/** Moroccan Arabic formats: Gregorian months by their Moroccan names, Latin digits. */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const LOADERS: Readonly<Record<Language, () => Promise<{ default: Messages }>>> = {
  ar: () => import('../messages/ar.json'),
  fr: async () => ({ default: frenchSpaces((await import('../messages/fr.json')).default) }),
  en: () => import('../messages/en.json'),
};
const WordsContext = createContext<Words | null>(null);

export async function loadMessages(language: Language): Promise<Messages> {
  return (await LOADERS[language]()).default;
}

export function WordsProvider(props: { first: Language; messages: Messages; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: props.first, messages: props.messages });
  const words = useMemo(
    () =>
      wordsOf(spoken.language, spoken.messages, (next) => {
        localStorage.setItem('language', next);
        loadMessages(next).then((messages) => setSpoken({ language: next, messages }));
      }),
    [spoken],
  );
  useEffect(() => {
    document.documentElement.lang = spoken.language;
    document.documentElement.dir = spoken.language === 'ar' ? 'rtl' : 'ltr';
  }, [spoken.language]);
  useEffect(() => tellFields(words.t), [words]);
  return <WordsContext.Provider value={words}>{props.children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no words');
  return words;
}

export function readLanguage(): Language {
  const kept = localStorage.getItem('language');
  return kept === 'fr' || kept === 'en' ? kept : 'ar';
}

/**
 * Words from elsewhere inside a sentence of ours (a name, a place, a date) keep their own direction: each stands between
 * invisible isolates. What only chooses between forms is left as it is.
 */
function isolated(message: string, values: Values): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' || message.includes(`{${name}, select`) ? value : `\u2068${value}\u2069`,
    ]),
  );
}

function wordsOf(language: Language, messages: Messages, setLanguage: Words['setLanguage']): Words {
  const locale = LOCALES[language];
  const formats = new Map<string, IntlMessageFormat>();
  const day = new Intl.DateTimeFormat(locale, DAY);
  const calendar = new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const shortOtherYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const short = (at: Date): string =>
    (at.getFullYear() === new Date().getFullYear() ? shortDay : shortOtherYear).format(at);
  const minute = new Intl.DateTimeFormat(locale, { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const count = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const tAny: Words['tAny'] = (key, otherwise, values) => {
    const message = messages[key];
    if (message === undefined) return otherwise;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, locale);
      formats.set(key, format);
    }
    return String(format.format(values && isolated(message, values)));
  };
  speak(language);
  return {
    language,
    locale,
    setLanguage,
    t: (key, values) => tAny(key, key, values),
    tAny,
    date: (instant) => (instant ? day.format(new Date(instant)) : '—'),
    calendarDay: (given) => calendar.format(new Date(`${given}T00:00:00Z`)),
    shortDate: (instant) => (instant ? short(new Date(instant)) : '—'),
    time: (instant) => (instant ? minute.format(new Date(instant)) : '—'),
    number: (value) => count.format(value),
    money: (amount, currency) =>
      /^[A-Z]{3}$/.test(currency)
        ? new Intl.NumberFormat(locale, {
            style: 'currency',
            currency,
            currencyDisplay: 'name',
            maximumFractionDigits: 0,
          }).format(amount)
        : `${count.format(amount)} ${currency}`,
    list: (words) => list.format(words),
    colon: language === 'fr' ? '\u00a0: ' : ': ',
  };
}
