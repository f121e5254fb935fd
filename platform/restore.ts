import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { parseCheckpoint } from '@sanad/evidence/checkpoint';
import type { EntryHeader } from '@sanad/evidence/entry';
import { parseNote, parseVerifierKey } from '@sanad/evidence/note';
import { MANIFEST, type Manifest } from './backup.ts';
import { sha256 } from './crypto.ts';
import { makeFolder, syncFolder } from './durable.ts';
import { openKeyFile } from './key-file.ts';
import { checkLedger } from './ledger-check.ts';
import { CHECKPOINT_FILE } from './ledger-file/checkpoints.ts';
import { PREAMBLE, readFrames } from './ledger-file/frame.ts';
import { LEDGER_FILE } from './ledger-file/log.ts';
import { writeMasterKey } from './master-key.ts';
import { KEY_ERASED } from './views/spine-projector.ts';

export type RestoreOptions = {
  /** Put into the new folder as `master.key`; left out when it comes from the environment. */
  readonly masterKey?: Uint8Array;
  /** Where the backup of the keys lies, when it was kept apart. Default: `keys` in the backup. */
  readonly keys?: string;
};
export type Restored = { readonly size: number; readonly blobs: number; readonly erasures: number };

/**
 * Makes a data folder from a backup, on this or another machine; the views are made when it is first opened. The whole
 * ledger is checked against its signed checkpoint before anything is kept, and what the ledger says was erased is
 * destroyed in the restored keys before any body can be read.
 * @throws `restore-not-empty`, `backup-missing`, `backup-damaged`
 */
export async function restoreBackup(from: string, folder: string, options: RestoreOptions = {}): Promise<Restored> {
  const manifest = await readManifest(from);
  await refuseFull(folder);
  const erased = await checkBackup(from, manifest);
  const draft = `${path.resolve(folder)}.draft-${process.pid}`;
  await makeFolder(draft);
  try {
    await mkdir(path.join(draft, 'ledger'), { mode: 0o700 });
    for (const name of [LEDGER_FILE, CHECKPOINT_FILE]) {
      await copyDurably(path.join(from, 'ledger', name), path.join(draft, 'ledger', name));
    }
    await mkdir(path.join(draft, 'keys'), { mode: 0o700 });
    await copyDurably(
      path.join(options.keys ?? path.join(from, 'keys'), 'keys.jsonl'),
      path.join(draft, 'keys', 'keys.jsonl'),
    );
    const erasures = await destroyAgain(path.join(draft, 'keys'), erased);
    const blobs = await copyBlobs(path.join(from, 'blobs'), path.join(draft, 'blobs'));
    if (options.masterKey) await writeMasterKey(draft, options.masterKey);
    await syncFolder(draft);
    await rename(draft, folder);
    await syncFolder(path.dirname(path.resolve(folder)));
    return { size: manifest.size, blobs, erasures };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

export async function readManifest(from: string): Promise<Manifest> {
  const text = await readFile(path.join(from, MANIFEST), 'utf8').catch((cause) => {
    throw fault('backup-missing', 'there is no backup in that folder', { cause, detail: { folder: from } });
  });
  try {
    return JSON.parse(text) as Manifest;
  } catch (cause) {
    throw damaged('manifest', cause);
  }
}

/** An empty folder is as good as none. */
async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return;
  if (names.length > 0)
    throw fault('restore-not-empty', 'the folder to restore into is not empty', { detail: { folder } });
  await rmdir(folder);
}

/** @returns the scopes that the ledger says were erased */
export async function checkBackup(from: string, manifest: Manifest): Promise<string[]> {
  const erased: string[] = [];
  const lines = (await readFile(path.join(from, 'ledger', CHECKPOINT_FILE), 'utf8'))
    .split('\n')
    .filter((line) => line !== '');
  const checkpoints = lines.map((line) => {
    const { note } = JSON.parse(line) as { note: string };
    const { size, root } = parseCheckpoint(parseNote(note).text);
    return { size, root, note, restored: true } as const;
  });
  const blocks = async function* () {
    for await (const entries of backupFrames(from)) {
      for (const { header } of entries) {
        const { type, about } = JSON.parse(Buffer.from(header).toString('utf8')) as EntryHeader;
        if (type === KEY_ERASED) erased.push(about[0]!);
      }
      yield entries;
    }
  };
  const { problems, root } = await checkLedger(
    blocks(),
    manifest.size,
    checkpoints,
    parseVerifierKey(manifest.verifierKey, sha256),
  );
  if (problems.length > 0) throw damaged(problems[0]!.code);
  if (toHex(root) !== manifest.root) throw damaged('root');
  return erased;
}

/** The frames of a backup's ledger. */
export async function* backupFrames(from: string) {
  const handle = await open(path.join(from, 'ledger', LEDGER_FILE), 'r');
  try {
    const { size } = await handle.stat();
    yield* readFrames(handle, PREAMBLE.length, size);
  } finally {
    await handle.close();
  }
}

async function destroyAgain(folder: string, erased: readonly string[]): Promise<number> {
  const store = await openKeyFile(folder);
  try {
    let destroyed = 0;
    for (const scope of erased) {
      if ((await store.find(scope)) === 'erased') continue;
      await store.erase(scope);
      destroyed++;
    }
    return destroyed;
  } finally {
    await store.close();
  }
}

async function copyBlobs(from: string, to: string): Promise<number> {
  let copied = 0;
  for (const part of await readdir(from).catch(() => [])) {
    await makeFolder(path.join(to, part));
    for (const digest of await readdir(path.join(from, part))) {
      await copyDurably(path.join(from, part, digest), path.join(to, part, digest));
      if ((await digestOfFile(path.join(to, part, digest))) !== digest) throw damaged(digest);
      copied++;
    }
    await syncFolder(path.join(to, part));
  }
  return copied;
}

async function digestOfFile(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}

async function copyDurably(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createWriteStream(to, { mode: 0o600, flush: true })).catch((cause) => {
    throw damaged(path.basename(from), cause);
  });
}

function damaged(what: string, cause?: unknown) {
  return fault('backup-damaged', `the backup is not whole: ${what}`, { cause, detail: { what } });
}
