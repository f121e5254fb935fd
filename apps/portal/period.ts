import type { PortalLanguage } from './language.ts';

const LOCALE = { ary: 'ar-MA', ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' } as const;
const QUARTERS = ['الأول', 'الثاني', 'الثالث', 'الرابع'] as const;

/**
 * A month or a quarter of a table in words; what is neither stays as it is.
 * @example periodTold('2023-10', 'fr') === 'octobre 2023' // and '2023-Q4' is '4e trimestre 2023'
 */
export function periodTold(time: string, language: PortalLanguage): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(time) ?? [];
  if (quarter) {
    if (language === 'en') return `Q${quarter} ${year}`;
    if (language === 'fr') return `${quarter === '1' ? '1er' : `${quarter}e`} trimestre ${year}`;
    return `الربع ${QUARTERS[Number(quarter) - 1]} ${year}`;
  }
  if (!/^\d{4}-\d{2}$/.test(time)) return time;
  const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${time}-01T00:00:00Z`));
}

/**
 * The day of an instant in words.
 * @example dayTold('2026-11-30T10:00:00Z', 'fr') === '30 novembre 2026'
 */
export function dayTold(at: string, language: PortalLanguage): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${at.slice(0, 10)}T00:00:00Z`));
}
