import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { readPost } from './read-post.ts';

const { cases } = JSON.parse(readFileSync(new URL('../../vectors/text/money.json', import.meta.url), 'utf8')) as {
  cases: { text: string; pay: [number, string, string | null] | null }[];
};

test('money is read as Moroccans write it: rials, centimes, millions in speech, ranges, foreign money, periods', () => {
  assert.ok(cases.length >= 60);
  for (const { text, pay } of cases) {
    const got = readPost(text).pay.map(({ amount, currency, period }) => [amount, currency, period]);
    assert.deepEqual(got, pay === null ? [] : [pay], text);
  }
});

test('pay is made a month of dirhams: 26 days, 191 hours, and none of minutes or sessions', () => {
  const monthOf = (text: string) => readPost(text).pay[0]?.monthlyMad;
  assert.equal(monthOf('300 درهم للنهار'), 7800);
  assert.equal(monthOf('100 ألف ريال فالشهر'), 5000);
  assert.equal(monthOf('20 dh l’heure'), 3820);
  assert.equal(monthOf('24000 dh par an'), 2000);
  assert.equal(monthOf('2 dh la minute'), null);
  assert.equal(monthOf('400 درهم للحصة'), null);
});
