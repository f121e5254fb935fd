import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fault } from '@sanad/base/fault';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import { parseNote } from '@sanad/evidence/note';
import { syncFolder, writeDurably } from '../durable.ts';

export type StoredCheckpoint = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  /** It came with a backup, which holds none before it. */
  readonly restored?: true;
};

/** Signed checkpoints in the order in which they were made, one JSON line each. */
export type Checkpoints = {
  readonly last: () => StoredCheckpoint | null;
  readonly append: (note: string) => Promise<StoredCheckpoint>;
  readonly list: () => Promise<readonly StoredCheckpoint[]>;
  readonly close: () => Promise<void>;
};

export const CHECKPOINT_FILE = 'checkpoints.jsonl';

export async function openCheckpoints(folder: string): Promise<Checkpoints> {
  const file = path.join(folder, CHECKPOINT_FILE);
  await cutTorn(file);
  const known = await readCheckpoints(file);
  let last = known.at(-1) ?? null;
  const handle = await open(file, 'a', 0o600);
  await syncFolder(folder);
  return {
    last: () => last,
    append: async (note) => {
      const stored = readStored(note);
      await handle.appendFile(lineOf(note));
      await handle.datasync();
      last = stored;
      return stored;
    },
    list: () => readCheckpoints(file),
    close: () => handle.close(),
  };
}

/** @param restored said of the checkpoint of a backup */
export function lineOf(note: string, restored?: true): string {
  return `${JSON.stringify({ note, restored })}\n`;
}

/** A last line without its end was being written when the power went: it is dropped. Only before the file is open for more. */
async function cutTorn(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const whole = wholeLines(text);
  if (whole.length < text.length) await writeDurably(file, whole);
}

/** A last line without its end is being written at this moment. */
async function readCheckpoints(file: string): Promise<StoredCheckpoint[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return wholeLines(text)
    .split('\n')
    .filter((line) => line !== '')
    .map(storedIn);
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/** @throws `checkpoints-damaged`: a line that is whole was durable, and is not dropped in silence */
function storedIn(line: string, at: number): StoredCheckpoint {
  try {
    const { note, restored } = JSON.parse(line) as { note: string; restored?: true };
    return { ...readStored(note), ...(restored ? { restored } : {}) };
  } catch (cause) {
    throw fault('checkpoints-damaged', 'a line of the checkpoints is broken', { cause, detail: { line: at + 1 } });
  }
}

function readStored(note: string): StoredCheckpoint {
  const { size, root } = parseCheckpoint(parseNote(note).text);
  return { size, root, note };
}
