import assert from 'node:assert/strict';
import { test } from 'node:test';
import { route } from '@sanad/wire/route';
import { z } from 'zod';
import { createHttp } from './http.ts';

test('a body that is no JSON, or not what is asked for, is refused as such and is no error of the server', async () => {
  const logged: unknown[] = [];
  const echo = route({
    method: 'post',
    path: '/v1/echo',
    summary: 'Says it again',
    roles: ['analyst'],
    body: z.object({ text: z.string() }),
    answer: z.object({ text: z.string() }),
    handle: async ({ body }) => ({ body }),
  });
  const app = createHttp({
    routes: [echo],
    identify: async () => ({ person: 'p', name: 'n', roles: ['analyst'], session: 's', way: 'link' }),
    reads: { note: () => {}, noteNow: async () => {}, flush: async () => {} },
    refusals: { note: () => {}, flush: async () => {} },
    answers: { once: (_, act) => act() },
    guardCase: async () => {},
    caseOfExhibit: async () => null,
    log: (error) => logged.push(error),
  });
  const headers = { 'content-type': 'application/json' };
  const post = async (body: string): Promise<[number, string | undefined]> => {
    const answer = await app.request('/v1/echo', { method: 'POST', headers, body });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  assert.deepEqual(await post('{"text":"x"}'), [200, undefined]);
  for (const body of ['{bad', '', 'null', '[]', '{"text":1}', '\u0000'])
    assert.deepEqual(await post(body), [400, 'request-invalid'], body);
  assert.deepEqual(logged, []);
});
