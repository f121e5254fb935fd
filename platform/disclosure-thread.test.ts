import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { readTable } from '@sanad/disclosure/read-table';
import { openDisclosure } from './disclosure-thread.ts';

const table = readTable('place,kind,n\nFes,a,3\nFes,b,20\nTaza,a,15\nTaza,b,30\n', {
  by: ['place', 'kind'],
  count: 'n',
});

test('a table is protected in another thread: this one goes on meanwhile', async () => {
  const { protect } = openDisclosure();
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const { report } = await protect(table, { threshold: 5 });
  clearInterval(timer);
  assert.deepEqual([report.primary, report.attackerWins], [1, false]);
  assert.ok(report.secondary > 0 && turns > 0);
});

test('several tasks at once get each its own answer, and a refusal keeps its code', async () => {
  const { protect, differences } = openDisclosure();
  const release = { id: 'a', scope: 'x', period: { from: '2023-01', to: '2023-01' }, threshold: 5, dimensions: [] };
  const [first, refused, verdict] = await Promise.allSettled([
    protect(table, { threshold: 25 }),
    protect(table, { threshold: 0 }),
    differences({ ...release, published: [40] }, [{ ...release, id: 'b', published: [38] }]),
  ]);
  assert.equal(first.status === 'fulfilled' && first.value.report.primary, 5);
  assert.ok(refused.status === 'rejected' && isFault(refused.reason, 'disclosure-threshold'));
  assert.equal(verdict.status === 'fulfilled' && verdict.value.verdict, 'refused');
});
