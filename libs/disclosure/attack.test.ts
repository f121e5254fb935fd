import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { openSolver } from '@sanad/platform/solver';
import fc from 'fast-check';
import { attack } from './attack.ts';
import { boundsOf } from './bounds.ts';
import { openCircuits } from './circuit.ts';
import { determined } from './elimination.ts';
import { systemOf } from './sensitivity.ts';
import { type Equation, equationsOf } from './table.ts';
import { possibleValues } from './testing/brute.ts';
import { anyTable, isAdditive, tableFrom } from './testing/tables.ts';

const solver = await openSolver();

test('attack() recovers exactly what listing all possible tables recovers', () => {
  const input = fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
    hidden: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(input, ({ counts, hidden }) => {
      const table = tableFrom(
        [
          { size: 2, levels: false },
          { size: 3, levels: false },
        ],
        counts,
      );
      const published = Array.from(table.counts, (count, cell) => (hidden[cell] ? null : count));
      const values = possibleValues(table, published, () => true, 12);
      const certain = [...values]
        .filter(([, seen]) => seen.size === 1)
        .map(([cell, seen]) => ({ cell, value: [...seen][0] }));
      const found = attack(targetOf(table, published), solver, { effort: 'every' });
      assert.deepEqual(
        [...found.recovered].sort((a, b) => a.cell - b.cell),
        certain,
      );
      assert.ok(found.eliminated.every((cell) => certain.some((one) => one.cell === cell)));
      assert.equal(found.examined, found.hidden);
    }),
    { numRuns: 60 },
  );
});

test('determined() finds what dense elimination over fractions finds', () => {
  fc.assert(
    fc.property(anyTable(), fc.infiniteStream(fc.boolean()), (table, coins) => {
      const hidden = Array.from(table.counts.keys()).filter(() => coins.next().value);
      const place = new Map(hidden.map((cell, index) => [cell, index]));
      const equations = equationsOf(table).map(({ cells, signs }) => {
        const inside = [...cells.keys()].filter((index) => place.has(cells[index]!));
        return { cells: inside.map((index) => place.get(cells[index]!)!), signs: inside.map((index) => signs[index]!) };
      });
      assert.deepEqual([...determined(hidden.length, equations)], denseDetermined(hidden.length, equations));
    }),
    { numRuns: 200 },
  );
});

test('every circuit is a possible deviation: whole, within bounds, additive, and it moves the cell', () => {
  fc.assert(
    fc.property(anyTable(), fc.nat(), (table, pick) => {
      const sensitive = Uint8Array.from(table.counts, (count) => (count > 0 && count < 5 ? 1 : 0));
      const system = systemOf(table, sensitive, { threshold: 5 }, 'counts');
      const cell = pick % table.size;
      const found = openCircuits(table, system).find(cell, sensitive);
      assert.ok(found, 'raising a cell and all its totals is always possible');
      const changed = Float64Array.from(table.counts);
      for (const [index, at] of found.witness.cells.entries()) changed[at]! += found.witness.deviations[index]!;
      assert.ok(isAdditive(table, changed));
      assert.ok(changed.every((count) => count >= 0));
      assert.notEqual(changed[cell], table.counts[cell]);
    }),
    { numRuns: 300 },
  );
});

test('attack() refuses published totals that do not add up', () => {
  const table = tableFrom([{ size: 3, levels: false }], [4, 5, 6]);
  for (const published of [
    [16, 4, 5, 6],
    [3, null, 5, null],
  ]) {
    assert.throws(
      () => attack(targetOf(table, published), solver, { effort: 'every' }),
      (thrown) => isFault(thrown, 'disclosure-not-additive'),
    );
  }
});

function targetOf(table: Parameters<typeof equationsOf>[0], published: readonly (number | null)[]) {
  return {
    published,
    equations: equationsOf(table),
    lower: new Float64Array(table.size),
    upper: new Float64Array(table.size).fill(Infinity),
  };
}

