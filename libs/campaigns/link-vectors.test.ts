import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createLinker } from './linker.ts';

type Case = { readonly name: string; readonly posts: readonly string[]; readonly campaigns: readonly number[][] };

const file = new URL('../../vectors/campaigns/link.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };

for (const { name, posts, campaigns } of cases) {
  test(name, () => {
    const linker = createLinker();
    for (const [i, text] of posts.entries()) linker.add({ id: String(i), text });
    assert.deepEqual(
      linker.campaignsOf().map((campaign) => campaign.posts),
      campaigns,
    );
  });
}
