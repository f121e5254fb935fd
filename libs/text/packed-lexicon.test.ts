import assert from 'node:assert/strict';
import test from 'node:test';
import { formsOf } from './lexicon.ts';
import { packLexicon, unpackLexicon } from './packed-lexicon.ts';
import { wholeLexicon } from './page-sources.ts';

const EMOJI = 1;
const said = (lexicon: Readonly<Record<string, string>>): string[] =>
  [
    ...new Set(
      formsOf(Object.entries(lexicon))
        .filter(({ units }) => !units.includes(EMOJI))
        .map(({ seed, units, open, value }) => [seed, open, value, ...units].join(' ')),
    ),
  ].sort();

test('a page reads the same forms from the short lexicon as the server from the data files', () => {
  const whole = wholeLexicon();
  const unpacked = unpackLexicon(packLexicon(whole));
  assert.deepEqual(Object.keys(unpacked), Object.keys(whole));
  assert.deepEqual(said(unpacked), said(whole));
});

test('forms by sound, with any ending and in rows come back folded, each once and in order', () => {
  const packed = packLexicon({ WORK: 'Travaux travail* ~khdma ~^5dem خِدمة_من_الدار l\u2019emploi travail*', PAY: '' });
  assert.deepEqual(unpackLexicon(packed), {
    WORK: 'l_emploi travail* travaux خدمة_من_الدار ~^5dem ~khdma'.split(' ').sort().join(' '),
    PAY: '',
  });
});

test('a form with signs of the text itself, which no word has, is left out', () => {
  assert.deepEqual(unpackLexicon(packLexicon({ WORK: 'bac+2 bac' })), { WORK: 'bac' });
});
