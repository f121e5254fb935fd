import { createWriteStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { toBase64, toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { formatVerifierKey } from '@sanad/evidence/note';
import type { Backend } from './backend.ts';
import { sha256 } from './crypto.ts';
import { makeFolder, syncFolder, writeDurably } from './durable.ts';
import { CHECKPOINT_FILE, lineOf } from './ledger-file/checkpoints.ts';
import { encodeBatch, type FrameContent, PREAMBLE } from './ledger-file/frame.ts';
import { LEDGER_FILE } from './ledger-file/log.ts';

export const MANIFEST = 'backup.json';
export type Manifest = { readonly v: 1; readonly size: number; readonly root: string; readonly verifierKey: string };

const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Copies an installation while it works: the entries up to one signed checkpoint, every blob there is by then (so all
 * that those entries name), and the wrapped keys in a folder of their own, to be kept apart and for a short time. The
 * master key is not copied. The form is the same whichever adapter it comes from.
 * @throws `backup-not-empty`
 */
export async function writeBackup(backend: Backend, folder: string): Promise<{ size: number; blobs: number }> {
  await makeFolder(folder);
  if ((await readdir(folder)).length > 0)
    throw fault('backup-not-empty', 'the folder of a backup must be empty', { detail: { folder } });
  const head = await backend.ledger.head();
  const ledger = path.join(folder, 'ledger');
  await makeFolder(ledger);
  await writeEntries(path.join(ledger, LEDGER_FILE), backend, head.size);
  await writeDurably(path.join(ledger, CHECKPOINT_FILE), lineOf(head.note, true));
  let blobs = 0;
  for await (const digest of backend.blobs.list()) {
    const target = path.join(folder, 'blobs', digest.slice(0, 2), digest);
    await makeFolder(path.dirname(target));
    await pipeline(backend.blobs.raw(digest), createWriteStream(target, { mode: 0o600, flush: true }));
    blobs++;
  }
  await backend.store.flush();
  const keys = path.join(folder, 'keys');
  await makeFolder(keys);
  const lines = (await backend.store.list()).map(([name, wrapped]) => {
    return `${JSON.stringify({ name, key: wrapped === 'erased' ? null : toBase64(wrapped) })}\n`;
  });
  await writeDurably(path.join(keys, 'keys.jsonl'), lines.join(''));
  const manifest: Manifest = {
    v: 1,
    size: head.size,
    root: toHex(head.root),
    verifierKey: formatVerifierKey(backend.signer, sha256),
  };
  await writeDurably(path.join(folder, MANIFEST), `${JSON.stringify(manifest)}\n`);
  await syncFolder(folder);
  return { size: head.size, blobs };
}

async function writeEntries(file: string, backend: Backend, size: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.appendFile(PREAMBLE);
    let batch: FrameContent[] = [];
    let bytes = 0;
    let end = PREAMBLE.length;
    const write = async () => {
      const encoded = encodeBatch(batch, end);
      await handle.appendFile(encoded.bytes);
      end += encoded.bytes.length;
      [batch, bytes] = [[], 0];
    };
    for await (const { headerBytes, sealed } of backend.ledger.read(0, size)) {
      batch.push({ header: headerBytes, sealed, goesOn: false });
      bytes += headerBytes.length + (sealed?.length ?? 0);
      if (bytes >= BATCH_BYTES) await write();
    }
    if (batch.length > 0) await write();
    await handle.sync();
  } finally {
    await handle.close();
  }
}