/** Gauss and Jordan over exact fractions (pairs of big integers). */
function denseDetermined(count: number, equations: readonly Equation[]): number[] {
  const rows = equations.map(({ cells, signs }) => {
    const row: bigint[] = new Array<bigint>(count).fill(0n);
    for (const [index, cell] of cells.entries()) row[cell]! += BigInt(signs[index]!);
    return row;
  });
  const out = new Array<number>(count).fill(0);
  let rank = 0;
  for (let column = 0; column < count; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (const [index, row] of rows.entries()) {
      const factor = row[column]!;
      if (index === rank || factor === 0n) continue;
      const lead = rows[rank]![column]!;
      rows[index] = row.map((value, at) => value * lead - rows[rank]![at]! * factor);
    }
    rank++;
  }
  for (const row of rows.slice(0, rank)) {
    const used = row.flatMap((value, column) => (value === 0n ? [] : [column]));
    if (used.length === 1) out[used[0]!] = 1;
  }
  return out;
}

test('beside counts that fit, one program that finds others decides many cells, and a cell with one value stays undecided by it', () => {
  const table = tableFrom(
    [
      { size: 4, levels: false },
      { size: 4, levels: false },
    ],
    Array.from({ length: 16 }, (_, index) => 3 + (index % 5)),
  );
  // Inner cells are hidden, all sums go out.
  const published = Array.from(table.counts, (count, cell) => (cell % 5 === 0 || cell < 5 ? count : null));
  let looks = 0;
  // Time for one program at each end.
  const clock = { isOver: () => looks++ > 0, secondsLeft: () => 10 };
  const alone = attack(targetOf(table, published), solver, { effort: 'doubtful', clock });
  looks = 0;
  const beside = attack(targetOf(table, published), solver, { effort: 'doubtful', clock, possible: table.counts });
  assert.ok(beside.examined > 1 && beside.examined >= alone.examined, `${beside.examined} ${alone.examined}`);
  looks = 0;
  const known = attack(
    { ...targetOf(table, published), upper: Float64Array.from(table.counts), lower: Float64Array.from(table.counts) },
    solver,
    { effort: 'doubtful', clock, possible: table.counts },
  );
  assert.equal(known.intervals.length, 1, 'one cell was asked about, and has one value');
  assert.equal(known.recovered.length, known.hidden, 'single sums recover all');
});

test('when the whole takes too long, cells are attacked with the sums around them, and what these recover is recovered', () => {
  const axes = [3, 3, 3].map((size) => ({ size, levels: false }));
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 27, maxLength: 27 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
      (counts, dice) => {
        const table = tableFrom(axes, counts);
        const published = Array.from(table.counts, (count) => (dice.next().value === 0 ? null : count));
        const target = targetOf(table, published);
        const whole = attack(target, solver, { effort: 'every' });
        const late = { isOver: () => true, secondsLeft: () => 0 };
        const near = attack(target, solver, { effort: 'doubtful', clock: late });
        assert.deepEqual([near.examined, near.near], [0, Math.min(near.hidden, 50)]);
        for (const { cell, value } of near.recovered) assert.equal(value, table.counts[cell]);
        const values = new Map(whole.recovered.map(({ cell, value }) => [cell, value]));
        assert.ok(near.recovered.every(({ cell, value }) => values.get(cell) === value));
      },
    ),
    { numRuns: 40 },
  );
});

test('bounds of single sums hold every table that fits, and leave one value where one sum gives a cell away', () => {
  const axes = [
    { size: 2, levels: false },
    { size: 3, levels: false },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
      fc.infiniteStream(fc.boolean()),
      (counts, coins) => {
        const table = tableFrom(axes, counts);
        const published = Array.from(table.counts, (count) => (coins.next().value ? null : count));
        const { low, high } = boundsOf(targetOf(table, published));
        for (const [cell, seen] of possibleValues(table, published, () => true, 12))
          for (const value of seen) assert.ok(low[cell]! <= value && value <= high[cell]!, `${cell}: ${value}`);
      },
    ),
    { numRuns: 60 },
  );
  const sum = { cells: [0, 1, 2], signs: [-1, 1, 1] };
  const given = {
    published: [5, null, 2],
    equations: [sum],
    lower: new Float64Array(3),
    upper: new Float64Array(3).fill(Infinity),
  };
  assert.deepEqual([...boundsOf(given).low, ...boundsOf(given).high], [5, 3, 2, 5, 3, 2]);
  assert.throws(
    () => boundsOf({ ...given, published: [5, null, 7] }),
    (thrown) => isFault(thrown, 'disclosure-not-additive'),
  );
});
