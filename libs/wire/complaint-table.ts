/** Tables that associations and helplines keep: what a column means is read from its name, in Arabic, French or English. */

export const COLUMNS = ['date', 'saw', 'contacts', 'believe', 'name', 'contact', 'under-age', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

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
/** What was not understood; `row` counts from 1 as a spreadsheet shows it. */
export type TableProblem = { readonly row: number; readonly why: 'empty' | 'no-text' | 'too-long' | 'date' };
export type ReadComplaints = {
  /** for each column of the table: what it means, or null for one that is not imported */
  readonly columns: readonly (Column | null)[];
  readonly complaints: readonly TableComplaint[];
  readonly problems: readonly TableProblem[];
};

const MAX_TEXT = 20_000;
/** Looked for in this order: the first that fits a header wins, and each meaning is given once. */
const NAMES: readonly (readonly [Column, RegExp])[] = [
  ['under-age', /قاصر|18|mineure?|minor|under.?age|âge|السن/i],
  ['date', /تاريخ|اليوم|date|jour|reçue? le|received/i],
  [
    'contacts',
    /رقم (?:ال)?(?:عارض|مشتبه|معلن|صاحب)|رابط|حساب|الناشر|lien|compte|num[ée]ro (?:du|de l)|recruteur|annonceur|link|account|recruiter|advertiser|offender/i,
  ],
  ['name', /اسم|الضحية|المشتكية|nom|pr[ée]nom|victime|plaignante|name/i],
  ['contact', /هاتف|رقم|اتصال|تتصل|نتصل|تواصل|t[ée]l|phone|contact|joindre/i],
  ['believe', /تظن|شك|رأي|soup[çc]on|pense|believe|suspicion/i],
  [
    'saw',
    /وقائع|شكاية|شكوى|حكاية|قصة|رواية|تصريح|موضوع|نص|وصف|عرض|ماذا|faits|r[ée]cit|histoire|plainte|description|texte|objet|message|facts|complaint|text|story|what/i,
  ],
  ['note', /ملاحظ|تعليق|remarque|note|comment|observation/i],
];

/**
 * Says what each column of a table means. A meaning is given to the first column that fits; when no column holds what
 * happened, nothing can be imported.
 * @example columnsOf(['Date', 'Faits', 'Couleur']) // ['date', 'saw', null]
 */
export function columnsOf(header: readonly string[]): (Column | null)[] {
  const taken = new Set<Column>();
  return header.map((title) => {
    const found = NAMES.find(([column, pattern]) => !taken.has(column) && pattern.test(title.trim()));
    if (!found) return null;
    taken.add(found[0]);
    return found[0];
  });
}

/**
 * Reads rows (the first one names the columns) into complaints, and names each row that was not understood.
 * @example readComplaints([['faits'], ['offre suspecte']]).complaints[0]?.saw === 'offre suspecte'
 */
export function readComplaints(
  rows: readonly (readonly string[])[],
  columns: readonly (Column | null)[] = columnsOf(rows[0] ?? []),
): ReadComplaints {
  const complaints: TableComplaint[] = [];
  const problems: TableProblem[] = [];
  for (const [i, cells] of rows.entries()) {
    if (i === 0) continue;
    const row = i + 1;
    const cell = (column: Column): string => (cells[columns.indexOf(column)] ?? '').trim();
    if (cells.every((one) => one.trim() === '')) {
      problems.push({ row, why: 'empty' });
      continue;
    }
    const date = cell('date');
    if (date !== '' && !isDate(date)) problems.push({ row, why: 'date' });
    const saw = [cell('saw'), cell('note'), date === '' ? '' : `[\u2066${dayOf(date)}\u2069]`]
      .filter((one) => one !== '')
      .join('\n');
    if (cell('saw') === '' && cell('note') === '' && cell('contacts') === '') problems.push({ row, why: 'no-text' });
    else if (saw.length > MAX_TEXT) problems.push({ row, why: 'too-long' });
    else
      complaints.push({
        row,
        saw,
        believe: cell('believe'),
        contacts: cell('contacts'),
        underAge: ageOf(cell('under-age')),
        name: cell('name').slice(0, 200),
        contact: cell('contact').slice(0, 500),
      });
  }
  return { columns, complaints, problems };
}

/** A workbook keeps a day as the count of days since the end of 1899. */
function dayOf(text: string): string {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return text;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
}

function isDate(text: string): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?$/.test(text) || /^\d{5}(?:\.\d+)?$/.test(text);
}

function ageOf(text: string): TableComplaint['underAge'] {
  const years = /^\d{1,2}$/.exec(text);
  if (years) return Number(text) < 18 ? 'yes' : 'no';
  if (/^(نعم|أجل|oui|yes|o|y|x|✓)$/i.test(text)) return 'yes';
  return /^(لا|non|no|n)$/i.test(text) ? 'no' : 'skipped';
}

/**
 * The text of a table file as spreadsheets write it: UTF-8, UTF-16, else what Excel writes on Arabic and on French Windows.
 * @param bytes the whole file
 * @example decodeTable(Uint8Array.of(0xcf, 0xe1, 0xed, 0xe1)) // 'دليل', from Windows-1256
 */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const arabic = new TextDecoder('windows-1256').decode(bytes);
    // accented letters of French stand alone in a word, Arabic letters stand together
    return /[\u0600-\u06ff]{3}/.test(arabic) ? arabic : new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Splits delimited text into rows: comma, semicolon or tab, whichever the first line has most; quotes as in RFC 4180.
 * @example splitTable('a;b\n"x;y";z\n') // [['a','b'],['x;y','z']]
 */
export function splitTable(text: string): string[][] {
  const body = text.replace(/^\ufeff/, '');
  const first = body.split(/\r?\n/, 1)[0] ?? '';
  const comma = [',', ';', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < body.length; i++) {
    const char = body[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body[i + 1] === '"') cell += body[++i]!;
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === comma || char === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell.replace(/\r$/, '')]);
  return rows;
}
