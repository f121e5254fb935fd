import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf } from '@sanad/base/instant';
import type { ReportOrigin } from '@sanad/wire/intake';
import { type Arrival, burstsOf } from './rhythm.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-05-01T10:50:00.000Z');
const arrival = (minutes: number, size: number, origin: ReportOrigin = 'portal'): Arrival => ({
  at: instantOf(START + minutes * MINUTE),
  size,
  origin,
});
/** As people write: uneven in time and in length. */
const UNEVEN = [0, 1, 9, 11, 12, 27, 29, 41, 42, 44, 58].map((at, n) => arrival(at, 500 + 37 * n * (n % 4)));

test('what people write themselves is no burst, however many come in one evening', () => {
  assert.deepEqual(burstsOf(UNEVEN), []);
});

test('one text again and again is told, also over the turn of an hour', () => {
  const alike = UNEVEN.map((one) => ({ ...one, size: 700 }));
  const honest = [5, 33].map((at) => arrival(at, 600 + at));
  const [told, ...others] = burstsOf([...alike, ...honest, arrival(300, 900)]);
  assert.deepEqual(others, []);
  assert.deepEqual(told, {
    origin: 'portal',
    from: instantOf(START),
    until: instantOf(START + 58 * MINUTE),
    count: 13,
    sameLength: 11,
    signs: ['alike'],
  });
});

test('even intervals are told though every text is another', () => {
  const even = Array.from({ length: 12 }, (_, n) => arrival(3 * n, 500 + 13 * n));
  assert.deepEqual(burstsOf(even)[0]?.signs, ['even']);
});

test('a program keeps its own time, and a table that the desk reads in is no burst', () => {
  const even = (origin: ReportOrigin) => Array.from({ length: 12 }, (_, n) => arrival(3 * n, 500 + 13 * n, origin));
  assert.deepEqual(burstsOf(even('partner-machine')), []);
  assert.deepEqual(burstsOf(even('helpline').map((one) => ({ ...one, size: 1 }))), []);
});

test('nine are too few to speak of; a hundred are told whatever they look like, each channel alone, newest first', () => {
  assert.deepEqual(burstsOf(Array.from({ length: 9 }, (_, n) => arrival(n, 500))), []);
  const many = Array.from({ length: 120 }, (_, n) => arrival((n * n) / 300, 300 + 7 * n));
  assert.deepEqual(burstsOf(many)[0]?.signs, ['much']);
  const later = many.map((one, n) => arrival(600 + (n * n) / 300, one.size, 'mail'));
  assert.deepEqual(
    burstsOf([...many, ...later]).map(({ origin }) => origin),
    ['mail', 'portal'],
  );
});
