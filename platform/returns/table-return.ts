import { parse } from 'csv-parse/sync';
import { addressOf } from './address.ts';
import { eventOf } from './google-subscriber.ts';
import { momentOf } from './moment.ts';
import type { ReadFile, ReturnEvent, ReturnField } from './provider-return.ts';

const MOST_ROWS = 200_000;
const PORT = /(?:^|[^a-z])port(?:$|[^a-z])|منفذ/i;
const OWN_SIDE = /dest|dst|server|remote|الوجهة/i;

/**
 * Reads a table (CSV, TSV, semicolons; RFC 4180) or JSON rows: rows with a time and an address are uses of the account;
 * a table of two columns without them is labels and values. Null when it is neither.
 */
export function readTable(text: string): ReadFile | null {
  const rows = rowsOf(text);
  if (rows.length === 0) return null;
  const events: Omit<ReturnEvent, 'file'>[] = [];
  for (const row of rows) {
    const event = eventOf(withPort(row, rows[0]!));
    if (event) events.push(zoned(event, rows[0]![row.indexOf(event.shown)]));
  }
  if (events.length > 0) return { format: 'table', fields: [], events };
  const pairs = rows.filter((row) => row.length === 2 && row[0] !== '' && row[1] !== '');
  if (pairs.length * 2 <= rows.length) return null;
  const fields = pairs.map(([label, value]): ReturnField => ({ section: '', label: label!, value: value! }));
  return { format: 'list', fields, events: [] };
}

/** Rows of a JSON return: the first list of objects in it; its other plain members are fields. Null for anything else. */
export function readJsonReturn(text: string): ReadFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const fields: ReturnField[] = [];
  const events: Omit<ReturnEvent, 'file'>[] = [];
  const stack: { section: string; value: unknown }[] = [{ section: '', value }];
  while (stack.length > 0 && fields.length + events.length < MOST_ROWS) {
    const { section, value: one } = stack.pop()!;
    if (one === null || typeof one !== 'object') continue;
    const members = Object.entries(one);
    const plain = members.filter(([, member]) => member !== null && typeof member !== 'object' && member !== '');
    const labels = plain.map(([label]) => label);
    const event = eventOf(
      withPort(
        plain.map(([, member]) => String(member)),
        labels,
      ),
    );
    if (event) events.push(zoned(event, plain.find(([, member]) => String(member) === event.shown)?.[0]));
    else
      for (const [label, member] of plain)
        fields.push({ section, label: Array.isArray(one) ? section : label, value: String(member) });
    for (let i = members.length - 1; i >= 0; i--) {
      const [label, member] = members[i]!;
      if (typeof member === 'object')
        stack.push({
          section: Array.isArray(one) ? section : section === '' ? label : `${section} / ${label}`,
          value: member,
        });
    }
  }
  return fields.length + events.length === 0 ? null : { format: 'list', fields, events };
}

/**
 * A port in a cell of its own, joined to the address it belongs to: behind an address that many share, an operator finds
 * nobody without it. The port of the provider's own side is none of the account's.
 */
function withPort(row: string[], heads: readonly string[]): string[] {
  const port = heads.findIndex((head) => PORT.test(head) && !OWN_SIDE.test(head));
  const address = row.findIndex((cell) => addressOf(cell)?.port === null);
  if (port < 0 || address < 0 || !/^\d{1,5}$/.test(row[port] ?? '')) return [...row];
  const ip = row[address]!.trim().replace(/^\[|\]$/g, '');
  const joined = `${ip.includes(':') ? `[${ip}]` : ip}:${row[port]}`;
  return addressOf(joined) ? row.with(address, joined).toSpliced(port, 1) : [...row];
}

/** A time without a zone under a head that names one, as in `Time (UTC)`: the provider did say which zone it is in. */
function zoned<T extends Omit<ReturnEvent, 'file'>>(event: T, head: string | undefined): T {
  const isUtc = head !== undefined && /(?:^|[^a-z])(?:utc|gmt)(?:$|[^a-z+-])/i.test(head);
  return event.at !== null || !isUtc ? event : { ...event, at: momentOf(`${event.shown} UTC`) };
}

/** Lines `label: value` of a letter or a PDF; addresses with times among them are uses. Null when hardly a line is so. */
export function readLines(text: string): ReadFile | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fields: ReturnField[] = [];
  const events: Omit<ReturnEvent, 'file'>[] = [];
  for (const line of lines) {
    const event = eventOf(line.split(/\t| {2,}|[;|]| (?=\d{4}-\d\d-\d\d)|(?<=UTC|GMT|Z) /));
    const [, label, value] = /^([^:]{2,60}):\s+(\S.*)$/u.exec(line) ?? [];
    if (event) events.push(event);
    else if (label) fields.push({ section: '', label: label.trim(), value: value! });
  }
  const known = fields.length + events.length;
  return known < 3 || known * 4 < lines.length ? null : { format: 'text', fields, events };
}

function rowsOf(text: string): string[][] {
  const head = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const counts = [',', ';', '\t'].map((mark) => [mark, head.split(mark).length] as const);
  const [delimiter, most] = counts.reduce((best, one) => (one[1] > best[1] ? one : best));
  if (most < 2) return [];
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      trim: true,
      to: MOST_ROWS,
    });
  } catch {
    return [];
  }
}
