import assert from 'node:assert/strict';
import test from 'node:test';
import { genesisFlags } from '@sanad/evidence/genesis';
import { newGenesis, originOf } from './settings.ts';

test('a name in any script makes a ledger that opens, the same each time', () => {
  for (const name of ['جمعية الحماية', 'sanad.example/one', 'Café+ de l’aide', '日本 \ud800']) {
    const genesis = newGenesis({ SANAD_NAME: name });
    assert.deepEqual(newGenesis({ SANAD_NAME: name }), genesis);
    assert.doesNotThrow(() => genesisFlags({ edition: 'ngo', purpose: 'real', origin: genesis.origin! }), name);
  }
  assert.equal(originOf('sanad.example/one'), 'sanad.example/one');
  assert.equal(decodeURIComponent(originOf('جمعية الحماية')), 'جمعية-الحماية');
});

test('a name that is too long, or nothing but spaces, is refused in words', () => {
  for (const name of ['ج'.repeat(40), '   ']) assert.throws(() => newGenesis({ SANAD_NAME: name }), /SANAD_NAME/);
});
