import { fault } from '@sanad/base/fault';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';

/** A post as a file gives it, before it is checked: the shape of a line of a batch. */
export type FilePost = {
  readonly id?: string;
  readonly text: string;
  readonly at?: string;
  readonly author?: string;
  readonly platform?: string;
};
export type PostFormat = 'jsonl' | 'json' | 'csv' | 'feed';
export type PostFile = { readonly format: PostFormat; readonly posts: readonly FilePost[]; readonly empty: number };

type Row = Readonly<Record<string, unknown>>;

// Names that exports, interfaces and hand-made tables use, the surest first.
const TEXT =
  'text full_text fulltext textoriginal message body content caption description video_description post comment snippet texte النص المنشور الرسالة'.split(
    ' ',
  );
const ID = 'id post_id message_id video_id tweet_id id_str guid comment_id معرف'.split(' ');
const AT =
  'at created_at createdat create_time created_time date published pubdate updated timestamp time publishedat التاريخ'.split(
    ' ',
  );
const AUTHOR =
  'author username user_name screen_name from author_id account account_name page_name creator dc:creator auteur الحساب'.split(
    ' ',
  );
const PLATFORM = 'platform source_platform network plateforme المنصة'.split(' ');
const NESTED = ['snippet', 'data', 'user', 'author', 'from', 'toplevelcomment'];
const DEEPEST = 12;
const SECONDS_UNTIL = 1e11;

/**
 * Reads posts from a table (CSV with comma, semicolon or tab), JSON Lines, an RSS or Atom feed, or the JSON that
 * platforms export: the list of posts in it is found by the names of its fields. Rows without text are counted.
 * @throws `post-file-unknown` when no list of posts is found
 */
export function readPostFile(bytes: Uint8Array, hint = ''): PostFile {
  const text = decode(bytes);
  const format = formatOf(text, hint);
  const rows = rowsOf(text, format);
  const posts = rows.flatMap((row) => postOf(row) ?? []);
  if (posts.length === 0 && text.trim() !== '') throw fault('post-file-unknown', 'no field of this file holds a text');
  return { format, posts, empty: rows.length - posts.length };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Tables saved by older programs in Arabic.
    return new TextDecoder('windows-1256').decode(bytes);
  }
}

function formatOf(text: string, hint: string): PostFormat {
  const start = text.trimStart().slice(0, 2000);
  if (/csv/i.test(hint)) return 'csv';
  if (start.startsWith('<')) return 'feed';
  if (start.startsWith('[')) return 'json';
  if (start.startsWith('{')) return isJson(start.split('\n', 1)[0]!) && /\n\s*\{/.test(text) ? 'jsonl' : 'json';
  return 'csv';
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function rowsOf(text: string, format: PostFormat): Row[] {
  switch (format) {
    case 'csv':
      return readTable(text);
    case 'feed':
      return readFeed(text);
    case 'json':
      return readExport(text);
    case 'jsonl':
      return text.split('\n').flatMap((line) => (isJson(line) ? [JSON.parse(line) as Row] : []));
  }
}

function readTable(text: string): Row[] {
  const head = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const delimiter = [';', '\t', ','].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  try {
    return parseCsv(text, {
      bom: true,
      columns: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as Row[];
  } catch (cause) {
    throw fault('post-file-unknown', 'the table cannot be read', { cause });
  }
}

function readFeed(text: string): Row[] {
  // Entities are not followed beyond the five of XML: a feed comes from strangers.
  const parser = new XMLParser({
    ignoreAttributes: true,
    processEntities: true,
    trimValues: true,
    parseTagValue: false,
  });
  let root: Row;
  try {
    root = parser.parse(text) as Row;
  } catch (cause) {
    throw fault('post-file-unknown', 'the feed cannot be read', { cause });
  }
  return findRows(root, (row) => 'title' in row || 'description' in row || 'content' in row).map((row) => {
    const words = [row['title'], row['content:encoded'] ?? row['description'] ?? row['content'] ?? row['summary']];
    const plain = words.filter((one) => typeof one === 'string').map((one) => stripTags(String(one)));
    return { ...row, text: [...new Set(plain)].join('\n').trim(), platform: undefined };
  });
}

function stripTags(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .trim();
}

function readExport(text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw fault('post-file-unknown', 'the file is not JSON', { cause });
  }
  const telegram = typeof value === 'object' && value !== null && 'messages' in value && 'type' in value;
  const rows = findRows(value, (row) => textOf(row) !== null);
  return telegram ? rows.map((row) => ({ platform: 'telegram', ...row })) : rows;
}

/** The longest list of objects that look like posts, wherever it stands. */
function findRows(value: unknown, looks: (row: Row) => boolean, depth = 0): Row[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const rows = value.filter((one): one is Row => typeof one === 'object' && one !== null && !Array.isArray(one));
    if (rows.some(looks)) return rows;
    return longest(rows.map((row) => findRows(row, looks, depth + 1)));
  }
  const found = longest(Object.values(value).map((one) => findRows(one, looks, depth + 1)));
  if (found.length > 0) return found;
  return looks(value as Row) ? [value as Row] : [];
}

function longest(lists: readonly Row[][]): Row[] {
  return lists.reduce<Row[]>((a, b) => (b.length > a.length ? b : a), []);
}

function postOf(row: Row): FilePost | null {
  const text = textOf(row);
  if (text === null) return null;
  const id = plain(find(row, ID));
  const at = timeOf(find(row, AT));
  const author = plain(find(row, AUTHOR));
  const platform = plain(find(row, PLATFORM));
  return {
    text,
    ...(id ? { id: id.slice(0, 200) } : {}),
    ...(at ? { at } : {}),
    ...(author ? { author: author.slice(0, 200) } : {}),
    ...(platform ? { platform: platform.toLowerCase().slice(0, 40) } : {}),
  };
}

function textOf(row: Row): string | null {
  const value = find(row, TEXT);
  const text = Array.isArray(value) ? value.map(piece).join('') : plain(value);
  return text && text.trim() !== '' ? unmangle(text) : null;
}

// Telegram writes a text as pieces; a link or a number is an object.
function piece(value: unknown): string {
  return typeof value === 'string' ? value : (plain((value as Row | null)?.['text']) ?? '');
}

function find(row: Row, names: readonly string[], depth = 0): unknown {
  const keys = new Map(Object.keys(row).map((key) => [key.toLowerCase().trim().replaceAll(' ', '_'), key]));
  for (const name of names) {
    const key = keys.get(name);
    const value = key === undefined ? undefined : row[key];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'object' || (Array.isArray(value) && names === TEXT)) return value;
  }
  if (depth > 2) return undefined;
  for (const name of NESTED) {
    const value = row[keys.get(name.toLowerCase()) ?? ''];
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner !== 'object' || inner === null) continue;
      const found = find(inner as Row, names, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function plain(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

function timeOf(value: unknown): string | null {
  const text = plain(value);
  if (text === null) return null;
  const number = /^\d{9,14}$/.test(text) ? Number(text) : Number.NaN;
  const at = new Date(Number.isNaN(number) ? text : number < SECONDS_UNTIL ? number * 1000 : number);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

// Some exports write each byte of UTF-8 as a letter of its own.
function unmangle(text: string): string {
  if (!/[\u00c3\u00d8-\u00db][\u0080-\u00bf]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  } catch {
    return text;
  }
}
