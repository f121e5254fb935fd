import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';
import type { QueueRow } from '@sanad/wire/campaign';
import type { Claim } from '@sanad/wire/review';
import pg from 'pg';
import { openOffice } from '../office/office.ts';

const skip = (await findPostgres()) ? false : 'no PostgreSQL';
const LINES = [1, 2].map((n) =>
  JSON.stringify({
    text: `مطلوب بنات جميلات للعمل نادلات في مقهى راقي راتب 9000 درهم مع السكن والأكل بدون تجربة 060000000${n}`,
    madeUp: true,
  }),
);

test('what somebody works on at one server is taken at the other, until it ends by the clock of the database', {
  skip,
}, async () => {
  const site = await newPgSite();
  const database = { databaseUrl: site.options.databaseUrl!, masterKey: new Uint8Array(32).fill(7) };
  const [one, two] = [await openOffice(database), await openOffice(database)];
  const client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
  try {
    const [her, him] = [await one.enter('هند', 'investigator'), await two.enter('سعيد', 'investigator')];
    const by = her.id;
    await one.sanad.triage.receive(by, { source: 'test', legalBasis: 'test', lines: LINES.join('\n') });
    const rowAt = async (staff: typeof her): Promise<QueueRow> =>
      (await staff.get<{ items: QueueRow[] }>('/v1/queue')).body.items[0]!;
    const { campaign } = await rowAt(him);
    const claim = (staff: typeof her) => staff.send<Claim>('PUT', `/v1/campaigns/${campaign}/claim`, {});
    const decide = async (staff: typeof her) => {
      const { root, shown, engine } = (
        await staff.get<{ root: string; shown: string; engine: string }>(`/v1/campaigns/${campaign}`)
      ).body;
      const statement = { kind: 'campaign.decided', campaign, root, verdict: 'lure', shown, engine } as const;
      const signature = staff.sign(statement);
      const body = { verdict: 'lure', root, shown, note: '', signature };
      return staff.send<{ code?: string }>('POST', `/v1/campaigns/${campaign}/decision`, body);
    };

    assert.equal((await claim(her)).body.own, true);
    const refused = (await claim(him)).body;
    assert.deepEqual([refused.own, refused.byName], [false, 'هند']);
    assert.deepEqual((await rowAt(him)).claim, refused, 'his queue says who has it');
    const held = await decide(him);
    assert.deepEqual([held.status, held.body.code], [409, 'campaign-claimed']);

    one.ahead(3600_000);
    two.ahead(3600_000);
    assert.equal((await rowAt(him)).claim?.byName, 'هند', 'the clocks of the servers do not end it');
    await client.query(`update passing.claims set until = until - interval '5 minutes'`);
    assert.equal((await rowAt(him)).claim, null);
    assert.equal((await claim(him)).body.own, true);
    assert.equal((await decide(her)).body.code, 'campaign-claimed');
    assert.equal((await decide(him)).status, 201);
  } finally {
    await client.end();
    await Promise.all([one.stop(), two.stop()]);
    await site.remove();
  }
});
