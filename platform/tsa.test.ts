import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { sha256 } from './crypto.ts';
import { checkTimestamp } from './timestamp.ts';
import { requestTimestamp } from './tsa.ts';

/** A time-stamping authority that is not ours: OpenSSL, with a root and a signer made for the test. */
let folder: string;
let server: http.Server;
let url: string;
let answerOf: (query: Buffer) => Buffer;
const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    return false;
  }
})();
const skip = !hasOpenssl && 'no openssl';
const openssl = (...args: string[]): Buffer =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

before(async () => {
  if (!hasOpenssl) return;
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-tsa-'));
  writeFileSync(path.join(folder, 'serial'), '01\n');
  writeFileSync(
    path.join(folder, 'tsa.cnf'),
    '[tsa]\ndefault_tsa = t\n[t]\nserial = serial\nsigner_cert = tsa.pem\ncerts = root.pem\nsigner_key = tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = sha256\nordering = yes\ness_cert_id_chain = no\n[ext]\nextendedKeyUsage = critical,timeStamping\n',
  );
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-subj',
    '/CN=Test root',
    '-days',
    '30',
  );
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test TSA');
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '30',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'ext',
    '-out',
    'tsa.pem',
  );
  answerOf = (query) => {
    writeFileSync(path.join(folder, 'q.tsq'), query);
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'q.tsq', '-out', 'r.tsr');
    return readFileSync(path.join(folder, 'r.tsr'));
  };
  server = http.createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answerOf(Buffer.concat(pieces)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(() => {
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('a token is asked for, and verified against the root', { skip }, async () => {
  const data = utf8('what is stamped');
  const token = await requestTimestamp(url, sha256(data));
  const roots = readFileSync(path.join(folder, 'root.pem'), 'utf8');
  const good = await checkTimestamp({ token, data, roots, at: null });
  assert.equal(good.valid, true, JSON.stringify(good));
  assert.equal((await checkTimestamp({ token, data: utf8('other'), roots, at: null })).valid, false);
  // a Buffer lies in memory that it shares: the digest leaves, and nothing beside it
  const inPool = Buffer.from(Buffer.from(sha256(data)).toString('hex'), 'hex');
  const fromPool = await requestTimestamp(url, inPool);
  assert.equal((await checkTimestamp({ token: fromPool, data, roots, at: null })).valid, true);
  // nonces of many lengths and signs
  for (let i = 0; i < 3; i++) await requestTimestamp(url, sha256(utf8(String(i))));
});

test('an answer to another question, or none, is refused', { skip }, async () => {
  const kept = await requestTimestamp(url, sha256(utf8('first')));
  const honest = answerOf;
  try {
    answerOf = () => Buffer.from(kept);
    await assert.rejects(requestTimestamp(url, sha256(utf8('first'))), { code: 'tsa-other-answer' });
    await assert.rejects(requestTimestamp(url, sha256(utf8('second'))), { code: 'tsa-other-answer' });
    answerOf = () => Buffer.from('nonsense');
    await assert.rejects(requestTimestamp(url, sha256(utf8('x'))), { code: 'tsa-other-answer' });
  } finally {
    answerOf = honest;
  }
  await assert.rejects(requestTimestamp('http://127.0.0.1:9/', sha256(utf8('x'))), { code: 'tsa-unreachable' });
});

test('an authority that never ends its answer, or sends far too much, is told in words and takes no memory', async () => {
  const endless = http.createServer((request, response) => {
    response.writeHead(200);
    if (request.url === '/drip') {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
      return;
    }
    const piece = Buffer.alloc(1024 * 1024);
    const more = (): void => {
      while (response.write(piece));
      response.once('drain', more);
    };
    more();
  });
  await new Promise<void>((done) => endless.listen(0, '127.0.0.1', done));
  const at = (path: string): string => `http://127.0.0.1:${(endless.address() as AddressInfo).port}${path}`;
  const digest = sha256(utf8('x'));
  await assert.rejects(requestTimestamp(at('/drip'), digest, 300), { code: 'tsa-unreachable' });
  await assert.rejects(requestTimestamp(at('/flood'), digest), { code: 'tsa-refused' });
  endless.closeAllConnections();
  endless.close();
});
