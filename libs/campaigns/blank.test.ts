import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LURE_KINDS } from '@sanad/text/lure-kinds';
import fc from 'fast-check';
import { type Blank, blankTemplate, blankText, pointersIn } from './blank.ts';
import { templateOf } from './template.ts';

const written = (parts: readonly Blank[]): string =>
  parts.map((one) => ('words' in one ? one.words : `<${one.blank}>`)).join(' ');

test('contacts, names, places and sums go, in every script; the rest of the wording stays', () => {
  assert.equal(written(blankText('عيطي لسلمى 0600000001 دابا')), 'عيطي <name> <phone> دابا');
  assert.equal(
    written(blankText('خدمة فكازا ب 7000 درهم للشهر، اتصلي بفاطمة على واتساب wa.me/212600000001')),
    'خدمة <city> ب <number> للشهر، اتصلي <name> على واتساب <phone>',
  );
  assert.equal(
    written(blankText('travail à Casablanca 3000 dh par mois avec Salma sur @salma_job')),
    'travail à <city> <number> par mois avec <name> sur <handle>',
  );
  assert.equal(written(blankText('bnat zwinat f rabat 5000dh inbox')), 'bnat zwinat f <city> <number> inbox');
});

test('a number that all posts share stands in the constant words, and is blanked all the same', () => {
  const texts = ['rabat', 'fes', 'agadir'].map((city) => `khdma zwina f ${city} l bnat 3ayto 0600000001 daba bzaf`);
  const whole = written(
    blankTemplate(templateOf(texts).parts.map((part) => (part.kind === 'text' ? { words: part.text } : part))),
  );
  assert.match(whole, /<city>/);
  assert.match(whole, /<phone>/);
  assert.doesNotMatch(whole, /06|rabat|fes|agadir/);
});

test('no digit of any script survives, whatever the text is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('', '0612345678', ' ٧٠٠٠ ', '@sal.ma'),
      (text, more) => {
        for (const one of blankText(text + more)) {
          if ('words' in one) assert.doesNotMatch(one.words, /[0-9\u0660-\u0669\u06f0-\u06f9]/u);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('in words of ours a name, a town or a contact is named as it stands; plain words are not', () => {
  assert.deepEqual(
    pointersIn('شفت سلمى فطنجة وعيطات ل 0612345678').map(({ slot, text }) => [slot, text]),
    [
      ['name', 'سلمى'],
      ['city', 'فطنجة'],
      ['contact', '0612345678'],
    ],
  );
  assert.deepEqual(
    pointersIn('Salma de Tanger').map(({ slot }) => slot),
    ['name', 'city'],
  );
  for (const kind of LURE_KINDS.values())
    for (const told of [kind.title, kind.about, kind.line])
      for (const text of Object.values(told)) assert.deepEqual(pointersIn(text.replace('{to}', '')), [], text);
});
