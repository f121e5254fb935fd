import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { formatCheckpoint } from '@sanad/evidence/checkpoint';
import { forkLine } from '@sanad/evidence/fork';
import { createTree } from '@sanad/evidence/merkle-tree';
import { formatVerifierKey, signNote } from '@sanad/evidence/note';
import { sha256, signerOf } from '@sanad/platform/crypto';
import { checkForks } from './forks.ts';

const signer = signerOf(new Uint8Array(32).fill(9), 'sanad.ledger/forks');
const key = formatVerifierKey(signer, sha256);
const treeOf = (words: string) => {
  const tree = createTree(sha256);
  for (const word of words) tree.append(sha256(utf8(word)));
  return tree;
};
const noteOf = (tree: ReturnType<typeof treeOf>, by = signer) =>
  signNote(formatCheckpoint({ origin: signer.name, size: tree.size, root: tree.root(), extensions: [] }), [by], sha256);
const failed = async (text: string) =>
  (await checkForks(text, key)).checks.flatMap(({ findings }) => findings.map(({ code }) => code));

test('a split view is proved to whoever has the key, of one size or of two', async () => {
  const [kept, shown, later] = [treeOf('abc'), treeOf('aXc'), treeOf('aXcdef')];
  const same = forkLine({ notes: [await noteOf(kept), await noteOf(shown)] });
  const grown = forkLine({
    notes: [await noteOf(kept), await noteOf(later)],
    root: shown.root(),
    proof: later.consistency(3),
  });
  const report = await checkForks(`${JSON.stringify(same)}\n${JSON.stringify(grown)}\n`, key);
  assert.ok(report.valid);
  assert.deepEqual(
    report.checks.map(({ state }) => state),
    ['passed', 'passed', 'passed'],
  );
});

test('what is no proof of a split view is refused, and says of which line and why', async () => {
  const [kept, honest, later] = [treeOf('abc'), treeOf('abcdef'), treeOf('aXcdef')];
  const notes = [await noteOf(kept), await noteOf(later)] as const;
  const growth = forkLine({
    notes: [await noteOf(kept), await noteOf(honest)],
    root: kept.root(),
    proof: honest.consistency(3),
  });
  assert.deepEqual(await failed(JSON.stringify(growth)), ['fork-not-shown']);
  assert.deepEqual(await failed(JSON.stringify({ notes })), ['fork-not-shown']);
  const stranger = signerOf(new Uint8Array(32).fill(8), signer.name);
  const foreign = forkLine({ notes: [await noteOf(kept), await noteOf(treeOf('aXc'), stranger)] });
  assert.deepEqual(await failed(JSON.stringify(foreign)), ['fork-not-signed']);
  assert.deepEqual(await failed('{"notes":[]}\n{'), ['fork-malformed', 'fork-malformed']);
  assert.deepEqual(await failed(''), ['fork-malformed']);
  const told = forkLine({ notes: [await noteOf(kept), await noteOf(treeOf('aXc'))] });
  assert.deepEqual(await failed(JSON.stringify({ origin: signer.name, size: 3, ...told })), []);
  assert.deepEqual(await failed(JSON.stringify({ origin: signer.name, size: 4, ...told })), ['fork-malformed']);
  assert.deepEqual(await failed(JSON.stringify({ origin: 'other', size: 3, ...told })), ['fork-malformed']);
  await assert.rejects(checkForks('{}', undefined), { code: 'usage-key' });
});
