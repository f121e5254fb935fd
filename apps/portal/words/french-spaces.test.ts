import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frenchSpaces } from '@sanad/base/french-spaces';
import { ANSWER_WORDS } from './answer/words.ts';
import { FIGURE_WORDS } from './figures/words.ts';
import { KINDS_WORDS } from './kinds/words.ts';
import { LEARN_WORDS } from './learn/words.ts';
import { PAGE_WORDS } from './page/words.ts';
import { REPORT_WORDS } from './report/words.ts';

test('a sign of French is not parted from its word, in lists, members and texts that are made', () => {
  const words = { list: ['« Quoi » ?'], made: (n: number) => `${n} : oui !`, none: null };
  const spaced = frenchSpaces(words);
  assert.deepEqual(spaced.list, ['«\u00a0Quoi\u00a0»\u00a0?']);
  assert.equal(spaced.made(2), '2\u00a0: oui\u00a0!');
  assert.equal(spaced.none, null);
});

test('no French words of the portal have a space before a sign that could break', () => {
  const all = [ANSWER_WORDS, FIGURE_WORDS, KINDS_WORDS, LEARN_WORDS, PAGE_WORDS, REPORT_WORDS].map(({ fr }) =>
    JSON.stringify(fr),
  );
  for (const text of all) assert.equal(/ [?!:;»]|« /.exec(text), null);
  for (const words of [ANSWER_WORDS.en, PAGE_WORDS.ar]) assert.equal(JSON.stringify(words).includes('\u00a0'), false);
});
