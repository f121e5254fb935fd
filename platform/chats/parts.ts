import { closeSync, openSync, readSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';
import { fault, isFault } from '@sanad/base/fault';
import { contentOf, listZip, ZIP_LIMITS, type ZipPlace } from '@sanad/evidence/zip-read';
import { decode, type Lines, linesOf, linesOfPieces, piecesOfFile } from './text-lines.ts';
import { checkPacked, unpacked } from './unpack.ts';

/** A file of an export: its name, how it begins, where it lies when it is a file of its own. */
export type Part = {
  readonly name: string;
  readonly start: () => Promise<Uint8Array>;
  readonly place: string | null;
  /** the whole content. @throws `chat-too-large` */
  readonly bytes: () => Promise<Uint8Array>;
  /** its lines, in memory that stays flat however large it is */
  readonly lines: () => Promise<Lines>;
};

/** Files in which a conversation may stand. */
export const READ = /\.(txt|md|json|html?|mht|mhtml|eml|mbox|db|sqlite|vtt|srt|pdf)$/i;

const START = 8192;
/** Media of many years of a chat; none of it is unpacked, so much of it does no harm. */
const LIMITS = { ...ZIP_LIMITS, files: 500_000, total: 2 ** 40, file: 2 ** 36, ratio: 1000, names: 'inside' } as const;
/** What is read line by line is as large as it likes; what must be whole in memory is not. */
const MOST_WHOLE = 512 * 1024 * 1024;
/** A smaller file is unpacked at once. */
const AT_ONCE = 1 << 25;
/** So many packed bytes tell how a file begins, and cannot become much. */
const PACKED_START = 1 << 14;

/** The files of an export: of a folder, of a ZIP, or the file alone. */
export async function partsOf(file: string): Promise<Part[]> {
  try {
    if ((await stat(file)).isDirectory()) {
      const entries = await readdir(file, { recursive: true, withFileTypes: true });
      const places = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
      return places.sort().map((place) => partAt(place, path.relative(file, place)));
    }
    const part = partAt(file, path.basename(file));
    return isZip(await part.start()) ? await zipParts(file) : [part];
  } catch (cause) {
    if (isFault(cause)) throw cause;
    throw fault('file-unreadable', 'the file cannot be read', { cause, detail: { file } });
  }
}

function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;
}

function partAt(place: string, name: string): Part {
  const bytes = async (): Promise<Uint8Array> => {
    checkWhole((await stat(place)).size);
    return readFile(place);
  };
  const lines = async (): Promise<Lines> => linesOfPieces(() => piecesOfFile(place));
  return { name, place, bytes, lines, start: () => startOf(place) };
}

function checkWhole(size: number): void {
  if (size > MOST_WHOLE)
    throw fault('chat-too-large', 'the file is too large to be read whole', { detail: { limit: MOST_WHOLE } });
}

async function startOf(place: string): Promise<Uint8Array> {
  const handle = await open(place);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(START), 0, START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Files of a ZIP, of which only what is asked for is read from the disk. */
async function zipParts(file: string): Promise<Part[]> {
  const { size } = await stat(file);
  const handle = openSync(file, 'r');
  const places = (() => {
    try {
      return listZip({ size, read: (at, length) => readAt(handle, at, length) }, LIMITS);
    } finally {
      closeSync(handle);
    }
  })();
  return places.map((place) => packedPart(file, place));
}

function packedPart(file: string, place: ZipPlace): Part {
  const bytes = async (): Promise<Uint8Array> => {
    checkWhole(place.size);
    return contentOf({ ...place, raw: stored(file, place, place.stored) }, (packed, size) =>
      inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }),
    );
  };
  const start = async (): Promise<Uint8Array> => {
    const raw = stored(file, place, Math.min(place.stored, PACKED_START));
    try {
      return (place.method === 0 ? raw : inflateRawSync(raw, { finishFlush: constants.Z_SYNC_FLUSH })).subarray(
        0,
        START,
      );
    } catch (cause) {
      throw fault('zip-crc', 'a file in the ZIP is damaged', { cause, detail: { path: place.path } });
    }
  };
  const lines = async (): Promise<Lines> => {
    if (place.size <= AT_ONCE) return linesOf(decode(await bytes()));
    await checkPacked({ ...place, file });
    return linesOfPieces(() =>
      place.method === 0 ? piecesOfFile(file, place.at, place.stored) : unpacked({ ...place, file }),
    );
  };
  return { name: place.path, place: null, bytes, start, lines };
}

function stored(file: string, { at }: ZipPlace, length: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    return readAt(handle, at, length);
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, at: number, length: number): Uint8Array {
  const out = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = readSync(handle, out, done, Math.min(length - done, 2 ** 30), at + done);
    if (read === 0) throw fault('zip-malformed', 'the ZIP is cut', { detail: { what: 'its end' } });
    done += read;
  }
  return out;
}
