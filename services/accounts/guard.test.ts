import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import { dimensionOf } from '@sanad/disclosure/dimension';
import { differences, type Release } from '@sanad/disclosure/release';
import { openSolver } from '@sanad/platform/solver';
import type { FrozenFigure } from '@sanad/wire/question';
import { dueOn, moonHolidays, rulesFor } from './clocks.ts';
import { externalSeries } from './figure-routes.ts';
import { figureTold } from './figure-words.ts';
import { guardRelease, releaseOfFigure, releasesOfTable } from './guard.ts';
import { phraseOf } from './phrase.ts';

const solver = await openSolver();
const compare = async (candidate: Release, before: readonly Release[]) => differences(candidate, before, solver);

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

const refuses = async (candidate: FrozenFigure, before: readonly Release[]): Promise<boolean> => {
  try {
    await guardRelease(releaseOfFigure(candidate, 'new'), before, compare, 'f');
    return false;
  } catch (thrown) {
    assert.ok(isFault(thrown, 'release-reveals'), String(thrown));
    return true;
  }
};

test('two scopes, one inside the other, are refused when few lie between them, and pass when many or none do', async () => {
  const before = [releaseOfFigure(figure({ scope: 'sexual-exploitation', value: 38 }), 'Q-1')];
  assert.ok(await refuses(figure({ value: 40 }), before));
  for (const value of [38, 43, 60]) assert.equal(await refuses(figure({ value }), before), false, String(value));
  assert.equal(await refuses(figure({ measure: 'arrested', value: 40 }), before), false);
  assert.equal(await refuses(figure({ scope: 'blackmail', value: 40 }), before), false);
});

test('months that are left over, or that only their threshold bounds, are refused as small counts too', async () => {
  const span = (from: string, to: string) => ({ definition: { ...figure({}).definition, period: { from, to } } });
  const of = (from: string, to: string, value: number, more: Partial<FrozenFigure> = {}) =>
    releaseOfFigure(figure({ value, ...span(from, to), ...more }), from);
  const small = { shown: 'small' as const };
  const around = [of('2023-01', '2023-01', 10), of('2023-03', '2023-03', 17)];
  const months = (value: number, to: string) => figure({ value, ...span('2023-01', to) });
  assert.ok(await refuses(months(30, '2023-03'), around), 'February is 3');
  assert.equal(await refuses(months(33, '2023-03'), around), false, 'February is 6');
  const two = [of('2023-01', '2023-01', 4, small), of('2023-02', '2023-02', 4, small)];
  assert.ok(await refuses(months(8, '2023-02'), two), 'both are below 5, so both are 4');
  assert.equal(await refuses(months(6, '2023-02'), two), false);
  assert.equal(await refuses(months(9, '2023-02'), two), false, 'counts of other times that do not fit say nothing');
  const both = [of('2023-01', '2023-01', 10), of('2023-02', '2023-02', 20)];
  assert.ok(await refuses(months(33, '2023-02'), both), 'three came in since');
  for (const value of [30, 40]) assert.equal(await refuses(months(value, '2023-02'), both), false, String(value));
});

test('a refusal says in the words of the screens what would be given away, and beside which answer or table', async () => {
  const told = async (candidate: Release, before: readonly Release[]) => {
    const thrown = await guardRelease(candidate, before, compare, 'f').catch((one: unknown) => one);
    assert.ok(isFault(thrown, 'release-reveals'), String(thrown));
    return thrown.detail;
  };
  const before = [releaseOfFigure(figure({ scope: 'sexual-exploitation', value: 38 }), '2023/007')];
  const scopes = await told(releaseOfFigure(figure({ value: 40 }), 'new'), before);
  assert.match(String(scopes['cell-en']), /^counted = .+ · period = January 2023 – October 2023 without what is in: /);
  assert.match(String(scopes['cell-en']), /offences = Sexual exploitation/);
  assert.match(String(scopes['cell-ar']), /^المعدود = .+ · الفترة = يناير 2023 – أكتوبر 2023 دون ما في: الأفعال = /);
  assert.equal(scopes['with-fr'], 'la réponse n° 2023/007');
  const table = (id: string, october: number): Release => ({
    id,
    scope: 'cases',
    period: { from: '2023-10', to: '2023-10' },
    threshold: 5,
    dimensions: [dimensionOf('mark', [{ child: 'anonymous', parent: '*' }])],
    published: [null, october],
  });
  const months = await told(table('new', 43), [table(formatId('release', new Uint8Array(16)), 40)]);
  assert.match(String(months['cell-ar']), /الفترة = أكتوبر 2023 · المصدر أو الدور = من مجهول$/);
  assert.match(String(months['with-ar']), /^جدول «/);
  assert.doesNotMatch(`${months['cell-ar']} ${months['with-ar']}`, /[a-z]|2023-10/);
});

