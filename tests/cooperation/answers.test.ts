import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { CaseFile, DueRow } from '@sanad/wire/case';
import type { IncomingRow, RequestFile } from '@sanad/wire/cooperation';
import type { ReturnView } from '@sanad/wire/exhibit';
import type { Caller } from '@sanad/wire/route';
import { verifyForeign } from '../../apps/cli/verify/foreign.ts';
import type { VerifyOptions } from '../../apps/cli/verify/options.ts';
import { type Office, openOffice } from '../office/office.ts';
import type { Staff } from '../staff.ts';
import { answerProposal } from './approve.ts';
import { schemaFaults } from './letter-schema.ts';

let office: Office;
let investigator: Staff & { readonly id: string };
let supervisor: Staff & { readonly id: string };
let caseId = '';

const three = (text: string) => ({ ar: text, fr: text, en: text });

before(async () => {
  office = await openOffice();
  investigator = await office.enter('نادية', 'investigator');
  supervisor = await office.enter('ياسين', 'supervisor');
  const opened = await investigator.send<{ id: string }>('POST', '/v1/cases', {
    title: 'عرض في الخليج',
    campaign: null,
    origin: 'other',
  });
  caseId = opened.body.id;
});

after(() => office.stop());

async function receive(name: string, content: string): Promise<string> {
  const caller: Caller = { person: investigator.id, name: '', roles: ['investigator'], session: '', way: 'local' };
  const made = await office.sanad.exhibits.receive(caller, caseId, {
    ...{ name, mediaType: 'application/json', content: Buffer.from(content), note: 'answer' },
    origin: 'capture',
    facts: null,
    signature: null,
  });
  return made.number;
}

async function draft(kind: string, changes: (draft: RequestFile['draft']) => object): Promise<string> {
  const made = await investigator.send<{ id: string }>('POST', `/v1/cases/${caseId}/requests`, { kind, country: 'US' });
  const { body, etag } = await investigator.get<RequestFile>(`/v1/cooperation/requests/${made.body.id}`);
  const put = await investigator.send(
    'PUT',
    `/v1/cooperation/requests/${made.body.id}`,
    { ...body.draft, ...changes(body.draft) },
    { 'if-match': etag! },
  );
  assert.equal(put.status, 200, JSON.stringify(put.body));
  return made.body.id;
}

const preservation = (exhibit: string | null) => (draft: RequestFile['draft']) => ({
  receiver: { country: 'US', name: three('24/7 point of contact') },
  authority: {
    ...draft.authority,
    organisation: three('النيابة العامة'),
    person: 'N. Alaoui',
    email: 'contact@example.ma',
    replyChannel: three('البريد المؤمن'),
  },
  offences: ['PC-448-1'],
  facts: [{ about: 'offender-conduct', text: three('حساب يستدرج نساء راشدات'), exhibit }],
  data: [
    {
      category: 'subscriber',
      description: three('معطيات المشترك'),
      link: three('استُعمل الحساب في الاستدراج'),
      identifiers: [{ kind: 'account', value: 'range_9k2f', at: null, exhibit: null }],
      from: null,
      to: null,
    },
  ],
  custodian: three('Messagerie'),
  necessity: three('تُمحى السجلات'),
  willAskDisclosure: true,
  signatory: { name: three('الوكيل العام'), title: three('الوكيل العام للملك') },
});

const at = (id: string, what: string) => `/v1/cooperation/requests/${id}/${what}`;

async function sent(): Promise<string> {
  const id = await draft('preservation', preservation(null));
  assert.equal((await investigator.send('POST', at(id, 'proposal'), {})).status, 200);
  assert.equal((await answerProposal(supervisor, id, { answer: 'approve', note: '' })).status, 200);
  const on = new Date(Date.now() - 15 * 86_400_000).toISOString().slice(0, 10);
  const move = { to: 'sent', note: '', reference: null, on };
  assert.equal((await investigator.send('POST', at(id, 'moves'), move)).status, 200);
  return id;
}

test('a request that names an exhibit which the case does not have is not proposed', async () => {
  const id = await draft('preservation', preservation('E9'));
  const refused = await investigator.send<{ code: string; title: string }>('POST', at(id, 'proposal'), {});
  assert.equal(refused.body.code, 'cooperation-exhibit-unknown');
  assert.match(refused.body.title, /E9/);
});

