import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsWithout, compareMessages } from './check-messages.ts';

const SIX = 'zero {لا} one {#} two {#} few {#} many {#} other {# {name}}';
const GOOD = {
  ar: { sum: `{count, plural, ${SIX}}`, hello: 'سلام {name}' },
  fr: { sum: '{count, plural, one {#} other {# {name}}}', hello: 'bonjour {name}' },
  en: { sum: '{count, plural, one {#} other {# {name}}}', hello: 'hello {name}' },
} as const;
type Language = keyof typeof GOOD;

const check = (changes: Partial<Record<Language, Record<string, string>>>): string[] =>
  compareMessages('m', (language) => ({ ...GOOD[language as Language], ...changes[language as Language] }));

test('messages with the same keys and placeholders in three languages are in order', () => {
  assert.deepEqual(check({}), []);
});

test('a missing key, an empty text and another placeholder are named', () => {
  assert.match(check({ ar: { only: 'هنا' } }).join('\n'), /fr\.json: only is missing[\s\S]*en\.json: only is missing/);
  assert.match(check({ fr: { hello: ' ' } }).join('\n'), /fr\.json: hello is empty/);
  assert.match(check({ en: { hello: 'hello {who}' } }).join('\n'), /hello has other placeholders/);
});

test('an Arabic plural needs its six forms, also when forms hold placeholders of their own', () => {
  const five = SIX.replace('many {#} ', '');
  assert.deepEqual(check({ ar: { sum: `{count, plural, ${five}}` } }), ['m/ar.json: sum lacks an Arabic plural form']);
});

test('a message that cannot be read is named', () => {
  assert.match(check({ ar: { hello: 'سلام {name' } }).join('\n'), /ar\.json: hello: /);
});

test('a message with places to fill that is shown without them is named', () => {
  const source = "t('hello'); t('hello', { name }); t('bye')";
  assert.deepEqual(callsWithout(source, { hello: 'سلام {name}', bye: 'بسلامة' }), ['hello']);
});
