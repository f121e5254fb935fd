import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

async function enter(who: number, width = 1440): Promise<Page> {
  const page = await (await openWindow(browser, { width })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(running.link(who));
  await page.locator('.row').first().waitFor();
  return page;
}

const countOf = async (page: Page): Promise<number> => {
  const id = /camp_\w+/.exec(page.url())![0];
  return ((await (await page.request.get(`${running.url}/v1/campaigns/${id}`)).json()) as { size: number }).size;
};

test('in Arabic: two campaigns are merged, the merge is taken back, a post is parted, and the page says who did it', {
  skip,
}, async () => {
  const page = await enter(0);
  const href = await page.locator('.row').first().getAttribute('href');
  await page.goto(`${running.url}/campaigns/${/camp_\w+/.exec(href!)![0]}`);
  await page.getByText('السند القانوني: عرض توضيحي بمعطيات مختلقة').waitFor();
  await page.getByRole('button', { name: 'ادمج…' }).click();
  const before = await countOf(page);
  await page.locator('.pick-row input').first().check();
  await page.getByRole('button', { name: 'ادمج حملتين' }).click();
  await page.getByText(/دمج .* حملتان، /).waitFor();
  assert.ok((await countOf(page)) > before);
  await page.locator('.links').getByRole('button', { name: 'تراجع' }).click();
  await page.getByText('تُراجع عنه، كأن لم يكن.').waitFor();
  assert.equal(await countOf(page), before);
  await page.getByRole('button', { name: 'افصل منشورات…' }).click();
  await page.getByRole('button', { name: 'افصل المنشورات', exact: true }).waitFor();
  await page.locator('.pick-row input').nth(1).check();
  await page.getByRole('button', { name: 'افصل منشورا واحدا' }).click();
  await page.getByText(/^فُصل/).waitFor();
  assert.equal(await countOf(page), before - 1);
  await page.context().close();
});

test('several campaigns are decided at once after a look, and all are taken back together', { skip }, async () => {
  const page = await enter(0);
  const opener = page.getByRole('button', { name: 'عدة حملات معا…' });
  await opener.press('Enter');
  await page.locator('.pick-row input').nth(3).check();
  await page.locator('.pick-row input').nth(4).check();
  const choices = await page
    .locator('.modal .choice')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.equal(new Set(choices).size, 1, 'the verdicts stand in one line');
  await page.getByRole('radio', { name: 'ليس كذلك' }).check();
  await page.getByRole('button', { name: 'قرّر في حملتين' }).press('Enter');
  await page.locator('.toast').waitFor();
  await page.locator('.modal-veil').waitFor({ state: 'detached' });
  await opener.and(page.locator(':focus')).waitFor({ timeout: 5000 });
  const types = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { header } of running.sanad.spine.ledger.read(0)) found.push(header.type);
    return found.filter((type) => /^(campaign\.decided|decision\.undone)$/.test(type));
  };
  assert.deepEqual(await types(), ['campaign.decided', 'campaign.decided']);
  await page.keyboard.press('KeyZ');
  await page.getByText(/تُراجع عن حملتين/).waitFor();
  assert.deepEqual((await types()).slice(2), ['decision.undone', 'decision.undone']);
  await page.context().close();
});

test('what one person looks at another cannot decide, and she sees who is there', { skip }, async () => {
  const her = await enter(0);
  await her.locator('.verdicts').waitFor();
  const lead = await enter(1);
  await lead.getByText(/قيد العمل عند .* حتى/).waitFor();
  assert.equal(await lead.locator('.verdicts').count(), 0);
  await her.goto('about:blank');
  await lead.reload();
  await lead.locator('.verdicts').waitFor();
  await her.context().close();
  await lead.context().close();
});

test('alarms on a phone: each with its reason, seen once and counted no more; a search is kept and dropped', {
  skip,
}, async () => {
  const page = await enter(0, 390);
  await page.goto(`${running.url}/alarms`);
  await page
    .getByText(/^تشكلت حملة/)
    .first()
    .waitFor();
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'nothing hangs over');
  await page
    .getByRole('button', { name: /اطلعت على/ })
    .first()
    .click();
  await page.getByRole('button', { name: /اطلعت/ }).first().waitFor({ state: 'detached' });
  await page.goto(`${running.url}/queue?place=dubai`);
  await page.getByRole('button', { name: 'احفظ ونبّهني' }).click();
  await page.getByRole('button', { name: 'احفظ ونبّهني' }).click();
  await page.getByRole('button', { name: 'احذف هذا البحث' }).click();
  await page.getByRole('button', { name: 'احفظ ونبّهني' }).waitFor();
  await page.context().close();
});

