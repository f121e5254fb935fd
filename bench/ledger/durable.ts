/**
 * What the disk allows and what the ledger file makes of it, with the same records in one run: a bare write and
 * fdatasync, one record at a time; SQLite (`node:sqlite`, synchronous = FULL) a thousand rows a transaction, bare and
 * with two secondary indexes, by which it too can find an entry by its id and its kind; the ledger file both ways. Entries are sealed before the clock starts. `node bench/ledger/durable.ts [--folder DIR]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { openKeyFile } from '@sanad/platform/key-file';
import { createKeyRing } from '@sanad/platform/key-ring';
import { openLog } from '@sanad/platform/ledger-file/log';
import { type FreshEntry, makeEntry } from '@sanad/platform/stored-entry';
import { noteAdded } from '@sanad/platform/testing/notebook';

const { values } = parseArgs({ options: { folder: { type: 'string', default: os.tmpdir() } } });
const TEXT = 'خدمة ف الخليج، راتب 2000 درهم ف الشهر، السكن والتذكرة علينا، تواصلي معانا ف واتساب دابا';
const [SINGLES, BATCHES, BATCH] = [300, 40, 1000];
const RUNS = 5;
const folder = mkdtempSync(path.join(values.folder, 'sanad-bench-'));

try {
  const entries = await seal(SINGLES + BATCHES * BATCH);
  const [singles, rest] = [entries.slice(0, SINGLES), entries.slice(SINGLES)];
  const rates = { bare: 0, single: 0, sqliteWal: 0, sqliteDelete: 0, sqliteIndexed: 0, batched: 0 };
  // Rounds alternate, so that a neighbour on the same disk slows all of them alike; the best of each counts.
  for (let run = 0; run < RUNS; run++) {
    rates.bare = Math.max(rates.bare, await bareWrites(run, singles));
    rates.single = Math.max(rates.single, await inLog(run, 'single', singles, 1));
    rates.sqliteWal = Math.max(rates.sqliteWal, inSqlite(run, 'wal', rest));
    rates.sqliteDelete = Math.max(rates.sqliteDelete, inSqlite(run, 'delete', rest));
    rates.sqliteIndexed = Math.max(rates.sqliteIndexed, inSqlite(run, 'wal', rest, true));
    rates.batched = Math.max(rates.batched, await inLog(run, 'batched', rest, BATCH));
  }
  for (const [what, rate] of Object.entries(rates)) console.log(JSON.stringify({ what, perSecond: Math.round(rate) }));
  const ratio = (a: number, b: number) => Math.round((100 * a) / b) / 100;
  console.log(
    JSON.stringify({
      singleToBare: ratio(rates.single, rates.bare),
      batchedToSqlite: ratio(rates.batched, Math.max(rates.sqliteWal, rates.sqliteDelete)),
      batchedToIndexed: ratio(rates.batched, rates.sqliteIndexed),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function seal(count: number): Promise<FreshEntry[]> {
  const store = await openKeyFile(path.join(folder, 'keys'));
  const keys = createKeyRing(store, new Uint8Array(32).fill(7), Number.POSITIVE_INFINITY, Date.now);
  const wanted = noteAdded('case_00000000000000000000000000', TEXT, ['a', 'b']);
  const entries: FreshEntry[] = [];
  for (let index = 0; index < count; index++) {
    entries.push(await makeEntry(wanted, { index, notBefore: '' }, keys, Date.now()));
  }
  await store.close();
  return entries;
}

async function bareWrites(run: number, entries: readonly FreshEntry[]): Promise<number> {
  const handle = await open(path.join(folder, `bare-${run}`), 'a');
  const start = performance.now();
  for (const { headerBytes, sealed } of entries) {
    await handle.appendFile(Buffer.concat([headerBytes, sealed!]));
    await handle.datasync();
  }
  const rate = perSecond(entries.length, start);
  await handle.close();
  return rate;
}

async function inLog(run: number, name: string, entries: readonly FreshEntry[], batch: number): Promise<number> {
  const log = await openLog(path.join(folder, `${name}-${run}`), 0, async () => {});
  const start = performance.now();
  for (let at = 0; at < entries.length; at += batch) {
    log.append(entries.slice(at, at + batch));
    await log.flush();
  }
  // Nodes of the tree are hashed when they are asked for; their cost belongs to what was appended.
  log.tree.root();
  const rate = perSecond(entries.length, start);
  await log.close();
  return rate;
}

function inSqlite(run: number, journal: string, entries: readonly FreshEntry[], isIndexed = false): number {
  const database = new DatabaseSync(path.join(folder, `${journal}-${isIndexed}-${run}.sqlite`));
  database.exec(`pragma journal_mode = ${journal}; pragma synchronous = full`);
  const found = isIndexed ? ', entry text not null, kind text not null' : '';
  database.exec(`create table entries (id integer primary key, header blob not null, sealed blob${found})`);
  if (isIndexed) database.exec('create index by_entry on entries (entry); create index by_kind on entries (kind)');
  const insert = database.prepare(
    isIndexed
      ? 'insert into entries (header, sealed, entry, kind) values (?, ?, ?, ?)'
      : 'insert into entries (header, sealed) values (?, ?)',
  );
  const start = performance.now();
  for (let at = 0; at < entries.length; at += BATCH) {
    database.exec('begin');
    for (const { header, headerBytes, sealed } of entries.slice(at, at + BATCH))
      if (isIndexed) insert.run(headerBytes, sealed, header.id, header.type);
      else insert.run(headerBytes, sealed);
    database.exec('commit');
  }
  const rate = perSecond(entries.length, start);
  database.close();
  return rate;
}

function perSecond(count: number, start: number): number {
  return (1000 * count) / (performance.now() - start);
}
