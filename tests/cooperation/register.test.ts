import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RequestFile, RequestRow, Worksheet } from '@sanad/wire/cooperation';
import type { Figures } from '@sanad/wire/figure';
import { type RunningConsole, startConsole } from '../console/running.ts';
import { type Staff, signIn } from '../staff.ts';
import { answerProposal } from './approve.ts';

let running: RunningConsole;
let investigator: Staff;
let supervisor: Staff;
let caseId = '';

const token = (n: number): string => new URL(running.link(n)).searchParams.get('token')!;

before(async () => {
  running = await startConsole();
  investigator = await signIn(running.url, token(0), 'نادية');
  supervisor = await signIn(running.url, token(1), 'ياسين');
  const { body } = await investigator.get<{ items: { campaign: string | null; id: string }[] }>('/v1/queue?limit=5');
  const first = body.items.find((one) => (one.campaign ?? one.id).startsWith('camp_'))!;
  const campaign = first.campaign ?? first.id;
  const made = await investigator.send<{ id: string }>('POST', '/v1/cases', { title: 'فندق في الخليج', campaign });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  caseId = made.body.id;
});

after(async () => {
  await running?.stop();
});

const FACTS = {
  offences: ['PC-448-1'],
  acts: [{ kind: 'lure', country: 'MA' }],
  suspect: { nationality: 'MA', country: 'AE', returned: false, judgedAbroad: false },
  victim: { nationality: 'MA', country: 'AE', complained: true },
  items: [{ kind: 'content', holder: 'Messagerie', country: 'ES' }],
  denouncedBy: null,
};

async function read(who: Staff, id: string): Promise<{ body: RequestFile; etag: string | null }> {
  return who.get<RequestFile>(`/v1/cooperation/requests/${id}`);
}

