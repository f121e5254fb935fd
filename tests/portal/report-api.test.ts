import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { verifyProof } from '@sanad/evidence/report-proof';
import { sha256, verifySignature } from '@sanad/platform/crypto';
import { createReporter, type Reporter } from '@sanad/server/testing/reporter';
import type { Receipt, ReportFile } from '@sanad/wire/intake';
import type { Problem } from '@sanad/wire/problem';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Staff, signIn } from '../staff.ts';
import { type RunningPortal, startPortal } from './running.ts';

const SECRET = 'قرنفلة زرقاء ٧٧';
let running: RunningPortal;
let deskIdentity: string;
let desk: string;
let investigator: Staff;
let supervisor: Staff;
let reporter: Reporter;

const seal = async (recipient: string, content: unknown): Promise<string> => {
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  return Buffer.from(await sealer.encrypt(JSON.stringify(content))).toString('base64');
};
const open = async (identity: string, sealed: string): Promise<unknown> => {
  const opener = new Decrypter();
  opener.addIdentity(identity);
  return JSON.parse(await opener.decrypt(Buffer.from(sealed, 'base64'), 'text'));
};

before(async () => {
  running = await startPortal();
  deskIdentity = await generateX25519Identity();
  desk = await identityToRecipient(deskIdentity);
  const enter = (n: number): Promise<Staff> =>
    signIn(running.url, running.running.sessions.makeLink(running.staff[n]!.id), running.staff[n]!.name);
  [investigator, supervisor] = [await enter(0), await enter(1)];
  reporter = createReporter(`${running.portal}/api`);
});

after(() => running?.stop());

async function newReport(code = makeCode((n) => randomBytes(n))) {
  const body = {
    language: 'ary',
    token: tokenOf(code),
    replyTo: await identityToRecipient(identityOf(code)),
    desk,
    sealed: await seal(desk, { v: 1, saw: SECRET }),
    identity: await seal(desk, { v: 1, name: 'خديجة', contact: SECRET }),
    uploads: [] as string[],
  };
  return { code, body };
}

test('before a key is published no report is taken; only a supervisor publishes one', async () => {
  const { body } = await newReport();
  assert.equal((await reporter.post<Problem>('reports', 'report', body)).body.code, 'desk-closed');
  const key = { kind: 'desk', recipient: desk };
  assert.equal((await investigator.send<Problem>('POST', '/v1/desk/keys', key)).body.code, 'role-missing');
  assert.equal((await supervisor.send('POST', '/v1/desk/keys', key)).status, 201);
});

test('a report arrives sealed, the desk opens and answers it, she reads the answer with her code, adds and withdraws', async () => {
  const { code, body } = await newReport();
  const made = await reporter.post<{ proof: string }>('reports', 'report', body);
  assert.equal(made.status, 201);

  const list = (await investigator.get<{ items: { id: string; hasIdentity: boolean }[] }>('/v1/reports')).body.items;
  const { id } = list[0]!;
  const file = (await investigator.get<ReportFile>(`/v1/reports/${id}`)).body;
  assert.deepEqual(await open(deskIdentity, file.sealed), { v: 1, saw: SECRET });
  assert.equal(JSON.stringify(file).includes(tokenOf(code)), false);

  const answer = { sealed: await seal(file.replyTo, 'توصلنا') };
  assert.equal((await investigator.send('POST', `/v1/reports/${id}/messages`, answer)).status, 201);
  await investigator.send('POST', `/v1/reports/${id}/moves`, { to: 'in-work', reason: 'قيد الدراسة' });
  const receipt = (await reporter.post<Receipt>('receipts/read', 'receipt', { token: tokenOf(code) })).body;
  assert.equal(receipt.state, 'in-work');
  assert.equal(await open(identityOf(code), receipt.messages[0]!.sealed), 'توصلنا');

  const added = { token: tokenOf(code), sealed: await seal(desk, { v: 1, text: 'زيادة' }) };
  assert.equal((await reporter.post('receipts/add', 'receipt', added)).status, 201);
  assert.equal((await investigator.get<ReportFile>(`/v1/reports/${id}`)).body.waiting, 1);

  assert.equal((await reporter.post('receipts/withdraw', 'receipt', { token: tokenOf(code) })).status, 200);
  assert.equal((await investigator.get<Problem>(`/v1/reports/${id}`)).body.code, 'report-unknown');
  assert.equal((await reporter.post<Problem>('receipts/read', 'receipt', { token: tokenOf(code) })).status, 404);
  assert.equal(await running.sanad.spine.keys.isErased(id), true);
  assert.deepEqual((await running.sanad.spine.ledger.check()).problems, []);
});

