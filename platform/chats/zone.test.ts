import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantIn, isZone } from './zone.ts';

test('a local time is an instant once its zone is known, and not before', () => {
  assert.equal(instantIn('2023-11-24T15:04:00', null), null);
  assert.equal(instantIn('2023-11-24T15:04:00Z', null), '2023-11-24T15:04:00.000Z');
  assert.equal(instantIn('2023-11-24T15:04:00', 'Africa/Casablanca'), '2023-11-24T14:04:00.000Z');
  assert.equal(instantIn('2023-07-24T15:04:00', 'Europe/Paris'), '2023-07-24T13:04:00.000Z');
  assert.equal(instantIn('2023-01-24T15:04:00', 'Europe/Paris'), '2023-01-24T14:04:00.000Z');
  // the hour that Paris had twice
  assert.equal(instantIn('2023-10-29T02:30:00', 'Europe/Paris'), '2023-10-29T00:30:00.000Z');
  assert.ok(isZone('Asia/Dubai') && !isZone('Mars/Base'));
});
