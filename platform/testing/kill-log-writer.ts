/** As kill-writer.ts, without views: the ledger file and the keys alone, which start ten times as fast. */
import { flushCompileCache } from 'node:module';
import { addPair, openKilledLog } from './killed-log.ts';

const [folder, book, start] = process.argv.slice(2) as [string, string, string];
const CLIENTS = 8;

// A process that is killed never gets to keep what it compiled, unless it does so at once.
flushCompileCache();
const { log, keys } = await openKilledLog(folder);
let next = Math.max(1, Number(start));

async function client(): Promise<void> {
  for (;;) {
    const n = next++;
    await addPair(log, keys, book, n);
    process.stdout.write(`${n}\n`);
  }
}

await Promise.all(Array.from({ length: CLIENTS }, client));
