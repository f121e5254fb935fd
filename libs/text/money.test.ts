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

test('of a range both ends are given, in one unit', () => {
  const ends = (text: string) =>
    readPost(text).pay.map(({ least, amount, span }) => [least, amount, text.slice(...span)]);
  assert.deepEqual(ends('5000 - 8000 dh'), [[5000, 8000, '5000 - 8000 dh']]);
  assert.deepEqual(ends('من 5000 حتى 8000 درهم'), [[5000, 8000, '5000 حتى 8000 درهم']]);
  assert.deepEqual(ends('بين 300 و 500 درهم للنهار'), [[300, 500, '300 و 500 درهم']]);
  assert.deepEqual(ends('3 à 5 mille dh par mois'), [[3000, 5000, '3 à 5 mille dh']]);
  assert.deepEqual(ends('500 à 2 mille dh'), [[500, 2000, '500 à 2 mille dh']]);
  assert.deepEqual(ends('100 - 150 ألف ريال فالشهر'), [[5000, 7500, '100 - 150 ألف ريال']]);
  assert.deepEqual(ends('2000 dh à 3000 dh'), [[2000, 3000, '2000 dh à 3000 dh']]);
});

test('a number that only stands before a sum is no lower end', () => {
  for (const text of [
    'عندي 3 بنات و 500 درهم',
    'عندي 100 و 500 درهم',
    'tel 06 00 00 00 20 - 300 dh',
    '3 - 2 dh',
    '1 - 500 dh',
    'de 25 à 35 ans, 700 dh',
  ])
    assert.deepEqual(
      readPost(text).pay.map(({ least }) => least),
      [null],
      text,
    );
});

test('a share of what is earned is pay, any other share is none', () => {
  const shares = (text: string) =>
    readPost(text)
      .pay.filter(({ currency }) => currency === '%')
      .map(({ amount, monthlyMad, span }) => [amount, monthlyMad, text.slice(...span)]);
  assert.deepEqual(shares('40% commission'), [[40, null, '40%']]);
  assert.deepEqual(shares('كنعطيو نسبة 40 فالمية على كل جلسة'), [[40, null, '40 فالمية']]);
  assert.deepEqual(shares('20 pour cent de tes gains, 3000 dh'), [[20, null, '20 pour cent']]);
  assert.deepEqual(shares('10 في المئة من الأرباح'), [[10, null, '10 في المئة']]);
  for (const text of ['50% de réduction', '100% commission', 'خصم 30 في المئة', 'batterie 40 %'])
    assert.deepEqual(shares(text), [], text);
});

test('a commission is shown as one, and as no sum', () => {
  assert.deepEqual(
    readPost('bring girls 10% commission').indicators.map(({ code }) => code),
    ['L31'],
  );
});
