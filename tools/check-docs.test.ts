import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksOf, undocumented, unknownVerbs } from './check-docs.ts';

test('an exported function without a comment is found, with one it is not', () => {
  assert.deepEqual(undocumented('export function bare() {}\n/** Says. */\nexport async function told() {}\n'), [
    'bare',
  ]);
});

test('a verb that the program does not know is found in a document', () => {
  assert.deepEqual(unknownVerbs('npx sanad link x; npx sanad fly', new Set(['link'])), ['fly']);
});

test('relative links are found, addresses and anchors are not', () => {
  assert.deepEqual(linksOf('[a](docs/x.md#y) [b](https://example.com) [c](#d) ![p](p.png)'), ['docs/x.md', 'p.png']);
});
