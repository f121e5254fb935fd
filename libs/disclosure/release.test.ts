import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { openSolver } from '@sanad/platform/solver';
import fc from 'fast-check';
import { noiseWithin, noisyCount, spendBudget } from './noise.ts';
import { checkPolicy, leastInPlace } from './policy.ts';
import { protect } from './protect.ts';
import { readTable } from './read-table.ts';
import { differences, type Release } from './release.ts';
import { isDominated, isEstimable } from './sensitivity.ts';
import { cellOf } from './table.ts';

const solver = await openSolver();

async function release(id: string, to: string, by: string[], csv: string): Promise<Release> {
  const table = readTable(csv, { by, count: 'n' });
  const { cells } = await protect(table, { threshold: 5 }, solver);
  const published = cells.map(({ n }) => n);
  return {
    id,
    scope: 'complaints',
    period: { from: '2023-01', to },
    threshold: 5,
    dimensions: table.dimensions,
    published,
  };
}

const october = 'place,n\nFes,40\nTaza,30\nAgadir,20\n';
const november = 'place,n\nFes,41\nTaza,38\nAgadir,29\n';

test('a later release that differs from an earlier one by a small count is refused, and what may go out instead is safe', async () => {
  const earlier = await release('october', '2023-10', ['place'], october);
  const candidate = await release('november', '2023-11', ['place'], november);
  const verdict = differences(candidate, [earlier], solver);
  assert.ok(verdict.verdict === 'refused');
  assert.ok(
    verdict.leaks.some(({ kind, value, cell }) => kind === 'difference' && value === 1 && cell.includes('place=Fes')),
  );
  assert.ok(verdict.leaks.every((leak) => leak.with === 'october'));
  assert.ok(verdict.withhold);
  const published = candidate.published.map((n, cell) => (verdict.withhold!.includes(cell) ? null : n));
  assert.equal(differences({ ...candidate, published }, [earlier], solver).verdict, 'clear');
});

test('a refusal names the release that gives the count away, not another that lies beside it', () => {
  const total = (id: string, to: string, n: number): Release => ({
    id,
    scope: 'referred',
    period: { from: '2023-01', to },
    threshold: 5,
    dimensions: [],
    published: [n],
  });
  const [half, year] = [total('half', '2023-06', 19), total('year', '2023-10', 36)];
  for (const earlier of [
    [year, half],
    [half, year],
  ]) {
    const verdict = differences(total('next', '2023-09', 33), earlier, solver);
    assert.ok(verdict.verdict === 'refused');
    assert.deepEqual([...new Set(verdict.leaks.map((leak) => leak.with))], ['year']);
  }
});

test('a count that went out before with a value a little different is refused with the name of what went out', async () => {
  const earlier = await release('first', '2023-10', ['place'], october);
  const candidate = await release('second', '2023-10', ['place'], october.replace('40', '42'));
  const verdict = differences(candidate, [earlier], solver);
  assert.ok(verdict.verdict === 'refused');
  assert.deepEqual(
    verdict.leaks.filter(({ kind }) => kind === 'revision').map((leak) => [leak.value, leak.with]),
    [
      [2, 'first'],
      [2, 'first'],
    ],
  );
});

test('a later release that adds enough everywhere is clear, and so is one about other counts', async () => {
  const earlier = await release('october', '2023-10', ['place'], october);
  const candidate = await release('november', '2023-11', ['place'], 'place,n\nFes,49\nTaza,38\nAgadir,20\n');
  assert.equal(differences(candidate, [earlier], solver).verdict, 'clear');
  const other = await release('november', '2023-11', ['place'], november);
  assert.equal(differences({ ...other, scope: 'operations' }, [earlier], solver).verdict, 'clear');
});

test('a second table of the same counts is refused when it shows what the first had to hide', async () => {
  const first = await release(
    'by sex',
    '2023-10',
    ['place', 'sex'],
    'place,sex,n\nFes,w,3\nFes,m,40\nTaza,w,20\nTaza,m,30\n',
  );
  const fes = cellOf({ dimensions: first.dimensions, strides: [3, 1] }, ['Fes', 'm']);
  assert.equal(first.published[fes - 1], null);
  const second = { ...first, id: 'open', published: [93, 23, 70, 43, null, 40, 50, null, 30] };
  const verdict = differences(second, [first], solver);
  assert.ok(verdict.verdict === 'refused' && verdict.leaks.some(({ value }) => value === 3));
});

test('a cell that was published with another value before is refused as a revision by few', async () => {
  const earlier = await release('first', '2023-10', ['place'], october);
  const candidate = await release('second', '2023-10', ['place'], 'place,n\nFes,42\nTaza,30\nAgadir,20\n');
  const verdict = differences(candidate, [earlier], solver);
  assert.ok(verdict.verdict === 'refused');
  assert.ok(verdict.leaks.some(({ kind, value, cell }) => kind === 'revision' && value === 2 && cell.includes('Fes')));
});

