import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const skip = noBrowser;
/** A phone that has one voice of its own. */
const ONE_VOICE = `
  window.said = [];
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ name: 'near', lang: 'ar', localService: true }], cancel() {}, addEventListener() {},
    speak: (one) => window.said.push(one.text) } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;
let browser: Browser;
let room: Newsroom;
let id: string;

before(async () => {
  if (skip) return;
  room = await openNewsroom(true);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await room?.stop();
});

async function enter(who: number, look: Parameters<typeof openWindow>[1] = {}): Promise<Page> {
  const page = await (await openWindow(browser, look)).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) assert.fail(message.text());
  });
  await page.goto(room.link(who));
  await page.locator('.row').first().waitFor();
  return page;
}

test('in Arabic: from the page of a confirmed campaign to a draft, which says what is missing before it goes on', {
  skip,
}, async () => {
  const { id: campaign } = await room.confirm();
  const page = await enter(0);
  await page.goto(`${room.url}/campaigns/${campaign}`);
  await page.getByRole('button', { name: 'حرّر تنبيهاً' }).click();
  await page.waitForURL(/\/awareness\/notice_/);
  id = page.url().split('/').at(-1)!;
  await page.getByText('يمنع النشر').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'اقترح للموافقة' }).isDisabled(), true);
  assert.ok((await page.locator('.excerpt .gap').count()) > 0);
  await page.getByRole('link', { name: 'دليل الجهات' }).click();
  await page.locator('tr', { hasText: '8350' }).getByRole('button', { name: 'سجّل تجربة…' }).click();
  await page.getByLabel('كيف جُرّب').fill('هاتفت الرقم وأجابوا');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'سجّل', exact: true }).click();
  await page.locator('tr', { hasText: '8350' }).getByText('صالح إلى').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.goto(`${room.url}/awareness/${id}`);
  await page.getByLabel('الجهة الواحدة').selectOption('ma-unfm-8350');
  await page.locator('.savebar .button.main').click();
  await page.getByRole('button', { name: 'اقترح للموافقة' }).click();
  await page.getByText('ينتظر جواب شخصين').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('two others tick every point and sign; the second approval publishes, and the page of the public has it', {
  skip,
}, async () => {
  for (const who of [3, 1]) {
    const page = await enter(who);
    await page.goto(`${room.url}/awareness/${id}`);
    const approve = page.locator('.checklist .button.main');
    await approve.waitFor();
    assert.equal(await approve.isDisabled(), true);
    for (const box of await page.locator('.checklist input[type=checkbox]').all()) await box.check();
    assert.deepEqual(await faultsOf(page), []);
    await approve.click();
    await page.locator('.checklist').waitFor({ state: 'detached' });
  }
  assert.equal((await room.notice(id)).state, 'published');
  const page = await (await openWindow(browser, { width: 390 })).newPage();
  await page.addInitScript(ONE_VOICE);
  await page.goto(`${room.portal}/ary/notice/${id}`);
  await page.getByText('8350').waitFor();
  await page.getByRole('button', { name: 'قراه ليا بالصوت' }).click();
  const said = (await page.evaluate('window.said')) as string[];
  assert.ok(said.length > 3 && said.some((line) => line.includes('8350')), said.join('\n'));
  assert.deepEqual(await faultsOf(page), []);
});

test('the kit shows each text with its length and the card as it looks, in four languages, light and dark', {
  skip,
}, async () => {
  for (const look of [{ width: 1440 }, { width: 390, dark: true }, { language: 'fr' }]) {
    const page = await enter(1, look);
    await page.goto(`${room.url}/awareness/${id}`);
    for (const name of ['الدارجة', 'Français']) {
      await page.locator('.tongue-tabs').last().getByRole('button', { name }).click();
      await page.locator('.kit-card img').waitFor();
      assert.equal(await page.locator('.kit-text').count(), 6);
    }
    assert.deepEqual(await faultsOf(page), []);
    const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    assert.ok(width <= (look.width ?? 1440), `${width}`);
  }
});

test('it is sent, taken back with a reason, and the page says where the correction is owed until it got there', {
  skip,
}, async () => {
  const page = await enter(1);
  await page.goto(`${room.url}/awareness/${id}`);
  await page.getByRole('button', { name: 'سجّل إرسالاً' }).click();
  await page.getByLabel('إلى أين').fill('لائحة الجمعية');
  await page.getByLabel('عدد النسخ').fill('400');
  await page.getByRole('button', { name: 'سجّل', exact: true }).click();
  await page.locator('.sent').waitFor();
  await page.getByRole('button', { name: 'نصوصه ورابطه' }).click();
  await page.getByText('هذا الرابط لهذا الإرسال ولصياغته وحدهما').waitFor();
  assert.match(String(await page.locator('.kit-text').first().textContent()), /\/l\/\w+/);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'اسحبه من العموم…' }).click();
  await page.getByLabel('السبب، للفريق').fill('رقم قديم في النص');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'اسحبه الآن وصحّح' }).click();
  await page.getByLabel('التصحيح ناقص هنا').fill('رسالة ثانية إلى اللائحة نفسها');
  assert.match(await page.locator('.kit-text').first().textContent().then(String), /سحبنا التنبيه/);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'وصل', exact: true }).click();
  await page.getByText('وصل التصحيح:').waitFor();
  await page.goto(`${room.url}/awareness`);
  await page.locator('.tag.alert').waitFor();
  assert.deepEqual(await faultsOf(page), []);
});

test('a plan is made, and what was measured says how little it may mean', { skip }, async () => {
  const page = await enter(0);
  await page.goto(`${room.url}/awareness/plan`);
  await page.getByRole('button', { name: 'خطة جديدة' }).click();
  await page.getByLabel('اسم الحملة').fill('حملة الدخول المدرسي');
  const women = page.getByRole('checkbox', { name: 'النساء', exact: true });
  await women.uncheck();
  await page.locator('.sheet .button.main').click();
  const said = await women.evaluate((field) => (field as unknown as { validationMessage: string }).validationMessage);
  assert.equal(said, 'اختر واحدة على الأقل.', 'for nobody there is no plan, and she is told where');
  await women.check();
  await page.locator('.sheet .button.main').click();
  await page.getByText('حملة الدخول المدرسي').waitFor();
  for (let n = 0; n < 12; n++) {
    const items = ['camera', 'fee'].map((item) => ({ item, before: n < 9 ? 'wrong' : 'right', after: 'right' }));
    const body = JSON.stringify({ quiz: 'offers-1', language: 'ary', items });
    const headers = { 'content-type': 'application/json' };
    assert.equal((await fetch(`${room.portal}/quiz`, { method: 'POST', headers, body })).status, 204);
  }
  await room.sanad.awareness.flush();
  await page.reload();
  await page.getByText('أجبن مرتين').waitFor();
  const row = await page.locator('tr', { hasText: 'الوجه المخفي' }).textContent();
  assert.match(String(row), /12.*75/s);
  assert.deepEqual(await faultsOf(page), []);
});
