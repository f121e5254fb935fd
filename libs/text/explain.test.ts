import assert from 'node:assert/strict';
import test from 'node:test';
import { explainPost } from './explain.ts';
import { readPost } from './read-post.ts';

test('every alert shows reasons of two indicators at least, each with its place and four languages', () => {
  for (const text of [
    'بغينا بنات زوينات لنايت كلوب فدبي، السكنى والطيارة علينا، صيفطي الباسبور وجوج تصاور فالواتساب',
    'Hôtesses pour lounge à Dubaï, 18-26 ans, billet et logement payés, envoyez passeport et photos',
    'Girls wanted for a live app, gifts turn into money, no face needed, message me on Telegram',
  ]) {
    assert.equal(readPost(text).priority, 'alert', text);
    const { reasons } = explainPost(text);
    const shown = reasons.filter((reason) => !reason.against && reason.spans.length > 0);
    assert.ok(shown.length >= 2, text);
    for (const { spans, title } of shown) {
      for (const [start, end] of spans) assert.notEqual(text.slice(start, end).trim(), '');
      for (const language of ['ary', 'ar', 'fr', 'en'] as const) assert.notEqual(title[language], '');
    }
  }
});

test('a threat to one person is a threat, not an offer', () => {
  const reading = readPost('Si tu ne te connectes pas ce soir, je publie tes photos et j’envoie tout à ta famille');
  assert.equal(reading.stance, 'threat');
  assert.ok(reading.indicators.some(({ code }) => code === 'L34' || code === 'L38'));
});

test('the same object is explained and read', () => {
  const text = 'أجي تخدمي من دارك بالتيليفون، بلا ما تباني';
  const { priority, score } = explainPost(text);
  assert.deepEqual([priority, score], [readPost(text).priority, readPost(text).score]);
});

test('a word is shown whole, with the hamza and the marks that reading leaves out', () => {
  for (const [text, whole] of [
    ['مطلوب رجال ونساء للعمل', 'رجال ونساء'],
    ['أجي تخدمي من دارك بلا وجهٍ، للبنات', 'بلا وجهٍ'],
  ] as const) {
    const quotes = explainPost(text).reasons.flatMap(({ spans }) => spans.map(([from, to]) => text.slice(from, to)));
    assert.ok(quotes.includes(whole), quotes.join(' | '));
  }
});

test('a post that asks for no diploma has no good sign of one, and one that asks for it has', () => {
  const asks = (text: string): boolean => explainPost(text).reasons.some(({ code }) => code === 'C11');
  for (const none of ['bla diplome bla tajriba, khedma sahla', 'cherche hôtesse sans diplôme, CV'])
    assert.equal(asks(none), false, none);
  for (const asked of ['recherche infirmière diplômée pour travail à Rabat', 'on cherche un technicien, CV'])
    assert.equal(asks(asked), true, asked);
});
