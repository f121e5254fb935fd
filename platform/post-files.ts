import { fault } from '@sanad/base/fault';
import { decodeTable } from '@sanad/wire/table-text';
import { parse as parseCsv } from 'csv-parse/sync';
import { exportedPost } from './post-exports.ts';
import { feedPost, isFeedPost, parseFeed } from './post-feed.ts';
import { dayOrderIn, type FilePost, guessPost, lacksZone, type Row, textOf } from './post-fields.ts';
import { POSTS_ZONE } from './post-times.ts';

export type PostFormat = 'jsonl' | 'json' | 'csv' | 'feed';
export type PostFile = {
  readonly format: PostFormat;
  readonly posts: readonly FilePost[];
  /** rows without a text */
  readonly empty: number;
  /** posts whose time says no zone: they are read as of the zone that was named */
  readonly zoneless: number;
  /** of each post, the object that it was read from, and its number, from 0 */
  readonly rows: readonly { readonly row: Row; readonly number: number }[];
};

const DEEPEST = 12;
// The archive of X is a script that puts the list into a variable.
const SCRIPT = /^\s*window\.YTD\.[\w.]{1,80}\s*=\s*/;

/**
 * Reads posts from a table (CSV with comma, semicolon or tab), JSON Lines, an RSS or Atom feed, or the JSON that
 * platforms export: the list of posts in it is found by the names of its fields. Rows without text are counted.
 * @param zone where the clock stood whose times say no zone
 * @throws `post-file-unknown` when no list of posts is found
 */
export function readPostFile(bytes: Uint8Array, hint = '', zone = POSTS_ZONE): PostFile {
  const text = decodeTable(bytes)
    .replace(/^\ufeff/, '')
    .replace(SCRIPT, '');
  const format = formatOf(text, hint);
  const rows = rowsOf(text, format);
  const order = dayOrderIn(rows);
  const read = rows.flatMap((row, number) => {
    const post = guessPost(row, order, zone);
    return post === null ? [] : [{ row, number, post }];
  });
  const posts = read.map(({ post }) => post);
  if (posts.length === 0 && text.trim() !== '') throw fault('post-file-unknown', 'no field of this file holds a text');
  return {
    format,
    posts,
    empty: rows.length - posts.length,
    zoneless: read.filter(({ row }) => lacksZone(row, order)).length,
    rows: read.map(({ row, number }) => ({ row, number })),
  };
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

function readTable(table: string): Row[] {
  // A line of Excel that only says which sign stands between cells.
  const text = table.replace(/^sep=[,;\t]\r?\n/i, '');
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
  return findRows(parseFeed(text), isFeedPost).map(feedPost);
}

function readExport(text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw fault('post-file-unknown', 'the file is not JSON', { cause });
  }
  const telegram = typeof value === 'object' && value !== null && 'messages' in value && 'type' in value;
  const rows = findRows(value, (row) => textOf(exportedPost(row)) !== null).map(exportedPost);
  return telegram ? rows.map((row) => ({ platform: 'telegram', ...row })) : rows;
}

/** The longest list of objects that look like posts, wherever it stands. */
function findRows(value: unknown, looks: (row: Row) => boolean, depth = 0): Row[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const rows = value.filter((one): one is Row => typeof one === 'object' && one !== null && !Array.isArray(one));
    if (rows.some(looks)) return rows;
    const bare = rows.map(unwrapped);
    if (bare.some(looks)) return bare;
    return longest(rows.map((row) => findRows(row, looks, depth + 1)));
  }
  const found = longest(Object.values(value).map((one) => findRows(one, looks, depth + 1)));
  if (found.length > 0) return found;
  return looks(value as Row) ? [value as Row] : [];
}

// A post that stands in an object of its own, under its kind: `{"tweet": {…}}`.
function unwrapped(row: Row): Row {
  const [only, ...others] = Object.values(row);
  return others.length === 0 && typeof only === 'object' && only !== null && !Array.isArray(only) ? (only as Row) : row;
}

function longest(lists: readonly Row[][]): Row[] {
  return lists.reduce<Row[]>((a, b) => (b.length > a.length ? b : a), []);
}
