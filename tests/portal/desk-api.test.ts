import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createReporter } from '@sanad/server/testing/reporter';
import type { Role } from '@sanad/wire/common';
import type { DeskFile, Handover, Opening, Pattern } from '@sanad/wire/desk';
import type { Receipt, ReportFile, ReportRow } from '@sanad/wire/intake';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Staff, signIn } from '../staff.ts';
import { type RunningPortal, startPortal } from './running.ts';

const NAME = 'فاطمة المختبئة';
const PHONE = '0600000077';
type Key = { readonly identity: string; readonly recipient: string };
let ngo: RunningPortal;
let authority: RunningPortal;
let desk: Key;
let vault: Key;
let theirs: Key;
let worker: Staff;
let lead: Staff;
let lawyer: Staff;
let custodian: Staff;
let investigator: Staff;

before(async () => {
  ngo = await startPortal('ngo');
  authority = await startPortal('authority');
  [desk, vault, theirs] = await Promise.all([keyPair(), keyPair(), keyPair()]);
  worker = await enter(ngo, 'عاملة', 'investigator');
  lead = await enter(ngo, 'مسؤولة', 'supervisor');
  lawyer = await enter(ngo, 'محامية', 'lawyer');
  custodian = await enter(ngo, 'أمينة', 'custodian');
  investigator = await enter(authority, 'محقق', 'supervisor');
  await ngo.sanad.intake.reports.publishKey(ngo.staff[1]!.id, { kind: 'desk', recipient: desk.recipient });
  await ngo.sanad.intake.reports.publishKey(ngo.staff[1]!.id, { kind: 'vault', recipient: vault.recipient });
  await authority.sanad.intake.reports.publishKey(authority.staff[1]!.id, {
    kind: 'desk',
    recipient: theirs.recipient,
  });
});

after(async () => {
  await ngo?.stop();
  await authority?.stop();
});

async function keyPair(): Promise<Key> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

async function enter(at: RunningPortal, name: string, ...roles: Role[]): Promise<Staff> {
  const person = await at.sanad.people.enroll('system', { name, roles, language: 'ar' });
  return signIn(at.url, at.running.sessions.makeLink(person), name);
}

const seal = async (to: string, content: unknown): Promise<string> => {
  const sealer = new Encrypter();
  sealer.addRecipient(to);
  return Buffer.from(await sealer.encrypt(JSON.stringify(content))).toString('base64');
};
const open = async <T>(identity: string, sealed: string): Promise<T> => {
  const opener = new Decrypter();
  opener.addIdentity(identity);
  return JSON.parse(await opener.decrypt(Buffer.from(sealed, 'base64'), 'text')) as T;
};

