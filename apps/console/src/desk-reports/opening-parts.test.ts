import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Opening } from '@sanad/wire/desk';
import { partOf } from './opening-parts.ts';

const NOW = Date.parse('2026-05-02T10:00:00.000Z');
const opening = (over: Partial<Opening>): Opening => ({
  id: 'o',
  report: 'r',
  receivedAt: null,
  pseudonym: null,
  reason: '',
  askedBy: 'me',
  askedByName: '',
  askedAt: '2026-05-01T09:00:00.000Z',
  answer: 'waiting',
  answeredBy: null,
  answeredAt: null,
  openedAt: null,
  ...over,
});
const granted = { answer: 'approved', answeredBy: 'you', answeredAt: '2026-05-01T12:00:00.000Z' } as const;

test('what waits for the custodian is what others ask for and what she was granted a day ago at most', () => {
  const part = (over: Partial<Opening>) => partOf(opening(over), 'me', NOW);
  assert.equal(part({}), 'others');
  assert.equal(part({ askedBy: 'you' }), 'mine');
  assert.equal(part(granted), 'mine');
  assert.equal(part({ ...granted, askedBy: 'you' }), 'others');
  assert.equal(part({ ...granted, answeredAt: '2026-05-01T09:59:59.000Z' }), 'past');
  assert.equal(part({ ...granted, openedAt: '2026-05-01T13:00:00.000Z' }), 'past');
  assert.equal(part({ ...granted, answer: 'refused' }), 'past');
});
