import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCountry } from './countries.ts';
import { route } from './route.ts';
import { bilateralStatus, TREATIES, type TreatyTable, treatyStatus, usable, worst } from './treaties.ts';

const COUNTRIES = 'AE SA QA KW BH OM TR ES FR IT BE NL DE US IE LB JO EG TN DZ SY'.split(' ');

test('treaty data name countries of ISO 3166-1, calendar days, a source and how to verify', () => {
  const day = (text: string | null | undefined) => text == null || /^\d{4}-\d{2}-\d{2}$/.test(text);
  const rows = [
    ...Object.values(TREATIES.treaties).flatMap((treaty) => [treaty.morocco, ...Object.values(treaty.parties)]),
    ...TREATIES.bilateral,
  ];
  for (const row of rows) {
    assert.ok(day(row.since) && day(row.signed) && day(row.until), JSON.stringify(row));
    assert.ok(row.source && ['confirm', 'required', 'lawyer', 'recheck-version'].includes(row.verify));
  }
  for (const treaty of Object.values(TREATIES.treaties))
    for (const country of Object.keys(treaty.parties)) assert.ok(isCountry(country), country);
  for (const instrument of Object.values(TREATIES.instruments))
    assert.ok(instrument.treaty === null || instrument.treaty === 'bilateral' || TREATIES.treaties[instrument.treaty]);
});

test('every country that the work needs is listed in some treaty', () => {
  for (const country of COUNTRIES)
    assert.ok(
      Object.values(TREATIES.treaties).some((treaty) => country in treaty.parties),
      country,
    );
});

test('a treaty stands only between parties, from the later of the two days', () => {
  const on = (day: string | null, country = 'TN') => treatyStatus(TREATIES, 'budapest', country, day).is;
  assert.equal(on('2024-06-30'), 'not-yet');
  assert.equal(on('2024-07-01'), 'in-force');
  assert.equal(on('2018-09-30', 'FR'), 'not-yet');
  assert.equal(on(null, 'FR'), 'in-force');
  assert.equal(on(null, 'IE'), 'signed');
  assert.equal(on(null, 'SA'), 'none');
});

test('a bilateral treaty is replaced, suspended and resumed on its days', () => {
  const on = (day: string) => bilateralStatus(TREATIES, 'FR', 'mla', day).is;
  assert.equal(on('2010-01-01'), 'in-force');
  assert.equal(on('2014-06-01'), 'suspended');
  assert.equal(on('2015-01-31'), 'in-force');
  assert.equal(bilateralStatus(TREATIES, 'NL', 'extradition', null).is, 'signed');
  assert.equal(bilateralStatus(TREATIES, 'MN', 'mla', null).is, 'none');
});

test('a treaty that a state denounces carries no request from the day after, and the answer says what follows', () => {
  const denounced: TreatyTable = {
    ...TREATIES,
    treaties: {
      ...TREATIES.treaties,
      budapest: {
        ...TREATIES.treaties['budapest']!,
        parties: {
          ...TREATIES.treaties['budapest']!.parties,
          DE: { status: 'in-force', since: '2009-07-01', until: '2026-06-30', source: 'made up', verify: 'required' },
        },
      },
    },
  };
  const facts = (date: string) => ({ items: [{ kind: 'content', country: 'DE' }], date });
  const before = route(facts('2026-06-30'), denounced);
  assert.equal(before.routes[0]!.instrument, 'budapest-29');
  const after = route(facts('2026-07-01'), denounced);
  assert.ok(after.routes.every((step) => !step.instrument.startsWith('budapest')));
  assert.ok(after.routes.length > 0);
  assert.match(
    after.remarks.find((remark) => remark.code === 'treaty-ended')!.text.en,
    /ended or denounced; none repl/,
  );
});

test('no step stands on a treaty that cannot carry it, and every step but the last names the next ones', () => {
  for (const country of COUNTRIES) {
    for (const kind of ['subscriber', 'traffic', 'content', 'registration', 'witness', 'suspect', 'victim', 'asset']) {
      const { routes } = route({ items: [{ kind, country }] });
      assert.ok(routes.length > 0, `${country} ${kind}`);
      for (const [i, step] of routes.entries()) {
        assert.deepEqual(
          step.then,
          routes.slice(i + 1).map((next) => next.instrument),
        );
        assert.equal(step.to, country);
        const treaty = TREATIES.instruments[step.instrument]!.treaty;
        if (treaty !== null && treaty !== 'bilateral' && step.instrument !== 'budapest-18')
          assert.ok(usable(treatyStatus(TREATIES, treaty, country, null)), `${country} ${step.instrument}`);
      }
      const data = ['subscriber', 'traffic', 'content', 'registration'].includes(kind);
      assert.equal(routes[0]!.purpose === 'preserve', data, `${country} ${kind}`);
    }
  }
});

test('the mark that asks for most care wins', () => {
  assert.equal(worst('confirm', 'required', 'recheck-version'), 'required');
  assert.equal(worst('recheck-version'), 'recheck-version');
});
