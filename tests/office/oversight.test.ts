import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyProof } from '@sanad/evidence/report-proof';
import { sha256, verifySignature } from '@sanad/platform/crypto';
import { ensurePerson } from '@sanad/server/serve';
import type { ErasureProof } from '@sanad/wire/audit';
import { type Office, openOffice } from './office.ts';

type Coded = { code?: string; id: string };
let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

const YEAR = 366 * 86_400_000;

test('the auditor sees who opened which case, and that she cannot read on in a case closed to her', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const worker = await office.enter('محققة', 'investigator');
  const auditor = await office.enter('مدققة', 'auditor');
  const id = (await boss.send<Coded>('POST', '/v1/cases', { title: 'قضية', campaign: null, origin: 'other' })).body.id;
  await worker.get(`/v1/cases/${id}`);
  await boss.send('PUT', `/v1/cases/${id}/access`, { access: 'restricted', compartment: null, reason: 'حماية' });
  await worker.send('POST', `/v1/cases/${id}/break-glass`, { reason: 'بلاغ عاجل عن خطر قريب' });
  await worker.get(`/v1/cases/${id}`);
  await new Promise((done) => setTimeout(done, 1300)); // reads of one second go together
  type Reads = { items: { person: { name: string }; record: string; screen: string }[] };
  const reads = (await auditor.get<Reads>(`/v1/audit/reads?record=${id}`)).body.items;
  assert.equal(reads.filter((one) => one.person.name === 'محققة' && one.screen === 'get /v1/cases/{id}').length, 2);
  type Marks = { items: { kind: string; record: string; person: { name: string } }[] };
  const marks = (await auditor.get<Marks>('/v1/audit/marks')).body.items;
  assert.deepEqual([marks[0]?.kind, marks[0]?.record, marks[0]?.person.name], ['glass', id, 'محققة']);
  assert.equal((await worker.get('/v1/audit/reads')).status, 403);
});

test('accounts are looked at by somebody else, and one that was looked at is no longer due', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const worker = await office.enter('محققة', 'investigator');
  type Review = { items: { person: { id: string }; due: boolean }[] };
  const dueOf = async (id: string): Promise<boolean | undefined> =>
    (await boss.get<Review>('/v1/access-review')).body.items.find((one) => one.person.id === id)?.due;
  assert.equal(await dueOf(worker.id), true);
  assert.equal(
    (await boss.send<Coded>('POST', `/v1/access-review/${boss.id}`, { outcome: 'kept', note: '' })).body.code,
    'person-own-roles',
  );
  await boss.send('POST', `/v1/access-review/${worker.id}`, { outcome: 'kept', note: 'ما زالت في الفرقة' });
  assert.equal(await dueOf(worker.id), false);
});

test('who gave whom which roles stands at the desk, with what was taken away; whoever gave them does not review them', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const auditor = await office.enter('مدققة', 'auditor');
  const worker = await office.enter('محققة', 'investigator');
  const account = { name: 'أمينة جديدة', roles: ['custodian', 'administrator'], language: 'ar' };
  const { id } = (await boss.send<Coded>('POST', '/v1/people', account)).body;
  const reason = 'انتقلت إلى مصلحة أخرى';
  await boss.send('PUT', `/v1/people/${id}/roles`, { roles: ['custodian'], reason });
  type Grant = { person: { id: string }; by: { id: string }; roles: string[]; before: string[]; reason: string };
  const grants = (await auditor.get<{ items: Grant[] }>('/v1/audit/grants')).body.items;
  const of = grants.filter(({ person }) => person.id === id);
  assert.deepEqual(
    of.map(({ by, roles, before, reason: why }) => [by.id, roles, before, why]),
    [
      [boss.id, ['custodian'], ['custodian', 'administrator'], reason],
      [boss.id, ['custodian', 'administrator'], [], ''],
    ],
  );
  assert.equal((await worker.get('/v1/audit/grants')).status, 403);

  const kept = { outcome: 'kept', note: '' };
  assert.equal((await boss.send<Coded>('POST', `/v1/access-review/${id}`, kept)).body.code, 'review-own-grant');
  type Review = { items: { person: { id: string }; due: boolean; givenBy: { id: string } | null }[] };
  const seen = async () =>
    (await auditor.get<Review>('/v1/access-review')).body.items.find(({ person }) => person.id === id)!;
  assert.deepEqual([(await seen()).due, (await seen()).givenBy!.id], [true, boss.id]);
  assert.equal((await auditor.send('POST', `/v1/access-review/${id}`, kept)).status, 201);

  await boss.send('DELETE', `/v1/people/${id}`, { reason: 'غادرت' });
  const [closed] = (await auditor.get<{ items: Grant[] }>('/v1/audit/grants')).body.items;
  assert.deepEqual([closed!.roles, closed!.before, closed!.reason], [[], ['custodian'], 'غادرت']);
});

