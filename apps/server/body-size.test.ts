import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { limitedBody } from './body-size.ts';

const MAX = 1000;
let server: ServerType;
let url = '';

before(async () => {
  const app = new Hono();
  app.all(
    '/',
    limitedBody(MAX, (context) => context.text('too large', 413)),
    async (context) => context.text(String((await context.req.arrayBuffer()).byteLength)),
  );
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve());
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(() => server.close());

const send = async (bytes: number, chunked: boolean): Promise<[number, string]> => {
  const body = new Uint8Array(bytes);
  const init = chunked
    ? { method: 'POST', body: new Blob([body]).stream(), duplex: 'half' as const }
    : { method: 'POST', body };
  const answer = await fetch(url, init);
  return [answer.status, await answer.text()];
};

test('a body up to the limit is read whole, a larger one is refused, whether it says its length or comes in pieces', async () => {
  for (const chunked of [false, true]) {
    assert.deepEqual(await send(0, chunked), [200, '0']);
    assert.deepEqual(await send(MAX, chunked), [200, String(MAX)]);
    assert.deepEqual(await send(MAX + 1, chunked), [413, 'too large']);
  }
  assert.equal(await (await fetch(url)).text(), '0');
});

test('a length that is smaller than what is sent, or none that can be read, lets nothing more in', async () => {
  const raw = (head: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname, () => socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${head}`));
      let said = '';
      socket.on('data', (data) => {
        said += data.toString('latin1');
      });
      socket.on('close', () => resolve(said)).on('error', reject);
      setTimeout(() => socket.destroy(), 500);
    });
  assert.doesNotMatch(await raw(`Content-Length: 5\r\n\r\n${'x'.repeat(5000)}`), /5000/);
  assert.match(await raw('Content-Length: 12abc\r\n\r\nx'), /^HTTP\/1\.1 400/);
  assert.match(await raw('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nx'), /^HTTP\/1\.1 400/);
});
