import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { signIn } from '../staff.ts';

const skip = noBrowser;
let browser: Browser;
let running: RunningConsole;
let caseId = '';

before(async () => {
  if (skip) return;
  running = await startConsole();
  browser = await openBrowser();
  const token = new URL(running.link(0)).searchParams.get('token')!;
  const staff = await signIn(running.url, token, 'نادية');
  const { body } = await staff.get<{ items: { campaign: string | null; id: string }[] }>('/v1/queue?limit=5');
  const first = body.items.find((one) => (one.campaign ?? one.id).startsWith('camp_'))!;
  const made = { title: 'فندق في الخليج', campaign: first.campaign ?? first.id };
  caseId = (await staff.send<{ id: string }>('POST', '/v1/cases', made)).body.id;
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

describe('cooperation in the browser, in Arabic', { skip }, () => {
  test('facts are ticked, rules answer, a person signs, and the first step is drafted', async () => {
    const page = await (await openWindow(browser, { language: 'ar', width: 390, height: 844 })).newPage();
    page.on('pageerror', (error) => assert.fail(error));
    await page.goto(running.link(0));
    await page.locator('.row').first().waitFor();
    await page.goto(`${running.url}/cases/${caseId}`);
    await page.getByRole('link', { name: 'ورقة الاختصاص' }).click();
    await page.getByRole('button', { name: 'أضف فعلاً' }).click();
    await page.locator('.fact-row').first().locator('select').last().selectOption('MA');
    await page.locator('.hooks li.applies', { hasText: 'T2' }).waitFor();
    const unplaced = page.getByText('بلد الشيء المطلوب غير معروف');
    for (const _ of [0, 1]) await page.getByRole('button', { name: 'أضف شيئاً مطلوباً' }).click();
    await unplaced.waitFor();
    assert.equal(await unplaced.count(), 1, 'two things without a country: said once');
    for (const n of [1, 2]) await page.locator('.fact-row').nth(n).locator('select').last().selectOption('ES');
    await unplaced.waitFor({ state: 'detached' });
    await page.locator('.routes li').first().waitFor();
    assert.match((await page.locator('.routes li').first().textContent()) ?? '', /29/);
    assert.deepEqual(await faultsOf(page), []);
    await page.reload();
    await page.locator('.routes li').first().waitFor();
    assert.equal(await page.locator('.fact-row').count(), 3, 'facts that are not signed yet outlive a reload');
    await page.getByRole('button', { name: 'وقّع هذه الوقائع' }).click();
    await page.getByText('آخر توقيع').waitFor();
    assert.equal(await page.getByRole('button', { name: 'تخلَّ عن هذه التغييرات' }).count(), 0);
    await page.getByRole('button', { name: 'حرّر الطلب' }).first().click();
    await page.getByRole('heading', { name: 'قبل أن يغادر' }).waitFor();
    assert.equal(await page.locator('.checks strong').count(), 6);
    await page.getByLabel('لماذا هو ضروري').fill('تُمحى السجلات بعد تسعين يوماً');
    await page.getByRole('button', { name: 'احفظ' }).click();
    await page.locator('.checks strong').nth(5).waitFor({ state: 'detached' });
    assert.equal(await page.locator('.checks strong').count(), 5);
    assert.deepEqual(await faultsOf(page), []);
    const [letter] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PDF — العربية' }).click(),
    ]);
    assert.equal(
      readFileSync(await letter.path())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    await page.context().close();
  });
});