test('a report that was taken back is destroyed the next time, when the machine stopped before its keys were', async () => {
  const { code, body } = await newReport();
  await reporter.post('reports', 'report', body);
  const { id } = (await investigator.get<{ items: { id: string }[] }>('/v1/reports')).body.items[0]!;
  const { spine, intake } = running.sanad;
  const keys = spine.keys as { erase: typeof spine.keys.erase };
  const erase = keys.erase;
  keys.erase = () => Promise.reject(new Error('the machine stopped'));
  try {
    await reporter.post('receipts/withdraw', 'receipt', { token: tokenOf(code) });
  } finally {
    keys.erase = erase;
  }
  assert.equal(await spine.keys.isErased(id), false);
  assert.deepEqual(await intake.finish(), [id]);
  assert.equal(await spine.keys.isErased(id), true);
  assert.equal((await investigator.get<Problem>(`/v1/reports/${id}`)).body.code, 'report-unknown');
  assert.deepEqual(await intake.finish(), []);
});

test('a report sent twice is one; work that is missing, of another kind or spent is refused', async () => {
  const { body } = await newReport();
  const size = async (): Promise<number> =>
    (await investigator.get<{ items: unknown[] }>('/v1/reports?limit=200')).body.items.length;
  const before = await size();
  assert.equal((await reporter.post('reports', 'report', body)).status, 201);
  assert.equal((await reporter.post('reports', 'report', body)).status, 201);
  assert.equal(await size(), before + 1);
  for (const work of ['', 'bm90', await reporter.work('receipt')])
    assert.equal((await reporter.postWith<Problem>(work, 'reports', body)).body.code, 'work-wrong');
  const spent = await reporter.work('report');
  const { body: other } = await newReport();
  assert.equal((await reporter.postWith(spent, 'reports', other)).status, 201);
  assert.equal((await reporter.postWith<Problem>(spent, 'reports', other)).body.code, 'work-wrong');
});

test('words that are added twice because the answer was lost stand there once; other words are another message', async () => {
  const { code, body } = await newReport();
  await reporter.post('reports', 'report', body);
  const token = tokenOf(code);
  const [first, second] = [await seal(desk, { v: 1, text: 'زيادة' }), await seal(desk, { v: 1, text: 'زيادة' })];
  for (const sealed of [first, first, second])
    assert.equal((await reporter.post('receipts/add', 'receipt', { token, sealed })).status, 201);
  const { messages } = (await reporter.post<Receipt>('receipts/read', 'receipt', { token })).body;
  assert.deepEqual(
    messages.map(({ sealed }) => sealed),
    [first, second],
  );
});

test('an address without its last slash keeps the language that stands in it', async () => {
  for (const language of ['ar', 'ary', 'fr', 'en']) {
    const headers = { 'accept-language': language === 'fr' ? 'ar' : 'fr' };
    const answer = await fetch(`${running.portal}/${language}`, { headers, redirect: 'manual' });
    assert.equal(answer.headers.get('location'), `/portal/${language}/`);
  }
  const other = await fetch(`${running.portal}/xx`, { headers: { 'accept-language': 'fr' }, redirect: 'manual' });
  assert.equal(other.headers.get('location'), '/portal/fr/');
});

test('what does not fit its shape is refused: empty, too large, other keys, markup in place of ids', async () => {
  const { body } = await newReport();
  for (const wrong of [
    null,
    {},
    { ...body, sealed: '' },
    { ...body, sealed: 'A'.repeat(400_000) },
    { ...body, desk: 'age1<script>' },
    { ...body, token: '../..' },
    { ...body, language: 'xx' },
  ])
    assert.equal((await reporter.postWith<Problem>('', 'reports', wrong)).body.code, 'request-invalid');
  const foreign = { ...body, uploads: ['upload_../../x'] };
  assert.equal((await reporter.post<Problem>('reports', 'report', foreign)).body.code, 'upload-unknown');
});

test('files come in pieces, resume where they broke off, and leave sealed with the reading recorded', async () => {
  const bytes = randomBytes(700_000);
  const { upload } = (await reporter.post<{ upload: string }>('uploads', 'upload', { size: bytes.length })).body;
  assert.equal((await reporter.put(upload, 0, bytes.subarray(0, 300_000))).at, 300_000);
  assert.equal((await reporter.put(upload, 500_000, bytes.subarray(500_000))).code, 'upload-offset');
  assert.equal((await reporter.put(upload, 300_000, bytes.subarray(300_000), '0'.repeat(64))).code, 'upload-digest');
  assert.equal((await reporter.at(upload)).at, 300_000);
  await reporter.put(upload, 300_000, bytes.subarray(300_000));
  const { body } = await newReport();
  body.uploads.push(upload);
  assert.equal((await reporter.post('reports', 'report', body)).status, 201);
  assert.equal((await reporter.post('reports', 'report', body)).status, 201);
  const { id } = (await investigator.get<{ items: { id: string }[] }>('/v1/reports')).body.items[0]!;
  const out = await investigator.bytes(`/v1/reports/${id}/files/0`);
  assert.deepEqual(Buffer.from(out.bytes), bytes);
  const types: string[] = [];
  for await (const { header } of running.sanad.spine.ledger.read()) types.push(header.type);
  assert.equal(types.at(-1), 'records.read');
});

