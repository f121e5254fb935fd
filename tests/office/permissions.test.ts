import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROLES, type Role } from '@sanad/wire/common';
import { type Office, openOffice } from './office.ts';

type Operation = {
  readonly 'x-roles'?: readonly Role[];
  readonly parameters?: readonly { name: string; in: string }[];
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

let office: Office;
let document: Document;
before(async () => {
  office = await openOffice();
  document = (await (await fetch(`${office.running.url}/openapi.json`)).json()) as Document;
});
after(() => office.stop());

/** Routes that answer before anybody has signed in: the page of sign-in asks them. */
const OPEN = ['post /v1/session', 'delete /v1/session', 'get /v1/session/ways', 'post /v1/session/passkey'];
/** Routes that name no roles and ask only who is signed in. */
const SIGNED_IN = ['get /v1/session'];

function routes(): { name: string; method: string; path: string; roles: readonly Role[] | null }[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method,
      path: path.replace(/\{\w+\}/g, 'x_1'),
      roles: operation['x-roles'] ?? null,
    })),
  );
}

async function call(method: string, path: string, cookie: string): Promise<{ status: number; code: string }> {
  const answer = await fetch(office.running.url + path, {
    method: method.toUpperCase(),
    headers: { cookie, 'content-type': 'application/json', 'if-match': '"0"' },
    ...(method === 'get' ? {} : { body: '{}' }),
  });
  const body = (await answer.json().catch(() => ({}))) as { code?: string };
  return { status: answer.status, code: body.code ?? '' };
}

async function cookieOf(role: Role): Promise<string> {
  const { id } = await office.enter(`صاحب دور ${role}`, role);
  const answer = await fetch(`${office.running.url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: office.running.sessions.makeLink(id) }),
  });
  return answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('sanad_session='))!
    .split(';')[0]!;
}

test('no route answers somebody who is not signed in, but those of the page of sign-in', async () => {
  assert.ok(routes().length > 60);
  for (const { name, method, path } of routes()) {
    if (OPEN.includes(name)) continue;
    const { status, code } = await call(method, path, '');
    assert.equal(status, 401, `${name}: ${status} ${code}`);
  }
});

test('every route is open to the roles that it names, and to no other', { timeout: 300_000 }, async () => {
  const unnamed = routes().filter((one) => one.roles === null && !OPEN.includes(one.name));
  assert.deepEqual(
    unnamed.filter((one) => !SIGNED_IN.includes(one.name)).map((one) => one.name),
    [],
  );
  for (const role of ROLES) {
    const cookie = await cookieOf(role);
    for (const { name, method, path, roles } of routes()) {
      if (roles === null || /^delete \/v1\/session/.test(name)) continue;
      const { status, code } = await call(method, path, cookie);
      assert.notEqual(status, 500, `${role} ${name}`);
      const refused = code === 'role-missing';
      assert.equal(refused, !roles.includes(role), `${role} ${name}: ${status} ${code}`);
    }
  }
});

test('an administrator is let into no route that shows content', () => {
  const content = /^\/v1\/(cases|campaigns|posts|queue|reports|contests|due|calendar|audit|decisions)(\/|$)/;
  const let_in = routes().filter((one) => one.roles?.includes('administrator') && content.test(one.path));
  assert.deepEqual(
    let_in.map((one) => one.name),
    [],
  );
});
