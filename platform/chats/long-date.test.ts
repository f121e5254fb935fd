import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLongDate } from './long-date.ts';

test('dates in words are read in the languages of providers, whatever stands first', () => {
  const dates = {
    'Jan 01, 2025 9:00 am': '2025-01-01T09:00:00',
    'Sep 13, 2020, 12:05:10 PM': '2020-09-13T12:05:10',
    'Thursday, March 5, 2015 at 3:14pm UTC+01': '2015-03-05T15:14:00',
    '26 août 2023 à 14:05': '2023-08-26T14:05:00',
    'janv. 01, 2025 12:00 am': '2025-01-01T00:00:00',
    'ene. 02, 2025 9:00 p. m.': '2025-01-02T21:00:00',
    '١ يناير ٢٠٢٥ في ٩:٠٠ م': '2025-01-01T21:00:00',
    '15 كانون الثاني 2025 09:10': '2025-01-15T09:10:00',
    '02 غشت 2024 11:00 مساءً': '2024-08-02T23:00:00',
    '5 mai 2024 14h05': '2024-05-05T14:05:00',
    '11 de agosto de 2026 às 22:03 UTC': '2026-08-11T22:03:00',
  };
  for (const [text, at] of Object.entries(dates)) assert.equal(readLongDate(text), at, text);
});

test('what is no date, or none that a calendar has, is none', () => {
  for (const text of ['', '2024', 'Jan 01, 2025', 'Feb 30, 2025 9:00 am', 'Jan 01, 2025 25:00', '9:00 am Aya 2025 01'])
    assert.equal(readLongDate(text), null, text);
});
