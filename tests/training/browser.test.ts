import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type RunningRange, startRange } from './running.ts';

const skip = noBrowser;
let browser: Browser;
let range: RunningRange;

before(async () => {
  if (skip) return;
  range = await startRange('training', true);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await range?.stop();
});

async function enter(who: number, look: Parameters<typeof openWindow>[1] = {}): Promise<Page> {
  const page = await (await openWindow(browser, { language: 'ar', width: 390, height: 844, ...look })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(`${range.url}/sign-in?token=${range.token(who)}`);
  await page.locator('.banner.training').waitFor();
  return page;
}

describe('the range in the browser, in Arabic, on a phone', { skip }, () => {
  test('a learner takes the tour, captures, computes the hash, answers, reads why, and finds it in her record', async () => {
    const page = await enter(1);
    await page.getByRole('button', { name: 'خذني في الجولة' }).click();
    await page.getByRole('heading', { name: 'جولة في سند' }).waitFor();
    assert.equal(await page.locator('.exercise').count(), 3);
    assert.deepEqual(await faultsOf(page), []);
    await page.locator('.exercise').first().click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('تحميل الملف').click()]);
    await page.locator('input[type=file]').setInputFiles(await file.path());
    await page.locator('button.main:enabled', { hasText: 'أجب' }).waitFor();
    await page.getByRole('button', { name: 'أجب' }).click();
    await page.getByText(/4\P{L}* من \P{L}*4\P{L}* نقط/u).waitFor();
    await page.getByLabel('كلمة سر حساب أنشئ للدخول إلى المجموعة').check();
    await page.getByRole('button', { name: 'أجب' }).click();
    await page.getByText('لا دخول بحساب ولا هوية مستعارة').waitFor();
    await page.getByLabel('أن الملف لم يتغير منذ حسابها').check();
    await page.getByRole('button', { name: 'أجب' }).click();
    await page.getByRole('heading', { name: 'انتهى التمرين' }).waitFor();
    await page.getByText(/6\P{L}* من \P{L}*10\P{L}* نقط/u).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.getByRole('link', { name: 'كل التمارين' }).last().click();
    await page.getByText(/أفضل نتيجة \P{L}*60/u).waitFor();
    await page.context().close();
  });

  const forms = ['request', 'redaction', 'release', 'custody', 'route', 'times', 'offers', 'testify'];
  // The soak looks at every form.
  for (const id of process.env['SANAD_SOAK'] ? forms : forms.slice(0, 3)) {
    test(`exercise ${id} fits a phone and has no accessibility violation`, async () => {
      const page = await enter(2);
      await page.goto(`${range.url}/training/${id}`);
      await page.locator('.task').first().waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.context().close();
    });
  }

  test('words are marked by keyboard, and what is still readable is said', async () => {
    const page = await enter(3);
    await page.goto(`${range.url}/training/redaction`);
    await page.locator('.word').first().press('Space');
    await page.getByRole('button', { name: 'أجب' }).press('Enter');
    await page.getByText('بقي مقروءاً').first().waitFor();
    await page.context().close();
  });

  test('after a few heavy things she is asked how she is; what she writes is gone when she leaves', async () => {
    const page = await enter(3);
    await page.evaluate(async () => {
      const day = new Date().toLocaleDateString('en-CA');
      const session = (await (await fetch('/v1/session')).json()) as { person: { id: string } };
      localStorage.setItem(
        `sanad-dose ${session.person.id}`,
        JSON.stringify({ day, minutes: 12, heavy: 3, restedAt: 0, talkedAt: 0 }),
      );
    });
    await page.goto(`${range.url}/training`);
    await page.locator('.care').getByRole('link', { name: 'دقيقة لنفسك' }).click();
    await page.getByRole('heading', { name: 'العناية بالنفس' }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await page.getByLabel('ما الذي بقي معك').fill('محادثة أمس');
    await page.getByRole('button', { name: 'أخذت دقيقتي' }).click();
    await page.getByText('ما كتبته زال').waitFor();
    assert.equal(await page.locator('.care').count(), 0);
    assert.deepEqual(sent, []);
    assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).includes('محادثة'));
    if (process.env['SANAD_SHOTS'])
      await page.screenshot({ path: `${process.env['SANAD_SHOTS']}/care.png`, fullPage: true });
    await page.context().close();
  });

  test('the trainer sees the class without names', async () => {
    const page = await enter(0, { width: 1280 });
    await page.goto(`${range.url}/training/class`);
    await page.getByRole('heading', { name: 'القسم' }).waitFor();
    const body = await page.locator('main').textContent();
    assert.ok(!body?.includes('متعلم 1'));
    assert.deepEqual(await faultsOf(page), []);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.ok(await page.locator('.banner.training').isVisible(), 'the banner is printed');
    const [position, ink] = await page.evaluate<[string, number]>(`(() => {
      const red = (one) => Number(/\\d+/.exec(one)[0]);
      return [getComputedStyle(document.querySelector('.banner-on-paper')).position, red(getComputedStyle(document.body).color)];
    })()`);
    assert.equal(position, 'fixed', 'a mark comes on every sheet');
    assert.ok(ink < 100, `dark words on paper: ${ink}`);
    await page.emulateMedia({ media: 'screen' });
    await page.context().close();
  });
});

describe('a real case before a file of a range, in Arabic, on a phone', { skip }, () => {
  test('the file is not taken until somebody says that it is evidence', async () => {
    const real = await startRange('real', true, 1);
    try {
      const window = await openWindow(browser, { language: 'ar', width: 390, height: 844 });
      const page = await window.newPage();
      await page.goto(`${real.url}/sign-in?token=${real.token(1)}`);
      await page.locator('.top').waitFor();
      const id = await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ title: 'قضية', campaign: null, origin: 'report' });
        return ((await (await fetch('/v1/cases', { method: 'POST', headers, body })).json()) as { id: string }).id;
      });
      await page.goto(`${real.url}/cases/${id}`);
      await page.getByRole('button', { name: 'أضف ملفا' }).click();
      for (const group of await page.locator('[role=dialog] fieldset').all()) await group.getByLabel('لا').check();
      const chat = Buffer.from(await (await fetch(`${range.url}/range/chats/1`)).arrayBuffer());
      await page.locator('input[type=file]').setInputFiles({ name: 'chat.txt', mimeType: 'text/plain', buffer: chat });
      await page.getByLabel('ممن، ومن أي جهاز').fill('هاتف المبلغة');
      await page.getByLabel('المنطقة الزمنية').selectOption('unknown');
      await page.getByRole('button', { name: 'اختم وأضف' }).click();
      await page.getByText('علامة ميدان التدريب').waitFor();
      assert.deepEqual(await faultsOf(page), []);
      if (process.env['SANAD_SHOTS']) await page.screenshot({ path: `${process.env['SANAD_SHOTS']}/mark.png` });
      await page.getByLabel('هذا دليل حقيقي').check();
      await page.getByRole('button', { name: 'اختم وأضف' }).click();
      await page.getByText('خُتم وأُضيف').waitFor();
      await window.close();
    } finally {
      await real.stop();
    }
  });
});
