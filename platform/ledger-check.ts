import { equalBytes, fromUtf8, toHex } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import type { EntryHeader } from '@sanad/evidence/entry';
import { createFrontier, leafHash } from '@sanad/evidence/merkle';
import { judgeNote, type NoteKey, parseNote } from '@sanad/evidence/note';
import { sha256, verifySignature } from './crypto.ts';
import type { LedgerCheck, LedgerProblem } from './ports.ts';

export type RawEntry = { readonly header: Uint8Array; readonly sealed: Uint8Array | null };
export type SignedSize = { readonly size: number; readonly root: Uint8Array; readonly note: string };

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
  const report = (code: string, index: number | null, message: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code, index, message });
  };
  const frontier = createFrontier(sha256);
  const bySize = Map.groupBy(checkpoints, (each) => each.size);
  const compare = () => {
    for (const each of bySize.get(frontier.size) ?? []) {
      if (!equalBytes(each.root, frontier.root()))
        report('checkpoint-root', frontier.size, 'a checkpoint has another root');
    }
    bySize.delete(frontier.size);
  };
  let time = '';
  compare();
  try {
    for await (const block of blocks) {
      for (const { header: bytes, sealed } of block) {
        const index = frontier.size;
        const header = readHeader(bytes);
        if (!header) report('entry-malformed', index, 'the header is malformed');
        else {
          if (header.index !== index) report('entry-order', index, `the entry says it is ${header.index}`);
          if (header.time < time) report('entry-time', index, 'the time is before that of the entry before');
          if (!bodyFits(header, sealed)) report('body-digest', index, 'the sealed body is not the one in the header');
          time = header.time;
        }
        frontier.append(leafHash(bytes, sha256));
        if (bySize.size > 0) compare();
      }
    }
  } catch (thrown) {
    if (!isFault(thrown, 'ledger-frame')) throw thrown;
    report('ledger-frame', frontier.size, thrown.message);
  }
  if (frontier.size !== size)
    report('ledger-size', frontier.size, `${size} entries were expected, ${frontier.size} are whole`);
  for (const each of [...bySize.values()].flat())
    report('checkpoint-beyond', each.size, 'a checkpoint covers more entries');
  for (const each of checkpoints) await checkSignature(each, key, report);
  return { size: frontier.size, root: frontier.root(), problems };
}

/** The exact form is vouched for by the tree and the signature over it; here it must be JSON of the right shape. */
function readHeader(bytes: Uint8Array): EntryHeader | null {
  try {
    if (START.compare(bytes, 0, START.length) !== 0) return null;
    return JSON.parse(fromUtf8(bytes)) as EntryHeader;
  } catch {
    return null;
  }
}

function bodyFits(header: EntryHeader, sealed: Uint8Array | null): boolean {
  if (!header.body || !sealed) return header.body === null && sealed === null;
  return header.body.size === sealed.length && header.body.digest === toHex(sha256(sealed));
}

async function checkSignature(
  checkpoint: SignedSize,
  key: NoteKey,
  report: (code: string, index: number | null, message: string) => void,
): Promise<void> {
  const verdicts = await judgeNote(parseNote(checkpoint.note), [key], sha256, verifySignature);
  if (!verdicts.some((each) => each.state === 'good') || verdicts.some((each) => each.state === 'bad')) {
    report('checkpoint-signature', checkpoint.size, 'a checkpoint is not signed by this ledger');
  }
}
