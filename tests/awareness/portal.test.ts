import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PORTAL_LANGUAGES } from '@sanad/portal/language';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type RunningPortal, startPortal } from '../portal/running.ts';

const skip = noBrowser;
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
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'ar-MA', ...options });
  const asked: string[] = [];
  context.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`));
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) assert.fail(message.text());
  });
  return { page, asked };
}

test('what she types is found in either script, on the phone alone', { skip }, async () => {
  const { page, asked } = await phone();
  await page.goto(`${running.portal}/ary/learn`);
  await page.locator('#find').waitFor();
  const before = asked.length;
  const all = await page.locator('[data-find]:visible').count();
  for (const word of ['الخليج', 'lkhalij', 'lbasbor', 'CNSS']) {
    await page.fill('#find', word);
    const left = await page.locator('[data-find]:visible').count();
    assert.ok(left > 0 && left < all, `${word}: ${left} of ${all}`);
  }
  await page.goto(`${running.portal}/ar/learn`);
  await page.fill('#find', 'مساج');
  assert.equal(await page.locator('[data-find]:visible').count(), 1, 'a word of another language');
  await page.goto(`${running.portal}/ary/learn`);
  asked.splice(before);
  await page.fill('#find', 'زعطوط');
  assert.equal(await page.locator('[data-find]:visible').count(), 0);
  assert.match(String(await page.locator('#found').textContent()), /ما لقينا والو/);
  await page.fill('#find', '');
  assert.equal(await page.locator('[data-find]:visible').count(), all);
  assert.deepEqual(asked.slice(before), []);
});

test('the page of patterns and rights needs no script and is at most 50 kB with everything it loads', {
  skip,
}, async () => {
  for (const language of PORTAL_LANGUAGES) {
    const { page } = await phone();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => void bodies.push(response.body()));
    await page.goto(`${running.portal}/${language}/learn`, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
    assert.ok(bytes > 5000 && bytes <= 50_000, `${language}: ${bytes} bytes`);
    await page.context().close();
  }
  const { page } = await phone({ javaScriptEnabled: false });
  await page.goto(`${running.portal}/ary/learn`);
  await page.locator('summary').first().click();
  assert.ok(await page.locator('.kinds details[open] .signs').isVisible());
  const told = String(await page.locator('main').textContent());
  assert.ok(told.includes('448-14') && !told.includes('82-5'));
});

test('the quiz sends nothing before she agrees, then right and wrong alone', { skip }, async () => {
  const { page, asked } = await phone();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '');
  });
  await page.goto(`${running.portal}/ary/quiz`);
  const items = ['camera', 'fee', 'passport', 'secret', 'honest'];
  const before = asked.length;
  for (const item of items) await page.locator(`input[name=before-${item}][value=yes]`).check();
  await page.locator('[data-step]:not([hidden]) [data-next]').click();
  await page.locator('[data-step]:not([hidden]) [data-next]').click();
  for (const item of items)
    await page
      .locator(`input[name=after-${item}][value=${['secret', 'honest'].includes(item) ? 'yes' : 'no'}]`)
      .check();
  await page.locator('[data-step]:not([hidden]) [data-next]').click();
  assert.equal(await page.locator('#result').textContent(), 'قبل: 2 من 5. دابا: 5 من 5.');
  assert.deepEqual(asked.slice(before), []);
  await page.locator('#send').click();
  await page.getByText('تزادت').waitFor();
  assert.deepEqual(Object.keys(JSON.parse(sent[0]!) as object).sort(), ['items', 'language', 'quiz']);
  assert.deepEqual(await page.context().cookies(), []);
  const refused = await fetch(`${running.portal}/quiz`, { method: 'POST', body: '{"name":"x"}' });
  assert.equal(refused.status, 400);
});

test('kept by choice it is read without a network, and holds no notice; one tap takes it away', { skip }, async () => {
  const { page } = await phone();
  await page.goto(`${running.portal}/keep/learn/ary`);
  assert.equal(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'), 0);
  await page.locator('#keep-it').click();
  await page.locator('#remove-it').waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('summary').first().waitFor();
  await page.fill('#find', 'مساج');
  assert.ok((await page.locator('[data-find]:visible').count()) > 0);
  assert.equal(await page.locator('a[href*=notice]').count(), 0);
  await page.context().setOffline(false);
  await page.locator('#remove-it').click();
  await page.locator('#keep-it').waitFor();
  assert.equal(await page.evaluate('caches.keys().then((all) => all.length)'), 0);
});

test('every page that teaches fits 320 px and has no fault that axe knows, light and dark', {
  skip,
}, async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await phone({ viewport: { width: 320, height: 640 }, colorScheme });
    // One language of each direction, one of them in the dark; the soak looks at all.
    const some = colorScheme === 'dark' ? ['ar'] : ['ary', 'fr'];
    for (const language of process.env['SANAD_SOAK'] ? PORTAL_LANGUAGES : some)
      for (const name of ['learn', 'notices', 'stories', 'quiz']) {
        await page.goto(`${running.portal}/${language}/${name}`);
        if (name === 'learn') await page.locator('summary').first().click();
        assert.deepEqual(await faultsOf(page), [], `${language}/${name} ${colorScheme}`);
      }
  }
});

test('a part is read aloud by a voice of the phone itself, never by one of a service', { skip }, async () => {
  const { page } = await phone();
  await page.addInitScript(`
    const voice = (name, lang, localService) => ({ name, lang, localService });
    const said = (window.said = []);
    Object.defineProperty(window, 'speechSynthesis', { value: {
      speaking: false, getVoices: () => [voice('far', 'ar-MA', false), voice('near', 'ar', true)],
      speak: (one) => said.push([one.voice.name, one.text]), cancel() {}, addEventListener() {} } });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`);
  await page.goto(`${running.portal}/ary/learn`);
  await page.locator('summary').first().click();
  await page.locator('.kinds details[open] button.read').click();
  const said = (await page.evaluate('window.said')) as [string, string][];
  assert.ok(said.length > 3 && said.every(([name]) => name === 'near'));
});

test('who asks for Tamazight first is shown its name in its own letters and told what the pages are in', async () => {
  const answer = await fetch(`${running.portal}/`, { headers: { 'accept-language': 'zgh-MA,fr;q=0.5' } });
  assert.ok(answer.url.endsWith('/zgh/'), answer.url);
  const text = await answer.text();
  assert.match(text, /<html lang="ary" dir="rtl">/);
  assert.match(text, /<bdi lang="zgh" dir="ltr">ⵜⴰⵎⴰⵣⵉⵖⵜ<\/bdi>/);
  assert.ok(text.includes('مازال ما كايناش بالأمازيغية') && text.includes('/ary/check'));
  assert.ok(!(await (await fetch(`${running.portal}/ary/`)).text()).includes('zgh'));
});
