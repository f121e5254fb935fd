import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { decodeTag } from './bag-text.ts';
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
  assert.deepEqual(await codes({ 'manifest-md5.txt': `${sum}  data/a.txt` }), ['bag-digest', 'bag-file-not-listed']);
  assert.deepEqual(await codes({ 'tagmanifest-sha512.txt': `${sum}  bag-info.txt` }), ['bag-digest']);
  assert.deepEqual(await codes({ 'tagmanifest-sha512.txt': 'not a line' }), ['bag-manifest-line']);
  assert.deepEqual(await codes({ 'fetch.txt': 'https://example.org/x - data/x\n' }), ['bag-fetch-not-listed']);
  assert.deepEqual(await codes({ 'fetch.txt': 'https://example.org/x - data/../../x\n' }), ['bag-path-outside']);
});

test('a list does not hide behind another of its kind, and what is to be fetched stands in every list', async () => {
  const good = bagOf().read('manifest-sha512.txt') as Uint8Array;
  const text = new TextDecoder().decode(good);
  const wrong = text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  assert.deepEqual(await codes({ 'MANIFEST-SHA512.txt': text }), []);
  for (const [first, second] of [
    [wrong, text],
    [text, wrong],
  ] as const)
    assert.ok((await codes({ 'manifest-sha512.txt': first, 'MANIFEST-SHA512.txt': second })).includes('bag-digest'));
  const fetch = 'https://example.org/x 3 data/a.txt\n';
  assert.deepEqual(await codes({ 'fetch.txt': fetch }), []);
  const lacking = `${digestBy('md5', utf8('two'))}  data/ب.txt\n`;
  const found = await codes({ 'fetch.txt': fetch, 'manifest-md5.txt': lacking });
  assert.deepEqual(found, ['bag-file-not-listed', 'bag-fetch-not-listed']);
});

test('tag files of four bytes a letter are read in either order; what is no letter is refused', () => {
  const four = (text: string, little: boolean) => {
    const view = new DataView(new ArrayBuffer([...text].length * 4));
    [...text].forEach((letter, i) => {
      view.setUint32(i * 4, letter.codePointAt(0)!, little);
    });
    return new Uint8Array(view.buffer);
  };
  assert.equal(decodeTag(four('\ufeffس🙂', true), 'UTF-32'), 'س🙂');
  assert.equal(decodeTag(four('س🙂', false), 'UTF-32BE'), 'س🙂');
  assert.equal(decodeTag(four('س', true), 'utf-32le'), 'س');
  for (const bytes of [new Uint8Array(5), new Uint8Array(4).fill(0xff)])
    assert.throws(() => decodeTag(bytes, 'UTF-32'), { code: 'bag-encoding' });
});

test('a bag without the folder of its contents is none, though nothing is listed', async () => {
  const empty = { 'data/a.txt': null, 'data/ب.txt': null, 'manifest-sha512.txt': '', 'bag-info.txt': null };
  assert.deepEqual(await codes(empty), ['bag-no-payload']);
  assert.equal((await checkBag({ ...bagOf(empty), hasPayload: true })).valid, true);
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
