import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { answerTexts } from '@sanad/portal/answer-texts';
import { PORTAL_LANGUAGES } from '@sanad/portal/language';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
const SECRET = 'قرنفلة زرقاء ٧٧';
const LURE = `أجي تخدمي من دارك بالتيليفون، بلا وجه، 7000 درهم فالشهر، صيفطي فوكال 0600000001 ${SECRET}`;
const PHONE = { width: 390, height: 844 };

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

/** A phone that fails the test when the page is at fault, breaks its policy, or asks anybody else. */
async function phone(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; asked: string[] }> {
  const context: BrowserContext = await browser.newContext({ viewport: PHONE, locale: 'ar-MA', ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) assert.fail(message.text());
  });
  context.on('request', (request) => {
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  return { page, asked };
}

async function ask(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.getByRole('button', { name: /شوفي|أظهر|ressort|stands out/ }).click();
  await page.locator('#answer-head').waitFor();
}

test('the check answers without one request, with the network cut, and shows her own words', { skip }, async () => {
  const { page, asked } = await phone();
  await page.goto(`${running.portal}/ary/check`);
  const proof = page.locator('.proof');
  assert.equal(await proof.isVisible(), false, 'the reader is not there yet: without network it could not come');
  await page.focus('#text');
  await page.locator('form[data-ready]').waitFor();
  assert.ok(await proof.isVisible());
  assert.match((await proof.textContent()) ?? '', /تقطعي الأنترنيت/);
  assert.equal(await page.locator('#answer-head, [data-id="answer-head"]').count(), 0, 'the rehearsal is gone');
  const before = asked.length;
  assert.ok(asked.every((line) => line.startsWith(`GET ${running.url}`)));
  await page.context().setOffline(true);
  await ask(page, LURE);
  assert.deepEqual(asked.slice(before), []);
  assert.ok((await page.locator('mark').allTextContents()).some((word) => word.includes('وجه')));
  assert.match(await page.locator('#answer-head').textContent().then(String), /بزاف/);
  assert.equal(await page.evaluate('document.activeElement.id'), 'answer-head');
  assert.equal(await page.evaluate('document.documentElement.dir'), 'rtl');
  assert.ok(await page.locator('#exit').isVisible());
});

test('the page could not send if it wanted to: its policy refuses every connection and every form', {
  skip,
}, async () => {
  const { page } = await phone();
  const answer = await page.goto(`${running.portal}/ary/check`);
  const policy = answer!.headers()['content-security-policy']!;
  assert.match(policy, /connect-src 'none'/);
  assert.match(policy, /form-action 'none'/);
  page.removeAllListeners('console');
  const refused = await page.evaluate(`fetch('${running.url}/livez').then(() => false, () => true)`);
  assert.equal(refused, true);
});

test('nothing is left behind: no cookie, no storage, no cache, no service worker, no manifest', { skip }, async () => {
  const { page } = await phone();
  for (const name of ['', 'check', 'help', 'trace']) {
    const answer = await page.goto(`${running.portal}/ary/${name}`);
    assert.equal(answer!.headers()['set-cookie'], undefined);
    assert.equal(answer!.headers()['cache-control'], 'no-store');
    assert.equal(await page.locator('link[rel=manifest]').count(), 0);
    assert.equal(await page.title(), 'معلومات');
  }
  await page.goto(`${running.portal}/ary/check`);
  await ask(page, LURE);
  const left = `Promise.all([navigator.serviceWorker?.getRegistrations() ?? [], self.caches?.keys() ?? []])
    .then(([a, b]) => a.length + b.length + localStorage.length + sessionStorage.length + document.cookie.length)`;
  assert.equal(await page.evaluate(left), 0);
  assert.deepEqual(await page.context().cookies(), []);
});

test('the first load is small, and the reader too', { skip }, async () => {
  const { page } = await phone();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    bodies.push(response.body());
  });
  await page.goto(`${running.portal}/ary/check`, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
  assert.ok(bytes > 1000 && bytes <= 50_000, `${bytes} bytes on the first load`);
  for (const address of [`${running.portal}/ary/check`, `${running.portal}/keep/ary`]) {
    const [packed, plain] = await Promise.all(
      ['gzip', 'identity'].map((encoding) => fetch(address, { headers: { 'accept-encoding': encoding } })),
    );
    assert.deepEqual(
      ['gzip', null],
      [packed!, plain!].map(({ headers }) => headers.get('content-encoding')),
    );
    assert.equal(await packed!.text(), await plain!.text());
  }
  const src = await page.locator('#check').getAttribute('data-worker');
  const packed = await fetch(new URL(src!, running.url), { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.ok(Number(packed.headers.get('content-length')) <= 150_000);
});

test('a page carries what an answer says in its own language alone, and the reader carries no words of it', {
  skip,
}, async () => {
  const all = PORTAL_LANGUAGES.map((language) => ({ language, texts: answerTexts(language) }));
  for (const { language, texts } of all) {
    const { page } = await phone();
    for (const name of ['check', `../keep/${language}`]) {
      await page.goto(`${running.portal}/${language}/${name}`);
      const carried = await page.locator('#check').getAttribute('data-texts');
      assert.deepEqual(JSON.parse(carried!), texts);
    }
    const src = await page.locator('#check').getAttribute('data-worker');
    const script = await (await fetch(new URL(src!, running.url))).text();
    for (const { texts } of all)
      for (const words of [texts.words.opening.much, texts.words.goodLimit, ...texts.signs['L02']!])
        assert.equal(script.includes(words), false, words);
    await page.context().close();
  }
});

test('the exit blanks the page and takes its place: by the button, and by Shift three times but not twice', {
  skip,
}, async () => {
  for (const way of ['button', 'keys'] as const) {
    const { page } = await phone();
    await page.route(/wikipedia/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>w</title>' }));
    await page.goto('about:blank');
    await page.goto(`${running.portal}/ary/`);
    await page.getByRole('link', { name: /واش هاد العرض فخ/ }).click();
    await page.locator('#text').waitFor();
    if (way === 'button') await page.locator('#exit').click();
    else {
      await page.keyboard.press('Shift');
      await page.keyboard.press('Shift');
      await page.waitForTimeout(100);
      assert.ok(page.url().startsWith(running.url));
      await page.keyboard.press('Shift');
    }
    await page.waitForURL(/wikipedia/);
    await page.goBack();
    assert.equal(page.url(), 'about:blank');
  }
});

test('without scripts she is told first; then the server reads, answers, and nothing of it stays', {
  skip,
}, async () => {
  const { page, asked } = await phone({ javaScriptEnabled: false });
  await page.goto(`${running.portal}/ary/check`);
  assert.equal(await page.locator('textarea:visible, .lead:visible').count(), 0);
  await page.getByRole('link', { name: 'فهمت، وريني كيفاش' }).first().click();
  await page.locator('.told').waitFor();
  await page.fill('textarea', LURE);
  await page.getByRole('button', { name: /موافقة/ }).click();
  await page.locator('#answer-head').waitFor();
  assert.ok((await page.locator('mark').count()) > 0);
  assert.equal(asked.filter((line) => line.startsWith('POST')).length, 1);
  await running.sanad.spine.ledger.head();
  for (const file of filesUnder(running.folder)) assert.equal(readFileSync(file).includes(SECRET), false, file);
  assert.equal(running.said.join('\n').includes(SECRET) || running.said.join('\n').includes('127.0.0.1'), false);
  assert.equal((await page.context().cookies()).length, 0);
});

test('markup in a text stays text, on the phone and on the server', { skip }, async () => {
  const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script> بلا وجه';
  const { page } = await phone();
  await page.goto(`${running.portal}/fr/check`);
  await ask(page, attack);
  assert.equal(await page.locator('#answer img, #answer script').count(), 0);
  assert.equal(await page.title(), 'Informations');
  const sent = await fetch(`${running.portal}/fr/check-here`, {
    method: 'POST',
    body: new URLSearchParams({ text: attack }),
  });
  assert.doesNotMatch(await sent.text(), /<img|<script>document/);
});

test('every page fits 320 px and has no fault that axe knows, light and dark', {
  skip,
}, async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await phone({ viewport: { width: 320, height: 640 }, colorScheme });
    // One language of each direction, one of them in the dark; the soak looks at all.
    const some = colorScheme === 'dark' ? ['ary'] : ['fr'];
    for (const language of process.env['SANAD_SOAK'] ? PORTAL_LANGUAGES : some)
      for (const name of ['', 'check', 'check-here', 'help', 'trace']) {
        await page.goto(`${running.portal}/${language}/${name}`);
        if (name === 'check') await ask(page, LURE);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.ok((width as number) <= 320, `${language}/${name} is ${width} px wide`);
        assert.deepEqual(await faultsOf(page), [], `${language}/${name} ${colorScheme}`);
      }
  }
});

test('by keyboard alone: to the field, to the answer, and the exit is reached', { skip }, async () => {
  const { page } = await phone();
  await page.goto(`${running.portal}/ar/check`);
  await page.focus('#text');
  await page.keyboard.type('دون إظهار الوجه');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#answer-head').waitFor();
  const reached = new Set<string>();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    reached.add(String(await page.evaluate('document.activeElement.id')));
  }
  assert.ok(reached.has('exit'));
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}
