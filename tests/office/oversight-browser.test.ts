import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ensurePerson } from '@sanad/server/serve';
import type { Role } from '@sanad/wire/common';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';

const skip = noBrowser;
const SHOTS = process.env['SHOTS'];
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

async function enter(who: number | { name: string; role: Role }, width = 1440): Promise<Page> {
  const context = await openWindow(browser, { language: 'ar', width });
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  if (typeof who === 'number') await page.goto(running.link(who));
  else {
    const id = await ensurePerson(running.sanad, who.name, [who.role]);
    await page.goto(`${running.url}/sign-in?token=${running.sanad.links.make(id)}`);
  }
  await page.locator('.top').waitFor();
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  assert.deepEqual(await faultsOf(page), [], name);
}

test('a supervisor closes a case, an investigator opens it with a reason, and the auditor sees both', {
  skip,
}, async () => {
  const boss = await enter(1);
  const opener = await enter({ name: 'سلمى', role: 'investigator' });
  const made = await opener.request.post(`${running.url}/v1/cases`, {
    data: { title: 'شبكة عروض وهمية', campaign: null, origin: 'other' },
  });
  const { id } = (await made.json()) as { id: string };
  await boss.goto(`${running.url}/cases/${id}`);
  await boss.getByRole('button', { name: 'تغيير من يراها' }).click();
  const dialog = boss.getByRole('dialog');
  await dialog.getByLabel('من يرى هذه القضية').selectOption('restricted');
  await dialog.getByText(/لا يراها من يعمل عليها: .?سلمى/).waitFor();
  await dialog.locator('textarea').fill('شاهدة محمية');
  await dialog.getByRole('button', { name: 'تغيير من يراها' }).click();
  await boss.getByText('أعضاؤها فقط').first().waitFor();
  await boss.getByText(/أُضيف عضو: .?ياسين/).waitFor();
  await look(boss, 'case-restricted');

  const worker = await enter(0);
  await worker.goto(`${running.url}/cases/${id}`);
  await worker.getByRole('heading', { name: 'قضية مقصورة على أعضائها' }).waitFor();
  await look(worker, 'closed-case');
  await worker.locator('textarea').fill('بلاغ عن امرأة في خطر قريب');
  await worker.getByRole('button', { name: 'فتح القضية بسبب مكتوب' }).click();
  await worker.getByRole('heading', { name: 'شبكة عروض وهمية' }).waitFor();

  const auditor = await enter(2);
  await auditor.goto(`${running.url}/oversight?desk=marks`);
  await auditor.getByText('فتح عند الاستعجال').first().waitFor();
  await look(auditor, 'desk-marks');
  await worker.waitForTimeout(1200);
  await auditor.goto(`${running.url}/oversight?desk=reads&record=${id}`);
  await auditor.getByRole('link', { name: 'نادية' }).first().waitFor();
  await auditor.getByRole('cell', { name: 'صفحة قضية' }).first().waitFor();
  await look(auditor, 'desk-reads');
  for (const desk of ['unusual', 'review', 'contests', 'kept']) {
    await auditor.goto(`${running.url}/oversight?desk=${desk}`);
    await auditor.locator('.section h2').waitFor();
    await auditor.waitForTimeout(300);
    await look(auditor, `desk-${desk}`);
  }
});

test('an administrator keeps programs and accounts, and is shown no case', { skip }, async () => {
  const admin = await enter({ name: 'مدير', role: 'administrator' });
  await admin.goto(`${running.url}/programs`);
  await admin.getByLabel('العنوان').fill('https://hooks.example.ma/sanad');
  await admin.getByLabel('إحالة قضية').check();
  await admin.getByRole('button', { name: 'إضافة اشتراك' }).click();
  await admin.getByText('whsec_').waitFor();
  await look(admin, 'programs');
  await admin.goto(`${running.url}/people`);
  await admin.getByRole('heading', { level: 1 }).waitFor();
  assert.equal((await admin.request.get(`${running.url}/v1/cases`)).status(), 403);
  assert.equal(await admin.getByRole('link', { name: 'القضايا' }).count(), 0);
});

test('an operation is planned on the page of its case, approved by another, and its liaison sees her part', {
  skip,
}, async () => {
  await ensurePerson(running.sanad, 'خلية التكفل بالنساء', ['liaison']);
  const worker = await enter(0);
  const made = await worker.request.post(`${running.url}/v1/cases`, {
    data: { title: 'شقة مختلقة', campaign: null, origin: 'other' },
  });
  const { id } = (await made.json()) as { id: string };
  await worker.goto(`${running.url}/cases/${id}`);
  await worker.getByRole('button', { name: 'خطط لعملية' }).click();
  const dialog = worker.getByRole('dialog');
  await dialog.locator('input[name=place]').fill('حي مختلق، الرباط');
  await dialog.locator('textarea[name=objective]').fill('تفتيش شقة بإذن النيابة العامة');
  await dialog.locator('input[name=task-support]').fill('استقبال الضحايا في المستوصف');
  await dialog.locator('select[name=liaison-support]').selectOption({ label: 'خلية التكفل بالنساء' });
  await dialog.getByText('ولا ترى كل مصلحة إلا نصيبها').waitFor();
  await look(worker, 'plan-dialog');
  await dialog.getByRole('button', { name: 'سجل الخطة' }).click();
  await worker.getByText('يوافق عليها مشرف غير من خطط لها').waitFor();

  const boss = await enter(1);
  await boss.goto(`${running.url}/cases/${id}`);
  await boss.getByRole('button', { name: 'الموافقة على العملية' }).click();
  await boss.getByText('قبل', { exact: true }).waitFor();
  await boss.getByText('إذن النيابة العامة المكتوب ومرجعه').click();
  await boss.locator('article').scrollIntoViewIfNeeded();
  await look(boss, 'plan-approved');

  const cell = await enter({ name: 'خلية التكفل بالنساء', role: 'liaison' }, 390);
  await cell.goto(`${running.url}/operations`);
  await cell.getByText('استقبال الضحايا في المستوصف').waitFor();
  assert.equal(await cell.getByText('تفتيش شقة').count(), 0);
  await look(cell, 'my-operations');
});
