/** Kills writing processes a thousand times (or as often as the first argument says) on every adapter; then tests at full width. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { newFolder, removeFolder } from '@sanad/platform/ledger-contract';
import { killLog, killSpine } from '@sanad/platform/testing/kill-run';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';

const times = Number(process.argv[2] ?? 1000);
if (!(Number.isSafeInteger(times) && times > 0)) throw new Error('how often? a whole number above 0');

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

function report(what: string, acknowledged: number): void {
  assert.ok(acknowledged > 0);
  console.log(`${what}: killed ${times} times, ${acknowledged} acknowledged commands, all there`);
}
