import { readFile } from 'node:fs/promises';
import { fault } from '@sanad/base/fault';
import { contactsBeside, type FilePost, guessPost, type Row } from '@sanad/platform/post-fields';
import { type Line, readLines } from './lines.ts';

/** A post as the command line reads it. */
export type CliPost = {
  readonly id: string;
  readonly text: string;
  readonly at: string | null;
  readonly author: string | null;
  /** contacts that stand in fields of their own */
  readonly contacts?: readonly string[];
  /** perceptual hashes of its pictures, as `sanad hash image` prints them */
  readonly images?: readonly { readonly pdq: string; readonly quality: number }[];
};
export type BrokenLine = { readonly file: string; readonly line: number; readonly code: string };
/** `auto`: by the name of the file; JSON Lines when that does not tell. */
export type InputFormat = 'auto' | 'jsonl' | 'text' | 'csv' | 'json' | 'feed';

const ENDINGS: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.(?:json|js)$/i, 'json'],
  [/\.(?:xml|rss|atom)$/i, 'feed'],
  [/\.txt$/i, 'text'],
];

/**
 * Reads posts: JSON Lines and plain lines one by one; tables, exports of platforms and feeds as a whole. A broken line is
 * handed to `onBroken`, the rest goes on. Empty lines of JSON Lines are no posts; without an id a post is known by the
 * number of its line or row.
 */
export async function* readPosts(
  files: readonly string[],
  format: InputFormat,
  onBroken: (broken: BrokenLine) => void,
  onBytes?: (count: number) => void,
): AsyncGenerator<CliPost[]> {
  for (const file of files.length === 0 ? ['-'] : files) {
    const kind = format === 'auto' ? (ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? 'jsonl') : format;
    if (kind === 'jsonl' || kind === 'text') yield* readByLine(file, kind, onBroken, onBytes);
    else yield await readWhole(file, kind, onBroken, onBytes);
  }
}

async function* readByLine(
  file: string,
  kind: 'jsonl' | 'text',
  onBroken: (broken: BrokenLine) => void,
  onBytes?: (count: number) => void,
): AsyncGenerator<CliPost[]> {
  for await (const lines of readLines([file], onBytes)) {
    const posts: CliPost[] = [];
    for (const line of lines) {
      if (kind === 'text') {
        posts.push({ id: String(line.number), text: line.text, at: null, author: null });
      } else if (line.text.trim() !== '') {
        const read = readPost(line);
        if (typeof read === 'string') onBroken({ file: line.file, line: line.number, code: read });
        else posts.push(read);
      }
    }
    if (posts.length > 0) yield posts;
  }
}

async function readWhole(
  file: string,
  kind: InputFormat,
  onBroken: (broken: BrokenLine) => void,
  onBytes?: (count: number) => void,
): Promise<CliPost[]> {
  const { readPostFile } = await import('@sanad/platform/post-files');
  const bytes = file === '-' ? await allOf(process.stdin) : await readFile(file).catch(unreadable(file));
  onBytes?.(bytes.length);
  const { posts, rows, empty } = readPostFile(bytes, kind === 'csv' ? 'csv' : '');
  if (kind === 'csv' && empty > 0) {
    const read = new Set(rows.map(({ number }) => number));
    for (let n = 0; n < posts.length + empty; n++)
      if (!read.has(n)) onBroken({ file, line: n + 2, code: 'row-no-text' });
  }
  return posts.map((post, n) => fromFile(post, rows[n]!.row, String(rows[n]!.number + 1)));
}

async function allOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function unreadable(file: string): (cause: unknown) => never {
  return (cause) => {
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  };
}

function readPost(line: Line): CliPost | string {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return 'line-not-json';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'line-not-a-post';
  const row = value as Row;
  const { id, text, at, author } = row;
  if (text !== undefined && text !== null && typeof text !== 'string') return 'line-not-a-post';
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') return 'line-not-a-post';
  if (text === undefined || text === null) {
    const post = fromFile(guessPost(row) ?? { text: '' }, row, String(line.number));
    return id === undefined || id === null ? post : { ...post, id: id as string };
  }
  const post = {
    id: id === undefined || id === null ? (guessPost(row)?.id ?? String(line.number)) : (id as string),
    text,
    at: typeof at === 'string' ? at : null,
    author: typeof author === 'string' ? author : null,
  };
  const more = beside(row);
  return more === null ? post : { ...post, ...more };
}

function fromFile(post: FilePost, row: Row, number: string): CliPost {
  const id = post.id ?? number;
  return { id, text: post.text, at: post.at ?? null, author: post.author ?? null, ...beside(row) };
}

// What stands beside the text; most posts have nothing of it.
function beside(row: Row): Pick<CliPost, 'contacts' | 'images'> | null {
  const contacts = contactsBeside(row);
  const { images } = row;
  if (contacts.length === 0 && images === undefined) return null;
  return {
    ...(contacts.length > 0 ? { contacts } : {}),
    ...(Array.isArray(images) ? { images: images.flatMap(readImage) } : {}),
  };
}

/** A picture's hash that is none is left out: the post is linked by what else it says. */
function readImage(value: unknown): { pdq: string; quality: number }[] {
  const { pdq, quality } = (value ?? {}) as Record<string, unknown>;
  const fits = typeof pdq === 'string' && /^[0-9a-f]{64}$/.test(pdq) && typeof quality === 'number';
  return fits ? [{ pdq, quality }] : [];
}
