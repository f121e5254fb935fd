import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitedLanguage, choosePortalLanguage } from './language.ts';

test('a browser is answered in its first language that has words here, Darija when none has', () => {
  for (const [header, chosen] of [
    ['fr-MA,fr;q=0.9', 'fr'],
    ['ar-EG', 'ar'],
    ['ar-MA', 'ary'],
    ['de,en;q=0.5', 'en'],
    ['zgh,fr;q=0.5', 'fr'],
    ['', 'ary'],
  ] as const)
    assert.equal(choosePortalLanguage(header), chosen, header);
});

test('a language without words is known when it is asked for first', () => {
  assert.equal(awaitedLanguage('zgh'), 'zgh');
  assert.equal(awaitedLanguage('shi-Tfng-MA,fr;q=0.5'), 'zgh');
  for (const other of ['fr,zgh;q=0.5', 'ar-MA', '', undefined]) assert.equal(awaitedLanguage(other), null);
});
