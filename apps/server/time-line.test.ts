import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineMessage } from '@sanad/wire/exhibit';
import { timeLine } from './time-line.ts';

const said = (exhibit: string, n: number, at: string | null): TimelineMessage => ({
  ...{ n, exhibit, at, instant: at && `${at}Z`, author: null, kind: 'text', text: '' },
});
const order = (...sources: TimelineMessage[][]): string[] => timeLine(sources).map((one) => one.exhibit + one.n);

test('what has no time keeps its place within its own source', () => {
  const notice = [said('a', 1, null), said('a', 2, '2023-05-02T10:00:00'), said('a', 3, null)];
  const other = [said('b', 1, '2023-05-01T10:00:00'), said('b', 2, '2023-05-03T10:00:00')];
  assert.deepEqual(order(notice, other), ['b1', 'a1', 'a2', 'a3', 'b2']);
});

test('a source without any time comes behind those that have one, in its own order', () => {
  const read = [said('a', 1, null), said('a', 2, null)];
  assert.deepEqual(order(read, [said('b', 1, '2023-05-01T10:00:00')]), ['b1', 'a1', 'a2']);
});

test('one source alone stays in the order in which it was written, whatever its times say', () => {
  assert.deepEqual(order([said('a', 1, '2023-05-02T10:00:00'), said('a', 2, '2023-05-01T10:00:00')]), ['a1', 'a2']);
});
