import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { concat, fromBase64, fromHex, toHex, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { createFrontier, leafHash, nodeHash, verifyConsistency, verifyInclusion } from './merkle.ts';
import { fulfil, planConsistency } from './merkle-proof.ts';
import { createTree } from './merkle-tree.ts';
import { sha256 } from './testing/node-crypto.ts';

const vectors = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../vectors/evidence/merkle.json'), 'utf8'));
const SUITE = path.join(import.meta.dirname, '../../../shared/data/merkle');

const leaf = (n: number) => leafHash(utf8(`leaf ${n}`), sha256);
const treeOf = (size: number) => {
  const tree = createTree(sha256);
  for (let n = 0; n < size; n++) tree.append(leaf(n));
  return tree;
};

/** The definition of RFC 9162 section 2.1.1, word for word, to compare with. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)), sha256);
}

test('roots of the published eight-leaf tree come out at every size', () => {
  const frontier = createFrontier(sha256);
  const tree = createTree(sha256);
  assert.equal(toHex(frontier.root()), vectors.roots[0]);
  vectors.leaves.forEach((hex: string, i: number) => {
    const hashed = leafHash(fromHex(hex), sha256);
    assert.equal(frontier.append(hashed), i);
    assert.equal(tree.append(hashed), i);
    assert.equal(toHex(frontier.root()), vectors.roots[i + 1]);
    assert.equal(toHex(tree.root()), vectors.roots[i + 1]);
  });
});

test('frontier, tree, batched tree and the definition agree at every size up to 130', () => {
  const frontier = createFrontier(sha256);
  const tree = createTree(sha256);
  const leaves: Uint8Array[] = [];
  for (let size = 0; size <= 130; size++) {
    const wanted = toHex(rootByDefinition(leaves));
    const batched = createTree(sha256);
    const cut = Math.floor(size / 3);
    batched.appendAll(concat(...leaves.slice(0, cut)));
    batched.appendAll(concat(...leaves.slice(cut)));
    assert.deepEqual(
      [frontier, tree, batched].map((one) => toHex(one.root())),
      [wanted, wanted, wanted],
    );
    const resumed = createFrontier(sha256, { size: frontier.size, peaks: frontier.peaks() });
    assert.equal(toHex(resumed.root()), wanted);
    leaves.push(leaf(size));
    frontier.append(leaf(size));
    tree.append(leaf(size));
  }
});

test('every inclusion proof of every size up to 40 verifies, and for no other leaf, index or size', () => {
  const tree = treeOf(40);
  for (let size = 1; size <= 40; size++) {
    for (let index = 0; index < size; index++) {
      const good = { index, size, leaf: leaf(index), proof: tree.inclusion(index, size), root: tree.root(size) };
      assert.ok(verifyInclusion(good, sha256), `${index} of ${size}`);
      assert.ok(!verifyInclusion({ ...good, leaf: leaf(index + 1) }, sha256));
      assert.ok(!verifyInclusion({ ...good, index: (index + 1) % size }, sha256) || size === 1);
      assert.ok(!verifyInclusion({ ...good, proof: [...good.proof, leaf(0)] }, sha256));
      assert.ok(!verifyInclusion({ ...good, root: leaf(99) }, sha256));
    }
  }
});

test('every consistency proof up to 40 leaves verifies, and for no other pair of roots', () => {
  const tree = treeOf(40);
  for (let size2 = 1; size2 <= 40; size2++) {
    for (let size1 = 1; size1 <= size2; size1++) {
      const proof = tree.consistency(size1, size2);
      const good = { size1, root1: tree.root(size1), size2, root2: tree.root(size2), proof };
      assert.ok(verifyConsistency(good, sha256), `${size1} to ${size2}`);
      assert.ok(!verifyConsistency({ ...good, root1: leaf(99) }, sha256));
      assert.ok(!verifyConsistency({ ...good, root2: leaf(99) }, sha256));
      assert.ok(!verifyConsistency({ ...good, proof: [...proof, leaf(0)] }, sha256));
    }
  }
});

test('a changed bit anywhere in a proof is refused', () => {
  const tree = treeOf(57);
  const run = fc.record({ a: fc.integer({ min: 1, max: 56 }), at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) });
  fc.assert(
    fc.property(run, ({ a, at, bit }) => {
      const proof = tree.inclusion(a);
      const spoil = (hashes: Uint8Array[]) => {
        const hash = hashes[at % hashes.length]!;
        hash[at % 32]! ^= 1 << bit;
        return hashes;
      };
      assert.ok(
        !verifyInclusion({ index: a, size: 57, leaf: leaf(a), proof: spoil(proof), root: tree.root() }, sha256),
      );
      const claim = { size1: a, root1: tree.root(a), size2: 57, root2: tree.root(), proof: tree.consistency(a) };
      assert.ok(!verifyConsistency({ ...claim, proof: spoil(claim.proof) }, sha256));
    }),
  );
});

test('sizes beyond 2^32 are handled: a plan names the nodes of a tree that nobody could hold', () => {
  const plan = planConsistency(2 ** 40 + 1, 2 ** 40 + 3);
  const fake = (at: { level: number; index: number }) => sha256(utf8(`${at.level}/${at.index}`));
  const proof = fulfil(plan, fake, sha256);
  const low = fake({ level: 40, index: 0 });
  const last = fake({ level: 0, index: 2 ** 40 });
  const root1 = nodeHash(low, last, sha256);
  const pair = nodeHash(last, fake({ level: 0, index: 2 ** 40 + 1 }), sha256);
  const root2 = nodeHash(low, nodeHash(pair, fake({ level: 0, index: 2 ** 40 + 2 }), sha256), sha256);
  assert.ok(verifyConsistency({ size1: 2 ** 40 + 1, root1, size2: 2 ** 40 + 3, root2, proof }, sha256));
});

test('a proof is the caller’s own: changing it changes no later proof', () => {
  const tree = treeOf(57);
  for (const hash of [...tree.inclusion(3), ...tree.consistency(37)]) hash.fill(0);
  const claim = { index: 3, size: 57, leaf: leaf(3), proof: tree.inclusion(3), root: tree.root() };
  assert.ok(verifyInclusion(claim, sha256));
  const root1 = tree.root(37);
  assert.ok(
    verifyConsistency({ size1: 37, root1, size2: 57, root2: tree.root(), proof: tree.consistency(37) }, sha256),
  );
});

test('a proof for a leaf or a size that the tree does not have is refused with a code', () => {
  const tree = treeOf(3);
  const code = (thrown: unknown) => isFault(thrown, 'merkle-out-of-range');
  assert.throws(() => tree.inclusion(3), code);
  assert.throws(() => tree.inclusion(0, 4), code);
  assert.throws(() => tree.consistency(4), code);
  assert.throws(() => tree.root(4), code);
  assert.throws(
    () => createFrontier(sha256, { size: 3, peaks: [leaf(0)] }),
    (e) => isFault(e, 'merkle-frontier'),
  );
});

test('the published probes: every good proof is accepted, every bad one refused', (t) => {
  if (!existsSync(SUITE)) return t.skip('the probes of transparency-dev are not beside this repository');
  const bytes = (text: string | null) => {
    try {
      return fromBase64(text ?? '');
    } catch {
      return new Uint8Array(0);
    }
  };
  let probes = 0;
  for (const name of readdirSync(SUITE, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.json'))) {
    const probe = JSON.parse(readFileSync(path.join(SUITE, name), 'utf8'));
    const proof = ((probe.proof ?? []) as string[]).map(bytes);
    const verdict = name.startsWith('inclusion')
      ? verifyInclusion(
          { index: probe.leafIdx, size: probe.treeSize, leaf: bytes(probe.leafHash), proof, root: bytes(probe.root) },
          sha256,
        )
      : verifyConsistency(
          { size1: probe.size1, root1: bytes(probe.root1), size2: probe.size2, root2: bytes(probe.root2), proof },
          sha256,
        );
    assert.equal(verdict, !probe.wantErr, name);
    probes++;
  }
  assert.ok(probes >= 196);
});
