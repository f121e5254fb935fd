import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { canonicalize } from '@sanad/base/jcs';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';
import { type Running, startServer } from '@sanad/server/serve';
import type { AlarmRow, SavedSearch } from '@sanad/wire/alarm';
import type { Campaign, QueueRow } from '@sanad/wire/campaign';
import type { Agreement, SecondLook } from '@sanad/wire/review';
import { randomOf } from '../../bench/campaigns/random.ts';
import { receiveBatch } from '../../services/triage/commands.ts';
import { summariseCampaigns } from '../../services/triage/placing.ts';
import { tablesOf } from '../../services/triage/tables.ts';
import { type Staff, signIn } from '../staff.ts';

type Made = { id: string; campaign: string; rest?: string | null };
type Queue = { items: QueueRow[] };

let folder: string;
let sanad: Sanad;
let running: Running;
let her: Staff;
let lead: Staff;
let reporter: string;

const WAITRESS = (city: string, phone: string): string =>
  `مطلوب بنات جميلات للعمل نادلات في مقهى راقي في ${city} راتب 9000 درهم مع السكن والأكل بدون تجربة راسلوني على الخاص ${phone}`;
const MASSAGE = (city: string, phone: string): string =>
  `صالون تدليك فاخر يبحث عن فتيات من 18 الى 25 سنة ${city} دخل مضمون كل يوم والسفر علينا بلا وثائق اتصلي بنا الان ${phone}`;
const line = (id: string, text: string, more: object = {}): object => ({ id, text, madeUp: true, ...more });

async function receive(posts: readonly object[]): Promise<void> {
  const lines = posts.map((post) => JSON.stringify(post)).join('\n');
  await sanad.triage.receive(reporter, { source: 'test', legalBasis: 'test', lines });
}
const queue = async (query = ''): Promise<QueueRow[]> => (await her.get<Queue>(`/v1/queue?${query}`)).body.items;
const campaign = async (id: string): Promise<Campaign> => (await her.get<Campaign>(`/v1/campaigns/${id}`)).body;
const postsOf = async (id: string): Promise<{ id: string; text: string; membership: string }[]> =>
  (await her.get<{ items: { id: string; text: string; membership: string }[] }>(`/v1/campaigns/${id}/posts`)).body
    .items;
async function dump(): Promise<string> {
  const rows: string[] = [];
  for await (const row of sanad.spine.dumpViews()) if (row.includes('triage')) rows.push(row);
  return rows.join('\n');
}

async function merge(by: Staff, ids: string[]): Promise<{ status: number; body: Made & { code?: string } }> {
  const campaigns = [...ids].sort();
  return by.send<Made>('POST', '/v1/campaigns/merge', {
    campaigns,
    signature: by.sign({ kind: 'campaigns.merged', campaigns }),
  });
}
async function withdraw(by: Staff, ruling: string): Promise<{ status: number; body: Made }> {
  const signature = by.sign({ kind: 'ruling.withdrawn', ruling });
  return by.send<Made>('POST', `/v1/rulings/${ruling}/withdraw`, { signature });
}
async function split(by: Staff, id: string, posts: string[]): Promise<{ status: number; body: Made }> {
  const { root } = await campaign(id);
  const sorted = [...posts].sort();
  const signature = by.sign({ kind: 'campaign.split', campaign: id, posts: sorted });
  return by.send<Made>('POST', `/v1/campaigns/${id}/split`, { posts: sorted, root, signature });
}
async function decide(
  by: Staff,
  id: string,
  verdict: string,
): Promise<{ status: number; body: { id: string; code?: string } }> {
  const { root, shown, engine } = await campaign(id);
  const signature = by.sign({ kind: 'campaign.decided', campaign: id, root, verdict, shown, engine });
  return by.send('POST', `/v1/campaigns/${id}/decision`, { verdict, root, shown, signature });
}

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-rulings-'));
  sanad = compose(await openComposed({ folder }));
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  reporter = staff[0]!.id;
  const log = (text: string): void => console.error(text);
  running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages: false, log });
  const enter = (n: number): Promise<Staff> =>
    signIn(running.url, running.sessions.makeLink(staff[n]!.id), staff[n]!.name);
  [her, lead] = [await enter(0), await enter(1)];
  await receive([
    line('1', WAITRESS('طنجة', '0600000101'), { platform: 'facebook' }),
    line('2', WAITRESS('فاس', '0600000101'), { platform: 'facebook' }),
    line('3', WAITRESS('الرباط', '0600000101'), { platform: 'facebook' }),
    line('4', MASSAGE('أكادير', '0600000202')),
    line('5', MASSAGE('مراكش', '0600000202')),
  ]);
});

