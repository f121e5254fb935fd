import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { verifierCrypto } from '@sanad/platform/crypto';
import type { CaseFile, CaseSearch, Mention, Offence } from '@sanad/wire/case';
import type { CaseImport } from '@sanad/wire/case-import';
import { signExport } from '../staff.ts';
import { type Office, openOffice } from './office.ts';

type Coded = { code?: string; id: string };
type Member = Awaited<ReturnType<Office['enter']>>;

let office: Office;
let worker: Member;
let boss: Member;
before(async () => {
  office = await openOffice();
  worker = await office.enter('باحثة', 'investigator');
  boss = await office.enter('مشرفة', 'supervisor');
});
after(() => office.stop());

const open = async (title: string, origin = 'report'): Promise<string> =>
  (await worker.send<Coded>('POST', '/v1/cases', { title, campaign: null, origin })).body.id;
const fileOf = async (id: string): Promise<CaseFile> => (await worker.get<CaseFile>(`/v1/cases/${id}`)).body;
const titles = async (query: string, who = worker): Promise<string[]> =>
  (await who.get<{ items: { title: string }[] }>(`/v1/cases?${query}`)).body.items.map((one) => one.title).sort();
const move = async (id: string, to: string, more: object = {}) =>
  worker.send<Coded>(
    'POST',
    `/v1/cases/${id}/moves`,
    { to, reason: 'سبب', ...more },
    { 'if-match': (await worker.get(`/v1/cases/${id}`)).etag! },
  );

test('the same words narrow the list, a kept search and the table that leaves; a shared search shows what is new', async () => {
  const [a, b] = [await open('صالون بطنجة'), await open('هاتف بفاس', 'anonymous')];
  await move(a, 'closed');
  assert.deepEqual(await titles('state=closed'), ['صالون بطنجة']);
  assert.deepEqual(await titles('origin=anonymous&state=open'), ['هاتف بفاس']);
  assert.deepEqual(await titles(`q=${encodeURIComponent('طنجة')}`), ['صالون بطنجة']);
  assert.deepEqual(
    await titles(`q=${encodeURIComponent('الصَّالون 1')}`),
    ['صالون بطنجة'],
    'word by word, by number too',
  );
  assert.deepEqual(await titles(`q=${encodeURIComponent('صالون فاس')}`), [], 'every word, not any of them');
  assert.deepEqual(await titles(`q=${encodeURIComponent('الون')}`), []);
  assert.deepEqual(await titles('q=%25'), [], 'a sign of SQL is a letter like any other');
  assert.deepEqual(await titles('mine=1', boss), []);
  await worker.send('POST', `/v1/cases/${b}/tasks`, { title: 'اتصال', dueAt: null, person: boss.id });
  assert.deepEqual(await titles('mine=1', boss), ['هاتف بفاس']);
  assert.equal((await worker.get<Coded>('/v1/cases?state=nowhere')).status, 400);

  const query = 'origin=anonymous';
  const bad = await worker.send<Coded>('POST', '/v1/case-searches', { name: 'س', query: 'color=red' });
  assert.equal(bad.body.code, 'filter-malformed');
  await worker.send('POST', '/v1/case-searches', { name: 'مجهول', query, shared: true });
  await worker.send('POST', '/v1/case-searches', { name: 'لي', query: 'mine=1' });
  const kept = async (who: Member): Promise<CaseSearch[]> =>
    (await who.get<{ items: CaseSearch[] }>('/v1/case-searches')).body.items;
  const seen = await kept(boss);
  assert.deepEqual(
    seen.map((one) => [one.name, one.own, one.fresh]),
    [['مجهول', false, 0]],
  );
  await open('جديد', 'anonymous');
  assert.equal((await kept(boss))[0]!.fresh, 1);
  await boss.send('POST', `/v1/case-searches/${seen[0]!.id}/seen`, {});
  assert.equal((await kept(boss))[0]!.fresh, 0);
  assert.equal((await kept(worker)).find((one) => one.name === 'مجهول')!.fresh, 1, 'each has her own mark');
  assert.equal((await boss.send<Coded>('DELETE', `/v1/case-searches/${seen[0]!.id}`, {})).body.code, 'search-unknown');
});

test('a move is taken back once, with a reason, and the timeline keeps both', async () => {
  const id = await open('قضية');
  await move(id, 'closed');
  assert.deepEqual((await fileOf(id)).takeBack, { from: 'closed', to: 'registered' });
  const back = await worker.send<{ state: string }>('POST', `/v1/cases/${id}/moves/undo`, { reason: 'خطأ' });
  assert.equal(back.body.state, 'registered');
  const file = await fileOf(id);
  assert.deepEqual([file.state, file.takeBack], ['registered', null]);
  assert.equal(file.timeline.filter((event) => event.type === 'case.moved').length, 2);
  const twice = await worker.send<Coded>('POST', `/v1/cases/${id}/moves/undo`, { reason: 'خطأ' });
  assert.deepEqual([twice.status, twice.body.code], [409, 'case-move-final']);
});

