import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { concat, utf8 } from '@sanad/base/bytes';
import { isFault } from '@sanad/base/fault';
import { archiveCrypto } from './testing/archive-crypto.ts';
import { checkWacz } from './wacz.ts';
import { joinChunks, readWarc } from './warc.ts';
import { checkWarc } from './warc-check.ts';
import { writeZip } from './zip.ts';

const SUITE = path.join(import.meta.dirname, '../../../shared/data/warc');
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

function record(type: string, block: Uint8Array, fields: Record<string, string> = {}): Uint8Array {
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Date': '2026-11-23T21:00:00Z',
    'WARC-Block-Digest': `sha256:${sha256(block)}`,
    ...fields,
    'Content-Length': String(block.length),
  };
  const header = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return concat(utf8(`WARC/1.1\r\n${header.join('')}\r\n`), block, utf8('\r\n\r\n'));
}
const http = utf8('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n');
const response = record('response', http, {
  'Content-Type': 'application/http;msgtype=response',
  'WARC-Target-URI': 'https://example.org/',
  'WARC-Payload-Digest': `sha256:${sha256(utf8('hello'))}`,
});
const warc = concat(record('warcinfo', utf8('software: test\r\n')), response);
const failures = async (bytes: Uint8Array) => {
  const report = await checkWarc(bytes, archiveCrypto);
  return report.checks.filter((c) => c.state === 'failed').map((c) => [c.id, c.findings[0]!.code]);
};

test('a WARC is read, packed or not, and its digests are checked; chunked payloads too', async () => {
  for (const bytes of [warc, concat(gzipSync(warc.subarray(0, warc.length - response.length)), gzipSync(response))]) {
    const report = await checkWarc(bytes, archiveCrypto);
    assert.ok(report.valid);
    assert.deepEqual(
      report.records.map((r) => [r.type, r.uri, r.block, r.payload]),
      [
        ['warcinfo', null, 'good', 'none'],
        ['response', 'https://example.org/', 'good', 'good'],
      ],
    );
  }
});

test('a changed, cut or overlong WARC is refused, with the records before the damage still told', async () => {
  const changed = Uint8Array.from(warc);
  changed[warc.length - 20]! ^= 1;
  assert.deepEqual(await failures(changed), [
    ['block-digests', 'warc-digest'],
    ['payload-digests', 'warc-digest'],
  ]);
  assert.deepEqual(await failures(warc.subarray(0, -30)), [['records', 'warc-framing']]);
  assert.equal((await checkWarc(warc.subarray(0, -30), archiveCrypto)).records.length, 1);
  assert.deepEqual(await failures(warc.subarray(0, -3)), []);
  const twice = await checkWarc(concat(record('metadata', utf8('x')), record('metadata', utf8('x'))), archiveCrypto);
  assert.deepEqual(
    twice.checks.flatMap(({ state, findings }) => findings.map(({ code }) => [state, code])),
    [['noted', 'warc-record-twice']],
  );
  assert.deepEqual(await failures(concat(warc, utf8('x'))), [['records', 'warc-framing']]);
  assert.deepEqual(await failures(gzipSync(warc).subarray(0, -20)), [['records', 'warc-gzip']]);
  const twoLengths = utf8('WARC/1.1\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nx\r\n\r\n');
  assert.ok((await failures(twoLengths)).some(([, code]) => code === 'warc-framing'));
  assert.deepEqual(await failures(utf8('filedesc://x 0 0')), [['records', 'warc-is-arc']]);
  assert.deepEqual(await failures(record('metadata', utf8('x'), { 'WARC-Date': 'yesterday' })), [
    ['fields', 'warc-date'],
  ]);
});

test('readWarc() never loops or reads outside on arbitrary changes', () => {
  for (let at = 0; at < warc.length; at += 3) {
    const changed = Uint8Array.from(warc);
    changed[at]! ^= 0x55;
    try {
      for (const one of readWarc(changed)) assert.ok(one.block.length <= warc.length);
    } catch (error) {
      assert.ok(isFault(error, 'warc-framing') || isFault(error, 'warc-is-arc'), String(error));
    }
  }
});

test('broken chunking is not joined', () => {
  for (const bad of ['', '5\r\nhel', 'z\r\n', '5\r\nhelloXX0\r\n\r\n', '5\r\nhello\r\n']) {
    assert.equal(joinChunks(utf8(bad)), null, bad);
  }
});

