import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { BANDS } from '@sanad/campaigns/bands';
import { linkAll } from '@sanad/campaigns/linker';
import { openPipelineStore, type PipelineStore } from '@sanad/platform/pipeline/store';
import { openStream, type PostStream } from '@sanad/platform/pipeline/stream';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';
import { DIFFICULTIES, generate } from '../../bench/campaigns/generate.ts';
import { type Cluster, end, noCluster, startCluster } from './cluster.ts';

/** `npm run soak` asks for many more. */
const POSTS = Number(process.env['SANAD_SOAK_POSTS'] ?? 6000);
const PARTS = 3;
const SANAD = path.resolve(import.meta.dirname, '../../apps/cli/sanad.mjs');
const skip = noCluster || ((await findPostgres()) ? false : 'no PostgreSQL');

/** A worker, and what it has said of itself. */
type Worker = { readonly child: ChildProcess; links: boolean; bands: number };
type Room = {
  readonly cluster: Cluster;
  readonly stream: PostStream;
  readonly store: PipelineStore;
  readonly worker: () => Worker;
  /** Puts a part of the posts on the stream; resolves when it is there. */
  readonly feed: (part: number) => Promise<void>;
  readonly until: (what: string, done: () => boolean | Promise<boolean>) => Promise<void>;
  /** How many pieces on the stream are not settled yet. */
  readonly waiting: () => Promise<number>;
};

async function sameAsOne(seed: number, flow: (room: Room) => Promise<void>): Promise<void> {
  const posts = [...generate(POSTS, Object.values(DIFFICULTIES)[0]!, seed)].map(({ id, text }) => ({ id, text }));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-feed-'));
  const files = Array.from({ length: PARTS }, (_, part) => path.join(folder, `${part}.jsonl`));
  for (const [part, file] of files.entries()) {
    const own = posts.slice((part * POSTS) / PARTS, ((part + 1) * POSTS) / PARTS);
    writeFileSync(file, own.map((post) => JSON.stringify(post)).join('\n'));
  }
  const cluster = await startCluster();
  const site = await newPgSite();
  const where = ['--nats', cluster.urls, '--replicas', '3'];
  const base = ['--database', site.options.databaseUrl!];
  const children: ChildProcess[] = [];
  const heard: string[] = [];
  const sanad = (...words: string[]): ChildProcess => {
    const child = spawn(process.execPath, [SANAD, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SANAD_LANGUAGE: 'en' },
    });
    children.push(child);
    return child;
  };
  const stream = await openStream(cluster.urls.split(','), 3);
  const store = await openPipelineStore(site.options.databaseUrl!);
  try {
    await flow({
      cluster,
      stream,
      store,
      worker: () => {
        const worker: Worker = { child: sanad('work', ...where, ...base), links: false, bands: 0 };
        worker.child.stderr!.on('data', (text) => {
          heard.push(`${children.indexOf(worker.child)}: ${text}`);
          if (String(text).includes('linking from')) worker.links = true;
          for (const [, count] of String(text).matchAll(/holds (\d+) of/g)) worker.bands = Number(count);
        });
        return worker;
      },
      feed: async (part) => {
        assert.equal(
          (await once(sanad('feed', ...where, files[part]!), 'exit'))[0],
          0,
          'the feed goes on whatever dies',
        );
      },
      until: async (what, done) => {
        for (let n = 0; !(await done()); n++) {
          assert.ok(n < 800 * Math.max(1, POSTS / 6000), `${what}: ${heard.slice(-12).join('\n')}`);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      },
      waiting: async () => (await stream.last()) - (await store.settled()).seq,
    });
    const printed = sanad('linked', ...where, ...base, '--wait', '240');
    let text = '';
    printed.stdout!.on('data', (chunk) => {
      text += chunk;
    });
    assert.equal((await once(printed, 'exit'))[0], 0, heard.slice(-12).join('\n'));
    const found = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; campaign: string | null });
    const single = linkAll(posts);
    assert.equal(found.length, POSTS, 'nothing lost, nothing doubled');
    assert.deepEqual(
      found,
      single.map(({ id, campaign, because }) => ({ id, campaign, because })),
    );
    assert.ok(found.some((post) => post.campaign !== null));
  } finally {
    for (const child of children) {
      child.kill('SIGCONT');
      await end(child);
    }
    await stream.close();
    await store.close();
    await cluster.stop();
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

const alive = (worker: Worker): boolean => worker.child.exitCode === null && worker.child.signalCode === null;

test('two workers: the one that links and the leader of the stream are killed in mid-flow, the same posts come twice', {
  skip,
}, async () => {
  await sameAsOne(7, async ({ cluster, stream, worker, feed, until, waiting }) => {
    const workers = [worker(), worker()];
    await until('both hold half', () => workers.every((one) => one.bands === BANDS / 2));
    await feed(0);
    await until('a part is settled', async () => (await waiting()) < POSTS / PARTS / 200);
    const fed = feed(1);
    await until('there is something to link', async () => (await waiting()) > 1);
    const linking = workers.find((one) => one.links)!;
    await end(linking.child);
    assert.ok((await waiting()) > 0, 'killed in mid-flow');
    const leader = await stream.leader();
    assert.ok(leader);
    await cluster.kill(leader);
    await fed;
    const other = workers.find((one) => one !== linking)!;
    await until('the other one takes all bands over', () => other.bands === BANDS);
    const third = worker();
    await feed(2);
    for (const part of [0, 1, 2]) await feed(part);
    await until('the third one takes its share', () => third.bands === BANDS / 2);
    assert.notEqual(await stream.leader(), leader);
    assert.ok(alive(other) && alive(third));
  });
});

test('three workers: one that holds bands is killed, one is thought dead and comes back, then the one that links is killed', {
  skip,
}, async () => {
  await sameAsOne(8, async ({ worker, feed, until, waiting }) => {
    const workers = [worker(), worker(), worker()];
    const others = (): Worker[] => workers.filter((one) => !one.links && alive(one));
    await until('each holds a third', () => workers.every((one) => one.bands > 0 && one.bands <= Math.ceil(BANDS / 3)));
    await until('one links', () => workers.some((one) => one.links));
    const first = feed(0);
    await until('there is something to link', async () => (await waiting()) > 1);
    await end(others()[0]!.child);
    assert.ok((await waiting()) > 0, 'killed in mid-flow');
    await first;
    const silent = others()[0]!;
    const linking = workers.find((one) => one.links)!;
    silent.child.kill('SIGSTOP');
    await feed(1);
    await until('the one that links holds everything', () => linking.bands === BANDS);
    silent.child.kill('SIGCONT');
    const third = feed(2);
    await until('there is more to link', async () => (await waiting()) > 1);
    await end(linking.child);
    assert.ok((await waiting()) > 0, 'killed in mid-flow');
    await third;
    await until('the one that came back links', () => silent.links);
  });
});
