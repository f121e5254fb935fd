import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { signerOf } from '@sanad/platform/crypto';
import { base58 } from '@scure/base';
import { signBadge } from './badge.ts';

/** Vector of "Data Integrity EdDSA Cryptosuites v1.0", appendix B.3 (eddsa-jcs-2022). */
const PUBLIC = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const PRIVATE = 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq';
const UNSIGNED = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};

test('signBadge() gives the proof of the published eddsa-jcs-2022 vector', async () => {
  const seed = base58.decode(PRIVATE.slice(1)).slice(2);
  const { sign } = signerOf(seed, 'vector');
  const signer = {
    multikey: PUBLIC,
    sign: async (message: Uint8Array) => sign(message),
    multibase: (bytes: Uint8Array) => `z${base58.encode(bytes)}`,
    hash: (data: Uint8Array) => createHash('sha256').update(data).digest(),
  };
  const method = `https://vc.example/issuers/5678#${PUBLIC}`;
  const { proof } = (await signBadge(UNSIGNED, signer, '2023-02-24T23:36:38Z', method)) as unknown as {
    proof: { proofValue: string };
  };
  assert.equal(
    proof.proofValue,
    'z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4',
  );
});
