import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ROLES } from '@sanad/wire/common';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Staff, signIn } from '../staff.ts';
import { type RunningPortal, startPortal } from './running.ts';

type Operation = { readonly 'x-roles'?: readonly string[] };
let running: RunningPortal;
let report: string;
let identity: string;
let sealedIdentity: string;
const staff = new Map<string, Staff>();

before(async () => {
  running = await startPortal('ngo');
  const [desk, vault] = await Promise.all([key(), key()]);
  const { reports } = running.sanad.intake;
  await reports.publishKey(running.staff[1]!.id, { kind: 'desk', recipient: desk });
  await reports.publishKey(running.staff[1]!.id, { kind: 'vault', recipient: vault });
  const code = makeCode((n) => randomBytes(n));
  sealedIdentity = await seal(vault, { v: 1, name: 'مريم', contact: '0600000031' });
  const replyTo = await identityToRecipient(identityOf(code));
  const content = { v: 1, saw: 'عرض', believe: '', contacts: '', underAge: 'no', wantsAnswer: 'no', files: [] };
  const made = await reports.receive(
    {
      language: 'ary',
      token: tokenOf(code),
      replyTo,
      desk,
      sealed: await seal(desk, content),
      identity: sealedIdentity,
    },
    { origin: 'portal', by: 'public' },
    async () => [],
  );
  report = made.id;
  const rows = await Array.fromAsync(running.sanad.spine.dumpViews());
  identity = /identity_[a-z0-9]+/.exec(rows.find((row) => row.includes('identity_'))!)![0];
  for (const role of ROLES) {
    const person = await running.sanad.people.enroll('system', { name: `دور ${role}`, roles: [role], language: 'ar' });
    staff.set(role, await signIn(running.url, running.running.sessions.makeLink(person), role));
  }
});

after(async () => {
  await running?.stop();
});

async function key(): Promise<string> {
  return identityToRecipient(await generateX25519Identity());
}

async function seal(to: string, content: unknown): Promise<string> {
  const sealer = new Encrypter();
  sealer.addRecipient(to);
  return Buffer.from(await sealer.encrypt(JSON.stringify(content))).toString('base64');
}

/** Every reading route of the API, with the ids that exist put in. */
async function paths(): Promise<{ path: string; roles: readonly string[] }[]> {
  const { paths: all } = (await (await fetch(`${running.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(all).flatMap(([path, methods]) => {
    const get = methods['get'];
    if (!get) return [];
    const filled = path.replace(/\{[^}]+\}/g, report);
    return [{ path: filled, roles: get['x-roles'] ?? ROLES }];
  });
}

test('no role finds her name, her contact or the id of her identity on any page of the whole API', async () => {
  const all = await paths();
  assert.ok(all.length > 60, `${all.length} reading routes`);
  let answered = 0;
  for (const [role, person] of staff)
    for (const { path, roles } of all) {
      const { status, body } = await person.get<unknown>(path).catch(() => ({ status: 0, body: null }));
      if (status === 200) answered++;
      if (!roles.includes(role)) assert.ok(status !== 200, `${role} may not ask ${path}`);
      const text = JSON.stringify(body) ?? '';
      // Headers of the ledger are public and hold random ids; everywhere else not even the id is found.
      const ids = /^\/v1\/(audit|ledger)/.test(path) ? [] : [identity];
      for (const secret of [sealedIdentity, sealedIdentity.slice(40, 80), 'مريم', '0600000031', ...ids])
        assert.equal(text.includes(secret), false, `${role} at ${path}: ${secret.slice(0, 12)}`);
    }
  for (const path of ['/v1/queue', '/v1/campaigns', '/v1/cases', '/v1/reports']) {
    const found = await staff.get('supervisor')!.get<{ items?: unknown[] }>(`${path}?q=${encodeURIComponent('مريم')}`);
    if (path !== '/v1/reports') assert.equal(found.body.items?.length ?? 0, 0, path);
  }
  assert.ok(answered > 100, `${answered} answers were looked at`);
});

test('the one way to her name is closed to every role but the custodian, and to her while nobody granted it', async () => {
  for (const [role, person] of staff) {
    const asked = await person.send<{ id?: string; code?: string }>('POST', `/v1/reports/${report}/identity-openings`, {
      reason: 'سبب للتجربة',
    });
    assert.equal(asked.status, role === 'custodian' ? 201 : 403, role);
    if (role !== 'custodian') continue;
    for (const [other, somebody] of staff) {
      const read = await somebody.send<{ code: string }>('POST', `/v1/identity-openings/${asked.body.id}/readings`);
      assert.equal(read.status, 403, other);
    }
  }
});

test('an association records no suspect: arrests, offences, operations, requests abroad are refused by the ledger itself', async () => {
  const { spine } = running.sanad;
  for (const type of [
    'arrest.recorded',
    'offence.considered',
    'operation.recorded',
    'request.drafted',
    'case.referred',
  ]) {
    const entry = { type, version: 1, actor: 'x', about: [], scope: report, body: {} };
    await assert.rejects(
      spine.transact(async () => ({ entries: [entry], result: null })),
      (error: { code?: string }) => error.code === 'ledger-type-forbidden',
      type,
    );
  }
});

test('an association searches for nobody: contacts are marks, and no number is a search key', async () => {
  const lines = [1, 2, 3]
    .map((n) =>
      JSON.stringify({
        id: `p${n}`,
        text: `مطلوب بنات للخدمة فصالون المساج 7000 درهم اتصلي 0611223344 بلا تجربة ${n}`,
        platform: 'facebook',
        author: 'account-77',
      }),
    )
    .join('\n');
  await running.sanad.triage.receive(running.staff[0]!.id, { source: 'تجربة', legalBasis: 'تجربة', lines });
  const person = staff.get('supervisor')!;
  const queue = await person.get<{ items: { campaign: string }[] }>('/v1/queue');
  const { body } = await person.get<{ contacts: { value: string }[] }>(
    `/v1/campaigns/${queue.body.items[0]!.campaign}`,
  );
  assert.ok(body.contacts.length > 0);
  for (const { value } of body.contacts) assert.match(value, /^[0-9a-f]{12}$/);
  for (const query of ['contact=%2B212611223344', 'q=0611223344', 'q=06%2011%2022%2033%2044', 'q=%40somebody_77']) {
    const found = await person.get<{ code: string }>(`/v1/queue?${query}`);
    assert.equal(found.body.code, 'edition-no-search', query);
  }
  const kept = await person.send<{ code: string }>('POST', '/v1/searches', { name: 'x', query: 'contact=0611223344' });
  assert.equal(kept.body.code, 'edition-no-search');
  assert.equal((await person.get('/v1/queue?q=%D8%B5%D8%A7%D9%84%D9%88%D9%86')).status, 200);
});
