import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow, type RunningConsole, startConsole } from '../console/running.ts';
import { openOffice } from './office.ts';
import { startProvider } from './provider.ts';

const skip = noBrowser;
let browser: Browser;
let running: RunningConsole;
let home = '';

before(async () => {
  if (skip) return;
  running = await startConsole();
  home = running.url.replace('127.0.0.1', 'localhost');
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await running?.stop();
});

/** A device that makes and keeps passkeys, as a phone or a laptop does. */
async function withAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('a passkey is made after a link, signs in without a name, and no longer when it was removed', {
  skip,
}, async () => {
  const context = await openWindow(browser, { language: 'ar' });
  const page = await context.newPage();
  await withAuthenticator(context, page);
  await page.goto(running.link(0).replace('127.0.0.1', 'localhost'));
  await page.locator('.row').first().waitFor();
  await page.goto(`${home}/me`);
  await page.getByLabel('اسم الجهاز').fill('هاتفي');
  await page.getByRole('button', { name: 'إضافة مفتاح مرور' }).click();
  await page.getByText('أُضيف مفتاح المرور').waitFor();
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/me.png`, fullPage: true });
  await page.getByRole('button', { name: 'خروج', exact: true }).first().click();
  await page.getByRole('button', { name: 'الدخول بمفتاح مرور' }).waitFor();
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/sign-in.png` });
  await page.getByRole('button', { name: 'الدخول بمفتاح مرور' }).click();
  await page.locator('.row').first().waitFor();
  const me = await (await page.request.get(`${home}/v1/session`)).json();
  assert.equal(me.way, 'passkey');
  assert.equal(me.person.name, 'نادية');

  await page.goto(`${home}/me`);
  await page.getByRole('button', { name: 'حذف' }).click();
  await page.getByRole('button', { name: 'حذف' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'خروج', exact: true }).first().click();
  await page.getByRole('button', { name: 'الدخول بمفتاح مرور' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal((await page.request.get(`${home}/v1/session`)).status(), 401);
  await context.close();
});

