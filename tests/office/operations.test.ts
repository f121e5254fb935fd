import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Exhibit } from '@sanad/wire/case';
import { sealRecord } from '@sanad/wire/plan';
import { type Office, openOffice } from './office.ts';

type Coded = { code?: string; id: string };
let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

test('an operation: planned by one, approved by another, each service shown its part alone, ended only when victims are provided for', async () => {
  const worker = await office.enter('محققة', 'investigator', 'supervisor');
  const boss = await office.enter('مشرفة', 'supervisor');
  const cell = await office.enter('خلية التكفل', 'liaison');
  const caid = await office.enter('القائد', 'liaison');
  const id = (await worker.send<Coded>('POST', '/v1/cases', { title: 'قضية', campaign: null, origin: 'other' })).body
    .id;
  const plan = {
    at: '2026-12-01T05:30:00.000Z',
    place: 'حي مختلق',
    objective: 'تفتيش شقة يُحتمل أن تُحتجز فيها نساء',
    authority: 'قائد الملحقة الثالثة',
    prosecutor: 'إذن 44/2026',
    parts: [
      { service: 'support', liaison: cell.id, task: 'استقبال الضحايا في المستوصف' },
      { service: 'local-authority', liaison: caid.id, task: 'تأمين الزنقة' },
    ],
  };
  const made = await worker.send<Coded>('POST', `/v1/cases/${id}/plans`, plan);
  const path = `/v1/cases/${id}/plans/${made.body.id}`;
  const mine = async (who: typeof cell) =>
    (await who.get<{ items: Record<string, unknown>[] }>('/v1/my-operations')).body.items;
  assert.deepEqual(await mine(cell), []);
  assert.equal((await worker.send<Coded>('POST', `${path}/answer`, { answer: 'approve' })).body.code, 'plan-own');
  assert.equal((await worker.send<Coded>('POST', `${path}/checks`, { item: 'order' })).body.code, 'plan-not-approved');
  assert.equal((await boss.send('POST', `${path}/answer`, { answer: 'approve', note: 'موافقة' })).status, 200);

  const part = (await mine(cell))[0]!;
  assert.equal(part['task'], 'استقبال الضحايا في المستوصف');
  const shown = JSON.stringify(part);
  for (const hidden of ['تفتيش شقة', 'تأمين الزنقة', id]) assert.ok(!shown.includes(hidden), hidden);
  assert.equal((await cell.get(`/v1/cases/${id}`)).status, 403);
  assert.equal((await cell.get(`/v1/cases/${id}/plans`)).status, 403);
  const check = `/v1/my-operations/${made.body.id}/checks`;
  assert.equal((await cell.send('POST', check, { item: 'support-cell' })).status, 201);
  assert.equal((await cell.send<Coded>('POST', check, { item: 'order' })).body.code, 'check-unknown');
  assert.equal((await caid.send<Coded>('POST', check, { item: 'support-cell' })).body.code, 'check-unknown');

  const end = { outcome: 'استُقبلت امرأتان وأوقف شخص', lessons: 'الترجمان وصل متأخرا' };
  const early = await worker.send<Coded & { title: string }>('POST', `${path}/end`, end);
  assert.equal(early.body.code, 'plan-unchecked');
  assert.match(early.body.title, /طبيب رهن الإشارة/, 'in words');
  for (const item of ['order', 'doctor', 'female-officer']) await worker.send('POST', `${path}/checks`, { item });
  const signed = (what: string) => {
    const record = sealRecord({ case: id, plan: made.body.id, what, seal: 'خ-1' });
    const sha256 = createHash('sha256').update(record).digest('hex');
    return { sha256, signature: worker.sign({ kind: 'exhibit.received', case: id, name: 'خ-1', sha256 }) };
  };
  const seize = async (what: string, signature: unknown) =>
    (await worker.send<Coded>('POST', `${path}/seizures`, { what, seal: 'خ-1', signature })).body;
  const { sha256, signature } = signed('هاتف');
  assert.equal((await seize('هاتف', null)).code, 'signature-required');
  assert.equal((await seize('حاسوب', signature)).code, 'signature-wrong');
  assert.equal((await seize('هاتف', signature)).code, undefined);
  assert.equal((await seize('حاسوب', signed('حاسوب').signature)).code, 'seal-used');
  const [exhibit] = (await worker.get<{ exhibitList: Exhibit[] }>(`/v1/cases/${id}`)).body.exhibitList;
  assert.deepEqual([exhibit!.origin, exhibit!.title, exhibit!.sha256], ['seizure', 'هاتف (خ-1)', sha256]);
  const [kept] = await office.sanad.exhibits.ofCase(id);
  const { seal, place, authorisation, signature: custody } = kept!.events[0]!;
  assert.deepEqual([seal, place, authorisation], ['خ-1', plan.place, plan.prosecutor]);
  assert.notEqual(custody, null);
  assert.deepEqual(await office.sanad.exhibits.verify(id), { checked: 1, altered: [] });
  assert.equal((await worker.send('POST', `${path}/end`, end)).status, 200);
  const file = (await worker.get<{ state: string; operations: { at: string; outcome: string }[] }>(`/v1/cases/${id}`))
    .body;
  assert.deepEqual([file.state, file.operations[0]?.outcome], ['operation', end.outcome]);
  assert.ok(file.operations[0]!.at <= new Date().toISOString(), 'what was carried out did not happen later than now');

  assert.equal((await worker.send('POST', `${path}/checks`, { item: 'seals-handed' })).status, 201, 'what comes after');
  const before = await worker.send<Coded>('POST', `${path}/checks`, { item: 'interpreter' });
  assert.equal(before.body.code, 'plan-not-approved', 'what lies before is past');
  assert.equal((await mine(cell))[0]!['ended'], true);
  assert.equal((await cell.send('POST', check, { item: 'protection-review' })).status, 201);
  assert.equal((await cell.send<Coded>('POST', check, { item: 'shelter' })).body.code, 'plan-not-approved');
  office.ahead(15 * 86_400_000);
  try {
    assert.deepEqual(await mine(cell), [], 'after two weeks it is no longer on her list');
  } finally {
    office.ahead(0);
  }
});

