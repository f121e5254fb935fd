import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from './findings.ts';

const none = { title: '', line: '', about: '' };

test('a name that the posts give is kept out of a warning in every script that it was written in', () => {
  const value = { value: 'لمياء بنت', posts: 3, also: ['lamia bent'] };
  const facts = {
    campaign: {
      decision: { verdict: 'lure' },
      root: 'r',
      template: [{ slot: 'name', values: [value] }],
      contacts: [],
      offering: [],
    },
    root: 'r',
    channels: [],
    today: '2026-11-24',
  } as unknown as Parameters<typeof findingsOf>[1];
  const content = (title: string) =>
    ({
      kind: 'alert',
      consent: null,
      pattern: '',
      signs: [],
      advice: [],
      channel: '',
      words: { ary: none, ar: none, fr: { ...none, title }, en: none },
      other: null,
      excerpt: [],
      until: '2026-12-24',
    }) as unknown as Parameters<typeof findingsOf>[0];
  const told = (title: string): boolean =>
    findingsOf(content(title), facts).some((one) => one.code === 'slot-value-in-words' && one.blocks);
  assert.equal(told('Lamia bent vous écrit'), true);
  assert.equal(told('لمياء بنت'), true);
  assert.equal(told('Quelqu’un vous écrit'), false);
});
