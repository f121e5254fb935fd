import assert from 'node:assert/strict';
import test from 'node:test';
import { LAST_LANGUAGE } from './lexicon.ts';
import { readPost } from './read-post.ts';
import { keepList, LIST_HEAD, lists, tendLists } from './word-lists.ts';

const FIRST = LAST_LANGUAGE + 1;

/** Keeps lists of two concepts, each another one, until most of the room is taken. */
function fill(): void {
  for (let a = 0; a < 200; a++) for (let b = 0; b < 60; b++) keepList([FIRST + a, FIRST + b]);
}

test('a list is kept once, and stands where it was kept', () => {
  const at = keepList([FIRST + 7, FIRST + 3]);
  assert.equal(keepList([FIRST + 7, FIRST + 3]), at);
  assert.notEqual(keepList([FIRST + 3, FIRST + 7]), at);
  assert.equal(lists[at], 2);
  assert.deepEqual([...lists.subarray(at + LIST_HEAD, at + LIST_HEAD + 2)], [FIRST + 7, FIRST + 3]);
  assert.equal(keepList([]), 0);
});

test('when lists are made room for, a text is read as before, and lists stand for what they did', () => {
  const post = 'khdma mn dar b 7000dh bla diplome, sifti tsawrek f whatsapp 0600000001';
  const before = readPost(post);
  for (let round = 0; round < 3; round++) {
    fill();
    tendLists();
    // Where other lists stood there are new ones now.
    for (let a = 0; a < 60; a++) keepList([FIRST + a, FIRST + a + 1, FIRST + 70 + round]);
    assert.deepEqual(readPost(post), before);
    const at = keepList([FIRST + 7, FIRST + 3]);
    assert.notEqual(at, 0);
    assert.deepEqual([...lists.subarray(at + LIST_HEAD, at + LIST_HEAD + 2)], [FIRST + 7, FIRST + 3]);
  }
});
