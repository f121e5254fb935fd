import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { randomId } from '../crypto.ts';
import type { SpineOptions } from '../ports.ts';
import { openSpine } from '../spine.ts';
import { dumpOf, notebook, textsOf } from './notebook.ts';

const WRITER = fileURLToPath(new URL('./kill-writer.ts', import.meta.url));

/**
 * Starts a writing process and kills it (SIGKILL) at a random moment, from before its first line to well into its work,
 * again and again on the same ledger. At the end every acknowledged command must be there whole, and no half of one.
 */
export async function killRun(site: Pick<SpineOptions, 'folder' | 'databaseUrl'>, times: number) {
  const book = randomId('book');
  const acknowledged = new Set<number>();
  let next = 0;
  for (let run = 0; run < times; run++) {
    const seen = await runAndKill(site, book, next, run === 0 ? 1 : randomInt(4), randomInt(60));
    for (const n of seen) acknowledged.add(n);
    // Numbers that were under way are never given again, so that a command that survived unacknowledged is told apart.
    if (seen.length > 0 || next > 0) next = Math.max(next, ...seen) + 1000;
  }
  const spine = await openSpine({ ...site, projectors: () => [notebook] });
  try {
    const texts = new Set(await textsOf(spine, book));
    for (const n of acknowledged)
      assert.ok(texts.has(`${n}a`) && texts.has(`${n}b`), `command ${n} was acknowledged and is lost`);
    for (const text of texts) {
      const other = text.endsWith('a') ? `${text.slice(0, -1)}b` : `${text.slice(0, -1)}a`;
      assert.ok(texts.has(other), `half of a command is there: ${text}`);
    }
    assert.deepEqual((await spine.ledger.check()).problems, []);
    const dump = await dumpOf(spine);
    await spine.rebuild();
    assert.equal(await dumpOf(spine), dump);
    return { acknowledged: acknowledged.size, entries: await spine.ledger.size() };
  } finally {
    await spine.close();
  }
}

/** @param lines acknowledgements to wait for (0: a moment of the start), @param delay then milliseconds to wait */
async function runAndKill(
  { folder, databaseUrl }: Pick<SpineOptions, 'folder' | 'databaseUrl'>,
  book: string,
  start: number,
  lines: number,
  delay: number,
): Promise<number[]> {
  const args = [
    '--disable-warning=ExperimentalWarning',
    WRITER,
    folder,
    book,
    String(start),
    ...(databaseUrl ? [databaseUrl] : []),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const exited = once(child, 'exit');
  const enough = new Promise<void>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString('latin1');
      if (text.split('\n').length > lines) resolve();
    });
  });
  const died = exited.then(([exitCode]) => {
    if (exitCode !== null) throw new Error(`the writer ended by itself with ${exitCode}`);
  });
  await Promise.race([lines === 0 ? wait(20 * delay) : enough.then(() => wait(delay)), died]);
  child.kill('SIGKILL');
  await exited;
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
