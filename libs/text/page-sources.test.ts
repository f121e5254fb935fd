import assert from 'node:assert/strict';
import test from 'node:test';
import { COUNTER_ROWS } from './data/indicator-text-counter.ts';
import { type IndicatorRow, OFFER_ROWS } from './data/indicator-text-offer.ts';
import { PROCESS_ROWS } from './data/indicator-text-process.ts';
import { pageSources } from './page-sources.ts';

test('a page tells of every indicator what the server tells', async () => {
  const source = pageSources()['/data/indicator-text-offer.ts']!;
  const made = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { OFFER_ROWS: IndicatorRow[] };
  const told = made.OFFER_ROWS.map(([code, [ary, ar, fr, en], why]) => [code, [ary, ar, fr, en], why]);
  const rows = [...OFFER_ROWS, ...PROCESS_ROWS, ...COUNTER_ROWS];
  assert.deepEqual(
    told,
    rows.map(([code, title, why]) => [code, title, why]),
  );
});
