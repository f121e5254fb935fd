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
import type { WebhookMessage } from '@sanad/wire/webhook';
import { Webhook } from 'standardwebhooks';
import { signIn } from '../staff.ts';

const offer = (city: string, phone: string): string =>
  `مطلوب بنات جميلات للعمل نادلات في مقهى راقي في ${city} راتب 9000 درهم مع السكن والأكل بدون تجربة راسلوني على الخاص ${phone}`;

test('a subscriber outside is told once, signed, that a campaign forms and for what reasons it is news again, without a word of it', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-told-'));
  const got: { headers: Record<string, string>; body: string }[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      got.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  const sanad = compose(await openComposed({ folder }));
  const staff = await ensureStaff(sanad, DEMO_STAFF);
  const running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages: false, log: console.error });
  try {
    const lead = await signIn(running.url, running.sessions.makeLink(staff[1]!.id), staff[1]!.name);
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
    const { secret } = (await lead.send<{ secret: string }>('POST', '/v1/webhooks', { url, events: ['alarm.raised'] }))
      .body;
    const receive = async (...posts: object[]): Promise<void> => {
      const lines = posts.map((post) => JSON.stringify(post)).join('\n');
      await sanad.triage.receive(staff[0]!.id, { source: 'test', legalBasis: 'test', lines });
    };
    const messages = async (count: number): Promise<WebhookMessage[]> => {
      for (let tries = 0; got.length < count && tries < 300; tries++)
        await new Promise((done) => setTimeout(done, 100));
      return got.map(({ headers, body }) => new Webhook(secret).verify(body, headers) as WebhookMessage);
    };
    const first = ['فاس', 'مراكش', 'طنجة'].map((city) => ({ text: offer(city, '0600000001'), platform: 'facebook' }));
    await receive(...first);
    const [formed] = await messages(1);
    assert.deepEqual([formed!.type, formed!.data.reasons], ['alarm.raised', ['formed']]);
    await receive(...first);
    await receive({ text: offer('أكادير', '0600000002'), platform: 'telegram' });
    const [, changed, ...more] = await messages(2);
    assert.deepEqual([changed!.data.reasons, more], [['contact', 'platform', 'place'], []]);
    const campaign = (one: WebhookMessage) => one.data.about.find((id) => id.startsWith('camp_'));
    assert.equal(campaign(changed!), campaign(formed!));
    assert.doesNotMatch(got.map(({ body }) => body).join(), /60000000|telegram|agadir|مقهى/);
  } finally {
    await running.stop();
    receiver.close();
    await rm(folder, { recursive: true, force: true });
  }
});
