import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import type { FrozenFigure } from '@sanad/wire/question';
import { dueOn } from './clocks.ts';
import { externalSeries } from './figure-routes.ts';
import { guardScopes, releaseOfFigure, releasesOfTable } from './guard.ts';
import { phraseOf } from './phrase.ts';

function figure(change: Partial<FrozenFigure>): FrozenFigure {
  const period = { from: '2023-01', to: '2023-10' };
  const definition = {
    id: 'f',
    unit: 'case',
    stage: 'case',
    period,
    offences: [],
    source: { kind: 'ledger' as const },
  };
  const rest = {
    measure: 'cases',
    scope: 'all',
    value: 40,
    relation: '=' as const,
    unqualified: 0,
    shown: 'exact' as const,
  };
  return { definition, threshold: 5, ...rest, ...change };
}

test('two scopes, one inside the other, are refused when few lie between them, and pass when many or none do', () => {
  const before = [releaseOfFigure(figure({ scope: 'sexual-exploitation', value: 38 }), 'Q-1')];
  assert.throws(
    () => guardScopes(figure({ value: 40 }), before),
    (thrown) => isFault(thrown, 'release-reveals'),
  );
  for (const value of [38, 43, 60]) guardScopes(figure({ value }), before);
  guardScopes(figure({ measure: 'arrested', value: 40 }), before);
  guardScopes(figure({ scope: 'blackmail', value: 40 }), before);
});

test('a released table stands in the release ledger by its whole period, its quarters and its months', () => {
  const cells = ['*', '2023-Q1', '2023-01', '2023-02', '2023-03', '2023-04'].map((time) => ({
    codes: [time, '*'] as [string, string],
    n: 9,
    status: 'ok' as const,
  }));
  const { definition } = figure({});
  const content = {
    definition: { ...definition, period: { from: '2023-01', to: '2023-04' } },
    measure: 'cases',
    scope: 'all',
    threshold: 5,
    checkpoint: { size: 1, root: '0'.repeat(64) },
    cells,
    attack: { hidden: 0, examined: 0, proven: 0, solver: '' },
  };
  assert.deepEqual(
    releasesOfTable(content, 'r').map(({ period }) => `${period.from}/${period.to}`),
    ['2023-01/2023-04', '2023-01/2023-03', '2023-01/2023-01', '2023-02/2023-02', '2023-03/2023-03', '2023-04/2023-04'],
  );
});

test('figures are said in the grammar of both languages, as a bound where they are one, and not at all when small', () => {
  const said = (change: Partial<FrozenFigure>) => phraseOf(figure(change), 'ar');
  assert.equal(said({ value: 83, relation: '>=' }), 'ما يزيد عن 83 قضية');
  assert.equal(said({ value: 7 }), '7 قضايا');
  assert.equal(said({ value: 2, threshold: null }), 'قضيتان');
  assert.equal(phraseOf(figure({ value: 1, threshold: null }), 'fr'), '1 affaire');
  assert.equal(phraseOf(figure({ value: 3, shown: 'small' }), 'fr'), 'moins de 5 affaires');
});

test('a written question has 20 days, a request for information 20 working days, an urgent one 3', () => {
  assert.equal(dueOn('written-question', '2023-10-30'), '2023-11-19');
  // 6 November is a holiday.
  assert.equal(dueOn('information-request', '2023-10-30'), '2023-11-28');
  assert.equal(dueOn('urgent-information-request', '2023-10-30'), '2023-11-02');
  assert.throws(() => dueOn('written-question', '2023-02-30'));
});

test('series of others change by the base period, and a bound or another unit gives no change', () => {
  const trafficking = externalSeries().filter(({ series }) => series === 'trafficking-cases');
  const changes = Object.fromEntries(trafficking.map(({ period, change }) => [period.from.slice(0, 4), change]));
  assert.equal(changes['2023'], 30.95);
  assert.equal(changes['2024'], 40.91);
  assert.equal(changes['2017'], null);
  assert.ok(externalSeries().every(({ publisher, change }) => publisher === 'pmp' || change === null));
});
