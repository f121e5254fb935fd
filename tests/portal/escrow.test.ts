import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createReporter } from '@sanad/server/testing/reporter';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
const SECRETS = ['حكاية سعاد', 'حكاية نعيمة', '612009988'];
let browser: Browser;
let running: RunningPortal;

before(async () => {
  if (skip) return;
  running = await startPortal('ngo');
  const recipient = await identityToRecipient(await generateX25519Identity());
  await running.sanad.intake.reports.publishKey(running.staff[1]!.id, { kind: 'desk', recipient });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

async function phone(sent: string[] = []): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'ar-MA' });
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  context.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`));
  return page;
}

/** Tells her story on the phone and chooses to wait. Answers her code. */
async function hold(saw: string, contacts: string, sent: string[] = []): Promise<string> {
  const page = await phone(sent);
  await page.goto(`${running.portal}/ary/report`);
  await page.goto(`${running.portal}/ary/report#q4`);
  await page.fill('textarea[name=saw]', saw);
  await page.goto(`${running.portal}/ary/report#q5`);
  await page.fill('textarea[name=contacts]', contacts);
  await page.goto(`${running.portal}/ary/report#q9`);
  await page.locator('input[name=when][value=hold]').check();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.locator('#receipt-head').waitFor();
  await page.getByText('ما يقدر حتى واحد يقراه').waitFor();
  // Nobody has received anything yet.
  assert.equal(await page.locator('#receipt-head').textContent(), 'تخبا. هادا الكود ديالك');
  const code = (await page.locator('#code').textContent())!;
  await page.context().close();
  return code;
}

async function comeBack(code: string): Promise<Page> {
  const page = await phone();
  await page.goto(`${running.portal}/ary/receipt`);
  await page.fill('#code', code);
  await page.getByRole('button', { name: 'حلي', exact: true }).click();
  await page.locator('#escrow-state, #state').filter({ hasText: /./ }).first().waitFor();
  return page;
}

const arrived = async (): Promise<number> => {
  const rows = await Array.fromAsync(running.sanad.spine.dumpViews());
  return rows.filter((row) => row.includes('report_') && row.includes('"escrow"')).length;
};

test('two women who name the same number in different spellings are asked again; nothing goes before both say yes', {
  skip,
}, async () => {
  const sent: string[] = [];
  const one = await hold('حكاية سعاد', '0612009988', sent);
  const waits = await comeBack(one);
  assert.match((await waits.locator('#escrow-state').textContent())!, /باقي ما سمات حتى وحدة/);
  await hold('حكاية أخرى', '0655667788', sent);
  const two = await hold('حكاية نعيمة', 'واتساب +212 6 12 00 99 88', sent);
  // Neither the words nor the number left the phone, in whatever spelling.
  for (const secret of SECRETS)
    assert.equal(
      sent.some((line) => line.includes(secret)),
      false,
      secret,
    );

  const first = await comeBack(one);
  await first.getByText('شي وحدة خرى سمات نفس الشخص').waitFor();
  assert.deepEqual(await faultsOf(first), []);
  await first.locator('#escrow-agree').click();
  await first.getByText('كنتسناو جوابها هي').waitFor();
  assert.equal(await arrived(), 0);

  const second = await comeBack(two);
  await second.locator('#escrow-agree').click();
  await second.locator('#state').filter({ hasText: 'توصلنا بيه' }).waitFor();
  assert.equal(await arrived(), 2);
  const again = await comeBack(one);
  await again.locator('#state').filter({ hasText: 'توصلنا بيه' }).waitFor();
  await running.sanad.spine.ledger.head();
  assert.deepEqual(running.filesWith(SECRETS), []);
  const before = await Array.fromAsync(running.sanad.spine.dumpViews());
  await running.sanad.spine.rebuild();
  assert.deepEqual(await Array.fromAsync(running.sanad.spine.dumpViews()), before);
});

