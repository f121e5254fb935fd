import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { compose, openComposed } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';
import { startServer } from '@sanad/server/serve';
import { Webhook } from 'standardwebhooks';
import { signIn } from '../staff.ts';

test('who subscribes to opened cases gets one signed message without content, again after a refusal, and none after the end', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-hooks-'));
  const got: { headers: Record<string, string>; body: string }[] = [];
  let refuse = true;
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      got.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(refuse ? 500 : 204).end();
      refuse = false;
    });
  }).listen(0, '127.0.0.1');
  const sanad = compose(await openComposed({ folder }));
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  const running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages: false, log: console.error });
  try {
    const supervisor = await signIn(running.url, running.sessions.makeLink(staff[1]!.id), staff[1]!.name);
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
    const made = await supervisor.send<{ id: string; secret: string }>('POST', '/v1/webhooks', {
      url,
      events: ['case.opened'],
    });
    assert.equal(made.status, 201);
    const opened = await supervisor.send<{ id: string }>('POST', '/v1/cases', {
      title: 'عنوان لا يخرج من هنا',
      campaign: null,
      origin: 'other',
    });
    await until(() => got.length >= 2);
    const verified = got.map(({ headers, body }) => new Webhook(made.body.secret).verify(body, headers));
    assert.equal(got[0]!.headers['webhook-id'], got[1]!.headers['webhook-id']);
    const message = verified[1] as { type: string; data: { about: string[] } };
    assert.equal(message.type, 'case.opened');
    assert.deepEqual(message.data.about, [opened.body.id]);
    assert.ok(!got[0]!.body.includes('عنوان'));
    assert.throws(() => new Webhook(made.body.secret).verify(got[1]!.body.replace('case', 'cosa'), got[1]!.headers));

    await until(async () => (await rows())[0]!.delivered === 1);
    assert.equal((await supervisor.send('DELETE', `/v1/webhooks/${made.body.id}`)).status, 200);
    await supervisor.send('POST', '/v1/cases', { title: 'أخرى', campaign: null, origin: 'other' });
    assert.equal((await rows())[0]!.waiting, 0);
    assert.equal((await rows())[0]!.delivered, 1);

    async function rows() {
      return (await supervisor.get<{ items: { delivered: number; waiting: number }[] }>('/v1/webhooks')).body.items;
    }
  } finally {
    await running.stop();
    receiver.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail('it did not come to that');
}
