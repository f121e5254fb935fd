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

test('a token by a certificate that was not made for it, is out of force, or leads elsewhere is refused', {
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
  assert.deepEqual(await failed(tokenBy('past', stamp, 400), root), [
    'timestamp-not-in-force',
    'timestamp-not-trusted',
  ]);
  // an issuer that is none: signed by a certificate that may not issue
  assert.deepEqual(await failed(tokenBy('below', stamp, 0, 'good'), root), ['timestamp-not-trusted']);
});

function authority(name: string, subject: string): void {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`,
    '-subj',
    `/CN=${subject}`,
    '-days',
    '30',
  );
}

/** A token as anybody with a key could write it: OpenSSL's own TSA would refuse most of these. */
function tokenBy(name: string, extension: string, daysAhead = 0, issuer = 'root'): Uint8Array {
  writeFileSync(path.join(folder, 'ext.cnf'), `${extension}\n`);
  writeFileSync(path.join(folder, 'info.der'), infoAt(daysAhead));
  openssl(
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
    '-subj',
    `/CN=${name}`,
  );
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    `${issuer}.pem`,
    '-CAkey',
    `${issuer}.key`,
    '-out',
    `${name}.pem`,
    '-extfile',
    'ext.cnf',
    '-days',
    '20',
  );
  const more = issuer === 'root' ? [] : ['-certfile', `${issuer}.pem`];
  openssl(
    'cms',
    '-sign',
    '-cades',
    '-binary',
    '-nodetach',
    '-econtent_type',
    '1.2.840.113549.1.9.16.1.4',
    '-in',
    'info.der',
    '-signer',
    `${name}.pem`,
    '-inkey',
    `${name}.key`,
    ...more,
    '-outform',
    'DER',
    '-out',
    `${name}.tst`,
  );
  return readFileSync(path.join(folder, `${name}.tst`));
}

function infoAt(daysAhead: number): Buffer {
  const der = (tag: number, ...parts: Buffer[]): Buffer => {
    const content = Buffer.concat(parts);
    return Buffer.concat([
      Buffer.from(content.length < 128 ? [tag, content.length] : [tag, 0x81, content.length]),
      content,
    ]);
  };
  const time = `${new Date(Date.now() + 2000 + daysAhead * 86_400_000).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  const sha256 = der(0x30, der(6, Buffer.from('608648016503040201', 'hex')), der(5));
  return der(
    0x30,
    der(2, Buffer.from([1])),
    der(6, Buffer.from([0x2a, 3, 4])),
    der(0x30, sha256, der(4, createHash('sha256').update(DATA).digest())),
    der(2, Buffer.from([7])),
    der(0x18, Buffer.from(time)),
  );
}
