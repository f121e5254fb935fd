import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { bagInMemory, checkBag } from './bagit-read.ts';
import { digestBy, filesUnder } from './testing/folder.ts';
import { smallBundle } from './testing/sample-bundle.ts';
import { readZip } from './zip-read.ts';

const SUITE = path.join(import.meta.dirname, '../../../shared/data/bagit');

function bagOf(changes: Record<string, string | null> = {}) {
  const files = new Map<string, Uint8Array>();
  const payload = { 'data/a.txt': 'one', 'data/ب.txt': 'two' };
  const sums = Object.entries(payload).map(([name, text]) => `${digestBy('sha512', utf8(text))}  ${name}\n`);
  const all = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': 'Payload-Oxum: 6.2\n',
    'manifest-sha512.txt': sums.join(''),
    ...payload,
    ...changes,
  };
  for (const [name, text] of Object.entries(all)) if (text !== null) files.set(name, utf8(text));
  return bagInMemory(files, digestBy);
}

const codes = async (changes: Record<string, string | null>) => {
  const report = await checkBag(bagOf(changes));
  return report.checks.filter((c) => c.state === 'failed').flatMap((c) => c.findings.map((f) => f.code));
};

test('a whole bag is valid and its label is read', async () => {
  const report = await checkBag(bagOf());
  assert.deepEqual([report.valid, report.version, report.algorithms, report.warnings], [true, '1.0', ['sha512'], []]);
});

test('our own bundle, unpacked, is a valid bag with no warning', async () => {
  const files = new Map(readZip(await smallBundle()).map((one) => [one.path.replace(/^dossier\//, ''), one.raw]));
  const report = await checkBag(bagInMemory(files, digestBy));
  assert.deepEqual([report.valid, report.warnings], [true, []]);
});

test('each breach is named', async () => {
  const sum = digestBy('sha512', utf8('one'));
  assert.deepEqual(await codes({ 'bagit.txt': null }), ['bag-no-declaration']);
  assert.deepEqual(await codes({ 'bagit.txt': 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8' }), [
    'bag-version',
  ]);
  assert.deepEqual(await codes({ 'manifest-sha512.txt': null }), ['bag-no-manifest']);
  assert.deepEqual(await codes({ 'data/a.txt': 'uno' }), ['bag-digest']);
  assert.deepEqual(await codes({ 'data/a.txt': null }), ['bag-file-missing', 'bag-oxum']);
  assert.deepEqual(await codes({ 'data/c.txt': '' }), ['bag-file-not-listed', 'bag-oxum']);
  assert.deepEqual(await codes({ 'manifest-sha256.txt': '' }), ['bag-file-not-listed', 'bag-file-not-listed']);
  assert.deepEqual(await codes({ 'tagmanifest-sha512.txt': `${sum}  bag-info.txt` }), ['bag-digest']);
  assert.deepEqual(await codes({ 'tagmanifest-sha512.txt': 'not a line' }), ['bag-manifest-line']);
  assert.deepEqual(await codes({ 'fetch.txt': 'https://example.org/x - data/x\n' }), ['bag-fetch-not-listed']);
  assert.deepEqual(await codes({ 'fetch.txt': 'https://example.org/x - data/../../x\n' }), ['bag-path-outside']);
});

test('the conformance suite: valid accepted, invalid refused, warnings reported', async (t) => {
  if (!existsSync(SUITE)) return t.skip('the conformance suite is not beside this repository');
  let bags = 0;
  for (const version of ['v0.96', 'v0.97']) {
    for (const kind of readdirSync(path.join(SUITE, version))) {
      for (const name of readdirSync(path.join(SUITE, version, kind))) {
        const report = await checkBag(bagInMemory(filesUnder(path.join(SUITE, version, kind, name)), digestBy));
        const where = `${version}/${kind}/${name}: ${JSON.stringify(report.checks.filter((c) => c.state === 'failed'))}`;
        assert.equal(report.valid, kind === 'valid' || kind === 'warning', where);
        if (kind === 'warning') assert.ok(report.warnings.length > 0, where);
        bags++;
      }
    }
  }
  assert.ok(bags >= 40, `${bags} bags`);
});
