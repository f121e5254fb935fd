/** Tables that associations and helplines keep, row by row. */
import { type Column, columnsOf, titleRowOf } from './complaint-columns.ts';
import { type DayOrder, dayOrderOf, digitsIn, readDay } from './table-day.ts';

/** A row that can be taken. Name and contact of the woman stand apart: they go to the vault. */
export type TableComplaint = {
  readonly row: number;
  readonly saw: string;
  readonly believe: string;
  readonly contacts: string;
  readonly underAge: 'yes' | 'no' | 'skipped';
  readonly name: string;
  readonly contact: string;
};
/**
 * What was not understood; `row` counts from 1 as a spreadsheet shows it. `above`: over the titles; `day-order`: a day
 * that fits either order of a table that writes both.
 */
export type TableProblem = {
  readonly row: number;
  readonly why: 'above' | 'empty' | 'no-text' | 'too-long' | 'date' | 'day-order' | 'age';
};
export type ReadComplaints = {
  /** for each column of the table: what it means, or null for one that is not imported */
  readonly columns: readonly (Column | null)[];
  /** titles of columns that hold something and are not imported */
  readonly ignored: readonly string[];
  readonly complaints: readonly TableComplaint[];
  readonly problems: readonly TableProblem[];
};
type Age = TableComplaint['underAge'] | null;

const MAX_TEXT = 20_000;
/** What stands between the parts of one answer that came from several columns. */
const BETWEEN: Readonly<Partial<Record<Column, string>>> = { name: ' ', contact: ' · ' };

/**
 * Reads rows into complaints, and names each row that was not understood. The titles stand in the first row, or under
 * what a table has above them.
 * @example readComplaints([['faits'], ['offre suspecte']]).complaints[0]?.saw === 'offre suspecte'
 */
export function readComplaints(
  rows: readonly (readonly string[])[],
  columns: readonly (Column | null)[] = columnsOf(rows[titleRowOf(rows)] ?? []),
): ReadComplaints {
  const titles = titleRowOf(rows);
  const body = rows.slice(titles + 1);
  const order = dayOrderOf(body.map((cells) => cells[columns.indexOf('date')] ?? ''));
  const complaints: TableComplaint[] = [];
  const problems: TableProblem[] = [];
  for (const [i, cells] of rows.slice(0, titles).entries())
    if (!isBlank(cells)) problems.push({ row: i + 1, why: 'above' });
  for (const [i, cells] of body.entries()) {
    const row = titles + i + 2;
    if (isBlank(cells)) problems.push({ row, why: 'empty' });
    else {
      const read = readRow(row, cells, columns, order);
      problems.push(...read.why.map((why) => ({ row, why })));
      if (read.complaint) complaints.push(read.complaint);
    }
  }
  const ignored = (rows[titles] ?? []).filter(
    (_, n) => !columns[n] && body.some((cells) => (cells[n] ?? '').trim() !== ''),
  );
  return { columns, ignored, complaints, problems };
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: readonly (Column | null)[],
  order: DayOrder,
): { readonly complaint: TableComplaint | null; readonly why: TableProblem['why'][] } {
  const why: TableProblem['why'][] = [];
  const cell = (column: Column): string =>
    cells
      .filter((text, n) => columns[n] === column && text.trim() !== '')
      .map((text) => text.trim())
      .join(BETWEEN[column] ?? '\n');
  const date = cell('date');
  const day = date === '' ? null : readDay(date, order);
  if (date !== '' && day === null) why.push('date');
  if (day === 'unsure') why.push('day-order');
  const age = ageOf(cell('under-age'));
  if (age === null) why.push('age');
  const shown = day === null || day === 'unsure' ? date : day;
  const saw = [cell('saw'), cell('note'), shown === '' ? '' : `[\u2066${shown}\u2069]`]
    .filter((one) => one !== '')
    .join('\n');
  const isSilent = ['saw', 'note', 'contacts', 'believe'].every((column) => cell(column as Column) === '');
  if (isSilent || saw.length > MAX_TEXT) return { complaint: null, why: [...why, isSilent ? 'no-text' : 'too-long'] };
  const complaint = {
    row,
    saw,
    believe: cell('believe'),
    contacts: cell('contacts'),
    underAge: age ?? 'skipped',
    name: cell('name').slice(0, 200),
    contact: cell('contact').slice(0, 500),
  };
  return { complaint, why };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((one) => one.trim() === '');

/** Years, yes or no, or a word for one who is under age; null for what says neither. */
function ageOf(cell: string): Age {
  const text = digitsIn(cell).trim().toLowerCase();
  if (text === '') return 'skipped';
  const years = /(?:^|[^\d])(\d{1,2})(?!\d)/.exec(text)?.[1];
  if (years !== undefined) {
    if (/اقل|أقل|دون|moins|under|less|</.test(text)) return Number(years) <= 18 ? 'yes' : null;
    if (/اكثر|أكثر|فوق|plus|over|more|\+|>/.test(text)) return Number(years) >= 18 ? 'no' : null;
    return Number(years) < 18 ? 'yes' : 'no';
  }
  if (/^(نعم|أجل|oui|yes|o|y|x|✓)$/.test(text) || /^(?:ال)?قاصر|mineure?|minor/.test(text)) return 'yes';
  return /^(لا|non|no|n)$/.test(text) || /راشد|بالغ|majeure?|adult/.test(text) ? 'no' : null;
}
