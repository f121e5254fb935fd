import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodTold } from './period.ts';

test('months and quarters of a table are said in the words of the reader, in the names of Morocco', () => {
  assert.deepEqual(
    (['ary', 'ar', 'fr', 'en'] as const).map((language) => periodTold('2023-08', language)),
    ['غشت 2023', 'غشت 2023', 'août 2023', 'August 2023'],
  );
  assert.deepEqual(
    (['ar', 'fr', 'en'] as const).map((language) => periodTold('2023-Q3', language)),
    ['الربع الثالث 2023', '3e trimestre 2023', 'Q3 2023'],
  );
  assert.equal(periodTold('2023-Q1', 'fr'), '1er trimestre 2023');
  assert.equal(periodTold('*', 'ar'), '*');
});
