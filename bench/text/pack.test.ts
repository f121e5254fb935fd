import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ROW } from '../../libs/text/hashed-rows.ts';
import { HASH_BASE, KINDS, TABLE_SIZE, TOP_WEIGHT, unpack, unpackTable } from '../../libs/text/model.ts';
import { pack, packTable } from './pack.ts';

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

test('a table of weights comes back from its text: signs, rows of all kinds, rows of lures only, far apart or near', () => {
  const row = fc.tuple(
    fc.integer({ min: 0, max: (TABLE_SIZE - HASH_BASE) / ROW - 1 }),
    fc.array(weight, { minLength: 1, maxLength: KINDS.length }),
  );
  const sign = fc.tuple(fc.integer({ min: 0, max: HASH_BASE / ROW - 1 }), weight);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.array(sign, { maxLength: 20 }), (rows, signs) => {
      const weights = new Int8Array(TABLE_SIZE);
      for (const [at, values] of rows) weights.set(values, HASH_BASE + at * ROW);
      for (const [at, value] of signs) weights[at * ROW + (at % KINDS.length)] = value;
      assert.deepEqual(unpackTable(packTable(weights)), weights);
    }),
    { numRuns: 60 },
  );
});

test('a table of another version is read as far as it goes', () => {
  for (const text of ['', '|', 'zz|zz', '-'.repeat(3000), `||||||||${'-'.repeat(3000)}`])
    assert.equal(unpackTable(text).length, TABLE_SIZE);
});
