import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { openSolver } from '@sanad/platform/solver';
import fc from 'fast-check';
import { attack } from './attack.ts';
import { parseCsv } from './csv.ts';
import { formatProtected, type ProtectedCell, protect } from './protect.ts';
import { readTable } from './read-table.ts';
import { sensitiveCells } from './sensitivity.ts';
import { equationsOf, type Table } from './table.ts';
import { leastHidden, possibleValues } from './testing/brute.ts';
import { anyTable, isAdditive, tableFrom } from './testing/tables.ts';

const solver = await openSolver();
const MOST = 24;
/** What is promised holds however little time there is; the search for fewer cells would take all that it is given. */
const HURRIED = { now: () => performance.now(), seconds: 0.5 };

test('protect() prints every cell and margin once, first dimension slowest, totals before their parts', async () => {
  const table = readTable('place,sex,n\nFes,w,12\nTaza,m,9\nFes,m,7\n', { by: ['place', 'sex'], count: 'n' });
  const text = formatProtected(table, await protect(table, { threshold: 5 }, solver));
  const [header, ...rows] = parseCsv(text);
  assert.deepEqual(header, ['place', 'sex', 'n', 'status']);
  assert.deepEqual(rows, [
    ['*', '*', '28', 'ok'],
    ['*', 'w', '12', 'ok'],
    ['*', 'm', '16', 'ok'],
    ['Fes', '*', '19', 'ok'],
    ['Fes', 'w', '12', 'ok'],
    ['Fes', 'm', '7', 'ok'],
    ['Taza', '*', '9', 'ok'],
    ['Taza', 'w', '0', 'ok'],
    ['Taza', 'm', '9', 'ok'],
  ]);
});

test('what is published is exact and additive, what is sensitive is hidden as primary, and no linear attack succeeds', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable(), fc.constantFrom(3, 4, 5, 11), async (table, threshold) => {
      const { cells, report } = await protect(table, { threshold, ...HURRIED }, solver);
      for (const [cell, { n, status }] of cells.entries()) {
        const count = table.counts[cell]!;
        assert.equal(status === 'primary', count > 0 && count < threshold);
        assert.equal(n, status === 'ok' ? count : null);
      }
      const found = attack(
        targetOf(
          table,
          cells.map(({ n }) => n),
        ),
        solver,
        { effort: 'every' },
      );
      assert.deepEqual(found.recovered, []);
      assert.deepEqual(found.eliminated, []);
      const knowing = attack(targetKnowing(table, cells, threshold), solver, { effort: 'every' });
      const lost = knowing.recovered.filter(({ cell }) => cells[cell]!.status === 'primary');
      assert.deepEqual(
        report.toKnowing,
        lost.map(({ cell }) => cells[cell]!.codes),
      );
      assert.equal(report.attackerWins, false);
      assert.ok(report.secondary >= report.secondaryBound);
    }),
    { numRuns: 40 },
  );
});

test('where the threshold and the sums give a cell away whatever is hidden, the cells are named', async () => {
  const four = readTable('a,n\np,1\nq,1\nr,1\ns,1\n', { by: ['a'], count: 'n' });
  const { cells, report } = await protect(four, { threshold: 5 }, solver);
  assert.ok(cells.every(({ n, status }) => n === null && status === 'primary'));
  assert.deepEqual([report.attackerWins, report.recovered], [false, []]);
  assert.deepEqual(report.toKnowing, [['*'], ['p'], ['q'], ['r'], ['s']]);
  const three = readTable('a,n\np,1\nq,1\nr,1\ns,0\n', { by: ['a'], count: 'n' });
  assert.deepEqual((await protect(three, { threshold: 5 }, solver)).report.toKnowing, []);
});

test('a reader of counts and statuses who lists all possible tables recovers none but the cells that are reported', async () => {
  const shapes = [
    [{ size: 3, levels: false }],
    [{ size: 3, levels: true }],
    [
      { size: 2, levels: false },
      { size: 3, levels: false },
    ],
    [
      { size: 3, levels: true },
      { size: 2, levels: false },
    ],
  ];
  const input = fc.constantFrom(...shapes).chain((axes) => {
    const size = axes.reduce((product, axis) => product * axis.size, 1);
    return fc
      .array(fc.integer({ min: 0, max: 7 }), { minLength: size, maxLength: size })
      .map((counts) => tableFrom(axes, counts));
  });
  await fc.assert(
    fc.asyncProperty(input, fc.constantFrom(3, 4), async (table, threshold) => {
      const { cells, report } = await protect(table, { threshold }, solver);
      const published = cells.map(({ n }) => n);
      const reader = (cell: number, count: number) =>
        (count > 0 && count < threshold) === (cells[cell]!.status === 'primary');
      const values = possibleValues(table, published, reader, MOST);
      const given = new Set([...report.recovered, ...report.toKnowing, ...report.unproven].map(String));
      for (const [cell, seen] of values) {
        if (cells[cell]!.status === 'primary' && !given.has(cells[cell]!.codes.join(','))) assert.ok(seen.size > 1);
      }
      const stranger = possibleValues(table, published, () => true, MOST);
      for (const seen of stranger.values()) assert.ok(seen.size > 1);
    }),
    { numRuns: process.env['SANAD_SOAK'] ? 200 : 15 },
  );
});

