import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ensurePerson } from '@sanad/server/serve';
import type { Role } from '@sanad/wire/common';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type Staff, signIn } from '../staff.ts';

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

test('a table of cases is looked at before it is opened, on a phone too; the picture of the states leads to its lists', {
  skip,
  timeout: 400_000,
}, async () => {
  const boss = await enter('ياسين', 'supervisor', 390);
  await boss.goto(`${running.url}/cases`);
  await boss.getByRole('link', { name: 'استيراد قضايا من جدول' }).click();
  const table = 'العنوان;الأصل;المرجع\nشبكة مختلقة بفاس;شكاية;م 12\nأخرى;إشاعة;\n';
  await boss
    .locator('input[type=file]')
    .setInputFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await boss.getByText('تُفتح قضية واحدة').waitFor();
  await boss.getByText('أصل غير معروف').waitFor();
  await look(boss, 'import-preview');
  await boss.getByRole('button', { name: 'افتح القضية' }).click();
  await boss.locator('.toast', { hasText: 'فُتحت قضية واحدة' }).waitFor();
  await boss.locator('.section').getByText('فُتحت قضية واحدة').waitFor();
  await look(boss, 'import-done');
  await boss.goto(`${running.url}/cases/lifecycle`);
  await boss.locator('.lifecycle a.state').first().waitFor();
  await look(boss, 'lifecycle');
  await boss.locator('.lifecycle a.state', { hasText: 'مسجلة' }).click();
  await boss.getByRole('link', { name: 'شبكة مختلقة بفاس' }).waitFor();
});

test('a capture that is refused keeps what was typed; a copy for the defence says what it keeps back', {
  skip,
  timeout: 400_000,
}, async () => {
  const staff = async (name: string, role: Role): Promise<Staff> => {
    const id = await ensurePerson(running.sanad, name, [role]);
    return signIn(running.url, running.sanad.links.make(id), name);
  };
  const [worker, head] = [await staff('نادية', 'investigator'), await staff('مريم', 'supervisor')];
  const id = await referred(worker, head);
  const open = (
    await worker.send<{ id: string }>('POST', '/v1/cases', { title: 'أخرى', campaign: null, origin: 'other' })
  ).body.id;
  const boss = await enter('ياسين', 'supervisor');
  const dialog = boss.getByRole('dialog');
  await boss.goto(`${running.url}/cases/${open}`);
  await boss.getByRole('button', { name: 'التقط صفحة' }).click();
  await dialog.locator('input[name=url]').fill('http://127.0.0.1:9/');
  await dialog.locator('input[name=legalBasis]').fill('إذن مكتوب');
  await dialog.getByRole('button', { name: 'التقط', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  assert.equal(await dialog.locator('input[name=url]').inputValue(), 'http://127.0.0.1:9/');
  await look(boss, 'capture-refused');
  await boss.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await boss.goto(`${running.url}/cases/${id}`);
  await boss.getByRole('button', { name: 'نسخة للدفاع' }).click();
  await dialog.locator('input[name=recipient]').fill('الأستاذ فلان');
  await dialog.locator('input[name=order]').fill('أمر 14/2026');
  await dialog.getByLabel('لا يُسلّم').first().check();
  await dialog.getByLabel('سبب عدم التسليم').fill('يكشف شاهدة');
  await look(boss, 'disclosure');
  const download = boss.waitForEvent('download', { timeout: 120_000 });
  await dialog.getByRole('button', { name: 'أعدّ النسخة' }).click();
  assert.match((await download).suggestedFilename(), /-defence\.zip$/);
  await dialog.waitFor({ state: 'detached' });
  const { timeline } = (await worker.get<{ timeline: { type: string; text: object }[] }>(`/v1/cases/${id}`)).body;
  assert.deepEqual(timeline.find((one) => one.type === 'disclosure.made')?.text, {
    ...{ recipient: 'الأستاذ فلان', order: 'أمر 14/2026', given: 1, withheld: 1 },
  });
});

test('what was recorded in several cases together is taken back together, with a reason of the person herself', {
  skip,
  timeout: 400_000,
}, async () => {
  const id = await ensurePerson(running.sanad, 'نادية', ['investigator']);
  const worker = await signIn(running.url, running.sanad.links.make(id), 'نادية');
  const made = [];
  for (const title of ['سلة أولى', 'سلة ثانية'])
    made.push(
      (await worker.send<{ id: string }>('POST', '/v1/cases', { title, campaign: null, origin: 'other' })).body.id,
    );
  const page = await enter('نادية', 'investigator', 390);
  await page.goto(`${running.url}/cases?q=سلة`);
  await page.getByRole('link', { name: 'سلة ثانية' }).waitFor();
  for (const box of await page.locator('.basket-pick input').all()) await box.check();
  await page.getByRole('button', { name: 'عمل جماعي على السلة' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=text]').first().fill('مراجعة مشتركة');
  await dialog.locator('button[type=submit]').click();
  await page.locator('.toast').getByRole('button').click();
  await dialog.locator('textarea[name=reason]').fill('وُزعت مرتين');
  await look(page, 'bulk-back');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  for (const one of made) {
    const { timeline } = (await worker.get<{ timeline: { type: string; text: object }[] }>(`/v1/cases/${one}`)).body;
    const { text } = timeline.find(({ type }) => type === 'task.dropped')!;
    assert.ok(JSON.stringify(text).includes('وُزعت مرتين'), JSON.stringify(text));
  }
});

/** A case with two exhibits that was referred by two people. */
async function referred(worker: Staff, head: Staff): Promise<string> {
  const queue = (await worker.get<{ items: { campaign: string }[] }>('/v1/queue?limit=1')).body.items;
  const found = await worker.get<{ items: { id: string }[] }>(`/v1/campaigns/${queue[0]!.campaign}/posts`);
  const posts = found.body.items.slice(0, 2).map((one) => one.id);
  const made = { title: 'قضية للنسخ', campaign: null, origin: 'other' };
  const id = (await worker.send<{ id: string }>('POST', '/v1/cases', made)).body.id;
  const collected = { posts, signature: worker.sign({ kind: 'exhibit.collected', case: id, posts }) };
  assert.equal((await worker.send('POST', `/v1/cases/${id}/exhibits`, collected)).status, 201);
  const match = { 'if-match': (await worker.get(`/v1/cases/${id}`)).etag! };
  assert.equal((await worker.send('PUT', `/v1/cases/${id}/offences/PC-502`, { elements: [] }, match)).status, 200);
  const [court, answer] = ['first-instance', 'no'];
  const signature = worker.sign({ kind: 'referral.proposed', case: id, court, victimQuestion: answer });
  const referral = { court, city: 'طنجة', victimQuestion: { answer, note: '' }, signature };
  const proposed = await worker.send<{ id: string }>('POST', `/v1/cases/${id}/referral`, referral);
  const given = { kind: 'referral.approved', case: id, referral: proposed.body.id, answer: 'approve' } as const;
  const approval = { answer: 'approve', note: '', signature: head.sign(given) };
  assert.equal((await head.send('POST', `/v1/cases/${id}/referral/answer`, approval)).status, 200);
  return id;
}