test('before it waits she sees what will be compared, and an account without its sign is among it', {
  skip,
}, async () => {
  const page = await phone();
  await page.goto(`${running.portal}/ary/report#q5`);
  await page.fill('textarea[name=contacts]', 'كريم، فرنسا 0612009977\nتيليغرام: agence_dubai');
  await page.goto(`${running.portal}/ary/report#q9`);
  await page.locator('input[name=when][value=hold]').check();
  await page.getByText('غادي نقارنو بهادو').waitFor();
  assert.deepEqual(await page.locator('#wait-found li').allTextContents(), ['612009977', '@agence_dubai']);
  assert.deepEqual(await faultsOf(page), []);
  // What she changes at its question is shown anew, and when nothing is left she is told before she presses.
  await page.locator('#q9 a.before').click();
  await page.goto(`${running.portal}/ary/report#q5`);
  await page.fill('textarea[name=contacts]', 'كريم');
  await page.goto(`${running.portal}/ary/report#q8`);
  await page.locator('#q8 a[href="#q9"]').first().click();
  await page.getByText('باش نعرفو واش هو نفس الشخص').waitFor();
  assert.equal(await page.locator('#wait-names').isVisible(), false);
  await page.context().close();
});

test('without a number or an account nothing can wait, and she is told why', { skip }, async () => {
  const page = await phone();
  await page.goto(`${running.portal}/ary/report#q4`);
  await page.fill('textarea[name=saw]', 'شفت شي حاجة');
  await page.goto(`${running.portal}/ary/report#q9`);
  await page.locator('input[name=when][value=hold]').check();
  // What is left waiting does not go to the desk, so it is not said that it does.
  assert.equal(await page.locator('#send-note').isVisible(), false);
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.getByText('باش نعرفو واش هو نفس الشخص').waitFor();
  await page.context().close();
});

test('when more is asked than the limit allows she is told that much comes in, not that her connection was lost', {
  skip,
}, async () => {
  const page = await phone();
  let isBusy = true;
  await page.route('**/escrow/questions', (route) =>
    isBusy ? route.fulfill({ status: 429, json: { code: 'too-many' } }) : route.continue(),
  );
  await page.goto(`${running.portal}/ary/report#q4`);
  await page.fill('textarea[name=saw]', 'شفت شي حاجة');
  await page.goto(`${running.portal}/ary/report#q5`);
  await page.fill('textarea[name=contacts]', '0644556677');
  await page.goto(`${running.portal}/ary/report#q9`);
  await page.locator('input[name=when][value=hold]').check();
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.getByText('كاين بزاف ديال الناس دابا').waitFor({ timeout: 15_000 });
  isBusy = false;
  await page.locator('#receipt-head').waitFor();
  await page.context().close();
});

test('a refusal is told as such by whatever part of the page asked, and work that a new server does not know is done anew', {
  skip,
}, async () => {
  const page = await phone();
  const answers = [403, 400];
  await page.route('**/escrow/questions', (route) => {
    const status = answers.shift();
    return status === undefined ? route.continue() : route.fulfill({ status, json: { code: 'x' } });
  });
  await page.goto(`${running.portal}/ary/report#q4`);
  await page.fill('textarea[name=saw]', 'شفت شي حاجة');
  await page.goto(`${running.portal}/ary/report#q5`);
  await page.fill('textarea[name=contacts]', '0644556688');
  await page.goto(`${running.portal}/ary/report#q9`);
  await page.locator('input[name=when][value=hold]').check();
  const send = page.getByRole('button', { name: 'صيفطي' });
  await send.click();
  await page.getByText('ما تقبلش. كلشي باقي هنا').waitFor({ timeout: 15_000 });
  assert.deepEqual(answers, []);
  await send.click();
  await page.locator('#receipt-head').waitFor();
  await page.context().close();
});

test('questions cost work, are few for everybody together, and what is no point of the group is refused', async () => {
  if (skip) return;
  const reporter = createReporter(`${running.portal}/api`);
  const blinded = ['e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76'];
  assert.equal(
    (await reporter.postWith<{ code: string }>('', 'escrow/questions', { blinded })).body.code,
    'work-wrong',
  );
  const bad = await reporter.post<{ code: string }>('escrow/questions', 'escrow', { blinded: ['f'.repeat(64)] });
  assert.equal(bad.body.code, 'escrow-blinded');
  const good = await reporter.post<{ evaluated: string[] }>('escrow/questions', 'escrow', { blinded });
  assert.equal(good.status, 200);
  assert.notEqual(good.body.evaluated[0], blinded[0]);
});
