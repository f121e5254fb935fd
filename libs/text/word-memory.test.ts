import assert from 'node:assert/strict';
import test from 'node:test';
import { readPost } from './read-post.ts';
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
