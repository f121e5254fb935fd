import assert from 'node:assert/strict';
import test from 'node:test';
import { wordOf } from './field-words.ts';

const field = (type: string, wrong: Partial<ValidityState>) => ({ type, validity: wrong as ValidityState });

test('a field says what it misses: a word, a tick, one of several ticks, a choice, more letters, another form', () => {
  assert.equal(wordOf(field('text', { valueMissing: true })), 'field-empty');
  assert.equal(wordOf(field('radio', { valueMissing: true })), 'field-tick');
  assert.equal(wordOf(field('checkbox', { valueMissing: true })), 'field-tick');
  assert.equal(wordOf(field('checkbox', { valueMissing: true }), true), 'field-tick-some');
  assert.equal(wordOf(field('select-one', { valueMissing: true })), 'field-choose');
  assert.equal(wordOf(field('password', { tooShort: true })), 'field-short');
  assert.equal(wordOf(field('url', { typeMismatch: true })), 'field-form');
});
