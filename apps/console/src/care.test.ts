import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advise, BREAK_AFTER, DEBRIEF_EVERY, doseKey, doseOf, HEAVY_A_DAY } from './care.ts';

const store = (text: string | null) => ({ getItem: () => text });

test('a break is proposed after the minutes, and the day is full after the heavy pieces', () => {
  const dose = { day: '2026-11-24', minutes: 0, heavy: 0, restedAt: 0, talkedAt: 0 };
  assert.equal(advise(dose), null);
  assert.equal(advise({ ...dose, minutes: BREAK_AFTER }), 'break');
  assert.equal(advise({ ...dose, minutes: BREAK_AFTER + 5, restedAt: BREAK_AFTER }), null);
  assert.equal(advise({ ...dose, heavy: HEAVY_A_DAY }), 'enough');
});

test('she is asked how she is after every few heavy pieces, and not again before the next few', () => {
  const dose = { day: '2026-11-24', minutes: 0, heavy: DEBRIEF_EVERY, restedAt: 0, talkedAt: 0 };
  assert.equal(advise({ ...dose, heavy: DEBRIEF_EVERY - 1 }), null);
  assert.equal(advise(dose), 'debrief');
  assert.equal(advise({ ...dose, talkedAt: DEBRIEF_EVERY }), null);
  assert.equal(advise({ ...dose, heavy: 2 * DEBRIEF_EVERY, talkedAt: DEBRIEF_EVERY }), 'debrief');
});

test('a new day begins anew, and what cannot be read is no dose', () => {
  const kept = JSON.stringify({ day: '2026-11-23', minutes: 90, heavy: 9, restedAt: 0 });
  assert.equal(doseOf(store(kept), '2026-11-24').minutes, 0);
  assert.equal(doseOf(store(kept), '2026-11-23').minutes, 90);
  assert.equal(doseOf(store('{'), '2026-11-24').heavy, 0);
});

test('two people who share a browser do not see how the other is', () => {
  const kept = JSON.stringify({ day: '2026-11-24', minutes: 5, heavy: 3, restedAt: 0, talkedAt: 0 });
  const shared = { getItem: (key: string) => (key === doseKey('person_one') ? kept : null) };
  assert.equal(doseOf(shared, '2026-11-24', 'person_one').heavy, 3);
  assert.equal(doseOf(shared, '2026-11-24', 'person_other').heavy, 0);
});
