import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Office, openOffice } from './office.ts';

let office: Office;
before(async () => {
  office = await openOffice();
});
after(() => office.stop());

test('a key does what its scopes say and nothing else, until it is revoked, too old, or its owner is gone', async () => {
  const boss = await office.enter('مشرفة', 'supervisor');
  const made = await boss.send<{ id: string; key: string }>('POST', '/v1/api-keys', {
    name: 'لوحة الأرقام',
    scopes: ['figures:read'],
    days: 30,
  });
  const { key, id } = made.body;
  const ask = async (path: string, method = 'GET'): Promise<number> => {
    const headers = { authorization: `Bearer ${key}` };
    return (await fetch(office.running.url + path, { method, headers })).status;
  };
  assert.equal(await ask('/v1/figures'), 200);
  assert.equal(await ask('/v1/cases'), 403);
  assert.equal(await ask('/v1/people'), 403);
  assert.equal(await ask('/v1/batches', 'POST'), 403);
  assert.equal(await ask('/v1/api-keys'), 403);
  const listed = JSON.stringify((await boss.get('/v1/api-keys')).body);
  assert.ok(listed.includes(id) && !listed.includes(key));
  office.ahead(31 * 86_400_000);
  assert.equal(await ask('/v1/figures'), 401);
  office.ahead(0);
  assert.equal((await boss.send('DELETE', `/v1/api-keys/${id}`, {})).status, 200);
  assert.equal(await ask('/v1/figures'), 401);
});
