import { fault } from '@sanad/base/fault';

/** Comma-separated values as RFC 4180 has them; a line feed alone is taken as the end of a line too. */

export const MAX_CSV_CHARACTERS = 20_000_000;

/**
 * Reads CSV into records of equal length. A byte order mark is dropped; empty lines at the end are no records.
 * @param separator what stands between fields; spreadsheets of some languages write `;`
 * @throws `disclosure-csv` with `line` for a stray quote, a quote that is never closed, or a record of another length
 * @example parseCsv('a,n\r\n"x, y",3\r\n') // [['a', 'n'], ['x, y', '3']]
 */
export function parseCsv(raw: string, separator: ',' | ';' = ','): string[][] {
  const text = withoutLastLineEnds(raw);
  if (text.length > MAX_CSV_CHARACTERS) throw broken(0, 'the text is longer than 20,000,000 characters');
  const records: string[][] = [];
  let record: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const [field, next] = text[at] === '"' ? quoted(text, at, line) : plain(text, at, line, separator);
    record.push(field);
    for (let index = at; index < next; index++) if (text[index] === '\n') line++;
    at = next;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      record.push('');
    }
    if (text[at] === '\r') at++;
    if (at < text.length && text[at] !== '\n') throw broken(line, 'text after a closing quote');
    at++;
    records.push(record);
    record = [];
    line++;
  }
  const width = records[0]?.length ?? 0;
  const odd = records.findIndex((one) => one.length !== width);
  if (odd >= 0) throw broken(odd + 1, `record ${odd + 1} has ${records[odd]!.length} fields, the first has ${width}`);
  return records;
}

/**
 * Writes records as CSV; a field is quoted only when it must be.
 * @param lineEnd CRLF for a file, as RFC 4180 has it; a pipe is better served by LF
 * @example formatCsv([['a', 'n'], ['x, y', '3']]) === 'a,n\r\n"x, y",3\r\n'
 */
export function formatCsv(records: readonly (readonly string[])[], lineEnd: '\r\n' | '\n' = '\r\n'): string {
  return records.map((record) => record.map(field).join(',') + lineEnd).join('');
}

function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end);
}

function field(value: string, _index: number, record: readonly string[]): string {
  const mustQuote = /[",\r\n]/.test(value) || value.startsWith('\ufeff') || (value === '' && record.length === 1);
  return mustQuote ? `"${value.replaceAll('"', '""')}"` : value;
}

function quoted(text: string, start: number, line: number): [string, number] {
  let value = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) throw broken(line, 'a quote is never closed');
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return [value, end + 1];
    value += '"';
    at = end + 2;
  }
}

function plain(text: string, start: number, line: number, separator: string): [string, number] {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
  const end = at > start && text[at - 1] === '\r' && text[at] !== separator ? at - 1 : at;
  const value = text.slice(start, end);
  if (/["\r]/.test(value)) throw broken(line, 'a quote or carriage return inside a field that is not quoted');
  return [value, end];
}

function broken(line: number, what: string) {
  return fault('disclosure-csv', `the table is not CSV: ${what}`, { detail: { line, what } });
}
