import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { linkAll } from '@sanad/campaigns/linker';
import { openPipelineStore } from '@sanad/platform/pipeline/store';
import { openStream } from '@sanad/platform/pipeline/stream';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';
import { DIFFICULTIES, generate } from '../../bench/campaigns/generate.ts';
import { end, noCluster, startCluster } from './cluster.ts';

/** `npm run soak` asks for many more. */
const POSTS = Number(process.env['SANAD_SOAK_POSTS'] ?? 6000);
const SANAD = path.resolve(import.meta.dirname, '../../apps/cli/sanad.mjs');
const skip = noCluster || ((await findPostgres()) ? false : 'no PostgreSQL');

test('a worker and the leader of the stream are killed in mid-flow: every post is linked as by a single process', {
  skip,
}, async () => {
  const posts = [...generate(POSTS, Object.values(DIFFICULTIES)[0]!, 7)];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-feed-'));
  const file = path.join(folder, 'posts.jsonl');
  writeFileSync(file, posts.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
  const cluster = await startCluster();
  const site = await newPgSite();
  const where = ['--nats', cluster.urls, '--replicas', '3'];
  const base = ['--database', site.options.databaseUrl!];
  const children: ChildProcess[] = [];
  const sanad = (...words: string[]): ChildProcess => {
    const child = spawn(process.execPath, [SANAD, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    return child;
  };
  const stream = await openStream(cluster.urls.split(','), 3);
  const store = await openPipelineStore(site.options.databaseUrl!);
  try {
    const [first, second] = [sanad('work', ...where, ...base), sanad('work', ...where, ...base)];
    const heard: string[] = [];
    for (const [n, child] of [first, second].entries())
      child.stderr!.on('data', (text) =>
        heard.push(
          ...String(text)
            .split('\n')
            .map((line) => `${n} ${line}`),
        ),
      );
    const feed = sanad('feed', ...where, file);
    const fed = once(feed, 'exit');
    const reached = async (seq: number): Promise<void> => {
      while ((await store.after(0, seq)).length < seq) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await reached(Math.ceil(POSTS / 200 / 4));
    const linking = heard.some((line) => /^1 .*(linking from|الربط هنا|liaison reprise)/.test(line)) ? second : first;
    await end(linking);
    const leader = await stream.leader();
    assert.ok(leader);
    await cluster.kill(leader);
    const [code] = await fed;
    assert.equal(code, 0, 'the feed goes on with the other two servers');
    const third = sanad('work', ...where, ...base);
    assert.equal((await once(sanad('feed', ...where, file), 'exit'))[0], 0, 'the same file a second time');
    const printed = sanad('linked', ...where, ...base, '--wait', '240');
    let text = '';
    printed.stdout!.on('data', (chunk) => {
      text += chunk;
    });
    assert.equal((await once(printed, 'exit'))[0], 0, heard.slice(-5).join('\n'));
    assert.notEqual(await stream.leader(), leader);
    assert.equal(third.exitCode, null);
    const found = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; campaign: string | null });
    const single = linkAll(posts.map(({ id, text: words }) => ({ id, text: words })));
    assert.equal(found.length, POSTS, 'nothing lost, nothing doubled');
    assert.deepEqual(
      found,
      single.map(({ id, campaign, because }) => ({ id, campaign, because })),
    );
    assert.ok(found.some((post) => post.campaign !== null));
  } finally {
    for (const child of children) await end(child);
    await stream.close();
    await store.close();
    await cluster.stop();
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
