import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problems } from './check.ts';
import { apartPosts, blindPosts, parse, posts, unmark } from './load.ts';

const HEAD = '@ lure | live-app | ary-Latn | Latn | offer | paid by points\n';

test('marks become offsets of the words they held, and leave the text', () => {
  const { text, spans } = unmark('aji [02 bla wjeh] w [03 points]');
  assert.equal(text, 'aji bla wjeh w points');
  assert.deepEqual(
    spans.map(({ indicator, from, to }) => [indicator, text.slice(from, to)]),
    [
      ['L02', 'bla wjeh'],
      ['L03', 'points'],
    ],
  );
});

test('an open, empty or unknown mark is refused', () => {
  for (const written of ['a [02 b', 'a 02 b]', '[02 ]', '[41 b]', '[00 b]', '[b]'])
    assert.throws(() => unmark(written), Error, written);
});

test('the posts of the repository are well formed and keep their parts apart', () => {
  const all = posts();
  const held = [...blindPosts(), ...apartPosts()];
  assert.deepEqual(
    [...new Set(held.map(({ id }) => id.replace(/-\d+$/, '')))],
    ['blind', 'apart-evening', 'apart-outside', 'apart-december', 'apart-advent'],
  );
  assert.deepEqual(problems([...all, ...held]), []);
  for (const post of all)
    for (const { from, to } of post.spans) assert.equal(post.text.slice(from, to).trim(), post.text.slice(from, to));
});

test('a frame of the training part in the test part is told, in the other script too', () => {
  const train = parse(`${HEAD}[03 aji tkhdem m3aya f dar lyoum]`, 'a', 'train');
  const test = parse(`${HEAD}sahbi [03 aji tkhdem m3aya f dar lyoum]`, 'a', 'test');
  assert.match(problems([...train, ...test]).join(), /shares/);
});

test('a lure without marks, a number outside the invented range and an unknown stance are told', () => {
  assert.match(problems(parse(`${HEAD}aji`, 'a', 'train')).join(), /without marks/);
  assert.match(problems(parse(`${HEAD}[18 0612345678]`, 'a', 'train')).join(), /number/);
  assert.match(
    problems(parse(HEAD.replace('| offer |', '| comment |') + '[18 aji]', 'a', 'train')).join(),
    /stance comment/,
  );
});
