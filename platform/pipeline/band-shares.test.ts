import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BANDS } from '@sanad/campaigns/bands';
import { bandsAsText, shareBands } from './band-shares.ts';

const workers = ['a', 'b', 'c', 'd', 'e'];

test('every band has one holder, and nobody holds more than his share', () => {
  for (let count = 1; count <= workers.length; count++) {
    const shares = shareBands(workers.slice(0, count));
    assert.equal(shares.length, BANDS);
    for (const worker of workers.slice(0, count))
      assert.ok(shares.filter((one) => one === worker).length <= Math.ceil(BANDS / count));
  }
  assert.deepEqual(shareBands([]), []);
});

test('when a worker goes most bands of the others stay where they are', () => {
  const [before, after] = [shareBands(workers), shareBands(workers.slice(1))];
  const moved = before.filter((worker, band) => worker !== 'a' && after[band] !== worker).length;
  assert.ok(moved < BANDS / 4, `${moved} moved`);
});

test('bands are written as runs', () => {
  assert.equal(bandsAsText([7, 0, 1, 2, 9, 10]), '0-2 7 9-10');
  assert.equal(bandsAsText([]), '');
});
