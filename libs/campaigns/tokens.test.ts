import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skeletonOf } from '@sanad/text/skeleton';
import fc from 'fast-check';
import { contentOf, hashOf, tokensOf } from './tokens.ts';
import { isMask, MAX_WORDS } from './wording/hashes.ts';

const wordsOf = (text: string) => {
  const { words, length } = tokensOf(skeletonOf(text).key);
  return [...words.subarray(0, length)];
};

test('a token is the hash of its word, the same in every text', () => {
  const { words, length } = tokensOf('xdma f dr');
  assert.deepEqual([...words.subarray(0, length)], ['xdma', 'f', 'dr'].map(hashOf));
});

test('numbers are one token, and a run of them counts once', () => {
  const { words, length, content } = tokensOf('xdma 7000 06 12 d');
  assert.equal(length, 3);
  assert.equal(content, 2);
  assert.ok(isMask(words[1]!) && !isMask(words[0]!));
});

test('a contact is one token of its kind, wherever and however it is written', () => {
  const masked = (text: string, value: string) => {
    const { key, map } = skeletonOf(text);
    const at = text.indexOf(value);
    const { words, length } = tokensOf(key, map, [{ kind: 'phone', span: [at, at + value.length] }]);
    return [...words.subarray(0, length)];
  };
  assert.deepEqual(
    masked('sowlo 3la 0600000001 daba', '0600000001'),
    masked('sowlo 3la 06 00 00 00 02 daba', '06 00 00 00 02'),
  );
});

test('words are counted as people count them, in both scripts, emoji and numbers left out', () => {
  const count = (text: string) => contentOf(text, tokensOf(skeletonOf(text).key));
  assert.equal(count('بغينا بنات يخدمو معانا 😂 7000 درهم ❤️ !!'), 5);
  assert.equal(count('bghina bnat a khti w ykhdmo m3ana'), 7);
});

test('letters spaced out one by one do not make a post long', () => {
  const text = 'k h d m a  z w i n a';
  assert.ok(contentOf(text, tokensOf(skeletonOf(text).key)) < 8);
});

test('any text gives tokens without failing, at most a fixed number', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => wordsOf(text).length <= MAX_WORDS));
  assert.equal(wordsOf('khdma salam '.repeat(5000)).length, MAX_WORDS);
});

test('a word said again and again does not make a short post long', () => {
  const text = 'الله يسخر ليك آمين آمين آمين، آمين آمين آمين آمين';
  const { key } = skeletonOf(text);
  assert.equal(contentOf(text, tokensOf(key)), 5);
});

test('words of the same letters in another order are not one word said again and again', () => {
  const count = (text: string) => contentOf(text, tokensOf(skeletonOf(text).key));
  assert.equal(count('rac car arc rca'), 4);
  assert.equal(count('rac rac rac rac'), 2);
});

test('words are told apart by every letter, those that no key has too, in any order of asking', () => {
  const words = ['a_b', 'a-b', 'ab', 'ba', 'aaaaa', 'aaaaaa', '12a', '1a2', 'zzzzz'];
  for (const order of [words, [...words].reverse()]) {
    const tokens = tokensOf(order.join(' '));
    assert.deepEqual([...tokens.words.subarray(0, tokens.length)], order.map(hashOf));
    assert.equal(new Set(order.map(hashOf)).size, words.length);
  }
});

test('a key gives the same tokens word by word, and the same when it is too long to be read at once', () => {
  const word = fc.oneof(fc.constantFrom('a', 'b', '7', '12', 'xdma', 'a1b2'), fc.stringMatching(/^[a-z0-9]{1,14}$/));
  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), spans, (words, masked) => {
      const key = words.join(' ');
      const masks = masked.map(([from, length]) => ({ kind: 'phone', span: [from, from + length] as const }));
      const isIn = (at: number) => masks.some(({ span }) => span[0] <= at && at < span[1]);
      const expected: number[] = [];
      let at = 0;
      for (const one of words) {
        const token = isIn(at) ? 2 : /^[0-9]+$/.test(one) ? 1 : hashOf(one);
        if (!isMask(token) || token !== expected.at(-1)) expected.push(token);
        at += one.length + 1;
      }
      const many = '7 '.repeat(5000);
      const map = Uint32Array.from({ length: key.length + 1 }, (_, i) => i);
      const short = tokensOf(key, map, masks);
      assert.deepEqual([...short.words.subarray(0, short.length)], expected);
      const { content } = short;
      const later = Uint32Array.from({ length: many.length + key.length + 1 }, (_, i) => Math.max(0, i - many.length));
      // The numbers before it stand where the text begins.
      if (isIn(0)) return;
      const long = tokensOf(many + key, later, masks);
      assert.deepEqual([...long.words.subarray(0, long.length)], expected[0] === 1 ? expected : [1, ...expected]);
      assert.equal(long.content, content);
    }),
  );
});

test('words alike in their first letters are told apart, also where they share a place in memory', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `khdmtkom${a}${b}${c}`)));
  for (let from = 0; from < words.length; from += MAX_WORDS / 2) {
    const some = words.slice(from, from + MAX_WORDS / 2);
    const { words: tokens, length } = tokensOf(some.join(' '));
    assert.deepEqual([...tokens.subarray(0, length)], some.map(hashOf));
  }
});
