import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BUNDLE_CHECKS } from '../bundle-report.ts';
import { findingText, REPORT_WORDS } from './words.ts';

const { ar, fr, en } = REPORT_WORDS;
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('each finding has words in the three languages, with the same values in them', () => {
  for (const words of [ar, fr]) {
    assert.deepEqual(Object.keys(words.findings), Object.keys(en.findings));
    for (const [code, text] of Object.entries(words.findings))
      assert.deepEqual(names(text), names(en.findings[code]!), code);
    assert.deepEqual(Object.keys(words.checks), [...BUNDLE_CHECKS]);
  }
});

test('what a malformed note, checkpoint or ZIP has wrong is said in the language of the report; a path stays a path', () => {
  const folder = path.join(import.meta.dirname, '..');
  const causes = ['note', 'checkpoint', 'zip-read'].flatMap((file) => {
    const source = readFileSync(path.join(folder, `${file}.ts`), 'utf8');
    return [...source.matchAll(/\bmalformed\('([^']+)'/g)].map((match) => match[1]!);
  });
  assert.ok(causes.length > 15);
  for (const words of [ar, fr]) assert.deepEqual([...new Set(causes)].sort(), Object.keys(words.causes).sort());
  const said = (what: string) => findingText(fr, { code: 'note-malformed', detail: { what } });
  assert.equal(said('no signatures'), 'Une note signée est mal formée : aucune signature.');
  assert.match(said('constructor'), /constructor/);
});

test('every code that a check of a bundle can give has words', () => {
  const files = [
    'bundle-verify',
    'bundle-ledger',
    'bundle-exhibits',
    'bundle-report',
    'checkpoint',
    'genesis',
    'entry',
    'zip-read',
    'note',
    'shape',
  ];
  const folder = path.join(import.meta.dirname, '..');
  assert.ok(readdirSync(folder).includes('bundle-verify.ts'));
  const codes = files.flatMap((file) => {
    const source = readFileSync(path.join(folder, `${file}.ts`), 'utf8');
    return [...source.matchAll(/\b(?:fault|fail|note)\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1]!);
  });
  assert.ok(codes.length > 40);
  const unsaid = [...new Set(codes)].filter((code) => !(code in en.findings) && code !== 'zip-crc');
  assert.deepEqual(unsaid, []);
  const source = readFileSync(path.join(folder, 'custody.ts'), 'utf8');
  const problems = source.slice(source.indexOf('export type CustodyProblem'), source.indexOf('const short'));
  for (const match of problems.matchAll(/\| '([a-z-]+)'/g)) assert.ok(`custody-${match[1]}` in en.findings, match[1]);
});

test('values are put in their places, and a code without words is shown as it is', () => {
  const detail = { path: 'data/x' };
  assert.equal(findingText(en, { code: 'file-changed', detail }), 'data/x is not the file that was described.');
  assert.equal(
    findingText(ar, { code: 'file-changed', detail }, (v) => `⟨${v}⟩`),
    'الملف ⟨data/x⟩ ليس هو الموصوف.',
  );
  assert.equal(findingText(fr, { code: 'new-code', detail }), 'new-code path=data/x');
});
