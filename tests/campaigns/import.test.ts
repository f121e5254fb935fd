import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { type Running, startServer } from '@sanad/server/serve';
import type { Campaign } from '@sanad/wire/campaign';
import type { Batch } from '@sanad/wire/post';
import type { Problem } from '@sanad/wire/problem';
import { recordedFrom } from '../recorded.ts';

let folder: string;
let sanad: Sanad;
let running: Running;

const LURE = 'مطلوب بنات للعمل نادلات في مقهى في دبي راتب 9000 درهم مع السكن بدون تجربة راسلوني 0600000001';

type Answer = Batch & Partial<Pick<Problem, 'code' | 'fields'>>;

async function push(
  body: string,
  type: string,
  query = 'source=test&legalBasis=art. 1',
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Answer }> {
  const answer = await fetch(`${running.url}/v1/batches?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.token}`, 'content-type': type, ...headers },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-import-'));
  sanad = compose(await openComposed({ folder }));
  const log = (line: string): void => console.error(line);
  running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages: false, log });
});

after(async () => {
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('posts of a table or of JSON Lines are linked by numbers and accounts in columns of their own', async () => {
  const unlike = [
    'مطلوب نادلات للعمل في مقهى بمدينة الدوحة والراتب مغري مع السكن والتأشيرة راسلونا',
    'salon de massage cherche jeunes filles sans expérience logement et billet offerts par nous',
    'khdma sahla mn dar b telephone w camera flous kol simana lbnat ghir li bghaw ytwaslo m3aya',
    'bghina hôtesses l cabaret f istanbul visa w tiyara 3lina salaire mezyan bezzaf sifto tsawer',
  ];
  const table = `text,Phone,handle\n"${unlike[0]}",612345678,\n"${unlike[1]}",+212 612-345678,dar_lkhedma\n`;
  const lines = [
    JSON.stringify({ text: unlike[2], whatsapp: '06 12 34 56 78' }),
    JSON.stringify({ text: unlike[3], handle: '@dar_lkhedma' }),
  ];
  const made = [await push(table, 'text/csv'), await push(lines.join('\n'), 'application/jsonl')];
  assert.deepEqual(
    made.map(({ body }) => body.accepted),
    [2, 2],
  );
  const campaigns = await sanad.spine.views
    .withTables<{ 'triage.posts': { campaign: string; batch: string } }>()
    .selectFrom('triage.posts')
    .select('campaign')
    .distinct()
    .where(
      'batch',
      'in',
      made.map(({ body }) => body.id),
    )
    .execute();
  assert.equal(campaigns.length, 1);
  const ask = async <T>(path: string): Promise<T> =>
    (await (
      await fetch(`${running.url}${path}`, { headers: { authorization: `Bearer ${running.token}` } })
    ).json()) as T;
  const { contacts } = await ask<Campaign>(`/v1/campaigns/${campaigns[0]!.campaign}`);
  assert.deepEqual(
    contacts.map(({ kind, value, posts }) => [kind, value, posts]),
    [
      ['phone', '+212612345678', 3],
      ['handle', '@dar_lkhedma', 2],
    ],
    'they are shown as those of a text are',
  );
  for (const words of ['0612345678', '@dar_lkhedma']) {
    const found = await ask<{ items: { campaign: string }[] }>(`/v1/queue?q=${encodeURIComponent(words)}`);
    assert.deepEqual(
      found.items.map(({ campaign }) => campaign),
      [campaigns[0]!.campaign],
    );
  }
});

test('a table, a feed, an export and JSON Lines become batches; each names its legal basis in the ledger', async () => {
  const start = await sanad.spine.ledger.size();
  const before = await sanad.triage.countPosts();
  const bodies: [string, string][] = [
    [`id,text,platform\n1,"${LURE}",facebook\n2,"${LURE}",telegram\n`, 'text/csv'],
    [`<rss><channel><item><title>${LURE}</title><guid>3</guid></item></channel></rss>`, 'application/rss+xml'],
    [JSON.stringify({ type: 'group', messages: [{ id: 4, text: LURE }] }), 'application/json'],
    [`${JSON.stringify({ id: '5', text: LURE })}\n{broken\n`, 'application/jsonl'],
  ];
  const made = [];
  for (const [body, type] of bodies) made.push(await push(body, type));
  assert.deepEqual(
    made.map(({ status, body }) => [status, body.accepted, body.broken.length]),
    [
      [201, 2, 0],
      [201, 1, 0],
      [201, 1, 0],
      [201, 1, 1],
    ],
  );
  const bases: unknown[] = [];
  for await (const stored of sanad.spine.ledger.read(start)) {
    const { header, body } = await sanad.spine.ledger.open(stored);
    if (header.type === 'batch.received') bases.push((body as { legalBasis: string }).legalBasis);
  }
  assert.deepEqual(bases, ['art. 1', 'art. 1', 'art. 1', 'art. 1']);
  assert.equal((await sanad.triage.countPosts()) - before, 5);
});

test('JSON Lines are read as the command line reads them: other names, numbers for ids and times, UTF-16, pictures alone', async () => {
  const lines = [
    { message: 'كلمات تحت اسم آخر', post_id: 71 },
    { id: 72, text: 'رقم لا نص', at: 1760000000 },
    { text: 'اليوم قبل الشهر', id: '75', at: '12/10/2026' },
    { id: '73', text: null, images: [{ pdq: 'a'.repeat(64), quality: 90 }] },
  ].map((line) => JSON.stringify(line));
  const saved = Buffer.from(`\ufeff${[...lines, '{"id":"74"'].join('\r\n')}\r\n`, 'utf16le');
  const answer = await fetch(`${running.url}/v1/batches?source=names&legalBasis=art. 1`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.token}`, 'content-type': 'application/jsonl' },
    body: saved,
  });
  const made = (await answer.json()) as Answer;
  assert.deepEqual([made.accepted, made.broken.map(({ line }) => line)], [4, [5]]);
  const kept = await sanad.spine.views
    .withTables<{ 'triage.posts': { source_id: string; text: string; at: string | null; batch: string; n: number } }>()
    .selectFrom('triage.posts')
    .select(['source_id', 'text', 'at'])
    .where('batch', '=', made.id)
    .orderBy('n')
    .execute();
  assert.deepEqual(
    kept.map(({ source_id, text, at }) => [source_id, text, at && new Date(at).getTime() / 1000]),
    [
      ['71', 'كلمات تحت اسم آخر', null],
      ['72', 'رقم لا نص', 1760000000],
      ['75', 'اليوم قبل الشهر', Date.UTC(2026, 9, 12) / 1000],
      ['73', '', null],
    ],
  );
});

test('without a legal basis nothing is taken; a file without posts is refused; the same request twice counts once', async () => {
  const before = await sanad.triage.countPosts();
  assert.equal((await push(`{"text":"a"}`, 'application/jsonl', 'source=test')).status, 400);
  const refused = await push('<html><body>no posts</body></html>', 'application/xml');
  assert.deepEqual([refused.status, refused.body.code], [400, 'post-file-unknown']);
  assert.equal(await sanad.triage.countPosts(), before);
  const line = JSON.stringify({ text: LURE });
  const first = await push(line, 'application/jsonl', undefined, { 'idempotency-key': 'once' });
  const second = await push(line, 'application/jsonl', undefined, { 'idempotency-key': 'once' });
  assert.equal(second.body.id, first.body.id);
  assert.equal(await sanad.triage.countPosts(), before + 1);
});

test('posts whose words differ meet by the hash of one picture', async () => {
  const pdq = 'f'.repeat(32) + '0'.repeat(32);
  const near = `${'f'.repeat(32)}${'0'.repeat(31)}1`;
  const picture = (id: string, text: string, hash: string) =>
    JSON.stringify({ id, text, images: [{ pdq: hash, quality: 90 }] });
  const { body } = await push(
    [picture('p1', 'صورة العرض هنا', pdq), picture('p2', 'annonce en photo', near)].join('\n'),
    'application/jsonl',
  );
  assert.equal(body.accepted, 2);
  const queue = await fetch(`${running.url}/v1/queue?least=2&limit=200`, {
    headers: { authorization: `Bearer ${running.token}` },
  });
  const { items } = (await queue.json()) as { items: { campaign: string; size: number; sample: string }[] };
  const found = items.find((row) => /صورة|annonce/.test(row.sample));
  assert.equal(found?.size, 2);
});

test('a batch without a legal basis is refused as a problem that says so, and a post tells the basis it came on', async () => {
  const line = JSON.stringify({ text: LURE });
  const refused = await push(line, 'application/jsonl', 'source=test');
  assert.deepEqual([refused.status, refused.body.code], [400, 'request-invalid']);
  assert.deepEqual(
    refused.body.fields?.map(({ path }) => path),
    ['legalBasis'],
  );
  const { body } = await push(line, 'application/jsonl', `source=test&legalBasis=${encodeURIComponent('المادة 21')}`);
  const { id } = await sanad.spine.views
    .withTables<{ 'triage.posts': { id: string; batch: string } }>()
    .selectFrom('triage.posts')
    .select('id')
    .where('batch', '=', body.id)
    .executeTakeFirstOrThrow();
  const answer = await fetch(`${running.url}/v1/posts/${id}`, {
    headers: { authorization: `Bearer ${running.token}` },
  });
  assert.equal(((await answer.json()) as { legalBasis: string }).legalBasis, 'المادة 21');
});

test('the very same posts of one source, sent again without a key, are the batch that is there already', async () => {
  const lines = [1, 2].map((n) => JSON.stringify({ id: `again${n}`, text: `${LURE} ${n}` })).join('\n');
  const count = () => sanad.triage.countPosts();
  const [before, size] = [await count(), await sanad.spine.ledger.size()];
  const first = await push(lines, 'application/jsonl');
  const grown = await sanad.spine.ledger.size();
  assert.ok(grown > size);
  const second = await push(`${lines}\n`, 'application/jsonl');
  assert.deepEqual(second.body, { ...first.body, repeated: true });
  assert.equal(first.body.repeated, false);
  assert.equal(await count(), before + 2);
  assert.deepEqual(await recordedFrom(sanad, grown), []);
  const elsewhere = await push(lines, 'application/jsonl', 'source=other&legalBasis=art. 1');
  assert.equal(elsewhere.body.repeated, false, 'another source saw them too');
  assert.equal(await count(), before + 4);
  await sanad.spine.rebuild();
  assert.equal((await push(lines, 'application/jsonl')).body.id, first.body.id, 'also after the views were made again');
});

test('times without a zone are read in the one that the request names; the answer and the ledger say so', async () => {
  const table = (text: string): string =>
    `text;date\n${LURE} ${text};2025-10-12 14:05\n${LURE} ${text} 2;2025-10-12T14:05:00Z\n`;
  const timesOf = async (id: string): Promise<(string | null)[]> => {
    const found = await sanad.spine.views.withTables<{
      'triage.posts': { at: string | null; batch: string; n: number };
    }>();
    const rows = await found.selectFrom('triage.posts').select('at').where('batch', '=', id).orderBy('n').execute();
    return rows.map(({ at }) => at);
  };
  const plain = await push(table('أ'), 'text/csv');
  assert.deepEqual([plain.body.clock?.zone, plain.body.clock?.posts], ['Africa/Casablanca', 1]);
  assert.deepEqual(await timesOf(plain.body.id), ['2025-10-12T13:05:00.000Z', '2025-10-12T14:05:00.000Z']);
  const asked = await push(table('ب'), 'text/csv', 'source=test&legalBasis=art. 1&zone=Asia/Dubai');
  assert.deepEqual(
    [asked.body.clock?.zone, (await timesOf(asked.body.id))[0]],
    ['Asia/Dubai', '2025-10-12T10:05:00.000Z'],
  );
  const lines = await push(JSON.stringify({ text: `${LURE} ج`, at: '2025-10-12 14:05' }), 'application/jsonl');
  assert.deepEqual([lines.body.clock?.posts, (await timesOf(lines.body.id))[0]], [1, '2025-10-12T13:05:00.000Z']);
  const zoned = await push(JSON.stringify({ text: `${LURE} د`, at: '2025-10-12T14:05:00Z' }), 'application/jsonl');
  assert.equal(zoned.body.clock, null);
  const wrong = await push(table('ه'), 'text/csv', 'source=test&legalBasis=art. 1&zone=Morocco/Nowhere');
  assert.deepEqual([wrong.status, wrong.body.code], [400, 'zone-unknown']);
  const said: unknown[] = [];
  for await (const stored of sanad.spine.ledger.read(0)) {
    const { header, body } = await sanad.spine.ledger.open(stored);
    if (header.type === 'batch.received') said.push((body as { clock?: { zone: string } }).clock?.zone);
  }
  assert.deepEqual(said.slice(-4), ['Africa/Casablanca', 'Asia/Dubai', 'Africa/Casablanca', undefined]);
});
