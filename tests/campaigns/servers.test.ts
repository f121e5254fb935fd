import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '@sanad/platform/crypto';
import type { ViewsTransaction } from '@sanad/platform/ports';
import { findPostgres, newPgSite } from '@sanad/platform/testing/pg-site';
import type { Campaign, QueueRow } from '@sanad/wire/campaign';
import { DIFFICULTIES, generate } from '../../bench/campaigns/generate.ts';
import { randomOf } from '../../bench/campaigns/random.ts';
import { type Context, engineOf } from '../../services/triage/placing.ts';
import { tablesOf } from '../../services/triage/tables.ts';
import { type Office, openOffice } from '../office/office.ts';
import type { Staff } from '../staff.ts';

const skip = (await findPostgres()) ? false : 'no PostgreSQL';
const lines = (posts: readonly { readonly text: string }[]): string =>
  posts.map(({ text }) => JSON.stringify({ text, madeUp: true })).join('\n');

/** Merge, split, withdraw, decide, decide and undo. */
const TURNS = [1, 2, 3, 0, 4];

/** What one person does at one of the servers. */
async function act(staff: Staff, what: number, pick: (rows: readonly QueueRow[]) => QueueRow): Promise<void> {
  const rows = async (state: string): Promise<QueueRow[]> =>
    (await staff.get<{ items: QueueRow[] }>(`/v1/queue?state=${state}&least=2`)).body.items;
  const page = async (id: string): Promise<Campaign> => (await staff.get<Campaign>(`/v1/campaigns/${id}`)).body;
  const open = await rows('open');
  if (open.length < 2) return;
  const row = pick(open);
  const { root, shown, engine } = await page(row.campaign);
  if (what === 0 || what === 4) {
    const signature = staff.sign({
      kind: 'campaign.decided',
      campaign: row.campaign,
      root,
      verdict: 'lure',
      shown,
      engine,
    });
    const body = { verdict: 'lure', root, shown, signature };
    const made = await staff.send<{ id: string }>('POST', `/v1/campaigns/${row.campaign}/decision`, body);
    if (what === 0 || made.status !== 201) return;
    const decision = made.body.id;
    const undone = staff.sign({ kind: 'decision.undone', decision });
    await staff.send('POST', `/v1/decisions/${decision}/undo`, { signature: undone });
  } else if (what === 1) {
    const campaigns = [row.campaign, pick(open).campaign].sort();
    const signature = staff.sign({ kind: 'campaigns.merged', campaigns });
    await staff.send('POST', '/v1/campaigns/merge', { campaigns, signature });
  } else if (what === 2) {
    const posts = (await staff.get<{ items: { id: string }[] }>(`/v1/campaigns/${row.campaign}/posts`)).body.items
      .slice(0, 1)
      .map(({ id }) => id);
    const signature = staff.sign({ kind: 'campaign.split', campaign: row.campaign, posts });
    await staff.send('POST', `/v1/campaigns/${row.campaign}/split`, { posts, root, signature });
  } else {
    const ruling = (await Promise.all(open.map(({ campaign }) => page(campaign)))).flatMap(({ rulings }) => rulings)[0];
    if (!ruling) return;
    const signature = staff.sign({ kind: 'ruling.withdrawn', ruling: ruling.id });
    await staff.send('POST', `/v1/rulings/${ruling.id}/withdraw`, { signature });
  }
}

test('two servers that take turns place every post as one server does, and neither reads all posts again', {
  skip,
}, async () => {
  const site = await newPgSite();
  const database = { databaseUrl: site.options.databaseUrl!, masterKey: new Uint8Array(32).fill(7) };
  const offices: Office[] = [await openOffice(database), await openOffice(database)];
  const random = randomOf(3);
  try {
    const staff: Staff[] = [];
    for (const office of offices) staff.push(await office.enter('هند', 'supervisor'));
    const { triage, spine } = offices[0]!.sanad;
    const by = (await offices[0]!.enter('سعيد', 'investigator')).id;
    const posts = [...generate(700, DIFFICULTIES['light']!, 5)];
    const receive = (office: Office, some: typeof posts) =>
      office.sanad.triage.receive(by, { source: 'test', legalBasis: 'test', lines: lines(some) });
    await receive(offices[0]!, posts.slice(0, 200));

    const db = tablesOf(spine.views as ViewsTransaction);
    const asleep = (): Context => ({
      ...{ blobs: spine.blobs, hash: sha256, engine: null },
      mark: { changes: 0, entry: null },
    });
    const bystander = asleep();
    const woken = await engineOf(db, bystander);
    for (let at = 200; at < 680; at += 40) {
      await receive(offices[random.below(2)]!, posts.slice(at, at + 40));
      // Each act in its turn: names of campaigns differ from run to run, and with them what is picked.
      await act(staff[random.below(2)]!, TURNS[(at / 40) % TURNS.length]!, (rows) => rows[random.below(rows.length)]!);
    }
    const done = await db.selectFrom('triage.engine_changes').select('change').execute();
    assert.deepEqual(
      [...new Set(done.map(({ change }) => change.kind))].sort(),
      ['fix', 'posts', 'rule', 'unfix', 'withdraw'],
      'each kind of change has happened',
    );
    assert.equal(await engineOf(db, bystander), woken, 'what was missed is done to it; it is not woken anew');
    assert.equal(woken.size, 680);

    const fresh = await engineOf(db, asleep());
    const next = posts.slice(680).map(({ id, text }) => ({ id: `post_next${id}`, text }));
    assert.deepEqual(woken.place(next), fresh.place(next));

    const dump = async (): Promise<string> => {
      const rows: string[] = [];
      // what was read is recorded a moment later, whatever is done meanwhile
      for await (const row of spine.dumpViews()) if (row.startsWith('triage.')) rows.push(row);
      return rows.join('\n');
    };
    const before = await dump();
    await spine.rebuild();
    assert.equal(await dump(), before, 'as one server places them, that reads the ledger from the beginning');
    assert.notEqual(await engineOf(db, { ...bystander, mark: { changes: 3, entry: 'another' } }), woken);
    assert.ok((await triage.countPosts()) === 680);
  } finally {
    await Promise.all(offices.map((office) => office.stop()));
    await site.remove();
  }
});
