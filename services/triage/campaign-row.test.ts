import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addTallies, type MemberPost, rowOf, tallyOf } from './campaign-row.ts';

const summarise = (posts: readonly MemberPost[]) => rowOf(tallyOf(posts));

const post = (over: Partial<MemberPost>): MemberPost => ({
  id: 'post_1',
  text: 'نص',
  at: null,
  priority: 'none',
  score: 0.1,
  language: 'ary',
  stance: 'offer',
  codes: [],
  membership: 'member',
  sharedContact: false,
  ...over,
});

test('the row of a campaign has the priority of its most urgent post and shows that post', () => {
  const row = summarise([post({}), post({ id: 'post_2', priority: 'alert', score: 0.9, text: 'عرض' })]);
  assert.equal(row.priority, 'alert');
  assert.equal(row.samplePost, 'post_2');
  assert.equal(row.sample, 'عرض');
});

test('the row of a campaign ranks any alert over any review, however many posts the review has', () => {
  const alert = summarise([post({ priority: 'alert', score: 0.7 })]);
  const review = summarise(
    Array.from({ length: 5000 }, () => post({ priority: 'review', score: 0.69, sharedContact: true })),
  );
  assert.ok(alert.rank > review.rank);
});

test('the row of a campaign ranks more posts over fewer when the priority is the same', () => {
  const small = summarise([post({ priority: 'alert', score: 0.8 })]);
  const large = summarise(Array.from({ length: 30 }, () => post({ priority: 'alert', score: 0.8 })));
  assert.ok(large.rank > small.rank);
  assert.ok(large.order.includes('many-posts') && !small.order.includes('many-posts'));
});

test('the row of a campaign counts proposed posts apart, and a code once a post', () => {
  const row = summarise([post({ codes: ['L01', 'L01', 'L02'] }), post({ codes: ['L01'], membership: 'proposed' })]);
  assert.deepEqual([row.size, row.proposed], [1, 1]);
  assert.deepEqual(row.indicators, [
    { code: 'L01', posts: 2 },
    { code: 'L02', posts: 1 },
  ]);
});

test('the row of a campaign never cuts a letter in two', () => {
  assert.ok(summarise([post({ text: '😀'.repeat(400) })]).sample.isWellFormed());
});

test('addTallies() of earlier and later posts is the tally of all of them', () => {
  const one = fc.record({
    id: fc.string(),
    text: fc.string({ unit: 'grapheme' }),
    at: fc.option(fc.constantFrom('2026-01-01', '2026-02-02', '2026-03-03')),
    priority: fc.constantFrom('none' as const, 'review' as const, 'alert' as const),
    score: fc.constantFrom(0, 0.3, 0.9),
    language: fc.constantFrom('ary', 'fr', 'ar'),
    stance: fc.constantFrom('offer', 'help'),
    codes: fc.array(fc.constantFrom('L01', 'L02', 'L03')),
    membership: fc.constantFrom('member' as const, 'proposed' as const),
    sharedContact: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one), fc.array(one), (earlier, later) => {
      const both = [...earlier, ...later];
      const sum = addTallies(tallyOf(earlier), tallyOf(later));
      assert.deepEqual(sum, tallyOf(both));
      if (both.length > 0) assert.deepEqual(rowOf(sum), rowOf(tallyOf(both)));
    }),
  );
});
