/** A process that records notes as fast as it can and says on stdout which were acknowledged; it is killed at will. */
import { flushCompileCache } from 'node:module';
import { openSpine } from '../spine.ts';
import { bookOpened, noteAdded, notebook } from './notebook.ts';

const [folder, book, start, databaseUrl] = process.argv.slice(2) as [string, string, string, string | undefined];
const CLIENTS = 8;

// A process that is killed never gets to keep what it compiled, unless it does so at once.
flushCompileCache();
const spine = await openSpine({ folder, projectors: () => [notebook], ...(databaseUrl ? { databaseUrl } : {}) });
let next = Number(start);
if (next === 0) {
  await spine.transact(async () => ({ entries: [bookOpened(book, 'killed')], result: null }));
  next = 1;
}

async function client(): Promise<void> {
  for (;;) {
    const n = next++;
    // Two entries a command, so that half a command would be noticed.
    const entries = [noteAdded(book, `${n}a`), noteAdded(book, `${n}b`)];
    await spine.transact(async () => ({ entries, result: null }));
    process.stdout.write(`${n}\n`);
  }
}

await Promise.all(Array.from({ length: CLIENTS }, client));
