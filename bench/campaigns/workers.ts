// Posts through workers of the pipeline that share the link index: rate by the clock, CPU and memory of each worker, and how
// long it takes until the bands of one that is killed are held again. Needs PostgreSQL and nats-server.
//   node bench/campaigns/workers.ts [--posts 30000] [--workers 1,2,3]
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BANDS } from '@sanad/campaigns/bands';
import { openPipelineStore } from '@sanad/platform/pipeline/store';
import { openStream } from '@sanad/platform/pipeline/stream';
import { newPgSite } from '@sanad/platform/testing/pg-site';
import { end, startCluster } from '../../tests/campaigns/cluster.ts';
import { DIFFICULTIES, generate } from './generate.ts';

const { values } = parseArgs({
  options: { posts: { type: 'string', default: '30000' }, workers: { type: 'string', default: '1,2,3' } },
});
const SANAD = path.resolve(import.meta.dirname, '../../apps/cli/sanad.mjs');
const TICKS = 100;

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-workers-'));
const file = path.join(folder, 'posts.jsonl');
const posts = [...generate(Number(values.posts), DIFFICULTIES['default']!, 7)];
writeFileSync(file, posts.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
console.log(
  '| workers | posts a second | CPU a post of the one that links, microseconds | of the others | MiB of each | bands held again after, s |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const count of values.workers.split(',').map(Number)) await run(count);
rmSync(folder, { recursive: true });

async function run(count: number): Promise<void> {
  const cluster = await startCluster();
  const site = await newPgSite();
  const where = ['--nats', cluster.urls, '--replicas', '3'];
  const stream = await openStream(cluster.urls.split(','), 3);
  const store = await openPipelineStore(site.options.databaseUrl!);
  const start = (...words: string[]): ChildProcess =>
    spawn(process.execPath, [SANAD, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, SANAD_LANGUAGE: 'en' },
    });
  const workers = Array.from({ length: count }, () => {
    const worker = { child: start('work', ...where, '--database', site.options.databaseUrl!), links: false, bands: 0 };
    worker.child.stderr!.on('data', (text) => {
      if (String(text).includes('linking from')) worker.links = true;
      for (const [, held] of String(text).matchAll(/holds (\d+) of/g)) worker.bands = Number(held);
    });
    return worker;
  });
  const held = (): number => workers.reduce((sum, worker) => sum + worker.bands, 0);
  await until(() => held() === BANDS && workers.some((worker) => worker.links));
  const idle = workers.map(({ child }) => cpu(child.pid!));
  const began = performance.now();
  await once(start('feed', ...where, file), 'exit');
  const last = await stream.last();
  await until(async () => (await store.settled()).seq === last);
  const seconds = (performance.now() - began) / 1000;
  const spent = workers.map(({ child }, n) => ((cpu(child.pid!) - idle[n]!) * 1e6) / posts.length);
  const linking = workers.findIndex((worker) => worker.links);
  const others = spent.filter((_, n) => n !== linking);
  const memory = workers.map(({ child }) => Math.round(resident(child.pid!)));
  let again = '—';
  if (count > 1) {
    const gone = workers.findIndex((worker) => !worker.links);
    const at = performance.now();
    await end(workers[gone]!.child);
    workers[gone]!.bands = 0;
    await until(() => held() === BANDS);
    again = ((performance.now() - at) / 1000).toFixed(1);
  }
  const cells = [count, Math.round(posts.length / seconds), spent[linking]!.toFixed(0)];
  console.log(
    `| ${[...cells, others.map((one) => one.toFixed(0)).join(', ') || '—', memory.join(', '), again].join(' | ')} |`,
  );
  for (const { child } of workers) await end(child);
  await stream.close();
  await store.close();
  await cluster.stop();
  await site.remove();
}

// CPU seconds, and MiB that lie in memory.
function cpu(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function resident(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}
