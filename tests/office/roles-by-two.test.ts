import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Office, openOffice } from './office.ts';

type Coded = { code?: string; id: string; waiting: string[] };
type Account = { person: { id: string }; roles: string[]; due: boolean; isMachine: boolean; givenBy: { id: string } };
let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

const person = (name: string, ...roles: string[]) => ({ name, roles, language: 'ar' });

test('a powerful role is given by one alone only while nobody else could answer; then two give it, and the auditor sees both', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const auditor = await office.enter('مدققة', 'auditor');
  const first = (await boss.send<Coded>('POST', '/v1/people', person('أمينة أولى', 'custodian'))).body;
  assert.deepEqual(first.waiting, []);
  const custodian = await office.enter('أمينة أولى', 'custodian');

  const made = (await boss.send<Coded>('POST', '/v1/people', person('مشرفة ثانية', 'investigator', 'supervisor'))).body;
  assert.deepEqual(made.waiting, ['supervisor']);
  const rolesOf = async (id: string) =>
    (await auditor.get<{ items: Account[] }>('/v1/access-review')).body.items.find((one) => one.person.id === id)!;
  assert.deepEqual((await rolesOf(made.id)).roles, ['investigator'], 'what one gives holds at once');
  const again = { roles: ['investigator', 'supervisor'], reason: 'مرة أخرى' };
  assert.equal((await boss.send<Coded>('PUT', `/v1/people/${made.id}/roles`, again)).body.code, 'role-waits');

  const { items } = (await custodian.get<{ items: { id: string }[] }>('/v1/role-wishes')).body;
  assert.equal(items.length, 1);
  const answer = (who: typeof boss, given: object, wish = items[0]!.id) =>
    who.send<Coded>('POST', `/v1/role-wishes/${wish}/answer`, given);
  assert.equal((await answer(boss, { answer: 'give' })).body.code, 'role-wish-own');
  assert.equal((await answer(auditor, { answer: 'give' })).status, 403);
  assert.equal((await answer(custodian, { answer: 'refuse', note: ' ' })).body.code, 'refusal-reason');
  assert.equal((await answer(custodian, { answer: 'give' })).status, 200);
  assert.equal((await answer(custodian, { answer: 'give' })).body.code, 'role-wish-answered');
  assert.deepEqual((await rolesOf(made.id)).roles, ['investigator', 'supervisor']);

  const second = await office.enter('مشرفة ثانية', 'supervisor');
  const kept = { outcome: 'kept', note: '' };
  for (const who of [boss])
    assert.equal((await who.send<Coded>('POST', `/v1/access-review/${made.id}`, kept)).body.code, 'review-own-grant');
  await boss.send('PUT', `/v1/people/${custodian.id}/roles`, { roles: ['custodian', 'administrator'], reason: 'س' });
  const [own] = (await custodian.get<{ items: { id: string }[] }>('/v1/role-wishes')).body.items;
  assert.equal((await answer(custodian, { answer: 'give' }, own!.id)).body.code, 'person-own-roles');
  assert.equal((await answer(second, { answer: 'refuse', note: 'لا حاجة' }, own!.id)).status, 200);
  assert.deepEqual((await rolesOf(custodian.id)).roles, ['custodian']);

  type Grant = { person: { id: string }; by: { id: string }; askedBy: { id: string } | null; alone: boolean };
  const grants = (await auditor.get<{ items: Grant[] }>('/v1/audit/grants')).body.items;
  const of = (id: string) => grants.find((one) => one.person.id === id)!;
  assert.deepEqual([of(made.id).by.id, of(made.id).askedBy?.id], [custodian.id, boss.id]);
  assert.deepEqual([of(first.id).alone, of(made.id).alone], [true, false]);
});

test('whoever takes a role away has given nothing: she may still review the rest; the account of the machine is no person’s', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const auditor = await office.enter('مدققة', 'auditor');
  const other = await office.enter('مشرفة ثالثة', 'supervisor');
  const made = (await boss.send<Coded>('POST', '/v1/people', person('محققة', 'investigator', 'analyst'))).body;
  const less = { roles: ['investigator'], reason: 'انتقلت' };
  assert.equal((await other.send('PUT', `/v1/people/${made.id}/roles`, less)).status, 200);
  const { items } = (await auditor.get<{ items: Account[] }>('/v1/access-review')).body;
  const row = items.find((one) => one.person.id === made.id)!;
  assert.deepEqual([row.roles, row.givenBy.id], [['investigator'], boss.id]);
  const changed = { outcome: 'changed', note: 'انتقلت' };
  assert.equal((await other.send('POST', `/v1/access-review/${made.id}`, changed)).status, 201);

  const machines = items.filter((one) => one.isMachine);
  assert.deepEqual(
    machines.map((one) => one.due),
    [false],
  );
  const { id } = machines[0]!.person;
  for (const [method, path, body] of [
    ['PUT', `/v1/people/${id}/roles`, less],
    ['DELETE', `/v1/people/${id}`, { reason: 'س' }],
    ['POST', `/v1/access-review/${id}`, changed],
  ] as const)
    assert.equal((await boss.send<Coded>(method, path, body)).body.code, 'person-unknown', path);
});