test('a voice note of 50 MB arrives whole and is read whole; a larger file is refused before a byte of it is sent', async () => {
  const MB = 1024 * 1024;
  const bytes = randomBytes(50 * MB);
  const begun = await reporter.post<{ upload: string }>('uploads', 'upload', { size: bytes.length });
  const { upload } = begun.body;
  for (let at = 0; at < bytes.length; at += MB) await reporter.put(upload, at, bytes.subarray(at, at + MB));
  const { body } = await newReport();
  body.uploads.push(upload);
  assert.equal((await reporter.post('reports', 'report', body)).status, 201);
  const { id } = (await investigator.get<{ items: { id: string }[] }>('/v1/reports')).body.items[0]!;
  const out = await investigator.bytes(`/v1/reports/${id}/files/0`);
  assert.ok(Buffer.from(out.bytes).equals(bytes));
  const larger = await reporter.post<Problem>('uploads', 'upload', { size: 65 * MB });
  assert.equal(larger.body.code, 'upload-large');
});

test('the proof stands alone: it says the day, nothing of the content, and no byte of it can change', async () => {
  const { body, code } = await newReport();
  const { proof } = (await reporter.post<{ proof: string }>('reports', 'report', body)).body;
  const crypto = { hash: sha256, verifySignature };
  const good = await verifyProof(proof, crypto, [running.sanad.spine.verifierKey]);
  assert.deepEqual([good.valid, good.failures], [true, []]);
  assert.equal(good.time!.slice(0, 10), new Date().toISOString().slice(0, 10));
  for (const word of [SECRET, code, tokenOf(code), body.sealed]) assert.equal(proof.includes(word), false);
  assert.deepEqual((await verifyProof(proof, crypto, [])).failures, ['signer-unknown']);
  const parsed = JSON.parse(proof) as Record<string, unknown> & {
    header: string;
    checkpoint: string;
    hashes: string[];
  };
  const year = parsed.header.replace(/"time":"2/, '"time":"1');
  const forged = [
    { ...parsed, header: year },
    { ...parsed, header: parsed.header.replace('report.received', 'report.redeemed') },
    { ...parsed, hashes: parsed.hashes.slice(1) },
    { ...parsed, checkpoint: parsed.checkpoint.replace(/\n(\d+)\n/, (_, n) => `\n${Number(n) + 1}\n`) },
  ];
  for (const one of forged)
    assert.equal((await verifyProof(JSON.stringify(one), crypto, [running.sanad.spine.verifierKey])).valid, false);
});

test('nothing that was written, no code and no address is on the disk or in the log', async () => {
  const { code, body } = await newReport();
  await reporter.post('reports', 'report', body);
  // three bytes such as '::1' stand in sealed bytes by chance: in files the address is looked for as it is written
  const found = running.filesWith([SECRET, 'خديجة', code, tokenOf(code), '127.0.0.1', '[::1]', '::ffff:127']);
  assert.deepEqual(found, []);
  assert.equal(/127\.0\.0\.1|::1/.test(running.said.join('\n')), false);
});

test('a code that is wrong is told nothing, whatever it is', async () => {
  for (const token of ['0'.repeat(64), 'f'.repeat(64)])
    assert.equal((await reporter.post<Problem>('receipts/read', 'receipt', { token })).body.code, 'report-unknown');
});

test('a channel is shown once a person tried its contact, and not when the contact was another', async () => {
  const page = async (): Promise<string> => (await fetch(`${running.portal}/fr/help`)).text();
  assert.equal((await page()).includes('8350'), false);
  const check = { answer: 'confirmed', contact: '8350', how: 'appelé, répondu' };
  const path = '/v1/channels/ma-unfm-8350/checks';
  assert.equal(
    (await investigator.send<Problem>('POST', path, { ...check, contact: '8351' })).body.code,
    'channel-changed',
  );
  assert.equal((await investigator.send('POST', path, check)).status, 201);
  assert.ok((await page()).includes('8350'));
  assert.equal((await page()).includes('0800'), false);
});

test('the views can be thrown away and come back the same, also after a withdrawal', async () => {
  const { spine } = running.sanad;
  const dump = (): Promise<string[]> => Array.fromAsync(spine.dumpViews());
  // what was read stands in the ledger within a second: nothing is compared before that
  for (let size = -1; size !== (await spine.ledger.size()); await setTimeout(1500)) size = await spine.ledger.size();
  const before = await dump();
  await spine.rebuild();
  assert.deepEqual(await dump(), before);
});
