import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { compareCheckpoints } from './fork.ts';
import { emptyRoot, leafHash } from './merkle.ts';
import { createTree } from './merkle-tree.ts';
import { sha256 } from './testing/node-crypto.ts';

const treeOf = (...leaves: string[]) => {
  const tree = createTree(sha256);
  for (const leaf of leaves) tree.append(leafHash(utf8(leaf), sha256));
  return tree;
};
const at = (tree: ReturnType<typeof treeOf>, size = tree.size, origin = 'o') => ({
  origin,
  size,
  root: tree.root(size),
  extensions: [],
});

test('a ledger that only grew continues; one that rewrote its past is caught', () => {
  const honest = treeOf('a', 'b', 'c', 'd', 'e');
  const forked = treeOf('a', 'B', 'c', 'd', 'e', 'f');
  const compare = (...all: Parameters<typeof compareCheckpoints> extends [...infer T, unknown] ? T : never) =>
    compareCheckpoints(...all, sha256);
  assert.equal(compare(at(honest, 3), at(honest), honest.consistency(3)), 'continues');
  assert.equal(compare(at(honest), at(honest, 3), honest.consistency(3)), 'continues');
  assert.equal(compare(at(honest), at(honest), []), 'same');
  assert.equal(compare(at(honest), at(forked, 5), []), 'fork');
  assert.equal(compare(at(honest, 3), at(forked), forked.consistency(3)), 'not-shown');
  assert.equal(compare(at(honest, 3), at(honest), []), 'not-shown');
  assert.equal(compare(at(honest), at(honest, 5, 'p'), []), 'other-ledger');
  const empty = { origin: 'o', size: 0, root: emptyRoot(sha256), extensions: [] };
  assert.equal(compare(empty, at(honest), []), 'continues');
  assert.equal(compare({ ...empty, root: honest.root() }, at(honest), []), 'not-shown');
});
