import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HARD, makeWorld, NORMAL } from './world.ts';

test('the same seed gives the same world, another seed another', () => {
  assert.deepEqual(makeWorld(7), makeWorld(7));
  assert.notDeepEqual(makeWorld(7).posts[0], makeWorld(8).posts[0]);
});

test('a world holds what was asked for: so many posts, campaigns and lures, one poster who is herself a victim', () => {
  const world = makeWorld(3, HARD);
  assert.equal(world.posts.length, HARD.posts);
  assert.equal(world.campaigns.length, HARD.campaigns);
  assert.equal(world.posts.filter((post) => post.truth.kind === 'lure').length, Math.round(HARD.posts * HARD.lures));
  assert.equal(world.posts.filter((post) => post.truth.victim).length, 1);
  for (const campaign of world.campaigns) assert.ok(world.posts.some((post) => post.truth.campaign === campaign.id));
});

test('every number in a world is of the invented range, and no slot is left open', () => {
  for (const post of makeWorld(5, NORMAL).posts) {
    assert.ok(!/\{\w+\}/.test(post.text), post.text);
    for (const [number] of post.text.matchAll(/\b0[5-7](?: ?\d\d){4}\b/g))
      assert.ok(number.startsWith('06 00 00'), number);
  }
});

test('one report of a world is a rival’s against an honest offer, and the truth is not in what is loaded', () => {
  const world = makeWorld(9, NORMAL);
  const rivals = world.reports.filter(({ truth }) => truth.rival);
  assert.equal(rivals.length, 1);
  assert.equal(world.posts.find(({ author }) => author === rivals[0]!.about)!.truth.kind, 'offer');
  assert.ok(world.reports.length > 1);
  assert.ok(world.campaigns.some(({ heldIn }) => heldIn !== 'MA'));
});
