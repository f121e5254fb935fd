import assert from 'node:assert/strict';
import test from 'node:test';
import { foldBuffer } from './fold.ts';
import { readPost } from './read-post.ts';
import { skeletonOf } from './skeleton.ts';
import { findRecords, forgetWords, recordOfWord, records } from './word-memory.ts';
import { readWords, wordBuffer } from './words.ts';

const POST = 'khdma mn dar bla wjeh فالكاميرا، خدمة من الدار 7000 dh, visa gratuite pour filles, whatsapp, chat live';

// A word of its own for each number, of letters alone.
const word = (i: number): string =>
  [...i.toString(16)].map((digit) => 'bdfgjklmnqrstvxz'[Number.parseInt(digit, 16)]!).join('a');

test('a post is read the same, however many words were read before it', () => {
  forgetWords();
  const alone = readPost(POST);
  assert.ok(alone.indicators.length > 0);
  forgetWords();
  for (let first = 0; first < 300_000; first += 5000) {
    const others = Array.from({ length: 5000 }, (_, i) => `mot${word(first + i)}`);
    readPost(others.join(' '));
    assert.deepEqual(readPost(POST), alone);
  }
  assert.ok(records.byteLength <= 2 ** 24, 'what is remembered takes at most 16 MB');
});

test('a text has the same key, however many words were met before it and between its own', () => {
  const text = `${POST} حتى على ${'z'.repeat(300)} khdma`;
  forgetWords();
  const { key, map } = skeletonOf(text);
  forgetWords();
  for (let first = 0; first < 320_000; first += 40_000) {
    const others = Array.from({ length: 40_000 }, (_, i) => `m${word(first + i)}`);
    const long = skeletonOf(`${text} ${others.join(' ')} ${text}`);
    assert.ok(long.key.startsWith(`${key} `) && long.key.endsWith(` ${key}`));
    assert.deepEqual(skeletonOf(text), { key, map });
  }
});

test('a text has the same key after words so long that the memory of keys is full before that of words', () => {
  const { key, map } = skeletonOf(POST);
  const other = (i: number): string => `m${i.toString(36).replace(/[0-9]/g, 'q')}`.padEnd(76, 'xkrdtbz');
  for (let first = 0; first < 60_000; first += 1000) {
    skeletonOf(Array.from({ length: 1000 }, (_, i) => other(first + i)).join(' '));
    assert.deepEqual(skeletonOf(POST), { key, map });
  }
});

test('words made to share one place are told apart, each looked for a bounded number of times', () => {
  const [folded, words] = [foldBuffer(), wordBuffer()];
  const parts = ['ba', 'do', 'ka', 'lo', 'mi', 'ta', 'ro', 'si', 'fa', 'zo', 'ni', 'wa', 'go', 'hi', 'du', 'pa'];
  const made = Array.from({ length: 400_000 }, (_, i) =>
    [...i.toString(16).padStart(5, '0')].map((digit) => parts[Number.parseInt(digit, 16)]!).join(''),
  );
  const text = made.join(' ');
  readWords(text, folded, words);
  // Of the same place, some of them alike in what stands there too.
  const placeOf = (w: number): number => (words.exact[w]! & 0xfff) * 0x10000 + (words.hash[w]! >>> 16);
  const met = new Map<number, number>();
  for (let w = 0; w < words.count; w++) met.set(placeOf(w), (met.get(placeOf(w)) ?? 0) + 1);
  const twins = made.filter((_, w) => met.get(placeOf(w))! > 1).slice(0, 1000);
  assert.ok(twins.length > 100);
  const same = [...twins, ...made.filter((_, w) => (words.exact[w]! & 0xfff) === 5)].join(' ');
  forgetWords();
  readWords(same, folded, words);
  findRecords(words);
  const records = Array.from({ length: words.count }, (_, w) => recordOfWord(words, w));
  const different = new Set(records.map((_, w) => `${words.exact[w]} ${words.hash[w]}`)).size;
  assert.ok(different > 64);
  assert.equal(new Set(records).size, different);
  const { key, map } = skeletonOf(same);
  assert.deepEqual(skeletonOf(same), { key, map });
  forgetWords();
  assert.deepEqual(skeletonOf(same), { key, map });
});
