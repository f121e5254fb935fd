import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromBase64 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { EntryHeader } from '@sanad/evidence/entry';
import { leafHash } from '@sanad/evidence/merkle';
import { sha256 } from '../crypto.ts';
import { makeFolder } from '../durable.ts';
import { writeMasterKey } from '../master-key.ts';
import { backupFrames, checkBackup, type Restored, type RestoreOptions, readManifest } from '../restore.ts';
import { createBlobTable } from './blob-table.ts';
import { connect, type Database } from './connect.ts';
import { prepareLedger } from './prepare.ts';

/**
 * Puts a backup, of whichever adapter, into an empty database; the views and the tree are made when it is first opened.
 * @param site `folder` is the new server's own folder, for its master key
 * @throws `restore-not-empty`, `backup-missing`, `backup-damaged`, `database-unreachable`
 */
export async function restoreToDatabase(
  from: string,
  site: { readonly databaseUrl: string; readonly folder: string },
  options: RestoreOptions = {},
): Promise<Restored> {
  const manifest = await readManifest(from);
  const erased = new Set(await checkBackup(from, manifest));
  const database = await connect(site.databaseUrl);
  try {
    if (!(await prepareLedger(database))) throw fault('restore-not-empty', 'the database to restore into is not empty');
    const erasures = await insertKeys(
      database,
      path.join(options.keys ?? path.join(from, 'keys'), 'keys.jsonl'),
      erased,
    );
    const blobs = await insertBlobs(database, path.join(from, 'blobs'));
    await insertLedger(database, from);
    await makeFolder(site.folder);
    if (options.masterKey) await writeMasterKey(site.folder, options.masterKey);
    return { size: manifest.size, blobs, erasures };
  } finally {
    await database.close();
  }
}

/** The entries come last and in one transaction, so that what was interrupted is not taken for a ledger. */
async function insertLedger({ admin }: Database, from: string): Promise<void> {
  const client = await admin.connect();
  try {
    await client.query('begin');
    for await (const frames of backupFrames(from)) {
      const rows = frames.map((frame) => {
        const header = Buffer.from(frame.header);
        const { index, id, time } = JSON.parse(header.toString('utf8')) as EntryHeader;
        return {
          index,
          id,
          time,
          header,
          sealed: frame.sealed && Buffer.from(frame.sealed),
          leaf: leafHash(header, sha256),
        };
      });
      await client.query(
        `insert into ledger.entries select * from
         unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[])`,
        [
          rows.map((row) => row.index),
          rows.map((row) => row.id),
          rows.map((row) => row.time),
          rows.map((row) => row.header),
          rows.map((row) => row.sealed),
          rows.map((row) => Buffer.from(row.leaf)),
        ],
      );
    }
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback').catch(() => {});
    throw thrown;
  } finally {
    client.release();
  }
}

async function insertKeys({ admin }: Database, file: string, erased: ReadonlySet<string>): Promise<number> {
  let erasures = 0;
  await admin.query('delete from keys.wrapped');
  for (const line of (await readFile(file, 'utf8')).split('\n').filter((each) => each !== '')) {
    const { name, key } = JSON.parse(line) as { name: string; key: string | null };
    if (key !== null && erased.has(name)) erasures++;
    const kept = key === null || erased.has(name) ? null : Buffer.from(fromBase64(key));
    await admin.query('insert into keys.wrapped values ($1, $2)', [name, kept]);
  }
  return erasures;
}

async function insertBlobs({ app, admin }: Database, folder: string): Promise<number> {
  const blobs = createBlobTable(
    app,
    admin,
    folder,
    { find: nothing, make: nothing, erase: nothing, isErased: nothing },
    Date.now,
  );
  let copied = 0;
  for (const part of await readdir(folder).catch(() => [])) {
    for (const digest of await readdir(path.join(folder, part))) {
      const bytes = await readFile(path.join(folder, part, digest));
      if (createHash('sha256').update(bytes).digest('hex') !== digest) {
        throw fault('backup-damaged', 'a blob of the backup is not whole', { detail: { what: digest } });
      }
      await blobs.keep(digest, path.join(folder, part, digest));
      copied++;
    }
  }
  return copied;
}

/** Sealed bytes are copied as they are: no key is asked for. */
async function nothing(): Promise<never> {
  throw new Error('no key is needed to copy sealed bytes');
}
