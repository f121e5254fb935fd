import { randomBytes } from 'node:crypto';
import { concat, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { aead, hkdf } from './crypto.ts';

/**
 * How a blob lies on disk: a line `sanad blob 1 <scope>`, 32 bytes of salt, then segments of one MiB of content, each
 * under AES-256-GCM. The key is HKDF-SHA-256 of the scope's key and the salt; the nonce is the number of the segment,
 * and 1 in the last byte of the last one, so that segments cannot be left out, doubled or moved.
 */
const SEGMENT = 1024 * 1024;
const TAG = 16;
const SALT = 32;
const MAX_LINE = 200;
const START = 'sanad blob 1 ';

export async function* sealBlob(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  scope: string,
  scopeKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT);
  const line = utf8(`${START}${scope}\n`);
  yield concat(line, salt);
  const key = hkdf(scopeKey, concat(utf8('blob '), salt), 32);
  let number = 0;
  for await (const { bytes, isLast } of cut(content, SEGMENT)) {
    yield aead.seal(key, nonceOf(number++, isLast), line, bytes);
  }
}

/**
 * Opens what {@link sealBlob} made.
 * @param keyOf the scope's key, null when it was destroyed
 * @returns null when the key is gone
 * @throws `blob-altered`
 */
export async function openBlob(
  stored: AsyncIterable<Uint8Array>,
  keyOf: (scope: string) => Promise<Uint8Array | null>,
): Promise<AsyncGenerator<Uint8Array> | null> {
  const reader = createReader(stored);
  const line = await reader.line(MAX_LINE);
  const text = line ? Buffer.from(line).toString('latin1') : '';
  const salt = await reader.take(SALT);
  if (!line || !text.startsWith(START) || salt.length !== SALT) throw altered();
  const scopeKey = await keyOf(text.slice(START.length, -1));
  if (!scopeKey) return null;
  const key = hkdf(scopeKey, concat(utf8('blob '), salt), 32);
  return (async function* () {
    let number = 0;
    for await (const { bytes, isLast } of cut(reader.rest(), SEGMENT + TAG)) {
      try {
        yield aead.open(key, nonceOf(number++, isLast), line, bytes);
      } catch (cause) {
        throw altered(cause);
      }
    }
  })();
}

function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Pieces of one size, at least one; only the last may be shorter. */
async function* cut(content: Uint8Array | AsyncIterable<Uint8Array>, size: number) {
  const source = content instanceof Uint8Array ? [content] : content;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    held.push(piece);
    length += piece.length;
    if (length <= size) continue;
    const all = Buffer.concat(held);
    let at = 0;
    for (; all.length - at > size; at += size) yield { bytes: all.subarray(at, at + size), isLast: false };
    held = [all.subarray(at)];
    length = all.length - at;
  }
  yield { bytes: Buffer.concat(held), isLast: true };
}

function createReader(stored: AsyncIterable<Uint8Array>) {
  const source = stored[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await source.next();
    if (!done) held = Buffer.concat([held, value]);
    return !done;
  };
  const take = async (length: number): Promise<Uint8Array> => {
    while (held.length < length && (await more()));
    const taken = held.subarray(0, length);
    held = held.subarray(taken.length);
    return taken;
  };
  return {
    take,
    line: async (max: number): Promise<Uint8Array | null> => {
      while (!held.includes(10) && held.length < max && (await more()));
      const end = held.indexOf(10);
      return end < 0 || end >= max ? null : take(end + 1);
    },
    rest: async function* (): AsyncGenerator<Uint8Array> {
      if (held.length > 0) yield held;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    },
  };
}

function altered(cause?: unknown) {
  return fault('blob-altered', 'the blob is not what was stored', { cause });
}
