import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COUNTRIES, everyCountry } from './country.ts';

test('every country is offered once, by its name, in the order of the reader’s letters', () => {
  for (const language of ['ar', 'fr', 'en']) {
    const offered = everyCountry(language);
    const codes = offered.map(([code]) => code);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of COUNTRIES) assert.ok(codes.includes(code), code);
    for (const [code, name] of offered) assert.notEqual(name, code);
    const order = new Intl.Collator(language);
    const names = offered.map(([, name]) => name);
    assert.deepEqual(names, names.toSorted(order.compare));
  }
});

test('what the state holds for its own territory, and places where nobody lives, are not offered', () => {
  const codes = everyCountry('fr').map(([code]) => code);
  for (const code of ['EH', 'AQ', 'BV', 'GS', 'HM', 'TF', 'UM']) assert.ok(!codes.includes(code), code);
});
