import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IncomingRow } from '@sanad/wire/cooperation';
import { delaysOf } from './incoming-delays.ts';

const row = (country: string, state: IncomingRow['state'], answeredAt?: string): IncomingRow => ({
  id: 'incoming_1',
  number: 'IN-2026/0001',
  country,
  authority: 'Fiscalía',
  theirReference: '',
  kind: 'preservation',
  title: { ar: 'حفظ', fr: 'Conservation', en: 'Preservation' },
  summary: '',
  receivedOn: '2026-11-01',
  state,
  due: null,
  nearness: null,
  moves: [],
  history: answeredAt ? [{ at: answeredAt, by: 'person_1', what: state, note: '' }] : [],
});

test('of each country and kind it is counted what came, what was answered, refused, waits, and the middle delay', () => {
  const rows = [
    row('ES', 'answered', '2026-11-03T10:00:00.000Z'),
    row('ES', 'answered', '2026-11-05T10:00:00.000Z'),
    row('ES', 'answered', '2026-11-21T10:00:00.000Z'),
    row('ES', 'refused', '2026-11-30T10:00:00.000Z'),
    row('ES', 'executing'),
    row('BE', 'answered', '2026-11-02T10:00:00.000Z'),
  ];
  const [belgium, spain] = delaysOf(rows);
  assert.deepEqual([spain!.sent, spain!.answered, spain!.refused, spain!.waiting, spain!.medianDays], [5, 3, 1, 1, 4]);
  assert.deepEqual([belgium!.country, belgium!.answered, belgium!.medianDays], ['BE', 1, null]);
  assert.deepEqual(delaysOf([]), []);
});
