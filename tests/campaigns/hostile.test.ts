import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { randomOf } from '../../bench/campaigns/random.ts';

let folder: string;
let sanad: Sanad;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-hostile-'));
  sanad = compose(await openComposed({ folder }));
});

after(async () => {
  await sanad?.close();
  await rm(folder, { recursive: true, force: true });
});

const receive = (texts: readonly string[], key: string | null = null): Promise<{ id: string; accepted: number }> =>
  sanad.triage.receive('system', {
    source: 'test',
    legalBasis: 'test',
    lines: texts.map((text) => JSON.stringify({ text })).join('\n'),
    idempotencyKey: key,
  });
const campaigns = (): Promise<{ id: string; size: number }[]> =>
  sanad.spine.views
    .withTables<{ 'triage.campaigns': { id: string; size: number } }>()
    .selectFrom('triage.campaigns')
    .select(['id', 'size'])
    .orderBy('size', 'desc')
    .execute();

const SAME = 'مطلوب بنات للعمل نادلات في مقهى في دبي راتب 9000 درهم مع السكن بدون تجربة راسلوني على الخاص';
const random = randomOf(11);
const word = (): string =>
  Array.from({ length: 3 }, () => `${'bdfgjklmnqrstwz'[random.below(15)]}${'aiou'[random.below(4)]}`).join('');
/** Words that nobody has said before. */
const unlike = (): string => Array.from({ length: 12 }, word).join(' ');

test('ten thousand identical posts are one campaign, and the same batch sent twice counts once', async () => {
  const texts = Array.from({ length: 10_000 }, () => SAME);
  const first = await receive(texts, 'batch-1');
  const second = await receive(texts, 'batch-1');
  assert.equal(second.id, first.id);
  assert.equal(await sanad.triage.countPosts(), 10_000);
  assert.deepEqual(
    (await campaigns()).map((row) => row.size),
    [10_000],
  );
  const before = (await campaigns())[0]!.id;
  await receive([SAME]);
  assert.deepEqual(await campaigns(), [{ id: before, size: 10_001 }]);
});

test('a post that lists a thousand numbers ties nobody to anybody', async () => {
  const phone = (n: number): string => `+2126${String(10_000_000 + n * 37)}`;
  const count = (await campaigns()).length;
  await receive([Array.from({ length: 1000 }, (_, n) => phone(n)).join(' ')]);
  await receive([0, 1, 2].map((n) => `${unlike()} ${phone(n)}`));
  assert.equal((await campaigns()).length, count + 4);
});

test('a number that is in every post is known to everyone and links nothing', async () => {
  const count = (await campaigns()).length;
  await receive(Array.from({ length: 60 }, () => `${unlike()} 0537000000`));
  const made = (await campaigns()).slice();
  assert.ok(made.length >= count + 50, `${made.length - count} of 60 stand alone`);
  assert.ok(Math.max(...made.filter((row) => row.size < 10_000).map((row) => row.size)) <= 5);
});

test('posts dated in 1970, in the future or in no year there is lose nothing, and the page counts every post', async () => {
  const nanny = 'بغينا مربيات وعاملات منازل عند عائلات محترمة خارج البلاد عقد سنتين والتذكرة والإقامة على حساب الكفيل';
  const dated = ['1970-01-01T00:00:00Z', '2099-12-31T23:00:00Z', '+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z'];
  const lines = [...Array.from({ length: 2100 }, () => '2026-03-01T10:00:00Z'), ...dated].map((at) =>
    JSON.stringify({ text: nanny, at, platform: at.startsWith('2026') ? 'facebook' : 'tiktok' }),
  );
  await sanad.triage.receive('system', { source: 'test', legalBasis: 'test', lines: lines.join('\n') });
  const { id } = (await campaigns()).find((row) => row.size === 2104)!;
  const page = await sanad.triage.campaign(id);
  assert.deepEqual([page.firstAt, page.lastAt], ['1970-01-01T00:00:00.000Z', '2099-12-31T23:00:00.000Z']);
  assert.deepEqual(page.days, [
    { day: '1970-01-01', posts: 1 },
    { day: '2026-03-01', posts: 2100 },
    { day: '2099-12-31', posts: 1 },
  ]);
  assert.deepEqual(page.platforms, [
    { platform: 'facebook', posts: 2100 },
    { platform: 'tiktok', posts: 4 },
  ]);
  assert.ok(page.reasons.every((reason) => reason.posts === 2104));
});
