import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticePage, type ShownNotice, storiesPage } from './notices.ts';

const files = { learn: '/l.js', style: '/s.css', exit: '/e.js' } as never;
const pictures = { worker: '', simd: '', plain: '', data: [] };
const place = { base: '/portal', language: 'ar', files, pictures, exitAddress: 'https://example.org' } as const;

function story(n: number, more: Partial<ShownNotice> = {}): ShownNotice {
  const words = (language: string) => ({ title: `title ${language} ${n}`, about: `about ${language} ${n}` });
  return {
    id: `notice_${n}`,
    number: `2026/00${n}`,
    kind: 'story',
    publishedAt: '2026-11-01T00:00:00.000Z',
    ended: false,
    words: { ary: words('ary'), ar: words('ar'), fr: words('fr'), en: words('en') },
    signs: [],
    advice: [],
    action: '',
    excerpt: [],
    turn: null,
    correction: null,
    ...more,
  };
}

test('a long list can be searched, also in the words of other languages; what was taken back is in none of them', () => {
  const text = { ary: 'c', ar: 'c', fr: 'c', en: 'c' };
  const gone = story(5, { correction: { at: '2026-11-02T00:00:00.000Z', text } });
  const four = [1, 2, 3, 4].map((n) => story(n));
  assert.ok(!storiesPage(place, four, null).includes('id="find"'));
  const page = storiesPage(place, [...four, gone], null);
  assert.ok(page.includes('id="find"') && page.includes('title fr 1') && page.includes('about ar 1'));
  assert.ok(!/(title|about) \w+ 5/.test(page), page);
});

test('the page of a story says whose it is and that she released it; a warning and a story taken back do not', () => {
  const told = 'روتها صاحبتها ووافقت على نشرها';
  assert.ok(noticePage(place, story(1), null).includes(told));
  assert.ok(!noticePage(place, story(1, { kind: 'alert' }), null).includes(told));
  const text = { ary: 'c', ar: 'c', fr: 'c', en: 'c' };
  const gone = story(1, { correction: { at: '2026-11-02T00:00:00.000Z', text } });
  assert.ok(!noticePage(place, gone, null).includes(told));
});

test('days stand in words, so that no reader turns them round', () => {
  assert.ok(noticePage(place, story(1), null).includes('1 نونبر 2026'));
  const text = { ary: 'c', ar: 'c', fr: 'c', en: 'c' };
  const gone = story(1, { correction: { at: '2026-11-02T00:00:00.000Z', text } });
  assert.ok(noticePage({ ...place, language: 'fr' }, gone, null).includes('2 novembre 2026'));
  assert.ok(storiesPage(place, [story(1)], null).includes('1 نونبر 2026'));
});
