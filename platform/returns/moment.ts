const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(.*)$/;
const WRITTEN = /^(?:\w{3,9},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})[ ,]+(\d{2}):(\d{2})(?::(\d{2}))?\s*(.*)$/;
const AMERICAN = /^(?:\w{3,9},? )?([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})[ ,]+(\d{2}):(\d{2})(?::(\d{2}))?\s*(.*)$/;
const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})$/i;

/**
 * A provider's time as an instant in UTC. Only what says its zone is an instant: `Z`, `UTC`, `GMT`, an offset; a time
 * without one is null, for guessing it would move evidence by hours. Seconds since 1970 are instants.
 * @example momentOf('2026-10-03 21:04:05 UTC') === '2026-10-03T21:04:05.000Z'
 */
export function momentOf(text: string): string | null {
  const shown = text.trim();
  if (/^1\d{9}$/.test(shown)) return new Date(Number(shown) * 1000).toISOString();
  if (/^1\d{12}$/.test(shown)) return new Date(Number(shown)).toISOString();
  const parts = partsOf(shown);
  if (!parts) return null;
  const [year, month, day, hour, minute, second, zone] = parts;
  const minutes = offsetOf(zone);
  if (minutes === null) return null;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  return new Date(time - minutes * 60_000).toISOString();
}

/** True for what looks like a day with a time, whatever its zone. */
export function isMoment(text: string): boolean {
  return /^1\d{9}(\d{3})?$/.test(text.trim()) || partsOf(text.trim()) !== null;
}

type Parts = readonly [number, number, number, number, number, number, string];

function partsOf(text: string): Parts | null {
  const iso = ISO.exec(text);
  if (iso?.[4]) return [+iso[1]!, +iso[2]!, +iso[3]!, +iso[4], +iso[5]!, +(iso[6] ?? 0), iso[7]!];
  const written = WRITTEN.exec(text);
  const american = written ? null : AMERICAN.exec(text);
  const found = written ?? american;
  if (!found) return null;
  const [day, name] = written ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return null;
  return [+found[3]!, month, +day, +found[4]!, +found[5]!, +(found[6] ?? 0), found[7]!];
}

function offsetOf(zone: string): number | null {
  const word = zone.trim();
  if (/^(?:Z|UTC|GMT|\(UTC\))$/i.test(word)) return 0;
  const [, sign, hours, minutes] = OFFSET.exec(word) ?? [];
  if (!sign) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
