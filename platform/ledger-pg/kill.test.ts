import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killSpine } from '../testing/kill-run.ts';
import { findPostgres, newPgSite } from '../testing/pg-site.ts';

if (await findPostgres()) {
  test('a server on PostgreSQL that is killed 8 times loses nothing that was acknowledged', async () => {
    const site = await newPgSite();
    try {
      assert.ok((await killSpine(site.options, 8)) > 8);
    } finally {
      await site.remove();
    }
  });
}
