import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { checkTimestamp } from './timestamp.ts';

const SUITE = path.join(import.meta.dirname, '../../shared/data/rfc3161/sigstage');
const DATA = utf8('hello');
let folder: string;
before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-timestamp-'));
});
after(() => rmSync(folder, { recursive: true }));

const openssl = (...args: string[]): Buffer =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0;
  } catch {
    return false;
  }
})();
const failed = async (token: Uint8Array, roots: string, at: Date | null = null, data = DATA) => {
  const { valid, checks } = await checkTimestamp({ token, data, roots, at });
  const codes = checks.flatMap((check) => check.findings.map((finding) => finding.code));
  assert.equal(valid, codes.length === 0);
  return codes;
};

test('time-stamps of another authority: good ones accepted, others refused', async (t) => {
  if (!existsSync(SUITE)) return t.skip('the suite is not beside this repository');
  const file = (name: string): Buffer => readFileSync(path.join(SUITE, name));
  const roots = file('ts_chain.pem').toString();
  for (const name of ['response-sha256', 'response-sha384', 'response-sha512', 'response-no-embedded-cert'])
    assert.deepEqual(await failed(file(`${name}.tsr`), roots), [], name);
  const good = file('response-sha256.tsr');
  // a piece of a larger memory, as Node reads small files
  const piece = Buffer.concat([Buffer.alloc(9), good, Buffer.alloc(7)]).subarray(9, 9 + good.length);
  assert.deepEqual(await failed(piece, roots), []);
  assert.deepEqual(await failed(file('response-invalid-signature.tsr'), roots), ['timestamp-signature']);
  assert.deepEqual(await failed(good, roots, null, utf8('hellp')), ['timestamp-other-data']);
  const late = new Date('2060-01-01');
  assert.deepEqual(await failed(good, roots, late), ['timestamp-not-in-force', 'timestamp-not-trusted']);
  assert.ok((await failed(file('response-no-embedded-cert.tsr'), '')).includes('timestamp-no-certificate'));
});

test('a byte of a token that was changed, whichever, is noticed', async (t) => {
  if (!existsSync(SUITE)) return t.skip('the suite is not beside this repository');
  const roots = readFileSync(path.join(SUITE, 'ts_chain.pem'), 'utf8');
  const good = readFileSync(path.join(SUITE, 'response-sha256.tsr'));
  for (let at = 0; at < good.length; at++) {
    const changed = Buffer.from(good);
    changed[at]! ^= 1 << (at % 8);
    // the status says `granted` or `granted with changes`; nobody signs it
    if (at !== 8) assert.notDeepEqual(await failed(changed, roots), [], `byte ${at}`);
  }
});

test('a token by a certificate that was not made for it, is out of force, or leads elsewhere, or over a weak digest, is refused', {
  skip: !hasOpenssl,
}, async () => {
  authority('root', 'Root');
  authority('other', 'Other');
  const root = readFileSync(path.join(folder, 'root.pem'), 'utf8');
  const other = readFileSync(path.join(folder, 'other.pem'), 'utf8');
  const stamp = 'extendedKeyUsage=critical,timeStamping';
  assert.deepEqual(await failed(tokenBy('good', stamp), root), []);
  assert.deepEqual(await failed(tokenBy('good', stamp), other), ['timestamp-not-trusted']);
  assert.deepEqual(await failed(tokenBy('web', 'extendedKeyUsage=serverAuth'), root), ['timestamp-purpose']);
  assert.deepEqual(await failed(tokenBy('mild', 'extendedKeyUsage=timeStamping'), root), ['timestamp-purpose']);
  assert.deepEqual(await failed(tokenBy('both', 'extendedKeyUsage=critical,timeStamping,serverAuth'), root), [
    'timestamp-purpose',
  ]);
  assert.deepEqual(await failed(tokenBy('past', stamp, { daysAhead: 400 }), root), [
    'timestamp-not-in-force',
    'timestamp-not-trusted',
  ]);
  assert.deepEqual(await failed(tokenBy('short', stamp, { digest: 'sha224' }), root), []);
  assert.deepEqual(await failed(tokenBy('weak', stamp, { digest: 'sha1' }), root), ['timestamp-weak-digest']);
  // an issuer that is none: signed by a certificate that may not issue
  assert.deepEqual(await failed(tokenBy('below', stamp, { issuer: 'good' }), root), ['timestamp-not-trusted']);
});

/** A fresh key on the curve P-256, and with it a request for a certificate, or a certificate that signs itself. */
function request(name: string, subject: string, ...more: string[]): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`];
  openssl('req', ...key, '-subj', `/CN=${subject}`, ...more);
}

function authority(name: string, subject: string): void {
  request(name, subject, '-x509', '-out', `${name}.pem`, '-days', '30');
}

type Wanted = { readonly daysAhead?: number; readonly issuer?: string; readonly digest?: string };

/** A token as anybody with a key could write it: OpenSSL's own TSA would refuse most of these. */
function tokenBy(name: string, extension: string, { daysAhead = 0, issuer = 'root', digest }: Wanted = {}): Uint8Array {
  writeFileSync(path.join(folder, 'ext.cnf'), `${extension}\n`);
  writeFileSync(path.join(folder, 'info.der'), infoAt(daysAhead, digest));
  request(name, name, '-out', `${name}.csr`);
  const by = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-extfile', 'ext.cnf', '-days', '20'];
  openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.pem`);
  const more = issuer === 'root' ? [] : ['-certfile', `${issuer}.pem`];
  const form = ['-cades', '-binary', '-nodetach', '-econtent_type', '1.2.840.113549.1.9.16.1.4', '-outform', 'DER'];
  const signer = ['-signer', `${name}.pem`, '-inkey', `${name}.key`];
  openssl('cms', '-sign', ...form, ...signer, ...more, '-in', 'info.der', '-out', `${name}.tst`);
  return readFileSync(path.join(folder, `${name}.tst`));
}

const OIDS: Readonly<Record<string, string>> = {
  sha1: '2b0e03021a',
  sha224: '608648016503040204',
  sha256: '608648016503040201',
};

function infoAt(daysAhead: number, digest = 'sha256'): Buffer {
  const der = (tag: number, ...parts: Buffer[]): Buffer => {
    const content = Buffer.concat(parts);
    return Buffer.concat([
      Buffer.from(content.length < 128 ? [tag, content.length] : [tag, 0x81, content.length]),
      content,
    ]);
  };
  const time = `${new Date(Date.now() + 2000 + daysAhead * 86_400_000).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  const algorithm = der(0x30, der(6, Buffer.from(OIDS[digest]!, 'hex')), der(5));
  return der(
    0x30,
    der(2, Buffer.from([1])),
    der(6, Buffer.from([0x2a, 3, 4])),
    der(0x30, algorithm, der(4, createHash(digest).update(DATA).digest())),
    der(2, Buffer.from([7])),
    der(0x18, Buffer.from(time)),
  );
}
