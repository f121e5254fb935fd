import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { connect } from 'node:tls';
import { issueServer, makeAuthority } from './local-authority.ts';

const NOW = new Date();
const DAY = 86_400_000;

/** What a program that trusts the authority says of a server under a name; null when it is content. */
async function refusal(ca: string, server: { certificate: string; key: string }, host: string): Promise<string | null> {
  const listening = createServer({ cert: server.certificate, key: server.key }).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', servername: host, ca });
  const said = await new Promise<string | null>((done) => {
    socket.once('secureConnect', () => done(null));
    socket.once('error', (error: NodeJS.ErrnoException) => done(`${error.code} ${error.message}`));
  });
  socket.destroy();
  listening.close();
  return said;
}

test('whoever trusts the authority trusts a server of its domain, and no other authority of the same name', async () => {
  const authority = await makeAuthority('brigade.home.arpa', NOW);
  const server = await issueServer(authority, 'sanad.brigade.home.arpa', NOW);
  assert.equal(await refusal(authority.certificate, server, 'sanad.brigade.home.arpa'), null);
  assert.match((await refusal(authority.certificate, server, 'other.brigade.home.arpa')) ?? '', /ALTNAME_INVALID/);
  const impostor = await makeAuthority('brigade.home.arpa', NOW);
  assert.notEqual(await refusal(impostor.certificate, server, 'sanad.brigade.home.arpa'), null);
});

test('the authority has no power over names outside its domain, whoever holds its key', async () => {
  const authority = await makeAuthority('brigade.home.arpa', NOW);
  const stolen = await issueServer(authority, 'bank.example.ma', NOW);
  assert.match((await refusal(authority.certificate, stolen, 'bank.example.ma')) ?? '', /permitted subtree violation/);
});

test('a name that is none, an address of numbers, and an authority that is over are refused', async () => {
  for (const name of ['192.168.1.10', 'Sanad', 'a b', '', '-a.b'])
    await assert.rejects(makeAuthority(name, NOW), { code: 'tls-name' }, name);
  const old = await makeAuthority('brigade.home.arpa', new Date(NOW.getTime() - 3700 * DAY));
  await assert.rejects(issueServer(old, 'sanad.brigade.home.arpa', NOW), { code: 'tls-authority' });
  const { key } = await makeAuthority('brigade.home.arpa', NOW);
  await assert.rejects(issueServer({ certificate: 'x', key }, 'a.brigade.home.arpa', NOW), { code: 'tls-authority' });
});
