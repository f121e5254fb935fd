import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, answerFor, MAX_TEXT } from '@sanad/portal/answer';
import { answerTexts } from '@sanad/portal/answer-texts';
import { answerView, markedText } from '@sanad/portal/answer-view';
import { PORTAL_LANGUAGES } from '@sanad/portal/language';
import fc from 'fast-check';

const LURE = 'أجي تخدمي من دارك بالتيليفون، بلا وجه، 7000 درهم فالشهر، صيفطي فوكال فالواتساب 0600000001';
const LINKS = { help: '/h', report: null };

test('a lure is answered with its signs, questions and steps, and her own words are marked', () => {
  const answer = answerFor(LURE);
  assert.equal(answer.opening, 'much');
  assert.ok(answer.signs.length > 2 && answer.asks.length > 3 && answer.steps.includes('do-not-send'));
  for (const { spans } of answer.signs) for (const [start, end] of spans) assert.ok(start < end && end <= LURE.length);
  assert.match(answerView(answer, LURE, answerTexts('ary'), LINKS).markup, /<mark>[^<]*وجه<\/mark>/);
});

test('a threat is answered with help and no blame before anything else, and with no questions to the one who threatens', () => {
  const answer = answerFor('غادي نحط تصاورك لعائلتك إلا ما خلصتيش');
  assert.equal(answer.opening, 'danger');
  assert.deepEqual(answer.steps.slice(0, 3), ['emergency', 'no-blame', 'do-not-pay']);
  assert.deepEqual(answer.asks, []);
  const { markup } = answerView(answer, 'x', answerTexts('fr'), LINKS);
  assert.ok(markup.indexOf('tel:19') < markup.indexOf('<ol'));
});

test('good signs are shown with their limit, and a text without signs is never called safe', () => {
  const good = 'شركة النور كتقلب على خياطات، عقد CDI مصرح CNSS، المقر حي الصناعي';
  const answer = answerFor(good);
  assert.ok(answer.good.length > 0 && answer.signs.length === 0);
  assert.match(answerView(answer, good, answerTexts('en'), LINKS).markup, /anybody can write them/);
  assert.match(
    answerView(answerFor('hello'), 'hello', answerTexts('en'), LINKS).markup,
    /does not mean there is no risk/,
  );
});

test('a warning that somebody passes on is not taken for an offer', () => {
  assert.equal(answerFor('حذاري من هاد العروض ديال اجي تخدمي من دارك راه نصب').opening, 'not-an-offer');
});

test('an answer holds no number of its own, whatever the text', () => {
  const numbers = (markup: string): string[] =>
    markup.replace(/<[^>]*>/g, ' ').match(/\d+(?:[.,]\d+)?\s*%|\d+\s*\/\s*\d+|\b0[.,]\d+/g) ?? [];
  for (const language of PORTAL_LANGUAGES)
    for (const text of ['خدمة من الدار بالتيليفون بلا وجه', 'salaire garanti sans contrat', 'hello'])
      assert.deepEqual(numbers(answerView(answerFor(text), text, answerTexts(language), LINKS).markup), []);
});

test('nothing in a text becomes markup, and the marked text is the text', () => {
  const plain = (markup: string): string =>
    markup
      .replace(/<\/?mark>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  const piece = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=a>',
    'بلا وجه ',
    '0600000001 ',
    '&amp;',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const answer: Answer = answerFor(given);
      const { markup } = answerView(answer, given, answerTexts('ary'), LINKS);
      assert.doesNotMatch(markup, /<(script|img)/);
      assert.equal(plain(markedText(given, answer.signs).markup), given.replaceAll('\0', '\uFFFD'));
    }),
    { numRuns: 200 },
  );
});

test('a very long text is cut, read and answered', () => {
  assert.notEqual(answerFor('خدمة '.repeat(100_000)).opening, 'empty');
  for (const { spans } of answerFor(`${LURE}\n`.repeat(1000)).signs)
    for (const [, end] of spans) assert.ok(end <= MAX_TEXT);
});