test('the links open and close, in the picture and in its twin of words, and every step can be taken back', {
  skip,
}, async () => {
  for (const width of [1440, 390]) {
    const page = await enter(0, width);
    const href = await page.locator('.row').first().getAttribute('href');
    await page.goto(`${running.url}/campaigns/${/camp_\w+/.exec(href!)![0]}`);
    await page.getByRole('button', { name: 'اعرض الرسم' }).click();
    const opener = page.locator('.link-twin .opener').first();
    await opener.waitFor();
    assert.equal(await opener.getAttribute('aria-expanded'), 'false');
    assert.equal(await page.locator('.link-twin .posts-of').count(), 0);
    const back = page.getByRole('button', { name: 'ارجع خطوة' });
    assert.equal(await back.getAttribute('aria-disabled'), 'true');
    await opener.click();
    assert.ok((await page.locator('.link-twin .posts-of').first().locator('li').count()) > 1);
    const close = page.getByRole('button', { name: 'أغلق الكل' });
    await close.press('Enter');
    assert.equal(await page.locator('.link-twin .posts-of').count(), 0);
    assert.ok(await close.evaluate((one) => one.matches(':focus')), 'what she pressed keeps her place');
    await back.press('Enter');
    assert.equal(await opener.getAttribute('aria-expanded'), 'true');
    const beginnings = await page.evaluate<
      boolean[]
    >(`[...document.querySelectorAll('.link-twin .one-line')].map((one) => {
      const words = document.createRange();
      words.setStart(one.firstChild, 0);
      words.setEnd(one.firstChild, 1);
      const [first, line] = [words.getBoundingClientRect(), one.getBoundingClientRect()];
      return first.left >= line.left - 1 && first.right <= line.right + 1;
    })`);
    assert.ok(beginnings.length > 1 && beginnings.every(Boolean), 'each post is cut at its end, in either script');
    await page.locator('.link-twin .posts-of a').nth(1).click();
    await page.locator('.link-twin .posts-of a[aria-current]').waitFor();
    assert.match(page.url(), /post=/);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'nothing hangs over');
    await page.context().close();
  }
});

test('the lead reads how far two people agree: the figure, who said what, and the words of what they judged apart', {
  skip,
}, async () => {
  const page = await enter(1, 390);
  const same = { first: 'lure', second: 'lure', pairs: 9 };
  const told = { pairs: 9, waiting: 1, agreed: 9, kappa: null, interval: null, table: [same], apart: [] as unknown[] };
  await page.route('**/v1/agreement', (route) => route.fulfill({ json: told }));
  await page.goto(`${running.url}/second`);
  await page.getByText('الاتفاق تام').waitFor();
  await page.getByText('تنتظر حملة واحدة.').waitFor();
  const apart = { campaign: 'camp_x', first: 'lure', second: 'cannot-tell', at: '2026-11-01T10:00:00.000Z' };
  Object.assign(told, {
    pairs: 12,
    kappa: 0.7109,
    interval: [0.4932, 0.8486],
    table: [same, { first: 'lure', second: 'cannot-tell', pairs: 3 }],
    apart: [{ ...apart, sample: 'خدمة زوينة 0600000000' }],
  });
  await page.reload();
  await page.getByText(/0,71.*0,49.*0,85/).waitFor();
  const row = page.getByRole('row', { name: /^استدراج/ });
  assert.deepEqual(await row.getByRole('cell').allTextContents(), ['9', '0', '3']);
  const link = page.getByRole('link', { name: 'خدمة زوينة 0600000000' });
  assert.equal(await link.getAttribute('href'), '/campaigns/camp_x');
  await page.getByText('الأول: ⁨استدراج⁩، والثاني: ⁨لا أدري⁩').waitFor();
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'nothing hangs over');
  await page.context().close();
});
