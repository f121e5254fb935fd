import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readPost } from './read-post.ts';

const runsOf = (text: string): [string, string][] =>
  readPost(text).runs.map(({ language, span }) => [language, text.slice(...span)]);

test('a text that changes its language is told run by run, with the words of each', () => {
  assert.deepEqual(runsOf('bghit nkhdem f dar, bonjour les filles vous êtes disponible pour un travail avec nous'), [
    ['ary-Latn', 'bghit nkhdem f dar'],
    ['fr', 'bonjour les filles vous êtes disponible pour un travail avec nous'],
  ]);
  assert.deepEqual(runsOf('سلام خوتي، واش كاين شي خدمة؟ Merci pour votre réponse et bonne journée'), [
    ['ary', 'سلام خوتي، واش كاين شي خدمة'],
    ['fr', 'Merci pour votre réponse et bonne journée'],
  ]);
  assert.deepEqual(runsOf('Girls wanted for work in Dubai, we pay you per week. بغينا بنات ديال طنجة'), [
    ['en', 'Girls wanted for work in Dubai, we pay you per week'],
    ['ary', 'بغينا بنات ديال طنجة'],
  ]);
});

test('a borrowed word, a name or a number changes no language', () => {
  for (const [text, language] of [
    ['salam merci bzaf 3lik', 'ary-Latn'],
    ['السلام عليكم، نبحث عن موظفة للعمل في شركة Samsung', 'ar'],
    ['Recrutement de filles pour un salon à Casa, appelez le 0612345678', 'fr'],
  ] as const)
    assert.deepEqual(
      runsOf(text).map(([of]) => of),
      [language],
      text,
    );
});

test('a text without words to tell by has no runs', () => {
  for (const text of ['', '5000', '🌹🌹', '0612345678']) assert.deepEqual(runsOf(text), []);
});

test('runs are in order, apart and within the text, whatever it is', () => {
  const word = fc.constantFrom(
    'khdma',
    'les',
    'the',
    'para',
    'ديال',
    'التي',
    '3ndi',
    '12',
    '🌹',
    '\ud800',
    'خ ـدمة',
    'x',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      let end = 0;
      for (const { span } of readPost(text).runs) {
        assert.ok(span[0] >= end && span[1] > span[0] && span[1] <= text.length, text);
        end = span[1];
      }
    }),
  );
});
