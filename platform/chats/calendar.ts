const DAY = 86_400_000;
/** Years of other calendars that fall in the time of chat programs; of two digits only those that are no year of ours. */
const CALENDARS = [
  { name: 'buddhist', from: 2530, to: 2600 },
  { name: 'persian', from: 1370, to: 1420 },
  { name: 'islamic-umalqura', from: 1421, to: 1480 },
] as const;
const EPOCH: Readonly<Record<string, number>> = { persian: -492_268, 'islamic-umalqura': -492_148 };
const YEAR: Readonly<Record<string, number>> = { persian: 365.2422, 'islamic-umalqura': 354.367 };

/**
 * The day of a written date, counted from 1970-01-01; null for a date that does not exist. The year says the calendar: a
 * Thai, Iranian or Saudi phone writes the years of its own. Two digits are of this century, or of the Buddhist calendar.
 * @example gregorianDay(2566, 11, 24) === gregorianDay(2023, 11, 24)
 */
export function gregorianDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const full = year >= 100 ? year : year > 51 && year < 88 ? 2500 + year : 2000 + year;
  const calendar = CALENDARS.find(({ from, to }) => full >= from && full <= to)?.name;
  if (calendar === 'persian' || calendar === 'islamic-umalqura') return searched(calendar, full, month, day);
  const ours = calendar === 'buddhist' ? full - 543 : full;
  if (ours < 1970 || ours > 2100) return null;
  const time = Date.UTC(ours, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / DAY : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<number, number | null>();

function searched(calendar: 'persian' | 'islamic-umalqura', year: number, month: number, day: number): number | null {
  const key = (year * 16 + month) * 32 + day;
  const before = known.get(key);
  if (before !== undefined) return before;
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  formats.set(calendar, format);
  const guess = Math.round(
    EPOCH[calendar]! + (year - 1) * YEAR[calendar]! + (month - 1) * (YEAR[calendar]! / 12) + day - 1,
  );
  let found: number | null = null;
  for (let shift = 0; shift <= 12 && found === null; shift++) {
    for (const at of [guess - shift, guess + shift]) {
      const part = Object.fromEntries(
        format.formatToParts(at * DAY).map(({ type, value }) => [type, parseInt(value, 10)]),
      );
      const yearOf = part['year'] ?? part['relatedYear'];
      if (yearOf === year && part['month'] === month && part['day'] === day) found = at;
    }
  }
  known.set(key, found);
  return found;
}