test('an operation that a left case leaves open is called off by a person, and its liaison learns that it is off, not why', async () => {
  const worker = await office.enter('محققة', 'investigator', 'supervisor');
  const boss = await office.enter('مشرفة', 'supervisor');
  const cell = await office.enter('خلية التكفل', 'liaison');
  const open = { title: 'قضية غادرت', campaign: null, origin: 'other' };
  const { id } = (await worker.send<Coded>('POST', '/v1/cases', open)).body;
  const at = new Date(Date.now() + 86_400_000).toISOString();
  const parts = [{ service: 'support', liaison: cell.id, task: 'استقبال في المستوصف' }];
  const plan = async (): Promise<string> => {
    const wanted = { at, place: 'حي مختلق', objective: 'تفتيش', authority: '', prosecutor: '', parts };
    return (await worker.send<Coded>('POST', `/v1/cases/${id}/plans`, wanted)).body.id;
  };
  const [approved, waiting] = [await plan(), await plan()];
  const act = (which: string, what: string, body: object, who = boss) =>
    who.send<Coded>('POST', `/v1/cases/${id}/plans/${which}/${what}`, body);
  assert.equal((await act(approved, 'answer', { answer: 'approve' })).status, 200);
  const etag = (await boss.get(`/v1/cases/${id}`)).etag!;
  await boss.send('POST', `/v1/cases/${id}/moves`, { to: 'closed', reason: 'حفظ' }, { 'if-match': etag });

  assert.equal((await act(waiting, 'answer', { answer: 'approve' })).body.code, 'case-sent');
  type Mine = { items: { id: string; calledOff: boolean }[] };
  const mine = async () =>
    (await cell.get<Mine>('/v1/my-operations')).body.items.find((one) => one.id === approved)?.calledOff;
  assert.equal(await mine(), false);
  assert.equal((await act(approved, 'call-off', { reason: ' ' })).status, 400);
  const reason = 'سبقها توقيف في مكان آخر';
  assert.equal((await act(approved, 'call-off', { reason }, worker)).status, 200);
  assert.equal((await act(approved, 'call-off', { reason })).body.code, 'plan-over');
  assert.equal((await act(waiting, 'call-off', { reason })).status, 200);
  assert.equal(await mine(), true);
  assert.ok(!JSON.stringify((await cell.get('/v1/my-operations')).body).includes(reason));
  const check = await cell.send<Coded>('POST', `/v1/my-operations/${approved}/checks`, { item: 'support-cell' });
  assert.equal(check.body.code, 'plan-not-approved');
  const { items } = (await worker.get<{ items: { state: string; outcome: string }[] }>(`/v1/cases/${id}/plans`)).body;
  assert.deepEqual(
    items.map((one) => [one.state, one.outcome]),
    [
      ['called-off', reason],
      ['called-off', reason],
    ],
  );
  office.ahead(2 * 86_400_000);
  try {
    assert.equal(await mine(), undefined, 'after its hour nobody prepares for it any more');
  } finally {
    office.ahead(0);
  }
});