after(async () => {
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a merge keeps the id of the oldest, later posts join it, and taken back it is as if it had never been', async () => {
  const rows = await queue();
  assert.deepEqual(rows.map((row) => row.size).sort(), [2, 3]);
  const [large, small] = [rows.find((row) => row.size === 3)!.campaign, rows.find((row) => row.size === 2)!.campaign];
  const merged = await merge(her, [small, large]);
  assert.equal(merged.status, 201);
  assert.equal(merged.body.campaign, large);
  assert.equal((await campaign(large)).size, 5);
  assert.equal((await campaign(small)).id, large, 'the old id leads to where its posts are');
  assert.equal((await campaign(large)).rulings[0]?.kind, 'together');
  await receive([line('6', MASSAGE('سلا', '0600000202'))]);
  assert.equal((await campaign(large)).size, 6);
  const undone = await withdraw(lead, merged.body.id);
  assert.equal(undone.status, 200);
  assert.equal((await campaign(large)).size, 3);
  assert.equal((await campaign(small)).id, small);
  assert.equal((await campaign(small)).size, 3, 'what came meanwhile stays where its words lead');
  assert.equal((await withdraw(lead, merged.body.id)).status, 404);
});

test('a split is respected by later posts, and merging what a person keeps apart is refused until it is taken back', async () => {
  const rows = await queue();
  const id = rows.find((row) => row.sample.includes('نادلات'))!.campaign;
  const leaving = (await postsOf(id)).filter((post) => post.text.includes('الرباط')).map((post) => post.id);
  const made = await split(her, id, leaving);
  assert.equal(made.status, 201);
  assert.equal((await campaign(id)).size, 2);
  assert.equal((await campaign(made.body.campaign)).size, 1);
  await receive([line('7', WAITRESS('الرباط', '0600000101'))]);
  const sizes = [(await campaign(id)).size, (await campaign(made.body.campaign)).size].sort();
  assert.equal(sizes[0]! + sizes[1]!, 4, 'the new post joins one side, and the sides stay apart');
  const refused = await merge(her, [id, made.body.campaign]);
  assert.equal(refused.status, 409);
  assert.equal(refused.body.code, 'merge-kept-apart');
  assert.equal((await withdraw(her, made.body.id)).status, 200);
  assert.equal((await campaign(id)).size, 4);
});

test('whoever parts the first post of a campaign is told where the others are', async () => {
  const id = (await queue()).find((row) => row.sample.includes('نادلات'))!.campaign;
  const posts = await postsOf(id);
  const first = posts.find((post) => id.endsWith(post.id.slice(post.id.indexOf('_'))))!;
  const made = await split(her, id, [first.id]);
  assert.equal(made.status, 201);
  assert.equal(made.body.campaign, id, 'the name goes with the first post');
  assert.notEqual(made.body.rest, id);
  assert.equal((await campaign(made.body.rest!)).size, posts.length - 1);
  assert.equal((await withdraw(her, made.body.id)).status, 200);
  assert.equal((await campaign(id)).size, posts.length);
});

test('the views made again from the ledger, and an engine woken from them, place every post as it was placed', async () => {
  const id = (await queue()).find((row) => row.sample.includes('نادلات'))!.campaign;
  const other = (await queue()).find((row) => row.campaign !== id)!.campaign;
  const leaving = (await postsOf(id)).slice(0, 1).map((post) => post.id);
  await split(her, id, leaving);
  await merge(her, [other, id]);
  const shown = await dump();
  await sanad.spine.rebuild();
  assert.equal(await dump(), shown);
  await receive([line('8', WAITRESS('تطوان', '0600000101')), line('9', MASSAGE('تازة', '0600000202'))]);
  const woken = await dump();
  await sanad.spine.rebuild();
  assert.equal(await dump(), woken);
});

test('what is counted of a campaign one post after the other is what its posts give when they are counted anew', async () => {
  for (let n = 0; n < 6; n++)
    await receive([
      line(`step-${n}`, WAITRESS(['طنجة', 'دبي', 'فاس'][n % 3]!, `060000050${n % 2}`), {
        platform: ['facebook', 'tiktok'][n % 2],
      }),
      line(`other-${n}`, n % 2 === 0 ? MASSAGE('سلا', '0600000601') : `عاونوني عفاكم خايفة ${n}`),
    ]);
  const shown = await dump();
  const ids = [...shown.matchAll(/camp_[a-z0-9]+/g)].map(([id]) => id);
  assert.ok(ids.length > 10);
  await sanad.spine.transact(async ({ views }) => {
    await summariseCampaigns(tablesOf(views), ids);
    return { entries: [], result: null };
  });
  assert.equal(await dump(), shown);
});

