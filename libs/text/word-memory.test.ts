import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readPost } from './read-post.ts';
import { forgetWords } from './word-memory.ts';

const PIECES =
  'khdma mn dar bla wjeh فالكاميرا خدمة من الدار 7000 dh visa gratuite pour filles whatsapp 3afak chat live'.split(' ');
const word = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ unit: fc.constantFrom(...'abdhklmnrst3579اتخدمنر'), maxLength: 9 }),
);
const post = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

test('a post is read the same, whatever was read before it', () => {
  fc.assert(
    fc.property(post, fc.array(post, { maxLength: 40 }), (text, before) => {
      forgetWords();
      const alone = readPost(text);
      for (const other of before) readPost(other);
      assert.deepEqual(readPost(text), alone);
    }),
    { numRuns: 60 },
  );
});
