import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { verifierCrypto } from '@sanad/platform/crypto';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff, loadDemo } from '@sanad/server/demo';
import { type Running, startServer } from '@sanad/server/serve';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser | null = null;
let folder: string;
let sanad: Sanad;
let running: Running;
let staff: { id: string; name: string }[];

before(async () => {
  browser = await openBrowser();
  if (!browser) return;
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-console-'));
  sanad = compose(await openComposed({ folder }));
  staff = await ensureStaff(sanad, DEMO_STAFF);
  await loadDemo(sanad, staff[0]!.id, () => {});
  running = await startServer(sanad, {
    folder,
    host: '127.0.0.1',
    port: 0,
    pages: true,
    log: (line) => console.error(line),
  });
});

after(async () => {
  await browser?.close();
  await running?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Opens the console in the name of a member of the demo staff; whatever the page complains of fails the test. */
async function enter(who: number, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser!.newContext({ viewport, locale: 'ar-MA', acceptDownloads: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(`${running.url}/sign-in?token=${running.sessions.makeLink(staff[who]!.id)}`);
  await page.waitForURL('**/queue');
  await page.locator('.row').first().waitFor();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (values) => {
    const runner = (
      globalThis as unknown as {
        axe: {
          run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations: all } = await runner.run(document, { runOnly: { type: 'tag', values } });
    return all.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 120)}`);
  }, TAGS);
  return found;
}

test('a case goes from the queue to a verified dossier, by keyboard and in Arabic', async (t) => {
  if (!browser) return t.skip('no Chromium');
  const page = await enter(0);
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  assert.ok((await page.locator('.post mark').count()) > 0);
  const sample = await page.locator('.row').first().locator('.sample').innerText();
  await page.keyboard.press('KeyK'); // the key of the letter ن on an Arabic layout
  await page.locator('.toast').waitFor();
  await page.locator('.toast .button').click();
  await page.waitForFunction(
    (text) => document.querySelector('.row .sample')?.textContent?.includes(text),
    sample.slice(0, 20),
  );
  await page.keyboard.press('Digit1');
  await page.locator('.toast').waitFor();

  await page.goto(`${running.url}/campaigns`);
  await page.locator('.row').first().click();
  await page.getByRole('link', { name: 'افتح الحملة' }).last().click();
  await page.getByLabel('العنوان').fill('استدراج عبر منشورات');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases/case_*', { timeout: 60_000 });
  const caseUrl = page.url();

  await page.getByLabel('أضف جريمة للدراسة').selectOption('PC-498');
  await page.locator('fieldset select').nth(2).selectOption('shown');
  await page.locator('.choice input[type=checkbox]').first().check();
  await page.getByRole('button', { name: 'سجّل التقدير' }).click();
  await page.getByText('سُجل.').waitFor();

  await page.getByText('سجّل عملية').click();
  await page.getByLabel('متى').first().fill('2026-11-20T09:00');
  await page.getByLabel('المكان').fill('العرائش');
  await page.getByRole('button', { name: 'سجّل العملية' }).click();
  await page.getByRole('heading', { name: 'العرائش' }).waitFor();

  await page.getByLabel('لا، بعد السؤال').check();
  await page.getByLabel('المدينة').fill('طنجة');
  await page.getByRole('button', { name: 'اقترح الإحالة' }).click();
  await page.getByText('ينتظر جواب مشرف.').waitFor();

  const second = await enter(1);
  await second.goto(caseUrl);
  await second.getByRole('button', { name: 'أوافق على الإحالة' }).click();
  await second.locator('header .tag', { hasText: 'محالة على القضاء' }).waitFor();

  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'حمّل بالعربية' }).click();
  const file = path.join(folder, 'dossier.zip');
  await (await download).saveAs(file);
  const report = await verifyBundle(await readFile(file), verifierCrypto, { trust: [sanad.spine.verifierKey] });
  assert.ok(report.valid, JSON.stringify(report.checks.filter((check) => check.state === 'failed')));
});

test('no page has an accessibility fault, in three languages, wide and as narrow as a phone', async (t) => {
  if (!browser) return t.skip('no Chromium');
  const found: string[] = [];
  const page = await enter(1);
  const cases = (await sanad.spine.views
    .selectFrom('cases.cases' as never)
    .select('id' as never)
    .execute()) as { id: string }[];
  const places = [
    '/queue',
    '/campaigns',
    '/help',
    '/cases',
    ...cases.slice(0, 1).map((one) => `/cases/${one.id}`),
    '/figures',
    '/people',
    '/audit',
  ];
  for (const language of ['ar', 'fr', 'en']) {
    await page.evaluate((value) => localStorage.setItem('language', value), language);
    for (const place of places) {
      await page.setViewportSize(language === 'ar' ? { width: 390, height: 844 } : { width: 1440, height: 900 });
      await page.goto(running.url + place);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const violation of await violations(page)) found.push(`${language} ${place} ${violation}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 1) found.push(`${language} ${place} is ${wide} px wider than the screen`);
    }
  }
  assert.deepEqual([...new Set(found)], []);
});

test('single keys do nothing while somebody types, and an auditor cannot decide', async (t) => {
  if (!browser) return t.skip('no Chromium');
  const before = await sanad.spine.ledger.size();
  const page = await enter(0);
  await page.getByLabel('ملاحظة').focus();
  await page.keyboard.type('12ن؟');
  await page.waitForTimeout(300);
  const auditor = await enter(2);
  await auditor.keyboard.press('Digit1');
  await auditor.waitForTimeout(300);
  const types: string[] = [];
  for await (const { header } of sanad.spine.ledger.read(before)) types.push(header.type);
  assert.ok(!types.includes('campaign.decided'));
});
