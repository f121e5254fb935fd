import { toHex, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import { canonicalize } from '@sanad/base/jcs';
import { sha256 } from '@sanad/base/sha256';
import { type IncomingPost, incomingPost } from '@sanad/wire/post';

export type Hash = (data: Uint8Array) => Uint8Array;

/** A post as it stands in a batch's blob: one line of canonical JSON. Its leaf in the batch's tree is that line. */
export type BatchPost = {
  readonly id: string;
  readonly line: string;
  readonly post: IncomingPost;
};

/**
 * Reads posts as JSON Lines. Lone surrogates, which no JSON text can carry, are replaced by U+FFFD and so shown.
 * A broken line is named and the rest goes on; empty lines are no posts.
 */
export function readBatchLines(text: string): { posts: IncomingPost[]; broken: { line: number; code: string }[] } {
  const posts: IncomingPost[] = [];
  const broken: { line: number; code: string }[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (typeof read === 'string') broken.push({ line: index + 1, code: read });
    else posts.push(read);
  });
  return { posts, broken };
}

/** The bytes that are kept: one canonical line a post. */
export function blobLines(posts: readonly IncomingPost[]): string[] {
  return posts.map((post) => canonicalize(wellFormed(post)));
}

/** The posts of a batch with their ids, which follow from the batch's random id and the place in it: no content is in an id. */
export function readBlob(batch: string, lines: readonly string[]): BatchPost[] {
  return lines.map((line, index) => ({
    id: formatId('post', sha256(utf8(`${batch} ${index}`)).subarray(0, 16)),
    line,
    post: JSON.parse(line) as IncomingPost,
  }));
}

/** SHA-256 of a post's line. */
export function digestOf(line: string, hash: Hash): string {
  return toHex(hash(utf8(line)));
}

function readLine(line: string): IncomingPost | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return isFault(error) ? error.code : 'line-not-json';
  }
  const read = incomingPost.safeParse(value);
  return read.success ? read.data : 'line-not-a-post';
}

function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wellFormed(one)])) as T;
}
