import path from 'node:path';
import { openKeyFile } from '../key-file.ts';
import { createKeyRing, type KeyRing } from '../key-ring.ts';
import { type FileLog, openLog } from '../ledger-file/log.ts';
import type { NewEntry } from '../ports.ts';
import { makeEntry } from '../stored-entry.ts';

export async function openKilledLog(
  folder: string,
): Promise<{ log: FileLog; keys: KeyRing; close: () => Promise<void> }> {
  const store = await openKeyFile(path.join(folder, 'keys'));
  const keys = createKeyRing(store, new Uint8Array(32).fill(7), Number.POSITIVE_INFINITY, Date.now);
  const log = await openLog(path.join(folder, 'ledger'), 0, store.flush);
  const close = async () => {
    await log.close();
    await store.close();
  };
  return { log, keys, close };
}

let turn: Promise<unknown> = Promise.resolve();

/** One command of two entries. */
export async function addPair(log: FileLog, keys: KeyRing, book: string, n: number): Promise<void> {
  const made = turn.then(async () => {
    const last = log.last();
    const place = { index: last ? last.index + 1 : 0, notBefore: last?.time ?? '' };
    const first = await makeEntry(note(book, `${n}a`), place, keys, Date.now());
    const after = { index: place.index + 1, notBefore: first.header.time };
    log.append([first, await makeEntry(note(book, `${n}b`), after, keys, Date.now())]);
  });
  turn = made;
  await made;
  await log.flush();
}

/** Written out here: the notebook would bring a database library into a process that starts fifty times. */
function note(book: string, text: string): NewEntry {
  return { type: 'note.added', version: 1, actor: 'system', about: [book], scope: book, body: { text } };
}
