import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fairSample } from './sample.ts';

test('a small campaign is read whole', () => {
  assert.deepEqual(fairSample(5), [0, 1, 2, 3, 4]);
  assert.equal(fairSample(2000).length, 2000);
  assert.deepEqual(fairSample(0), []);
});

test('of a large one the first, the last and others evenly between, each once and in order', () => {
  for (const count of [2001, 2399, 40_000, 1_000_000]) {
    const sample = fairSample(count);
    assert.equal(sample.length, 2000);
    assert.equal(new Set(sample).size, 2000);
    assert.deepEqual(
      sample,
      sample.toSorted((a, b) => a - b),
    );
    assert.deepEqual([sample[0], sample[199], sample.at(-200), sample.at(-1)], [0, 199, count - 200, count - 1]);
    const inSecondHalf = sample.filter((at) => at >= count / 2).length;
    assert.ok(Math.abs(inSecondHalf - 1000) <= 2, `${inSecondHalf} of ${count}`);
  }
});
