import assert from 'node:assert/strict';
import test from 'node:test';
import { nameOfSign } from './features.ts';
import { readText } from './reader.ts';

function conceptsOf(text: string): string[] {
  const { signs, signCount } = readText(text).features;
  return [...signs.subarray(0, signCount)].map(nameOfSign).map((name) => name.replace('concept ', ''));
}

test('the house in the name of Casablanca is no home, another house is', () => {
  for (const text of [
    'محتاجين خدامة فالدار البيضاء',
    'الخدمة كاينة فمدينة الدار البيضاء',
    'khdma kayna dar lbida',
    'بنات يخدمو من الدار البيضاء بالتيليفون',
    'khdma f dar lbida b tilifoun',
    'jay mn dar lbayda',
    'saknin fdar lbeida',
    'وصلت ل الدار البيضا البارح',
    'une place à Dar El Beida',
  ]) {
    assert.ok(conceptsOf(text).includes('CITY'), text);
    assert.ok(!conceptsOf(text).includes('HOME'), text);
    assert.ok(!conceptsOf(text).includes('PRETTY'), text);
  }
  for (const text of ['الخدمة فالدار', 'خدمة من الدار', 'khdma f dar'])
    assert.ok(conceptsOf(text).includes('HOME'), text);
});

test('a word inside a handle says nothing, the same word outside does', () => {
  assert.ok(!conceptsOf('تابعوني @casting_maroc').includes('CASTING'));
  assert.ok(conceptsOf('casting maroc').includes('CASTING'));
});

test('a foreign word is known behind the letter that Darija writes to its front, in Darija only', () => {
  for (const [text, concept] of [
    ['khdma fmassage', 'MASSAGE'],
    ['f m a s s a g e khdma', 'MASSAGE'],
    ['khdma fcasablanca', 'CITY'],
    ['bghina bnat lcabaret', 'CLUB'],
  ] as const)
    assert.ok(conceptsOf(text).includes(concept), text);
  assert.ok(!conceptsOf('a good fmassage').includes('MASSAGE'));
  assert.ok(!conceptsOf('khdma f lakhmass').includes('MASSAGE'));
});