test('the noise is whole, centred, and as wide as the two-sided geometric distribution says', () => {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const draws = Array.from({ length: 20_000 }, () => noisyCount(40, { epsilon: 0.5, sensitivity: 1 }, random) - 40);
  assert.ok(draws.every(Number.isInteger));
  const ratio = Math.exp(-0.5);
  const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
  const variance = draws.reduce((sum, one) => sum + one * one, 0) / draws.length;
  assert.ok(Math.abs(mean) < 0.1, `mean ${mean}`);
  assert.ok(Math.abs(variance / ((2 * ratio) / (1 - ratio) ** 2) - 1) < 0.1, `variance ${variance}`);
});

test('a budget is never overspent, however it is spent', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true })), (asked) => {
      let budget = { total: 2, spent: 0 };
      let sum = 0;
      for (const epsilon of asked) {
        try {
          budget = spendBudget(budget, epsilon);
          sum += epsilon;
        } catch (thrown) {
          assert.ok(isFault(thrown, 'disclosure-budget'));
        }
      }
      assert.ok(sum <= 2 + 1e-9 && budget.spent <= budget.total);
    }),
  );
  const spent = Array.from({ length: 8 }).reduce<number>((sum) => sum + 0.1, 0);
  assert.throws(
    () => spendBudget({ total: 1, spent }, 0.25),
    (thrown) => isFault(thrown, 'disclosure-budget') && thrown.detail['left'] === 0.2,
    'what is left is told as a person would write it',
  );
  assert.throws(
    () => spendBudget({ total: 1, spent: 0 }, 0),
    (thrown) => isFault(thrown, 'disclosure-epsilon'),
  );
});

test('policy refuses minors by place and month, thin provinces, and places below the province', () => {
  const rules = (request: Parameters<typeof checkPolicy>[0]) => checkPolicy(request).map(({ rule }) => rule);
  const request = { kinds: ['region', 'year'] as const, minors: true, years: 1, leastPersons: 2 };
  assert.deepEqual(rules(request), []);
  assert.deepEqual(rules({ ...request, kinds: ['region', 'month'] }), ['minors-place-month']);
  assert.deepEqual(rules({ ...request, kinds: ['province'] }), ['province-too-thin']);
  assert.deepEqual(rules({ ...request, kinds: ['province'], years: 3 }), []);
  assert.deepEqual(rules({ ...request, kinds: ['province'], leastPersons: 11 }), []);
  assert.deepEqual(rules({ ...request, kinds: ['commune'] }), ['commune']);
});

test('the smallest place of a table is the one that the rule of provinces looks at', () => {
  const table = readTable('place,month,n\nFes,01,30\nFes,02,4\nTaza,01,3\nTaza,02,5\n', {
    by: ['place', 'month'],
    count: 'n',
  });
  assert.equal(leastInPlace(table, ['province', 'month']), 8);
  assert.equal(leastInPlace(table, ['other', 'month']), Number.POSITIVE_INFINITY);
});

test('dominance and estimability follow their rules', () => {
  assert.equal(isDominated([80, 10, 5, 5], { largest: 2, share: 0.85 }), true);
  assert.equal(isDominated([25, 25, 25, 25], { largest: 2, share: 0.85 }), false);
  assert.equal(isDominated([], { largest: 2, share: 0.85 }), false);
  assert.equal(isEstimable([80, 15, 5], 10), true);
  assert.equal(isEstimable([80, 15, 9], 10), false);
});

test('what earlier releases give away by themselves is no reason to refuse another one, and what it adds is', () => {
  const of = (from: string, to: string, n: number | null): Release => ({
    id: from,
    scope: 'cases',
    period: { from, to },
    threshold: 5,
    dimensions: [],
    published: [n],
    small: [n === null],
  });
  const quarter = [of('2023-01', '2023-03', 14), of('2023-01', '2023-01', 10), of('2023-02', '2023-02', null)];
  assert.equal(differences(of('2023-04', '2023-04', 50), quarter, solver).verdict, 'clear');
  // May to August less the three months that went out is August.
  const summer = [of('2023-05', '2023-05', 20), of('2023-06', '2023-06', 20), of('2023-07', '2023-07', 20)];
  const found = differences(of('2023-05', '2023-08', 63), [...quarter, ...summer], solver);
  assert.ok(found.verdict === 'refused');
  assert.deepEqual(
    found.leaks.map((leak) => [leak.place.period.from, leak.value, leak.with]),
    [['2023-08', 3, '2023-07']],
  );
});

test('a noisy count lies within what is told of it 95 times of 100, and not much more often', () => {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (const epsilon of [0.1, 0.25, 0.5]) {
    const within = noiseWithin(epsilon);
    const draws = Array.from({ length: 20_000 }, () => Math.abs(noisyCount(0, { epsilon, sensitivity: 1 }, random)));
    const share = (most: number) => draws.filter((far) => far <= most).length / draws.length;
    assert.ok(share(within) >= 0.945 && share(within - 1) < 0.955, `${epsilon}: ${share(within)}`);
  }
});