test('while one person works on a campaign another one cannot decide it', async () => {
  const id = (await queue())[0]!.campaign;
  const claimed = await her.send<{ own: boolean }>('PUT', `/v1/campaigns/${id}/claim`, {});
  assert.deepEqual([claimed.status, claimed.body.own], [200, true]);
  assert.equal((await lead.send<{ own: boolean }>('PUT', `/v1/campaigns/${id}/claim`, {})).body.own, false);
  const refused = await decide(lead, id, 'lure');
  assert.deepEqual([refused.status, refused.body.code], [409, 'campaign-claimed']);
  await her.send('DELETE', `/v1/campaigns/${id}/claim`);
  const row = (await queue()).find((one) => one.campaign === id)!;
  assert.equal(row.claim, null);
});

test('what comes after a decision is proposed, shows in its own list, and is taken in or parted', async () => {
  const id = (await queue()).find((row) => row.sample.includes('نادلات') || row.size > 3)!.campaign;
  assert.equal((await decide(her, id, 'lure')).status, 201);
  const before = (await campaign(id)).size;
  await receive([line('10', WAITRESS('وجدة', '0600000101')), line('11', WAITRESS('الناظور', '0600000101'))]);
  const proposed = (await queue('state=proposed'))[0]!;
  assert.deepEqual([proposed.campaign, proposed.size, proposed.proposed], [id, before, 2]);
  const waiting = (await postsOf(id)).filter((post) => post.membership === 'proposed');
  assert.equal((await split(her, id, [waiting[0]!.id])).status, 201);
  const { root } = await campaign(id);
  const signature = her.sign({ kind: 'campaign.extended', campaign: id, root });
  assert.equal((await her.send('POST', `/v1/campaigns/${id}/extend`, { signature })).status, 201);
  const now = await campaign(id);
  assert.deepEqual([now.size, now.proposed, now.state], [before + 1, 0, 'decided']);
  const shown = await dump();
  await sanad.spine.rebuild();
  assert.equal(await dump(), shown);
});

