import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId } from '@sanad/base/ids';
import { blobLines, readBatchLines, readBlob } from './batch-posts.ts';

test('readBatchLines() names broken lines by number and keeps the rest', () => {
  const { posts, broken } = readBatchLines('{"text":"a"}\nnot json\n\n{"text":5}\n{"id":"x"}\n');
  assert.deepEqual(
    posts.map((post) => post.text),
    ['a', ''],
  );
  assert.deepEqual(broken, [
    { line: 2, code: 'line-not-json' },
    { line: 4, code: 'line-not-a-post' },
  ]);
});

test('a post with a lone surrogate is kept with the replacement character in its place', () => {
  const { posts } = readBatchLines('{"text":"a\\ud800b"}');
  assert.equal(readBlob('batch_1', blobLines(posts))[0]!.post.text, 'a\ufffdb');
});

test('a lone surrogate in a contact beside the text refuses nothing either', () => {
  const { posts } = readBatchLines('{"text":"a","contacts":["\\ud800@recruiter"]}\n{"text":"b"}');
  assert.deepEqual(
    readBlob('batch_1', blobLines(posts)).map(({ post }) => [post.text, post.contacts]),
    [
      ['a', ['\ufffd@recruiter']],
      ['b', undefined],
    ],
  );
});

test('ids of posts follow from batch and place, not from content', () => {
  const one = readBlob('batch_1', ['{"text":"a"}', '{"text":"a"}']);
  const other = readBlob('batch_1', ['{"text":"b"}', '{"text":"c"}']);
  assert.deepEqual(
    one.map((post) => post.id),
    other.map((post) => post.id),
  );
  assert.notEqual(one[0]!.id, one[1]!.id);
  assert.ok(isId(one[0]!.id, 'post'));
});
