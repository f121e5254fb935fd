/** Runs a bench by its room (`npm run bench -- text`), or lists what there is. Speed is never a test: it is measured here. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [wanted, ...args] = process.argv.slice(2);
const all = globSync('*/*.ts', { cwd: here })
  .filter((file) => !file.endsWith('.test.ts'))
  .sort();
const found = all.filter((file) => wanted !== undefined && file.includes(wanted));

if (found.length === 0) {
  process.stdout.write(
    'npm run bench -- ROOM or ROOM/NAME, for example: text/speed, campaigns/link, ledger/durable, disclosure/protect\n',
  );
  process.exitCode = wanted === undefined ? 0 : 2;
}
for (const file of found) {
  process.stdout.write(`\n== ${file}\n`);
  const done = spawnSync(process.execPath, [path.join(here, file), ...args], { stdio: 'inherit' });
  if (done.status !== 0) process.exitCode = 1;
}
