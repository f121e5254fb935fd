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

test('pairs are counted whenever there are so many as are worth it, and mostly not when there are none', () => {
  const words = wordsOf('a b c d e f g h');
  const set = loaded(words);
  for (let least = 0; least <= 7; least++) assert.equal(set.count(words, 0, 8, least), 7);
  assert.ok(set.count(words, 0, 8, 8) < 8);
  assert.ok(set.count(wordsOf('q r s t u v w x'), 0, 8, 2) < 2);
  assert.equal(set.count(wordsOf('q r'), 0, 1, 0), 0);
});

test('the longest run of common pairs and the words they cover are those of the other text', () => {
  const set = loaded(wordsOf('a b c d e f'));
  set.count(wordsOf('a b c x d e y a b'), 0, 9);
  assert.deepEqual([set.longest, set.covered], [2, 7]);
});

test('of the pairs in common those are told of that were marked, each once, until another text is loaded', () => {
  const words = wordsOf('a b c d a b e');
  const set = loaded(words);
  const weights = Float64Array.from(words, (_, i) => (i === 2 || i === 3 ? 0 : 1));
  set.tell(words, 7, weights);
  set.count(wordsOf('x a b c d a b'), 0, 7);
  assert.equal(set.told, set.telling(words, 7, weights));
  assert.equal(set.told, 1);
  set.tell(words, 7, new Float64Array(7));
  set.count(words, 0, 7);
  assert.equal(set.told, 0);
});