/** A woman tells her story to a caseworker. */
async function complaint(
  saw: string,
  name: string | null = null,
): Promise<{ id: string; code: string; proof: string }> {
  const code = makeCode((n) => randomBytes(n));
  const content = { v: 1, saw, believe: '', contacts: '', underAge: 'no', wantsAnswer: 'yes', files: [] };
  const made = await worker.send<{ id: string; proof: string }>('POST', '/v1/desk/complaints', {
    language: 'ary',
    heard: 'telephone',
    token: tokenOf(code),
    replyTo: await identityToRecipient(identityOf(code)),
    desk: desk.recipient,
    sealed: await seal(desk.recipient, content),
    identity: name === null ? null : await seal(vault.recipient, { v: 1, name, contact: PHONE }),
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return { ...made.body, code };
}

test('a complaint typed in by a caseworker gives the woman her own code and a proof', async () => {
  const { code, proof } = await complaint('عرض ديال الخدمة');
  const reporter = createReporter(`${ngo.portal}/api`);
  const { status, body } = await reporter.post<Receipt>('receipts/read', 'receipt', { token: tokenOf(code) });
  assert.equal(status, 200);
  assert.equal(body.state, 'received');
  assert.match(proof, /sanad.receipt/);
});

test('the questions of an association leave out her card, her home and her private life, and keep the rest', async () => {
  const one = (id: string, ar: string) => ({
    id,
    kind: 'line',
    options: [],
    text: { ar, fr: `${id} ?`, en: `${id}?` },
  });
  const set = (...questions: unknown[]) =>
    lead.send<{ code?: string; title?: string }>('PUT', '/v1/desk/questionnaire', { questions });
  assert.equal((await set(one('often', 'كم مرة اتصلوا بها؟'))).status, 200);
  const refused = await set(one('often', 'كم مرة اتصلوا بها؟'), one('card', 'رقم البطاقة الوطنية؟'));
  assert.equal(refused.body.code, 'question-barred');
  assert.match(refused.body.title ?? '', /رقم البطاقة الوطنية/);
  const { body } = await worker.get<{ questions: { id: string }[] }>('/v1/desk/questionnaire');
  assert.deepEqual(
    body.questions.map(({ id }) => id),
    ['often'],
  );
});

test('a referral needs her signed request, a duty to report needs the lawyer, and what she allowed can be taken back', async () => {
  const { id } = await complaint('عرض');
  const handle = (by: Staff, handling: string) =>
    by.send<{ code?: string }>('POST', `/v1/reports/${id}/handlings`, { handling, reason: 'سبب مكتوب' });
  const allow = (given: boolean, way: string) =>
    worker.send<{ code?: string }>('POST', `/v1/reports/${id}/consents`, { use: 'referral', given, way });
  assert.equal((await handle(worker, 'consented-referral')).body.code, 'consent-missing');
  assert.equal((await allow(true, 'spoken')).body.code, 'consent-way');
  assert.equal((await allow(true, 'signed-request')).status, 201);
  assert.equal((await handle(worker, 'consented-referral')).status, 201);
  assert.equal((await handle(worker, 'legal-duty-referral')).body.code, 'handling-lawyer');
  assert.equal((await handle(lead, 'legal-duty-referral')).body.code, 'handling-lawyer');
  assert.equal((await allow(false, 'spoken')).status, 201);
  assert.equal((await handle(worker, 'consented-referral')).body.code, 'consent-missing');
  assert.equal((await handle(lawyer, 'legal-duty-referral')).status, 201);
  const { body } = await worker.get<DeskFile>(`/v1/reports/${id}/desk`);
  assert.deepEqual(
    body.handlings.map((one) => [one.handling, one.byName]),
    [
      ['consented-referral', 'عاملة'],
      ['legal-duty-referral', 'محامية'],
    ],
  );
  assert.equal(body.consents.length, 2);
});

test('a lawyer decides without reading what she did not allow a lawyer to read, and reads it when she did', async () => {
  const { id } = await complaint('حكاية لا يقرؤها محام');
  const read = async (by: Staff): Promise<ReportFile> => (await by.get<ReportFile>(`/v1/reports/${id}`)).body;
  assert.equal((await read(lawyer)).sealed, '');
  assert.notEqual((await read(worker)).sealed, '');
  assert.equal((await custodian.get(`/v1/reports/${id}`)).status, 403);
  const allow = (given: boolean) =>
    worker.send('POST', `/v1/reports/${id}/consents`, { use: 'lawyer', given, way: 'spoken' });
  await allow(true);
  assert.equal((await open<{ saw: string }>(desk.identity, (await read(lawyer)).sealed)).saw, 'حكاية لا يقرؤها محام');
  await allow(false);
  assert.equal((await read(lawyer)).sealed, '');
});

test('the alarm rings when three people name the same number, says what speaks against it, and cannot list the number', async () => {
  const texts = [
    'واحد السيد قال ليا خدمة فالمساج اتصلي 0612349876 ومن بعد بدا كيهدد',
    'صيفط ليا ميساج: خدمة من الدار بلا وجه، رقمو +212 6 12 34 98 76',
    'كيقلبو على بنات لدبي واتساب ٠٦١٢٣٤٩٨٧٦ والباسبور كيبقى عندهم',
  ];
  const ids: string[] = [];
  for (const saw of texts) {
    const { id } = await complaint(saw);
    ids.push(id);
    const marked = await worker.send<{ sameContact: number }>('POST', `/v1/reports/${id}/marks`, { contacts: '', saw });
    assert.equal(marked.status, 201, JSON.stringify(marked.body));
    assert.equal(marked.body.sameContact, ids.length - 1);
  }
  const { body } = await worker.get<{ items: Pattern[] }>('/v1/desk/patterns');
  const [alarm] = body.items.filter(({ kind }) => kind === 'contact');
  assert.deepEqual([...alarm!.reports].sort(), [...ids].sort());
  assert.equal(alarm!.doubts.includes('same-words'), false);
  await worker.send('POST', `/v1/desk/patterns/${alarm!.mark}/seen`, { note: 'نُبّهت الجمعيات' });
  const again = (await worker.get<{ items: Pattern[] }>('/v1/desk/patterns')).body.items;
  assert.equal(again.find(({ mark }) => mark === alarm!.mark)!.seen!.note, 'نُبّهت الجمعيات');
  await ngo.sanad.spine.ledger.head();
  assert.deepEqual(ngo.filesWith(['612349876', '12 34 98 76', '٠٦١٢٣٤٩٨٧٦']), []);
  assert.equal(JSON.stringify(await rows(ngo)).includes('612349876'), false);
  // Made again from the ledger, the same alarm stands.
  await ngo.sanad.spine.rebuild();
  assert.deepEqual((await worker.get<{ items: Pattern[] }>('/v1/desk/patterns')).body.items, again);
});

async function rows(at: RunningPortal): Promise<string[]> {
  return Array.fromAsync(at.sanad.spine.dumpViews());
}

test('a name is opened by the custodian alone, with a reason and a second person, once, and the ledger says so', async () => {
  const { id } = await complaint('عرض', NAME);
  const { id: nameless } = await complaint('عرض آخر');
  const named = await custodian.get<{ items: { report: string }[] }>('/v1/named-reports');
  assert.deepEqual(Object.keys(named.body.items[0]!).sort(), ['origin', 'receivedAt', 'report']);
  const known = named.body.items.map(({ report }) => report);
  assert.deepEqual([known.includes(id), known.includes(nameless)], [true, false]);
  for (const other of [worker, lead, lawyer]) assert.equal((await other.get('/v1/named-reports')).status, 403);
  const asked = await custodian.send<{ id: string }>('POST', `/v1/reports/${id}/identity-openings`, {
    reason: 'طلبت أن نتصل بها',
  });
  assert.equal(asked.status, 201);
  const at = `/v1/identity-openings/${asked.body.id}`;
  const readings = (by: Staff) => by.send<{ code?: string; sealed: string }>('POST', `${at}/readings`);
  assert.equal((await readings(custodian)).body.code, 'opening-not-granted');
  const answer = { answer: 'approved', reason: 'وافقت' };
  assert.equal((await custodian.send<{ code: string }>('POST', `${at}/answers`, answer)).body.code, 'opening-own');
  assert.equal((await worker.send('POST', `${at}/answers`, answer)).status, 403);
  assert.equal((await lead.send('POST', `${at}/answers`, answer)).status, 201);
  for (const other of [worker, lead, lawyer]) assert.equal((await readings(other)).status, 403);
  const { body } = await readings(custodian);
  assert.equal((await open<{ name: string }>(vault.identity, body.sealed)).name, NAME);
  await assert.rejects(open(desk.identity, body.sealed), 'the desk’s key does not open the vault');
  assert.equal((await readings(custodian)).body.code, 'opening-used');
  const { items } = (await lead.get<{ items: Opening[] }>('/v1/identity-openings')).body;
  assert.equal(items[0]!.askedByName, 'أمينة');
  assert.ok(items[0]!.openedAt);
  assert.equal(items[0]!.receivedAt, (await worker.get<ReportFile>(`/v1/reports/${id}`)).body.receivedAt);
  const types: string[] = [];
  for await (const stored of ngo.sanad.spine.ledger.read()) types.push(stored.header.type);
  assert.ok(types.includes('identity.opened'));
});

test('a complaint goes to another installation under a pseudonym: offered, accepted, answered, taken back', async () => {
  const card = (await (await fetch(`${authority.portal}/api/desk`)).json()) as { desk: string; verifier: string };
  const added = await lead.send<{ id: string }>('POST', '/v1/peers', {
    name: 'المصلحة',
    address: authority.portal,
    desk: card.desk,
    verifier: card.verifier,
  });
  assert.equal(added.status, 201, JSON.stringify(added.body));
  const { id, code: hers } = await complaint('عرض خطير جدا', NAME);
  const code = makeCode((n) => randomBytes(n));
  const offer = async () =>
    worker.send<Handover & { code?: string }>('POST', `/v1/reports/${id}/handovers`, {
      peer: added.body.id,
      pseudonym: 'ياسمين 41',
      language: 'ar',
      token: tokenOf(code),
      replyTo: await identityToRecipient(identityOf(code)),
      sealed: await seal(card.desk, { v: 1, saw: 'عرض خطير جدا', pseudonym: 'ياسمين 41' }),
      code: await seal(desk.recipient, { code }),
    });
  assert.equal((await offer()).body.code, 'handling-missing');
  await worker.send('POST', `/v1/reports/${id}/consents`, { use: 'referral', given: true, way: 'signed-request' });
  await worker.send('POST', `/v1/reports/${id}/handlings`, { handling: 'consented-referral', reason: 'طلب مؤازرة' });
  const offered = await offer();
  assert.equal(offered.status, 201, JSON.stringify(offered.body));
  assert.match(offered.body.proof!, /sanad.receipt/);
  assert.equal((await offer()).body.code, 'handover-open');

  const list = (await investigator.get<{ items: ReportRow[] }>('/v1/reports')).body.items;
  const theirId = list.find(({ origin }) => origin === 'handover')!.id;
  const file = (await investigator.get<ReportFile>(`/v1/reports/${theirId}`)).body;
  assert.equal(file.sender, ngo.sanad.spine.verifierKey);
  assert.equal(file.hasIdentity, false);
  assert.equal((await open<{ pseudonym: string }>(theirs.identity, file.sealed)).pseudonym, 'ياسمين 41');
  await investigator.send('POST', `/v1/reports/${theirId}/moves`, { to: 'accepted', reason: 'قبلنا' });
  await investigator.send('POST', `/v1/reports/${theirId}/messages`, {
    sealed: await seal(file.replyTo, { v: 1, text: 'قبلنا الإحالة' }),
  });
  const news = await worker.send<Handover & { messages: { sealed: string }[] }>(
    'POST',
    `/v1/handovers/${offered.body.id}/news`,
  );
  assert.equal(news.body.state, 'accepted', JSON.stringify(news.body));
  const kept = await open<{ code: string }>(desk.identity, news.body.code as unknown as string);
  assert.equal(
    (await open<{ text: string }>(identityOf(kept.code), news.body.messages[0]!.sealed)).text,
    'قبلنا الإحالة',
  );

  // She takes back her consent: the association takes the complaint back, and there its key is destroyed.
  const back = await worker.send('POST', `/v1/handovers/${offered.body.id}/withdrawals`, { reason: 'سحبت الموافقة' });
  assert.equal(back.status, 201, JSON.stringify(back.body));
  assert.equal((await investigator.get(`/v1/reports/${theirId}`)).status, 404);
  // Her own code at the association still works, and says nothing there of the handover.
  const reporter = createReporter(`${ngo.portal}/api`);
  assert.equal((await reporter.post('receipts/read', 'receipt', { token: tokenOf(hers) })).status, 200);
  for (const place of [ngo, authority]) {
    assert.deepEqual(place.filesWith([NAME, PHONE, 'عرض خطير جدا', 'قبلنا الإحالة']), []);
    assert.equal(place.said.join('').includes('127.0.0.1'), false);
  }
});

test('a handover whose signature is not the sender’s is refused, and a report of the public cannot be accepted', async () => {
  const reporter = createReporter(`${authority.portal}/api`);
  const code = makeCode((n) => randomBytes(n));
  const report = {
    language: 'ar',
    token: tokenOf(code),
    replyTo: await identityToRecipient(identityOf(code)),
    desk: theirs.recipient,
    sealed: await seal(theirs.recipient, { v: 1, saw: 'x' }),
  };
  const forged = { report, note: 'sanad handover 1\nx\n\n— x AAAAAAAA\n', key: ngo.sanad.spine.verifierKey };
  const { body } = await reporter.post<{ code: string }>('handovers', 'report', forged);
  assert.equal(body.code, 'handover-signature');
  await reporter.post('reports', 'report', { ...report, identity: null, uploads: [] });
  const { items } = (await investigator.get<{ items: ReportRow[] }>('/v1/reports')).body;
  const mine = items.find(({ origin }) => origin === 'portal')!;
  const moved = await investigator.send<{ code: string }>('POST', `/v1/reports/${mine.id}/moves`, {
    to: 'accepted',
    reason: 'x',
  });
  assert.equal(moved.body.code, 'report-move');
});
