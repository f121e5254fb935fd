import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KitText, NoticeFile, NoticeRow } from '@sanad/wire/awareness';
import type { Campaign } from '@sanad/wire/campaign';
import type { Problem } from '@sanad/wire/problem';
import { capBreaches } from '../../services/awareness/kit/cap-rules.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { readXml, textOf } from './xml.ts';

let room: Newsroom;
let campaign: Campaign;
let id: string;
let dispatch: { dispatch: string; link: string };

before(async () => {
  room = await openNewsroom(true);
});
after(() => room?.stop());

const code = async (answer: Promise<{ status: number; body: unknown }>): Promise<string> => {
  const { status, body } = await answer;
  return status < 300 ? 'ok' : ((body as Problem).code ?? String(status));
};
const portal = async (path: string): Promise<string> => (await fetch(`${room.portal}${path}`)).text();

test('a warning is drawn from a campaign only after a person confirmed it', async () => {
  const { items } = (await room.writer.get<{ items: { campaign: string; size: number }[] }>('/v1/queue')).body;
  const open = items.find((row) => row.size > 2)!.campaign;
  assert.equal(
    await code(room.writer.send('POST', '/v1/notices', { kind: 'alert', campaign: open })),
    'notice-campaign',
  );
  campaign = await room.confirm();
  const made = await room.writer.send<{ id: string }>('POST', '/v1/notices', { kind: 'alert', campaign: campaign.id });
  assert.equal(made.status, 201);
  id = made.body.id;
});

test('the draft has every slot blanked: no contact, name or account of the campaign stands anywhere in it', async () => {
  const { content } = await room.notice(id);
  const whole = JSON.stringify(content);
  for (const { value } of campaign.contacts) assert.equal(whole.includes(value), false, value);
  for (const { account } of campaign.offering) assert.equal(whole.includes(account), false, account);
  for (const part of campaign.template)
    if ('slot' in part && /phone|name|handle|invite|url/.test(part.slot))
      for (const { value } of part.values) assert.equal(whole.includes(value), false, value);
  assert.ok(content.excerpt.some((part) => 'blank' in part));
  assert.ok(content.excerpt.every((part) => 'blank' in part || !/[0-9\u0660-\u0669]/.test(part.words)));
  assert.ok(content.signs.length >= 2);
});

test('it is not put before others while nobody confirmed whom it turns to', async () => {
  const { findings } = await room.notice(id);
  assert.ok(findings.some((one) => one.code === 'channel-not-verified' && one.blocks));
  assert.equal(await code(room.writer.send('POST', `/v1/notices/${id}/proposal`, {})), 'notice-blocked');
  assert.equal(await code(room.writer.get(`/v1/notices/${id}/kit`)), 'kit-channel');
  const check = { answer: 'confirmed', contact: '0800 00 47 47', how: 'هاتفت الرقم وأجابوا' };
  assert.equal((await room.writer.send('POST', '/v1/channels/ma-trafficking-green/checks', check)).status, 201);
});

test('a contact of the recruiter that somebody puts back into the words keeps it from going on', async () => {
  const file = await room.notice(id);
  const bad = structuredClone(file.content);
  const [contact] = campaign.contacts;
  bad.channel = 'ma-trafficking-green';
  bad.words.ary.about = `${bad.words.ary.about} ${contact!.value}`;
  const put = (content: NoticeFile['content'], version: number) =>
    room.writer.send('PUT', `/v1/notices/${id}`, content, { 'if-match': `"${version}"` });
  assert.equal((await put(bad, file.version)).status, 200);
  const found = (await room.notice(id)).findings.filter((one) => one.blocks).map((one) => one.code);
  assert.ok(found.includes('contact-in-words') || found.includes('slot-value-in-words'), found.join());
  assert.equal(await code(room.writer.send('POST', `/v1/notices/${id}/proposal`, {})), 'notice-blocked');
  assert.equal(await code(put(bad, file.version)), 'edit-conflict');
  bad.words.ary.about = file.content.words.ary.about;
  const { ary, ar, fr, en } = bad.words;
  bad.other = { ary, ar, fr, en };
  assert.equal((await put(bad, file.version + 1)).status, 200);
  const same = (await room.notice(id)).findings.filter((one) => one.code === 'other-same');
  assert.deepEqual([same.length, same.every((one) => one.blocks)], [4, true]);
  bad.other = {
    ary: { title: bad.words.ary.title, line: 'شفتي هاد العرض؟ سولي قبل: {to}' },
    ar: { title: bad.words.ar.title, line: 'هل رأيت هذا العرض؟ اسألي: {to}' },
    fr: { title: bad.words.fr.title, line: 'Vous avez vu cette offre ? Demandez avant : {to}' },
    en: { title: bad.words.en.title, line: 'Have you seen this offer? Ask first: {to}' },
  };
  assert.equal((await put(bad, file.version + 2)).status, 200);
  assert.equal((await room.writer.send('POST', `/v1/notices/${id}/proposal`, {})).status, 200);
});

