import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import type { EntryHeader } from '@sanad/evidence/entry';
import { createTree, type MerkleTree } from '@sanad/evidence/merkle-tree';
import { createLanes } from '@sanad/evidence/sha256-lanes';
import { sha256 } from '../crypto.ts';
import { makeFolder, syncFolder } from '../durable.ts';
import type { OpeningNote, StoredEntry } from '../ports.ts';
import type { FreshEntry } from '../stored-entry.ts';
import { encodeBatch, type Frame, type FrameContent, PREAMBLE, readFrames, wholeFrame } from './frame.ts';
import { openPositions, type Positions } from './positions.ts';
import { recoverFile } from './recover.ts';

/** The ledger file: entries are appended, made durable together, and read by index. */
export type FileLog = {
  /** How many entries are durable; only those are read. */
  readonly size: () => number;
  /** The last entry that was appended, durable or not. */
  readonly last: () => EntryHeader | null;
  readonly leafAt: (index: number) => Uint8Array;
  readonly tree: MerkleTree;
  /** Takes the entries of one command; `flush` makes them durable. */
  readonly append: (command: readonly FreshEntry[]) => void;
  /** Resolves when all that was appended before is durable. Calls that come while the disk is busy share the next write. */
  readonly flush: () => Promise<void>;
  readonly get: (index: number) => Promise<StoredEntry>;
  readonly read: (from: number, to: number) => AsyncIterable<StoredEntry>;
  readonly frames: (from: number, to: number) => AsyncIterable<Frame[]>;
  /** The byte at which the first `size` entries end, and the file, for a copy. */
  readonly extent: (size: number) => { readonly file: string; readonly bytes: number };
  readonly opening: readonly OpeningNote[];
  /** Throws what made the last write fail: the views may know more than the ledger until it is opened again. */
  readonly expectSound: () => void;
  readonly close: () => Promise<void>;
};

export const LEDGER_FILE = 'entries.log';

/** A write that returns is durable: one way to the disk instead of a write and a sync after it. Not known to Windows. */
const DURABLE = constants.O_DSYNC ?? 0;

/**
 * Opens or makes the ledger file of a folder.
 * @param known size of the last signed checkpoint: a file that is shorter is damaged, never cut
 * @param before runs before each write (keys must be durable before what they seal)
 * @throws `ledger-damaged`
 */
export async function openLog(folder: string, known: number, before: () => Promise<void>): Promise<FileLog> {
  await makeFolder(folder);
  const file = path.join(folder, LEDGER_FILE);
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | DURABLE, 0o600);
  try {
    if ((await handle.stat()).size < PREAMBLE.length) {
      await handle.truncate(0);
      await handle.appendFile(PREAMBLE);
      await handle.sync();
    }
    await syncFolder(folder);
    const cache = path.join(folder, 'positions.cache');
    const found = await recoverFile(handle, cache, known);
    const positions = await openPositions(cache, found.cached);
    await positions.append(
      found.added.map((each) => each.offset),
      Buffer.concat(found.added.map((each) => each.leaf)),
    );
    return createLog(handle, file, positions, found, before);
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

/** So many positions are written to their cache at a time. */
const CACHED_TOGETHER = 512;
/** A batch of up to so many bytes leaves its memory to the next. */
const KEPT_ROOM = 4 * 1024 * 1024;

type Found = Awaited<ReturnType<typeof recoverFile>>;
type Waiting = { readonly contents: FrameContent[]; readonly leaves: Uint8Array[]; bytes: number };

function createLog(
  handle: FileHandle,
  file: string,
  positions: Positions,
  found: Found,
  before: () => Promise<void>,
): FileLog {
  const tree = createTree(sha256, createLanes(sha256)?.hashPairs);
  tree.appendAll(found.leaves);
  const offsets: number[] = Array.from(found.offsets);
  let end = found.end;
  let last = found.last;
  let waiting: Waiting = { contents: [], leaves: [], bytes: 0 };
  let turn: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let failure: unknown = null;
  // One batch is written at a time, so the next may take the memory of the last.
  let room: Buffer = Buffer.alloc(0);
  let caching: Promise<void> = Promise.resolve();
  let uncached: { readonly offsets: number[]; readonly leaves: Uint8Array[] } = { offsets: [], leaves: [] };

  // Nobody waits for it, and what it lacks is read from the ledger.
  const cache = (): void => {
    const { offsets: some, leaves } = uncached;
    uncached = { offsets: [], leaves: [] };
    if (some.length > 0) caching = caching.then(() => positions.append(some, Buffer.concat(leaves))).catch(() => {});
  };
  const writeWaiting = async (): Promise<void> => {
    next = null;
    if (failure) throw failure;
    const batch = waiting;
    if (batch.contents.length === 0) return;
    waiting = { contents: [], leaves: [], bytes: 0 };
    try {
      await before();
      const encoded = encodeBatch(batch.contents, end, room);
      if (encoded.bytes.length <= KEPT_ROOM && encoded.bytes.length > room.length) room = encoded.bytes;
      await writeAll(handle, encoded.bytes);
      if (DURABLE === 0) await handle.datasync();
      end += encoded.bytes.length;
      for (const offset of encoded.offsets) offsets.push(offset);
      const leaves = Buffer.concat(batch.leaves);
      tree.appendAll(leaves);
      uncached.offsets.push(...encoded.offsets);
      uncached.leaves.push(leaves);
      if (uncached.offsets.length >= CACHED_TOGETHER) cache();
    } catch (cause) {
      failure = fault('ledger-write-failed', 'the ledger could not be written; nothing more is taken', { cause });
      await handle.truncate(end).catch(() => {});
      throw failure;
    }
  };

  const frames = (from: number, to: number) =>
    readFrames(handle, offsets[from] ?? end, to < offsets.length ? offsets[to]! : end);

  return {
    size: () => offsets.length,
    last: () => last,
    leafAt: (index) => tree.node({ level: 0, index }),
    tree,
    append: (command) => {
      command.forEach((entry, i) => {
        const goesOn = i < command.length - 1;
        waiting.contents.push({ header: entry.headerBytes, sealed: entry.sealed, goesOn });
        waiting.leaves.push(entry.leaf);
      });
      last = command.at(-1)?.header ?? last;
    },
    flush: () => {
      if (next) return next;
      next = turn.then(writeWaiting);
      turn = next.catch(() => {});
      return next;
    },
    get: async (index) => {
      const offset = offsets[index];
      if (offset === undefined) throw fault('ledger-no-entry', 'the ledger has no such entry', { detail: { index } });
      const frame = await wholeFrame(handle, offset, end);
      if (!frame) throw fault('ledger-frame', `entry ${index} is broken`, { detail: { offset, index } });
      return storedOf(frame);
    },
    read: async function* (from, to) {
      for await (const some of frames(from, Math.min(to, offsets.length)))
        for (const frame of some) yield storedOf(frame);
    },
    frames,
    extent: (size) => ({ file, bytes: size < offsets.length ? offsets[size]! : end }),
    opening: found.notes,
    expectSound: () => {
      if (failure) throw failure;
    },
    close: async () => {
      await turn;
      cache();
      await caching;
      await positions.close();
      await handle.close();
    },
  };
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
}

/** The bytes are copied: the block they lie in is used again. */
function storedOf(frame: Frame): StoredEntry {
  const headerBytes = frame.header.slice();
  const header = JSON.parse(Buffer.from(headerBytes).toString('utf8')) as EntryHeader;
  return { header, headerBytes, sealed: frame.sealed ? frame.sealed.slice() : null };
}
