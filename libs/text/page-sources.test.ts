import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CLAUSE_KINDS } from './clause-kinds.ts';
import { CLAUSE_BIAS, CLAUSE_SCALE, CLAUSE_WEIGHTS, CLAUSE_WORDS } from './data/clause-model.ts';
import { FAMILIES } from './data/families.ts';
import { LANGUAGE_WORDS } from './data/language-words.ts';
import * as model from './data/model.ts';
import { OFFER_PATTERNS } from './data/patterns.ts';
import { CONTROL_PATTERNS } from './data/patterns-control.ts';
import { CONCEPTS } from './lexicon.ts';
import { packLexicon, unpackLexicon } from './packed-lexicon.ts';
import { unpack } from './packed-weights.ts';
import { pageSources, wholeLexicon } from './page-sources.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sanad-page-'));
after(() => rmSync(folder, { recursive: true }));

/** The data files as a page has them. */
async function onPage<T>(name: string): Promise<T> {
  for (const [file, source] of Object.entries(pageSources()))
    writeFileSync(
      path.join(folder, path.basename(file)),
      source.replaceAll("'../", `'${pathToFileURL(import.meta.dirname)}/`),
    );
  return (await import(path.join(folder, name))) as T;
}

test('a page has the same weights as the server', async () => {
  const { PACKED, ...rest } = await onPage<typeof model>('model.ts');
  const { PACKED: packed, ...other } = model;
  assert.ok(PACKED === packed);
  assert.deepEqual({ ...rest }, { ...other });
  const clauses = await onPage<Record<string, string>>('clause-model.ts');
  assert.deepEqual([clauses.CLAUSE_BIAS, clauses.CLAUSE_SCALE], [CLAUSE_BIAS, CLAUSE_SCALE]);
  assert.ok(clauses.CLAUSE_WORDS === CLAUSE_WORDS);
  const size = CONCEPTS.length * CLAUSE_KINDS;
  assert.deepEqual(unpack(clauses.CLAUSE_WEIGHTS!, size), unpack(CLAUSE_WEIGHTS, size));
});

test('a page has the weight of each indicator, and the same ones in one family', async () => {
  const short = (await onPage<{ FAMILIES: Record<string, readonly string[]> }>('families.ts')).FAMILIES;
  assert.deepEqual(Object.keys(short), Object.keys(FAMILIES));
  for (const [code, [, weight, family]] of Object.entries(FAMILIES)) {
    assert.equal(short[code]![1], weight);
    for (const [other, [, , name]] of Object.entries(FAMILIES))
      assert.equal(short[other]![2] === short[code]![2], name === family, `${code} ${other}`);
  }
});

test('a page has the lexicon and the words of languages, each in its place', async () => {
  const { LEXICON } = await onPage<{ LEXICON: object }>('lexicon.ts');
  assert.deepEqual(LEXICON, unpackLexicon(packLexicon(wholeLexicon())));
  const words = (await onPage<{ LANGUAGE_WORDS: object }>('language-words.ts')).LANGUAGE_WORDS;
  assert.deepEqual(words, unpackLexicon(packLexicon(LANGUAGE_WORDS)));
});

test('a page has the patterns', async () => {
  const made = await onPage<{ OFFER_PATTERNS: object }>('patterns.ts');
  assert.deepEqual(made.OFFER_PATTERNS, { ...OFFER_PATTERNS, ...CONTROL_PATTERNS });
});
