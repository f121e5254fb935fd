import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { formList } from './forms.ts';
import { addForms } from './lexicon.ts';
import { type PackedForms, packLexicon, unpackLexicon } from './packed-lexicon.ts';
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

test('any folded forms come back, those of several concepts too, long ones and none', () => {
  const form = fc.string({ unit: fc.constantFrom(...'abn39خدم'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Z]{1,3}$/), fc.array(form, { maxLength: 30 })), (lists) => {
      const lexicon = Object.fromEntries(Object.entries(lists).map(([name, forms]) => [name, forms.join(' ')]));
      const once = unpackLexicon(packLexicon(lexicon));
      assert.deepEqual(Object.keys(once), Object.keys(lexicon).length > 0 ? Object.keys(lexicon) : ['']);
      assert.deepEqual(unpackLexicon(packLexicon(once)), once);
      const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
      for (const name of Object.keys(lexicon))
        assert.ok(words(once[name]!).length === new Set(words(packedAlone(lexicon[name]!))).size, name);
    }),
    { numRuns: 60 },
  );
});

test('a lexicon that was cut gives other forms or none, and ends', () => {
  const [names, latin, arabic] = packLexicon({ WORK: 'travail travaux khdma', PAY: 'salaire خلصة خلاص' });
  const cut = ([count, letters, levels, bits]: PackedForms): PackedForms => [count, letters, levels, bits.slice(0, 4)];
  for (const parts of [
    [cut(latin), cut(arabic)],
    [arabic, latin],
    [[9, '', latin[2], ''] as const, [9, 'ab', arabic[2], latin[3]] as const],
  ] as [PackedForms, PackedForms][])
    assert.deepEqual(Object.keys(unpackLexicon([names, ...parts])), ['WORK', 'PAY']);
});

function packedAlone(forms: string): string {
  return unpackLexicon(packLexicon({ A: forms })).A!;
}

test('many long forms come back, and a packed lexicon that says too many ends', () => {
  const letters = 'abdfghklmnrstz';
  const long = (i: number): string =>
    Array.from({ length: 60 }, (_, at) => letters[(i * (at + 3) + at * at) % letters.length]).join('');
  const forms = [...new Set(Array.from({ length: 300 }, (_, i) => `${i}x${long(i)}`))].sort().join(' ');
  assert.deepEqual(
    unpackLexicon(packLexicon({ LONG: forms })),
    unpackLexicon(packLexicon({ LONG: `${forms} ${forms}` })),
  );
  assert.equal(unpackLexicon(packLexicon({ LONG: forms })).LONG!.split(' ').length, 300);
  const [names, [, ...latin], arabic] = packLexicon({ LONG: 'word' });
  assert.ok(unpackLexicon([names, [2 ** 31 - 1, ...latin], arabic]).LONG!.startsWith('word'));
});