test('somebody flagged by mistake is answered, once, and by nobody who decided', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const worker = await office.enter('محققة', 'investigator');
  const filed = await worker.send<Coded>('POST', '/v1/contests', {
    about: 'منشور في صفحة',
    text: 'إعلاني حقيقي',
    way: 'letter',
  });
  const path = `/v1/contests/${filed.body.id}/answer`;
  assert.equal((await worker.send(`POST`, path, { answer: 'rejected', text: 'لا' })).status, 403);
  assert.equal((await boss.send('POST', path, { answer: 'upheld', text: 'سُحب القرار' })).status, 200);
  assert.equal(
    (await boss.send<Coded>('POST', path, { answer: 'rejected', text: 'لا' })).body.code,
    'contest-answered',
  );
});

test('a case whose time is over is destroyed by itself, proved by its entry; one under a legal hold is kept', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const open = async (title: string): Promise<string> => {
    const { id } = (await boss.send<Coded>('POST', '/v1/cases', { title, campaign: null, origin: 'other' })).body;
    const etag = (await boss.get(`/v1/cases/${id}`)).etag!;
    await boss.send('POST', `/v1/cases/${id}/moves`, { to: 'closed', reason: 'حفظ' }, { 'if-match': etag });
    return id;
  };
  const [old, held] = [await open('قديمة جدا'), await open('محفوظة بأمر')];
  const young = (await boss.send<Coded>('POST', '/v1/cases', { title: 'جارية', campaign: null, origin: 'other' })).body
    .id;
  await boss.send('POST', `/v1/cases/${held}/holds`, { reason: 'أمر قضائي' });
  assert.deepEqual((await office.sanad.cases.retain()).erased, []);
  office.ahead(6 * YEAR);
  try {
    const done = await office.sanad.cases.retain();
    assert.ok(done.erased.includes(old) && !done.erased.includes(young) && done.held.includes(held));
    await office.sanad.cases.retain();
  } finally {
    office.ahead(0);
  }
  assert.equal((await boss.get<Coded>(`/v1/cases/${old}`)).body.code, 'case-unknown');
  assert.equal((await boss.get(`/v1/cases/${held}`)).status, 200);
  type Kept = {
    erased: { scope: string; index: number; gone: boolean }[];
    runs: { erased: number; held: number }[];
  };
  const kept = (await boss.get<Kept>('/v1/retention')).body;
  const proof = kept.erased.find((one) => one.scope === old)!;
  assert.deepEqual(
    kept.runs.map((run) => [run.erased, run.held]),
    [
      [1, 1],
      [0, 0],
    ],
    'a run that destroys leaves an entry, and one a day when nothing was to be done',
  );
  const { ledger } = office.sanad.spine;
  assert.equal((await ledger.get(proof.index)).header.type, 'key.erased');
  assert.equal(proof.gone, true);
  for await (const entry of ledger.read()) {
    if (entry.header.body?.key === old) assert.equal((await ledger.open(entry)).body, null);
  }
  const auditor = await office.enter('مدققة', 'auditor');
  const shown = (await auditor.get<ErasureProof>(`/v1/retention/${proof.index}/proof`)).body;
  assert.deepEqual([shown.scope, shown.gone, shown.opened, shown.by.id], [old, true, 0, 'system']);
  assert.ok(shown.sealed >= 2);
  const trust = [office.sanad.spine.verifierKey];
  const checked = await verifyProof(shown.proof, { hash: sha256, verifySignature }, trust);
  assert.deepEqual([checked.valid, checked.what, checked.scope], [true, 'erasure', old]);
  const forged = shown.proof.replace(old, held);
  assert.deepEqual((await verifyProof(forged, { hash: sha256, verifySignature }, trust)).failures, ['inclusion-false']);
  const opened = await auditor.get<Coded>('/v1/retention/0/proof');
  assert.equal(opened.body.code, 'erasure-unknown');
  assert.deepEqual((await ledger.check()).problems, []);
  const next = await boss.send<Coded & { number: string }>('POST', '/v1/cases', {
    title: 'بعدها',
    campaign: null,
    origin: 'other',
  });
  assert.equal(next.status, 201);
});