test('a figure is named by what it counts, of which acts and when; one month and all acts are said once', () => {
  const period = { from: '2023-10', to: '2023-10' };
  assert.equal(
    figureTold('cases', { within: 'all', period }, 'en'),
    'counted = Cases registered · period = October 2023',
  );
  const [counted, scope, when] = figureTold('arrested', { within: 'trafficking', period }, 'ar').split(' · ');
  assert.deepEqual([counted, when], ['المعدود = أشخاص أوقفوا', 'الفترة = أكتوبر 2023']);
  assert.match(scope!, /^الأفعال = الاتجار بالبشر/);
});

test('a narrow scope of a short period beside all of a longer one is refused when few lie between them', async () => {
  const span = (from: string, to: string) => ({ definition: { ...figure({}).definition, period: { from, to } } });
  const narrow = figure({ scope: 'sexual-exploitation', value: 38, ...span('2023-01', '2023-09') });
  assert.ok(await refuses(figure({ value: 40 }), [releaseOfFigure(narrow, 'Q-1')]));
  assert.equal(await refuses(figure({ value: 60 }), [releaseOfFigure(narrow, 'Q-1')]), false);
  // Each pair is far apart; the four together say that October brought two cases of another kind.
  const all = figure({ value: 60, ...span('2023-01', '2023-09') });
  const long = figure({ scope: 'sexual-exploitation', value: 68 });
  const before = [narrow, all, long].map((one, n) => releaseOfFigure(one, `Q-${n}`));
  assert.ok(await refuses(figure({ value: 92 }), before));
  assert.equal(await refuses(figure({ value: 100 }), before), false);
});

test('counts of different times, where a part is more than its whole, are no reason to refuse', async () => {
  const short = { definition: { ...figure({}).definition, period: { from: '2023-01', to: '2023-09' } } };
  const before = [
    figure({ scope: 'sexual-exploitation', value: 70 }),
    figure({ value: 50, ...short }),
    figure({ scope: 'sexual-exploitation', value: 45, ...short }),
  ].map((one, n) => releaseOfFigure(one, `Q-${n}`));
  assert.equal(await refuses(figure({ value: 60 }), before), false);
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
  assert.equal(said({ value: 0 }), 'لا قضية');
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

test('rules of the house come to a day from the last day on, and say how sure they are; the moon is told where it counts', () => {
  assert.deepEqual(
    rulesFor('written-question', '2023-10-30').map(({ on, verify }) => [on, verify]),
    [
      ['2023-11-26', 'confirm'],
      ['2023-11-20', 'confirm'],
      [null, 'confirm'],
    ],
  );
  // Twenty working days more, over 1, 11 (a Thursday) of January.
  assert.equal(rulesFor('information-request', '2023-10-30')[0]!.on, '2023-12-26');
  assert.equal(moonHolidays('written-question').length, 0);
  assert.ok(moonHolidays('information-request').length > 0);
});

test('series of others change by the base period, and a bound or another unit gives no change', () => {
  const trafficking = externalSeries().filter(({ series }) => series === 'trafficking-cases');
  const changes = Object.fromEntries(trafficking.map(({ period, change }) => [period.from.slice(0, 4), change]));
  assert.equal(changes['2023'], 30.95);
  assert.equal(changes['2024'], 40.91);
  assert.equal(changes['2017'], null);
  assert.ok(externalSeries().every(({ publisher, change }) => publisher === 'pmp' || change === null));
});