test('two others approve, each for the whole list; the public sees nothing before the second', async () => {
  assert.equal(await code(room.approve(room.writer, id)), 'notice-own-approval');
  assert.equal(await code(room.approve(room.auditor, id)), 'role-missing');
  assert.equal(await code(room.approve(room.second, id, { checked: ['identifies-no-woman'] })), 'notice-unchecked');
  assert.equal(await code(room.approve(room.second, id, { signature: null })), 'signature-required');
  assert.equal(await code(room.approve(room.second, id, { digest: 'a'.repeat(64) })), 'signature-wrong');
  assert.equal(await code(room.approve(room.second, id)), 'ok');
  assert.equal(await code(room.approve(room.second, id)), 'notice-approved-already');
  assert.doesNotMatch(await portal('/feed/ary.rss'), /<item>/);
  assert.equal((await fetch(`${room.portal}/cap/${id}`)).status, 404);
  assert.equal(await code(room.approve(room.supervisor, id)), 'ok');
  const file = await room.notice(id);
  assert.equal(file.state, 'published');
  assert.deepEqual(
    file.approved.map((one) => [file.names[one.by], one.signed]),
    [
      ['سلمى', true],
      ['ياسين', true],
    ],
  );
  const types: string[] = [];
  for await (const { header } of room.sanad.spine.ledger.read(0))
    if (header.about.includes(id)) types.push(header.type);
  assert.deepEqual(
    types.filter((type) => type.startsWith('notice.') && type !== 'notice.changed'),
    ['notice.drafted', 'notice.proposed', 'notice.approved', 'notice.approved', 'notice.published'],
  );
});

test('what is published is not changed any more', async () => {
  const { content, version } = await room.notice(id);
  const put = room.writer.send('PUT', `/v1/notices/${id}`, content, { 'if-match': `"${version}"` });
  assert.equal(await code(put), 'notice-closed');
});

test('every channel has it in four languages, with one action and the one verified place', async () => {
  for (const language of ['ary', 'ar', 'fr', 'en'] as const) {
    const { body } = await room.writer.get<{ items: KitText[] }>(`/v1/notices/${id}/kit?language=${language}`);
    const of = (channel: string): KitText => body.items.find((one) => one.channel === channel)!;
    assert.equal(of('sms').sms!.parts, 1, `${language}: ${of('sms').text}`);
    assert.equal(of('sms').sms!.alphabet, language === 'fr' || language === 'en' ? 'GSM-7' : 'UCS-2');
    assert.ok(of('radio').seconds! > 10 && of('radio').seconds! <= 30, `${language}: ${of('radio').seconds} s`);
    for (const channel of ['sms', 'whatsapp', 'telegram', 'press', 'web'])
      assert.equal(of(channel).text.split('0800 00 47 47').length, 2, `${language} ${channel}`);
    const [feed, page] = [await portal(`/feed/${language}.rss`), await portal(`/${language}/notice/${id}`)];
    const { title } = (await room.notice(id)).content.words[language];
    assert.ok(
      readXml(feed).children[0]!.children.some((one) => one.name === 'item' && textOf(one, 'title')!.includes(title)),
    );
    assert.ok(page.includes('0800 00 47 47') && page.includes(title.replaceAll("'", '&#39;')), language);
    assert.equal(
      readXml(await portal(`/feed/${language}.atom`)).children.filter((one) => one.name === 'entry').length,
      1,
    );
    const json = JSON.parse(await portal(`/feed/${language}.json`)) as { version: string; items: { id: string }[] };
    assert.equal(json.items.length, 1);
    for (const [form, start] of [
      ['poster', '%PDF-'],
      ['sheet', '%PDF-'],
      ['press', '%PDF-'],
      ['card', '\x89PNG'],
    ] as const) {
      const { status, bytes } = await room.writer.bytes(`/v1/notices/${id}/files/${form}?language=${language}`);
      assert.equal(status, 200, form);
      assert.equal(Buffer.from(bytes.subarray(0, start.length)).toString('latin1'), start);
    }
  }
});

