import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { verifierCrypto } from '@sanad/platform/crypto';
import type { CaseFile } from '@sanad/wire/case';
import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../faults.ts';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from './running.ts';

const skip = noBrowser;

let browser: Browser;
let running: RunningConsole;
let caseUrl = '';

before(async () => {
  if (skip) return;
  running = await startConsole();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

/** Opens the console in the name of a member of the staff. A fault in the page, or something the policy refused, fails the test. */
async function enter(who: number, look: Parameters<typeof openWindow>[1] = {}): Promise<Page> {
  const page = await (await openWindow(browser, look)).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) assert.fail(message.text());
  });
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) assert.ok(request.url().startsWith(running.url), request.url());
  });
  await page.goto(running.link(who));
  await page.locator('.row').first().waitFor();
  return page;
}

const campaignShown = (page: Page): Promise<string | null> =>
  page.locator('.row[aria-current="true"]').getAttribute('href');

/** By keyboard alone: the list of offences, an article, its elements. */
async function addOffence(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'أضف جريمة للدراسة' }).first().press('Enter');
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await page.keyboard.type('448-1');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'الاتجار بالبشر', exact: true }).waitFor();
}

async function postsShown(page: Page): Promise<unknown> {
  const href = await campaignShown(page);
  const id = /camp_\w+/.exec(href ?? '')?.[0];
  return (await page.request.get(`${running.url}/v1/campaigns/${id}/posts`)).json();
}

/** Types of the entries since an index of the ledger. */
async function entriesSince(start: number): Promise<string[]> {
  const types: string[] = [];
  for await (const { header } of running.sanad.spine.ledger.read(start)) types.push(header.type);
  return types;
}

test('in Arabic and by keyboard alone: decide, take back within ten seconds, decide again, go on to the next', {
  skip,
}, async () => {
  const page = await enter(0);
  assert.equal(await page.evaluate('document.documentElement.dir'), 'rtl');
  await page.locator('.post mark').first().waitFor();
  const first = await campaignShown(page);
  await page.keyboard.press('KeyK'); // ن on an Arabic layout
  await page.locator('.toast').waitFor();
  assert.notEqual(await campaignShown(page), first);
  // A slow connection: what she decides on must not be the copy from before the decision.
  await page.route(/\/v1\/campaigns\/camp_\w+$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.keyboard.press('KeyZ');
  await page.getByText('تم التراجع').waitFor();
  await page.locator(`.row[aria-current="true"][href="${first}"]`).waitFor();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await campaignShown(page), first);
  await page.keyboard.press('ArrowUp');
  assert.equal(await campaignShown(page), first);
  await page.locator('.post mark').first().waitFor();
  await page.keyboard.press('Digit1');
  await page.getByText(/سُجل القرار: .استدراج/).waitFor();
  const types = await entriesSince(0);
  assert.deepEqual(
    types.filter((type) => /^(campaign\.decided|decision)/.test(type)),
    ['campaign.decided', 'decision.undone', 'campaign.decided'],
  );
  await page.context().close();
});

test('after a decision by button the reader is led to the next post, and stays in the list when she walks there', {
  skip,
}, async () => {
  const page = await enter(0);
  await page.locator('.row').nth(5).click();
  await page.locator('.verdicts').waitFor();
  const first = await campaignShown(page);
  await page.locator('.verdicts button').nth(2).press('Enter');
  await page.locator('.toast').waitFor();
  const onPost = () => page.evaluate<string | null>(`document.activeElement.getAttribute('aria-label')`);
  assert.notEqual(await campaignShown(page), first);
  assert.equal(await onPost(), 'المنشور');
  await page.locator('.row').first().press('Enter');
  await page.locator('.verdicts').waitFor();
  assert.notEqual(await onPost(), 'المنشور');
  await page.context().close();
});

