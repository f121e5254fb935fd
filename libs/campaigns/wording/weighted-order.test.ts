import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { WeightedOrder } from './weighted-order.ts';

const CAPACITY = 40;
// Few repetitions of a word: beyond eight places of one word the answer is a lower bound.
const sequences = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 25 });

test('common() is the heaviest common subsequence', () => {
  fc.assert(
    fc.property(
      sequences,
      sequences,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 31, maxLength: 31 }),
      (a, b, w) => {
        if (a.some((word) => a.filter((other) => other === word).length > 8)) return;
        const order = new WeightedOrder(CAPACITY);
        order.load(
          Uint32Array.from(a),
          Float64Array.from(a, (word) => w[word]!),
          a.length,
        );
        assert.equal(order.common(Uint32Array.from(b), 0, b.length), heaviest(a, b, w));
      },
    ),
  );
});

test('a loaded text is forgotten when another is loaded', () => {
  const order = new WeightedOrder(CAPACITY);
  order.load(Uint32Array.of(1, 2, 3), Float64Array.of(1, 1, 1), 3);
  order.load(Uint32Array.of(4, 5), Float64Array.of(1, 1), 2);
  assert.equal(order.common(Uint32Array.of(1, 2, 3, 4), 0, 4), 1);
});

test('words that weigh nothing are not matched, and gaps count only words that say something', () => {
  const order = new WeightedOrder(CAPACITY);
  order.load(Uint32Array.of(1, 2, 3, 4, 5), Float64Array.of(1, 0, 1, 0.01, 1), 5);
  assert.equal(order.common(Uint32Array.of(2, 1, 9), 0, 3), 1);
  assert.equal(order.ownGap(), 2);
  assert.equal(order.otherGap(Uint32Array.of(1, 8, 9, 7), 0, 4, Float64Array.of(1, 1, 0.01, 1)), 2);
});

test('a word repeated without end costs no more than a few places', () => {
  const order = new WeightedOrder(CAPACITY);
  order.load(new Uint32Array(CAPACITY).fill(7), new Float64Array(CAPACITY).fill(1), CAPACITY);
  assert.equal(order.common(new Uint32Array(500).fill(7), 0, 500), 8);
});

function heaviest(a: readonly number[], b: readonly number[], weight: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      const met = word === b[j - 1] ? row[j - 1]! + weight[word]! : 0;
      next.push(Math.max(row[j]!, next[j - 1]!, met));
    }
    row = next;
  }
  return row[b.length]!;
}
