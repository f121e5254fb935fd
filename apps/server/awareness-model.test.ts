import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Drawn, slidesOf } from './awareness-model.ts';

const told = (text: string) => ({ ary: text, ar: text, fr: text, en: text });
const words = { title: 'x', line: 'x {to}', about: 'x' };
const DRAWN: Omit<Drawn, 'language'> = {
  notice: {
    id: 'notice_1',
    number: '2026/001',
    publishedAt: '2026-11-24T10:00:00.000Z',
    withdrawal: null,
    content: {
      kind: 'alert',
      pattern: 'home-camera',
      words: { ary: words, ar: words, fr: words, en: words },
      other: null,
      excerpt: [],
      signs: [],
      advice: [],
      action: 'ask-first',
      channel: 'desk',
      until: '2027-01-24',
      consent: null,
    },
  },
  turn: { id: 'desk', name: told('Qui'), contact: '8350', isPhone: true, geolocates: false },
  site: { portal: 'https://sanad.example/portal', host: 'sanad.example', mark: null },
  link: 'https://sanad.example/portal/l/x',
  variant: 'a',
  state: 'published',
};

test('the last caption of a film says whom to turn to, with a colon as its language sets it', () => {
  const last = (language: Drawn['language']) => slidesOf({ ...DRAWN, language }).at(-1)!.caption;
  assert.match(last('fr'), /\S\u00a0: Qui — 8350$/);
  for (const language of ['ary', 'ar', 'en'] as const) assert.match(last(language), /\S: Qui — 8350$/);
});

test('the voice of a film says the number digit by digit, the caption shows it as it is dialled', () => {
  const { caption, said } = slidesOf({ ...DRAWN, language: 'fr' }).at(-1)!;
  assert.match(caption, /8350$/);
  assert.match(said, /huit, trois, cinq, zéro$/);
});
