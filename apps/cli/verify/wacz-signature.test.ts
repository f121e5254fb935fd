import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { checkWaczSignature } from '@sanad/evidence/wacz-signature';
import { contentOf, readZip } from '@sanad/evidence/zip-read';
import { domainSignature } from './wacz-signature.ts';

const SIGNED = path.join(import.meta.dirname, '../../../../shared/data/warc/wacz/valid_signed_example_1.wacz');

test("a domain's signature holds for that domain, over those words, to a root that is known apart from the archive", async (t) => {
  if (!existsSync(SIGNED)) return t.skip('the archive is not beside this repository');
  const entry = readZip(readFileSync(SIGNED)).find((one) => one.path === 'datapackage-digest.json')!;
  const content = await contentOf(entry, (raw) => inflateRawSync(raw));
  const digest = JSON.parse(Buffer.from(content).toString()) as { hash: string; signedData: Record<string, string> };
  const codes = async (changes: Record<string, string> = {}, trust?: string, hash = digest.hash) => {
    const found: string[] = [];
    const findings = { fail: (code: string) => found.push(code), note: (code: string) => found.push(code) };
    const signedData = { ...digest.signedData, ...changes };
    await checkWaczSignature({ ...digest, hash, signedData }, domainSignature(trust), findings as never);
    return found;
  };
  assert.deepEqual(await codes(), ['wacz-time-root-unknown']);
  assert.deepEqual(await codes({}, digest.signedData['timestampCert']), []);
  assert.deepEqual(await codes({ domain: 'example.org' }), ['wacz-signature', 'wacz-time-root-unknown']);
  const hash = `sha256:${'0'.repeat(64)}`;
  assert.deepEqual(await codes({ hash }, undefined, hash), ['wacz-signature', 'wacz-time-root-unknown']);
  assert.deepEqual(await codes({ created: '2022-01-18T20:00:12Z' }), ['wacz-time-apart']);
  // the certificate that issued it, alone, leads nowhere that is known
  const [leaf] = digest.signedData['timestampCert']!.split(/(?<=-----END CERTIFICATE-----\n)/);
  assert.ok((await codes({ domainCert: leaf! })).includes('wacz-signature'));
});
