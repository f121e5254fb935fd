import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';

const skip = noBrowser;
const LOOKS = process.env['SCREENS'];
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

async function enter(who: number, width: number, path: string): Promise<Page> {
  const page = await (await openWindow(browser, { language: 'ar', width, height: 900 })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(running.link(who));
  await page.locator('.row').first().waitFor();
  await page.goto(running.url + path);
  return page;
}

async function sound(page: Page, name: string): Promise<void> {
  if (LOOKS) await page.screenshot({ path: `${LOOKS}/${name}.png`, fullPage: true });
  assert.deepEqual(await faultsOf(page), [], name);
}

describe('the desk of cooperation in Arabic', { skip }, () => {
  test('the directory marks what nobody has verified, on a phone and on a desk', async () => {
    for (const width of [390, 1440]) {
      const page = await enter(0, width, '/cooperation/directory');
      await page.getByRole('heading', { name: 'دليل السلطات والمزوّدين' }).waitFor();
      await page.locator('select').first().selectOption('MA');
      assert.equal(await page.locator('.directory .tag.review').count(), 0);
      await page.locator('select').first().selectOption('FR');
      const rows = await page.locator('.directory li').count();
      assert.ok(rows >= 3);
      assert.equal(await page.locator('.directory .tag.review').count(), rows);
      await sound(page, `directory-${width}`);
    }
  });

  test('a request of another state is registered by one person and answered by another', async () => {
    const page = await enter(0, 390, '/cooperation');
    await page.getByRole('link', { name: 'طلبات الدول الأخرى' }).click();
    await page.getByRole('button', { name: 'سجّل طلباً وارداً' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('السلطة الطالبة').fill('Fiscalía de Sala');
    await dialog.getByLabel('مرجع الجهة الأخرى').fill('DP 12/2026');
    await sound(page, 'incoming-dialog-390');
    await dialog.getByRole('button', { name: 'سجّل طلباً وارداً' }).click();
    await page.getByText('Fiscalía de Sala').waitFor();
    await page.getByRole('button', { name: 'أشعِر بالوصول' }).click();
    await page.getByRole('button', { name: 'اقترح الجواب' }).click();
    await page.getByText('جواب مقترح').first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'أرسل الجواب' }).count(), 0);
    await sound(page, 'incoming-390');

    const other = await enter(1, 1440, '/cooperation/incoming');
    await other.getByRole('button', { name: 'أرسل الجواب' }).click();
    await other.locator('.tag', { hasText: 'أُجيب' }).waitFor();
    assert.match((await other.locator('tbody tr').textContent()) ?? '', /إسبانيا.*1100—$/s);
    await sound(other, 'incoming-1440');
  });
});
