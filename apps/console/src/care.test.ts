import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advise, BREAK_AFTER, doseOf, HEAVY_A_DAY } from './care.ts';

const store = (text: string | null) => ({ getItem: () => text });

test('a break is proposed after the minutes, and the day is full after the heavy pieces', () => {
  const dose = { day: '2026-11-24', minutes: 0, heavy: 0, restedAt: 0 };
  assert.equal(advise(dose), null);
  assert.equal(advise({ ...dose, minutes: BREAK_AFTER }), 'break');
  assert.equal(advise({ ...dose, minutes: BREAK_AFTER + 5, restedAt: BREAK_AFTER }), null);
  assert.equal(advise({ ...dose, heavy: HEAVY_A_DAY }), 'enough');
});

test('a new day begins anew, and what cannot be read is no dose', () => {
  const kept = JSON.stringify({ day: '2026-11-23', minutes: 90, heavy: 9, restedAt: 0 });
  assert.equal(doseOf(store(kept), '2026-11-24').minutes, 0);
  assert.equal(doseOf(store(kept), '2026-11-23').minutes, 90);
  assert.equal(doseOf(store('{'), '2026-11-24').heavy, 0);
});