test('a campaign tells once that it forms, and then only what is new: contact, platform, place, twice the size', async () => {
  const hotel = (city: string, phone: string): string =>
    `فرصة عمل للبنات فقط مضيفات في فندق خمس نجوم ${city} تذكرة وفيزا وسكن مجانا والراتب 3000 دولار للتواصل واتساب ${phone}`;
  const alarms = async (): Promise<AlarmRow[]> => (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items;
  const before = (await alarms()).length;
  await receive([1, 2, 3].map((n) => line(`h${n}`, hotel('الدوحة', '0600000303'), { platform: 'facebook' })));
  const [formed] = await alarms();
  assert.equal((await alarms()).length, before + 1);
  assert.deepEqual(formed!.reasons, [{ kind: 'formed', size: 3 }]);
  await receive([line('h4', hotel('الدوحة', '0600000303'), { platform: 'facebook' })]);
  assert.equal((await alarms()).length, before + 1, 'nothing new, nothing told');
  await receive([line('h5', hotel('دبي', '0600000404'), { platform: 'telegram' })]);
  const kinds = (await alarms())[0]!.reasons.map((reason) => reason.kind);
  assert.deepEqual(kinds.sort(), ['contact', 'place', 'platform']);
  const { unseen } = (await her.get<{ unseen: number }>('/v1/alarms')).body;
  await her.send('POST', '/v1/alarms/seen', { alarms: [(await alarms())[0]!.id] });
  assert.equal((await her.get<{ unseen: number }>('/v1/alarms')).body.unseen, unseen - 1);
});

test('what was told of a campaign is not told again when its post is parted and the parting is taken back', async () => {
  const cabin = (city: string): string =>
    `شركة طيران خاصة تبحث عن فتيات لمرافقة المسافرين في رحلات طويلة ${city} بلا دبلوم والراتب ألف دولار كل أسبوع`;
  await receive(['مسقط', 'المنامة', 'الرياض'].map((city, n) => line(`c${n}`, cabin(city))));
  const alarms = async (): Promise<AlarmRow[]> => (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items;
  const [formed] = await alarms();
  assert.deepEqual(formed!.reasons, [{ kind: 'formed', size: 3 }]);
  const leaving = (await postsOf(formed!.campaign)).filter((post) => post.text.includes('الرياض'));
  const made = await split(
    her,
    formed!.campaign,
    leaving.map((post) => post.id),
  );
  assert.equal(made.status, 201);
  assert.equal((await withdraw(her, made.body.id)).status, 200);
  await receive([line('c3', cabin('مسقط'))]);
  assert.equal((await alarms())[0]!.id, formed!.id);
});

test('what a server that died after a batch has not told, the next one tells, once', async () => {
  const { spine } = sanad;
  const alarms = async (): Promise<AlarmRow[]> => (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items;
  const count = (await alarms()).length;
  const text =
    'راقصات وفنانات من 20 الى 28 سنة لملهى ليلي في عمان تأشيرة فنانة والتذكرة والمبيت علينا بلا خبرة ارسلي صورتك وجوازك الليلة';
  const lines = [1, 2, 3].map((n) => JSON.stringify(line(`d${n}`, `${text} ${n}`)));
  const id = sanad.newId('batch');
  const blob = await spine.blobs.put(Buffer.from(lines.join('\n')), id);
  const entry = receiveBatch(reporter, {
    ...{ id, source: 'test', legalBasis: 'test', count: 3 },
    ...{ root: '0'.repeat(64), blob: blob.digest },
  });
  await spine.transact(async () => ({ entries: [entry], result: null }));
  assert.equal((await alarms()).length, count, 'the server died here');
  await sanad.triage.lookAgain();
  const [told, ...others] = await alarms();
  assert.deepEqual([told!.size, told!.reasons[0]!.kind, others.length], [3, 'formed', count]);
  await sanad.triage.lookAgain();
  assert.equal((await alarms()).length, count + 1);
});

test('a saved search speaks the grammar of the address and tells what newly fits, once', async () => {
  const query = 'place=kuwait&state=open';
  assert.equal((await her.send('POST', '/v1/searches', { name: 'x', query: 'colour=red', alert: true })).status, 400);
  const nowhere = { name: 'x', query: 'place=atlantis', alert: true };
  assert.equal((await her.send<{ code: string }>('POST', '/v1/searches', nowhere)).body.code, 'filter-malformed');
  assert.equal((await her.send('POST', '/v1/searches', { name: 'الكويت', query, alert: true })).status, 201);
  const kept = (await her.get<{ items: SavedSearch[] }>('/v1/searches')).body.items;
  assert.deepEqual(
    kept.map(({ name, query: words, alert }) => [name, words, alert]),
    [['الكويت', query, true]],
  );
  const taken = await lead.send<{ code: string }>('DELETE', `/v1/searches/${kept[0]!.id}`, {});
  assert.equal(taken.body.code, 'search-unknown', 'nobody drops the search of another');
  await receive([line('k1', 'مطلوب بنات للسفر الى الكويت عمل محترم راتب خيالي')]);
  const [first] = (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items;
  assert.equal(first!.reasons[0]!.kind, 'search');
  assert.deepEqual(
    (await queue(query)).map((row) => row.campaign),
    [first!.campaign],
  );
  const total = (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items.length;
  await receive([line('k2', 'نص اخر لا علاقة له بشيء')]);
  assert.equal((await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items.length, total);
});

test('a campaign that a saved search found by its first post is told to have formed when it has, not to have grown', async () => {
  const offer = (n: number): object =>
    line(
      `muscat${n}`,
      `كنقلبو على مدلكات لصالون كبير فمسقط، السكنى والطيارة علينا والخلصة 15000 درهم واتساب 060007770${n}`,
    );
  assert.equal(
    (await her.send('POST', '/v1/searches', { name: 'مسقط', query: 'place=oman', alert: true })).status,
    201,
  );
  const reasons = async (): Promise<string[][]> => {
    const { items } = (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body;
    return items.filter(({ sample }) => sample.includes('فمسقط')).map((one) => one.reasons.map(({ kind }) => kind));
  };
  await receive([offer(1)]);
  assert.deepEqual(await reasons(), [['search']]);
  await receive([offer(2)]);
  assert.deepEqual(await reasons(), [['search']], 'two are no campaign yet');
  await receive([offer(3)]);
  assert.deepEqual(await reasons(), [['formed'], ['search']]);
  await receive([offer(4)]);
  assert.deepEqual(await reasons(), [['contact'], ['formed'], ['search']]);
});

test('a saved search also tells what a decision, a merge or its withdrawal makes fit', async () => {
  const latest = async (): Promise<string> => {
    const [row] = (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items;
    return `${row!.campaign} ${row!.reasons.map((reason) => ('name' in reason ? reason.name : reason.kind)).join(' ')}`;
  };
  const garden = (n: number): object =>
    line(
      `g${n}`,
      `مزرعة توت في ضواحي هويلفا تبحث عن عاملات موسميات بعقد ثلاثة أشهر رقم الملف ${n} التسجيل عند الوسيطة`,
    );
  const tower = (n: number): object =>
    line(`t${n}`, `برج سكني بالدوحة يشغل مضيفات استقبال ليليات بملابس أنيقة وعمولة كل زبون الملف ${n} أرسلي صورتك`);
  await receive([garden(11), garden(12), garden(13), tower(21), tower(22), tower(23)]);
  const [berries, hosts] = [await queue('q=هويلفا'), await queue('q=مضيفات')].map(([row]) => row!.campaign);
  for (const [name, query] of [
    ['six', 'least=6&q=مضيفات'],
    ['ruled', 'state=decided&q=هويلفا'],
  ])
    assert.equal((await her.send('POST', '/v1/searches', { name, query, alert: true })).status, 201);
  const merged = await merge(her, [berries!, hosts!]);
  assert.equal(await latest(), `${merged.body.campaign} six`);
  assert.equal((await withdraw(her, merged.body.id)).status, 200);
  assert.equal(await latest(), `${merged.body.campaign} six`, 'what no longer fits is not told');
  assert.equal((await decide(her, berries!, 'lure')).status, 201);
  assert.equal(await latest(), `${berries} ruled`);
  const told = (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items.length;
  assert.equal((await decide(her, hosts!, 'lure')).status, 201);
  assert.equal((await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items.length, told);
});

test('a search in the posts finds a word of any post of a campaign, and tells when one comes to say it', async () => {
  // Longer than what a row shows of a post.
  const spa = (words: string): string =>
    `مركز استجمام راق يوظف آنسات للعمل مدلكات بدون خبرة مع إقامة مؤمنة وأجر أسبوعي مجز وتكوين مؤدى عنه قبل السفر وملابس
    العمل والنقل والأكل كلها على حساب المركز ومديرة مغربية ترافق العاملات من المطار إلى السكن وتشرح لهن كل ما يلزم عن
    الزبائن والمواعيد والإكراميات ولا حاجة إلى أي وثيقة غير جواز السفر والتواصل على الخاص فقط واسألن عن ${words}`;
  await receive([line('q1', spa('سعاد')), line('q2', spa('مريم'))]);
  const word = 'زنجبيلية';
  const query = `q=${encodeURIComponent(word)}`;
  assert.equal((await her.send('POST', '/v1/searches', { name: word, query, alert: true })).status, 201);
  assert.deepEqual(await queue(query), []);
  await receive([line('q3', spa(word))]);
  const [found] = await queue(query);
  assert.ok(found && found.size === 3 && !found.sample.includes(word), 'the row does not show the word');
  const [told] = (await her.get<{ items: AlarmRow[] }>('/v1/alarms')).body.items;
  assert.deepEqual([told!.campaign, told!.reasons.at(-1)?.kind], [found.campaign, 'search']);
});

test('a search finds a word however it is spelled, in the other script too, but not in the middle of another', async () => {
  await receive([
    line('x1', 'bghina 9abla t3awen lmra f welada, lkhlass mezyan w khedma dyal lil'),
    line('x2', 'محل البقالة ديال عمي سد اليوم بكري'),
  ]);
  const found = async (words: string): Promise<string[]> =>
    (await Promise.all(['open', 'help'].map((state) => queue(`state=${state}&q=${encodeURIComponent(words)}`))))
      .flat()
      .map((row) => row.sample);
  assert.ok((await found('قابلة')).some((sample) => sample.startsWith('bghina 9abla')));
  assert.ok((await found('kabla')).every((sample) => !sample.startsWith('محل البقالة')));
  assert.ok((await found('el beqala')).some((sample) => sample.startsWith('محل البقالة')));
  assert.ok((await found('البقاله')).some((sample) => sample.startsWith('محل البقالة')));
  assert.deepEqual(await found('%'), [], 'a sign of patterns stands for itself');
});

test('a number finds the offers that give it, however it is written; whoever asks for help is found by nobody', async () => {
  const offer = 'مطلوب حلاقات للعمل في صالون بالكويت، الراتب 9000 درهم والسكن علينا وبدون تجربة، واتساب 06 61 22 33 45';
  const plea = 'عاونوني عافاكم، خدعوني وخداو ليا الباسبور ومحبوسة فدار فالكويت، نمرتي 0661223399';
  await receive([line('n1', offer), line('n2', plea)]);
  const states = ['open', 'help', 'decided'];
  const found = async (query: string): Promise<string[]> =>
    (await Promise.all(states.map((state) => queue(`state=${state}&${query}`)))).flat().map((row) => row.sample);
  const forms = ['0661223345', '+212661223345', '06.61.22.33.45', '٠٦٦١٢٢٣٣٤٥', '06 61 22 33 45'];
  for (const form of forms) {
    assert.deepEqual((await found(`q=${encodeURIComponent(form)}`)).length, 1, form);
    assert.deepEqual((await found(`contact=${encodeURIComponent(form)}`)).length, 1, form);
  }
  for (const form of ['0661223399', '+212661223399', 'نمرتي 0661223399'])
    for (const name of ['q', 'contact'])
      assert.deepEqual(await found(`${name}=${encodeURIComponent(form)}`), [], `${name} ${form}`);
  assert.ok(
    (await found(`q=${encodeURIComponent('محبوسة فدار')}`)).length > 0,
    'her words are read, her number is not',
  );
});

test('a second person judges a sample without knowing the first verdict, and the lead sees how far they agree', async () => {
  const random = randomOf(5);
  const word = (): string =>
    Array.from({ length: 4 }, () => `${'bdfgjklmnqrstwz'[random.below(15)]}${'aiou'[random.below(4)]}`).join('');
  // Alone each, so that each is a decision; that none of so many is sampled has a chance of one in ten million.
  await receive(Array.from({ length: 70 }, (_, n) => line(`s${n}`, Array.from({ length: 9 }, word).join(' '))));
  for (const row of await queue('limit=200')) {
    assert.equal((await decide(her, row.campaign, 'lure')).status, 201);
    if ((await lead.get<{ items: SecondLook[] }>('/v1/second-looks')).body.items.length > 0) break;
  }
  assert.deepEqual((await her.get<{ items: SecondLook[] }>('/v1/second-looks')).body.items, [], 'never her own');
  const [look] = (await lead.get<{ items: SecondLook[] }>('/v1/second-looks')).body.items;
  assert.ok(look, 'one decision in five is sampled');
  const page = (await lead.get<Campaign>(`/v1/second-looks/${look.decision}`)).body;
  assert.equal(page.decision, null);
  assert.equal(JSON.stringify(page).includes('"lure"'), false);
  const { root, shown, ...told } = page;
  const digest = createHash('sha256')
    .update(canonicalize({ ...told, root }))
    .digest('hex');
  assert.equal(shown, digest, 'what she signs for is what she was shown');
  const verdict = 'not-lure';
  const signature = lead.sign({ kind: 'campaign.reviewed', decision: look.decision, root, verdict, shown });
  const sent = await lead.send('POST', `/v1/second-looks/${look.decision}`, { verdict, root, shown, signature });
  assert.equal(sent.status, 201);
  const agreed = (await lead.get<Agreement>('/v1/agreement')).body;
  assert.deepEqual([agreed.pairs, agreed.agreed, agreed.apart[0]?.second], [1, 0, 'not-lure']);
  assert.equal(agreed.apart[0]?.sample, look.sample);
  assert.equal((await her.get('/v1/agreement')).status, 403);
});

test('two campaigns that have both been decided are not made one', async () => {
  await receive([
    line('d1', 'وكالة عقود تبحث عن عاملات تنظيف للفنادق في مدينة الدوحة بأجر شهري ثابت وسكن مشترك قرب العمل'),
    line('d2', 'ورشة خياطة صغيرة في حي المسيرة تريد متدربات في الفصالة مع شهادة معترف بها بعد ستة أشهر كاملة'),
  ]);
  const find = async (words: string): Promise<string> =>
    (await queue('limit=200')).find((row) => row.sample.includes(words))!.campaign;
  const [one, other] = [await find('عاملات تنظيف'), await find('ورشة خياطة')];
  assert.notEqual(one, other);
  assert.equal((await decide(her, one, 'cannot-tell')).status, 201);
  assert.equal((await decide(her, other, 'not-lure')).status, 201);
  const refused = await merge(her, [one, other]);
  assert.equal(refused.body.code, 'merge-decided');
  assert.equal((await campaign(one)).id, one);
});
