import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCountry } from './countries.ts';
import { directoryTable, printWarning, receiversIn } from './directory.ts';
import { TREATIES } from './treaties.ts';

test('the directory holds no telephone number, no e-mail address, and warns of everything without a source', () => {
  const entries = directoryTable();
  assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length);
  for (const entry of entries) {
    assert.doesNotMatch(JSON.stringify(entry), /@|\+\d|\d{6,}/, entry.id);
    assert.ok(isCountry(entry.country), entry.id);
    assert.equal(printWarning(entry) !== null, entry.source === 'GK', entry.id);
    for (const treaty of entry.treaties) assert.ok(TREATIES.treaties[treaty], entry.id);
  }
});

test('every country that the work needs has a central authority, and every party to Budapest among them a 24/7 point', () => {
  const countries = 'MA AE SA QA KW BH OM TR ES FR IT BE NL DE US IE LB JO EG TN DZ SY'.split(' ');
  for (const country of countries) {
    assert.ok(receiversIn(country, 'central-authority').length > 0, country);
    assert.ok(receiversIn(country, 'ncb').length > 0, country);
    const party = TREATIES.treaties['budapest']!.parties[country]?.status === 'in-force' || country === 'MA';
    assert.equal(receiversIn(country, '24-7').length > 0, party, country);
  }
});