type Files = Record<string, Uint8Array>;
function waczOf(change: (files: Files) => void = () => {}, signedData?: (hash: string) => object): Uint8Array {
  const files: Files = {
    'archive/data.warc': warc,
    'pages/pages.jsonl': utf8(
      '{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://example.org/","ts":"2026-11-23T21:00:00Z"}\n',
    ),
    'indexes/index.cdx': utf8('org,example)/ 20261123210000 {}\n'),
  };
  const resources = Object.entries(files).map(([name, content]) => ({
    name: name.split('/')[1],
    path: name,
    hash: `sha256:${sha256(content)}`,
    bytes: content.length,
  }));
  const described = utf8(JSON.stringify({ profile: 'data-package', resources, wacz_version: '1.1.1' }));
  files['datapackage.json'] = described;
  const hash = `sha256:${sha256(described)}`;
  const signed = signedData ? { signedData: signedData(hash) } : {};
  files['datapackage-digest.json'] = utf8(JSON.stringify({ path: 'datapackage.json', hash, ...signed }));
  change(files);
  return concat(...writeZip(Object.entries(files).map(([name, content]) => ({ path: name, content: [content] }))));
}
const wrong = async (bytes: Uint8Array) => {
  const report = await checkWacz(bytes, archiveCrypto);
  return report.checks.filter((c) => c.state === 'failed').flatMap((c) => c.findings.map((f) => f.code));
};

test('a WACZ is checked file by file', async () => {
  const report = await checkWacz(waczOf(), archiveCrypto);
  assert.ok(report.valid, JSON.stringify(report.checks));
  assert.deepEqual(report.pages, [{ url: 'https://example.org/', ts: '2026-11-23T21:00:00Z' }]);
  assert.equal(report.checks.find((check) => check.id === 'signature')!.findings[0]!.code, 'wacz-not-signed');
  assert.deepEqual(await wrong(waczOf((f) => (f['indexes/index.cdx'] = utf8('other')))), ['wacz-size', 'wacz-hash']);
  assert.deepEqual(await wrong(waczOf((f) => (f['extra.txt'] = utf8('x')))), ['wacz-not-listed']);
  assert.deepEqual(await wrong(waczOf((f) => delete f['indexes/index.cdx'])), ['wacz-file-missing']);
  const other = utf8('{"profile":"data-package","resources":[],"wacz_version":"1.1.1"}');
  assert.ok((await wrong(waczOf((f) => (f['datapackage.json'] = other)))).includes('wacz-package-hash'));
  assert.deepEqual(await wrong(utf8('no zip')), ['zip-not-found']);
});

test('an anonymous signature of a WACZ is verified, and a wrong one refused', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const by = (text: (hash: string) => string, extra: object = {}) =>
    waczOf(undefined, (hash) => ({
      hash,
      created: '2026-11-23T21:00:00Z',
      software: 'test',
      version: '0.1.0',
      signature: sign('sha256', Buffer.from(text(hash)), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
        'base64',
      ),
      publicKey: spki,
      ...extra,
    }));
  const report = await checkWacz(
    by((hash) => hash),
    archiveCrypto,
  );
  assert.ok(report.valid);
  assert.equal(report.signedBy, spki);
  assert.deepEqual(await wrong(by(() => 'another hash')), ['wacz-signature']);
  assert.deepEqual(await wrong(by((hash) => hash, { hash: 'sha256:00' })), ['wacz-signed-hash', 'wacz-signature']);
  assert.deepEqual(await wrong(by((hash) => hash, { extra: 'x' })), ['wacz-signed-data']);
});

test('WARCs and WACZ of others: good ones are accepted, damaged ones refused', async (t) => {
  if (!existsSync(SUITE)) return t.skip('the WARC samples are not beside this repository');
  for (const name of readdirSync(path.join(SUITE, 'warcio-js'))) {
    const report = await checkWarc(readFileSync(path.join(SUITE, 'warcio-js', name)), archiveCrypto);
    const failed = report.checks.filter((c) => c.state === 'failed');
    assert.equal(report.valid, !name.includes('bad-length'), `${name}: ${JSON.stringify(failed)}`);
  }
  for (const name of readdirSync(path.join(SUITE, 'wacz')).filter((one) => one.endsWith('.wacz'))) {
    const bytes = readFileSync(path.join(SUITE, 'wacz', name));
    const report = await checkWacz(bytes, archiveCrypto);
    const failed = report.checks.filter((c) => c.state === 'failed');
    assert.equal(report.valid, name.startsWith('valid'), `${name}: ${JSON.stringify(failed)}`);
    if (name.includes('signed')) assert.equal(report.signedBy, 'btrix-sign-test.webrecorder.net');
    const changed = Uint8Array.from(bytes);
    changed[60]! ^= 1;
    assert.ok(!(await checkWacz(changed, archiveCrypto)).valid, `${name} with a byte changed`);
  }
});
