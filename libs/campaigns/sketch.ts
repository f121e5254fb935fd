import { fromUtf8, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { findContacts } from '@sanad/text/contacts';
import { skeletonOf } from '@sanad/text/skeleton';
import type { LinkPost, LinkReading } from './link-post.ts';
import type { Pdq } from './pdq.ts';
import { type Tie, tiesOf } from './ties.ts';
import { contentOf, type Tokens, tokensOf } from './tokens.ts';

/** All that the linker needs of a post: hashes of its words, contacts, hashes of its pictures. The text is not in it. */
export type Sketch = { readonly tokens: Tokens; readonly ties: readonly Tie[]; readonly images: readonly Pdq[] };

const HEAD = 3;

/**
 * Reads a post for the linker. This is the costly part, and it needs no other post: it can be done anywhere.
 * @returns a sketch whose words are a view on a shared buffer: pack it before the next call
 * @example sketchOf({ id: '1', text: 'khdma f dar' }).tokens.length === 3
 */
export function sketchOf(post: LinkPost, reading?: LinkReading): Sketch {
  const read = reading ?? { ...skeletonOf(post.text), contacts: findContacts(post.text) };
  const tokens = tokensOf(read.key, read.map, read.contacts);
  const { words, length } = tokens;
  return {
    tokens: { words, length, content: contentOf(post.text, tokens) },
    ties: tiesOf(post.contacts ? [...read.contacts, ...post.contacts.flatMap(findContacts)] : read.contacts),
    images: post.images ?? [],
  };
}

/**
 * A sketch as bytes: three little-endian words (how many words, how many of them are content, how many bytes follow
 * them), the words, contacts and picture hashes as JSON.
 */
export function packSketch({ tokens, ties, images }: Sketch): Uint8Array {
  const pictures = images.map(({ hash, quality }) => [...hash, quality]);
  const rest = ties.length + images.length === 0 ? new Uint8Array(0) : utf8(JSON.stringify([ties, pictures]));
  const bytes = new Uint8Array(4 * (HEAD + tokens.length) + rest.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [tokens.length, tokens.content, rest.length].entries()) view.setUint32(4 * i, value, true);
  for (let i = 0; i < tokens.length; i++) view.setUint32(4 * (HEAD + i), tokens.words[i]!, true);
  bytes.set(rest, 4 * (HEAD + tokens.length));
  return bytes;
}

/** Reads what {@link packSketch} wrote. @throws `sketch-malformed` */
export function unpackSketch(bytes: Uint8Array): Sketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 * HEAD) throw broken();
  const [length, content, more] = [view.getInt32(0, true), view.getInt32(4, true), view.getInt32(8, true)];
  if (bytes.length !== 4 * (HEAD + length) + more) throw broken();
  const words = new Uint32Array(length);
  for (let i = 0; i < length; i++) words[i] = view.getUint32(4 * (HEAD + i), true);
  const tokens = { words, length, content };
  if (more === 0) return { tokens, ties: [], images: [] };
  const rest = JSON.parse(fromUtf8(bytes.subarray(bytes.length - more))) as [Tie[], number[][]];
  const images = rest[1].map((row) => ({ hash: Uint32Array.from(row.slice(0, 8)), quality: row[8]! }));
  return { tokens, ties: rest[0], images };
}

function broken(): Error {
  return fault('sketch-malformed', 'the bytes are no sketch');
}
