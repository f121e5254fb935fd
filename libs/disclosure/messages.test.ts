import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };

test('every code that this library throws has its words in Arabic, French and English, and no other has', () => {
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const text = sources.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const codes = [...new Set(text.match(/(?<=')disclosure-[a-z-]+(?=')/g))].sort();
  for (const messages of [ar, fr, en]) assert.deepEqual(Object.keys(messages).sort(), codes);
});

test('the words name the same values in every language', () => {
  const valuesOf = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();
  for (const [code, words] of Object.entries(en)) {
    assert.deepEqual(valuesOf(ar[code as keyof typeof ar]), valuesOf(words), code);
    assert.deepEqual(valuesOf(fr[code as keyof typeof fr]), valuesOf(words), code);
  }
});
