import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Office, openOffice } from './office.ts';

type Coded = { code: string; id: string };
type Names = { items: { party: string; number: string; code: string }[] };
const WHO = { v: 1, name: 'اسم مختلق تماما', contact: '0600000044' };
const YEAR = 366 * 86_400_000;
let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

async function seal(to: string): Promise<string> {
  const sealer = new Encrypter();
  sealer.addRecipient(to);
  return Buffer.from(await sealer.encrypt(JSON.stringify(WHO))).toString('base64');
}

test('a woman under a pseudonym is reached through the vault: sealed by whoever met her, opened by the custodian once, with a reason and a second person', async () => {
  const worker = await office.enter('محققة', 'investigator');
  const boss = await office.enter('مشرفة', 'supervisor');
  const guard = await office.enter('أمينة الخزانة', 'custodian');
  const open = async (title: string): Promise<string> =>
    (await worker.send<Coded>('POST', '/v1/cases', { title, campaign: null, origin: 'other' })).body.id;
  const add = async (id: string, role: string): Promise<string> =>
    (await worker.send<Coded>('POST', `/v1/cases/${id}/parties`, { role })).body.id;
  const id = await open('وكالة مختلقة');
  const her = await add(id, 'targeted');
  const put = (party: string, body: unknown, staff = worker) =>
    staff.send<Coded>('PUT', `/v1/cases/${id}/parties/${party}/name`, body, { 'idempotency-key': randomUUID() });

  const vault = await generateX25519Identity();
  const recipient = await identityToRecipient(vault);
  const sealed = await seal(recipient);
  assert.equal((await put(her, { sealed })).body.code, 'vault-closed');
  assert.equal((await boss.send('POST', '/v1/desk/keys', { kind: 'vault', recipient })).status, 201);
  assert.equal((await put(her, {})).body.code, 'name-one-way');
  assert.equal((await put(her, { sealed, report: 'report_x' })).body.code, 'name-one-way');
  assert.equal((await put(her, { report: 'report_x' })).body.code, 'report-unknown');
  assert.equal((await put(await add(id, 'witness'), { sealed })).body.code, 'name-in-case');
  assert.equal((await put('party_none', { sealed })).body.code, 'party-unknown');
  assert.equal((await put(her, { sealed }, guard)).body.code, 'role-missing');
  assert.equal((await put(her, { sealed })).status, 200);

  const rows = await Array.fromAsync(office.sanad.spine.dumpViews());
  const holding = rows.filter((row) => row.includes(sealed));
  assert.equal(holding.length, 1);
  assert.ok(rows.filter((row) => row.includes(her)).length > 1 && rows.every((row) => !row.includes(WHO.name)));
  const seen = await worker.get<Names>(`/v1/cases/${id}/sealed-names`);
  assert.deepEqual(
    seen.body.items.map(({ party, code }) => [party, code]),
    [[her, 'V1']],
  );
  assert.ok(!JSON.stringify(seen.body).includes(sealed.slice(0, 60)), 'the case learns that it is there, not what');

  assert.equal((await guard.get<Coded>(`/v1/cases/${id}`)).body.code, 'role-missing');
  const listed = (await guard.get<Names>('/v1/sealed-names')).body.items;
  assert.deepEqual(
    listed.map((one) => one.party),
    [her],
  );
  assert.equal((await worker.get<Coded>('/v1/sealed-names')).body.code, 'role-missing');
  const at = `/v1/sealed-names/${her}/identity-openings`;
  assert.equal((await worker.send<Coded>('POST', at, { reason: 'نحتاج إليها' })).body.code, 'role-missing');
  assert.equal((await guard.send('POST', at, { reason: '' })).status, 400);
  const none = '/v1/sealed-names/party_none/identity-openings';
  assert.equal((await guard.send<Coded>('POST', none, { reason: 'نحتاج إليها' })).body.code, 'sealed-name-unknown');
  const once = { 'idempotency-key': randomUUID() };
  const asked = (await guard.send<Coded>('POST', at, { reason: 'موعدها مع الطبيبة غدا' }, once)).body.id;
  const opening = `/v1/identity-openings/${asked}`;
  assert.equal((await guard.send<Coded>('POST', `${opening}/readings`)).body.code, 'opening-not-granted');
  const answer = { answer: 'approved', reason: 'بعلمها' };
  assert.equal((await guard.send<Coded>('POST', `${opening}/answers`, answer)).body.code, 'opening-own');
  const waiting = (await boss.get<{ items: { pseudonym: unknown; report: unknown }[] }>('/v1/identity-openings')).body;
  assert.deepEqual(
    [waiting.items[0]!.pseudonym, waiting.items[0]!.report],
    [{ number: listed[0]!.number, code: 'V1' }, null],
  );
  assert.equal((await boss.send('POST', `${opening}/answers`, answer)).status, 201);
  assert.equal((await boss.send<Coded>('POST', `${opening}/readings`)).body.code, 'role-missing');
  const read = await guard.send<{ sealed: string }>('POST', `${opening}/readings`);
  const opener = new Decrypter();
  opener.addIdentity(vault);
  assert.deepEqual(JSON.parse(await opener.decrypt(Buffer.from(read.body.sealed, 'base64'), 'text')), WHO);
  assert.equal((await guard.send<Coded>('POST', `${opening}/readings`)).body.code, 'opening-used');

  assert.equal(
    (await worker.send('DELETE', `/v1/cases/${id}/parties/${her}`, { reason: 'ليست من القضية' })).status,
    200,
  );
  assert.equal(await office.sanad.spine.keys.isErased(her), true, 'whoever leaves the case leaves the vault');
  assert.deepEqual((await guard.get<Names>('/v1/sealed-names')).body.items, []);
  const left = await Array.fromAsync(office.sanad.spine.dumpViews());
  assert.ok(left.every((row) => !row.includes(sealed)));
});

