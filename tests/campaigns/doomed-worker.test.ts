import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { linkAll } from '@sanad/campaigns/linker';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';
import { DIFFICULTIES, generate } from '../../bench/campaigns/generate.ts';
import { end, noCluster, startCluster } from './cluster.ts';

const POSTS = 900;
/** Two campaigns that were written down long before one post shows that they are one. */
const SALON = 'kayna khdma zwina f salon dyal tajmil f dubai khlsa mezyana w sakan w makla 3lina 0600000001';
const HOUSE =
  'matlouba wahed lbent tkhdem f dar 3nd 3a2ila f lkhalij visa w tiyara w sokna koulchi mkhelles 0600000002';
const FIRST = [0, 1, 2, 3, 4, 5].map((n) => ({ id: `first${n}`, text: n % 2 === 0 ? SALON : HOUSE }));
const LAST = { id: 'last', text: 'اتصلي باحد الرقمين 0600000001 او 0600000002' };
const SANAD = path.resolve(import.meta.dirname, '../../apps/cli/sanad.mjs');
const DOOMED = path.resolve(import.meta.dirname, 'doomed-worker.ts');
const skip = noCluster || ((await findPostgres()) ? false : 'no PostgreSQL');

test('a worker that dies before it acknowledges, before it writes or after it wrote: nothing is lost, nothing doubled', {
  skip,
}, async () => {
  const made = [...generate(POSTS, Object.values(DIFFICULTIES)[0]!, 11)].map(({ id, text }) => ({ id, text }));
  const posts = [...FIRST, ...made, LAST];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-doomed-'));
  const file = path.join(folder, 'posts.jsonl');
  writeFileSync(file, posts.map((post) => JSON.stringify(post)).join('\n'));
  const cluster = await startCluster();
  const site = await newPgSite();
  const database = site.options.databaseUrl!;
  const where = ['--nats', cluster.urls, '--replicas', '3'];
  const children: ChildProcess[] = [];
  const run = (...words: string[]): ChildProcess => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return child;
  };
  try {
    assert.equal((await once(run(SANAD, 'feed', ...where, file), 'exit'))[0], 0);
    for (const place of ['read', 'linked', 'settled'])
      assert.deepEqual(await once(run(DOOMED, cluster.urls, database, place), 'exit'), [null, 'SIGKILL'], place);
    run(SANAD, 'work', ...where, '--database', database);
    const printed = run(SANAD, 'linked', ...where, '--database', database, '--wait', '120');
    let text = '';
    printed.stdout!.on('data', (chunk) => {
      text += chunk;
    });
    assert.equal((await once(printed, 'exit'))[0], 0);
    const found = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const single = linkAll(posts);
    assert.deepEqual(
      found,
      single.map(({ id, campaign, because }) => ({ id, campaign, because })),
    );
    assert.equal(new Set([...single.slice(0, FIRST.length), single.at(-1)!].map((post) => post.campaign)).size, 1);
  } finally {
    for (const child of children) await end(child);
    await cluster.stop();
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
