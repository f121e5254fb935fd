import assert from 'node:assert/strict';
import test from 'node:test';
import { readPost } from './read-post.ts';
import { skeletonOf } from './skeleton.ts';
import { forgetWords } from './word-memory.ts';

const POST = 'khdma mn dar bla wjeh فالكاميرا، خدمة من الدار 7000 dh, visa gratuite pour filles, whatsapp, chat live';

test('a post is read the same, however many words were read before it', () => {
  forgetWords();
  const alone = readPost(POST);
  assert.ok(alone.indicators.length > 0);
  forgetWords();
  for (let first = 0; first < 200_000; first += 5000) {
    const others = Array.from({ length: 5000 }, (_, i) => `mot${(first + i).toString(36).replace(/[0-9]/g, 'q')}x`);
    readPost(others.join(' '));
    assert.deepEqual(readPost(POST), alone);
  }
});

test('a text has the same key, however many words were met before it and between its own', () => {
  const text = `${POST} حتى على ${'z'.repeat(300)} khdma`;
  forgetWords();
  const { key, map } = skeletonOf(text);
  forgetWords();
  for (let first = 0; first < 200_000; first += 40_000) {
    const others = Array.from(
      { length: 40_000 },
      (_, i) => `m${(first + i).toString(36).replace(/[0-9]/g, 'q')}x${'yz'[i % 2]}`,
    );
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
