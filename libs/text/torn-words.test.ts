import assert from 'node:assert/strict';
import test from 'node:test';
import { foldBuffer } from './fold.ts';
import { readPost } from './read-post.ts';
import { joinTorn } from './torn-words.ts';
import { readWords, wordBuffer } from './words.ts';

const folded = foldBuffer();
const words = wordBuffer();

function wordsOf(text: string): string[] {
  readWords(text, folded, words);
  joinTorn(folded, words);
  const { units } = folded;
  return Array.from({ length: words.count }, (_, w) =>
    String.fromCharCode(...units.subarray(words.start[w]!, words.end[w]!)),
  );
}

test('a word that one sign tears apart comes together when it is known and its parts are not', () => {
  assert.deepEqual(wordsOf('salon mas*sage'), ['salon', 'massage']);
  assert.deepEqual(wordsOf('صيفطي تص🔥ويرة'), ['صيفطي', 'تصويرة']);
  assert.deepEqual(wordsOf('للب.نات زوي_نات'), ['للبنات', 'زوينات']);
});

test('other words stay as they are', () => {
  for (const text of ['mas sage', 'mas\nsage', 'fin.debut', 'e-mail', 'www.mas.sage.ma', 'mas.sage.com', '3.sage'])
    assert.equal(wordsOf(text).includes('massage') || wordsOf(text).length < 2, false, text);
  assert.deepEqual(wordsOf('et*ou'), ['et', 'ou']);
});

test('a lure whose words are torn is as much of one, and shows them in the text as it stands', () => {
  const text = 'خدمة من الدار للبنات فقط بلا وجه بلا ديبلوم 500 درهم فالنهار صيفطي تصويرة فالواتساب';
  for (const sign of ['.', '*', '🔥', '_', '-']) {
    const torn = text.replace(
      /\p{L}{4,}/gu,
      (word) => word.slice(0, word.length / 2) + sign + word.slice(word.length / 2),
    );
    const { score, indicators } = readPost(torn);
    assert.ok(score > 0.95, `${torn} ${score}`);
    for (const [from, to] of indicators.flatMap(({ spans }) => spans))
      assert.match(torn.slice(from, to), /^[^\s].*[^\s]$/su);
  }
});