test('a name goes with its case: destroyed by retention, kept by a legal hold until it is lifted; a closed case takes none from outside', async () => {
  const worker = await office.enter('محققة', 'investigator');
  const boss = await office.enter('مشرفة', 'supervisor');
  const recipient = await identityToRecipient(await generateX25519Identity());
  await boss.send('POST', '/v1/desk/keys', { kind: 'vault', recipient });
  const sealed = await seal(recipient);
  const open = async (title: string): Promise<[string, string]> => {
    const { id } = (await boss.send<Coded>('POST', '/v1/cases', { title, campaign: null, origin: 'other' })).body;
    const party = (await boss.send<Coded>('POST', `/v1/cases/${id}/parties`, { role: 'targeted' })).body.id;
    assert.equal((await boss.send('PUT', `/v1/cases/${id}/parties/${party}/name`, { sealed })).status, 200);
    return [id, party];
  };
  const close = async (id: string): Promise<void> => {
    const etag = (await boss.get(`/v1/cases/${id}`)).etag!;
    await boss.send('POST', `/v1/cases/${id}/moves`, { to: 'closed', reason: 'حفظ' }, { 'if-match': etag });
  };
  const [old, hers] = await open('قديمة');
  const [held, kept] = await open('محفوظة');
  await close(old);
  await close(held);
  const hold = (await boss.send<Coded>('POST', `/v1/cases/${held}/holds`, { reason: 'أمر قضائي' })).body.id;
  const erased = async (): Promise<boolean[]> =>
    Promise.all([old, hers, held, kept].map((scope) => office.sanad.spine.keys.isErased(scope)));
  office.ahead(6 * YEAR);
  try {
    await office.sanad.cases.retain();
    assert.deepEqual(await erased(), [true, true, false, false]);
    await boss.send('DELETE', `/v1/cases/${held}/holds/${hold}`, { reason: 'رُفع الأمر' });
    await office.sanad.cases.retain();
    assert.deepEqual(await erased(), [true, true, true, true]);
  } finally {
    office.ahead(0);
  }

  const [closed, party] = await open('مقصورة');
  const access = { access: 'restricted', compartment: null, reason: 'حساسة' };
  assert.equal((await boss.send('PUT', `/v1/cases/${closed}/access`, access)).status, 200);
  const tried = await worker.send<Coded>('PUT', `/v1/cases/${closed}/parties/${party}/name`, { sealed });
  assert.equal(tried.body.code, 'case-restricted');
  assert.equal((await worker.get<Coded>(`/v1/cases/${closed}/sealed-names`)).body.code, 'case-restricted');
});
