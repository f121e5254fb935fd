import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { ar, button } from '../cooperation/fill.ts';
import { faultsOf } from '../faults.ts';
import { signIn } from '../staff.ts';

const skip = noBrowser;
let browser: Browser;
let running: RunningConsole;

before(async () => {
  if (skip) return;
  running = await startConsole();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

describe('signing keys in the console, in Arabic', { skip }, () => {
  test('a supervisor revokes the key of another with a reason, and the key then signs nothing', async () => {
    const token = new URL(running.link(0)).searchParams.get('token')!;
    const investigator = await signIn(running.url, token, 'نادية');
    const page = await (await openWindow(browser, { language: 'ar', width: 1280, height: 900 })).newPage();
    page.on('pageerror', (error) => assert.fail(error));
    await page.goto(running.link(1));
    await page.locator('.row').first().waitFor();
    await page.goto(`${running.url}/people`);
    const row = page.locator('tr', { has: page.getByText('نادية') }).filter({ hasText: ar['key-revoke']! });
    await row.getByRole('button', { name: ar['key-revoke']! }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(ar['reason']!).fill('ضاع الهاتف');
    assert.deepEqual(await faultsOf(page), []);
    await button(dialog, 'key-revoke').click();
    await page.locator('td .tag', { hasText: ar['key-revoked']! }).first().waitFor();
    assert.deepEqual(await faultsOf(page), []);
    if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/keys.png`, fullPage: true });
    const { body } = await investigator.get<{ items: { campaign: string | null; id: string }[] }>('/v1/queue?limit=20');
    const campaign = body.items.map((one) => one.campaign ?? one.id).find((id) => id.startsWith('camp_'))!;
    const made = { title: 'قضية', campaign };
    const { body: opened } = await investigator.send<{ id: string }>('POST', '/v1/cases', made);
    const seen = await investigator.get<{ items: { id: string }[] }>(`/v1/campaigns/${campaign}/posts?limit=1`);
    const posts = seen.body.items.map(({ id }) => id);
    const signature = investigator.sign({ kind: 'exhibit.collected', case: opened.id, posts });
    const refused = await investigator.send<{ code: string }>('POST', `/v1/cases/${opened.id}/exhibits`, {
      posts,
      signature,
    });
    assert.equal(refused.body.code, 'signature-key-revoked');
  });
});
