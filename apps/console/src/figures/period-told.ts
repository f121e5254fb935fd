import type { Words } from '../words.tsx';

/** A month (`2023-10`) or a quarter (`2023-Q4`) of a table in the words of the reader. */
export function periodTold(time: string, { t, locale }: Pick<Words, 't' | 'locale'>): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(time) ?? [];
  if (quarter) return t('quarter-of', { n: quarter, year: year! });
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${time}-01T00:00:00Z`));
}