test('the palette goes anywhere and searches; the list of keys opens and closes by keyboard', { skip }, async () => {
  const page = await enter(0);
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await page.keyboard.type('القضايا');
  await page.getByRole('option', { name: 'القضايا', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases');
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'لوحة المفاتيح' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
});

test('single keys do nothing while somebody types, and an auditor cannot decide', { skip }, async () => {
  const page = await enter(0);
  const auditor = await enter(2);
  const start = await running.sanad.spine.ledger.size();
  await page.locator('.verdicts').waitFor();
  await page.keyboard.press('KeyM');
  const note = page.locator('.acts textarea');
  await note.waitFor();
  await page.keyboard.type('12ن؟k');
  assert.equal(await note.inputValue(), '12ن؟k');
  await page.reload();
  assert.equal(await note.inputValue(), '12ن؟k', 'the note is kept as a draft');
  await auditor.locator('.post').waitFor();
  await auditor.keyboard.press('Digit1');
  await auditor.keyboard.press('KeyK');
  await auditor.waitForTimeout(400);
  assert.equal((await entriesSince(start)).includes('campaign.decided'), false);
  assert.equal(await auditor.locator('.verdicts').count(), 0);
  await page.context().close();
  await auditor.context().close();
});

test('a call for help is never sorted: no verdict is offered for it, and who wrote it is not named', {
  skip,
}, async () => {
  const page = await enter(0);
  await page.goto(`${running.url}/queue?state=help`);
  await page.locator('.post').waitFor();
  await page.getByText('لا تُفتح قضية بحقها').waitFor();
  assert.equal(await page.locator('.verdicts').count(), 0);
  const start = await running.sanad.spine.ledger.size();
  await page.keyboard.press('Digit1');
  await page.waitForTimeout(300);
  assert.equal((await entriesSince(start)).includes('campaign.decided'), false);
  const id = /post_\w+/.exec(JSON.stringify(await postsShown(page)))?.[0];
  assert.ok(id);
  const { author } = (await (await page.request.get(`${running.url}/v1/posts/${id}`)).json()) as {
    author: string | null;
  };
  if (author) assert.equal((await page.locator('main').textContent())?.includes(author), false);
  await page.context().close();
});

test('the marks of a post stand exactly on the words that the list of reasons names', { skip }, async () => {
  const page = await enter(0);
  await page.locator('.post mark').first().waitFor();
  await page.locator('.reasons .words').first().waitFor();
  const marked = (await page.locator('.post mark').allTextContents()).join(' ');
  const named = await page.locator('.reasons .words').allTextContents();
  assert.ok(named.length > 0);
  for (const words of named) for (const word of words.split(/\s+/)) assert.ok(marked.includes(word), word);
  await page.context().close();
});

test('a case goes from the campaign to a dossier that verifies, with four eyes', { skip }, async () => {
  const page = await enter(0);
  await page.locator('.verdicts').waitFor();
  await page.keyboard.press('KeyO');
  await page.waitForURL('**/campaigns/camp_*');
  await page.locator('.verdicts').waitFor();
  await page.keyboard.press('KeyK');
  await page.getByLabel('العنوان').fill('استدراج عبر منشورات');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases/case_*', { timeout: 60_000 });
  caseUrl = page.url();

  const dialog = page.getByRole('dialog');
  await addOffence(page);
  const element = dialog.getByRole('radiogroup', { name: 'الاحتيال أو الخداع' });
  await element.getByText('مبيَّن', { exact: true }).click();
  await dialog.locator('.pick').first().click();
  assert.deepEqual(await faultsOf(page), [], 'elements of an offence');
  await dialog.getByRole('button', { name: 'سجّل التقدير' }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'سجّل عملية' }).click();
  await dialog.getByLabel('المكان').fill('العرائش');
  await dialog.getByRole('spinbutton').first().focus();
  await page.keyboard.type('151020260930');
  assert.deepEqual(await faultsOf(page), [], 'an operation');
  await dialog.getByRole('button', { name: 'سجّل العملية' }).click();
  await page
    .locator('.spine')
    .getByText(/عملية في .العرائش/)
    .waitFor();
  const file = (await (await page.request.get(caseUrl.replace('/cases/', '/v1/cases/'))).json()) as CaseFile;
  const wanted = await page.evaluate<string>("new Date('2026-10-15T09:30').toISOString()");
  assert.equal(file.operations[0]?.at, wanted, 'the time that was typed, part by part');

  await page.getByRole('button', { name: 'سجّل توقيفا' }).click();
  assert.deepEqual(await faultsOf(page), [], 'an arrest');
  await dialog.getByRole('button', { name: 'سجّل التوقيف' }).click();
  await page.locator('.spine').getByText('توقيف: مستدرج مشتبه فيه').waitFor();

  await page.getByRole('button', { name: 'اقترح الإحالة' }).click();
  await dialog.getByLabel('المدينة').fill('طنجة');
  assert.deepEqual(await faultsOf(page), [], 'a referral');
  await dialog.getByRole('button', { name: 'اقترح ووقّع' }).click();
  assert.equal(await dialog.count(), 1, 'without an answer to the question of the victim nothing is proposed');
  await dialog.getByLabel('لا، بعد السؤال').check();
  await dialog.getByRole('button', { name: 'اقترح ووقّع' }).click();
  await page.getByText('ينتظر جواب مشرف.').waitFor();

  const second = await enter(1);
  await second.goto(caseUrl);
  await second.getByRole('button', { name: 'أوافق على الإحالة' }).click();
  await second.locator('.steps [aria-current="step"]', { hasText: 'محالة على القضاء' }).waitFor();
  await second.context().close();

  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'حمّل بالعربية' }).click();
  const saved = path.join(running.folder, 'dossier.zip');
  await (await download).saveAs(saved);
  const report = await verifyBundle(await readFile(saved), verifierCrypto, {
    trust: [running.sanad.spine.verifierKey],
  });
  assert.ok(report.valid, JSON.stringify(report.checks.filter((check) => check.state === 'failed')));
  await page.context().close();
});

