import { fault } from '@sanad/base/fault';
import { formatCheckpoint } from '@sanad/evidence/checkpoint';
import { type NoteSigner, signNote } from '@sanad/evidence/note';
import { sha256 } from '../crypto.ts';
import type { Head } from '../ports.ts';
import { createTurns } from '../views/turns.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { FileLog } from './log.ts';

/** Signs what is durable: when asked, and at most a second after something was recorded. */
export type Checkpointer = { readonly head: () => Promise<Head>; readonly soon: () => void; readonly stop: () => void };

const DELAY = 1000;

export function createCheckpointer(log: FileLog, checkpoints: Checkpoints, signer: NoteSigner): Checkpointer {
  const turns = createTurns();
  let timer: NodeJS.Timeout | null = null;

  const head = async (): Promise<Head> => {
    const leave = await turns.take();
    try {
      const size = log.size();
      const last = checkpoints.last();
      if (last && last.size === size) return last;
      const text = formatCheckpoint({ origin: signer.name, size, root: log.tree.root(size), extensions: [] });
      return await checkpoints.append(await signNote(text, [signer], sha256));
    } finally {
      leave();
    }
  };
  return {
    head,
    soon: () => {
      timer ??= setTimeout(() => {
        timer = null;
        head().catch(() => {});
      }, DELAY).unref();
    },
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}

/** @throws `ledger-damaged` unless the tree is the one that the last checkpoint was signed over */
export function expectCheckpoint(log: FileLog, checkpoints: Checkpoints): void {
  const last = checkpoints.last();
  if (!last) return;
  if (last.size > log.size() || Buffer.compare(log.tree.root(last.size), last.root) !== 0) {
    throw fault('ledger-damaged', 'the ledger is not the one its last checkpoint was signed over', {
      detail: { size: last.size },
    });
  }
}
