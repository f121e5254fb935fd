import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MemberPost, summarise } from './campaign-row.ts';

const post = (over: Partial<MemberPost>): MemberPost => ({
  id: 'post_1',
  text: 'نص',
  at: null,
  priority: 'none',
  score: 0.1,
  language: 'ary',
  codes: [],
  membership: 'member',
  sharedContact: false,
  ...over,
});

test('summarise() gives a campaign the priority of its most urgent post and shows that post', () => {
  const row = summarise([post({}), post({ id: 'post_2', priority: 'alert', score: 0.9, text: 'عرض' })]);
  assert.equal(row.priority, 'alert');
  assert.equal(row.samplePost, 'post_2');
  assert.equal(row.sample, 'عرض');
});

test('summarise() ranks any alert over any review, however many posts the review has', () => {
  const alert = summarise([post({ priority: 'alert', score: 0.7 })]);
  const review = summarise(
    Array.from({ length: 5000 }, () => post({ priority: 'review', score: 0.69, sharedContact: true })),
  );
  assert.ok(alert.rank > review.rank);
});

test('summarise() ranks more posts over fewer when the priority is the same', () => {
  const small = summarise([post({ priority: 'alert', score: 0.8 })]);
  const large = summarise(Array.from({ length: 30 }, () => post({ priority: 'alert', score: 0.8 })));
  assert.ok(large.rank > small.rank);
  assert.ok(large.order.includes('many-posts') && !small.order.includes('many-posts'));
});

test('summarise() counts proposed posts apart, and a code once a post', () => {
  const row = summarise([post({ codes: ['L01', 'L01', 'L02'] }), post({ codes: ['L01'], membership: 'proposed' })]);
  assert.deepEqual([row.size, row.proposed], [1, 1]);
  assert.deepEqual(row.indicators, [
    { code: 'L01', posts: 2 },
    { code: 'L02', posts: 1 },
  ]);
});

test('summarise() never cuts a letter in two', () => {
  assert.ok(summarise([post({ text: '😀'.repeat(400) })]).sample.isWellFormed());
});
