import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicRights, rightsTable } from './rights.ts';

test('the public is told only what was read in an official text, each with its article, source and four languages', () => {
  const shown = publicRights();
  assert.ok(shown.some((right) => right.article === '448-14'));
  assert.deepEqual(
    rightsTable()
      .filter((right) => !shown.includes(right))
      .map((right) => right.law),
    ['CPP', 'CPP'],
  );
  for (const { id, article, text, source, sourceDate, verify } of rightsTable()) {
    assert.ok(article && source && sourceDate && verify, id);
    for (const words of [text.ary, text.ar, text.fr, text.en]) assert.ok(words.trim().length > 20, id);
  }
});
