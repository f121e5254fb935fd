import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PairSet, pairsOf } from './pair-set.ts';

const wordsOf = (text: string): Uint32Array =>
  Uint32Array.from(text.split(' '), (word) => (Math.imul(word.charCodeAt(0) + 1000, 0x9e3779b1) >>> 0) | 1);

function loaded(words: Uint32Array): PairSet {
  const set = new PairSet(64);
  const pairs = new Int32Array(64);
  pairsOf(words, words.length, pairs);
  set.load(pairs, words.length);
  return set;
}

test('telling pairs may be asked about one count by two ways of weighing, each pair counted once', () => {
  const words = wordsOf('a b c d a b e');
  const set = loaded(words);
  assert.equal(set.count(wordsOf('a b c d x'), 0, 5), 3);
  const all = new Float64Array(7).fill(1);
  assert.equal(set.telling(words, 7, all), 3);
  assert.equal(
    set.telling(
      words,
      7,
      all.map((_, i) => (i === 3 ? 0 : 1)),
    ),
    2,
  );
  assert.equal(set.telling(words, 7, all), 3);
  assert.equal(set.count(wordsOf('x y'), 0, 2), 0);
  assert.equal(set.telling(words, 7, all), 0);
});

test('whether a text may have so many pairs is never denied of one that has them, and mostly of one that has none', () => {
  const words = wordsOf('a b c d e f g h');
  const set = loaded(words);
  for (let least = 0; least <= 7; least++) assert.ok(set.mayHave(least, words, 0, 8));
  assert.ok(!set.mayHave(8, words, 0, 8));
  assert.ok(!set.mayHave(2, wordsOf('q r s t u v w x'), 0, 8));
  assert.ok(set.mayHave(0, wordsOf('q r'), 0, 1));
});
