import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { listZip, ZIP_LIMITS, type ZipPlace, type ZipSource } from '@sanad/evidence/zip-read';

const LIMITS = { ...ZIP_LIMITS, files: 500_000, file: 2 ** 40, ratio: 1100, names: 'any' } as const;
/** What is held in memory of a file at once; others are served between two pieces. */
const PIECE = 4 * 1024 * 1024;
/** Unpacked from one archive; what a bomb holds beyond it is not looked at. */
const MOST = 2 ** 33;

/** A file in pieces. */
export async function* piecesOf(file: ZipSource, from = 0, length = file.size): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += PIECE) {
    yield file.read(from + at, Math.min(PIECE, length - at));
    await setImmediate();
  }
}

/** The files in a ZIP, each in pieces, as far as they can be read: that something is broken is for others to tell. */
export async function* contentsOf(file: ZipSource, most = MOST): AsyncGenerator<AsyncIterable<Uint8Array>> {
  let places: readonly ZipPlace[] = [];
  try {
    places = listZip(file, LIMITS);
  } catch {
    // told elsewhere
  }
  let left = most;
  for (const place of places) {
    if (left <= 0) return;
    let seen = 0;
    yield counted(unpacked(file, place), (bytes) => {
      seen += bytes;
      return seen < left;
    });
    // what gives nothing in the end was work all the same
    left -= Math.max(seen, Math.min(Math.max(place.size, place.stored), PIECE));
    await setImmediate();
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, goOn: (bytes: number) => boolean) {
  for await (const piece of pieces) {
    yield piece;
    if (!goOn(piece.length)) return;
  }
}

async function* unpacked(file: ZipSource, { method, at, stored, size }: ZipPlace): AsyncGenerator<Uint8Array> {
  if (method === 0) yield* piecesOf(file, at, stored);
  else if (stored <= PIECE && size <= PIECE) {
    // A stream for each of a hundred thousand small files would take longer than the files.
    let content: Uint8Array;
    try {
      content = inflateRawSync(file.read(at, stored), { maxOutputLength: size + 1 });
    } catch {
      return;
    }
    yield content;
  } else {
    const packed = Readable.from(piecesOf(file, at, stored), { objectMode: false });
    const inflating = createInflateRaw({ chunkSize: PIECE });
    packed.on('error', (error) => inflating.destroy(error)).pipe(inflating);
    try {
      for await (const piece of inflating) {
        yield piece as Uint8Array;
        await setImmediate();
      }
    } catch {
      return;
    } finally {
      packed.destroy();
      inflating.destroy();
    }
  }
}