test('CAP breaks no rule of the standard, has four languages, and says that this is no real alert', async () => {
  const cap = readXml(await portal(`/cap/${id}`));
  assert.deepEqual(capBreaches(cap), []);
  assert.equal(textOf(cap, 'status'), 'Test');
  assert.equal(cap.children.filter((child) => child.name === 'info').length, 4);
});

test('it goes out; its link counts openings by day and wording, machines that say so are not counted, nobody is', async () => {
  const sent = {
    channel: 'sms',
    language: 'ary',
    variant: 'b',
    audience: 'women',
    copies: 500,
    where: 'لائحة الجمعية',
    on: '2026-11-24',
    outreach: null,
  };
  const made = await room.writer.send<typeof dispatch>('POST', `/v1/notices/${id}/dispatches`, sent);
  assert.equal(made.status, 201);
  dispatch = made.body;
  // Its texts are those of its own wording and language, whatever is asked for: its link counts for that wording.
  const kit = async (query: string) =>
    (await room.writer.get<{ items: KitText[]; link: string }>(`/v1/notices/${id}/kit?${query}`)).body;
  const texts = await kit(`language=fr&variant=a&dispatch=${dispatch.dispatch}`);
  const message = texts.items.find((one) => one.channel === 'sms')!;
  assert.ok(texts.link.endsWith(`/l/${dispatch.link}`), texts.link);
  assert.match(message.text, /شفتي هاد العرض/);
  assert.ok(texts.items.every(({ language }) => language === 'ary'));
  assert.ok(message.text.endsWith(texts.link), message.text);
  const plain = (await kit('language=ary&variant=b')).items.find((one) => one.channel === 'sms')!;
  assert.deepEqual([plain.sms!.parts, plain.text.includes('/l/')], [1, false]);
  const open = (agent: string) =>
    fetch(`${room.portal}/l/${dispatch.link}`, { redirect: 'manual', headers: { 'user-agent': agent } });
  for (let i = 0; i < 3; i++) {
    const answer = await open('Mozilla/5.0 (Linux; Android 9)');
    assert.equal(answer.status, 302);
    assert.ok(answer.headers.get('location')!.endsWith(`/ary/notice/${id}`));
    assert.equal(answer.headers.get('set-cookie'), null);
  }
  await open('WhatsApp/2.23 A');
  await open('TelegramBot (like TwitterBot)');
  assert.equal((await fetch(`${room.portal}/l/nothing`, { redirect: 'manual' })).status, 302);
  await room.sanad.awareness.flush();
  const file = await room.notice(id);
  assert.equal(file.dispatches[0]!.opens, 3);
  const counted: string[] = [];
  for await (const { header } of room.sanad.spine.ledger.read(0))
    if (header.type === 'reach.counted') counted.push(header.actor);
  assert.deepEqual(counted, ['public']);
});

