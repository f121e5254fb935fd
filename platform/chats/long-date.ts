import { gregorianDay } from './calendar.ts';
import { periodReading } from './day-period.ts';
import { digitOf, isMark } from './digits.ts';
import { monthIn } from './month-names.ts';

/**
 * A date in words with a time (`Jan 01, 2025 9:00 am`, `26 août 2023 à 14:05`), as pages of providers write it: local time
 * without a zone. Months are those of the languages that this machine knows; null for what is no such date.
 * @example readLongDate('Sep 13, 2020, 12:05 PM') === '2020-09-13T12:05:00'
 */
export function readLongDate(text: string): string | null {
  const plain = plainOf(text);
  const time = /(?<!\d)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?!\d)[ ,]*([\p{L}\p{M}. /]*)/u.exec(plain);
  if (!time) return null;
  const [whole, hours, minutes, seconds = '0', word = ''] = time;
  const rest = plain.replace(whole!, ' ');
  const month = monthIn(rest, /(?<!\d)\d{1,2}\. /.test(rest));
  const year = /(?<!\d)\d{4}(?!\d)/.exec(rest)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(rest)?.[0];
  if (month === null || year === undefined || day === undefined) return null;
  const days = gregorianDay(Number(year), month, Number(day));
  const stated = Number(hours);
  const period = word.replace(/\./g, '').trim().toLowerCase();
  const hour = stated > 12 || period === '' ? stated : periodReading(period)(stated);
  if (days === null || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const all = ((days * 24 + hour) * 60 + Number(minutes)) * 60 + Number(seconds);
  return new Date(all * 1000).toISOString().slice(0, 19);
}

function plainOf(text: string): string {
  let out = '';
  for (const letter of text) {
    const unit = letter.charCodeAt(0);
    const digit = digitOf(unit);
    if (digit >= 0) out += String(digit);
    else if (!isMark(unit)) out += /\s/u.test(letter) ? ' ' : letter;
  }
  return out;
}
