import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Office, openOffice } from './office.ts';

let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

/** The rungs of cases, counted again from the opened entries alone, without any table. */
async function recount(): Promise<Record<string, number>> {
  const open = new Set<string>();
  const counts = { operations: 0, arrested: 0, referred: 0 };
  for await (const entry of office.sanad.spine.ledger.read()) {
    const { type } = entry.header;
    if (!/^(case|operation|arrest)\./.test(type)) continue;
    const body = (await office.sanad.spine.ledger.open(entry)).body as { case: string; from?: string };
    if (type === 'case.opened') open.add(body.case);
    if (type === 'case.merged') open.delete(body.from!);
    if (type === 'case.unmerged') open.add(body.from!);
    if (type === 'operation.recorded') counts.operations++;
    if (type === 'arrest.recorded') counts.arrested++;
    if (type === 'arrest.struck') counts.arrested--;
    if (type === 'operation.struck') counts.operations--;
    if (type === 'case.referred') counts.referred++;
  }
  return { cases: open.size, ...counts };
}

test('the ladder on the screen is what the entries say, also while cases are merged and after they are taken apart', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const open = async (title: string): Promise<string> =>
    (await boss.send<{ id: string }>('POST', '/v1/cases', { title, campaign: null, origin: 'other' })).body.id;
  const shown = async (): Promise<Record<string, number>> => {
    const { ladder } = (await boss.get<{ ladder: { stage: string; value: number }[] }>('/v1/figures')).body;
    const wanted = ['cases', 'operations', 'arrested', 'referred'];
    return Object.fromEntries(
      ladder.filter((rung) => wanted.includes(rung.stage)).map((rung) => [rung.stage, rung.value]),
    );
  };
  type Rung = { stage: string; within: { cases: number; of: number } | null };
  const within = async (stage: string): Promise<Rung['within']> =>
    (await boss.get<{ ladder: Rung[] }>('/v1/figures')).body.ladder.find((rung) => rung.stage === stage)!.within;
  const [a, b] = [await open('أ'), await open('ب'), await open('ج')];
  const at = '2026-11-20T10:00:00.000Z';
  await boss.send('POST', `/v1/cases/${a}/operations`, {
    at,
    place: 'م',
    services: ['درك'],
    localAuthority: 'قائد',
    outcome: '',
  });
  await boss.send('POST', `/v1/cases/${a}/arrests`, { at, operation: null, role: 'recruiter', reference: 'PV 1' });
  assert.deepEqual(await shown(), await recount());
  assert.deepEqual(await shown(), { cases: 3, operations: 1, arrested: 1, referred: 0 });
  await boss.send('POST', `/v1/cases/${a}/arrests`, { at, operation: null, role: 'intermediary', reference: 'PV 2' });
  await boss.send('POST', `/v1/cases/${b}/arrests`, { at, operation: null, role: 'recruiter', reference: 'PV 3' });
  assert.deepEqual(await within('arrested'), { cases: 2, of: 3 }, 'three persons in two cases');
  assert.deepEqual(await within('judged'), { cases: 0, of: 3 });
  assert.deepEqual([await within('posts'), await within('cases')], [null, null]);
  const record = async (role: string) =>
    (
      await boss.send<{ id: string }>('POST', `/v1/cases/${a}/parties`, {
        role,
        ...(role === 'targeted' ? {} : { name: 'اسم مختلق' }),
      })
    ).body.id;
  const [first] = [await record('recruiter'), await record('organiser'), await record('targeted')];
  assert.deepEqual(await within('identified'), { cases: 1, of: 3 });
  const identified = async () =>
    (await boss.get<{ ladder: (Rung & { value: number })[] }>('/v1/figures')).body.ladder.find(
      ({ stage }) => stage === 'identified',
    )!.value;
  assert.equal(await identified(), 2, 'who is targeted is no suspect');
  await boss.send('DELETE', `/v1/cases/${a}/parties/${first}`, { reason: 'لا صلة له' });
  assert.equal(await identified(), 1);
  await boss.send('POST', `/v1/cases/${a}/merge`, { from: b, reason: 'نفس الشبكة' });
  assert.deepEqual(await shown(), await recount());
  assert.equal((await shown())['cases'], 2);
  assert.deepEqual(await within('arrested'), { cases: 1, of: 2 }, 'what was merged is one case');
  await boss.send('POST', `/v1/cases/${a}/unmerge`, { from: b, reason: 'خطأ' });
  assert.deepEqual(await shown(), await recount());
  assert.equal((await shown())['cases'], 3);
});

test('what was recorded by mistake is struck out and counted no more, and the case stands where the rest leads', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const counted = async (): Promise<Record<string, number>> => {
    const { ladder } = (await boss.get<{ ladder: { stage: string; value: number }[] }>('/v1/figures')).body;
    return Object.fromEntries(ladder.map((rung) => [rung.stage, rung.value]));
  };
  type Coded = { id: string; code?: string; state?: string };
  const open = { title: 'قضية بخطأ', campaign: null, origin: 'other' };
  const { id } = (await boss.send<Coded>('POST', '/v1/cases', open)).body;
  const before = await counted();
  const at = '2026-11-20T10:00:00.000Z';
  const place = { at, place: 'م', services: ['درك'], localAuthority: 'قائد', outcome: '' };
  const operation = (await boss.send<Coded>('POST', `/v1/cases/${id}/operations`, place)).body.id;
  const ahead = new Date(Date.now() + 3_600_000).toISOString();
  assert.equal(
    (await boss.send<Coded>('POST', `/v1/cases/${id}/operations`, { ...place, at: ahead })).body.code,
    'time-ahead',
  );
  const arrested = { at, operation, role: 'recruiter', reference: '' };
  assert.equal(
    (await boss.send<Coded>('POST', `/v1/cases/${id}/arrests`, { ...arrested, at: ahead })).body.code,
    'time-ahead',
  );
  const arrest = (await boss.send<Coded>('POST', `/v1/cases/${id}/arrests`, arrested)).body.id;
  assert.equal((await counted())['arrested'], before['arrested']! + 1);
  const strike = async (path: string, reason = 'سُجل مرتين') =>
    (await boss.send<Coded>('DELETE', `/v1/cases/${id}/${path}`, { reason })).body.code;
  assert.equal(await strike(`operations/${operation}`), 'act-has-arrests');
  assert.equal(await strike(`arrests/${arrest}`, ' '), 'request-invalid');
  assert.equal(await strike(`arrests/${arrest}`), undefined);
  assert.equal((await boss.get<Coded>(`/v1/cases/${id}`)).body.state, 'operation');
  assert.equal(await strike(`operations/${operation}`), undefined);
  assert.equal((await boss.get<Coded>(`/v1/cases/${id}`)).body.state, 'inquiry');
  assert.equal(await strike(`arrests/${arrest}`), 'act-unknown');
  const after = await counted();
  assert.deepEqual([after['arrested'], after['operations']], [before['arrested'], before['operations']]);
  const rungs = await recount();
  assert.deepEqual([after['arrested'], after['operations']], [rungs['arrested'], rungs['operations']]);
});
