import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CONDITIONS } from './conditions.ts';
import data from './data/rules.json' with { type: 'json' };
import { ACT_KINDS, ITEM_KINDS } from './facts.ts';
import { offenceTable } from './offences.ts';
import { route } from './route.ts';
import { RULES, type When } from './rules.ts';

const country = fc.constantFrom('MA', 'AE', 'FR', 'IE', null);
const place = fc.constantFrom('MA', 'AE', 'FR', 'SY');
const maybe = fc.constantFrom(true, false, null);
const offence = fc.constantFrom(...offenceTable().map((row) => row.id), 'PC-999', 'PC-448-14');
const act = fc.record({ kind: fc.constantFrom(...ACT_KINDS), country });
const facts = fc.record({
  offences: fc.array(offence, { maxLength: 3 }),
  acts: fc.array(act, { maxLength: 3 }),
  suspect: fc.record({ nationality: country, country, returned: maybe, judgedAbroad: maybe }),
  victim: fc.record({ nationality: country, country, complained: maybe }),
  items: fc.array(fc.record({ kind: fc.constantFrom(...ITEM_KINDS), country }), { maxLength: 2 }),
  denouncedBy: country,
});
type Given = typeof facts extends fc.Arbitrary<infer T> ? T : never;

/** Fills in some of the facts that are not known; nothing that is known changes. */
function refine(given: Given, where: string, bit: boolean, pick: () => boolean): Given {
  const at = (one: string | null) => (one === null && pick() ? where : one);
  const yes = (one: boolean | null) => (one === null && pick() ? bit : one);
  const { suspect, victim } = given;
  return {
    ...given,
    acts: given.acts.map((one) => ({ ...one, country: at(one.country) })) as Given['acts'],
    items: given.items.map((one) => ({ ...one, country: at(one.country) })) as Given['items'],
    suspect: {
      nationality: at(suspect.nationality),
      country: at(suspect.country),
      returned: yes(suspect.returned),
      judgedAbroad: yes(suspect.judgedAbroad),
    } as Given['suspect'],
    victim: {
      nationality: at(victim.nationality),
      country: at(victim.country),
      complained: yes(victim.complained),
    } as Given['victim'],
  };
}

test('a fact that becomes known never changes an answer: applies and does-not stay, unknown may be decided', () => {
  fc.assert(
    fc.property(facts, place, fc.boolean(), fc.infiniteStream(fc.boolean()), (given, where, bit, picks) => {
      const later = route(refine(given, where, bit, () => picks.next().value === true)).hooks;
      for (const [i, hook] of route(given).hooks.entries())
        if (hook.result !== 'unknown') assert.equal(later[i]!.result, hook.result, hook.rule);
    }),
    { numRuns: 300 },
  );
});

test('one more act, offence or item, or a denunciation, never turns applies into unknown', () => {
  const more = fc.record({
    act: fc.option(fc.record({ kind: fc.constantFrom(...ACT_KINDS), country: place })),
    offence: fc.option(fc.constantFrom(...offenceTable().map((row) => row.id))),
    denouncedBy: fc.option(fc.constantFrom('AE', 'FR')),
  });
  fc.assert(
    fc.property(facts, more, (given, added) => {
      const later = route({
        ...given,
        acts: [...given.acts, ...(added.act ? [added.act] : [])],
        offences: [...given.offences, ...(added.offence ? [added.offence] : [])],
        denouncedBy: given.denouncedBy ?? added.denouncedBy,
      }).hooks;
      for (const [i, hook] of route(given).hooks.entries())
        if (hook.result === 'applies') assert.notEqual(later[i]!.result, 'unknown', hook.rule);
    }),
    { numRuns: 300 },
  );
});

test('rules that only gain by one more act or offence stay applied: T1, T3, T3a, T4, T5, T6, T7, T8, T9, T10, T13', () => {
  const monotone = RULES.filter((rule) => !holdsNegatedAct(rule.when)).map((rule) => rule.id);
  assert.deepEqual(
    RULES.map((rule) => rule.id).filter((id) => !monotone.includes(id)),
    ['T2'],
  );
  fc.assert(
    fc.property(facts, act, offence, (given, one, other) => {
      const later = route({ ...given, acts: [...given.acts, one], offences: [...given.offences, other] }).hooks;
      for (const [i, hook] of route(given).hooks.entries())
        if (hook.result === 'applies' && monotone.includes(hook.rule))
          assert.equal(later[i]!.result, 'applies', hook.rule);
    }),
    { numRuns: 300 },
  );
});

/** Whether a rule needs that something about the acts is not so; only then can one more act take it away. */
function holdsNegatedAct(when: When, negated = false): boolean {
  if ('fact' in when) return negated && when.fact.startsWith('act');
  if ('rule' in when) return false;
  if ('not' in when) return holdsNegatedAct(when.not, !negated);
  return ('all' in when ? when.all : when.any).some((part) => holdsNegatedAct(part, negated));
}

test('a rule that is unknown names what is missing, no other does, and every name is in words', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const hook of route(given).hooks) {
        assert.equal(hook.missing.length > 0, hook.result === 'unknown', hook.rule);
        for (const path of hook.missing) assert.doesNotMatch(hook.because.ar, new RegExp(path.replace(/[[\].]/g, '.')));
      }
    }),
  );
});

test('competence follows from the offences alone', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) =>
      assert.deepEqual(route({ ...other, offences: one.offences }).competence, route(one).competence),
    ),
  );
});

test('every condition and rule that the rule data name exists and has its phrases', () => {
  const named = (when: When): string[] =>
    'fact' in when
      ? [when.fact]
      : 'rule' in when
        ? []
        : 'not' in when
          ? named(when.not)
          : ('all' in when ? when.all : when.any).flatMap(named);
  for (const name of RULES.flatMap((rule) => named(rule.when))) {
    assert.ok(CONDITIONS[name], name);
    assert.ok((data.phrases as Record<string, unknown>)[name], name);
  }
});
