import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { signIn } from '../staff.ts';

const skip = noBrowser;
const AXE = skip ? '' : readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
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

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`);
  const { violations: bad } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('cooperation in the browser, in Arabic', { skip }, () => {
  test('facts are ticked, rules answer, a person signs, and the first step is drafted', async () => {
    const page = await (await openWindow(browser, { language: 'ar', width: 390, height: 844 })).newPage();
    page.on('pageerror', (error) => assert.fail(error));
    await page.goto(running.link(0));
    await page.locator('.row').first().waitFor();
    await page.goto(`${running.url}/cases/${caseId}`);
    await page.getByRole('link', { name: 'ورقة الاختصاص' }).click();
    await page.getByRole('button', { name: 'أضف فعلاً' }).click();
    await page.locator('.hooks li.applies', { hasText: 'T2' }).waitFor();
    await page.getByRole('button', { name: 'أضف شيئاً مطلوباً' }).click();
    await page.locator('.fact-row').last().locator('select').last().selectOption('ES');
    await page.locator('.routes li').first().waitFor();
    assert.match((await page.locator('.routes li').first().textContent()) ?? '', /29/);
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'wider than the phone');
    await page.getByRole('button', { name: 'وقّع هذه الوقائع' }).click();
    await page.getByText('آخر توقيع').waitFor();
    await page.getByRole('button', { name: 'حرّر الطلب' }).first().click();
    await page.getByRole('heading', { name: 'قبل أن يغادر' }).waitFor();
    assert.equal(await page.locator('.checks strong').count(), 6);
    await page.getByLabel('لماذا هو ضروري').fill('تُمحى السجلات بعد تسعين يوماً');
    await page.getByRole('button', { name: 'احفظ' }).click();
    await page.locator('.checks strong').nth(5).waitFor({ state: 'detached' });
    assert.equal(await page.locator('.checks strong').count(), 5);
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'wider than the phone');
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
