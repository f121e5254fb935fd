import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReportContent, ReportFile, ReportRow } from '@sanad/wire/intake';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { enterDesk, type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
/** Laid out as Excel does: texts shared and in runs, empty cells and rows left out, a day as a number, compressed. */
const WORKBOOK = fileURLToPath(new URL('complaints.xlsx', import.meta.url));
let browser: Browser;
let running: RunningPortal;
let identity: string;

before(async () => {
  if (skip) return;
  running = await startPortal('ngo');
  identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  for (const kind of ['desk', 'vault'] as const)
    await running.sanad.intake.reports.publishKey(running.staff[1]!.id, { kind, recipient });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

async function openImport(sent: string[]): Promise<Page> {
  const page = await enterDesk(browser, running, running.staff[0]!.id);
  page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByRole('link', { name: 'استيراد جدول' }).click();
  await page.getByText('ملف الجدول').waitFor();
  return page;
}

/** What the desk reads in the reports that were imported, oldest first. */
async function imported(page: Page): Promise<ReportContent[]> {
  const { items } = (await (await page.request.get(`${running.url}/v1/reports?limit=200`)).json()) as {
    items: ReportRow[];
  };
  const all = [];
  for (const { id } of items.filter(({ origin }) => origin === 'desk').reverse()) {
    const file = (await (await page.request.get(`${running.url}/v1/reports/${id}`)).json()) as ReportFile;
    const opener = new Decrypter();
    opener.addIdentity(identity);
    all.push(JSON.parse(await opener.decrypt(Buffer.from(file.sealed, 'base64'), 'text')) as ReportContent);
  }
  return all;
}

test('a workbook is shown first, what was not understood is named and saved, and each row is sealed on this machine', {
  skip,
}, async () => {
  const sent: string[] = [];
  const page = await openImport(sent);
  await page.locator('input[type=file]').setInputFiles(WORKBOOK);
  await page.getByText('سطران يُستوردان').waitFor();
  await page.getByText(/السطر \P{L}*3\P{L}*فارغ/u).waitFor();
  await page.getByText(/السطر \P{L}*5\P{L}*لا نص فيه/u).waitFor();
  // Her name is not shown over anybody's shoulder, and a colour of the folder is not imported.
  assert.equal(await page.getByText('مريم المخفية').count(), 0);
  assert.equal(await page.locator('[name=column-6]').inputValue(), '');
  assert.deepEqual(await faultsOf(page), []);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'حفظ تقرير ما لم يُفهم' }).click(),
  ]);
  assert.match(readFileSync(await saved.path(), 'utf8'), /السطر \P{L}*5/u);
  assert.equal(
    sent.filter((line) => line.includes('/v1/desk/complaints')).length,
    0,
    'nothing goes before she says so',
  );
  await page.getByRole('button', { name: 'اختم وسجّل الأسطر' }).click();
  await page.getByText('سُجّل 2 من 2').waitFor();
  for (const secret of ['مريم المخفية', '0600000041', '612349876', 'بلا وجه'])
    assert.equal(
      sent.some((line) => line.includes(secret)),
      false,
      secret,
    );
  const [first, second] = await imported(page);
  assert.equal(first!.saw, 'قال ليا خدمة بالكاميرا، "بلا وجه"\n[\u20662024-03-05\u2069]');
  assert.equal(first!.contacts, '0612349876');
  assert.equal(second!.underAge, 'yes');
  assert.equal(second!.saw, 'سطر ثان فيه <b>غامق</b>');
  // The same file again, by whoever does not know that it was taken: no complaint is there twice.
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(WORKBOOK);
  await page.getByRole('button', { name: 'اختم وسجّل الأسطر' }).click();
  await page.getByText('سُجّل 0 من 2 · سطران سُجّلا من قبل من هذا الملف نفسه').waitFor();
  assert.equal((await imported(page)).length, 2);
  await page.context().close();
});

test('a table of Arabic Windows is read; a column that was misread is corrected by hand; a picture is no table', {
  skip,
}, async () => {
  const page = await openImport([]);
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.csv',
    mimeType: 'text/csv',
    // «الوقائع;كلمة» and «عرض غريب;شك» in Windows-1256
    buffer: Buffer.from('c7e1e6dec7c6da3bdfe1e3c90d0adad1d620dbd1edc83bd4df0d0a', 'hex'),
  });
  await page.getByText('سطر واحد يُستورد').waitFor();
  assert.equal(await page.locator('[name=column-1]').inputValue(), '');
  await page.selectOption('[name=column-1]', 'believe');
  await page.getByRole('button', { name: 'اختم وسجّل الأسطر' }).click();
  await page.getByText('سُجّل 1 من 1').waitFor();
  const last = (await imported(page)).at(-1)!;
  assert.deepEqual([last.saw, last.believe], ['عرض غريب', 'شك']);
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 not a workbook'),
  });
  await page.getByText('لم يُقرأ هذا الملف جدولاً.').waitFor();
  await page.context().close();
});
