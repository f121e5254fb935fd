import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { verifierCrypto } from '@sanad/platform/crypto';
import { ensurePerson } from '@sanad/server/serve';
import type { Role } from '@sanad/wire/common';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';

const skip = noBrowser;
const SHOTS = process.env['SHOTS'];
const TITLE = 'شبكة عروض العمل من الدار';
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

/** A person in a session of her own, in Arabic: cookies, key and drafts are not shared with the others. */
async function enter(name: string, role: Role, width = 1440): Promise<Page> {
  const page = await (await openWindow(browser, { language: 'ar', width })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  const id = await ensurePerson(running.sanad, name, [role]);
  await page.goto(`${running.url}/sign-in?token=${running.sanad.links.make(id)}`);
  await page.locator('.top').waitFor();
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  assert.deepEqual(await faultsOf(page), [], name);
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();

/** The rungs of cases, counted again from the opened entries alone, without any table. */
async function recount(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const STAGES: Readonly<Record<string, string>> = {
    'case.opened': 'cases',
    'operation.recorded': 'operations',
    'arrest.recorded': 'arrested',
    'case.referred': 'referred',
  };
  for await (const { header } of running.sanad.spine.ledger.read()) {
    const stage = STAGES[header.type];
    if (stage) counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
}

test('a case is driven in the browser from report to referral by four people in four sessions', {
  skip,
  timeout: 600_000,
}, async () => {
  const analyst = await enter('سعاد', 'analyst');
  await analyst.locator('.verdicts').waitFor();
  await analyst.keyboard.press('KeyO');
  await analyst.waitForURL('**/campaigns/camp_*');
  await analyst.locator('.verdicts').waitFor();
  const campaign = new URL(analyst.url()).pathname;
  await analyst.keyboard.press('Digit1');
  await analyst.getByText(/سُجل القرار: .استدراج/).waitFor();
  assert.equal(await analyst.getByLabel('العنوان').count(), 0, 'an analyst opens no case');
  await look(analyst, 'four-1-analyst');

  const worker = await enter('نادية', 'investigator');
  await worker.goto(running.url + campaign);
  await worker.getByLabel('العنوان').fill(TITLE);
  await worker.keyboard.press('Enter');
  await worker.waitForURL('**/cases/case_*', { timeout: 60_000 });
  const place = new URL(worker.url()).pathname;
  await consider(worker);
  const dialog = worker.getByRole('dialog');
  await press(worker, 'سجّل عملية');
  await dialog.getByLabel('المكان', { exact: true }).fill('العرائش');
  await dialog.getByLabel('المصالح').fill('الشرطة القضائية، خلية التكفل');
  await dialog.getByLabel('السلطة المحلية', { exact: true }).fill('قائد الملحقة الأولى');
  await dialog.getByRole('button', { name: 'سجّل العملية' }).click();
  await dialog.waitFor({ state: 'detached' });
  await press(worker, 'سجّل توقيفا');
  await dialog.getByLabel('مرجع المسطرة').fill('م 114/ش ق');
  await dialog.getByRole('button', { name: 'سجّل التوقيف' }).click();
  await dialog.waitFor({ state: 'detached' });
  await press(worker, 'اقترح الإحالة');
  await dialog.getByText('لم يصدّق أحد بعد على مفتاح توقيعك').waitFor();
  await dialog.getByLabel('غير معروف').check();
  await dialog.getByLabel('المدينة').fill('طنجة');
  await dialog.getByRole('button', { name: 'اقترح ووقّع' }).click();
  await worker.getByText('ينتظر جواب مشرف.').waitFor();
  await look(worker, 'four-2-investigator');

  const boss = await enter('ياسين', 'supervisor', 390);
  await boss.keyboard.press('Control+KeyK');
  await boss.getByRole('dialog').getByRole('searchbox').waitFor();
  await boss.keyboard.type('الشبكة دار');
  await boss.getByRole('option', { name: TITLE }).click();
  await boss.waitForURL(`**${place}`);
  await press(boss, 'أوافق على الإحالة');
  await boss.locator('.steps [aria-current="step"]', { hasText: 'محالة على القضاء' }).waitFor();
  await look(boss, 'four-3-supervisor');
  const download = boss.waitForEvent('download', { timeout: 120_000 });
  await press(boss, 'حمّل بالعربية');
  const saved = path.join(running.folder, 'dossier.zip');
  await (await download).saveAs(saved);
  const report = await verifyBundle(await readFile(saved), verifierCrypto, {
    trust: [running.sanad.spine.verifierKey],
  });
  assert.ok(report.valid, JSON.stringify(report.checks.filter((check) => check.state === 'failed')));
  const handed = report.exhibits.flatMap((exhibit) => exhibit.custody).filter((link) => link.action === 'export');
  assert.ok(handed.length > 0);
  assert.ok(
    handed.every((link) => link.signed === 'good'),
    'signed in the browser of whoever handed it out',
  );
  if (SHOTS) await writeFile(`${SHOTS}/dossier.zip`, await readFile(saved));

  const prosecution = await enter('نائب وكيل الملك', 'prosecutor-liaison');
  await prosecution.goto(`${running.url}/cases`);
  await prosecution.getByRole('link', { name: TITLE }).waitFor();
  assert.equal(await prosecution.locator('.notice.bad').count(), 0, 'nothing that is not hers is asked for');
  await prosecution.getByRole('link', { name: TITLE }).click();
  await prosecution.waitForURL(`**${place}`);
  assert.equal(
    await prosecution.getByRole('button', { name: 'أضف مهمة' }).count(),
    0,
    'what she may not do is not offered',
  );
  assert.equal(await prosecution.getByRole('button', { name: 'حمّل بالعربية' }).count(), 0);
  await press(prosecution, 'تسجيل وصل النيابة العامة');
  const hers = prosecution.getByRole('dialog');
  await hers.getByLabel('مكتب النيابة العامة').fill('النيابة العامة لدى محكمة الاستئناف بطنجة');
  await hers.getByLabel('مرجعهم').fill('ش 2026/781');
  await hers.getByRole('button', { name: 'تسجيل وصل النيابة العامة' }).click();
  await hers.waitFor({ state: 'detached' });
  await press(prosecution, 'تسجيل تعليمات لاحقة');
  await hers.getByLabel('مرجعهم').fill('ش 2026/802');
  await hers.getByLabel('ما المطلوب').fill('استكمال البحث حول صاحب الرقم');
  await hers.getByRole('button', { name: 'تسجيل تعليمات لاحقة' }).click();
  await hers.waitFor({ state: 'detached' });
  assert.equal(await prosecution.locator('.notice.bad').count(), 0);
  await look(prosecution, 'four-4-prosecution');

  await worker.goto(running.url + place);
  await worker.getByText('استكمال البحث حول صاحب الرقم').first().waitFor();
  await look(worker, 'four-5-order-as-task');

  await boss.goto(`${running.url}/figures`);
  await boss.locator('.ladder > li').first().waitFor();
  const rungs = await boss.locator('.ladder > li').allInnerTexts();
  const counted = await recount();
  assert.deepEqual(counted, { cases: 1, operations: 1, arrested: 1, referred: 1 });
  const NAMES = { cases: 'قضايا', operations: 'عمليات', arrested: 'توقيفات', referred: 'إحالات' } as const;
  for (const [stage, value] of Object.entries(counted)) {
    const rung = rungs.find((one) => one.includes(NAMES[stage as keyof typeof NAMES]));
    assert.match(rung ?? '', new RegExp(`(^|\\s)${value}(\\s|$)`), `${stage}: ${rungs.join(' | ')}`);
  }
  await look(boss, 'four-6-ladder');
});

/** Procuring, with an element and a circumstance that aggravates it, each ticked by hand and shown by an exhibit. */
async function consider(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(page, 'أضف جريمة للدراسة');
  await dialog.getByRole('searchbox').waitFor();
  await page.keyboard.type('498');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByRole('heading', { name: 'ظروف التشديد' }).waitFor();
  const tick = async (name: RegExp): Promise<void> => {
    const element = dialog.locator('.element').filter({ has: page.getByRole('radiogroup', { name }) });
    await element.getByText('مبيَّن', { exact: true }).click();
    await element.locator('.pick').first().click();
  };
  await tick(/استدراج/);
  await dialog.locator('details.aggravation summary').filter({ hasText: '499' }).first().click();
  await tick(/بتوجيه بلاغات عبر وسائل الاتصال/);
  await look(page, 'four-2-aggravations');
  await dialog.getByRole('button', { name: 'سجّل التقدير' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.offence').filter({ hasText: '499' }).waitFor();
}
