import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { formatCheckpoint } from '@sanad/evidence/checkpoint';
import { createTree } from '@sanad/evidence/merkle-tree';
import { formatVerifierKey, parseVerifierKey, signNote } from '@sanad/evidence/note';
import { sha256, signerOf } from '@sanad/platform/crypto';
import { checkForks } from './forks.ts';
import { compareTold, readTold, type Told } from './told.ts';

const signer = signerOf(new Uint8Array(32).fill(5), 'sanad.ledger/told');
const verifierKey = formatVerifierKey(signer, sha256);
const key = parseVerifierKey(verifierKey, sha256);

/** What a ledger of these words tells who is shown some of its entries. */
async function tell(words: string, shown: readonly number[] = [], by = signer): Promise<Told> {
  const tree = createTree(sha256);
  for (const word of words) tree.append(sha256(utf8(word)));
  const { size } = tree;
  const text = formatCheckpoint({ origin: by.name, size, root: tree.root(), extensions: [] });
  const told = await readTold(utf8(await signNote(text, [by], sha256)));
  const leafOf = (index: number) => ({
    ...{ index, leaf: tree.node({ level: 0, index }), proof: tree.inclusion(index, size) },
  });
  return { ...told, leaves: shown.map(leafOf) };
}
const relation = async (a: Told, b: Told) => (await compareTold(a, b, key)).relation;

test('a fork from a size that is a power of two is proved by the first entry of the later story, to whoever has the key', async () => {
  for (const size of [2, 4, 8]) {
    const kept = await tell('abcdefghijk'.slice(0, size));
    const later = await tell('aXcdefghijk', [0]);
    for (const pair of [
      [kept, later],
      [later, kept],
    ] as const) {
      const compared = await compareTold(...pair, key);
      assert.equal(compared.relation, 'fork');
      const report = await checkForks(`${JSON.stringify(compared)}\n`, verifierKey);
      assert.ok(report.valid, JSON.stringify(report));
    }
    assert.equal(await relation(kept, await tell('abcdefghijk', [0])), 'continues');
  }
});

test('of one size two notes are enough; without entries nothing is said of two sizes', async () => {
  const two = await compareTold(await tell('abc'), await tell('aXc'), key);
  assert.equal(two.relation, 'fork');
  assert.ok((await checkForks(JSON.stringify(two), verifierKey)).valid);
  assert.equal(await relation(await tell('abc'), await tell('abc')), 'same');
  assert.equal(await relation(await tell('abcd'), await tell('aXcdef')), 'not-shown');
  assert.equal(await relation(await tell('ab'), await tell('aXcdef', [5])), 'not-shown');
});

test('what another key signed is no story of this ledger', async () => {
  const stranger = signerOf(new Uint8Array(32).fill(6), signer.name);
  assert.equal(await relation(await tell('abcd'), await tell('aXcdef', [0], stranger)), 'not-signed');
});
