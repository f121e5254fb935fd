/** The text of tables as spreadsheets save it. */

/** A name of the whole table may stand above its titles, with no sign between cells. */
const LOOKED_AT = 15;
const HEAD = 100_000;
/** So many whole letters beyond ASCII for each broken one, and the text is UTF-8: other encodings make next to none. */
const FEW = 4;

/**
 * The text of a table file as spreadsheets write it: UTF-8, UTF-16, else what Excel writes on Arabic and on French Windows.
 * UTF-8 in which a few letters are broken stays UTF-8, and they are shown as U+FFFD.
 * @param bytes the whole file
 * @example decodeTable(Uint8Array.of(0xcf, 0xe1, 0xed, 0xe1)) // 'دليل', from Windows-1256
 */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const mostly = new TextDecoder().decode(bytes);
    if (countOf(mostly, /[^\0-\x7f\ufffd]/g) > FEW * countOf(mostly, /\ufffd/g)) return mostly;
    const arabic = new TextDecoder('windows-1256').decode(bytes);
    // accented letters of French stand alone in a word, Arabic letters stand together
    return /[\u0600-\u06ff]{3}/.test(arabic) ? arabic : new TextDecoder('windows-1252').decode(bytes);
  }
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/**
 * Splits delimited text into rows: comma, semicolon or tab, whichever one of the first lines has most; quotes as in
 * RFC 4180. A line that only says so (`sep=;`, as Excel writes it) stays an empty row, so that rows keep their numbers.
 * @example splitTable('a;b\n"x;y";z\n') // [['a','b'],['x;y','z']]
 */
export function splitTable(text: string): string[][] {
  const body = text.replace(/^\ufeff?(?:sep=[,;\t](?=\r?\n))?/i, '');
  const first = body
    .slice(0, HEAD)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, LOOKED_AT);
  const most = (sign: string): number => Math.max(...first.map((line) => line.split(sign).length));
  const comma = [',', ';', '\t'].reduce((best, one) => (most(one) > most(best) ? one : best));
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
