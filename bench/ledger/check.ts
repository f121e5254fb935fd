/**
 * A full check of a ledger: frames, form and order of headers, digests of bodies, the tree, the checkpoint. Then a start
 * with and without the cache of positions. `node bench/ledger/check.ts [--entries N] [--folder DIR]`
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatCheckpoint } from '@sanad/evidence/checkpoint';
import { signNote } from '@sanad/evidence/note';
import { sha256, signerOf } from '@sanad/platform/crypto';
import { openKeyFile } from '@sanad/platform/key-file';
import { createKeyRing } from '@sanad/platform/key-ring';
import { checkLedger } from '@sanad/platform/ledger-check';
import { openLog } from '@sanad/platform/ledger-file/log';
import { makeEntries } from '@sanad/platform/stored-entry';
import { noteAdded } from '@sanad/platform/testing/notebook';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '1000000' }, folder: { type: 'string', default: os.tmpdir() } },
});
const TEXT = 'خدمة ف الخليج، راتب 2000 درهم ف الشهر، السكن والتذكرة علينا، تواصلي معانا ف واتساب دابا';
const total = Number(values.entries);
const folder = mkdtempSync(path.join(values.folder, 'sanad-bench-'));
const ledger = path.join(folder, 'ledger');
const signer = signerOf(new Uint8Array(32).fill(1), 'bench.example/log');

try {
  const checkpoint = await write();
  const cached = await timed('open, with the cache of positions', () => openLog(ledger, 0, async () => {}));
  const started = process.memoryUsage().rss;
  const { problems, size } = await timed('full check', () =>
    checkLedger(cached.frames(0, cached.size()), cached.size(), [checkpoint], signer),
  );
  if (problems.length > 0 || size !== total) throw new Error(`the check found ${JSON.stringify(problems.slice(0, 3))}`);
  const grown = Math.round((process.memoryUsage().rss - started) / 2 ** 20);
  const fileMiB = Math.round(statSync(path.join(ledger, 'entries.log')).size / 2 ** 20);
  console.log(JSON.stringify({ what: 'memory taken by the check', MiB: grown, fileMiB }));
  await cached.close();
  rmSync(path.join(ledger, 'positions.cache'));
  const scanned = await timed('open, without the cache', () => openLog(ledger, 0, async () => {}));
  await scanned.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function write() {
  const store = await openKeyFile(path.join(folder, 'keys'));
  const keys = createKeyRing(store, new Uint8Array(32).fill(7), Number.POSITIVE_INFINITY, Date.now);
  const log = await openLog(ledger, 0, store.flush);
  const wanted = noteAdded('case_00000000000000000000000000', TEXT, ['a', 'b']);
  let place = { index: 0, notBefore: '' };
  while (place.index < total) {
    const some = Array.from({ length: Math.min(1000, total - place.index) }, () => wanted);
    const batch = await makeEntries(some, place, keys, Date.now());
    const last = batch.at(-1)!.header;
    place = { index: last.index + 1, notBefore: last.time };
    log.append(batch);
    await log.flush();
  }
  const root = log.tree.root();
  const text = formatCheckpoint({ origin: signer.name, size: total, root, extensions: [] });
  const note = await signNote(text, [signer], sha256);
  await log.close();
  await store.close();
  return { size: total, root, note };
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const used = process.cpuUsage(cpu);
  const seconds = Math.round(performance.now() - start) / 1000;
  console.log(
    JSON.stringify({ what, entries: total, seconds, cpuSeconds: Math.round((used.user + used.system) / 1e4) / 100 }),
  );
  return result;
}