test('an operation that took place and was not recorded before the case left is recorded late, with its hour and why', async () => {
  const worker = await office.enter('محققة', 'investigator', 'supervisor');
  const boss = await office.enter('مشرفة', 'supervisor');
  const open = { title: 'قضية غادرت قبل التسجيل', campaign: null, origin: 'other' };
  const { id } = (await worker.send<Coded>('POST', '/v1/cases', open)).body;
  const parts = [{ service: 'police', liaison: null, task: 'تأمين' }];
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const wanted = { at, place: 'حي مختلق', objective: 'تفتيش', authority: '', prosecutor: '', parts };
  const plan = (await worker.send<Coded>('POST', `/v1/cases/${id}/plans`, wanted)).body.id;
  const act = (what: string, body: object) => worker.send<Coded>('POST', `/v1/cases/${id}/plans/${plan}/${what}`, body);
  const late = { at, outcome: 'لم يُعثر على أحد', lessons: '', reason: 'انقطع الاتصال في الميدان' };
  assert.equal((await act('late', late)).body.code, 'plan-not-approved');
  await boss.send('POST', `/v1/cases/${id}/plans/${plan}/answer`, { answer: 'approve' });
  assert.equal((await act('late', late)).body.code, 'plan-not-late');
  const etag = (await boss.get(`/v1/cases/${id}`)).etag!;
  await boss.send('POST', `/v1/cases/${id}/moves`, { to: 'closed', reason: 'حفظ' }, { 'if-match': etag });

  assert.equal((await act('late', { ...late, reason: ' ' })).status, 400);
  const ahead = new Date(Date.now() + 3_600_000).toISOString();
  assert.equal((await act('late', { ...late, at: ahead })).body.code, 'time-ahead');
  assert.equal((await act('late', late)).status, 200);
  assert.equal((await act('late', late)).body.code, 'plan-not-approved', 'once');
  type File = { state: string; operations: { at: string; outcome: string }[] };
  const file = (await worker.get<File>(`/v1/cases/${id}`)).body;
  assert.equal(file.state, 'closed', 'the case stays where it stands');
  assert.deepEqual(
    file.operations.map((one) => [one.at, one.outcome]),
    [[at, late.outcome]],
  );
  const { items } = (await worker.get<{ items: { state: string; late: string }[] }>(`/v1/cases/${id}/plans`)).body;
  assert.deepEqual([items[0]!.state, items[0]!.late], ['ended', late.reason]);
});
