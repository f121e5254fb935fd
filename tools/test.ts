/** Runs the tests: all of them, or those whose path contains one of the given words. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, globSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const quick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
/** Left out of a quick run: whole servers, browsers, killed processes, suites of others. `npm test` runs them all. */
const SLOW =
  /^tests\/|^apps\/verifier|kill|recovery|cluster|^platform\/(?:capture\/capture|ledger-pg|media|hostile|reports)/;
const files = globSync('{libs,platform,services,apps,tests,tools,bench}/**/*.test.ts', {
  cwd: root,
  exclude: (name) => /node_modules|dist/.test(String(name)),
})
  .filter((file) => !(quick && SLOW.test(file.replaceAll('\\', '/'))))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort();

/** Folders of tests lie in memory where there is enough of it: a server's first start makes some thousand files. */
const MEMORY = '/dev/shm';
const ENOUGH = 4 * 1024 ** 3;

function folderInMemory(): string | undefined {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH ? mkdtempSync(path.join(MEMORY, 'sanad-tests-')) : undefined;
  } catch {
    return undefined;
  }
}

const memory = folderInMemory();
const done = spawnSync(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--test',
    `--test-concurrency=${Math.max(1, Math.min(4, os.availableParallelism()))}`,
    '--test-reporter=spec',
    ...files,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', ...(memory ? { TMPDIR: memory } : {}) } },
);
if (memory) rmSync(memory, { recursive: true, force: true });
process.exitCode = done.status ?? 1;
