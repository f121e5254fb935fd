import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { ACT_KINDS } from './facts.ts';
import { offenceTable } from './offences.ts';
import { route } from './route.ts';

type Scenario = {
  name: string;
  why: string;
  facts: unknown;
  applies: string[];
  doesNot: string[];
  unknown: string[];
  firstRoute?: { instrument: string; to: string; clockDays: number | null };
  court?: string;
};
const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/jurisdiction/scenarios.json', import.meta.url), 'utf8'),
) as { scenarios: Scenario[] };

for (const scenario of vectors.scenarios) {
  test(`route(): ${scenario.name}: ${scenario.why}`, () => {
    const { hooks, routes, competence } = route(scenario.facts);
    const result = (rule: string) => hooks.find((hook) => hook.rule === rule)?.result;
    for (const rule of scenario.applies) assert.equal(result(rule), 'applies', rule);
    for (const rule of scenario.doesNot) assert.equal(result(rule), 'does-not', rule);
    for (const rule of scenario.unknown) assert.equal(result(rule), 'unknown', rule);
    if (scenario.court) assert.equal(competence?.court, scenario.court);
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

const country = fc.constantFrom('MA', 'AE', 'FR', null);
const maybe = fc.constantFrom(true, false, null);
const facts = fc.record({
  offences: fc.subarray(['PC-448-1', 'PC-498', 'PC-538', 'PC-502']),
  acts: fc.array(fc.record({ kind: fc.constantFrom(...ACT_KINDS), country }), { maxLength: 3 }),
  suspect: fc.record({ nationality: country, country, returned: maybe, judgedAbroad: maybe }),
  victim: fc.record({ nationality: country, country, complained: maybe }),
});

test('a rule that applies or does not still has an answer when a missing fact becomes known', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom('MA', 'AE'), fc.boolean(), (given, place, bit) => {
      const { nationality, country: where, returned, judgedAbroad } = given.suspect;
      const filled = {
        ...given,
        acts: given.acts.map((act) => ({ ...act, country: act.country ?? place })),
        suspect: {
          nationality: nationality ?? place,
          country: where ?? place,
          returned: returned ?? bit,
          judgedAbroad: judgedAbroad ?? bit,
        },
        victim: {
          nationality: given.victim.nationality ?? place,
          country: given.victim.country ?? place,
          complained: given.victim.complained ?? bit,
        },
      };
      const later = route(filled).hooks;
      for (const [i, hook] of route(given).hooks.entries()) {
        if (hook.result !== 'unknown' && !['T13', 'T11'].includes(hook.rule))
          assert.equal(later[i]!.result, hook.result, hook.rule);
        if (hook.result !== 'unknown') assert.notEqual(later[i]!.result, 'unknown', hook.rule);
      }
    }),
  );
});

test('a rule that is unknown names what is missing, and no other does', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const hook of route(given).hooks)
        assert.equal(hook.missing.length > 0, hook.result === 'unknown', hook.rule);
    }),
  );
});

test('route() refuses a country that does not exist and a kind that is not known, with the path', () => {
  const refused = (value: unknown, code: string) =>
    assert.throws(
      () => route(value),
      (thrown) => isFault(thrown, code),
    );
  refused({ acts: [{ kind: 'lure', country: 'ZZ' }] }, 'facts-country');
  refused({ acts: [{ kind: 'dance', country: 'MA' }] }, 'facts-kind');
  refused([], 'facts-malformed');
});

test('route() says when facts contradict each other', () => {
  const { remarks } = route({ suspect: { nationality: 'MA', country: 'AE', returned: true } });
  assert.ok(remarks.some((remark) => remark.code === 'contradiction-returned'));
});

test('every offence has its texts in three languages, and groups that can be met', () => {
  for (const offence of offenceTable()) {
    for (const text of [
      offence.title,
      offence.conduct,
      offence.penalty,
      ...offence.elements.map((element) => element.text),
    ]) {
      assert.ok(text.ar && text.fr && text.en, offence.id);
    }
    assert.ok(
      offence.elements.some((element) => element.required),
      offence.id,
    );
    assert.equal(new Set(offence.elements.map((element) => element.id)).size, offence.elements.length, offence.id);
  }
});
