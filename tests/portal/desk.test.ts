import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { createReporter } from '@sanad/server/testing/reporter';
import type { Receipt } from '@sanad/wire/intake';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import type { Browser } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { faultsOf } from '../faults.ts';

const skip = noBrowser;
const SAW = 'إعلان ديال الخدمة طلبو فيه الباسبور <script>alert(1)</script>';
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

const seal = async (recipient: string, content: unknown): Promise<string> => {
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  return Buffer.from(await sealer.encrypt(JSON.stringify(content))).toString('base64');
};

describe('the desk in the console, in Arabic', { skip }, () => {
  test('a supervisor makes the key, a report is opened on her machine alone, and the answer is read with the code', async () => {
    const page = await (await openWindow(browser, { language: 'ar', width: 390, height: 844 })).newPage();
    page.on('pageerror', (error) => assert.fail(error));
    page.on('dialog', () => assert.fail('a script of a report ran'));
    await page.goto(running.link(1));
    await page.locator('.row').first().waitFor();
    await page.goto(`${running.url}/reports`);
    await page.getByText('لا يُستقبل أي تبليغ').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'اصنع مفتاح المكتب' }).click(),
    ]);
    const key = readFileSync(await file.path(), 'utf8');
    const desk = /age1[0-9a-z]+/.exec(key)![0];
    await page.getByText('المفتاح في هذه النافذة').waitFor();
    // What has come would be opened by the old file alone: one press does not change the key.
    const replaced: string[] = [];
    page.on('request', (asked) => asked.method() === 'POST' && replaced.push(asked.url()));
    await page.getByRole('button', { name: 'بدّل مفتاح المكتب' }).click();
    await page.getByText('احفظ الملفين معاً').waitFor();
    await page.getByRole('button', { name: 'ألغ', exact: true }).click();
    await page.getByText('احفظ الملفين معاً').waitFor({ state: 'detached' });
    assert.deepEqual(replaced, []);

    const code = makeCode((n) => randomBytes(n));
    const reporter = createReporter(`${running.url}/portal/api`);
    const sent = await reporter.post('reports', 'report', {
      language: 'ary',
      token: tokenOf(code),
      replyTo: await identityToRecipient(identityOf(code)),
      desk,
      sealed: await seal(desk, {
        v: 1,
        saw: SAW,
        believe: 'شبكة',
        contacts: '0600000012',
        underAge: 'no',
        wantsAnswer: 'yes',
        files: [],
      }),
      identity: null,
      uploads: [],
    });
    assert.equal(sent.status, 201);

    // Another tab, another day: the key comes from its file.
    const other = await page.context().newPage();
    await other.goto(`${running.url}/reports`);
    await other.locator('.request').first().click();
    await other.waitForURL(/\/reports\/report_/);
    await other.locator('input[type=file]').setInputFiles(await file.path());
    await other.getByText('إعلان ديال الخدمة').waitFor();
    await other.getByText('شبكة').waitFor();
    assert.deepEqual(await faultsOf(other), []);
    await other.getByLabel('جوابنا').fill('توصلنا برسالتك، ماغاديش نتصلو بيك');
    await other.getByRole('button', { name: 'أرسل الجواب' }).click();
    await other.getByText('مختوم برمزها').waitFor();

    const { body } = await reporter.post<Receipt>('receipts/read', 'receipt', { token: tokenOf(code) });
    const opener = new Decrypter();
    opener.addIdentity(identityOf(code));
    const answer = await opener.decrypt(Buffer.from(body.messages[0]!.sealed, 'base64'), 'text');
    assert.equal(answer, 'توصلنا برسالتك، ماغاديش نتصلو بيك');
    await page.context().close();
  });

  test('a file that is no key is said to be none', async () => {
    const page = await (await openWindow(browser, { language: 'ar' })).newPage();
    await page.goto(running.link(0));
    await page.locator('.row').first().waitFor();
    await page.goto(`${running.url}/reports`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByText('ليس في هذا الملف مفتاح').waitFor();
    await page.context().close();
  });
});
