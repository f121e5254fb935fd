import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHex } from '@sanad/base/bytes';
import fc from 'fast-check';
import { verifyEd25519 } from './ed25519.ts';
import { keyFromSeed, verifierCrypto, verifySignature } from './testing/node-crypto.ts';

const { sha512 } = verifierCrypto;

test('the signatures of RFC 8032 section 7.1 hold', async () => {
  const empty = [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ] as const;
  const one = [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ] as const;
  for (const [key, message, signature] of [empty, one]) {
    assert.ok(await verifyEd25519(fromHex(key), fromHex(message), fromHex(signature), sha512));
  }
});

test('it agrees with the platform on good signatures and on changed ones', async () => {
  const shape = fc.record({
    seed: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    message: fc.uint8Array({ maxLength: 99 }),
    at: fc.nat(95),
    bit: fc.nat(7),
  });
  await fc.assert(
    fc.asyncProperty(shape, async ({ seed, message, at, bit }) => {
      const { publicKey, sign } = keyFromSeed(seed);
      const signature = await sign(message);
      assert.ok(await verifyEd25519(publicKey, message, signature, sha512));
      const all = Uint8Array.from([...publicKey, ...signature]);
      all[at]! ^= 1 << bit;
      const [key, changed] = [all.slice(0, 32), all.slice(32)];
      assert.equal(await verifyEd25519(key, message, changed, sha512), false);
      assert.equal(await verifySignature(key, message, changed), false);
    }),
    { numRuns: 25 },
  );
});

test('a second form of a signature (S + L), a key that is no point and wrong lengths are refused', async () => {
  const { publicKey, sign } = keyFromSeed(new Uint8Array(32).fill(4));
  const message = new Uint8Array(3);
  const signature = await sign(message);
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  let s = order + BigInt(`0x${Buffer.from(signature.slice(32)).reverse().toString('hex')}`);
  const second = Uint8Array.from(signature);
  for (let i = 32; i < 64; i++, s >>= 8n) second[i] = Number(s & 255n);
  for (const bad of [second, signature.subarray(1), new Uint8Array(0)]) {
    assert.equal(await verifyEd25519(publicKey, message, bad, sha512), false);
  }
  for (const key of [new Uint8Array(32).fill(255), fromHex(`02${'00'.repeat(31)}`), new Uint8Array(31)]) {
    assert.equal(await verifyEd25519(key, message, signature, sha512), false);
  }
});
