import assert from 'node:assert/strict';
import { hkdfSync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { isId } from '@sanad/base/ids';
import fc from 'fast-check';
import { aead, drawRandom, hkdf, randomId, sha256, signerOf, verifySignature } from './crypto.ts';

test('hkdf() derives what the platform derives, also when keys alternate', () => {
  const keys = [randomBytes(32), randomBytes(32)];
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 90 }),
      fc.integer({ min: 0, max: 1 }),
      fc.constantFrom(16, 32),
      (info, k, n) => {
        const wanted = new Uint8Array(hkdfSync('sha256', keys[k]!, new Uint8Array(0), info, n));
        assert.deepEqual(new Uint8Array(hkdf(keys[k]!, info, n)), wanted);
      },
    ),
  );
});

test('what is sealed opens again, and not with other data, key or bytes', () => {
  const [key, nonce, plain] = [randomBytes(32), randomBytes(12), utf8('نص')];
  const sealed = aead.seal(key, nonce, utf8('a'), plain);
  assert.deepEqual(new Uint8Array(aead.open(key, nonce, utf8('a'), sealed)), plain);
  assert.throws(() => aead.open(key, nonce, utf8('b'), sealed));
  assert.throws(() => aead.open(randomBytes(32), nonce, utf8('a'), sealed));
  sealed[0]! ^= 1;
  assert.throws(() => aead.open(key, nonce, utf8('a'), sealed));
});

test('a signer signs what verifySignature() accepts, and the same seed is the same key', async () => {
  const seed = randomBytes(32);
  const signer = signerOf(seed, 'log');
  const signature = await signer.sign(utf8('text'));
  assert.ok(verifySignature(signer.publicKey, utf8('text'), signature));
  assert.ok(!verifySignature(signer.publicKey, utf8('Text'), signature));
  assert.deepEqual(signerOf(seed, 'x').publicKey, signer.publicKey);
});

test('random ids are ids and differ', () => {
  const ids = Array.from({ length: 50 }, () => randomId('case'));
  assert.ok(ids.every((id) => isId(id, 'case')));
  assert.equal(new Set(ids).size, 50);
});

test('sha256() of nothing is the known value', () => {
  assert.equal(
    Buffer.from(sha256(new Uint8Array(0)))
      .toString('hex')
      .slice(0, 16),
    'e3b0c44298fc1c14',
  );
});

test('random draws are copies that differ and are not wiped with the store they come from', () => {
  const draws = Array.from({ length: 3000 }, () => drawRandom(12));
  assert.equal(new Set(draws.map((draw) => Buffer.from(draw).toString('hex'))).size, 3000);
  assert.ok(draws.every((draw) => draw.length === 12 && draw.some((byte) => byte !== 0)));
});
