import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { route } from './route.ts';

type Scenario = {
  readonly name: string;
  readonly why: string;
  readonly facts: unknown;
  readonly applies: readonly string[];
  readonly doesNot: readonly string[];
  readonly unknown: readonly string[];
  /** facts that a rule must name as missing */
  readonly missing?: Readonly<Record<string, readonly string[]>>;
  readonly firstRoute?: { readonly instrument: string; readonly to: string; readonly clockDays: number | null };
  /** instruments of all steps, in order */
  readonly route?: readonly string[];
  readonly dual?: Readonly<Record<string, string>>;
  readonly remarks?: readonly string[];
  readonly noRemarks?: readonly string[];
  readonly claims?: readonly string[];
  readonly court?: string;
  readonly local?: readonly string[];
  readonly noCompetence?: boolean;
};
const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/jurisdiction/scenarios.json', import.meta.url), 'utf8'),
) as { scenarios: readonly Scenario[] };

for (const scenario of vectors.scenarios) {
  test(`route(): ${scenario.name}: ${scenario.why}`, () => {
    const { hooks, routes, competence, remarks, claims } = route(scenario.facts);
    const hook = (rule: string) => hooks.find((one) => one.rule === rule);
    for (const rule of scenario.applies) assert.equal(hook(rule)?.result, 'applies', rule);
    for (const rule of scenario.doesNot) assert.equal(hook(rule)?.result, 'does-not', rule);
    for (const rule of scenario.unknown) assert.equal(hook(rule)?.result, 'unknown', rule);
    for (const [rule, paths] of Object.entries(scenario.missing ?? {}))
      for (const path of paths) assert.ok(hook(rule)?.missing.includes(path), `${rule} ${path}`);
    if (scenario.court) assert.equal(competence?.court, scenario.court);
    if (scenario.local) assert.deepEqual(competence?.local, scenario.local);
    if (scenario.noCompetence) assert.equal(competence, null);
    if (scenario.claims) assert.deepEqual(claims.map((claim) => claim.country).sort(), [...scenario.claims].sort());
    if (scenario.route)
      assert.deepEqual(
        routes.map((step) => step.instrument),
        scenario.route,
      );
    for (const [instrument, dual] of Object.entries(scenario.dual ?? {}))
      assert.equal(routes.find((step) => step.instrument === instrument)?.dualCriminality, dual, instrument);
    const codes = remarks.map((remark) => remark.code);
    for (const code of scenario.remarks ?? []) assert.ok(codes.includes(code), code);
    for (const code of scenario.noRemarks ?? []) assert.ok(!codes.includes(code), code);
    if (scenario.firstRoute) {
      const { instrument, to, clockDays, then } = routes[0]!;
      assert.deepEqual({ instrument, to, clockDays }, scenario.firstRoute);
      assert.deepEqual(
        then,
        routes.slice(1).map((step) => step.instrument),
      );
    }
  });
}