async function draft(kind: string, country: string): Promise<string> {
  const { status, body } = await investigator.send<{ id: string }>('POST', `/v1/cases/${caseId}/requests`, {
    kind,
    country,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

function filled(file: RequestFile): RequestFile['draft'] {
  const three = (text: string) => ({ ar: text, fr: text, en: text });
  return {
    ...file.draft,
    receiver: { country: 'IE', name: three('24/7 point of contact') },
    authority: {
      ...file.draft.authority,
      organisation: three('النيابة العامة'),
      person: 'N. Alaoui',
      email: 'contact@example.ma',
      replyChannel: three('البريد المؤمن'),
    },
    offences: ['PC-448-1'],
    facts: [{ about: 'offender-conduct', text: three('حساب يستدرج نساء راشدات بعرض فندق'), exhibit: null }],
    data: [
      {
        category: 'subscriber',
        description: three('معطيات المشترك'),
        link: three('استُعمل الحساب في الاستدراج'),
        identifiers: [{ kind: 'account', value: 'range_9k2f', at: null, exhibit: null }],
        from: null,
        to: null,
      },
    ],
    custodian: three('Messagerie, Dublin'),
    necessity: three('تُمحى السجلات بعد تسعين يوماً'),
    willAskDisclosure: true,
    signatory: { name: three('الوكيل العام'), title: three('الوكيل العام للملك') },
  };
}

describe('the worksheet of a case', () => {
  test('begins with the offences of the case, shows what a fact would change, and is signed by a person', async () => {
    const { body: empty } = await investigator.get<Worksheet>(`/v1/cases/${caseId}/worksheet`);
    assert.equal(empty.signedBy, null);
    const { body: shown } = await investigator.send<Worksheet>('POST', `/v1/cases/${caseId}/worksheet/preview`, FACTS);
    assert.equal(shown.hooks.find(({ rule }) => rule === 'T3')?.result, 'applies');
    assert.equal(shown.routes[0]?.instrument, 'budapest-29');
    assert.equal(shown.routes[0]?.kind, 'preservation');
    assert.equal((await investigator.send('PUT', `/v1/cases/${caseId}/worksheet`, FACTS)).status, 200);
    const { body: signed } = await supervisor.get<Worksheet>(`/v1/cases/${caseId}/worksheet`);
    assert.ok(signed.signedBy);
    assert.deepEqual(signed.facts, FACTS);
  });

  test('whoever signs over facts that somebody else signed meanwhile is told, and nothing is overwritten', async () => {
    const path = `/v1/cases/${caseId}/worksheet`;
    const { etag } = await investigator.get<Worksheet>(path);
    const theirs = { ...FACTS, denouncedBy: 'ES' };
    assert.equal((await supervisor.send('PUT', path, theirs, { 'if-match': etag! })).status, 200);
    const late = await investigator.send<{ code: string }>('PUT', path, FACTS, { 'if-match': etag! });
    assert.deepEqual([late.status, late.body.code], [412, 'edit-conflict']);
    const { body, etag: now } = await investigator.get<Worksheet>(path);
    assert.deepEqual(body.facts, theirs);
    assert.equal((await investigator.send('PUT', path, FACTS, { 'if-match': now! })).status, 200);
  });

  test('facts that cannot be read are refused and nothing is recorded', async () => {
    const bad = { ...FACTS, acts: [{ kind: 'lure', country: 'XX' }] };
    assert.equal((await investigator.send('PUT', `/v1/cases/${caseId}/worksheet`, bad)).status, 400);
    const { body } = await investigator.get<Worksheet>(`/v1/cases/${caseId}/worksheet`);
    assert.deepEqual(body.facts, FACTS);
  });
});

describe('a request', () => {
  test('is not proposed while an item is missing, and not approved by whoever drafted it', async () => {
    const id = await draft('preservation', 'IE');
    const before = await read(investigator, id);
    assert.ok(before.body.missing.some(({ letter }) => letter === 'e'));
    assert.equal((await investigator.send('POST', `/v1/cooperation/requests/${id}/proposal`, {})).status, 400);
    const put = await investigator.send('PUT', `/v1/cooperation/requests/${id}`, filled(before.body), {
      'if-match': before.etag!,
    });
    assert.equal(put.status, 200, JSON.stringify(put.body));
    assert.equal((await read(investigator, id)).body.missing.length, 0);
    assert.equal((await investigator.send('POST', `/v1/cooperation/requests/${id}/proposal`, {})).status, 200);
    const approve = { answer: 'approve', note: '' } as const;
    assert.equal((await investigator.send('POST', `/v1/cooperation/requests/${id}/approval`, approve)).status, 403);
    assert.equal((await answerProposal(supervisor, id, approve)).status, 200);
    assert.equal((await read(supervisor, id)).body.state, 'approved');
  });

  test('is approved neither by the supervisor who drafted it nor by the one who proposed it', async () => {
    const approve = { answer: 'approve', note: '' } as const;
    for (const drafter of [supervisor, investigator]) {
      const { body } = await drafter.send<{ id: string }>('POST', `/v1/cases/${caseId}/requests`, {
        kind: 'preservation',
        country: 'ES',
      });
      const path = `/v1/cooperation/requests/${body.id}`;
      const before = await read(drafter, body.id);
      await drafter.send('PUT', path, filled(before.body), { 'if-match': before.etag! });
      assert.equal((await supervisor.send('POST', `${path}/proposal`, {})).status, 200);
      const answer = await answerProposal(supervisor, body.id, approve);
      assert.equal(answer.body.code, 'cooperation-own-approval');
      assert.equal((await read(supervisor, body.id)).body.state, 'proposed');
    }
  });

  test('of a case that is closed to a person is not on her register, and not opened by its id', async () => {
    const shut = { title: 'قضية مغلقة', campaign: null, origin: 'other' };
    const { body } = await supervisor.send<{ id: string }>('POST', '/v1/cases', shut);
    const made = await supervisor.send<{ id: string }>('POST', `/v1/cases/${body.id}/requests`, {
      kind: 'preservation',
      country: 'FR',
    });
    const listed = async (who: Staff): Promise<boolean> =>
      (await who.get<{ items: RequestRow[] }>('/v1/cooperation/requests')).body.items.some(
        ({ id }) => id === made.body.id,
      );
    assert.ok(await listed(investigator));
    const access = { access: 'restricted', compartment: null, reason: 'حماية شاهدة' };
    assert.equal((await supervisor.send('PUT', `/v1/cases/${body.id}/access`, access)).status, 200);
    assert.ok(!(await listed(investigator)));
    const opened = await investigator.get<{ code: string }>(`/v1/cooperation/requests/${made.body.id}`);
    assert.equal(opened.body.code, 'case-restricted');
    assert.ok(await listed(supervisor));
  });

  test('gives nothing away: a name that must stay is found and replaced, and never recorded', async () => {
    const id = await draft('preservation', 'IE');
    const { body, etag } = await read(investigator, id);
    const words = filled(body);
    const telling = { ...words, necessity: { ar: 'تخشى سناء المرابط أن تُمحى، هاتفها 0600014412' } };
    await investigator.send('PUT', `/v1/cooperation/requests/${id}`, telling, { 'if-match': etag! });
    const refused = await investigator.send<{ code: string }>('POST', `/v1/cooperation/requests/${id}/proposal`, {});
    assert.equal(refused.body.code, 'cooperation-discloses');
    const checked = await investigator.send<{ discloses: { why: string }[]; masked: RequestFile['draft'] }>(
      'POST',
      `/v1/cooperation/requests/${id}/check`,
      { names: ['سناء المرابط'] },
    );
    assert.ok(checked.body.discloses.some(({ why }) => why === 'names-protected'));
    assert.ok(checked.body.masked.necessity.ar?.includes('V1'));
    // Words that are typed and not kept yet are compared as they stand, and are not kept by it.
    const unkept = { ...words, custodian: { ar: 'عند المرابط' } };
    const typed = await investigator.send<typeof checked.body>('POST', `/v1/cooperation/requests/${id}/check`, {
      names: ['سناء المرابط'],
      draft: unkept,
    });
    assert.deepEqual(
      typed.body.discloses.map((one) => `${one.why} ${(one as { at?: string }).at}`),
      ['names-protected custodian.ar'],
    );
    assert.notEqual((await read(investigator, id)).body.draft.custodian.ar, 'عند المرابط');
  });

  test('runs its term once it is sent, is renewed, answered, and its delay is counted', async () => {
    const { body: list } = await supervisor.get<{ items: RequestRow[] }>('/v1/cooperation/requests');
    const { id } = list.items.find(({ state }) => state === 'approved')!;
    const move = (to: string, on: string) =>
      investigator.send('POST', `/v1/cooperation/requests/${id}/moves`, { to, note: '', reference: 'IE-77', on });
    assert.equal((await move('answered', '2026-11-02')).status, 409);
    assert.equal((await move('sent', '2026-11-01')).status, 200);
    assert.equal((await read(investigator, id)).body.due, '2026-12-31');
    for (const day of ['2026-10-31', '2099-01-01']) {
      const wrong = await investigator.send<{ code: string }>('POST', `/v1/cooperation/requests/${id}/moves`, {
        to: 'answered',
        note: '',
        reference: null,
        on: day,
      });
      assert.deepEqual([wrong.status, wrong.body.code], [400, 'cooperation-day'], day);
    }
    const { history } = (await read(investigator, id)).body;
    assert.deepEqual(history.map(({ what, on }) => [what, on]).at(-1), ['sent', '2026-11-01']);
    assert.equal(
      (await investigator.send('POST', `/v1/cooperation/requests/${id}/renewals`, { note: '' })).status,
      200,
    );
    assert.equal((await read(investigator, id)).body.due, '2027-03-01');
    assert.equal((await move('answered', '2026-11-09')).status, 200);
    const { body } = await supervisor.get<{ rows: { country: string; answered: number }[] }>('/v1/cooperation/figures');
    assert.deepEqual(
      body.rows.map(({ country, answered }) => [country, answered]),
      [['IE', 1]],
    );
    const { body: accounts } = await supervisor.get<Figures>('/v1/figures');
    assert.deepEqual(
      accounts.cooperation.map(({ country, sent, answered }) => [country, sent, answered]),
      [['IE', 1, 1]],
    );
    const changed = await investigator.send(
      'PUT',
      `/v1/cooperation/requests/${id}`,
      filled((await read(investigator, id)).body),
      {
        'if-match': (await read(investigator, id)).etag!,
      },
    );
    assert.equal(changed.status, 409);
  });

  test('for removal needs what is to be removed sealed first', async () => {
    const id = await draft('removal', 'US');
    const answer = await investigator.send<{ code: string }>('POST', `/v1/cooperation/requests/${id}/proposal`, {});
    assert.equal(answer.body.code, 'cooperation-capture-first');
  });

  test('is set as PDF in three languages, as Word file and as data', async () => {
    const { body: list } = await supervisor.get<{ items: RequestRow[] }>(`/v1/cooperation/requests?case=${caseId}`);
    const { id } = list.items.find(({ state }) => state === 'answered')!;
    for (const language of ['ar', 'fr', 'en']) {
      const { status, bytes } = await investigator.bytes(`/v1/cooperation/requests/${id}/letter?language=${language}`);
      assert.equal(status, 200);
      assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-');
    }
    const docx = await investigator.bytes(`/v1/cooperation/requests/${id}/letter?format=docx`);
    assert.equal(Buffer.from(docx.bytes.subarray(0, 2)).toString(), 'PK');
    const data = await investigator.bytes(`/v1/cooperation/requests/${id}/letter?format=json&language=fr`);
    assert.ok(Buffer.from(data.bytes).toString().includes('range_9k2f'));
  });

  test('stays the same after the tables are made again from the ledger', async () => {
    const before = (await supervisor.get('/v1/cooperation/requests')).body;
    await running.sanad.spine.rebuild();
    assert.deepEqual((await supervisor.get('/v1/cooperation/requests')).body, before);
  });
});
