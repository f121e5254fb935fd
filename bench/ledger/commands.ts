/**
 * How fast entries get into a ledger: sealed and durable in batches, and single commands of many clients that share
 * fsyncs; then a check of everything. Prints one JSON object a line. `node bench/ledger/commands.ts [--entries N]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openKeyFile } from '@sanad/platform/key-file';
import { createKeyRing, type KeyRing } from '@sanad/platform/key-ring';
import { type FileLog, openLog } from '@sanad/platform/ledger-file/log';
import type { NewEntry } from '@sanad/platform/ports';
import { openSpine } from '@sanad/platform/spine';
import { makeEntries, makeEntry } from '@sanad/platform/stored-entry';
import { addNote, noteAdded, notebook, openBook } from '@sanad/platform/testing/notebook';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '200000' },
    commands: { type: 'string', default: '5000' },
    folder: { type: 'string', default: os.tmpdir() },
    database: { type: 'string' },
  },
});
const TEXT = 'خدمة ف الخليج، راتب 2000 درهم ف الشهر، السكن والتذكرة علينا، تواصلي معانا ف واتساب دابا';
const CLIENTS = 64;

await inFolder(batches);
await inFolder((folder) => commands(folder, 'file'));
if (values.database) await inFolder((folder) => commands(folder, 'postgresql'));

/** Entries of the size of a decision with its note, sealed and fsynced a thousand at a time. */
async function batches(folder: string): Promise<void> {
  const store = await openKeyFile(path.join(folder, 'keys'));
  const keys = createKeyRing(store, new Uint8Array(32).fill(7), Number.POSITIVE_INFINITY, Date.now);
  const log = await openLog(path.join(folder, 'ledger'), 0, store.flush);
  const total = Number(values.entries);
  const wanted = noteAdded('case_00000000000000000000000000', TEXT, ['a', 'b']);
  const thousand = Array.from({ length: 1000 }, () => wanted);
  let place = { index: 0, notBefore: '' };
  let durable = Promise.resolve();
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let done = 0; done < total; done += 1000) {
    const batch = await makeEntries(thousand, place, keys, Date.now());
    const last = batch.at(-1)!.header;
    place = { index: last.index + 1, notBefore: last.time };
    log.append(batch);
    // The next batch is sealed while the disk takes this one.
    await durable;
    durable = log.flush();
  }
  await durable;
  report('sealed, fsynced in batches of 1,000', total, start, cpu);
  await singles(log, keys, wanted);
  await log.close();
  await store.close();
}

/** One entry a write for each of many clients, which share fsyncs; no views. */
async function singles(log: FileLog, keys: KeyRing, wanted: NewEntry): Promise<void> {
  let left = Number(values.commands);
  let turn: Promise<void> = Promise.resolve();
  const append = () => {
    turn = turn.then(async () => {
      const last = log.last()!;
      log.append([await makeEntry(wanted, { index: last.index + 1, notBefore: last.time }, keys, Date.now())]);
    });
    return turn;
  };
  const client = async () => {
    while (left-- > 0) {
      await append();
      await log.flush();
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  report(`single durable entries, ${CLIENTS} clients`, Number(values.commands), start, cpu);
}

/** Whole commands: decided on the views, sealed, shown in the views, fsynced (or committed), acknowledged one by one. */
async function commands(folder: string, adapter: 'file' | 'postgresql'): Promise<void> {
  const databaseUrl = adapter === 'postgresql' ? values.database! : undefined;
  const spine = await openSpine({ folder, projectors: () => [notebook], ...(databaseUrl ? { databaseUrl } : {}) });
  const book = await openBook(spine, 'bench');
  const total = Number(values.commands);
  const latencies: number[] = [];
  let left = total;
  const client = async () => {
    while (left-- > 0) {
      const sent = performance.now();
      await addNote(spine, book, TEXT);
      latencies.push(performance.now() - sent);
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  latencies.sort((a, b) => a - b);
  const at = (share: number) => Math.round(latencies[Math.floor(share * latencies.length)]! * 10) / 10;
  report(`single commands, ${CLIENTS} clients, ${adapter}`, total, start, cpu, { medianMs: at(0.5), p99Ms: at(0.99) });
  const again = performance.now();
  const cpuRebuild = process.cpuUsage();
  await spine.rebuild();
  report(`rebuild of the views, ${adapter}`, total, again, cpuRebuild);
  await spine.close();
}

function report(what: string, count: number, start: number, cpu: NodeJS.CpuUsage, more: object = {}): void {
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const cpuSeconds = (used.user + used.system) / 1e6;
  const rate = (over: number) => Math.round(count / over);
  console.log(JSON.stringify({ what, count, perSecond: rate(seconds), perCpuSecond: rate(cpuSeconds), ...more }));
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(values.folder, 'sanad-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
