import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { formatId } from '@sanad/base/ids';
import type { Json } from '@sanad/base/jcs';
import type { FigureDefinition } from '@sanad/disclosure/figure';
import { openTally, type Tally } from '@sanad/disclosure/tally';
import type { NewEntry, Views } from '@sanad/platform/ports';
import { dumpTables } from '@sanad/platform/replay';
import { openSpine } from '@sanad/platform/spine';

import { sql } from 'kysely';
import { countAt } from './count.ts';
import { delaysOf, sumFacts } from './queries.ts';
import { accountsProjector } from './views.ts';

const CASES = [1, 2, 3, 4].map((n) => formatId('case', new Uint8Array(16).fill(n)));
const base = {
  id: 'f',
  period: { from: '2023-01', to: '2023-12' },
  offences: ['PC-498', 'PC-502'],
  source: { kind: 'ledger' as const },
};
const DEFINITIONS: readonly FigureDefinition[] = [
  { ...base, unit: 'case', stage: 'case' },
  { ...base, unit: 'case', stage: 'case', offences: [] },
  { ...base, unit: 'person', stage: 'arrest' },
  { ...base, unit: 'person', stage: 'referral' },
  { ...base, unit: 'person', stage: 'referral', offences: [] },
  { ...base, unit: 'case', stage: 'referral' },
  { ...base, unit: 'case', stage: 'investigation', period: { from: '2023-02', to: '2023-04' } },
  { ...base, unit: 'case', stage: 'investigation', offences: [] },
  { ...base, unit: 'campaign', stage: 'decision', offences: [] },
  { ...base, unit: 'content', stage: 'decision', offences: [] },
];

test('at every checkpoint, whatever was merged, taken back, considered or referred, the views count as the entries do', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-facts-'));
  let now = Date.parse('2023-01-05T09:00:00.000Z');
  const spine = await openSpine({ folder, clock: () => now, projectors: () => [accountsProjector] });
  try {
    const counted: ReturnType<Tally['count']>[][] = [];
    const tally = openTally();
    let before = (await spine.ledger.head()).size;
    for (const [type, body] of history(3)) {
      now += 86_400_000;
      const entry: NewEntry = { type, version: 1, actor: 'test', about: [], scope: CASES[0]!, body };
      await spine.transact(async () => ({ entries: [entry], result: null }));
      const { size } = await spine.ledger.head();
      for await (const stored of spine.ledger.read(before, size)) {
        const { index, type: own, time } = stored.header;
        tally.add({ index, type: own, time, body: (await spine.ledger.open(stored)).body });
      }
      before = size;
      counted[size] = DEFINITIONS.map((definition) => tally.count(definition));
      assert.deepEqual(await sumFacts(spine.views), await summed(spine.views), `sums after ${type} at ${size}`);
      assert.deepEqual(await delaysOf(spine.views), await waited(spine.views), `delays after ${type} at ${size}`);
    }
    const made = await Array.fromAsync(dumpTables(spine.views, [accountsProjector]));
    assert.ok(made.some((row) => row.startsWith('accounts.waits ')));
    await spine.rebuild();
    assert.deepEqual(await Array.fromAsync(dumpTables(spine.views, [accountsProjector])), made);
    for (const [size, wanted] of counted.entries()) {
      if (!wanted) continue;
      for (const [n, definition] of DEFINITIONS.entries()) {
        const { count, cells } = await countAt(spine.views, definition, size);
        assert.deepEqual(count, wanted[n], `${definition.unit} ${definition.stage} at ${size}`);
        assert.equal(
          cells.reduce((sum, cell) => sum + cell.n, 0),
          count.value,
        );
      }
    }
  } finally {
    await spine.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** What the running sums stand for, from the facts themselves. */
async function summed(views: Views): Promise<unknown> {
  const { rows } = await sql<{ value: string; posts: string }>`
    select kind, mark, month, sum(value)::text as value, sum(posts)::text as posts from accounts.facts
    where until is null group by 1, 2, 3 order by 3, 1, 2`.execute(views);
  return rows.map((row) => ({ ...row, value: Number(row.value), posts: Number(row.posts) }));
}

/** Medians of delays as the database reckons them from every case. */
async function waited(views: Views): Promise<unknown> {
  const { rows } = await sql<{ step: string; cases: string; days: number }>`
    with came as (
      select kind, case_id, min(day) as day from accounts.facts
      where kind in ('arrest', 'referral', 'judgment') and until is null group by 1, 2),
    waits as (
      select kind, day::date - (
        select min(c.day) from accounts.facts c
        where c.case_id = came.case_id and c.kind = 'case' and c.until is null)::date as days from came)
    select kind as step, count(*)::text as cases, percentile_cont(0.5) within group (order by days) as days
    from waits where days >= 0 group by 1 order by 1`.execute(views);
  const measures: Record<string, string> = { arrest: 'arrested', referral: 'referred-cases', judgment: 'judged' };
  const order = ['arrest', 'referral', 'judgment'];
  return rows
    .map(({ step, cases, days }) => ({ to: step, measure: measures[step], cases: Number(cases), days: Number(days) }))
    .sort((a, b) => order.indexOf(a.to) - order.indexOf(b.to));
}

/** Cases that are opened, merged into each other, parted again, and in between whatever else happens to a case. */
function* history(seed: number): Generator<readonly [type: string, body: Json]> {
  let state = seed;
  const draw = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % most;
  };
  const into = new Map<string, string>();
  for (const [n, id] of CASES.entries())
    yield ['case.opened', { case: id, origin: n % 3 === 0 ? 'anonymous' : 'report' }];
  for (let n = 0; n < 70; n++) {
    if (n % 10 === 4)
      yield ['campaign.decided', { decision: `d${n}`, verdict: n % 20 === 4 ? 'lure' : 'not-lure', posts: n }];
    if (n % 20 === 9) yield ['decision.undone', { decision: `d${n - 5}` }];
    const id = CASES[draw(CASES.length)]!;
    const other = CASES[draw(CASES.length)]!;
    const kind = draw(9);
    if (kind <= 1) yield ['offence.considered', { case: id, offence: ['PC-498', 'PC-540', 'PC-502'][draw(3)]! }];
    else if (kind === 2)
      yield [
        'arrest.recorded',
        { case: id, arrest: { id: `arrest_${n}`, at: `2023-0${1 + draw(9)}-04`, role: 'recruiter' } },
      ];
    else if (kind === 3) yield ['case.moved', { case: id, to: 'inquiry' }];
    else if (kind === 8) yield ['case.moved', { case: id, from: 'inquiry', to: 'registered', takenBack: true }];
    else if (kind === 4) yield ['case.referred', { case: id }];
    else if (kind === 5) yield ['case.moved', { case: id, to: 'judged' }];
    else if (into.has(id)) {
      into.delete(id);
      yield ['case.unmerged', { case: other, from: id }];
    } else if (id !== other && !into.has(other) && ![...into.values()].includes(id)) {
      into.set(id, other);
      yield ['case.merged', { case: other, from: id }];
    }
  }
}
