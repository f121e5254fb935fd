import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directoryTable } from './directory.ts';
import { RULES } from './rules.ts';
import { sourceText } from './sources.ts';

test('sourceText() names a text and the place in it; what it does not know stays as it is', () => {
  assert.equal(sourceText('P:CPP 704 §2', 'ar'), 'قانون المسطرة الجنائية 704 الفقرة 2');
  assert.equal(
    sourceText('P:ETS185-29; P:TCY-29', 'fr'),
    'Convention de Budapest, art. 29; modèle du T-CY pour les articles 29 et 30',
  );
  assert.equal(sourceText('libe.ma a3756', 'en'), 'libe.ma a3756');
});

test('every source of a rule and of the directory is said in words, in three languages', () => {
  const sources = [...RULES, ...directoryTable()].map(({ source }) => source);
  assert.ok(sources.length > 70);
  for (const source of sources)
    for (const language of ['ar', 'fr', 'en'] as const)
      assert.doesNotMatch(sourceText(source, language), /(^|[^A-Za-z])([PS]:|GK|INF)/, source);
});
