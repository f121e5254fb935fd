import assert from 'node:assert/strict';
import test from 'node:test';
import { formList } from './forms.ts';
import { addForms } from './lexicon.ts';
import { packLexicon, unpackLexicon } from './packed-lexicon.ts';
import { wholeLexicon } from './page-sources.ts';

const EMOJI = 1;
const said = (lexicon: Readonly<Record<string, string>>, isFolded: boolean): string[] => {
  const { count, seeds, ends, open, values, units } = addForms(Object.entries(lexicon), formList(), isFolded);
  const all = Array.from({ length: count }, (_, i) => ({
    head: [seeds[i], open[i], values[i]],
    units: [...units.subarray(i === 0 ? 0 : ends[i - 1], ends[i])],
  }));
  const plain = all.filter((form) => !form.units.includes(EMOJI));
  return [...new Set(plain.map((form) => [...form.head, ...form.units].join(' ')))].sort();
};

test('a page reads the same forms from the short lexicon as the server from the data files', () => {
  const whole = wholeLexicon();
  const unpacked = unpackLexicon(packLexicon(whole));
  assert.deepEqual(Object.keys(unpacked), Object.keys(whole));
  assert.deepEqual(said(unpacked, true), said(whole, false));
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
