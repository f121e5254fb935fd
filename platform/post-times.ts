import { type DayOrder, digitsIn, readDay } from '@sanad/wire/table-day';
import { instantIn } from './chats/zone.ts';

/** Where a clock stood that does not say so: the same on every machine, and told to whoever hands the table in. */
export const POSTS_ZONE = 'Africa/Casablanca';

/** An instant that a table gives; `lacksZone`: it was the time of a clock, read as that of the zone that was named. */
export type PostTime = { readonly at: string; readonly lacksZone: boolean };

const SECONDS_UNTIL = 1e11;
const EITHER_ORDER = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}/;
const HOUR = /[ T،,]\s*(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*(am|pm|ص|م)?/i;
const CLOCK = /\d:\d{2}/;
/** The language finds a year in any number. */
const YEAR = /(?<!\d)\d{4}(?!\d)/;
/** A zone after a time of day, or before the year as the network X writes it. */
const ZONED =
  /\d:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m)?\s*(?:z\b|(?:gmt|utc?|[ecmp][sd]t)\b|[+-]\d{2}(?::?\d{2})?\b)/i;

/**
 * A time as tables and exports write it: an instant, seconds since 1970, or what a clock showed in `zone`. A day alone
 * stays that day. Null when it is none of these.
 * @example readTime('2026-03-01 10:00', 'day-first', 'Africa/Casablanca')?.at === '2026-03-01T10:00:00.000Z' // Ramadan
 */
export function readTime(written: string, order: DayOrder, zone: string): PostTime | null {
  const text = digitsIn(written).trim();
  if (text === '') return null;
  if (/^\d{9,14}$/.test(text)) {
    const number = Number(text);
    return instant(number < SECONDS_UNTIL ? number * 1000 : number);
  }
  // The machine would take the first number for the month.
  const asItStands = EITHER_ORDER.test(text) || !YEAR.test(text) ? null : plainly(text, zone);
  if (asItStands !== null) return asItStands;
  const day = readDay(text, order);
  if (day === null || day === 'unsure') return null;
  const [, hour, minute, second = '00', half = ''] = HOUR.exec(text) ?? [];
  if (!hour) return instant(day);
  const later =
    /^(?:p|م)/i.test(half) && Number(hour) < 12 ? 12 : /^(?:a|ص)/i.test(half) && Number(hour) === 12 ? -12 : 0;
  return clock(`${day}T${String(Number(hour) + later).padStart(2, '0')}:${minute}:${second}`, zone);
}

/** What the language reads by itself. Without a zone it would take that of the machine: it is read as of UTC, then placed. */
function plainly(text: string, zone: string): PostTime | null {
  if (ZONED.test(text)) return instant(text);
  const asUtc = Date.parse(/^\d{4}-\d{2}-\d{2}T/.test(text) ? `${text}Z` : `${text} UTC`);
  if (Number.isNaN(asUtc)) return CLOCK.test(text) ? null : instant(text);
  const local = new Date(asUtc).toISOString().slice(0, -1);
  return CLOCK.test(text) ? clock(local, zone) : instant(asUtc);
}

function instant(value: string | number): PostTime | null {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : { at: at.toISOString(), lacksZone: false };
}

/** Beginnings of hours, which a table names again and again; no clock is set within one. */
const hours = new Map<string, string | null>();
const MOST_HOURS = 50_000;

function clock(local: string, zone: string): PostTime | null {
  const hour = `${local.slice(0, 13)}:00:00`;
  const key = `${zone} ${hour}`;
  let from = hours.get(key);
  if (from === undefined) {
    if (hours.size >= MOST_HOURS) hours.clear();
    from = instantIn(hour, zone);
    hours.set(key, from);
  }
  const past = Date.parse(`${local}Z`) - Date.parse(`${hour}Z`);
  if (from === null || Number.isNaN(past)) return null;
  return { at: new Date(Date.parse(from) + past).toISOString(), lacksZone: true };
}
