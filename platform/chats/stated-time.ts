const ZONED = /(?:[+-]\d\d:?\d\d|GMT|UTC?|Z|[ECMP][SD]T)\s*(?:\([^()]*\)\s*)?$/i;

/**
 * A time as somebody wrote it in the form of e-mails, with the offset that was stated: it says where a clock was set. One
 * without any is a time of no known place, whatever the zone of the machine that reads it.
 * @example timeStated('Tue, 28 Nov 2023 10:00:00 +0400') === '2023-11-28T10:00:00+04:00'
 */
export function timeStated(text: string): string | null {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  const nowhere = ZONED.test(text) ? Number.NaN : Date.parse(`${text} UTC`);
  if (!Number.isNaN(nowhere)) return new Date(nowhere).toISOString().slice(0, 19);
  const at = new Date(time).toISOString();
  const found = /([+-])(\d\d)(\d\d)\s*(?:\([^()]*\)\s*)?$/.exec(text);
  if (!found || found[0].startsWith('-0000')) return at;
  const minutes = (Number(found[2]) * 60 + Number(found[3])) * (found[1] === '-' ? -1 : 1);
  if (Math.abs(minutes) > 14 * 60) return at;
  return `${new Date(time + minutes * 60_000).toISOString().slice(0, 19)}${found[1]}${found[2]}:${found[3]}`;
}