test('when two people assess the same offence, the second keeps her ticks and is told what the first recorded', {
  skip,
}, async () => {
  const page = await enter(0);
  const other = await enter(1);
  await page.goto(`${running.url}/campaigns`);
  const made = await page.evaluate(async () => {
    const answer = await fetch('/v1/cases', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ title: 'قضية للاثنين', campaign: null }),
    });
    return ((await answer.json()) as { id: string }).id;
  });
  const tick = async (who: Page, name: string, state = 'مبيَّن'): Promise<void> => {
    const element = who.getByRole('radiogroup', { name });
    await element.getByText(state, { exact: true }).click();
  };
  for (const who of [page, other]) {
    await who.goto(`${running.url}/cases/${made}`);
    await addOffence(who);
  }
  await tick(page, 'الاحتيال أو الخداع');
  await tick(other, 'استدراج شخص');
  await tick(other, 'الاحتيال أو الخداع', 'غير مبيَّن');
  await page.getByRole('button', { name: 'سجّل التقدير' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await other.getByRole('button', { name: 'سجّل التقدير' }).click();
  await other.getByText('احتفظنا بما حددته').waitFor();
  await other.getByText(/سجّل غيرك: .مبيَّن/).waitFor();
  const mine = other.getByRole('radiogroup', { name: 'استدراج شخص' });
  assert.ok(await mine.getByRole('radio', { name: 'مبيَّن', exact: true }).isChecked());
  await other.getByRole('button', { name: 'سجّل التقدير' }).click();
  await other.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
  await other.context().close();
});

test('a session that ends in the middle of the work asks to sign in, and gives the place and the draft back', {
  skip,
}, async () => {
  const page = await enter(0);
  await page.locator('.row').nth(2).click();
  await page.waitForURL('**campaign=**');
  await page.locator('.verdicts').waitFor();
  await page.keyboard.press('KeyM');
  await page.locator('.acts textarea').fill('ملاحظة لم تُرسل');
  const place = page.url();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'استدراج' }).first().click();
  await page.locator('input[type="password"]').waitFor();
  assert.equal(page.url(), place);
  const token = new URL(running.link(0)).searchParams.get('token');
  await page.request.post(`${running.url}/v1/session`, { data: { token } });
  await page.reload();
  await page.locator('.acts textarea').waitFor();
  assert.equal(await page.locator('.acts textarea').inputValue(), 'ملاحظة لم تُرسل');
  await page.context().close();
});

test('switching the language keeps what was typed and turns the page around', { skip }, async () => {
  const page = await enter(0);
  // The first is still held by a browser of the tests before, which was closed without a word; the last is free.
  await page.locator('.row').last().click();
  await page.locator('.verdicts').waitFor();
  await page.keyboard.press('KeyM');
  await page.locator('.acts textarea').fill('ملاحظة قبل التبديل');
  await page.getByRole('button', { name: 'Fr', exact: true }).click();
  await page.locator('html[dir="ltr"][lang="fr"]').waitFor();
  assert.equal(await page.locator('.acts textarea').inputValue(), 'ملاحظة قبل التبديل');
  await page.context().close();
});

// One after the other: four browsers on two cores wait longer for each other than a page may take.
describe('every page in every dress', () => {
  const dresses = [
    ['ar', 390, true],
    ['fr', 1440, false],
    ['ar', 1440, false],
    ['en', 390, false],
  ] as const;
  // The soak looks at all of them.
  for (const [language, width, dark] of process.env['SANAD_SOAK'] ? dresses : dresses.slice(0, 1)) {
    const name = `no page has an accessibility fault or is wider than the screen: ${language}, ${width} px${dark ? ', dark' : ''}`;
    test(name, { skip }, async () => {
      const page = await enter(1, { language, width, dark });
      const found: string[] = [];
      const look = async (place: string): Promise<void> => {
        for (const one of await faultsOf(page)) found.push(`${place} ${one}`);
      };
      await page.locator('.row').first().click();
      await page.waitForURL('**campaign=**');
      await page.locator('.post mark').first().waitFor();
      await look('queue, chosen');
      const campaign = /camp_\w+/.exec(page.url())?.[0];
      const places = ['/queue', '/queue?state=help', '/queue?q=zzzz', '/campaigns', `/campaigns/${campaign}`, '/cases'];
      places.push(new URL(caseUrl || `${running.url}/cases`).pathname, '/figures', '/people', '/audit', '/me');
      places.push('/reports', '/cooperation', '/training', '/oversight', '/programs', '/alarms', '/second');
      for (const place of places) {
        await page.goto(running.url + place);
        await page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' });
        await page.locator('main [role="status"]').waitFor({ state: 'detached' });
        await look(place);
      }
      await page.goto(`${running.url}${places[6]}`);
      await page.locator('.row.bare').first().click();
      await page.getByRole('dialog').waitFor();
      await look('exhibit');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      for (const key of ['F1', 'Control+KeyK']) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await look(key);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.context().clearCookies();
      await page.goto(running.url);
      await page.locator('input[type="password"]').waitFor();
      await look('sign-in');
      assert.deepEqual(found, []);
      await page.context().close();
    });
  }
});
