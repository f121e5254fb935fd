import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { issueServer, makeAuthority } from '@sanad/platform/local-authority';
import { compose, openComposed } from '@sanad/server/compose';
import { ensurePerson, startServer } from '@sanad/server/serve';
import { noBrowser, openBrowser, openWindow } from '../console/running.ts';

const HOST = 'sanad.brigade.home.arpa';

test('over TLS of a team’s own authority a passkey is made and signs in, under the name of the address', {
  skip: noBrowser,
  timeout: 400_000,
}, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-https-'));
  const authority = await makeAuthority('brigade.home.arpa', new Date());
  const server = await issueServer(authority, HOST, new Date());
  const tls = { cert: path.join(folder, 'server.crt'), key: path.join(folder, 'server.key') };
  await writeFile(tls.cert, server.certificate);
  await writeFile(tls.key, server.key);
  const sanad = compose(await openComposed({ folder }));
  const id = await ensurePerson(sanad, 'نادية', ['investigator']);
  const port = 20_000 + (process.pid % 20_000);
  const origin = `https://${HOST}:${port}`;
  const entry = { origin, tls };
  const running = await startServer(sanad, { folder, host: '127.0.0.1', port, pages: true, log: console.error, entry });
  // A browser that was told of the authority trusts what it signed; here it is told of the one key instead.
  const key = new X509Certificate(server.certificate).publicKey.export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(key).digest('base64');
  const browser = await openBrowser([
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ]);
  try {
    const context = await openWindow(browser, { language: 'ar' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    const device = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...device, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await page.goto(`${origin}/sign-in?token=${running.sessions.makeLink(id)}`);
    await page.locator('.top').waitFor();
    assert.equal(await page.evaluate('isSecureContext'), true);
    await page.goto(`${origin}/me`);
    await page.getByLabel('اسم الجهاز').fill('حاسوب المكتب');
    await page.getByRole('button', { name: 'إضافة مفتاح مرور' }).click();
    await page.getByText('أُضيف مفتاح المرور').waitFor();
    await page.getByRole('button', { name: 'خروج', exact: true }).first().click();
    await page.getByRole('button', { name: 'الدخول بمفتاح مرور' }).click();
    await page.locator('.top').waitFor();
    const way = await page.evaluate<string>("fetch('/v1/session').then((one) => one.json()).then((one) => one.way)");
    assert.equal(way, 'passkey');
    const cookie = (await context.cookies()).find((one) => one.name.includes('sanad_session'));
    assert.equal(cookie?.secure, true, 'over TLS the session travels over TLS only');
  } finally {
    await browser.close();
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
