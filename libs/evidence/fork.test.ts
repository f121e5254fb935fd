import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex, utf8 } from '@sanad/base/bytes';
import { compareCheckpoints, forkLine, otherPast, parseForkLine, pastShown, tellsTwoStories } from './fork.ts';
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

test('of every two sizes: what a forked ledger proves of its own growth betrays its other past, an honest one never does', () => {
  const honest = treeOf(...'abcdefghijklmnopq');
  const forked = treeOf(...'aBcdefghijklmnopq');
  for (let early = 2; early < honest.size; early++) {
    for (let late = early + 1; late <= honest.size; late++) {
      const isPower = (early & (early - 1)) === 0;
      const proof = forked.consistency(early, late);
      const root = otherPast(at(honest, early), at(forked, late), proof, sha256);
      assert.equal(root !== null, !isPower, `${early} ${late}`);
      assert.equal(otherPast(at(honest, early), at(honest, late), honest.consistency(early, late), sha256), null);
      assert.equal(otherPast(at(honest, early), at(honest, late), proof, sha256), null);
      const shown = { root: forked.root(early), proof };
      assert.ok(tellsTwoStories(at(honest, early), at(forked, late), shown, sha256));
      assert.ok(tellsTwoStories(at(forked, late), at(honest, early), shown, sha256));
      assert.ok(!tellsTwoStories(at(honest, early), at(honest, late), shown, sha256));
      const own = { root: honest.root(early), proof: honest.consistency(early, late) };
      assert.ok(!tellsTwoStories(at(honest, early), at(honest, late), own, sha256));
      assert.ok(!tellsTwoStories(at(honest, early), at(forked, late, 'p'), shown, sha256));
    }
  }
  assert.ok(tellsTwoStories(at(honest), at(forked), {}, sha256));
  assert.ok(!tellsTwoStories(at(honest), at(honest), {}, sha256));
  assert.ok(!tellsTwoStories(at(honest, 3), at(forked), {}, sha256));
});

test('a proof of a split view is read as it was written, and nothing else is taken for one', () => {
  const proof = { notes: ['a', 'b'], root: new Uint8Array(32), proof: [new Uint8Array(32)] } as const;
  assert.deepEqual(parseForkLine(JSON.parse(JSON.stringify({ at: 'x', ...forkLine(proof) }))), proof);
  assert.deepEqual(parseForkLine(forkLine({ notes: ['a', 'b'] })), { notes: ['a', 'b'] });
  for (const wrong of [null, 1, {}, { notes: ['a'] }, { notes: ['a', 2] }, { notes: ['a', 'b'], root: 'AA==' }])
    assert.throws(() => parseForkLine(wrong), { code: 'fork-malformed' });
});

test('the first entry alone shows the past at every size that is a power of two, all entries show it at every size', () => {
  const honest = treeOf(...'abcdefghijklmnopqrs');
  const forked = treeOf(...'aBcdefghijklmnopqrs');
  const shownOf = (tree: typeof honest, size: number, indexes: readonly number[]) =>
    indexes.map((index) => ({ index, leaf: tree.node({ level: 0, index }), proof: tree.inclusion(index, size) }));
  for (let early = 1; early < honest.size; early++) {
    for (let late = early + 1; late <= honest.size; late++) {
      const isPower = (early & (early - 1)) === 0;
      const first = pastShown(early, at(forked, late), shownOf(forked, late, [0]), sha256);
      assert.equal(first && toHex(first.root), isPower ? toHex(forked.root(early)) : null, `${early} ${late}`);
      const all = shownOf(forked, late, [...Array(late).keys()]);
      const past = pastShown(early, at(forked, late), all, sha256);
      assert.equal(toHex(past!.root), toHex(forked.root(early)));
      const { leaf, proof } = all[0]!;
      const damaged = [...all, { index: 0, leaf, proof: proof.map(() => leaf) }];
      assert.deepEqual(
        pastShown(early, at(forked, late), damaged, sha256),
        past,
        'a proof that does not hold is passed over',
      );
      assert.equal(tellsTwoStories(at(honest, early), at(forked, late), past!, sha256), early > 1);
      assert.equal(pastShown(early, at(honest, late), all, sha256), null, 'entries of another tree');
    }
  }
  assert.equal(pastShown(3, at(honest, 3), shownOf(honest, 3, [0, 1, 2]), sha256), null);
  assert.equal(pastShown(0, at(honest, 3), shownOf(honest, 3, [0]), sha256), null);
});
