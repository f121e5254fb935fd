import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeWording } from './make-wording.ts';

test('what links by wording was compiled from what stands in the folder', async () => {
  const kept = readFileSync(new URL('../libs/campaigns/data/wording.ts', import.meta.url), 'utf8');
  assert.ok((await makeWording()) === kept, 'run node tools/make-wording.ts');
});
