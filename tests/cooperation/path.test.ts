import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { requestKind } from '@sanad/wire/cooperation';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type Staff, signIn } from '../staff.ts';
import { ar, button, fillDraft } from './fill.ts';

const skip = noBrowser;
const LOOKS = process.env['SCREENS'];
let browser: Browser;
let running: RunningConsole;
let caseId = '';
let staff: Staff;

before(async () => {
  if (skip) return;
  running = await startConsole();
  browser = await openBrowser();
  const token = new URL(running.link(0)).searchParams.get('token')!;
  staff = await signIn(running.url, token, 'نادية');
  const { body } = await staff.get<{ items: { campaign: string | null; id: string }[] }>('/v1/queue?limit=20');
  const first = body.items.find((one) => (one.campaign ?? one.id).startsWith('camp_'))!;
  const made = { title: 'فندق في الخليج', campaign: first.campaign ?? first.id };
  caseId = (await staff.send<{ id: string }>('POST', '/v1/cases', made)).body.id;
  const { body: seen } = await staff.get<{ items: { id: string }[] }>(`/v1/campaigns/${made.campaign}/posts?limit=5`);
  const posts = seen.items.map(({ id }) => id);
  const signature = staff.sign({ kind: 'exhibit.collected', case: caseId, posts });
  assert.equal((await staff.send('POST', `/v1/cases/${caseId}/exhibits`, { posts, signature })).status, 201);
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

async function enter(who: number, width: number): Promise<Page> {
  const page = await (await openWindow(browser, { language: 'ar', width, height: 900 })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.setDefaultTimeout(30_000);
  await page.goto(running.link(who));
  await page.locator('.row').first().waitFor();
  return page;
}

async function sound(page: Page, name: string): Promise<void> {
  if (LOOKS) await page.screenshot({ path: `${LOOKS}/path-${name}.png`, fullPage: true });
  assert.deepEqual(await faultsOf(page), [], name);
}

const fill = (page: Page, key: string, text: string) => page.getByLabel(ar[key]!, { exact: true }).fill(text);

const RETURN = [
  'Timestamp,IP Address,Activity Type',
  '2026-10-03 21:04:05 UTC,203.0.113.7,Login',
  '2026-10-02 08:00,198.51.100.4,Login',
].join('\n');

describe('a request from the facts to the answer that is used, in Arabic', { skip }, () => {
  test('two persons take it there: ticked, drafted, approved by the other, sent, answered with an exhibit, read, used', async () => {
    const page = await enter(0, 390);
    await page.goto(`${running.url}/cooperation/case/${caseId}`);
    await button(page, 'facts-add-act').click();
    await page.locator('.fact-row').first().locator('select').last().selectOption('MA');
    await page.locator('.hooks li.applies', { hasText: 'T2' }).waitFor();
    await button(page, 'facts-add-item').click();
    await page.locator('.fact-row').last().locator('select').last().selectOption('ES');
    await page.locator('.routes li').first().waitFor();
    await sound(page, 'worksheet');
    await button(page, 'worksheet-sign').click();
    await page.getByText('آخر توقيع').waitFor();
    assert.equal(await page.getByText(ar['worksheet-changed']!).count(), 0, 'nothing changed since the signature');
    await button(page, 'request-draft-it').first().click();
    await page.getByRole('heading', { name: ar['request-checks']! }).waitFor();
    const request = page.url();

    await fillDraft(page, false);
    const from = page.getByLabel(`${ar['draft-from']} (UTC)`).first();
    await from.fill('2026-09-01T00:00:07');
    await page.getByLabel(ar['draft-from-directory']!, { exact: true }).selectOption({ index: 1 });
    await button(page, 'save').click();
    await page.getByText(ar['unsaved']!).waitFor({ state: 'detached' });
    assert.equal(await from.inputValue(), '2026-09-01T00:00:07', 'to the second');
    await page.getByText(ar['leaves-receiver-unverified']!).waitFor();
    await sound(page, 'draft');
    assert.equal(await page.locator('.checks').textContent(), '');
    await button(page, 'request-propose').click();
    await page.locator('header', { hasText: ar['request-proposed']! }).waitFor();
    assert.equal(await button(page, 'request-approve').count(), 0);

    const other = await enter(1, 1280);
    await other.goto(request);
    await other.getByText('استُعمل الحساب في الاستدراج').first().waitFor();
    await button(other, 'request-approve').click();
    await button(other, 'move-sent').waitFor();
    await sound(other, 'approved');

    await page.reload();
    for (const [move, reference] of [
      ['sent', 'DGSN-1/2026'],
      ['acknowledged', 'ES-77'],
    ] as const) {
      await page.locator('#move-reference').fill(reference);
      await button(page, `move-${move}`).click();
      await button(page, `move-${move}`).waitFor({ state: 'detached' });
    }

    await page.getByText('أُرسل اليوم. إن لم يُمدَّد الحفظ قبل').waitFor();
    const next = page.locator('section', { has: page.getByRole('heading', { name: ar['letter-follows']! }) }).last();
    await next.getByLabel(ar['incoming-kind']!, { exact: true }).selectOption('extension');
    await button(next, 'request-draft-it').click();
    await page.getByText(ar['request-complete']!).waitFor();
    assert.equal(await page.getByLabel(ar['draft-ticket']!, { exact: true }).inputValue(), 'ES-77');
    await sound(page, 'extension');

    await page.goto(`${running.url}/cases/${caseId}`);
    await page.locator('.requests', { hasText: ar['request-acknowledged']! }).waitFor();
    await button(page, 'add-file').click();
    for (const group of await page.locator('[role=dialog] fieldset').all())
      await group.getByLabel(ar['no']!, { exact: true }).check();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'return.csv', mimeType: 'text/csv', buffer: Buffer.from(RETURN) });
    await fill(page, 'file-source', 'مقدّم الخدمة، بالبريد المؤمن');
    await page.getByLabel(ar['file-zone']!).selectOption('unknown');
    await button(page, 'seal-and-add').click();
    await page.getByText(ar['file-taken']!).waitFor();

    await page.goto(request);
    await page.locator('#answer-exhibit option', { hasText: 'return.csv' }).waitFor({ state: 'attached' });
    await page
      .locator('#answer-exhibit')
      .selectOption({ index: (await page.locator('#answer-exhibit option').count()) - 1 });
    await page.locator('#answer-on').fill(new Date().toISOString().slice(0, 10));
    await button(page, 'answer-join').click();
    await button(page, 'return-read').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('203.0.113.7').waitFor();
    assert.equal(await dialog.locator('tbody tr').count(), 2);
    assert.match((await dialog.locator('tbody tr').first().textContent()) ?? '', /^—/);
    await sound(page, 'return');
    await dialog.getByRole('button', { name: ar['close']! }).last().click();

    await button(page, 'move-used').click();
    await page.locator('header', { hasText: ar['request-used']! }).waitFor();
    await sound(page, 'used');
    await other.goto(`${running.url}/cooperation`);
    await other.getByText(ar['request-used']!).first().waitFor();
    await other.getByRole('heading', { name: ar['cooperation-figures']! }).waitFor();
    await sound(other, 'register');
    assert.equal(await other.locator('.requests li').count(), 2);
    await other.locator('tbody th a').first().click();
    await other.locator('.requests li').nth(1).waitFor({ state: 'detached' });
    assert.match((await other.locator('.requests li').textContent()) ?? '', /2026\/0001-R1/);
    await other.getByLabel(ar['register-number']!, { exact: true }).fill('R2');
    await other.locator('.requests li').waitFor({ state: 'detached' });
  });

  // One of each form; the soak fills in every kind.
  const some = ['preservation', 'denunciation'] as const;
  for (const kind of process.env['SANAD_SOAK'] ? requestKind.options : some) {
    test(`a request of kind ${kind} can be completed by hand, on a phone`, async () => {
      const page = await enter(0, 390);
      await page.goto(`${running.url}/cooperation/case/${caseId}`);
      const begin = page.locator('section', { has: page.getByRole('heading', { name: ar['letter-other']! }) }).last();
      await begin.getByLabel(ar['incoming-kind']!, { exact: true }).selectOption(kind);
      await begin.getByLabel(ar['country']!, { exact: true }).selectOption(kind === 'arab-preservation' ? 'AE' : 'ES');
      await button(begin, 'request-draft-it').click();
      await page.getByRole('heading', { name: ar['request-checks']! }).waitFor();
      // A removal names exhibits only beside its links, and has none yet.
      if (kind !== 'removal') await page.locator('option', { hasText: 'E1' }).first().waitFor({ state: 'attached' });
      await fillDraft(page, kind === 'denunciation');
      await button(page, 'save').click();
      await page.getByText(ar['unsaved']!).waitFor({ state: 'detached' });
      if (kind === 'removal') {
        await page.getByLabel(ar['platform']!, { exact: true }).selectOption('google');
        await page.getByText('https://example.org/p/1').first().waitFor();
      }
      await sound(page, kind);
      assert.equal(await page.locator('.checks').textContent(), '');
      await button(page, 'request-propose').click();
      await page.locator('header', { hasText: ar['request-proposed']! }).waitFor();
      await page.context().close();
    });
  }
});
