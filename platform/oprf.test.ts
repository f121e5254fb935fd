import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from '@sanad/base/bytes';
import { plainOprf } from './oprf.ts';

const { oprf } = ristretto255_oprf;

test('who asks blinded gets what the owner of the key computes, and two questions about one thing look unlike', () => {
  const key = plainOprf.key(new Uint8Array(32).fill(3));
  const input = utf8('0:1234abcd');
  const [one, two] = [oprf.blind(input), oprf.blind(input)];
  assert.notEqual(toHex(one.blinded), toHex(two.blinded));
  const [answer] = plainOprf.answer(key, [toHex(one.blinded)]);
  const output = oprf.finalize(input, one.blind, fromHex(answer!));
  assert.deepEqual(output, plainOprf.output(key, input));
  assert.notDeepEqual(output, plainOprf.output(plainOprf.key(new Uint8Array(32).fill(4)), input));
  assert.throws(() => plainOprf.answer(key, ['ff'.repeat(32)]));
});