test('however little time there is, a table is kept from readers and every hidden cell is attacked', async () => {
  let asked = 0;
  // Every look at this clock finds a minute gone.
  const now = () => 60_000 * asked++;
  const axes = [4, 3, 3].map((size) => ({ size, levels: size > 3 }));
  const counts = Array.from({ length: 36 }, (_, index) => (index * 7) % 23);
  const { report } = await protect(tableFrom(axes, counts), { threshold: 5, now }, solver);
  assert.equal(report.knowledge, 'reader');
  assert.ok(report.secondary > 0 && !report.attackerWins);
  assert.equal(report.attacked.examined, report.attacked.hidden);
});

test('on tiny tables as few cells are hidden as the best of all choices hides', async () => {
  const input = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 6, maxLength: 6 }).map((counts) =>
    tableFrom(
      [
        { size: 2, levels: false },
        { size: 3, levels: false },
      ],
      counts,
    ),
  );
  await fc.assert(
    fc.asyncProperty(input, async (table) => {
      const rule = { threshold: 4 };
      const { report } = await protect(table, { ...rule, knowledge: 'counts' }, solver);
      const least = leastHidden(table, sensitiveCells(table, rule), () => () => true, 16);
      assert.equal(report.secondary, least);
      assert.equal(report.isOptimal, true);
    }),
    { numRuns: 25 },
  );
});

test('rounding gives multiples of the base that add up, each next to its count', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable(), fc.constantFrom(3, 5, 10), async (table, base) => {
      const { cells, report } = await protect(table, { threshold: 5, round: base }, solver);
      const counts = cells.map(({ n }) => n!);
      assert.ok(counts.every((n) => n >= 0 && n % base === 0));
      assert.ok(cells.every(({ status }) => status === 'rounded'));
      assert.ok(isAdditive(table, counts));
      const furthest = Math.max(...counts.map((n, cell) => Math.abs(n - table.counts[cell]!)));
      assert.equal(report.furthest, furthest);
      if (
        table.dimensions.length <= 2 &&
        table.dimensions.every(({ parents }) => parents.every((parent) => parent <= 0))
      ) {
        assert.ok(furthest < base);
      }
    }),
    { numRuns: 60 },
  );
});

test('zeros are hidden when asked: all of them, or those that tell where everybody is', async () => {
  const table = readTable('a,b,n\nx,p,20\nx,q,0\ny,p,9\ny,q,8\n', { by: ['a', 'b'], count: 'n' });
  const statusOf = async (zeros: 'publish' | 'protect' | 'reveal') => {
    const { cells } = await protect(table, { threshold: 5, zeros }, solver);
    return cells.find(({ codes }) => codes.join() === 'x,q')!.status;
  };
  assert.deepEqual(
    [await statusOf('publish'), await statusOf('protect'), await statusOf('reveal')],
    ['ok', 'primary', 'primary'],
  );
});

test('a wider span is kept between the possible values of a sensitive cell when it is asked for', async () => {
  const table = readTable('a,b,n\nx,p,3\nx,q,20\ny,p,30\ny,q,40\nz,p,50\nz,q,60\n', { by: ['a', 'b'], count: 'n' });
  const { cells } = await protect(table, { threshold: 5, width: 6, knowledge: 'counts' }, solver);
  const found = attack(
    targetOf(
      table,
      cells.map(({ n }) => n),
    ),
    solver,
    { effort: 'every' },
  );
  const sensitive = found.intervals.find(({ cell }) => cells[cell]!.status === 'primary')!;
  assert.ok(sensitive.high - sensitive.low >= 6 - 1e-6);
});

test('a threshold that is no whole number of 1 or more is refused, and so is a base below 2', async () => {
  const table = readTable('a,n\nx,3\ny,9\n', { by: ['a'], count: 'n' });
  for (const threshold of [0, -5, 2.5, Number.NaN]) {
    await assert.rejects(protect(table, { threshold }, solver), (thrown) => isFault(thrown, 'disclosure-threshold'));
  }
  for (const round of [0, 1, 2.5]) {
    await assert.rejects(protect(table, { threshold: 5, round }, solver), (thrown) =>
      isFault(thrown, 'disclosure-round'),
    );
  }
});

/** Of one who knows the threshold, and takes a primary cell to be above 0 and below it. */
function targetKnowing(table: Table, cells: readonly ProtectedCell[], threshold: number) {
  const isPrimary = (cell: number) => cells[cell]!.status === 'primary';
  return {
    ...targetOf(
      table,
      cells.map(({ n }) => n),
    ),
    lower: table.counts.map((_, cell) => (isPrimary(cell) ? 1 : 0)),
    upper: table.counts.map((_, cell) => (isPrimary(cell) ? threshold - 1 : Infinity)),
  };
}

function targetOf(table: Table, published: readonly (number | null)[]) {
  return {
    published,
    equations: equationsOf(table),
    lower: new Float64Array(table.size),
    upper: new Float64Array(table.size).fill(Infinity),
  };
}

test('of a large table the attack has its time, however long the choice took', async () => {
  let asked = 0;
  // The choice takes all there is: each look finds ten seconds gone.
  const now = () => 10_000 * asked++;
  const counts = Array.from({ length: 529 }, (_, index) => 1 + ((index * 7) % 23));
  const { report } = await protect(
    tableFrom(
      [23, 23].map((size) => ({ size, levels: false })),
      counts,
    ),
    { threshold: 5, now },
    solver,
  );
  assert.ok(report.cells > 500 && report.attacked.hidden > 0);
  const { examined, near } = report.attacked;
  assert.ok(examined + near > 0, JSON.stringify(report.attacked));
});
