import { Fault, fault } from '@sanad/base/fault';
import { parseCsv } from '@sanad/disclosure/csv';
import { caseOrigin } from '@sanad/wire/case';
import type { ImportedRow, RowProblem } from '@sanad/wire/case-import';

export type TableRow = Omit<ImportedRow, 'case'>;
type Column = 'title' | 'origin' | 'reference' | 'note' | 'task' | 'due';

const MOST_ROWS = 1000;
const LONGEST_TITLE = 200;
/** How a column may be called in the first line. */
const NAMES: Readonly<Record<string, Column>> = {
  ...{ title: 'title', titre: 'title', العنوان: 'title', 'عنوان القضية': 'title' },
  ...{ origin: 'origin', origine: 'origin', الأصل: 'origin', المصدر: 'origin' },
  ...{ reference: 'reference', référence: 'reference', المرجع: 'reference' },
  ...{ note: 'note', ملاحظة: 'note' },
  ...{ task: 'task', tâche: 'task', مهمة: 'task' },
  ...{ due: 'due', échéance: 'due', الأجل: 'due' },
};
const ORIGINS: Readonly<Record<string, ImportedRow['origin']>> = {
  ...{ '': 'other', other: 'other', autre: 'other', أخرى: 'other' },
  ...{ report: 'report', plainte: 'report', شكاية: 'report' },
  ...{ anonymous: 'anonymous', anonyme: 'anonymous', 'وشاية مجهولة': 'anonymous' },
  ...{ order: 'order', instruction: 'order', 'تعليمات النيابة العامة': 'order' },
};

/**
 * Reads a table of cases. Every row comes back, with what is wrong with it: nothing is left out in silence.
 * @throws `import-line` for a stray quote or a record of another length; `import-malformed` for a text that is no table, one without a column of titles, or too long a one
 */
export function readCaseTable(text: string): {
  readonly rows: readonly TableRow[];
  readonly unread: readonly string[];
} {
  const [head = [], ...records] = parsed(text);
  const columns = head.map((name) => NAMES[name.trim().toLowerCase()] ?? null);
  if (!columns.includes('title')) throw malformed('no column is called title', 1);
  if (records.length > MOST_ROWS) throw malformed(`more than ${MOST_ROWS} rows`, MOST_ROWS + 1);
  const seen = new Set<string>();
  const rows = records.map((record, n): TableRow => {
    const cell = (column: Column): string => (record[columns.indexOf(column)] ?? '').trim();
    const title = cell('title');
    const origin = ORIGINS[cell('origin').toLowerCase()];
    const twin = `${title}\n${cell('reference')}`;
    const problem = problemOf(title, origin, cell('due')) ?? (seen.has(twin) ? 'twice' : null);
    seen.add(twin);
    const rest = { reference: cell('reference'), note: cell('note'), task: cell('task'), due: cell('due') };
    return { line: n + 2, title, origin: origin ?? 'other', ...rest, problem };
  });
  return { rows, unread: head.filter((_, n) => columns[n] === null) };
}

/** The rows again, with those named whose title a case has already. */
export function markKnown(rows: readonly TableRow[], titles: ReadonlySet<string>): readonly TableRow[] {
  return rows.map((row) => (row.problem === null && titles.has(row.title) ? { ...row, problem: 'known' } : row));
}

function problemOf(title: string, origin: ImportedRow['origin'] | undefined, due: string): RowProblem | null {
  if (title === '') return 'title-missing';
  if (title.length > LONGEST_TITLE) return 'title-long';
  if (origin === undefined || !caseOrigin.options.includes(origin)) return 'origin-unknown';
  if (due !== '' && (!/^\d{4}-\d\d-\d\d$/.test(due) || !isDay(due))) return 'due-malformed';
  return null;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Spreadsheets of French and Arabic write semicolons: the first line says which it is. */
function parsed(text: string): string[][] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  try {
    return parseCsv(text, first.includes(';') && !first.includes(',') ? ';' : ',');
  } catch (cause) {
    const line = cause instanceof Fault ? cause.detail['line'] : undefined;
    if (typeof line !== 'number' || line < 2) throw fault('import-malformed', 'the text is not a table', { cause });
    throw fault('import-line', 'a line of the table is not one of CSV', { cause, detail: { line } });
  }
}

function malformed(what: string, line: number) {
  return fault('import-malformed', `the table is not one of cases: ${what}`, { detail: { line, what } });
}
