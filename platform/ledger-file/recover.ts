import type { FileHandle } from 'node:fs/promises';
import { equalBytes } from '@sanad/base/bytes';
import { fault, isFault } from '@sanad/base/fault';
import type { EntryHeader } from '@sanad/evidence/entry';
import { leafHash } from '@sanad/evidence/merkle';
import { sha256 } from '../crypto.ts';
import type { OpeningNote } from '../ports.ts';
import { type Frame, hasLaterBatch, PREAMBLE, readFrames, wholeFrame } from './frame.ts';
import { type Position, readPositions } from './positions.ts';

export type Recovered = {
  readonly offsets: Float64Array;
  /** Leaf hashes end to end. */
  readonly leaves: Uint8Array;
  readonly last: EntryHeader | null;
  readonly end: number;
  readonly notes: readonly OpeningNote[];
  /** How many records of the cache hold, and what comes after them. */
  readonly cached: number;
  readonly added: readonly Position[];
};

/**
 * Finds the entries of a ledger file. A torn end is cut back to the last whole command and said so.
 * @param known entries that a signed checkpoint vouches for; never cut
 * @throws `ledger-damaged` when durable entries are broken
 */
export async function recoverFile(handle: FileHandle, cacheFile: string, known: number): Promise<Recovered> {
  const { size: fileSize } = await handle.stat();
  await checkPreamble(handle);
  const cache = await believeCache(handle, await readPositions(cacheFile), fileSize);
  const start = cache.last?.end ?? PREAMBLE.length;
  const added: (Position & { goesOn: boolean; end: number })[] = [];
  let lastHeader = cache.last ? headerOf(cache.last) : null;
  let brokenAt: number | null = null;
  try {
    for await (const frames of readFrames(handle, start, fileSize)) {
      for (const frame of frames) {
        added.push({
          offset: frame.offset,
          leaf: leafHash(frame.header, sha256),
          goesOn: frame.goesOn,
          end: frame.end,
        });
      }
    }
  } catch (thrown) {
    if (!isFault(thrown, 'ledger-frame')) throw thrown;
    brokenAt = Number(thrown.detail['offset']);
    if (await hasLaterBatch(handle, brokenAt, fileSize)) throw damaged(brokenAt);
  }
  while (added.at(-1)?.goesOn) added.pop();
  const count = cache.count + added.length;
  const end = added.at(-1)?.end ?? start;
  if (count < known) throw damaged(brokenAt ?? end);
  const notes: OpeningNote[] = [];
  if (end < fileSize) {
    await handle.truncate(end);
    await handle.sync();
    notes.push({ code: 'ledger-tail-cut', detail: { entries: count, bytes: fileSize - end } });
  }
  if (added.length > 0) lastHeader = headerOf((await wholeFrame(handle, added.at(-1)!.offset, end))!);
  if (lastHeader && lastHeader.index !== count - 1) throw damaged(end);
  return { ...joined(cache, added), last: lastHeader, end, notes, cached: cache.count, added };
}

type Cache = Awaited<ReturnType<typeof readPositions>> & { readonly last: Frame | null };

/** The longest beginning of the cache that agrees with the file at its end. */
async function believeCache(handle: FileHandle, cache: Omit<Cache, 'last'>, fileSize: number): Promise<Cache> {
  for (let count = cache.count; count > 0; count = Math.min(count - 1, Math.floor(count * 0.9))) {
    const offset = cache.offsets[count - 1]!;
    if (!(offset >= PREAMBLE.length && offset < fileSize)) continue;
    const frame = await wholeFrame(handle, offset, fileSize);
    if (!frame || frame.goesOn || headerOf(frame).index !== count - 1) continue;
    if (!equalBytes(leafHash(frame.header, sha256), cache.leaves.subarray(32 * count - 32, 32 * count))) continue;
    return {
      count,
      offsets: cache.offsets.subarray(0, count),
      leaves: cache.leaves.subarray(0, 32 * count),
      last: frame,
    };
  }
  return { count: 0, offsets: new Float64Array(0), leaves: new Uint8Array(0), last: null };
}

function joined(cache: Cache, added: readonly Position[]): Pick<Recovered, 'offsets' | 'leaves'> {
  const offsets = new Float64Array(cache.count + added.length);
  const leaves = new Uint8Array(32 * offsets.length);
  offsets.set(cache.offsets);
  leaves.set(cache.leaves);
  added.forEach(({ offset, leaf }, i) => {
    offsets[cache.count + i] = offset;
    leaves.set(leaf, 32 * (cache.count + i));
  });
  return { offsets, leaves };
}

async function checkPreamble(handle: FileHandle): Promise<void> {
  const start = Buffer.alloc(PREAMBLE.length);
  await handle.read(start, 0, start.length, 0);
  if (!start.equals(PREAMBLE)) throw fault('ledger-damaged', 'the file is not a ledger', { detail: { offset: 0 } });
}

function headerOf(frame: Frame): EntryHeader {
  return JSON.parse(Buffer.from(frame.header).toString('utf8')) as EntryHeader;
}

function damaged(offset: number) {
  return fault('ledger-damaged', `durable entries are broken at byte ${offset}: restore a backup`, {
    detail: { offset },
  });
}
