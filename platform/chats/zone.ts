/** Whether a name is a time zone that this machine knows (`Africa/Casablanca`). */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a local time in a zone, ISO 8601 in UTC. A time that carries its own offset stays what it is; an hour
 * that the clock skipped or had twice is the earlier of the two.
 * @example instantIn('2023-11-24T15:04:00', 'Africa/Casablanca') === '2023-11-24T14:04:00.000Z'
 */
export function instantIn(local: string | null, zone: string | null): string | null {
  if (local === null) return null;
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(local)) return isoOf(Date.parse(local));
  if (zone === null) return null;
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return null;
  const hits = [-24, -12, 0, 12, 24]
    .map((hours) => wall - offsetAt(wall + hours * 3_600_000, zone))
    .filter((time) => time + offsetAt(time, zone) === wall);
  return isoOf(hits.length > 0 ? Math.min(...hits) : wall - offsetAt(wall, zone));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the wall clock of a zone is before UTC, in ms. */
function offsetAt(time: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']);
  return wall - Math.floor(time / 1000) * 1000;
}

function isoOf(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
