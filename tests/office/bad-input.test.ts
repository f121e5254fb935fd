import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type Office, openOffice } from './office.ts';

type Coded = { code?: string; id: string };
let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

const open = async (who: Awaited<ReturnType<Office['enter']>>): Promise<string> =>
  (await who.send<Coded>('POST', '/v1/cases', { title: 'قضية', campaign: null, origin: 'other' })).body.id;

type Refused = { readonly route: string; readonly record: string | null; readonly code: string };

/** The refusals of somebody as the ledger keeps them; they are written within a second or so. */
async function refusalsOf(person: string): Promise<Refused[]> {
  await setTimeout(1_200);
  const found: Refused[] = [];
  for await (const entry of office.sanad.spine.ledger.read()) {
    if (entry.header.type !== 'attempt.refused' || entry.header.actor !== person) continue;
    found.push(...((await office.sanad.spine.ledger.open(entry)).body as unknown as { refused: Refused[] }).refused);
  }
  return found;
}

test('two people who edit from the same page: the second is told, and what she sent changes nothing', async () => {
  const [a, b] = [await office.enter('أولى', 'investigator'), await office.enter('ثانية', 'investigator')];
  const id = await open(a);
  const seen = (await a.get(`/v1/cases/${id}`)).etag!;
  const offences = (await a.get<{ items: { id: string }[] }>('/v1/offences')).body.items;
  const path = `/v1/cases/${id}/offences/${offences[0]!.id}`;
  assert.equal((await a.send('PUT', path, { elements: [] }, { 'if-match': seen })).status, 200);
  const late = await b.send<Coded>('PUT', path, { elements: [] }, { 'if-match': seen });
  assert.deepEqual([late.status, late.body.code], [412, 'edit-conflict']);
  assert.equal((await b.send<Coded>('PUT', path, { elements: [] })).body.code, 'edit-without-match');
  const route = 'put /v1/cases/{id}/offences/{offence}';
  assert.deepEqual(await refusalsOf(b.id), [{ route, record: id, code: 'edit-conflict' }]);
});

test('a forged move through the API is refused, whatever state it claims', async () => {
  const a = await office.enter('أولى', 'investigator');
  const id = await open(a);
  const etag = (await a.get(`/v1/cases/${id}`)).etag!;
  for (const to of ['referred', 'judged', 'arrested', 'referral-proposed', 'requalified']) {
    const wanted = { to, reason: 'تجاوز' };
    const move = await a.send<Coded & { title: string }>('POST', `/v1/cases/${id}/moves`, wanted, { 'if-match': etag });
    assert.equal(move.body.code, 'case-move-impossible', to);
    assert.doesNotMatch(move.body.title, /[a-z]/, 'the refusal names states in words');
  }
  const refused = await refusalsOf(a.id);
  assert.equal(refused.filter(({ record, code }) => record === id && code === 'case-move-impossible').length, 5);
  const auditor = await office.enter('مدققة', 'auditor');
  const marks = (await auditor.get<{ items: { record: string; why: string[] }[] }>('/v1/audit/marks')).body.items;
  assert.ok(marks.some(({ record, why }) => record === id && why.includes('case-move-impossible')));
  assert.equal(
    (await a.send('POST', `/v1/cases/${id}/moves`, { to: 'nowhere', reason: 'س' }, { 'if-match': etag })).status,
    400,
  );
});

test('the same person under two sessions approves nothing twice, and not her own proposal', async () => {
  const boss = await office.enter('مشرفة', 'supervisor', 'investigator');
  const again = await office.enter('مشرفة', 'supervisor');
  assert.equal(boss.id, again.id);
  const id = await open(boss);
  const parts = [{ service: 'support', liaison: null, task: 'استقبال' }];
  const plan = { at: '2026-12-01T05:30:00.000Z', place: 'م', objective: 'ه', authority: '', prosecutor: '', parts };
  const made = await boss.send<Coded>('POST', `/v1/cases/${id}/plans`, plan);
  const path = `/v1/cases/${id}/plans/${made.body.id}/answer`;
  assert.equal((await again.send<Coded>('POST', path, { answer: 'approve' })).body.code, 'plan-own');
  assert.ok((await refusalsOf(boss.id)).some(({ record, code }) => record === id && code === 'plan-own'));
});

test('a clock moved back: time in the ledger never runs backwards', async () => {
  const a = await office.enter('أولى', 'investigator');
  await open(a);
  office.ahead(-3_600_000);
  try {
    await open(a);
  } finally {
    office.ahead(0);
  }
  let last = '';
  for await (const { header } of office.sanad.spine.ledger.read()) {
    assert.ok(header.time >= last);
    last = header.time;
  }
  assert.deepEqual((await office.sanad.spine.ledger.check()).problems, []);
});

test('somebody just removed from a case does not export it, and the table of cases leaves it out', async () => {
  const boss = await office.enter('مشرفة', 'supervisor', 'investigator');
  const other = await office.enter('زائلة', 'supervisor');
  const id = await open(boss);
  await boss.send('PUT', `/v1/cases/${id}/access`, { access: 'restricted', compartment: null, reason: 'حماية' });
  await boss.send('POST', `/v1/cases/${id}/members`, { person: other.id, reason: 'مساعدة' });
  const number = (await other.get<{ number: string }>(`/v1/cases/${id}`)).body.number;
  const table = async (): Promise<string> => new TextDecoder().decode((await other.bytes('/v1/case-table')).bytes);
  assert.ok((await table()).includes(number));
  await boss.send('DELETE', `/v1/cases/${id}/members/${other.id}`, { reason: 'انتهت مهمتها' });
  assert.equal((await other.bytes(`/v1/cases/${id}/dossier?language=ar`)).status, 403);
  assert.ok(!(await table()).includes(number));
  const route = 'post /v1/cases/{id}/dossier';
  assert.deepEqual(await refusalsOf(other.id), [{ route, record: id, code: 'case-restricted' }]);
  await assert.rejects(
    office.sanad.cases.recordDossier({ person: other.id, roles: ['supervisor'] }, id, {
      sha256: '0'.repeat(64),
      language: 'ar',
    }),
    { code: 'case-restricted' },
  );
});

test('an article that does not aggravate an offence is refused beside it, and neither is recorded', async () => {
  const a = await office.enter('أولى', 'investigator');
  const id = await open(a);
  const put = async (aggravations: object[]) =>
    a.send<Coded>(
      'PUT',
      `/v1/cases/${id}/offences/PC-498`,
      { elements: [{ id: 'act.lure', state: 'shown', exhibits: [] }], aggravations },
      { 'if-match': (await a.get(`/v1/cases/${id}`)).etag! },
    );
  const deceit = [{ id: 'aggravation.deceit', state: 'shown', exhibits: [] }];
  assert.equal((await put([{ offence: 'PC-447-3', elements: [] }])).body.code, 'aggravation-foreign');
  assert.equal(
    (await put([{ offence: 'PC-499', elements: [{ ...deceit[0], id: 'x' }] }])).body.code,
    'element-unknown',
  );
  const offences = async (): Promise<string[]> =>
    (await a.get<{ offences: { offence: string }[] }>(`/v1/cases/${id}`)).body.offences.map((one) => one.offence);
  assert.deepEqual(await offences(), []);
  assert.equal((await put([{ offence: 'PC-499', elements: deceit }])).status, 200);
  assert.deepEqual(await offences(), ['PC-498', 'PC-499']);
});
