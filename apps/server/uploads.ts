import { createHash, randomBytes } from 'node:crypto';
import { closeSync, createReadStream, mkdirSync, openSync, readSync } from 'node:fs';
import { open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { formatId, isId } from '@sanad/base/ids';
import type { ZipSource } from '@sanad/evidence/zip-read';

/**
 * Files on their way in, as raw pieces with an offset and a digest. They are sealed before they are sent, wait beside the
 * ledger, survive a restart, and are removed a day after their last piece, or when a report has taken them.
 */
export type Uploads = {
  begin(size: number): Promise<string>;
  /** How much has arrived. */
  at(id: string): Promise<{ at: number; size: number }>;
  /**
   * Takes the piece that begins at `offset`. A piece that is there already is passed over, so that a repeated one does
   * no harm. @throws `upload-offset` for a gap, `upload-digest` for an altered piece, `upload-large`
   */
  put(id: string, offset: number, piece: Uint8Array, digest: string): Promise<{ at: number; size: number }>;
  /** Opens a whole file. @throws `upload-unfinished` */
  content(id: string): Promise<() => AsyncIterable<Uint8Array>>;
  /** A whole file that is read here and there, until `work` is done. @throws `upload-unfinished` */
  within<T>(id: string, work: (source: ZipSource) => Promise<T>): Promise<T>;
  remove(id: string): Promise<void>;
  sweep(): Promise<number>;
};

/** Sealed bytes: 64 MB hold a voice note of 50 MB with room. */
export const MAX_UPLOAD = 64 * 1024 * 1024;
/** What staff hand in: an exported conversation with its pictures and voice notes. It passes in pieces. */
export const MAX_STAFF_UPLOAD = 512 * 1024 * 1024;
export const MAX_PIECE = 1024 * 1024;
const MAX_WAITING = 4 * 1024 * 1024 * 1024;
const DAY = 86_400_000;

/** @param most bytes of one file */
export function createUploads(folder: string, clock: () => number, most = MAX_UPLOAD): Uploads {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const busy = new Map<string, Promise<unknown>>();
  const fileOf = (id: string): string => {
    if (!isId(id, 'upload')) throw fault('upload-unknown', 'no such upload');
    return path.join(folder, id);
  };
  const sizes = async (id: string): Promise<{ at: number; size: number }> => {
    const file = fileOf(id);
    try {
      return { at: (await stat(file)).size, size: Number(await readFile(`${file}.size`, 'utf8')) };
    } catch (cause) {
      throw fault('upload-unknown', 'no such upload', { cause });
    }
  };
  /** One piece at a time for each upload. */
  const alone = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const next = (busy.get(id) ?? Promise.resolve()).then(work, work);
    const settled = next.catch(() => {}).then(() => void (busy.get(id) === settled && busy.delete(id)));
    busy.set(id, settled);
    return next;
  };
  const waiting = async (): Promise<number> => {
    let sum = 0;
    for (const name of await readdir(folder))
      if (name.endsWith('.size')) sum += Number(await readFile(path.join(folder, name), 'utf8').catch(() => '0'));
    return sum;
  };
  return {
    begin: async (size) => {
      if (!Number.isInteger(size) || size < 1 || size > most)
        throw fault('upload-large', 'the file is too large', { detail: { megabytes: most / 2 ** 20 } });
      if ((await waiting()) + size > MAX_WAITING) throw fault('too-many', 'too much is being uploaded just now');
      const id = formatId('upload', randomBytes(16));
      await writeFile(`${fileOf(id)}.size`, String(size), { mode: 0o600 });
      await writeFile(fileOf(id), '', { mode: 0o600 });
      return id;
    },
    at: sizes,
    put: (id, offset, piece, digest) =>
      alone(id, async () => {
        const { at, size } = await sizes(id);
        if (createHash('sha256').update(piece).digest('hex') !== digest)
          throw fault('upload-digest', 'the piece arrived altered');
        if (offset + piece.length > size)
          throw fault('upload-large', 'more than was announced', { detail: { megabytes: most / 2 ** 20 } });
        if (offset + piece.length <= at) return { at, size };
        if (offset !== at)
          throw fault('upload-offset', 'the piece does not begin where the last one ended', { detail: { at } });
        const handle = await open(fileOf(id), 'a');
        try {
          await handle.appendFile(piece);
          await handle.sync();
        } finally {
          await handle.close();
        }
        return { at: at + piece.length, size };
      }),
    content: async (id) => {
      const { at, size } = await sizes(id);
      if (at !== size) throw unfinished();
      return () => createReadStream(fileOf(id));
    },
    within: async (id, work) => {
      const { at, size } = await sizes(id);
      if (at !== size) throw unfinished();
      const handle = openSync(fileOf(id), 'r');
      try {
        return await work({ size, read: (from, length) => readAt(handle, from, length) });
      } finally {
        closeSync(handle);
      }
    },
    remove: async (id) => {
      await rm(fileOf(id), { force: true });
      await rm(`${fileOf(id)}.size`, { force: true });
    },
    sweep: async () => {
      let removed = 0;
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.size')) continue;
        const file = path.join(folder, name.slice(0, -'.size'.length));
        const last = (await stat(file).catch(() => null))?.mtimeMs ?? 0;
        if (clock() - last < DAY) continue;
        await rm(file, { force: true });
        await rm(`${file}.size`, { force: true });
        removed++;
      }
      return removed;
    },
  };
}

function readAt(handle: number, from: number, length: number): Uint8Array {
  const out = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = readSync(handle, out, done, length - done, from + done);
    if (read === 0) throw unfinished();
    done += read;
  }
  return out;
}

function unfinished() {
  return fault('upload-unfinished', 'the file has not arrived whole');
}
