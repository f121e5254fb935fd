import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex, utf8 } from '@sanad/base/bytes';
import fc from 'fast-check';
import { leafHash, nodeHash, verifyConsistency, verifyInclusion } from './merkle.ts';
import { createTree } from './merkle-tree.ts';
import { createClimb } from './sha256-path.ts';
import { sha256 } from './testing/node-crypto.ts';

const climb = createClimb()!;
const leaf = (n: number) => leafHash(utf8(`leaf ${n}`), sha256);
const treeOf = (size: number) => {
  const tree = createTree(sha256);
  for (let n = 0; n < size; n++) tree.append(leaf(n));
  return tree;
};

test('a way up is the one of hashing node by node, also when it was gone before', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const steps = fc.array(fc.record({ sibling: hash, side: fc.constantFrom(0, 1) }), { maxLength: 20 });
  fc.assert(
    fc.property(hash, steps, (from, path) => {
      const wanted = path.reduce<Uint8Array>(
        (node, { sibling, side }) => (side ? nodeHash(sibling, node, sha256) : nodeHash(node, sibling, sha256)),
        from,
      );
      const siblings = path.map(({ sibling }) => sibling);
      const sides = path.map(({ side }) => side);
      for (let again = 0; again < 2; again++) assert.equal(toHex(climb(from, siblings, sides)), toHex(wanted));
    }),
  );
});

test('a parent is right whatever the last byte of its pair', () => {
  for (let byte = 0; byte < 256; byte++) {
    const right = leaf(byte).with(31, byte);
    assert.equal(toHex(climb(leaf(1), [right], [0])), toHex(nodeHash(leaf(1), right, sha256)));
  }
});

test('nothing is taken for remembered that was not hashed: two nodes of zeros have a parent of their own', () => {
  const zero = new Uint8Array(32);
  const fresh = createClimb()!;
  assert.equal(toHex(fresh(zero, [zero], [0])), toHex(nodeHash(zero, zero, sha256)));
  assert.ok(!verifyInclusion({ index: 0, size: 2, leaf: zero, proof: [zero], root: zero }, sha256, createClimb()!));
});

test('pairs that share a place in memory do not answer for each other', () => {
  const [a, b] = [leaf(1), leaf(2)];
  const other = a.map((byte, i) => (i < 4 ? byte : byte ^ 1));
  for (const left of [a, other, a, other]) {
    assert.equal(toHex(climb(left, [b], [0])), toHex(nodeHash(left, b, sha256)));
  }
});

test('verdicts on every proof up to 40 leaves are those without it, good and forged', () => {
  const tree = treeOf(40);
  const verdicts = { true: 0, false: 0 };
  const same = (alone: boolean, together: boolean) => {
    assert.equal(together, alone);
    verdicts[`${alone}`]++;
  };
  for (let size = 1; size <= 40; size++) {
    const root = tree.root(size);
    for (let index = 0; index < size; index++) {
      const good = { index, size, leaf: leaf(index), proof: tree.inclusion(index, size), root };
      for (const claim of [good, { ...good, leaf: leaf(99) }, { ...good, index: (index + 1) % size }]) {
        same(verifyInclusion(claim, sha256), verifyInclusion(claim, sha256, climb));
      }
      const [size1, root1] = [index + 1, tree.root(index + 1)];
      const grown = { size1, root1, size2: size, root2: root, proof: tree.consistency(size1, size) };
      for (const claim of [grown, { ...grown, root1: leaf(99) }, { ...grown, size1: Math.max(1, size1 - 1) }]) {
        same(verifyConsistency(claim, sha256), verifyConsistency(claim, sha256, climb));
      }
    }
  }
  assert.ok(verdicts.true > 1600 && verdicts.false > 1600);
});

test('a path that no tree has is refused', () => {
  const siblings = Array.from({ length: 65 }, (_, n) => leaf(n));
  assert.throws(() => climb(leaf(0), siblings, Array<number>(65).fill(0)), RangeError);
  assert.ok(!verifyInclusion({ index: 0, size: 2, leaf: leaf(0), proof: siblings, root: leaf(0) }, sha256, climb));
});
