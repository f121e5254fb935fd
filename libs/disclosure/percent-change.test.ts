import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBetween, type Figure, monthsOf } from './figure.ts';
import { percentChange } from './percent-change.ts';

test('percentChange() divides by the base period, where published figures divided by the later one', () => {
  assert.equal(percentChange(84, 110), 30.95); // published as 23.64
  assert.equal(percentChange(58, 92, 1), 58.6); // published as 37
  assert.equal(percentChange(110, 155, 0), 41); // published rightly
  assert.equal(percentChange(508, 391, 0), -23);
});

test('percentChange() rounds half away from zero and never gives minus zero', () => {
  assert.equal(percentChange(200, 201, 0), 1);
  assert.equal(percentChange(200, 199, 0), -1);
  assert.ok(Object.is(percentChange(1000, 999, 0), 0));
  assert.equal(percentChange(200_000, 202_010, 2), 1.01);
});

test('percentChange() has no answer without a base', () => {
  for (const [before, after] of [
    [0, 5],
    [-1, 5],
    [Number.NaN, 1],
    [1, Infinity],
  ] as const) {
    assert.equal(percentChange(before, after), null);
  }
});

const figure = (
  value: number,
  change: Partial<Figure['definition']> = {},
  relation: Figure['relation'] = '=',
): Figure => ({
  definition: {
    id: 'trafficking',
    unit: 'case',
    stage: 'prosecution',
    period: { from: '2022-01', to: '2022-12' },
    offences: ['PC-448-1'],
    source: { kind: 'external', publisher: 'public-prosecution', citation: 'annual report' },
    ...change,
  },
  value,
  relation,
  checkpoint: null,
});

test('changeBetween() compares like with like and names every obstacle otherwise', () => {
  assert.deepEqual(changeBetween(figure(84), figure(110)), { percent: 30.95, obstacles: [] });
  const investigations = figure(120, {
    unit: 'investigation',
    stage: 'investigation',
    source: { kind: 'external', publisher: 'another', citation: 'report' },
  });
  assert.deepEqual(changeBetween(figure(84), investigations), {
    percent: null,
    obstacles: ['unit', 'stage', 'source'],
  });
  assert.deepEqual(changeBetween(figure(83, {}, '>='), figure(90)).obstacles, ['lower-bound']);
  assert.deepEqual(changeBetween(figure(0), figure(90, { period: { from: '2023-01', to: '2023-10' } })).obstacles, [
    'length-of-period',
    'zero-base',
  ]);
});

test('monthsOf() counts months over years and gives none for a period that is none', () => {
  assert.deepEqual(monthsOf({ from: '2022-11', to: '2023-02' }), ['2022-11', '2022-12', '2023-01', '2023-02']);
  for (const period of [
    { from: '2023-02', to: '2023-01' },
    { from: '2023-13', to: '2024-01' },
    { from: '', to: '' },
  ]) {
    assert.deepEqual(monthsOf(period), []);
  }
});
