import { after } from 'node:test';
import pg from 'pg';
import { claimsContract } from '../claims/claims-contract.ts';
import type { Spine } from '../ports.ts';
import { openSpine } from '../spine.ts';
import { findPostgres, newPgSite } from '../testing/pg-site.ts';

if (await findPostgres()) {
  const site = await newPgSite();
  const masterKey = new Uint8Array(32).fill(5);
  // A server's own clock may be wrong: it must not matter.
  const open = (clock: () => number): Promise<Spine> =>
    openSpine({ ...site.options, masterKey, clock, projectors: () => [] });
  const [one, two] = [await open(Date.now), await open(() => Date.now() + 3600_000)];
  const client = new pg.Client({ connectionString: site.options.databaseUrl! });
  await client.connect();
  after(async () => {
    await client.end();
    await Promise.all([one.close(), two.close()]);
    await site.remove();
  });

  claimsContract('claims of two servers on one database', async () => {
    await client.query('delete from passing.claims');
    return {
      claims: one.claims,
      other: two.claims,
      ahead: async (milliseconds) => {
        await client.query(`update passing.claims set until = until - $1 * interval '1 millisecond'`, [milliseconds]);
      },
    };
  });
}
