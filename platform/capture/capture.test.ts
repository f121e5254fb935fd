import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import { fault } from '@sanad/base/fault';
import { checkWacz } from '@sanad/evidence/wacz';
import { payloadsOf, readWarc } from '@sanad/evidence/warc';
import { readZip } from '@sanad/evidence/zip-read';
import { capture } from './capture.ts';
import { NO_CONTEXT } from './record.ts';
import { captureSigner } from './signer.ts';
import { findBrowser, VISIT } from './visit.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const skip = findBrowser() === null && 'no Chromium';
const answers: Record<string, (response: http.ServerResponse) => void> = {
  '/moved': (response) => response.writeHead(302, { location: '/offer' }).end(),
  '/offer': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html;charset=utf-8', 'content-encoding': 'gzip' })
      .end(
        gzipSync(
          '<html lang=ar dir=rtl><title>عرض</title><h1>مطلوب نادلات</h1><img src=/p.png><script src=/s.js></script>',
        ),
      ),
  '/p.png': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL),
  '/s.js': (response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('fetch("/api",{method:"POST",body:"q=1"})'),
  '/api': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
  '/inside': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/restless': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<p>x<img src=/slow><script>setInterval(()=>fetch("/api"),50)</script>'),
  '/gone': (response) => response.writeHead(410, { 'content-type': 'text/html' }).end('<p>حُذف'),
  '/junk': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x<img src=/junk.png>'),
  '/junk.png': (response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(100_000, 'no picture')),
  '/file': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename=x.zip' })
      .end('PK'),
  '/slow': (response) => void response.writeHead(200, { 'content-type': 'image/png' }).write(PIXEL),
  '/flood': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<p>x<script>fetch("/stream").then(r=>r.text())</script>'),
  '/stream': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const piece = Buffer.alloc(65_536, 'x');
    const more = (): void => void (response.destroyed || response.write(piece, () => setImmediate(more)));
    more();
  },
  '/film': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<p>x<script>fetch("/film.bin").then(r=>r.arrayBuffer())</script>'),
  '/film.bin': (response) =>
    response.writeHead(200, { 'content-length': 2 * FILM.length }).write(FILM, () => response.end(FILM)),
  '/half': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>نصف عرض'),
  '/tall': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x<div style="height:1100000px"></div><p>end'),
  '/beside': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<img src="http://rebind.example/x.png">'),
};
/** Half of a body that is larger than what the browser keeps of one. */
const FILM = Buffer.alloc(55_000_000, 'one film, twice ');
let server: http.Server;
let base: string;

