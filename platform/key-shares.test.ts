import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { joinMasterKey, splitMasterKey } from './key-shares.ts';

test('any sufficient set of shares gives the key back, in any order', () => {
  const splits = fc.integer({ min: 2, max: 5 }).chain((needed) =>
    fc.tuple(fc.constant(needed), fc.integer({ min: needed, max: 7 })).chain(([, total]) =>
      fc.tuple(
        fc.constant(needed),
        fc.constant(total),
        fc.shuffledSubarray(
          Array.from({ length: total }, (_, i) => i),
          { minLength: needed },
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(splits, fc.uint8Array({ minLength: 32, maxLength: 32 }), ([needed, total, chosen], key) => {
      const shares = splitMasterKey(key, needed, total);
      assert.deepEqual(joinMasterKey(chosen.map((i) => shares[i]!)), key);
    }),
  );
});

test('too few, doubled, mixed or mistyped shares are refused', () => {
  const shares = splitMasterKey(randomBytes(32), 2, 3);
  assert.throws(
    () => joinMasterKey([]),
    (e) => isFault(e, 'share-number'),
  );
  assert.throws(
    () => joinMasterKey([shares[0]!]),
    (e) => isFault(e, 'share-number'),
  );
  assert.throws(
    () => joinMasterKey([shares[0]!, shares[0]!]),
    (e) => isFault(e, 'share-number'),
  );
  const typo = shares[1]!.replace(/-[0-9a-f]/, (found) => (found === '-0' ? '-1' : '-0'));
  assert.throws(
    () => joinMasterKey([shares[0]!, typo.slice(0, 20) + (typo[20] === '0' ? '1' : '0') + typo.slice(21)]),
    (e) => isFault(e, 'share-malformed') && e.detail['share'] === 2,
  );
});

test('one share of two is as likely for any key: it differs from split to split', () => {
  const key = new Uint8Array(32);
  assert.notEqual(splitMasterKey(key)[0], splitMasterKey(key)[0]);
});
