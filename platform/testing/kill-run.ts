import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomId } from '../crypto.ts';
import type { SpineOptions } from '../ports.ts';
import { openSpine } from '../spine.ts';
import { openEntry } from '../stored-entry.ts';
import { openKilledLog } from './killed-log.ts';
import { dumpOf, notebook, textsOf } from './notebook.ts';

/**
 * Numbers set aside for a run. One that was under way is never given again, so that a command that survived unacknowledged
 * is told apart; a fast machine has thousands under way when it is killed.
 */
const MORE_THAN_A_RUN = 1_000_000;

type Site = Pick<SpineOptions, 'folder' | 'databaseUrl'>;

/** Kills a process that works on the whole spine, then looks at views and ledger. */
export async function killSpine(site: Site, times: number) {
  const { book, acknowledged } = await killAgainAndAgain('kill-writer.ts', site, times);
  const spine = await openSpine({ ...site, projectors: () => [notebook] });
  try {
    expectWhole(acknowledged, new Set(await textsOf(spine, book)));
    assert.deepEqual((await spine.ledger.check()).problems, []);
    const dump = await dumpOf(spine);
    await spine.rebuild();
    assert.equal(await dumpOf(spine), dump);
    return acknowledged.size;
  } finally {
    await spine.close();
  }
}

/** Kills a process that works on the ledger file alone, then reads it. */
export async function killLog(folder: string, times: number) {
  const { acknowledged } = await killAgainAndAgain('kill-log-writer.ts', { folder }, times);
  const { log, keys, close } = await openKilledLog(folder);
  try {
    const texts = new Set<string>();
    for await (const entry of log.read(0, log.size())) {
      const { body } = await openEntry(entry, keys);
      texts.add((body as { text: string }).text);
    }
    assert.equal(texts.size, log.size());
    expectWhole(acknowledged, texts);
    return acknowledged.size;
  } finally {
    await close();
  }
}

/**
 * Starts a writing process and kills it (SIGKILL) at a random moment, from before its first line to well into its work,
 * again and again on the same ledger.
 */
async function killAgainAndAgain(writer: string, site: Site, times: number) {
  const book = randomId('book');
  const acknowledged = new Set<number>();
  for (let run = 0; run < times; run++) {
    const seen = await runAndKill(
      writer,
      site,
      book,
      run * MORE_THAN_A_RUN,
      run === 0 ? 1 : randomInt(4),
      randomInt(60),
    );
    for (const n of seen) acknowledged.add(n);
  }
  return { book, acknowledged };
}

/** Every acknowledged command is there, and of no command a half. */
function expectWhole(acknowledged: ReadonlySet<number>, texts: ReadonlySet<string>): void {
  for (const n of acknowledged) {
    assert.ok(texts.has(`${n}a`) && texts.has(`${n}b`), `command ${n} was acknowledged and is lost`);
  }
  for (const text of texts) {
    const other = text.endsWith('a') ? `${text.slice(0, -1)}b` : `${text.slice(0, -1)}a`;
    assert.ok(texts.has(other), `half of a command is there: ${text}`);
  }
}

/** @param lines acknowledgements to wait for (0: a moment of the start), @param delay then milliseconds to wait */
async function runAndKill(
  writer: string,
  { folder, databaseUrl }: Site,
  book: string,
  start: number,
  lines: number,
  delay: number,
): Promise<number[]> {
  const args = [
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(new URL(writer, import.meta.url)),
    folder,
    book,
    String(start),
    ...(databaseUrl ? [databaseUrl] : []),
  ];
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'sanad-compile-cache') };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
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
  await Promise.race([lines === 0 ? wait(15 * delay) : enough.then(() => wait(delay)), died]);
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
