import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { concat, utf8 } from '@sanad/base/bytes';
import { archiveCrypto } from './testing/archive-crypto.ts';
import { sha256 } from './testing/node-crypto.ts';
import { checkWacz } from './wacz.ts';
import { surt, writeWacz } from './wacz-write.ts';
import { httpBlock, type NewWarcRecord, writeWarc } from './warc-write.ts';

const record = (more: Partial<NewWarcRecord> = {}): NewWarcRecord => ({
  type: 'response',
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  date: '2026-01-02T03:04:05.678Z',
  uri: 'https://example.com/',
  contentType: 'application/http; msgtype=response',
  block: httpBlock('HTTP/1.1 200 OK', [{ name: 'Content-Type', value: 'text/html' }], utf8('<p>')),
  payload: utf8('<p>'),
  ...more,
});

test('surt() sorts hosts from the right and forgets what does not tell pages apart', () => {
  assert.equal(surt('https://www.Example.com/A?b=2&a=1#x'), 'com,example)/a?a=1&b=2');
  assert.equal(surt('http://sub.example.co.ma:8080'), 'ma,co,example,sub:8080)/');
  assert.equal(surt('http://127.0.0.1:80/x'), '127.0.0.1)/x');
  assert.equal(surt('urn:dom:X'), 'urn:dom:x');
});

test('writeWarc() lets no header break out of its line', () => {
  assert.throws(() => writeWarc([record({ uri: 'https://example.com/\r\nWARC-Type: x' })], sha256, (bytes) => bytes), {
    code: 'warc-field',
  });
  const block = httpBlock(
    'HTTP/1.1 200 O\r\nK',
    [
      { name: 'X-A\r\nB', value: 'a\nb' },
      { name: ':status', value: '1' },
    ],
    utf8(''),
  );
  assert.equal(
    new TextDecoder().decode(block),
    'HTTP/1.1 200 O K\r\nX-A B: a\r\nX-A B: b\r\nContent-Length: 0\r\n\r\n',
  );
});

test('what writeWacz() packs holds, and each record lies where the index says', async () => {
  const warc = writeWarc(
    [record(), record({ type: 'resource', uri: 'urn:dom:x', contentType: 'text/html', payload: null })],
    sha256,
    (bytes) => gzipSync(bytes),
  );
  const signer = { publicKey: 'AA==', sign: () => 'AA==' };
  const input = {
    title: 't',
    description: 'd',
    created: '2026-01-02T03:04:05Z',
    software: 's',
    pages: [{ id: 'p', url: 'https://example.com/', ts: '2026-01-02T03:04:05Z', title: 't' }],
    warc: { name: 'data.warc.gz', ...warc },
    extra: [],
  };
  const digest = async (parts: readonly Uint8Array[]) => sha256(concat(...parts));
  const bytes = concat(...(await writeWacz(input, signer, { hash: sha256, sha256: digest })));
  const { signature: _signature, ...unsigned } = archiveCrypto;
  const report = await checkWacz(bytes, unsigned);
  assert.deepEqual(
    report.checks.filter((check) => check.state === 'failed'),
    [],
  );
  const text = new TextDecoder('latin1').decode(bytes);
  const index = /com,example\)\/ 20260102030405 (\{.*\})/.exec(text)![1]!;
  const { offset, length, status, mime } = JSON.parse(index);
  assert.deepEqual([status, mime], ['200', 'text/html']);
  assert.deepEqual(
    concat(...warc.parts).slice(Number(offset), Number(offset) + Number(length)),
    new Uint8Array(warc.parts[0]!),
  );
});
