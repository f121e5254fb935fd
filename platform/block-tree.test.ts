import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFrontier, leafHash } from '@sanad/evidence/merkle';
import { BLOCK, createBlockTree } from './block-tree.ts';
import { sha256 } from './crypto.ts';

test('a block tree has the roots of a frontier at every kind of size', () => {
  const frontier = createFrontier(sha256);
  const tree = createBlockTree();
  assert.deepEqual(tree.rootAt(0), frontier.root());
  const sizes = [1, 2, 3, 7, 1000, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 5, 3 * BLOCK + 77];
  for (const size of sizes) {
    const leaves = Array.from({ length: size - tree.size }, (_, i) => Buffer.from(`leaf ${tree.size + i}`));
    for (const leaf of leaves) frontier.append(leafHash(leaf, sha256));
    for (let at = 0; at < leaves.length; ) {
      const room = BLOCK - (tree.size % BLOCK);
      tree.appendAll(leaves.slice(at, at + room));
      at += room;
    }
    assert.deepEqual(Buffer.from(tree.rootAt(size)), Buffer.from(frontier.root()), `size ${size}`);
  }
});