test('the second person signs the words: whoever has the letter’s data can check it, and a changed word is seen', async () => {
  const id = await draft('preservation', preservation(null));
  await investigator.send('POST', at(id, 'proposal'), {});
  const unsigned = await supervisor.send<{ code: string }>('POST', at(id, 'approval'), { answer: 'approve', note: '' });
  assert.equal(unsigned.body.code, 'signature-required');
  const other = supervisor.sign({ kind: 'request.approved', request: id, draft: '0'.repeat(64), answer: 'approve' });
  const wrong = { answer: 'approve', note: '', signature: other };
  assert.equal(
    (await supervisor.send<{ code: string }>('POST', at(id, 'approval'), wrong)).body.code,
    'signature-wrong',
  );
  assert.equal((await answerProposal(supervisor, id, { answer: 'approve', note: '' })).status, 200);
  const { bytes } = await supervisor.bytes(`${at(id, 'letter')}?format=json&language=fr`);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-letter-'));
  try {
    const check = async (text: string, key?: string) => {
      const file = path.join(folder, 'letter.json');
      await writeFile(file, text);
      return (await verifyForeign('letter', file, { as: 'letter', ...(key ? { key } : {}) } as VerifyOptions)).valid;
    };
    const text = Buffer.from(bytes).toString('utf8');
    const { approval } = JSON.parse(text) as { approval: { publicKey: string } };
    assert.deepEqual(schemaFaults(JSON.parse(text)), [], 'the letter is of the published form');
    assert.ok(await check(text));
    assert.ok(await check(text, approval.publicKey));
    assert.ok(!(await check(text, Buffer.alloc(32).toString('base64'))));
    const places = [...text.matchAll(/range_9k2f/g)].map(({ index }) => index);
    assert.ok(places.length >= 2, 'in the words and in the draft');
    for (const at of places) assert.ok(!(await check(`${text.slice(0, at)}x${text.slice(at + 1)}`)));
    assert.ok(!(await check(text.replace(id, 'request_other'))));
    assert.ok(!(await check('{}')));
    const file = path.join(folder, 'old.json');
    await writeFile(file, text.replace(/"forms": "[^"]+"/, '"forms": "2020-01-01"'));
    const old = await verifyForeign('letter', file, { as: 'letter' } as VerifyOptions);
    assert.match(JSON.stringify(old), /letter-other-forms/, 'words of another edition are not called altered');

    const paper = await supervisor.bytes(`${at(id, 'letter')}?format=pdf&language=fr`);
    const read = async (bytes: Uint8Array) => {
      const pdf = path.join(folder, 'letter.pdf');
      await writeFile(pdf, bytes);
      return verifyForeign('letter', pdf, { as: 'letter', key: approval.publicKey } as VerifyOptions);
    };
    const whole = await read(paper.bytes);
    assert.ok(whole.valid, JSON.stringify(whole));
    assert.deepEqual(
      whole.checks.map((check) => [check.id, check.state]),
      [
        ['approval', 'passed'],
        ['pages', 'passed'],
      ],
    );
    const inside = Buffer.from(paper.bytes).indexOf('/EmbeddedFile');
    for (const place of [200, inside - 500, paper.bytes.length - 200]) {
      const altered = Uint8Array.from(paper.bytes);
      altered[place]! ^= 1;
      assert.ok(!(await read(altered)).valid, `a byte at ${place}`);
    }
    const unsigned = await draft('preservation', preservation('E1'));
    const bare = await supervisor.bytes(`${at(unsigned, 'letter')}?format=pdf&language=fr`);
    assert.match(JSON.stringify(await read(bare.bytes)), /letter-without-data/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('an answer is an exhibit first, then joined; part of it leaves the term running', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const id = await sent();
  const answer = (exhibit: string, whole: boolean) =>
    investigator.send<{ code: string }>('POST', at(id, 'answers'), { exhibit, on: today, whole, note: '' });
  assert.equal((await answer('E9', true)).body.code, 'cooperation-exhibit-unknown');
  const first = await receive('return-1.json', '{"part":1}');
  assert.equal((await answer(first, false)).status, 200);
  const half = (await investigator.get<RequestFile>(`/v1/cooperation/requests/${id}`)).body;
  assert.equal(half.state, 'partly-answered');
  assert.ok(half.due);
  const second = await receive('return-2.json', '{"part":2}');
  assert.equal((await answer(second, true)).status, 200);
  const whole = (await supervisor.get<RequestFile>(`/v1/cooperation/requests/${id}`)).body;
  assert.equal(whole.state, 'answered');
  assert.deepEqual(
    whole.answers.map((one) => [one.exhibit, one.whole]),
    [
      [first, false],
      [second, true],
    ],
  );
  assert.equal(whole.due, null);
  assert.equal((await answer(second, true)).status, 409);
});

test('a reminder counts the days waited, is on the register, and there is none for a draft', async () => {
  const id = await sent();
  const letter = await supervisor.bytes(`${at(id, 'letter')}?of=reminder&format=json&language=fr`);
  assert.equal(letter.status, 200);
  const { opening, paragraphs } = JSON.parse(Buffer.from(letter.bytes).toString('utf8'));
  assert.match(opening, /Après 15 jours/);
  assert.ok(JSON.stringify(paragraphs).includes('conservation'));
  assert.equal((await investigator.send('POST', at(id, 'follow-ups'), { note: 'هاتف' })).status, 200);
  assert.equal((await investigator.get<RequestFile>(`/v1/cooperation/requests/${id}`)).body.followUps, 1);
  const unsent = await draft('preservation', preservation(null));
  assert.equal((await supervisor.bytes(`${at(unsent, 'letter')}?of=reminder`)).status, 409);
  assert.equal((await investigator.send('POST', at(unsent, 'follow-ups'), { note: '' })).status, 409);
});

test('a term that comes near is on the list of what is due and in the calendar, for those who see the case', async () => {
  const id = await sent();
  const due = (await investigator.get<RequestFile>(`/v1/cooperation/requests/${id}`)).body.due!;
  const terms = async (who: Staff) =>
    (await who.get<{ items: DueRow[] }>('/v1/due')).body.items.filter(
      ({ kind, ref }) => kind === 'request' && ref === id,
    );
  assert.deepEqual(await terms(investigator), []);
  for (const [days, nearness] of [
    [25, 't-20'],
    [34, 't-20'],
    [35, 't-10'],
    [45, 'today'],
    [46, 'over'],
  ] as const) {
    office.ahead(days * 86_400_000);
    assert.equal((await terms(investigator))[0]?.nearness, nearness, `after ${days} days`);
    const { waitedDays } = (await investigator.get<RequestFile>(`/v1/cooperation/requests/${id}`)).body;
    assert.equal(waitedDays, 15 + days);
  }
  office.ahead(40 * 86_400_000);
  try {
    const [term] = await terms(investigator);
    assert.deepEqual([term?.dueAt.slice(0, 10), term?.case, term?.nearness], [due, caseId, 't-10']);
    const calendar = Buffer.from((await investigator.fetch('/v1/calendar')).bytes).toString('utf8');
    assert.ok(calendar.includes(`-request-${id}@`));
    const stranger = await office.enter('سعيد', 'investigator');
    assert.equal((await terms(stranger)).length, 1);
    const access = (kind: string) =>
      supervisor.send('PUT', `/v1/cases/${caseId}/access`, { access: kind, compartment: null, reason: 'حماية' });
    assert.equal((await access('restricted')).status, 200);
    assert.deepEqual(await terms(stranger), []);
    assert.equal((await access('open')).status, 200);
  } finally {
    office.ahead(0);
  }
});

test('a provider’s return that was joined is read where it lies, and an unknown one says so', async () => {
  const log = 'Timestamp,IP Address\n2026-10-03 21:04:05 UTC,203.0.113.7\n';
  await receive('log.csv', log);
  await receive('note.bin', 'سلام');
  const { exhibitList } = (await investigator.get<CaseFile>(`/v1/cases/${caseId}`)).body;
  const idOf = (name: string): string => exhibitList.find((one) => one.name === name)!.id;
  const read = await investigator.get<ReturnView>(`/v1/exhibits/${idOf('log.csv')}/return`);
  assert.deepEqual(
    read.body.events.map(({ at: instant, ip, file }) => [instant, ip, file]),
    [['2026-10-03T21:04:05.000Z', '203.0.113.7', 'log.csv']],
  );
  const unknown = await investigator.get<{ code: string }>(`/v1/exhibits/${idOf('note.bin')}/return`);
  assert.deepEqual([unknown.status, unknown.body.code], [400, 'return-not-recognised']);
});

test('a request of another state has a number, a term, and an answer that leaves by a second person', async () => {
  const received = {
    country: 'ES',
    authority: 'Fiscalía',
    theirReference: 'DP 12/2026',
    kind: 'preservation',
    summary: 'حفظ سجل حساب',
    receivedOn: new Date().toISOString().slice(0, 10),
  };
  const made = await investigator.send<{ id: string }>('POST', '/v1/cooperation/incoming', received);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const move = (who: Staff, to: string, note = '') =>
    who.send<{ code: string }>('POST', `/v1/cooperation/incoming/${made.body.id}/moves`, { to, note });
  const row = async () =>
    (await supervisor.get<{ items: IncomingRow[] }>('/v1/cooperation/incoming')).body.items.find(
      ({ id }) => id === made.body.id,
    )!;
  assert.match((await row()).number, /^IN-\d{4}\/0001$/);
  assert.ok((await row()).due);
  assert.equal((await move(investigator, 'answered')).status, 403);
  assert.equal((await move(investigator, 'executing')).status, 409);
  assert.equal((await move(investigator, 'acknowledged')).status, 200);
  assert.equal((await move(supervisor, 'refusal-proposed')).body.code, 'incoming-ground');
  assert.equal((await move(supervisor, 'answer-proposed')).status, 200);
  assert.equal((await move(supervisor, 'answered')).body.code, 'incoming-own-answer');
  assert.equal((await move(supervisor, 'executing')).status, 200);
  assert.equal((await move(investigator, 'answer-proposed')).status, 200);
  assert.equal((await move(supervisor, 'answered')).status, 200);
  assert.equal((await row()).due, null);
  assert.equal((await row()).history.length, 6);
});

test('the register is the same after it is made again from the ledger', async () => {
  const rows = async () => {
    const found: string[] = [];
    for await (const row of office.sanad.spine.dumpViews()) if (row.startsWith('cooperation.')) found.push(row);
    return found;
  };
  const before = await rows();
  assert.ok(before.length > 0);
  await office.sanad.spine.rebuild();
  assert.deepEqual(await rows(), before);
});