test('an anonymous report is not acted upon through any door before the prosecutor’s order', async () => {
  const id = await open('بلاغ', 'anonymous');
  const at = '2026-11-20T10:00:00.000Z';
  const acts: [string, object][] = [
    ['operations', { at, place: 'م', services: [], localAuthority: '', outcome: '' }],
    ['arrests', { at, operation: null, role: 'recruiter', reference: '' }],
    [
      'plans',
      {
        ...{ at: '2027-01-01T05:00:00.000Z', place: 'م', objective: 'ه', authority: '', prosecutor: '' },
        parts: [{ service: 'support', liaison: null, task: 'استقبال' }],
      },
    ],
    [
      'referral',
      { court: 'appeal', city: 'فاس', victimQuestion: { answer: 'unknown', note: '' }, signature: sealed(id) },
    ],
  ];
  for (const [what, body] of acts) {
    const answer = await worker.send<Coded>('POST', `/v1/cases/${id}/${what}`, body);
    assert.deepEqual([answer.status, answer.body.code], [409, 'case-unchecked'], what);
  }
  const other = await open('قضية جارية');
  const merge = () => worker.send<Coded>('POST', `/v1/cases/${other}/merge`, { from: id, reason: 'نفس الأشخاص' });
  assert.equal((await merge()).body.code, 'merge-unchecked');
  await move(id, 'preliminary');
  assert.equal((await merge()).body.code, 'merge-unchecked');
  assert.equal((await move(id, 'inquiry')).body.code, 'case-move-authorisation');
  assert.equal((await move(id, 'inquiry', { authorisation: 'ن 12/2026' })).status, 200);
  const arrested = await worker.send<Coded>('POST', `/v1/cases/${id}/arrests`, acts[1]![1]);
  assert.equal(arrested.status, 201);
});

const sealed = (id: string) =>
  worker.sign({ kind: 'referral.proposed', case: id, court: 'appeal', victimQuestion: 'unknown' });

test('a garde à vue is longer on an order only, ends once, and never before it began', async () => {
  const id = await open('قضية');
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const arrest = await worker.send<Coded>('POST', `/v1/cases/${id}/arrests`, {
    ...{ at, operation: null, role: 'recruiter', reference: 'PV 7' },
  });
  const path = `/v1/cases/${id}/arrests/${arrest.body.id}/custody`;
  const hours = (n: number): string => new Date(Date.parse(at) + n * 3_600_000).toISOString();
  const custody = async () => (await fileOf(id)).clocks.find((clock) => clock.kind === 'custody')?.dueAt;
  assert.equal(await custody(), hours(48));
  const said = async (body: object) => (await worker.send<Coded>('POST', path, body)).body.code;
  assert.equal(await said({ what: 'extended', until: hours(47), order: 'إذن 3' }), 'custody-until');
  assert.equal(await said({ what: 'extended', until: hours(24 * 40), order: 'إذن 3' }), 'custody-until');
  assert.equal(await said({ what: 'extended', until: hours(72), order: ' ' }), 'request-invalid');
  assert.equal(await said({ what: 'extended', until: hours(72), order: 'إذن 3' }), undefined);
  assert.equal(await custody(), hours(72));
  assert.equal(await said({ what: 'ended', at: hours(-1), how: 'released' }), 'custody-until');
  assert.equal(await said({ what: 'ended', at: hours(0.5), how: 'presented' }), undefined);
  assert.equal(await custody(), undefined);
  assert.equal(await said({ what: 'ended', at: hours(0.6), how: 'presented' }), 'custody-over');
});

test('a note speaks to those whom it names, until they put it aside; not when the case is closed to them', async () => {
  const id = await open('قضية');
  const speaks = async (who: Member): Promise<Mention[]> =>
    (await who.get<{ items: Mention[] }>('/v1/mentions')).body.items;
  await worker.send('POST', `/v1/cases/${id}/notes`, { text: 'انظري الصورة', mentions: [boss.id, worker.id] });
  assert.deepEqual(
    (await speaks(boss)).map((one) => [one.text, one.byName]),
    [['انظري الصورة', 'باحثة']],
  );
  assert.deepEqual(await speaks(worker), [], 'nobody speaks to herself');
  const [first] = await speaks(boss);
  assert.equal((await worker.send<Coded>('POST', `/v1/mentions/${first!.note}/seen`, {})).body.code, 'note-unknown');
  await boss.send('POST', `/v1/mentions/${first!.note}/seen`, {});
  assert.deepEqual(await speaks(boss), []);
});