test('taken back by one person, it is gone everywhere at once, and its correction stands in its place', async () => {
  const { content } = await room.notice(id);
  const signature = room.supervisor.sign({ kind: 'notice.withdrawn', notice: id, why: 'identifies' });
  const given = { why: 'identifies', reason: 'تفصيل يدل على امرأة', signature };
  assert.equal((await room.supervisor.send('POST', `/v1/notices/${id}/withdrawal`, given)).status, 200);
  const { withdrawal, number } = await room.notice(id);
  for (const language of ['ary', 'ar', 'fr', 'en'] as const) {
    const words = content.words[language];
    const correction = withdrawal!.correction[language];
    assert.ok(correction.includes(number));
    const kit = await room.writer.get<{ items: KitText[] }>(`/v1/notices/${id}/kit?language=${language}`);
    const places = [
      await portal(`/feed/${language}.rss`),
      await portal(`/feed/${language}.atom`),
      await portal(`/feed/${language}.json`),
      await portal(`/${language}/notice/${id}`),
      await portal(`/${language}/notices`),
      await portal(`/cap/${id}`),
      ...kit.body.items.filter((one) => one.channel !== 'sms').map((one) => one.text),
    ];
    const sms = kit.body.items.find((one) => one.channel === 'sms')!;
    assert.ok(sms.sms!.parts === 1 && sms.text.includes(number), sms.text);
    for (const [n, raw] of places.entries()) {
      const text = raw.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
      assert.ok(text.includes(correction), `${language} ${n}: ${text.slice(0, 200)}`);
      for (const old of [words.title, words.about, words.line.split('{to}')[0]!])
        assert.equal(text.includes(old), false, `${language} ${n} still says ${old}`);
    }
    for (const form of ['poster', 'sheet', 'press', 'card'])
      assert.equal((await room.writer.bytes(`/v1/notices/${id}/files/${form}?language=${language}`)).status, 200, form);
  }
  const cap = readXml(await portal(`/cap/${id}`));
  assert.deepEqual(capBreaches(cap), []);
  assert.equal(textOf(cap, 'msgType'), 'Cancel');
  assert.match(textOf(cap, 'references')!, new RegExp(`/${id}/alert,`));
  const items = readXml(await portal('/feed/fr.atom')).children.filter((one) => one.name === 'entry');
  assert.equal(items.length, 2);
});

test('the correction is owed to every place it went to, until somebody says how it got there', async () => {
  const owed = async () => (await room.writer.get<{ items: NoticeRow[] }>('/v1/notices')).body.items[0]!.owed;
  assert.equal(await owed(), 1);
  const path = `/v1/notices/${id}/dispatches/${dispatch.dispatch}/correction`;
  assert.equal((await room.writer.send('POST', path, { how: 'رسالة ثانية إلى اللائحة نفسها' })).status, 200);
  assert.equal(await owed(), 0);
  assert.equal(await code(room.writer.send('POST', path, { how: 'مرة ثانية' })), 'dispatch-corrected');
});

test('the views of all this are the same after they are built again from the ledger', async () => {
  const before = JSON.stringify(await room.notice(id));
  await room.sanad.spine.rebuild?.();
  assert.equal(JSON.stringify(await room.notice(id)), before);
});

test('a story does not go on with the general words of its pattern, nor without her consent', async () => {
  const drafted = { kind: 'story', campaign: null, pattern: 'massage' };
  const { body } = await room.writer.send<{ id: string }>('POST', '/v1/notices', drafted);
  const blocks = async () =>
    (await room.notice(body.id)).findings.filter((one) => one.blocks).map((one) => `${one.code} ${one.at}`);
  const general = ['ary', 'ar', 'fr', 'en'].map((language) => `story-general words.${language}.about`);
  const first = await blocks();
  for (const one of [...general, 'consent-missing consent']) assert.ok(first.includes(one), first.join());
  const { content, version } = await room.notice(body.id);
  for (const language of ['ary', 'ar', 'fr'] as const) content.words[language].about = 'حكات شنو وقع ليها.';
  const change = { 'if-match': `"${version}"` };
  assert.equal((await room.writer.send('PUT', `/v1/notices/${body.id}`, content, change)).status, 200);
  assert.deepEqual(
    (await blocks()).filter((one) => one.startsWith('story-general')),
    [general[3]],
  );
});
