import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { CLAUSE_KINDS } from '../../libs/text/clause-kinds.ts';
import { unpackWords, wordWeights } from '../../libs/text/clause-words.ts';
import { SIGN_COUNT } from '../../libs/text/features.ts';
import { HASH_MASK, ROW } from '../../libs/text/hashed-rows.ts';
import { KINDS } from '../../libs/text/kinds.ts';
import { TOP_WEIGHT, unpack, unpackTable } from '../../libs/text/packed-weights.ts';
import { pack, packTable, packWords } from './pack.ts';

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
    fc.integer({ min: 0, max: HASH_MASK }),
    fc.array(weight, { minLength: 1, maxLength: KINDS.length }).filter((values) => values.some((value) => value !== 0)),
  );
  const sign = fc.tuple(fc.integer({ min: 0, max: SIGN_COUNT - 1 }), weight);
  fc.assert(
    fc.property(fc.uniqueArray(row, { maxLength: 40, selector: ([at]) => at }), fc.array(sign), (found, marked) => {
      found.sort(([one], [other]) => one - other);
      const signs = new Int8Array(SIGN_COUNT * ROW);
      for (const [at, value] of marked) signs[at * ROW + (at % KINDS.length)] = value;
      const weights = new Int8Array(found.length * ROW);
      for (const [i, [, values]] of found.entries()) weights.set(values, i * ROW);
      const table = { signs, rows: Uint32Array.from(found, ([at]) => at), weights };
      assert.deepEqual(unpackTable(packTable(table)), table);
    }),
    { numRuns: 60 },
  );
});

test('what words say of clauses comes back from its text, whatever places they have', () => {
  const said = fc.record({
    row: fc.oneof(
      fc.integer({ min: 0, max: HASH_MASK }),
      fc.integer({ min: 0, max: 40 }).map((at) => at * 4096),
    ),
    kind: fc.integer({ min: 0, max: CLAUSE_KINDS - 1 }),
    weight: weight.filter((value) => value !== 0),
  });
  fc.assert(
    fc.property(fc.uniqueArray(said, { maxLength: 60, selector: ({ row, kind }) => `${row} ${kind}` }), (all) => {
      const words = all.toSorted((one, other) => one.row - other.row || one.kind - other.kind);
      const found = wordWeights(unpackWords(packWords(all, 1), 0.5));
      assert.deepEqual(
        found,
        words.map(({ row, kind, weight }) => ({ row, kind, weight: weight / 2 })),
      );
    }),
    { numRuns: 100 },
  );
});

test('a table of another version is read as far as it goes', () => {
  for (const text of ['', '|', 'zz', '-|z|z', '---|z||z', `z|-|${'-'.repeat(99)}|zz`])
    assert.ok(wordWeights(unpackWords(text, 1)).every(({ kind }) => kind < CLAUSE_KINDS));
  for (const text of ['', '|', 'zz|zz', '-'.repeat(3000), `||||||||${'-'.repeat(3000)}`, `${'|'.repeat(7)}zz|z`]) {
    const { signs, rows, weights } = unpackTable(text);
    assert.equal(signs.length, SIGN_COUNT * ROW);
    assert.equal(weights.length, rows.length * ROW);
    assert.ok(rows.every((row) => row <= HASH_MASK));
  }
});
