import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INDICATORS } from '@sanad/text/indicators';
import { LURE_KINDS } from '@sanad/text/lure-kinds';
import { plainText } from './feeds.ts';
import { type KitNotice, LANGUAGES, type Turn } from './model.ts';
import { RADIO_SECONDS, radioScript } from './radio.ts';

const name = { ary: 'كلنا معك', ar: 'كلنا معك', fr: 'Kolona Maak', en: 'Kolona Maak' };
const turn: Turn = { id: 'x', name, contact: '8350', isPhone: true, geolocates: false };
const kind = [...LURE_KINDS.values()][0]!;
const of = (language: (typeof LANGUAGES)[number]) => ({
  title: kind.title[language],
  line: kind.line[language],
  about: kind.about[language],
});
const notice: KitNotice = {
  id: 'notice_1',
  number: '2026/001',
  content: {
    kind: 'alert',
    pattern: kind.id,
    words: { ary: of('ary'), ar: of('ar'), fr: of('fr'), en: of('en') },
    other: null,
    signs: [...kind.codes].slice(0, 2),
    advice: ['slow-down'],
    action: 'ask-first',
    channel: 'x',
    excerpt: [],
    until: '2027-01-01',
    consent: null,
  },
  publishedAt: '2026-11-24T10:00:00.000Z',
  withdrawal: null,
};

test('a script says whom to turn to twice, in thirty seconds, in sentences that can be read aloud', () => {
  for (const language of LANGUAGES) {
    const { lines, seconds } = radioScript(notice, turn, language, 'a');
    const [asked, again] = lines.slice(-2) as [string, string];
    assert.ok(asked.endsWith(again), language);
    assert.ok(asked.includes(name[language]), language);
    assert.ok(seconds <= RADIO_SECONDS, `${language}: ${seconds} s`);
    for (const line of lines) assert.ok((line.match(/:/g)?.length ?? 0) <= 1, line);
  }
});

test('a colon stands as its language sets it: after a space that does not break in French alone', () => {
  assert.match(plainText(notice, turn, 'fr'), /Kolona Maak\u00a0: 8350/);
  assert.doesNotMatch(plainText(notice, turn, 'fr'), /[^\u00a0]:/);
  assert.doesNotMatch(plainText(notice, turn, 'ar'), /\u00a0/);
});

test('a sign that fits is said also where the next sentence of the story does not fit', () => {
  const long = `${'كلمة '.repeat(60)}.`;
  const words = { title: 'عنوان', line: '', about: long };
  const content = { words: { ary: words }, other: null, action: 'ask-first' };
  const known = [...INDICATORS.values()].filter(({ title }) => title.ary.split(' ').length < 9).slice(0, 2);
  const notice = { content: { ...content, signs: known.map(({ code }) => code) }, withdrawal: null };
  const turn = { name: { ary: 'الرقم' }, contact: '0800 00 47 47' };
  const { lines, seconds } = radioScript(notice as never, turn as never, 'ary', 'a');
  assert.ok(
    lines.some((line) => line.startsWith(known[0]!.title.ary)),
    lines.join(' | '),
  );
  assert.ok(!lines.some((line) => line.includes('كلمة')));
  assert.ok(seconds <= 30);
});

test('nothing is said twice but whom to turn to, in any kind of offer and any language', () => {
  for (const one of LURE_KINDS.values())
    for (const language of LANGUAGES) {
      const words = { title: one.title[language], line: one.line[language], about: one.about[language] };
      const content = {
        ...notice.content,
        words: { ...notice.content.words, [language]: words },
        signs: [...one.codes],
      };
      const said = radioScript({ ...notice, content }, turn, language, 'a').lines.slice(0, -2);
      assert.deepEqual(said, [...new Set(said)], `${one.id} ${language}`);
    }
});
