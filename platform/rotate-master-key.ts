import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { toBase64, toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { writeDurably } from './durable.ts';
import { lockFolder } from './folder-lock.ts';
import { openKeyFile } from './key-file.ts';
import { unwrapKey, wrapKey } from './key-ring.ts';
import { MASTER_KEY_FILE, parseMasterKey } from './master-key.ts';

const NEXT = 'master.key.next';

/**
 * Wraps every key of a data folder anew under another master key; cases and bodies stay as they are. The new key lies
 * beside the old one until the keys are written, so that after a power cut the same command brings it to its end.
 * @param place where the new master key is kept; default the folder's own file
 * @throws `master-key-wrong` when the old one does not open the keys; `folder-locked` while a server runs
 */
export async function rotateMasterKey(
  folder: string,
  old: Uint8Array,
  fresh: Uint8Array,
  place = path.join(folder, MASTER_KEY_FILE),
): Promise<{ readonly keys: number; readonly key: Uint8Array }> {
  if (!existsSync(path.join(folder, 'keys')))
    throw fault('data-folder-missing', 'there are no keys', { detail: { folder } });
  const lock = lockFolder(folder);
  try {
    const next = path.join(folder, NEXT);
    const waiting = await readFile(next, 'utf8').then(parseMasterKey, () => null);
    const key = waiting ?? fresh;
    const store = await openKeyFile(path.join(folder, 'keys'));
    const list = await store.list();
    await store.close();
    const opened = list.map(
      ([name, wrapped]) => [name, wrapped === 'erased' ? null : openEither(wrapped, name, old, waiting)] as const,
    );
    await writeDurably(next, `${toHex(key)}\n`);
    const lines = opened.map(([name, plain]) =>
      JSON.stringify({ name, key: plain && toBase64(wrapKey(plain, name, key)) }),
    );
    await writeDurably(path.join(folder, 'keys', 'keys.jsonl'), lines.map((line) => `${line}\n`).join(''));
    await writeDurably(place, `${toHex(key)}\n`);
    await rm(next);
    return { keys: opened.filter(([, plain]) => plain !== null).length, key };
  } finally {
    lock.release();
  }
}

function openEither(wrapped: Uint8Array, name: string, old: Uint8Array, waiting: Uint8Array | null): Uint8Array {
  if (waiting === null) return unwrapKey(wrapped, name, old);
  try {
    return unwrapKey(wrapped, name, waiting);
  } catch {
    return unwrapKey(wrapped, name, old);
  }
}
