import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { crc32, createInflateRaw } from 'node:zlib';
import { fault } from '@sanad/base/fault';
import type { ZipPlace } from '@sanad/evidence/zip-read';

/** A file inside another, packed or as it is. */
export type Packed = Pick<ZipPlace, 'at' | 'stored' | 'size' | 'method' | 'crc'> & { readonly file: string };

/** What both threads see: for each room how many bytes are in it (0: it may be filled), and the rooms themselves. */
export type Shared = { readonly filled: Int32Array; readonly rooms: readonly Uint8Array[] };

export const ROOM = 1 << 20;
const ROOMS = 4;
/** No disk takes so long over a piece: the thread is gone. */
const STALLED = 120_000;
export const END = -1;
export const BROKEN = -2;

/**
 * Unpacks a file piece by piece while it is read, in a thread of its own: whoever reads waits for the next piece, and the
 * thread waits when it is ahead, so that memory stays flat. A piece is good until the next is asked for.
 * @throws `zip-crc` when it does not become what was packed
 */
export function* unpacked(what: Packed): Generator<Uint8Array> {
  const shared: Shared = {
    filled: new Int32Array(new SharedArrayBuffer(4 * ROOMS)),
    rooms: Array.from({ length: ROOMS }, () => new Uint8Array(new SharedArrayBuffer(ROOM))),
  };
  const thread = new Worker(new URL('./unpack-thread.ts', import.meta.url), { workerData: { ...what, ...shared } });
  thread.unref();
  thread.on('error', () => {});
  const { filled, rooms } = shared;
  try {
    for (let room = 0; ; room = (room + 1) % ROOMS) {
      if (Atomics.wait(filled, room, 0, STALLED) === 'timed-out')
        throw fault('file-unreadable', 'the file cannot be read', { detail: { file: what.file } });
      const length = Atomics.load(filled, room);
      if (length === END) return;
      if (length === BROKEN) throw fault('zip-crc', 'a file in the ZIP is damaged');
      yield rooms[room]!.subarray(0, length);
      Atomics.store(filled, room, 0);
      Atomics.notify(filled, room);
    }
  } finally {
    void thread.terminate();
  }
}

/** Reads all of it once, so that nothing of a damaged file is given. @throws `zip-crc` */
export async function checkPacked(what: Packed): Promise<void> {
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of contentOf(what)) {
      size += piece.length;
      if (size > what.size) break;
      crc = crc32(piece, crc);
    }
  } catch (cause) {
    throw fault('zip-crc', 'a file in the ZIP is damaged', { cause });
  }
  if (size !== what.size || crc !== what.crc) throw fault('zip-crc', 'a file in the ZIP is damaged');
}

/** Its content as it comes. */
export function contentOf({ file, at, stored, method }: Packed): AsyncIterable<Uint8Array> {
  const raw = createReadStream(file, { start: at, end: at + stored - 1, highWaterMark: 1 << 18 });
  if (method === 0) return raw;
  const inflate: Readable = raw.pipe(createInflateRaw({ chunkSize: ROOM }));
  raw.on('error', (error) => inflate.destroy(error));
  return inflate;
}
