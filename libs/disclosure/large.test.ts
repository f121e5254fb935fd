import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSolver } from '@sanad/platform/solver';
import { choose } from './choose.ts';
import { dimensionOf, flatDimension } from './dimension.ts';
import { determined } from './elimination.ts';
import { sensitiveCells } from './sensitivity.ts';
import { restrict } from './system.ts';
import { equationsOf, type Table, tableOf } from './table.ts';
import { isAdditive } from './testing/tables.ts';

const solver = await openSolver();
const unhurried = { isOver: () => false, secondsLeft: () => 60 };

/** Counts that fall off along each dimension, from a fixed sequence: many small cells, as real tables have. */
function bigTable(shape: readonly number[], hasLevels: boolean): Table {
  const dimensions = shape.map((size, axis) => {
    const codes = Array.from({ length: size }, (_, index) => `${axis}.${index}`);
    return hasLevels && axis === 0
      ? dimensionOf(
          'd0',
          codes.map((child, index) => ({ child, parent: `group ${index % 4}` })),
        )
      : flatDimension(`d${axis}`, codes);
  });
  let state = 42;
  const inner = Array.from({ length: shape.reduce((product, size) => product * size, 1) }, (_, index) => {
    let rest = index;
    const nodes = shape.map((size) => {
      const node = rest % size;
      rest = Math.floor(rest / size);
      return node;
    });
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const mean = nodes.reduce((product, node) => (product * 3) / (1 + node / 3), 1);
    return {
      codes: nodes.map((node, axis) => `${axis}.${node}`),
      count: Math.floor((((state >> 8) % 1000) / 500) * mean),
    };
  });
  return tableOf(dimensions, inner);
}

for (const [shape, hasLevels] of [
  [[60, 40], true],
  [[12, 12, 14], false],
  [[16, 9, 12], true],
  [[6, 6, 6, 7], false],
] as const) {
  test(`a table of ${shape.join(' by ')}${hasLevels ? ' with levels' : ''}: every sensitive cell has a possible table in which it differs`, () => {
    const table = bigTable(shape, hasLevels);
    const rule = { threshold: 5 };
    const sensitive = sensitiveCells(table, rule);
    const chosen = choose(table, sensitive, rule, solver, { knowledge: 'counts', width: 1, clock: unhurried });
    assert.ok(table.size > 2000, 'above the size that is searched');
    const safe = new Set<number>();
    for (const { cells, deviations } of chosen.witnesses) {
      const other = Float64Array.from(table.counts);
      for (const [index, cell] of cells.entries()) {
        assert.equal(chosen.hidden[cell], 1, 'published cells do not move');
        other[cell]! += deviations[index]!;
        if (other[cell] !== table.counts[cell]) safe.add(cell);
      }
      assert.ok(other.every((count) => count >= 0));
      assert.ok(isAdditive(table, other));
    }
    assert.ok(chosen.unproven.every((cell) => sensitive[cell]));
    const wanted = Array.from(sensitive.keys()).filter((cell) => sensitive[cell]);
    assert.ok(wanted.length > 100 && wanted.every((cell) => safe.has(cell)));
    const hidden = Array.from(chosen.hidden.keys()).filter((cell) => chosen.hidden[cell]);
    const place = new Int32Array(table.size).fill(-1);
    for (const [index, cell] of hidden.entries()) place[cell] = index;
    const flags = determined(hidden.length, restrict(equationsOf(table, true), place));
    assert.ok(hidden.every((cell, index) => !sensitive[cell] || !flags[index]));
  });
}
