import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kappaOf, type Pair } from './agreement.ts';

const times = (n: number, first: Pair['first'], second: Pair['second']): Pair[] =>
  Array.from({ length: n }, () => ({ first, second }));

test('kappa of the textbook table: 20 and 15 agreed, 5 and 10 not, gives 0.4', () => {
  const pairs = [
    ...times(20, 'lure', 'lure'),
    ...times(5, 'lure', 'not-lure'),
    ...times(10, 'not-lure', 'lure'),
    ...times(15, 'not-lure', 'not-lure'),
  ];
  const found = kappaOf(pairs)!;
  assert.ok(Math.abs(found.kappa - 0.4) < 1e-12);
  assert.ok(found.interval[0] < 0.4 && found.interval[1] > 0.4);
});

test('there is no kappa without pairs or without variety, and chance alone gives none', () => {
  assert.equal(kappaOf([]), null);
  assert.equal(kappaOf(times(9, 'lure', 'lure')), null);
  const chance = [
    ...times(5, 'lure', 'lure'),
    ...times(5, 'lure', 'not-lure'),
    ...times(5, 'not-lure', 'lure'),
    ...times(5, 'not-lure', 'not-lure'),
  ];
  assert.equal(kappaOf(chance)!.kappa, 0);
});

test('a few pairs that all agree say little: the interval is wide', () => {
  const few = kappaOf([...times(1, 'lure', 'lure'), ...times(4, 'not-lure', 'not-lure')])!;
  assert.equal(few.kappa, 1);
  assert.ok(few.interval[0] < 0.2 && few.interval[1] === 1, String(few.interval));
  const many = kappaOf([...times(100, 'lure', 'lure'), ...times(400, 'not-lure', 'not-lure')])!;
  assert.ok(many.interval[0] > 0.97, String(many.interval));
});
