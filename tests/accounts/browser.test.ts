import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Newsroom, openNewsroom } from '../awareness/newsroom.ts';
import { noBrowser, openBrowser, openWindow } from '../console/running.ts';

const skip = noBrowser;
let browser: Browser;
let room: Newsroom;

before(async () => {
  if (skip) return;
  room = await openNewsroom(true);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await room?.stop();
});

test('on a phone a refusal comes to where she looks, not above the form', { skip }, async () => {
  const page = await (await openWindow(browser, { width: 390, height: 844 })).newPage();
  await page.goto(room.link(0));
  await page.locator('.row').first().waitFor();
  await page.goto(`${room.url}/figures/releases`);
  await page.getByLabel('لماذا يُنشر').fill('نشر دوري');
  const send = page.locator('main .button.main').first();
  await send.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2000);
  await send.click();
  const refusal = page.getByRole('alert');
  await refusal.waitFor();
  const box = (await refusal.boundingBox())!;
  assert.ok(box.y >= 0 && box.y + box.height <= 844, JSON.stringify(box));
});