test('all rules stand in the answer, in order, each with the article in three languages and what decided', () => {
  const acts = [
    { kind: 'lure', country: 'MA' },
    { kind: 'exploit', country: 'AE' },
  ];
  const { hooks, caution } = route({ offences: ['PC-448-1'], acts });
  assert.deepEqual(
    hooks.map((hook) => hook.rule),
    ['T1', 'T2', 'T3', 'T3a', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13'],
  );
  for (const { because, source, rule } of hooks) {
    assert.match(because.ar, /[\u0621-\u064a]/, rule);
    assert.ok(because.fr && because.en && source, rule);
  }
  assert.match(hooks.find((hook) => hook.rule === 'T9')!.because.en, /missing: the suspect’s nationality/);
  assert.match(caution.fr, /présumée innocente/);
});

test('route() refuses facts that are not in their shape, with the path', () => {
  const refused = (value: unknown, code: string, path?: string) =>
    assert.throws(
      () => route(value),
      (thrown) => isFault(thrown, code) && (path === undefined || thrown.detail['path'] === path),
    );
  refused({ acts: [{ kind: 'lure', country: 212 }] }, 'facts-malformed', 'acts[0].country');
  refused({ suspect: { nationality: { code: 'MA' } } }, 'facts-malformed', 'suspect.nationality');
  refused({ suspect: { nationality: ['MA', 7] } }, 'facts-malformed', 'suspect.nationality[1]');
  refused({ acts: [{ kind: 'dance', country: 'MA' }] }, 'facts-kind', 'acts[0].kind');
  refused({ items: [{ kind: 'phone' }] }, 'facts-kind', 'items[0].kind');
  refused({ date: '2024-02-30' }, 'facts-date', 'date');
  refused({ acts: [{ kind: 'lure', country: 'MA', date: 'yesterday' }] }, 'facts-date', 'acts[0].date');
  refused({ suspect: { returned: 'yes' } }, 'facts-malformed', 'suspect.returned');
  refused({ offences: 'PC-498' }, 'facts-malformed', 'offences');
  refused({ offences: [498] }, 'facts-malformed', 'offences[0]');
  refused([], 'facts-malformed');
  refused(null, 'facts-malformed');
  refused({ acts: Array.from({ length: 1001 }, () => ({ kind: 'lure' })) }, 'facts-malformed', 'acts');
});

test('what is not in its shape is told with what must stand there, the whole as well as a part', () => {
  const wanted = (value: unknown): unknown[] => {
    try {
      route(value);
      return [];
    } catch (thrown) {
      return isFault(thrown) ? [thrown.detail['path'], thrown.detail['wanted']] : [thrown];
    }
  };
  assert.deepEqual(wanted([]), ['facts', '{ … }']);
  assert.deepEqual(wanted({ suspect: { returned: 'yes' } }), ['suspect.returned', 'true | false | null']);
  assert.deepEqual(wanted({ offences: 'PC-498' }), ['offences', '[ … ] (≤ 1000)']);
});

test('an offence is found however its article is written, with or without its paragraph', () => {
  const ways = ['PC-499', 'pc 499', 'PC499', 'PC_499', '499', 'PC-499(9)', 'PC-499 (5)'];
  for (const offences of ways.map((way) => [way]))
    assert.equal(route({ offences }).competence?.court, 'first-instance', offences[0]);
  assert.equal(route({ offences: ['448.3(5)'] }).competence?.court, 'appeal');
});

test('what names no country counts as not known and is named with its path; all else is answered', () => {
  const { remarks, hooks, routes } = route({
    offences: ['PC-448-1'],
    acts: [
      { kind: 'lure', country: 'MA' },
      { kind: 'exploit', country: 'XK' },
    ],
    suspect: { nationality: 'UK' },
    items: [{ kind: 'content', country: 'USA' }],
    denouncedBy: 'stateless',
  });
  const named = remarks.filter((remark) => remark.code === 'country-unknown');
  assert.deepEqual(
    named.map(({ paths }) => paths[0]),
    ['acts[1].country', 'suspect.nationality', 'items[0].country', 'denouncedBy'],
  );
  assert.match(named[2]!.text.fr, /items\[0\]\.country : « USA »/);
  assert.equal(hooks.find((hook) => hook.rule === 'T3')?.result, 'applies');
  assert.deepEqual(hooks.find((hook) => hook.rule === 'T11')?.missing, ['suspect.nationality']);
  assert.deepEqual(routes, []);
});

test('blank, absent and null say the same: not known', () => {
  const blank = { nationality: '', country: ' ', returned: null };
  const facts = (of: unknown) => ({
    offences: ['PC-448-1'],
    acts: [{ kind: 'lure', country: of }],
    suspect: of === null ? blank : {},
    items: [{ kind: 'content', holder: of ?? ' ', country: 'FR' }],
    denouncedBy: of,
  });
  const given = [null, undefined, ''].map((of) => route(facts(of)));
  assert.deepEqual(given[1], given[0]);
  assert.deepEqual(given[2], given[0]);
  assert.equal(given[0]!.routes[0]?.holder, null);
});

test('an offence may be written in other ways; one that is not named leaves rules unknown', () => {
  for (const id of ['pc-448-1', '448-1', 'PC 448-1', ' 448.1 '])
    assert.equal(route({ offences: [id] }).competence?.court, 'appeal', id);
  const { hooks, remarks, competence } = route({ offences: ['PC-498', null] });
  assert.deepEqual(hooks.find((hook) => hook.rule === 'T9')?.missing.slice(0, 1), ['offences[1]']);
  assert.ok(remarks.some(({ code }) => code === 'offence-not-named'));
  assert.match(competence!.because.en, /not in the table/);
});

test('steps of several items: all that is preserved goes first, then each item in turn; `then` stays with its item', () => {
  const { routes } = route({
    offences: ['PC-448-1'],
    items: [
      { kind: 'witness', country: 'FR' },
      { kind: 'content', holder: 'Meta', country: 'US' },
      { kind: 'subscriber', country: 'MA' },
    ],
  });
  assert.deepEqual(
    routes.map(({ of, instrument }) => `${of} ${instrument}`),
    [
      '1 budapest-29',
      '2 budapest-16',
      '0 bilateral',
      '0 untoc-18',
      '1 budapest-31',
      '1 bilateral',
      '1 untoc-18',
      '1 budapest-32',
      '2 budapest-18',
    ],
  );
  assert.deepEqual(routes[0]?.then, ['budapest-31', 'bilateral', 'untoc-18', 'budapest-32']);
  assert.deepEqual(routes[1]?.then, ['budapest-18']);
});

test('route() names what nobody reads', () => {
  const { remarks } = route({ victm: {}, suspect: { nation: 'MA' } });
  assert.deepEqual(
    remarks.filter((remark) => remark.code === 'unread').map((remark) => remark.paths[0]),
    ['victm', 'suspect.nation'],
  );
});

test('XX names no nationality: it is said, and nothing is ruled out by it', () => {
  const { hooks, remarks } = route({
    offences: ['PC-448-1'],
    acts: [{ kind: 'exploit', country: 'ES' }],
    suspect: { nationality: 'XX', country: 'ES', returned: true, judgedAbroad: false },
    victim: { nationality: 'MA' },
  });
  const results = ['T6', 'T11'].map((rule) => hooks.find((hook) => hook.rule === rule)!.result);
  assert.deepEqual(results, ['unknown', 'unknown']);
  assert.ok(remarks.some(({ code, paths }) => code === 'country-unknown' && paths.includes('suspect.nationality')));
  assert.ok(!remarks.some(({ code }) => code === 'stateless'));
});
