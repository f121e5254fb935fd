import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { readPost } from './read-post.ts';

const { cases } = JSON.parse(readFileSync(new URL('../../vectors/text/language.json', import.meta.url), 'utf8')) as {
  cases: { language: string; text: string }[];
};

test('the language of ordinary sentences is told: Darija in both scripts from Arabic, French, English, Spanish, mixed', () => {
  const wrong = cases.filter(({ language, text }) => readPost(text).language !== language);
  assert.ok(cases.length >= 60);
  // A French sentence with three words of Darija may be called French.
  assert.ok(wrong.length <= 1, wrong.map(({ text }) => text).join('\n'));
});

test('forms that only Darija has tell it from Arabic; names and words that look like them do not', () => {
  for (const text of ['كنخدم ليل ونهار', 'ماعرفتش', 'القهوة فالمدينة'])
    assert.equal(readPost(text).language, 'ary', text);
  for (const text of ['كتاب جديد', 'كندا وكينيا', 'كنيسة قديمة', 'كتبت رسالة'])
    assert.equal(readPost(text).language, 'ar', text);
});
