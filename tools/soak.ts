/**
 * Kills writing processes on every adapter, then the workers and leaders of the pipeline; then tests at full width.
 *
 *   npm run soak [-- KILLS [POSTS]]   1000 kills of each adapter and 100,000 posts when nothing is said
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { newFolder, removeFolder } from '@sanad/platform/ledger-contract';
import { killLog, killSpine } from '@sanad/platform/testing/kill-run';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';

const times = Number(process.argv[2] ?? 1000);
if (!(Number.isSafeInteger(times) && times > 0)) throw new Error('how often? a whole number above 0');

let began = Date.now();
const folders = [newFolder(), newFolder()] as const;
try {
  report('ledger file', await killLog(folders[0], times));
  report('spine in a folder', await killSpine({ folder: folders[1] }, times));
} finally {
  for (const folder of folders) removeFolder(folder);
}
if (await findPostgres()) {
  const site = await newPgSite();
  try {
    report('server on PostgreSQL', await killSpine(site.options, times));
  } finally {
    await site.remove();
  }
}

// The pipeline on three JetStream servers, with a worker and the leader killed on the way.
const posts = process.argv[3] ?? '100000';
const cluster = spawnSync(process.execPath, ['tools/test.ts', 'tests/campaigns/cluster'], {
  stdio: 'inherit',
  env: { ...process.env, SANAD_SOAK_POSTS: posts },
});
assert.equal(cluster.status, 0);
told(`pipeline: ${posts} posts`);

// What the tests try on a few, here on all: dresses of the pages, kinds of request, random tables.
const whole = [
  'tests/console/console',
  'tests/cooperation/path',
  'libs/disclosure/protect',
  'tests/awareness/portal',
  'tests/portal/check',
  'tests/portal/desk-pages',
  'tests/training/browser',
  'apps/verifier',
];
const wide = spawnSync(process.execPath, ['tools/test.ts', ...whole], {
  stdio: 'inherit',
  env: { ...process.env, SANAD_SOAK: 'yes' },
});
assert.equal(wide.status, 0);
told('tests at full width');

function report(what: string, acknowledged: number): void {
  assert.ok(acknowledged > 0);
  told(`${what}: killed ${times} times, ${acknowledged} acknowledged commands, all there`);
}

function told(what: string): void {
  console.log(`${what} (${Math.round((Date.now() - began) / 1000)} s)`);
  began = Date.now();
}
