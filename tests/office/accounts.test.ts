import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { splitMasterKey } from '@sanad/platform/key-shares';
import { folderMasterKey } from '@sanad/platform/master-key';
import { createTries } from '@sanad/server/entry/tries';
import { type Office, openOffice } from './office.ts';
import { startProvider } from './provider.ts';

let office: Office;
let url = '';
before(async () => {
  office = await openOffice();
  url = office.running.url;
});
after(() => office.stop());

type Sent = { status: number; body: { code?: string; token?: string }; cookies: string[] };
async function signInWith(body: unknown, cookie = '', at = url): Promise<Sent> {
  const answer = await fetch(`${at}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
  return { status: answer.status, body: (await answer.json()) as Sent['body'], cookies };
}

test('a stranger who tries a name too often closes it to strangers, not to its own person', async () => {
  const person = await office.enter('سلمى', 'investigator');
  const password = 'جملة سر طويلة بما يكفي';
  assert.equal((await person.send('PUT', '/v1/session/password', { current: null, next: password })).status, 200);
  const first = await signInWith({ name: 'سلمى', password });
  const device = first.cookies.find((one) => one.startsWith('sanad_device='))!;
  for (let i = 0; i < 8; i++)
    assert.equal((await signInWith({ name: 'سلمى', password: 'خطأ' })).body.code, 'password-wrong');
  assert.equal((await signInWith({ name: 'سلمى', password })).body.code, 'sign-in-too-often');
  assert.equal((await signInWith({ name: 'سلمى', password }, device)).status, 200);
  const forged = `${device.slice(0, -4)}AAAA`;
  assert.equal((await signInWith({ name: 'سلمى', password }, forged)).body.code, 'sign-in-too-often');
});

test('the count of tries ends with time, and a device has a count of its own', () => {
  let now = 0;
  const tries = createTries(new Uint8Array(32), () => now);
  const cookie = tries.newCookie('p1');
  for (let i = 0; i < 8; i++) tries.failed('n', 'p1', cookie);
  assert.throws(() => tries.admit('n', 'p1', cookie));
  tries.admit('n', 'p1', undefined);
  tries.admit('n', 'p1', tries.newCookie('p1'));
  now = 16 * 60_000;
  tries.admit('n', 'p1', cookie);
});

test('two custodians let somebody in again; one alone, the person herself, or the same one twice cannot', async () => {
  const lost = await office.enter('مريم', 'investigator', 'custodian');
  const [one, two] = [await office.enter('أمين', 'custodian'), await office.enter('أمينة', 'custodian')];
  const asked = await one.send<{ id: string }>('POST', '/v1/recoveries', { person: lost.id, reason: 'ضاع الهاتف' });
  const path = `/v1/recoveries/${asked.body.id}/approval`;
  type Answer = { granted: boolean; token: string | null; code?: string };
  assert.equal((await lost.send<Answer>('POST', path)).body.code, 'recovery-own');
  assert.deepEqual((await one.send<Answer>('POST', path)).body, { granted: false, token: null });
  assert.equal((await one.send<Answer>('POST', path)).body.code, 'recovery-twice');
  const granted = await two.send<Answer>('POST', path);
  assert.equal(granted.body.granted, true);
  assert.equal((await signInWith({ token: granted.body.token })).status, 200);
  assert.equal((await signInWith({ token: granted.body.token })).body.code, 'session-token-spent');
  assert.equal((await two.send<Answer>('POST', path)).body.code, 'recovery-over');
});

test('shares of the master key brought to the machine let somebody in; foreign shares do not, nor does a browser', async () => {
  const lost = await office.enter('زينب', 'supervisor');
  const ask = async (
    shares: readonly string[],
    authorization: string,
  ): Promise<{ status: number; body: Sent['body'] }> => {
    const answer = await fetch(`${url}/v1/recoveries/offline`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ name: 'زينب', shares }),
    });
    return { status: answer.status, body: (await answer.json()) as Sent['body'] };
  };
  const local = `Bearer ${office.running.token}`;
  const shares = splitMasterKey(await folderMasterKey(office.folder, false), 2, 3);
  assert.equal((await ask(splitMasterKey(new Uint8Array(32)), local)).body.code, 'share-foreign');
  assert.equal((await ask(shares.slice(0, 1), local)).status, 400);
  assert.equal((await ask(shares.slice(1), 'Bearer nothing')).status, 401);
  const granted = await ask(shares.slice(1), local);
  assert.equal((await signInWith({ token: granted.body.token })).status, 200);
  assert.ok(lost.id);
});

test('roles changed by another hold from the next request on; nobody changes her own', async () => {
  const boss = await office.enter('رئيسة', 'supervisor');
  const worker = await office.enter('عاملة', 'investigator');
  assert.equal((await worker.get('/v1/cases')).status, 200);
  const own = await boss.send<{ code: string }>('PUT', `/v1/people/${boss.id}/roles`, {
    roles: ['auditor'],
    reason: 'س',
  });
  assert.equal(own.body.code, 'person-own-roles');
  await boss.send('PUT', `/v1/people/${worker.id}/roles`, { roles: ['statistician'], reason: 'انتقلت' });
  assert.equal((await worker.get('/v1/cases')).status, 403);
  assert.equal((await worker.get('/v1/figures')).status, 200);
  const ended = `/v1/people/${worker.id}/sessions`;
  assert.equal((await boss.send('DELETE', ended, {})).status, 400, 'sessions are ended with a reason');
  assert.equal((await boss.send<{ closed: number }>('DELETE', ended, { reason: 'ضاع الحاسوب' })).body.closed, 1);
  assert.equal((await worker.get('/v1/figures')).status, 401);
  assert.equal(
    (await boss.send('DELETE', `/v1/people/${worker.id}`, {})).status,
    400,
    'no account is closed without a reason',
  );
  await boss.send('DELETE', `/v1/people/${worker.id}`, { reason: 'غادرت المصلحة' });
  assert.equal((await worker.get('/v1/figures')).status, 401);
});

test('a link is handed out only to somebody without a way in of her own, and the ledger says by whom', async () => {
  const boss = await office.enter('مديرة', 'supervisor');
  const colleague = await office.enter('زميلة', 'custodian');
  const ask = () => boss.send<{ code?: string; token?: string }>('POST', `/v1/people/${colleague.id}/link`, {});
  assert.equal((await ask()).status, 201);
  const made = [];
  for await (const { header } of office.sanad.spine.ledger.read())
    if (header.type === 'link.made') made.push([header.actor, header.about]);
  assert.deepEqual(made, [[boss.id, [colleague.id]]]);
  await colleague.send('PUT', '/v1/session/password', { current: null, next: 'عبارة طويلة لا يعرفها غيري' });
  assert.equal((await ask()).body.code, 'link-not-owed');
  const machine = (await office.sanad.people.findByName('سطر الأوامر'))!;
  assert.equal((await boss.send('POST', `/v1/people/${machine.id}/link`, {})).status, 404);
  const colleagues = (await boss.get<{ items: { id: string }[] }>('/v1/colleagues')).body.items;
  assert.ok(colleagues.some((one) => one.id === boss.id) && colleagues.every((one) => one.id !== machine.id));
});

test('an administrator gives nobody, under whatever name, a role that shows content', async () => {
  const admin = await office.enter('مديرة النظام', 'administrator');
  const trainee = await office.enter('متدربة في النظام', 'trainee');
  const guard = await office.sanad.people.enroll('system', {
    name: 'أمينة الخزانة الثالثة',
    roles: ['custodian'],
    language: 'ar',
  });
  const send = async (method: 'POST' | 'PUT', path: string, body: unknown) =>
    (await admin.send<{ code?: string }>(method, path, body)).body.code;
  const person = (name: string, roles: string[]) => ({ name, roles, language: 'ar' });
  assert.equal(await send('POST', '/v1/people', person('قناع', ['investigator'])), 'role-beyond');
  assert.equal(await send('POST', `/v1/people/${guard}/link`, {}), 'role-beyond');
  const roles = (wanted: string[]) => send('PUT', `/v1/people/${trainee.id}/roles`, { roles: wanted, reason: 'س' });
  assert.equal(await roles(['trainee', 'supervisor']), 'role-beyond');
  assert.equal(await roles(['trainee', 'trainer']), undefined);
  assert.equal(await send('POST', '/v1/people', person('زميلة أخرى', ['administrator'])), undefined);
});

test('an account elsewhere signs in once it is linked, and only in the browser that began', async () => {
  const idp = await startProvider();
  const settings = { issuer: idp.url, clientId: 'sanad', clientSecret: 'secret', name: 'مزود' };
  const other = await openOffice({ entry: { oidc: settings } });
  try {
    const at = other.running.url;
    const jar = async (path: string, cookie: string) => {
      const answer = await fetch(path, { redirect: 'manual', headers: { cookie } });
      const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]!);
      return { status: answer.status, to: answer.headers.get('location') ?? '', cookies, text: await answer.text() };
    };
    const goRound = async (start: string, cookie: string) => {
      const sent = await jar(at + start, cookie);
      const back = await jar(sent.to, '');
      const returned = new URL(back.to);
      return { state: sent.cookies[0]!, path: at + returned.pathname + returned.search };
    };
    const stranger = await goRound('/v1/session/oidc', '');
    assert.match((await jar(stranger.path, stranger.state)).text, /oidc-unlinked/);
    const link = other.running.sessions.makeLink((await other.enter('خديجة', 'investigator')).id);
    const session = (await signInWith({ token: link }, '', at)).cookies.find((one) => one.startsWith('sanad_session'))!;
    const linking = await goRound('/v1/session/oidc/link', session);
    assert.equal((await jar(linking.path, linking.state)).status, 200);
    const stolen = await goRound('/v1/session/oidc', '');
    assert.match((await jar(stolen.path, '')).text, /oidc-refused/);
    const entering = await goRound('/v1/session/oidc', '');
    const entered = await jar(entering.path, entering.state);
    const cookie = entered.cookies.find((one) => one.startsWith('sanad_session='))!;
    const me = (await (await fetch(`${at}/v1/session`, { headers: { cookie } })).json()) as {
      way: string;
      person: { name: string };
    };
    assert.deepEqual([me.way, me.person.name], ['oidc', 'خديجة']);
  } finally {
    await other.stop();
    idp.close();
  }
});
