import { fromUtf8 } from '@sanad/base/bytes';
import { contentOf, readZip } from '@sanad/evidence/zip-read';
import { decodeTable, splitTable } from '@sanad/wire/table-text';

/** A workbook is a small file: what grows to more than this is not one. */
const LIMITS = { files: 2_000, file: 64 * 1024 * 1024, total: 128 * 1024 * 1024, ratio: 200, names: 'inside' } as const;

/** Gaps between rows are kept up to here. */
const MOST_ROWS = 100_000;

/** `sheets`: names of further sheets of a workbook, which are not read. */
export type TableFile = { readonly rows: string[][]; readonly sheets: readonly string[] };

/** Rows of a table file, read on this machine: delimited text or the first sheet of an Excel workbook. */
export async function readTableFile(bytes: Uint8Array): Promise<TableFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes);
  return { rows: splitTable(decodeTable(bytes)), sheets: [] };
}

/** Days of a workbook that began on a Macintosh are counted from 1904. */
const FROM_1904 = 1462;
const DAY_NUMBER = /^\d{5}(?:\.\d+)?$/;

async function readWorkbook(bytes: Uint8Array): Promise<TableFile> {
  const entries = readZip(bytes, LIMITS);
  const text = async (path: string): Promise<Document | null> => {
    const entry = entries.find((one) => one.path === path);
    if (!entry) return null;
    return new DOMParser().parseFromString(fromUtf8(await contentOf(entry, inflate)), 'application/xml');
  };
  const shared = await text('xl/sharedStrings.xml');
  const strings = [...(shared?.getElementsByTagName('si') ?? [])].map((one) => one.textContent ?? '');
  const book = await text('xl/workbook.xml');
  const from1904 = /^(?:1|true)$/.test(book?.getElementsByTagName('workbookPr')[0]?.getAttribute('date1904') ?? '');
  const names = [...(book?.getElementsByTagName('sheet') ?? [])].map((one) => one.getAttribute('name') ?? '');
  const first = entries
    .map(({ path }) => path)
    .filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  const sheet = first === undefined ? null : await text(first);
  if (!sheet) throw new Error('no sheet');
  const rows: string[][] = [];
  for (const row of sheet.getElementsByTagName('row')) {
    // a sheet leaves empty rows out; each row keeps the number that the spreadsheet shows
    const number = Number(row.getAttribute('r') ?? rows.length + 1);
    while (rows.length + 1 < Math.min(number, MOST_ROWS)) rows.push([]);
    const cells: string[] = [];
    for (const cell of row.getElementsByTagName('c')) {
      const at = columnOf(cell.getAttribute('r') ?? '', cells.length);
      while (cells.length < at) cells.push('');
      const value =
        cell.getElementsByTagName('v')[0]?.textContent ?? cell.getElementsByTagName('is')[0]?.textContent ?? '';
      const type = cell.getAttribute('t');
      const isNumber = type === null || type === 'n';
      if (type === 's') cells[at] = strings[Number(value)] ?? '';
      else cells[at] = from1904 && isNumber && DAY_NUMBER.test(value) ? String(Number(value) + FROM_1904) : value;
    }
    rows.push(cells);
  }
  return { rows, sheets: names.slice(1) };
}

/** `AB12` is the 28th column. */
function columnOf(reference: string, otherwise: number): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  if (!letters) return otherwise;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function inflate(raw: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new Blob([raw as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const out = new Uint8Array(await new Response(stream).arrayBuffer());
  if (out.length > size) throw new Error('larger than it says');
  return out;
}
