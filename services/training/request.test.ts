import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markRequest } from './written-request.ts';

const asked = {
  identifiers: ['range_9k2f', '+212600003107'],
  offences: ['PC-448-1'],
  hidden: ['Sanae B', '06 00 01 44 12'],
};
const whole = {
  authority: 'Procureur général du Roi, Casablanca',
  offence: 'PC-448-1',
  facts: 'Le compte attire des femmes majeures par une offre d’hôtel, puis garde leur passeport et impose une dette.',
  data: 'Journaux de connexion et messages du compte',
  identifiers: 'range_9k2f\n+212 6 00 00 31 07',
  link: 'Le compte a servi à attirer la victime V1 le 3 septembre',
  custodian: 'Société de messagerie, Irlande',
  necessity: 'Les journaux sont effacés après quatre-vingt-dix jours',
  intention: 'yes',
};

test('a request with the six items, every identifier and no name is whole', () => {
  assert.deepEqual(markRequest(whole, asked), { missing: [], offenceRight: true, unnamed: [], given: [] });
});

test('each of the six items is missed when its field is empty', () => {
  for (const [field, letter] of [
    ['authority', 'a'],
    ['facts', 'b'],
    ['data', 'c'],
    ['link', 'c'],
    ['custodian', 'd'],
    ['necessity', 'e'],
    ['intention', 'f'],
  ] as const) {
    assert.deepEqual(markRequest({ ...whole, [field]: '' }, asked).missing, [letter], field);
  }
});

test('a request that names her gives her away, however the name is spelled', () => {
  for (const name of ['Sanae B', 'SANAE  B.', '0600014412']) {
    const { given } = markRequest({ ...whole, facts: `${whole.facts} ${name}` }, asked);
    assert.ok(given.length > 0, name);
  }
});

test('an identifier that is left out is named', () => {
  assert.deepEqual(markRequest({ ...whole, identifiers: 'range_9k2f' }, asked).unnamed, ['+212600003107']);
});
