import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CUSTODY_ACTIONS } from '@sanad/evidence/custody';
import { service } from '@sanad/wire/plan';
import { DOSSIER_WORDS, serviceOf } from './dossier-texts.ts';

test('serviceOf() names every service of a plan in the language of the dossier, and leaves what was typed', () => {
  for (const one of service.options)
    for (const language of ['ar', 'fr'] as const) assert.notEqual(serviceOf(language, one), one);
  assert.equal(serviceOf('ar', 'فرقة مختلقة'), 'فرقة مختلقة');
});

test('every act of custody has a word in the dossier, in both languages', () => {
  for (const action of CUSTODY_ACTIONS)
    for (const language of ['ar', 'fr'] as const) assert.ok(action in DOSSIER_WORDS[language], `${language} ${action}`);
});