test('the prosecutor’s receipt and orders come only after a referral, and an order comes back as a task', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const liaison = await office.enter('اتصال النيابة', 'prosecutor-liaison');
  const id = (await boss.send<Coded>('POST', '/v1/cases', { title: 'قضية', campaign: null, origin: 'other' })).body.id;
  const order = { kind: 'complement', reference: 'ن.ع 12/2026', text: 'الاستماع إلى شاهدة', dueAt: null };
  assert.equal((await boss.send<Coded>('POST', `/v1/cases/${id}/orders`, order)).body.code, 'receipt-too-early');
  assert.equal((await liaison.get<Coded>(`/v1/cases/${id}/oversight`)).body.code, 'case-restricted');
});

test('only a supervisor sets the time of the ledger back, with her signature, and what she saw of it', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const worker = await office.enter('محققة', 'investigator');
  const path = '/v1/ledger/clock';
  office.ahead(10 * YEAR);
  try {
    await office.sanad.cases.retain();
  } finally {
    office.ahead(0);
  }
  type Clock = { last: string; first: number | null };
  const { last: from, first } = (await boss.get<Clock>(path)).body;
  assert.notEqual(first, null);
  const reason = 'نفدت البطارية';
  const signature = boss.sign({ kind: 'clock.set', from, reason });
  assert.equal((await worker.send('POST', path, { from, reason, signature })).status, 403);
  assert.equal((await worker.get(path)).status, 403);
  const link = office.running.sessions.makeLink(await ensurePerson(office.sanad, 'بلا مفتاح', ['supervisor']));
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ token: link });
  const entered = await fetch(`${office.running.url}/v1/session`, { method: 'POST', headers, body });
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  const unsigned = { method: 'POST', headers: { ...headers, cookie } };
  const refused = await fetch(office.running.url + path, {
    ...unsigned,
    body: JSON.stringify({ from, reason, signature: null }),
  });
  assert.equal(((await refused.json()) as Coded).code, 'signature-required');
  const codeOf = async (change: object) =>
    (await boss.send<Coded>('POST', path, { from, reason, signature, ...change })).body.code;
  assert.equal(await codeOf({ signature: null }), 'signature-required');
  assert.equal(await codeOf({ reason: 'سبب آخر' }), 'signature-wrong');
  assert.equal(await codeOf({ from: '2024-01-01T00:00:00.000Z' }), 'clock-moved-on');
  const set = await boss.send<Clock>('POST', path, { from, reason, signature });
  assert.deepEqual([set.status, set.body.first], [200, null]);
  assert.equal(await codeOf({}), 'clock-moved-on');
});
