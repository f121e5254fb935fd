import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ReportCounts, ReportRow } from '@sanad/wire/intake';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Staff, signIn } from '../staff.ts';
import { type RunningPortal, startPortal } from './running.ts';

const MANY = 150;
let running: RunningPortal;
let supervisor: Staff;
let desk: string;
const hers: string[] = [];

before(async () => {
  running = await startPortal('ngo');
  supervisor = await signIn(running.url, running.running.sessions.makeLink(running.staff[1]!.id), 'ياسين');
  desk = await identityToRecipient(await generateX25519Identity());
  await running.sanad.intake.reports.publishKey(running.staff[1]!.id, { kind: 'desk', recipient: desk });
  hers.push(await send('portal', 811), await send('helpline', 640));
  // One hand: the same words again and again.
  const sent = await Promise.all(Array.from({ length: MANY }, () => send('portal', 500)));
  hers.push(await send('portal', 777), sent[40]!);
  await running.sanad.intake.reports.add(tokens.get(sent[40]!)!, 'x'.repeat(200));
});
after(() => running?.stop());

const tokens = new Map<string, string>();
async function send(origin: 'portal' | 'helpline', length: number): Promise<string> {
  const token = randomBytes(32).toString('hex');
  const report = { language: 'ary', token, replyTo: desk, desk, sealed: 'x'.repeat(length), identity: null } as const;
  const { id } = await running.sanad.intake.reports.receive(report, { origin, by: 'public' }, null);
  tokens.set(id, token);
  return id;
}

const list = async (query: string): Promise<ReportRow[]> =>
  (await supervisor.get<{ items: ReportRow[] }>(`/v1/reports?limit=50${query}`)).body.items;

test('many reports of one hand are one row of the list, and the others stand beside it', async () => {
  const rows = await list('');
  for (const id of hers) assert.ok(rows.some((row) => row.id === id));
  // One row, two when the hour turned; she who wrote again is counted in it and stands beside it.
  const many = rows.filter(({ alike }) => alike > 1);
  assert.ok(many.length === 1 || many.length === 2);
  assert.ok(rows.length <= 5 + 10);
  assert.equal(
    rows.reduce((sum, { alike }) => sum + alike, 0),
    MANY + hers.length,
  );
});

test('nothing is dropped: what a row stands for is listed one by one, page by page', async () => {
  const row = (await list('')).find(({ alike }) => alike > 1)!;
  const seen = new Set<string>();
  let cursor = '';
  do {
    const { body } = await supervisor.get<{ items: ReportRow[]; next: string | null }>(
      `/v1/reports?limit=50&like=${row.id}${cursor}`,
    );
    for (const { id, alike } of body.items) {
      assert.equal(alike, 1);
      seen.add(id);
    }
    cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
  } while (cursor !== '');
  assert.equal(seen.size, MANY);
});

test('a channel, a state and who waits are listed alone; counts and the burst are told', async () => {
  assert.deepEqual(
    (await list('&origin=helpline')).map(({ id }) => id),
    [hers[1]],
  );
  assert.deepEqual(
    (await list('&waiting=1')).map(({ id }) => id),
    [hers[3]],
  );
  const moved = await supervisor.send('POST', `/v1/reports/${hers[0]}/moves`, { to: 'in-work', reason: 'نبدأ' });
  assert.equal(moved.status, 201);
  assert.deepEqual(
    (await list('&state=in-work')).map(({ id }) => id),
    [hers[0]],
  );
  const { body } = await supervisor.get<ReportCounts>('/v1/report-counts');
  assert.equal(body.waiting, 1);
  assert.deepEqual(
    body.items.map(({ origin, state, count }) => [origin, state, count]),
    [
      ['helpline', 'received', 1],
      ['portal', 'in-work', 1],
      ['portal', 'received', MANY + 1],
    ],
  );
  assert.deepEqual(
    body.bursts.map(({ origin, count, sameLength, signs }) => ({ origin, count, sameLength, signs })),
    [{ origin: 'portal', count: MANY + 2, sameLength: MANY, signs: ['alike', 'much'] }],
  );
});