test('a password with a code: asked for, counted once, and wrong ones refused', { skip }, async () => {
  const context = await openWindow(browser, { language: 'ar' });
  const page = await context.newPage();
  await page.goto(running.link(1));
  await page.locator('.row').first().waitFor();
  await page.goto(`${running.url}/me`);
  await page.locator('input[name="next"]').fill('عبارة طويلة لا يعرفها غيري');
  await page.getByRole('button', { name: 'احفظ كلمة السر' }).click();
  await page.locator('.toast').waitFor();
  await page.getByRole('button', { name: 'تفعيل الرمز الإضافي' }).click();
  const secret = (await page.locator('.secret').textContent())!.replace(/[^A-Z2-7]/g, '');
  const codeAt = (shift: number): string => new TOTP({ secret }).generate({ timestamp: Date.now() + shift });
  await page.locator('input[name="code"]').fill('000000');
  await page.getByRole('button', { name: 'تأكيد الرمز' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal(
    (await page.locator('.secret').textContent())!.replace(/[^A-Z2-7]/g, ''),
    secret,
    'a slip keeps the key',
  );
  // The same code again later, whatever half minute it is by then.
  const used = codeAt(-30_000);
  await page.locator('input[name="code"]').fill(used);
  await page.getByRole('button', { name: 'تأكيد الرمز' }).click();
  await page.getByText('مفعَّل').waitFor();
  await page.getByRole('button', { name: 'خروج', exact: true }).first().click();

  await page.locator('input[name="name"]').fill('ياسين');
  await page.locator('input[name="password"]').fill('عبارة طويلة لا يعرفها غيري');
  await page.keyboard.press('Enter');
  await page.locator('input[name="code"]').waitFor();
  await page.locator('input[name="code"]').fill(used);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.locator('input[name="code"]').fill(codeAt(0));
  await page.keyboard.press('Enter');
  await page.locator('.row').first().waitFor();
  await context.close();
});

test('a session is ended from another one, and its next request finds nobody signed in', { skip }, async () => {
  const one = await openWindow(browser);
  const other = await openWindow(browser);
  const [page, lost] = [await one.newPage(), await other.newPage()];
  await lost.goto(running.link(2));
  await lost.locator('.row').first().waitFor();
  await page.goto(running.link(2));
  await page.locator('.row').first().waitFor();
  await page.goto(`${running.url}/me`);
  await page.getByRole('button', { name: 'إنهاء الجلسة' }).first().click();
  await page.getByRole('button', { name: 'إنهاء الجلسة' }).waitFor({ state: 'detached' });
  assert.equal((await lost.request.get(`${running.url}/v1/session`)).status(), 401);
  assert.equal((await page.request.get(`${running.url}/v1/session`)).status(), 200);
  await one.close();
  await other.close();
});

test('an account elsewhere that stands for nobody is told on the page; once tied it signs in, until it is untied', {
  skip,
}, async () => {
  const provider = await startProvider();
  const settings = { issuer: provider.url, clientId: 'sanad', clientSecret: 'secret', name: 'حساب الإدارة' };
  const office = await openOffice({ pages: true, entry: { oidc: settings } });
  const context = await openWindow(browser, { language: 'ar', width: 390 });
  try {
    const page = await context.newPage();
    const at = office.running.url.replace('127.0.0.1', 'localhost');
    const goElsewhere = () => page.getByRole('link', { name: /الدخول عبر/ }).click();
    await page.goto(at);
    await goElsewhere();
    await page.getByText('غير مربوط بأي حساب هنا').waitFor();
    const { id } = await office.enter('خديجة', 'investigator');
    await page.goto(`${at}/sign-in?token=${office.running.sessions.makeLink(id)}`);
    await page.getByRole('heading', { name: 'الطابور' }).waitFor();
    await page.goto(`${at}/me`);
    await page.getByRole('link', { name: /ربط حسابي في/ }).click();
    await page.getByText('حسابي مربوط في').waitFor();
    await page.getByRole('button', { name: 'خروج', exact: true }).first().click();
    await goElsewhere();
    await page.getByRole('heading', { name: 'الطابور' }).waitFor();
    await page.goto(`${at}/me`);
    await page.getByRole('button', { name: 'فك الربط' }).click();
    await page.getByRole('link', { name: /ربط حسابي في/ }).waitFor();
    await page.getByRole('button', { name: 'خروج', exact: true }).first().click();
    await goElsewhere();
    await page.getByText('غير مربوط بأي حساب هنا').waitFor();
  } finally {
    await context.close();
    await office.stop();
    provider.close();
  }
});

test('the first person of an installation says her name before anything else', { skip }, async () => {
  const office = await openOffice({ pages: true });
  const context = await openWindow(browser, { language: 'ar', width: 390 });
  try {
    const first = await office.sanad.people.firstPerson();
    const page = await context.newPage();
    await page.goto(`${office.running.url}/sign-in?token=${office.running.sessions.makeLink(first!.id)}`);
    await page.getByLabel('الاسم الشخصي والعائلي').fill('ياسين بناني');
    await page.getByRole('button', { name: 'احفظ اسمي' }).click();
    await page.getByRole('heading', { name: 'الطابور' }).waitFor();
    assert.equal((await office.sanad.people.find(first!.id))?.name, 'ياسين بناني');
    await page.goto(`${office.running.url}/me`);
    await page.getByRole('heading', { name: 'ياسين بناني' }).waitFor();
    await page.locator('input[name="next"]').fill('عبارة طويلة لا يعرفها غيري');
    await page.getByRole('button', { name: 'احفظ كلمة السر' }).click();
    await page.locator('.toast').waitFor();
    assert.equal(await office.sanad.people.firstPerson(), null, 'a later start owes nobody a link');
  } finally {
    await context.close();
    await office.stop();
  }
});

test('a link that is good no more says so on the page', { skip }, async () => {
  const context = await openWindow(browser, { language: 'ar' });
  const page = await context.newPage();
  await page.goto(`${home}/sign-in?token=used-before`);
  await page.getByRole('alert').getByText('هذا الرابط لم يعد صالحا', { exact: false }).waitFor();
  await context.close();
});
