import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fromUtf8, toBase64, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { formatCheckpoint } from './checkpoint.ts';
import { leafHash } from './merkle.ts';
import { createTree } from './merkle-tree.ts';
import { formatVerifierKey, signNote } from './note.ts';
import { checkCanonicalJson, checkCheckpoint, checkProof } from './others.ts';
import { sha256, verifySignature } from './testing/node-crypto.ts';
import { signerOf } from './testing/sample-bundle.ts';

const SHARED = path.join(import.meta.dirname, '../../../shared/data');
const crypto = { hash: sha256, verifySignature };

const tree = createTree(sha256);
for (let n = 0; n < 9; n++) tree.append(leafHash(utf8(`${n}`), sha256));
const inclusion = {
  leafIdx: 5,
  treeSize: 9,
  root: toBase64(tree.root()),
  leafHash: toBase64(leafHash(utf8('5'), sha256)),
  proof: tree.inclusion(5).map(toBase64),
};
const consistency = {
  size1: 4,
  size2: 9,
  root1: toBase64(tree.root(4)),
  root2: toBase64(tree.root()),
  proof: tree.consistency(4).map(toBase64),
};

test('proofs as JSON: good ones pass, wrong ones fail, malformed ones say so', async () => {
  const state = async (kind: 'inclusion' | 'consistency', probe: unknown) => {
    const report = await checkProof(kind, typeof probe === 'string' ? probe : JSON.stringify(probe), sha256);
    return report.valid ? 'valid' : report.checks.find((check) => check.state === 'failed')!.id;
  };
  assert.equal(await state('inclusion', inclusion), 'valid');
  assert.equal(await state('consistency', consistency), 'valid');
  assert.equal(await state('inclusion', { ...inclusion, leafIdx: 4 }), 'proof');
  assert.equal(await state('consistency', { ...consistency, root1: null }), 'proof');
  assert.equal(await state('inclusion', { ...inclusion, proof: null }), 'proof');
  for (const bad of [
    '',
    '[]',
    'null',
    { ...inclusion, leafIdx: '5' },
    { ...inclusion, proof: ['?'] },
    { ...inclusion, root: 3 },
  ]) {
    assert.equal(await state('inclusion', bad), 'form');
  }
});

test('the published probes, read as files', async (t) => {
  const suite = path.join(SHARED, 'merkle');
  if (!existsSync(suite)) return t.skip('the probes of transparency-dev are not beside this repository');
  for (const kind of ['inclusion', 'consistency'] as const) {
    for (const name of readdirSync(path.join(suite, kind), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.json')) continue;
      const json = readFileSync(path.join(suite, kind, name), 'utf8');
      assert.equal((await checkProof(kind, json, sha256)).valid, !JSON.parse(json).wantErr, `${kind}/${name}`);
    }
  }
});

test('a checkpoint holds when a key at hand signed it', async () => {
  const [log, other] = [signerOf('example.org/log', 1), signerOf('other', 2)];
  const text = formatCheckpoint({ origin: 'example.org/log', size: 9, root: tree.root(), extensions: [] });
  const note = utf8(await signNote(text, [log, other], sha256));
  const report = await checkCheckpoint(note, [formatVerifierKey(log, sha256)], crypto);
  assert.deepEqual(
    [report.valid, report.checkpoint?.size, report.signatures.map((s) => s.state)],
    [true, 9, ['good', 'unknown-key']],
  );
  assert.ok(!(await checkCheckpoint(note, [], crypto)).valid);
  assert.ok(!(await checkCheckpoint(note, [formatVerifierKey(signerOf('third', 3), sha256)], crypto)).valid);
  const changed = utf8(fromUtf8(note).replace('\n9\n', '\n8\n'));
  assert.ok(!(await checkCheckpoint(changed, [formatVerifierKey(log, sha256)], crypto)).valid);
  await assert.rejects(checkCheckpoint(note, ['x'], crypto), (e) => isFault(e, 'note-key'));
});

test('canonical JSON is told from JSON that is not canonical and from what is not JSON', async () => {
  const failed = async (text: string | Uint8Array) =>
    (await checkCanonicalJson(typeof text === 'string' ? utf8(text) : text)).checks.find((c) => c.state === 'failed')
      ?.id;
  assert.equal(await failed('{"a":[1,true,null],"b":"é"}'), undefined);
  for (const text of ['{"b":1,"a":2}', '{ }', '1.0', '"\\u00e9"', '{"a":1,"a":1}', '1 '])
    assert.equal(await failed(text), 'canonical', text);
  for (const text of ['', '{', 'NaN', '"\\ud800"', '1e999', '\ufeff1']) assert.equal(await failed(text), 'json', text);
  assert.equal(await failed(Uint8Array.of(0x22, 0xff, 0x22)), 'json');
});

test('the published pairs of RFC 8785 come out byte for byte', async (t) => {
  const suite = path.join(SHARED, 'jcs');
  if (!existsSync(suite)) return t.skip('the RFC 8785 pairs are not beside this repository');
  for (const name of readdirSync(path.join(suite, 'input'))) {
    const output = readFileSync(path.join(suite, 'output', name));
    const report = await checkCanonicalJson(readFileSync(path.join(suite, 'input', name)));
    assert.equal(report.canonical, output.toString('utf8').trimEnd(), name);
    assert.ok((await checkCanonicalJson(utf8(report.canonical!))).valid);
  }
});
