import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostRow } from '@sanad/wire/post';
import { MOST_WORDINGS, mapOf } from './link-map.ts';

const post = (id: string, ...because: readonly (readonly [string, string, unknown?])[]): PostRow =>
  ({
    id,
    text: id,
    at: `2026-03-0${id.charCodeAt(0) - 96}T00:00:00.000Z`,
    because: because.map(([kind, other, value]) => ({ kind, with: other, detail: value ? { value } : {} })),
  }) as unknown as PostRow;

const POSTS = [
  post('d', ['phone', 'a', '+2121']),
  post('b', ['wording', 'a']),
  post('a', ['wording', 'b']),
  post('c', ['wording', 'b'], ['phone', 'd', '+2121']),
];

test('closed, a campaign is one node a wording and one a shared contact', () => {
  const map = mapOf(POSTS, new Set(), false);
  assert.deepEqual(
    map.nodes.map((node) => [node.id, node.kind]),
    [
      ['a', 'wording'],
      ['d', 'wording'],
      ['phone +2121', 'shared'],
    ],
  );
  assert.deepEqual(
    map.edges.map((edge) => [edge.from, edge.to]),
    [
      ['phone +2121', 'a'],
      ['phone +2121', 'd'],
    ],
  );
  assert.deepEqual(
    map.wordings[0]!.posts.map(({ id }) => id),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(map.shared[0]!.wordings, ['a', 'd']);
});

test('an opened wording shows its posts, the contact holds on to those that name it, and nothing else moves', () => {
  const closed = mapOf(POSTS, new Set(), false);
  const open = mapOf(POSTS, new Set(['a', 'd']), false);
  assert.equal(open.nodes.filter((node) => node.kind === 'post').length, 3);
  assert.deepEqual(
    open.edges.filter((edge) => edge.kind === 'shared').map((edge) => edge.to),
    ['post c', 'd', 'post a'],
  );
  const at = (map: typeof open, id: string) => map.nodes.find((node) => node.id === id)!;
  for (const id of ['a', 'd', 'phone +2121']) {
    assert.deepEqual([at(open, id).x, at(open, id).y], [at(closed, id).x, at(closed, id).y]);
  }
});

test('right to left is the mirror', () => {
  const [left, right] = [mapOf(POSTS, new Set(), false), mapOf(POSTS, new Set(), true)];
  left.nodes.forEach((node, n) => {
    assert.ok(Math.abs(node.x + right.nodes[n]!.x) < 1e-9);
  });
});

test('only the largest wordings are drawn, all are listed', () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ ...post('a'), id: `p${i}`, because: [] }));
  const map = mapOf(many, new Set(), true);
  assert.equal(map.wordings.length, 60);
  assert.equal(map.nodes.length, MOST_WORDINGS);
});

test('a post without a link, one linked to a post that is not here, and none at all are drawn', () => {
  assert.equal(mapOf([post('a', ['phone', 'elsewhere', '+1'])], new Set(), false).edges.length, 1);
  assert.equal(mapOf([post('a')], new Set(['a']), false).nodes.length, 1);
  assert.deepEqual(mapOf([], new Set(), true).nodes, []);
});
