import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundsOf } from './bounds.ts';
import { openCircuits } from './circuit.ts';
import { harden } from './harden.ts';
import { hideByCircuits } from './large.ts';
import { sensitiveCells, systemOf } from './sensitivity.ts';
import { targetOf } from './target.ts';
import { tableFrom } from './testing/tables.ts';
import { isInside } from './witness.ts';

const unhurried = { isOver: () => false, secondsLeft: () => 60 };

test('single sums and the threshold give away no cell that more hiding can keep', () => {
  const axes = [5, 5, 5, 4].map((size) => ({ size, levels: false }));
  const counts = Array.from({ length: 500 }, (_, index) => (((index * 7919) % 1009) % 3 === 0 ? 0 : (index * 31) % 17));
  const table = tableFrom(axes, counts);
  const rule = { threshold: 5 };
  const sensitive = sensitiveCells(table, rule);
  const wanted = [...sensitive.keys()].filter((cell) => sensitive[cell]);
  const [plain, threshold] = (['counts', 'threshold'] as const).map((one) => systemOf(table, sensitive, rule, one));
  const base = hideByCircuits(table, [{ system: plain!, wanted }], unhurried);
  const givenBy = (hidden: Uint8Array) => {
    const { low, high } = boundsOf(targetOf(table, threshold!, hidden));
    return wanted.filter((cell) => low[cell] === high[cell]);
  };
  const { hidden, witnesses } = harden(table, base, { threshold: threshold!, counts: plain! }, unhurried);
  const circuits = openCircuits(table, threshold!);
  const all = new Uint8Array(table.size).fill(1);
  assert.ok(givenBy(base.hidden).length > 10);
  assert.ok(givenBy(hidden).every((cell) => circuits.find(cell, all, 1) === null));
  const safe = new Set(witnesses.filter((one) => isInside(one, hidden)).flatMap(({ cells }) => [...cells]));
  assert.ok(wanted.every((cell) => hidden[cell] === 1 && safe.has(cell)));
});
