import assert from 'node:assert/strict';
import { test } from 'node:test';
import { service } from '@sanad/wire/plan';
import { serviceOf } from './dossier-texts.ts';

test('serviceOf() names every service of a plan in the language of the dossier, and leaves what was typed', () => {
  for (const one of service.options)
    for (const language of ['ar', 'fr'] as const) assert.notEqual(serviceOf(language, one), one);
  assert.equal(serviceOf('ar', 'فرقة مختلقة'), 'فرقة مختلقة');
});
