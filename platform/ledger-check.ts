import { hash } from 'node:crypto';
import { equalBytes } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { CLOCK_SET, type EntryHeader } from '@sanad/evidence/entry';
import { judgeNote, type NoteKey, parseNote } from '@sanad/evidence/note';
import { BLOCK, createBlockTree } from './block-tree.ts';
import { sha256, verifySignature } from './crypto.ts';
import type { LedgerCheck, LedgerProblem } from './ports.ts';
import { signedSize } from './stored-entry.ts';

export type RawEntry = { readonly header: Uint8Array; readonly sealed: Uint8Array | null };
export type SignedSize = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  readonly restored?: true;
};

const MAX_PROBLEMS = 1000;
const START = Buffer.from('{"about":[');

/**
 * Reads a whole ledger: form and order of the headers, digests of the sealed bodies, the tree against every stored
 * checkpoint and each checkpoint's signature. Holds one block of entries at a time.
 */
export async function checkLedger(
  blocks: AsyncIterable<readonly RawEntry[]>,
  size: number,
  checkpoints: readonly SignedSize[],
  key: NoteKey,
): Promise<LedgerCheck> {
  const problems: LedgerProblem[] = [];
  const report: Report = (code, index, message) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code, index, message });
  };
  const tree = createBlockTree();
  const bySize = Map.groupBy(checkpoints, (each) => each.size);
  const compare = (at: number) => {
    for (const each of bySize.get(at) ?? []) {
      if (!equalBytes(each.root, tree.rootAt(at))) report('checkpoint-root', at, 'a checkpoint has another root');
    }
    bySize.delete(at);
  };
  const isMissing = missingIn(checkpoints);
  let time = '';
  compare(0);
  try {
    for await (const entries of blocks) {
      for (const part of partsOf(entries, tree.size)) {
        const first = tree.size;
        tree.appendAll(part.map((entry) => entry.header));
        for (const [i, entry] of part.entries()) time = checkEntry(entry, first + i, time, isMissing, report);
        for (const at of bySize.keys()) if (at > first && at <= tree.size) compare(at);
      }
    }
  } catch (thrown) {
    if (!isFault(thrown, 'ledger-frame')) throw thrown;
    report('ledger-frame', tree.size, thrown.message);
  }
  if (tree.size !== size) report('ledger-size', tree.size, `${size} entries were expected, ${tree.size} are whole`);
  for (const each of [...bySize.values()].flat())
    report('checkpoint-beyond', each.size, 'a checkpoint covers more entries');
  for (const each of checkpoints) await checkSignature(each, key, report);
  return { size: tree.size, root: tree.rootAt(tree.size), problems };
}

type Report = (code: string, index: number | null, message: string) => void;

type IsMissing = (flags: readonly string[]) => boolean;

/**
 * Whether an entry names a checkpoint that is not among those kept. A restored ledger has none from before its backup.
 * @param kept in the order in which they were made
 */
export function missingIn(kept: readonly SignedSize[]): IsMissing {
  const sizes = new Set(kept.map((each) => each.size));
  const from = kept[0]?.restored ? kept[0].size : 0;
  return (flags) => {
    const named = flags.length === 0 ? 0 : signedSize(flags);
    return named > 0 && named >= from && !sizes.has(named);
  };
}

/** @returns the time that the next entry may not be before */
function checkEntry(
  { header: bytes, sealed }: RawEntry,
  index: number,
  time: string,
  isMissing: IsMissing,
  report: Report,
): string {
  const header = readHeader(bytes);
  if (!header) {
    report('entry-malformed', index, 'the header is malformed');
    return time;
  }
  if (header.index !== index) report('entry-order', index, `the entry says it is ${header.index}`);
  if (header.time < time && header.type !== CLOCK_SET)
    report('entry-time', index, 'the time is before that of the entry before');
  if (!bodyFits(header, sealed)) report('body-digest', index, 'the sealed body is not the one in the header');
  if (isMissing(header.flags))
    report('checkpoint-missing', signedSize(header.flags), 'an entry names a checkpoint that is gone');
  return header.time;
}

/** Cuts entries where a block of the tree ends. */
function partsOf(entries: readonly RawEntry[], size: number): (readonly RawEntry[])[] {
  const parts: (readonly RawEntry[])[] = [];
  for (let at = 0; at < entries.length; ) {
    const room = BLOCK - ((size + at) % BLOCK);
    parts.push(entries.slice(at, at + room));
    at += room;
  }
  return parts;
}

/** The exact form is vouched for by the tree and the signature over it; a header is ASCII, and must be JSON here. */
function readHeader(bytes: Uint8Array): EntryHeader | null {
  try {
    if (START.compare(bytes, 0, START.length) !== 0) return null;
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')) as EntryHeader;
  } catch {
    return null;
  }
}

function bodyFits(header: EntryHeader, sealed: Uint8Array | null): boolean {
  if (!header.body || !sealed) return header.body === null && sealed === null;
  return header.body.size === sealed.length && header.body.digest === hash('sha256', sealed, 'hex');
}

async function checkSignature(checkpoint: SignedSize, key: NoteKey, report: Report): Promise<void> {
  const verdicts = await judgeNote(parseNote(checkpoint.note), [key], sha256, verifySignature);
  if (!verdicts.some((each) => each.state === 'good') || verdicts.some((each) => each.state === 'bad')) {
    report('checkpoint-signature', checkpoint.size, 'a checkpoint is not signed by this ledger');
  }
}
