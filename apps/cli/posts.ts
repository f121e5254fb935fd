import { type Line, readLines } from './lines.ts';

/** A post as the command line reads it. */
export type CliPost = {
  readonly id: string;
  readonly text: string;
  readonly at: string | null;
  readonly author: string | null;
  /** perceptual hashes of its pictures, as `sanad hash image` prints them */
  readonly images?: readonly { readonly pdq: string; readonly quality: number }[];
};
export type BrokenLine = { readonly file: string; readonly line: number; readonly code: string };

/**
 * Reads posts line by line: JSON Lines, or one post a line for `text`. A broken line is handed to `onBroken`, the rest
 * goes on. Empty lines of JSON Lines are no posts; without an id a post is known by the number of its line.
 */
export async function* readPosts(
  files: readonly string[],
  format: 'jsonl' | 'text',
  onBroken: (broken: BrokenLine) => void,
  onBytes?: (count: number) => void,
): AsyncGenerator<CliPost[]> {
  for await (const lines of readLines(files, onBytes)) {
    const posts: CliPost[] = [];
    for (const line of lines) {
      if (format === 'text') {
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

function readPost(line: Line): CliPost | string {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return 'line-not-json';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'line-not-a-post';
  const { id, text, at, author, images } = value as Record<string, unknown>;
  if (text !== undefined && text !== null && typeof text !== 'string') return 'line-not-a-post';
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') return 'line-not-a-post';
  return {
    id: id === undefined || id === null ? String(line.number) : (id as string),
    text: text ?? '',
    at: typeof at === 'string' ? at : null,
    author: typeof author === 'string' ? author : null,
    ...(Array.isArray(images) ? { images: images.flatMap(readImage) } : {}),
  };
}

/** A picture's hash that is none is left out: the post is linked by what else it says. */
function readImage(value: unknown): { pdq: string; quality: number }[] {
  const { pdq, quality } = (value ?? {}) as Record<string, unknown>;
  const fits = typeof pdq === 'string' && /^[0-9a-f]{64}$/.test(pdq) && typeof quality === 'number';
  return fits ? [{ pdq, quality }] : [];
}
