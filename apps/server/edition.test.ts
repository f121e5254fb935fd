import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import type { Route } from '@sanad/wire/route';
import { associationRoutes, withoutRegister } from './edition.ts';

/** Asks a route of the room of cases as an association has it. Answers the code of the refusal, or null. */
async function ask(method: Route['method'], path: string, input: object): Promise<string | null> {
  const plain = { method, path, handle: async () => ({ body: 'answered' }) } as unknown as Route;
  const [route] = withoutRegister([plain]);
  try {
    const answer = await route!.handle({ query: {}, body: null, ...input } as never);
    assert.deepEqual(answer, { body: 'answered' });
    return null;
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown;
    return thrown.code;
  }
}

test('no case is found by a number or an account, neither in a search nor in one that is kept', async () => {
  for (const q of ['0611223344', '06 11 22 33 44', '٠٦١١٢٢٣٣٤٤', '@karim_dubai', 't.me/karim_dubai'])
    assert.equal(await ask('get', '/v1/cases', { query: { q } }), 'edition-no-search', q);
  const kept = { name: 'x', query: 'q=0611223344' };
  assert.equal(await ask('post', '/v1/case-searches', { body: kept }), 'edition-no-search');
  for (const q of ['صالون', '2026/0001', 'طنجة 2026'])
    assert.equal(await ask('get', '/v1/cases', { query: { q } }), null, q);
});

test('no number and no account names a case or describes a person, also not in a table of cases', async () => {
  const said = 'كريم 0611223344';
  assert.equal(await ask('post', '/v1/cases', { body: { title: said } }), 'edition-no-contact');
  assert.equal(await ask('post', '/v1/case-import', { body: { text: `title\n${said}\n` } }), 'edition-no-contact');
  assert.equal(await ask('post', '/v1/cases/{id}/parties', { body: { facts: '@karim_dubai' } }), 'edition-no-contact');
  assert.equal(await ask('post', '/v1/cases', { body: { title: 'صالون المساج، 7000 درهم' } }), null);
  assert.equal(await ask('post', '/v1/cases/{id}/notes', { body: { text: said } }), null);
});

test('who wrote a post is a mark wherever posts are shown; the words of the post stay', async () => {
  const post = { id: 'post_1', author: 'karim_dubai', text: 'عيطي 0611223344', at: null };
  const body = { items: [post, { ...post, author: null }], offering: [{ account: 'karim_dubai', count: 2 }] };
  const plain = { method: 'get', path: '/v1/posts', handle: async () => ({ body }) } as unknown as Route;
  const [route] = associationRoutes([plain], async (contact) => `mark-of-${contact.length}-and-more`);
  const { body: shown } = (await route!.handle({ query: {}, body: null } as never)) as { body: typeof body };
  assert.deepEqual(shown.items, [
    { ...post, author: 'mark-of-11-a' },
    { ...post, author: null },
  ]);
  assert.equal(shown.offering[0]!.account, 'mark-of-11-a');
});
