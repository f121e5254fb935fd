import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, toHex, utf8 } from '@sanad/base/bytes';
import fc from 'fast-check';
import { leafHash, nodeHash } from './merkle.ts';
import { createTree } from './merkle-tree.ts';
import { createLanes } from './sha256-lanes.ts';
import { sha256 } from './testing/node-crypto.ts';
import { signed, unsigned } from './wasm-code.ts';

const lanes = createLanes(sha256)!;

test('the kernel is there on this platform', () => assert.ok(lanes));

test('parents are those of RFC 9162, for every number of pairs around a group and a chunk', () => {
  for (const pairs of [0, 1, 3, 4, 5, 7, 8, 11, 4095, 4096, 4097, 8200]) {
    const children = concat(...Array.from({ length: 2 * pairs }, (_, n) => sha256(utf8(`${pairs} ${n}`))));
    const out = lanes.hashPairs(children);
    assert.equal(out.length, 32 * pairs);
    for (let n = 0; n < pairs; n++) {
      const [left, right] = [children.subarray(64 * n, 64 * n + 32), children.subarray(64 * n + 32, 64 * n + 64)];
      if (n < 12 || n > pairs - 12)
        assert.equal(
          toHex(out.subarray(32 * n, 32 * n + 32)),
          toHex(nodeHash(left, right, sha256)),
          `${n} of ${pairs}`,
        );
    }
  }
});

test('a parent is right whatever the last byte of its pair, in every lane', () => {
  for (let lane = 0; lane < 4; lane++) {
    const children = new Uint8Array(64 * 1024).map((_, i) => (i * 37) & 255);
    for (let byte = 0; byte < 256; byte++) children[64 * (4 * byte + lane) + 63] = byte;
    const out = lanes.hashPairs(children);
    for (let byte = 0; byte < 256; byte++) {
      const pair = children.subarray(64 * (4 * byte + lane), 64 * (4 * byte + lane) + 64);
      const wanted = nodeHash(pair.subarray(0, 32), pair.subarray(32), sha256);
      assert.equal(toHex(out.subarray(32 * (4 * byte + lane), 32 * (4 * byte + lane) + 32)), toHex(wanted));
    }
  }
});

test('leaf hashes are those of RFC 9162 at every length, in the order of the leaves', () => {
  const leaves = Array.from({ length: 600 }, (_, n) =>
    Uint8Array.from({ length: (n * 7) % 260 }, (_, i) => (n * i) & 255),
  );
  leaves.push(new Uint8Array(2500).fill(7), new Uint8Array(70_000).fill(9));
  const out = lanes.leafHashes(leaves);
  leaves.forEach((leaf, n) => {
    assert.equal(
      toHex(out.subarray(32 * n, 32 * n + 32)),
      toHex(leafHash(leaf, sha256)),
      `leaf ${n} of ${leaf.length} bytes`,
    );
  });
});

test('a tree grown in batches with the kernel has the root of a tree grown leaf by leaf', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(70), { maxLength: 8 }), (batches) => {
      const [plain, fast] = [createTree(sha256), createTree(sha256, lanes.hashPairs)];
      for (const size of batches) {
        const leaves = Array.from({ length: size }, (_, n) => utf8(`${plain.size + n}`));
        fast.appendAll(lanes.leafHashes(leaves));
        for (const leaf of leaves) plain.append(leafHash(leaf, sha256));
      }
      assert.equal(toHex(fast.root()), toHex(plain.root()));
    }),
    { numRuns: 40 },
  );
});

test('numbers are written as LEB128', () => {
  assert.deepEqual(
    [unsigned(0), unsigned(127), unsigned(128), unsigned(624485)],
    [[0], [127], [128, 1], [0xe5, 0x8e, 0x26]],
  );
  assert.deepEqual([signed(0), signed(-1), signed(64), signed(-123456)], [[0], [127], [0xc0, 0], [0xc0, 0xbb, 0x78]]);
});
