import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ROLES } from '@sanad/wire/common';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Staff, signIn } from '../staff.ts';
import { bodyFor, type Schema } from './bodies.ts';
import { type RunningPortal, startPortal } from './running.ts';

type Operation = {
  readonly 'x-roles'?: readonly string[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
};
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
    null,
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

type Walked = {
  readonly method: string;
  readonly path: string;
  readonly roles: readonly string[];
  readonly body: unknown;
};

/** Every route of the API with an id of hers put in, and a body that fits where one is asked for. */
async function routesWith(id: string): Promise<Walked[]> {
  const { paths: all } = (await (await fetch(`${running.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(all).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      // Going out is not asked for: it would end the walk.
      if (method === 'delete' && /^\/v1\/session$/.test(path)) return [];
      const schema = operation.requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase(),
        path: path.replace(/\{n\}/g, '0').replace(/\{[^}]+\}/g, id),
        roles: operation['x-roles'] ?? ROLES,
        body: schema && bodyFor(schema, id),
      };
    }),
  );
}

test('no role finds her name, her contact or the id of her identity by any route of the whole API, whatever it sends', {
  timeout: 1_800_000,
}, async () => {
  const raw = Buffer.from(sealedIdentity, 'base64');
  const answered = new Set<string>();
  const walkAs = async (role: string, person: Staff, all: readonly Walked[], hidden: string[]): Promise<void> => {
    for (const { method, path, roles, body } of all) {
      // That no other role is let in is tested for every route in tests/office/permissions.test.ts.
      if (!roles.includes(role)) continue;
      const answer = await person.raw(method, path, body);
      const way = `${role} ${method} ${path}`;
      if (answer.status < 300) answered.add(`${method} ${path}`);
      assert.notEqual(answer.status, 500, way);
      assert.equal(answer.bytes.includes(raw.subarray(40, 90)), false, `${way}: her sealed identity`);
      const text = answer.bytes.toString('utf8');
      for (const secret of [sealedIdentity.slice(40, 80), 'مريم', '0600000031', ...hidden])
        assert.equal(text.includes(secret) && !isHeaderOf(path, text), false, `${way}: ${secret.slice(0, 12)}`);
    }
  };
  const everybody = (all: readonly Walked[], hidden: string[]) =>
    Promise.all([...staff].map(([role, person]) => walkAs(role, person, all, hidden)));
  const all = await routesWith(report);
  assert.ok(all.length > 230, `${all.length} routes`);
  await everybody(all, [identity]);
  // Whoever came to know the id of her identity learns nothing more by it.
  const byId = (await routesWith(identity)).filter(({ path }) => path.includes(identity));
  await everybody(byId, []);
  for (const path of ['/v1/queue', '/v1/campaigns', '/v1/cases', '/v1/reports']) {
    const found = await staff.get('supervisor')!.get<{ items?: unknown[] }>(`${path}?q=${encodeURIComponent('مريم')}`);
    if (path !== '/v1/reports') assert.equal(found.body.items?.length ?? 0, 0, path);
  }
  assert.ok(answered.size > 60, `${answered.size} ways were answered`);
});

/** The list of headers names her identity only where one was sealed: a random id, beside nothing that she said. */
function isHeaderOf(path: string, text: string): boolean {
  if (path !== '/v1/audit') return false;
  const { items = [] } = JSON.parse(text) as { items?: { type?: string; about?: readonly string[] }[] };
  const naming = items.filter((one) => JSON.stringify(one).includes(identity));
  return naming.length > 0 && naming.every(({ type }) => type === 'identity.sealed');
}

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
