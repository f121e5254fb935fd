import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ensurePerson } from '@sanad/server/serve';
import type { Role } from '@sanad/wire/common';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';

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

async function enter(name: string, ...roles: Role[]): Promise<Page> {
  const page = await (await openWindow(browser, { language: 'ar', width: 390 })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  const id = await ensurePerson(running.sanad, name, roles);
  await page.goto(`${running.url}/sign-in?token=${running.sanad.links.make(id)}`);
  await page.locator('.top').waitFor();
  return page;
}

test('a supervisor asks for a powerful role, the custodian finds it on her desk and gives it, and it is taken away where it is reviewed', {
  skip,
}, async () => {
  const boss = await enter('مشرفة', 'supervisor');
  await boss.goto(`${running.url}/people`);
  const form = boss.locator('form').filter({ has: boss.locator('input[name=name]') });
  await form.locator('input[name=name]').fill('رجاء');
  assert.equal(await form.locator('input[name=roles]:checked').count(), 0, 'no role is given beforehand');
  await form.locator('button[type=submit]').click();
  assert.equal(await form.locator('input[name=roles]:invalid').count(), 12, 'somebody without any role is not made');
  await form.locator('input[value=investigator]').check();
  await form.locator('input[value=supervisor]').check();
  await form.locator('button[type=submit]').click();
  await boss.getByRole('heading', { name: 'صفات تنتظر شخصا ثانيا' }).waitFor();
  await boss.getByText('تنتظر جواب مشرف أو أمين سر آخر.').waitFor();
  assert.deepEqual(await faultsOf(boss), []);

  const custodian = await enter('أمينة', 'custodian');
  await custodian.goto(`${running.url}/vault`);
  await custodian.getByRole('link', { name: 'صفات تنتظر شخصا ثانيا' }).click();
  await custodian.getByRole('button', { name: 'أعطِ الصفة' }).click();
  await custodian.getByRole('button', { name: 'أعطِ الصفة' }).waitFor({ state: 'detached' });
  assert.deepEqual(await faultsOf(custodian), []);

  await boss.goto(`${running.url}/oversight?desk=review`);
  const row = boss.locator('tr').filter({ has: boss.locator('th', { hasText: /^رجاء$/ }) });
  await row.getByText('محقق ومشرف').waitFor();
  await row.getByRole('button', { name: 'انزع صفة' }).click();
  const dialog = boss.getByRole('dialog');
  await dialog.getByText('مشرف', { exact: true }).click();
  await dialog.locator('textarea').fill('لم تعد تشرف على أحد');
  assert.deepEqual(await faultsOf(boss), []);
  await dialog.locator('button[type=submit]').click();
  await row.getByText('محقق', { exact: true }).waitFor();
  await boss.locator('p.notice', { hasText: 'سطر الأوامر' }).waitFor();
});