before(async () => {
  server = http.createServer((request, response) => {
    request.resume();
    const answer = answers[request.url ?? ''];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const take = async (path: string, more: Partial<typeof VISIT> = {}) =>
  capture(`${base}${path}`, { ...VISIT, allow: ['127.0.0.1'], loadMs: 3000, quietMs: 2500, ...more }, NO_CONTEXT, {
    signer: await captureSigner(null),
    version: '0.0.0',
    timestamp: null,
  });

const crypto = {
  digest: (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest(),
  gunzip: (bytes: Uint8Array) => gunzipSync(bytes),
  inflate: (bytes: Uint8Array) => inflateRawSync(bytes),
  signature: {
    verifySpki: (spki: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
      verify(
        'sha256',
        message,
        { key: createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }), dsaEncoding: 'ieee-p1363' },
        signature,
      ),
  },
};

test('a page is captured with everything it loaded, as an archive that holds and is signed', { skip }, async () => {
  const { record, wacz, files } = await take('/moved');
  assert.equal(record.final_url, `${base}/offer`);
  assert.deepEqual(record.redirects, [{ url: `${base}/moved`, status: 302, to: `${base}/offer` }]);
  assert.equal(record.page_title, 'عرض');
  assert.equal(record.interaction_performed, 'none');
  assert.equal(record.embedded_media_saved, true);
  assert.deepEqual(record.notes, []);
  assert.deepEqual(
    files.map((file) => file.artefact.kind),
    ['png', 'pdf', 'html'],
  );
  const report = await checkWacz(wacz.content, crypto);
  assert.deepEqual(
    report.checks.filter((check) => check.state === 'failed'),
    [],
  );
  assert.equal(report.version, '1.1.1');
  assert.ok(report.signedBy);
  const packed = readZip(wacz.content).find((entry) => entry.path === 'archive/data.warc.gz')!;
  const records = [...readWarc(gunzipSync(packed.raw))];
  const answered = records.filter((one) => one.fields.get('warc-type') === 'response');
  assert.deepEqual(
    answered.map((one) => new URL(one.fields.get('warc-target-uri')!).pathname),
    ['/moved', '/offer', '/p.png', '/s.js', '/api'],
  );
  assert.match(Buffer.from(payloadsOf(answered[1]!)[0]!).toString(), /مطلوب نادلات/);
  assert.match(Buffer.from(answered[1]!.block).toString('latin1'), /X-Archive-Orig-content-encoding: gzip/i);
  const posted = records.find(
    (one) => /\/api$/.test(one.fields.get('warc-target-uri') ?? '') && one.fields.get('warc-type') === 'request',
  )!;
  assert.match(Buffer.from(posted.block).toString(), /^POST \/api HTTP\/1\.1[\s\S]*q=1$/);
  const changed = wacz.content.slice();
  changed[Math.floor(changed.length / 2)]! ^= 1;
  assert.equal((await checkWacz(changed, crypto)).valid, false);
});

test('no redirect, name or subrequest leads to an address that is not public', { skip }, async () => {
  await assert.rejects(take('/offer', { allow: [] }), { code: 'capture-refused' });
  await assert.rejects(take('/inside'), { code: 'capture-refused' });
  let asked = 0;
  const resolve = async (): Promise<string[]> => (asked++ === 0 ? ['192.168.7.7', '1.1.1.1'] : ['192.168.7.7']);
  const { record } = await take('/beside', { resolve });
  assert.deepEqual(record.notes.find((note) => note.code === 'address-refused')?.detail, {
    host: 'rebind.example',
    address: '192.168.7.7',
  });
  const bad = ['file:///etc/passwd', 'http://me:secret@example.com/', 'javascript:alert(1)', 'no url'];
  for (const url of bad) await assert.rejects(capture(url, VISIT, NO_CONTEXT, {} as never), { code: 'capture-url' });
});

test('a page that never rests and one that never ends are taken as they stand, and the record says so', {
  skip,
}, async () => {
  const restless = await take('/restless');
  assert.equal(restless.record.settled, false);
  assert.ok(restless.record.notes.some((note) => note.code === 'body-not-whole' && note.detail['why'] === 'time'));
  const slow = restless.record.notes.find((note) => String(note.detail['url']).endsWith('/slow'));
  assert.deepEqual(slow, { code: 'body-not-whole', detail: { url: `${base}/slow`, why: 'time' } });
  assert.equal((await checkWacz(restless.wacz.content, crypto)).valid, true);
  const flood = await take('/flood', { mostBytes: 3_000_000 });
  assert.ok(flood.record.notes.some((note) => note.code === 'size-limit'));
  assert.equal((await checkWacz(flood.wacz.content, crypto)).valid, true);
});

test('of a page that never comes to its end what came is kept, drawn, and marked as not whole', { skip }, async () => {
  const { record, wacz, files } = await take('/half');
  assert.deepEqual(
    record.notes.map((note) => note.code),
    ['never-loaded', 'body-not-whole'],
  );
  assert.deepEqual(
    files.map((file) => file.artefact.kind),
    ['png', 'pdf', 'html'],
  );
  assert.equal(record.html_source_saved, true);
  const packed = readZip(wacz.content).find((entry) => entry.path === 'archive/data.warc.gz')!;
  const records = [...readWarc(gunzipSync(packed.raw))];
  const half = records.find((one) => one.fields.get('warc-type') === 'response')!;
  assert.equal(half.fields.get('warc-truncated'), 'time');
  assert.match(Buffer.from(payloadsOf(half)[0]!).toString(), /نصف عرض/);
});

test('what the browser does not hand over is told, and a file that is no page is refused as what it is', {
  skip,
}, async () => {
  const { record } = await take('/junk');
  assert.deepEqual(
    record.notes.map((note) => [note.code, note.detail['url']]),
    [['body-not-whole', `${base}/junk.png`]],
  );
  assert.equal(record.embedded_media_saved, false);
  await assert.rejects(take('/file'), { code: 'capture-download' });
  const gone = await take('/gone');
  assert.deepEqual(gone.record.notes, [{ code: 'answered-error', detail: { url: `${base}/gone`, status: 410 } }]);
  assert.equal(gone.record.http_status, 410);
});

test('of a page of a thousand sheets the first are printed, and the record says so', { skip }, async () => {
  const { record, files } = await take('/tall');
  assert.deepEqual(
    record.notes.filter(({ code }) => code === 'pdf-cut'),
    [
      {
        code: 'pdf-cut',
        detail: { height: record.notes.find(({ code }) => code === 'screenshot-cut')!.detail['height']!, pages: 300 },
      },
    ],
  );
  const pdf = files.find(({ artefact }) => artefact.kind === 'pdf')!.content;
  assert.match(Buffer.from(pdf).toString('latin1'), /\/Count 300\b/);
});

test('a capture without a time-stamp is kept when the authority gives none, and says why', { skip }, async () => {
  const tools = { signer: await captureSigner(null), version: '0.0.0' };
  const options = { ...VISIT, allow: ['127.0.0.1'] };
  const refuse = () => Promise.reject(fault('tsa-unreachable', 'no answer'));
  const { record, wacz } = await capture(`${base}/offer`, options, NO_CONTEXT, { ...tools, timestamp: refuse });
  assert.equal(record.tsa_token, null);
  assert.deepEqual(record.notes, [{ code: 'not-timestamped', detail: { why: 'tsa-unreachable' } }]);
  assert.equal((await checkWacz(wacz.content, crypto)).valid, true);
});

test('a body of more than the browser keeps is in the archive to its last byte', { skip }, async () => {
  const { record, wacz } = await take('/film', { quietMs: 300_000, bodiesMs: 300_000 });
  assert.deepEqual(
    record.notes.filter((note) => 'url' in note.detail),
    [],
  );
  const archive = readZip(wacz.content).find(({ path }) => path === 'archive/data.warc.gz')!;
  const warc = gunzipSync(archive.raw);
  const from = warc.indexOf(FILM.subarray(0, 64));
  assert.ok(warc.subarray(from, from + FILM.length).equals(FILM));
  assert.ok(warc.subarray(from + FILM.length, from + 2 * FILM.length).equals(FILM));
});
