import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
const LURE = 'أجي تخدمي من دارك بالتيليفون، بلا وجه، 7000 درهم فالشهر';
const PHONE = { width: 390, height: 800 };

let browser: Browser;
let running: RunningPortal;

before(async () => {
  if (skip) return;
  running = await startPortal();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

async function phone(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'ar-MA', ...options });
  const asked: string[] = [];
  context.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`));
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) assert.fail(message.text());
  });
  return { page, asked };
}

test('known kinds of offers are chosen from pictures, with scripts off too, and nothing is asked of the server', {
  skip,
}, async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, asked } = await phone({ javaScriptEnabled });
    await page.goto(`${running.portal}/ary/examples`);
    const before = asked.length;
    await page.getByText('خدمة من الدار بالتيليفون').click();
    await page.getByText('بلا وجه').waitFor();
    assert.deepEqual(asked.slice(before), []);
    assert.equal(await page.locator('.kinds svg').count(), 8);
    if (javaScriptEnabled) assert.deepEqual(await faultsOf(page), []);
    await page.context().close();
  }
});

test('a screenshot is read on the phone: fetched when she asks, then with the network cut, and nothing is sent', {
  skip,
}, async () => {
  const { page: writer } = await phone({ deviceScaleFactor: 2 });
  await writer.setContent(
    `<body style="margin:0;background:#111;color:#eee;font:20px sans-serif" dir="rtl"><p style="padding:30px">مطلوب بنات للعمل في صالون<br>7000 درهم فالشهر والسكن فابور</p></body>`,
  );
  const picture = await writer.screenshot({ clip: { x: 0, y: 0, width: 390, height: 300 } });
  const { page, asked } = await phone();
  // She does not touch the field: what answers her must be there with the reader of pictures.
  await page.goto(`${running.portal}/ary/check`);
  await page.locator('#pictures').waitFor();
  assert.equal(
    asked.some((line) => /\/f\/p/.test(line)),
    false,
  );
  await page.locator('#pictures summary').click();
  await page.locator('#picture-fetch button').click();
  await page.locator('#picture').waitFor();
  const before = asked.length;
  assert.ok(asked.every((line) => line.startsWith(`GET ${running.url}`)));
  await page.context().setOffline(true);
  await page.setInputFiles('#picture', { name: 'x.png', mimeType: 'image/png', buffer: picture });
  await page.getByText('القراية تقدر تغلط').waitFor();
  const text = await page.inputValue('#text');
  // The reader of Arabic alone drops figures that open a line.
  assert.match(text, /^7000 درهم/m);
  assert.match(text, /مطلوب بنات/);
  await page.getByRole('button', { name: 'شوفي شنو كيبان' }).click();
  await page.locator('#answer-head').waitFor();
  await page.setInputFiles('#picture', { name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await page.getByText('ما قدرناش نقراو').waitFor();
  assert.deepEqual(asked.slice(before), []);
  await page.context().close();
});

test('the check is kept on the phone only when she asks, works without a network, and one tap removes it', {
  skip,
}, async () => {
  const { page } = await phone();
  const state = (): Promise<number[]> =>
    page.evaluate(
      `Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then((all) => all.map((one) => one.length))`,
    );
  await page.goto(`${running.portal}/ary/check`);
  await page.getByRole('link', { name: 'خليها تخدم بلا أنترنيت' }).click();
  await page.locator('#keep-it').waitFor();
  assert.deepEqual(await state(), [0, 0]);
  assert.deepEqual(await faultsOf(page), []);
  await page.locator('#keep-it').click();
  await page.getByText('كتخدم بلا أنترنيت. حطيها').waitFor();
  assert.deepEqual(await state(), [1, 1]);

  await page.context().setOffline(true);
  await page.reload();
  await page.fill('#text', LURE);
  await page.getByRole('button', { name: 'شوفي شنو كيبان' }).click();
  await page.locator('#answer-head').waitFor();
  const kept = await page.evaluate(`caches.keys().then((names) => caches.open(names[0])).then((cache) => cache.keys())
    .then((all) => all.map((one) => new URL(one.url).pathname))`);
  assert.deepEqual(
    (kept as string[]).filter((path) => /^\/portal\/(keep\/((learn\/)?ary|f\/w-)|f\/[scel]-)/.test(path) === false),
    [],
  );
  await page.context().setOffline(false);
  // The pages of a report are out of its reach.
  await page.goto(`${running.portal}/ary/report`);
  assert.equal(await page.evaluate('navigator.serviceWorker.controller'), null);

  await page.goto(`${running.portal}/keep/ary`);
  await page.locator('#remove-it').click();
  await page.getByText('ما بقى والو منها').waitFor();
  assert.deepEqual(await state(), [0, 0]);
  await page.context().close();
});

test('the worker that keeps is given for its own pages alone, and only for a language that exists', async () => {
  if (skip) return;
  assert.equal((await fetch(`${running.portal}/keep/w.js?xx`)).headers.get('content-type')?.includes('script'), false);
  const worker = await fetch(`${running.portal}/keep/w.js?ary`);
  assert.equal(worker.headers.get('service-worker-allowed'), null);
});
