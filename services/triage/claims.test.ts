import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLAIM_MILLISECONDS, createClaims } from './claims.ts';

test('one person holds a campaign until she goes on, releases it or the time is over', () => {
  let now = 0;
  const claims = createClaims(() => now);
  assert.equal(claims.take('a', 'her').by, 'her');
  assert.equal(claims.take('a', 'him').by, 'her');
  assert.equal(claims.take('b', 'her').by, 'her');
  assert.equal(claims.of('a'), null, 'a person holds one at a time');
  assert.equal(claims.take('a', 'him').by, 'him');
  claims.release('b', 'him');
  assert.equal(claims.of('b')?.by, 'her', 'nobody releases what another holds');
  now = CLAIM_MILLISECONDS + 1;
  assert.equal(claims.of('b'), null);
  assert.equal(claims.take('b', 'him').by, 'him');
});
