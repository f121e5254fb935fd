import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Keys } from '@sanad/platform/ports';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Office, openOffice } from './office.ts';

type Coded = { code?: string; id: string };
let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

/** The machine stops after the entry and before the key is destroyed. */
async function stopping(work: () => Promise<unknown>): Promise<void> {
  const keys = office.sanad.spine.keys as { erase: Keys['erase'] };
  const erase = keys.erase;
  keys.erase = () => Promise.reject(new Error('the machine stopped'));
  try {
    await work().catch(() => {});
  } finally {
    keys.erase = erase;
  }
}

const openCase = async (who: Awaited<ReturnType<Office['enter']>>): Promise<string> =>
  (await who.send<Coded>('POST', '/v1/cases', { title: 'قضية', campaign: null, origin: 'other' })).body.id;

test('what is kept too long is looked for also where nobody has left a case yet', async () => {
  assert.deepEqual(await office.sanad.cases.retain(), { erased: [], held: [] });
});

test('a name whose person left the case goes the next time, when the machine stopped before its key was destroyed', async () => {
  const boss = await office.enter('مشرفة', 'supervisor', 'investigator');
  const recipient = await identityToRecipient(await generateX25519Identity());
  await boss.send('POST', '/v1/desk/keys', { kind: 'vault', recipient });
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  const sealed = Buffer.from(await sealer.encrypt('{"v":1,"name":"اسم","contact":""}')).toString('base64');
  const id = await openCase(boss);
  const party = (await boss.send<Coded>('POST', `/v1/cases/${id}/parties`, { role: 'targeted' })).body.id;
  assert.equal((await boss.send('PUT', `/v1/cases/${id}/parties/${party}/name`, { sealed })).status, 200);
  const hold = (await boss.send<Coded>('POST', `/v1/cases/${id}/holds`, { reason: 'أمر قضائي' })).body.id;
  await stopping(() => boss.send('DELETE', `/v1/cases/${id}/parties/${party}`, { reason: 'لا صلة لها' }));
  const isGone = (): Promise<boolean> => office.sanad.spine.keys.isErased(party);
  await office.sanad.cases.retain();
  assert.equal(await isGone(), false, 'a legal hold keeps the case whole');
  await boss.send('DELETE', `/v1/cases/${id}/holds/${hold}`, { reason: 'رُفع الأمر' });
  await office.sanad.cases.retain();
  assert.equal(await isGone(), true);
});

test('a content that two persons destroyed is destroyed the next time, once', async () => {
  const [one, two] = [
    await office.enter('أولى', 'supervisor', 'investigator'),
    await office.enter('ثانية', 'supervisor'),
  ];
  const of = await openCase(one);
  const caller = { person: one.id, name: one.name, roles: ['investigator' as const], session: 's', way: 'link' };
  const file = { name: 'a.txt', mediaType: 'text/plain', content: new Uint8Array([1]), origin: 'capture' as const };
  const { id } = await office.sanad.exhibits.receive(caller, of, { ...file, note: '', facts: null, signature: null });
  const reason = 'وصل خطأ';
  const path = `/v1/exhibits/${id}/destruction`;
  const asked = { reason, signature: one.sign({ kind: 'destruction.asked', exhibit: id, reason }) };
  assert.equal((await one.send('POST', path, asked)).status, 201);
  const answer = 'destroy';
  const signature = two.sign({ kind: 'destruction.answered', exhibit: id, answer });
  await stopping(() => two.send('POST', `${path}/answer`, { answer, signature }));
  assert.equal(await office.sanad.spine.keys.isErased(id), false);
  assert.deepEqual(await office.sanad.exhibits.finish(), [id]);
  assert.equal(await office.sanad.spine.keys.isErased(id), true);
  assert.deepEqual(await office.sanad.exhibits.finish(), []);
});