test('the copy for the defence gives, masks and keeps back what it says, is verified by a stranger, and is recorded', async () => {
  const id = await open('قضية');
  const offences = (await worker.get<{ items: Offence[] }>('/v1/offences')).body.items;
  for (const name of ['one.txt', 'two.txt']) await receive(id, name);
  const etag = (await worker.get(`/v1/cases/${id}`)).etag!;
  await worker.send('PUT', `/v1/cases/${id}/offences/${offences[0]!.id}`, { elements: [] }, { 'if-match': etag });
  await worker.send('POST', `/v1/cases/${id}/parties`, { role: 'witness', name: 'شاهدة الحي', facts: 'رأت' });
  await worker.send('POST', `/v1/cases/${id}/notes`, { text: 'ملاحظة داخلية' });
  const [one, two] = (await fileOf(id)).exhibitList;
  const wanted = {
    recipient: 'الأستاذ م.',
    order: 'أمر 5/2026',
    withheld: [{ exhibit: two!.id, reason: 'تكشف ضحية' }],
  };
  const ask = async (body: object) => {
    const { status, bytes } = await boss.bytes(`/v1/cases/${id}/disclosure?language=ar`, body);
    const code = status === 200 ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as Coded).code;
    return { status, bytes, code };
  };
  assert.equal((await ask(wanted)).code, 'disclosure-too-early');
  const withdrawn = await propose(id);
  await move(id, 'inquiry');
  assert.equal((await approve(id, withdrawn)).body.code, 'referral-not-waiting', 'what was withdrawn is not approved');
  assert.equal((await approve(id, await propose(id))).status, 200);
  const everything = { ...wanted, withheld: [one!, two!].map(({ id: exhibit }) => ({ exhibit, reason: 'س' })) };
  assert.equal((await ask(everything)).code, 'disclosure-nothing');
  assert.equal((await ask(wanted)).code, 'signature-required');
  const copy = await ask({ ...wanted, ...(await signExport(boss, id, wanted.recipient, [two!.id])) });
  assert.equal(copy.status, 200);
  const report = await verifyBundle(copy.bytes, verifierCrypto, { trust: [office.sanad.spine.verifierKey] });
  assert.deepEqual(
    report.checks.filter((check) => check.state === 'failed'),
    [],
  );
  assert.deepEqual(
    report.description?.exhibits.map((exhibit) => exhibit.number),
    [one!.number],
  );
  const file = await fileOf(id);
  const said = file.timeline.find((event) => event.type === 'disclosure.made')!;
  assert.deepEqual([said.text['given'], said.text['withheld'], said.text['order']], [1, 1, 'أمر 5/2026']);
  const given = (number: string) =>
    file.exhibitList.find((exhibit) => exhibit.number === number)!.custody.some((event) => event.action === 'export');
  assert.deepEqual([given(one!.number), given(two!.number)], [true, false]);
});

async function propose(id: string): Promise<string> {
  await worker.send('POST', `/v1/cases/${id}/referral`, {
    ...{ court: 'appeal', city: 'فاس', victimQuestion: { answer: 'yes', note: 'قد تكون ضحية' } },
    signature: worker.sign({ kind: 'referral.proposed', case: id, court: 'appeal', victimQuestion: 'yes' }),
  });
  return (await fileOf(id)).referral!.id;
}

async function approve(id: string, referral: string) {
  const signature = boss.sign({ kind: 'referral.approved', case: id, referral, answer: 'approve' });
  const answer = { answer: 'approve', note: '', signature };
  return boss.send<Coded>('POST', `/v1/cases/${id}/referral/answer`, answer);
}

async function receive(id: string, name: string): Promise<void> {
  const bytes = new TextEncoder().encode(name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const signature = worker.sign({ kind: 'exhibit.received', case: id, name, sha256 });
  const caller = { person: worker.id, name: worker.name, roles: ['investigator' as const], session: '', way: 'link' };
  const file = {
    name,
    mediaType: 'text/plain',
    content: bytes,
    origin: 'upload' as const,
    note: '',
    facts: null,
    signature,
  };
  await office.sanad.exhibits.receive(caller, id, file);
}

test('a table of cases is looked at first, opens the good rows in one step, and names the rest', async () => {
  const text =
    'العنوان;الأصل;المرجع;مهمة;الأجل\nشبكة أ;شكاية;م 1;اتصال;2026-12-20\nشبكة ب;إشاعة;;;\nشبكة أ;شكاية;م 1;;\n';
  const cases = async (): Promise<number> => (await boss.get<{ items: unknown[] }>('/v1/cases')).body.items.length;
  const before = await cases();
  const ask = (apply: boolean, headers = {}) =>
    boss.send<CaseImport>('POST', '/v1/case-import', { text, apply }, headers);
  const seen = await ask(false);
  assert.deepEqual(
    seen.body.rows.map((row) => row.problem),
    [null, 'origin-unknown', 'twice'],
  );
  assert.deepEqual([seen.body.opened, seen.body.left, seen.body.rows[0]!.case], [1, 2, null]);
  assert.equal(await cases(), before, 'a look ahead opens nothing');
  const made = await ask(true, { 'idempotency-key': 'table' });
  const again = await ask(true, { 'idempotency-key': 'table' });
  assert.deepEqual(again.body, made.body, 'sent twice it counts once');
  const file = await fileOf(made.body.rows[0]!.case!.id);
  assert.deepEqual([file.title, file.origin, file.notes[0]!.text], ['شبكة أ', 'report', 'م 1']);
  assert.deepEqual(
    file.tasks.map((task) => [task.title, task.dueAt]),
    [['اتصال', '2026-12-20T22:59:59.000Z']],
  );
  assert.equal((await ask(false)).body.rows[0]!.problem, 'known');
  assert.equal((await worker.send<Coded>('POST', '/v1/case-import', { text })).body.code, 'role-missing');
});
