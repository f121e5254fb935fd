import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from './running.ts';

const skip = noBrowser;
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

/** A case with one picture in it, on a phone. */
async function openCase(): Promise<Page> {
  const page = await (await openWindow(browser, { width: 390 })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(running.link(0));
  await page.locator('.row').first().waitFor();
  const id = await page.evaluate(async () => {
    const answer = await fetch('/v1/cases', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ title: 'قضية بصورة', campaign: null }),
    });
    return ((await answer.json()) as { id: string }).id;
  });
  await page.goto(`${running.url}/cases/${id}`);
  await page.getByRole('button', { name: 'أضف ملفا' }).first().press('Enter');
  for (const question of ['minor', 'nudity']) await page.locator(`input[name=${question}]`).nth(1).press('Space');
  const dialog = page.getByRole('dialog');
  const picture = sharp({ create: { width: 320, height: 240, channels: 3, background: '#3a7' } });
  const buffer = await picture.png().toBuffer();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
  await dialog.getByLabel('ممن').fill('هاتف');
  await dialog.getByLabel('المنطقة الزمنية للهاتف').selectOption('unknown');
  await dialog.getByRole('button', { name: 'اختم وأضف' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^E1/ }).press('Enter');
  return page;
}

test('a picture is blurred until asked for; after enough for a day it asks once more, and the notice is read aloud', {
  skip,
}, async () => {
  const page = await openCase();
  const picture = page.getByRole('dialog').getByRole('img');
  await picture.waitFor();
  const isClear = async (): Promise<boolean> => (await picture.getAttribute('src'))!.endsWith('clear=1');
  assert.equal(await isClear(), false);
  const key = await page.evaluate(async () => {
    const session = (await (await fetch('/v1/session')).json()) as { person: { id: string } };
    return `sanad-dose ${session.person.id}`;
  });
  const fill = (heavy: number): Promise<void> =>
    page.evaluate(
      ([at, count]) => {
        const day = new Date().toLocaleDateString('en-CA');
        localStorage.setItem(at, JSON.stringify({ day, minutes: 0, heavy: count, restedAt: 0, talkedAt: count }));
      },
      [key, heavy] as const,
    );
  await fill(8);
  await page.getByRole('button', { name: 'أظهرها واضحة' }).press('Enter');
  await page.getByRole('status').getByText('فتحت اليوم ما يكفي').waitFor();
  assert.equal(await isClear(), false, 'the first press only asks');
  await fill(7);
  await page.getByRole('button', { name: 'أظهرها رغم ذلك' }).press('Enter');
  await page.getByRole('button', { name: 'موّهها من جديد' }).waitFor();
  assert.equal(await isClear(), true);
  await page.getByRole('dialog').getByRole('button', { name: 'إغلاق' }).press('Enter');
  await page.getByRole('status').getByText('يكفي لهذا اليوم').waitFor();
  await page.getByRole('link', { name: 'مع من أتكلم' }).click();
  await page.getByRole('heading', { name: 'العناية بالنفس' }).waitFor();
  assert.equal(await page.locator('.care').count(), 0, 'the page is not sent to itself');
  await page.context().close();
});
