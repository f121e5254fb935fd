import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { TOP_WEIGHT, unpack } from '../../libs/text/model.ts';
import { pack } from './pack.ts';

const weight = fc.integer({ min: -TOP_WEIGHT, max: TOP_WEIGHT });
const run = fc.tuple(weight, fc.integer({ min: 0, max: 9000 }));

test('weights come back from their text as they were, with short and long runs of zeros', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
      const weights = Int8Array.from(runs.flatMap(([value, zeros]) => [value, ...new Array<number>(zeros).fill(0)]));
      assert.deepEqual(unpack(pack(weights), weights.length), weights);
    }),
    { numRuns: 100 },
  );
});

test('a table of zeros takes no text', () => {
  assert.equal(pack(new Int8Array(100)), '');
});
