import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RUNGS, unitAfter } from './rungs.ts';

test('what a rung counts agrees with its number', () => {
  const posts = RUNGS[0]!.unit;
  assert.deepEqual(
    [0, 1, 3, 11, 100, 415].map((n) => unitAfter(n, posts).ar),
    ['منشور', 'منشور', 'منشورات', 'منشورا', 'منشور', 'منشورا'],
  );
  assert.deepEqual(
    [1, 2].map((n) => unitAfter(n, posts).fr),
    ['publication', 'publications'],
  );
  assert.deepEqual(
    [1, 2].map((n) => unitAfter(n, posts).en),
    ['post', 'posts'],
  );
});
