import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openWindow } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { enterDesk, type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
const HER_NAME = 'فاطمة المختبئة';
const HER_PHONE = '0600000077';
const SAW = 'قالت ليا خدمة من الدار بالكاميرا بلا وجه، ومن بعد بدات كتهددني بالتصاور';
const RECRUITER = '0612349876';
const ANSWER = 'توصلنا بيها، وكنخدمو عليها. ما غاديش نتصلو بيها.';
let browser: Browser;
let ngo: RunningPortal;
let authority: RunningPortal;

before(async () => {
  if (skip) return;
  [ngo, authority] = [await startPortal('ngo'), await startPortal()];
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await ngo?.stop();
  await authority?.stop();
});

const enter = (at: RunningPortal, who: number): Promise<Page> => enterDesk(browser, at, at.staff[who]!.id);

/** Makes a key as a supervisor does. Answers the file that she keeps. */
async function makeKey(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return file.path();
}

/** Opens the newest report with the key from its file. */
async function openNewest(page: Page, key: string): Promise<void> {
  await page.locator('.request').first().click();
  await page.getByRole('heading', { name: 'الرسائل' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(key);
  await page.getByRole('heading', { name: 'ما رأت' }).waitFor();
}

const sound = async (page: Page): Promise<void> => assert.deepEqual(await faultsOf(page), []);

test('a complaint that is told becomes a referral to another installation: asked for, sealed, accepted, answered, taken back', {
  skip,
}, async () => {
  const [lead, police] = [await enter(ngo, 1), await enter(authority, 1)];
  const deskKey = await makeKey(lead, 'اصنع مفتاح المكتب');
  await makeKey(lead, 'اصنع مفتاح خزانة الهويات');
  const theirKey = await makeKey(police, 'اصنع مفتاح المكتب');

  // She tells; the caseworker types; the code is hers.
  const worker = await enter(ngo, 0);
  await worker.getByRole('link', { name: 'اكتب شكاية سمعتها' }).click();
  await worker.getByRole('checkbox').check();
  await worker.fill('[name=name]', HER_NAME);
  await worker.getByRole('button', { name: 'اختم وسجّل' }).click();
  await worker.getByRole('alert').getByText('لم يُكتب شيء بعد').waitFor();
  await worker.fill('[name=saw]', SAW);
  await worker.fill('[name=contacts]', RECRUITER);
  await worker.fill('[name=name]', HER_NAME);
  await worker.fill('[name=reach]', HER_PHONE);
  await sound(worker);
  await worker.getByRole('button', { name: 'اختم وسجّل' }).click();
  const code = (await worker.locator('.her-code').textContent())!.trim();
  const last = code.split(/\s+/).at(-1)!;
  await worker.fill('[name=retype]', last === '00000' ? '11111' : '00000');
  await worker.getByText('ليست هي.').waitFor();
  await worker.fill('[name=retype]', last);
  await worker.getByText('صحيح. يمكن الإغلاق.').waitFor();
  await sound(worker);

  // Nothing goes anywhere before she asked for it in writing and somebody decided.
  await worker.goto(`${ngo.url}/reports`);
  await openNewest(worker, deskKey);
  await worker.getByText('قرّر أولاً إلى أين تذهب الشكاية.').waitFor();
  assert.equal(await worker.getByText(HER_NAME).count(), 0);
  await worker.getByRole('button', { name: /^وقّعت الطلب/ }).click();
  await worker.getByRole('button', { name: /^سحبت طلب مؤازرة/ }).waitFor();
  await worker.selectOption('[name=handling]', 'consented-referral');
  await worker.fill('[name=handling-reason]', 'طلب مؤازرة موقّع');
  await worker.getByRole('button', { name: 'قرّر' }).click();
  await worker.getByText('لا مؤسسة مضافة').waitFor();

  // The other installation is added by a supervisor who compares its key by voice.
  await lead.reload();
  await openNewest(lead, deskKey);
  await lead.fill('[name=peer-name]', 'المصلحة الولائية');
  await lead.fill('[name=peer-address]', `${authority.url}/portal`);
  await lead.getByRole('button', { name: 'اسأل عن مفتاحها' }).click();
  await lead
    .getByText(/AGE|age1/)
    .first()
    .waitFor();
  await sound(lead);
  await lead.getByRole('button', { name: 'إضافة مؤسسة' }).click();
  await lead.getByRole('button', { name: 'اختم واعرض الإحالة' }).waitFor();

  await worker.reload();
  await worker.locator('input[type=file]').setInputFiles(deskKey);
  await worker.fill('[name=handover-pseudonym]', 'ياسمين 41');
  await worker.getByRole('button', { name: 'اختم واعرض الإحالة' }).click();
  await worker.getByText('في سجلهم، والدليل عندنا').waitFor();
  await sound(worker);

  // There it is opened with their own key, under a pseudonym.
  await police.reload();
  await openNewest(police, theirKey);
  await police.getByText('ياسمين 41').waitFor();
  await police.getByText(SAW).waitFor();
  for (const secret of [HER_NAME, HER_PHONE]) assert.equal(await police.getByText(secret).count(), 0);
  await police.fill('#reason', 'نأخذها على عاتقنا');
  await police.getByRole('button', { name: 'نقبل الإحالة' }).click();
  await police.getByText('قُبلت الإحالة').first().waitFor();
  await police.fill('#reply', ANSWER);
  await police.getByRole('button', { name: 'أرسل الجواب' }).click();
  await police.getByText('مختوم برمزها').nth(1).waitFor();
  await sound(police);

  await worker.getByRole('button', { name: 'هل من جواب؟' }).click();
  await worker.getByText('قُبلت').waitFor();
  await worker.getByText(ANSWER).waitFor();
  // Why, too: the reason of the answer came sealed with it.
  await worker.getByText('نأخذها على عاتقنا').waitFor();

  // She comes back on her phone, with her own code, and takes her word back.
  const phone = await (await openWindow(browser, { width: 390, height: 844 })).newPage();
  await phone.goto(`${ngo.url}/portal/ary/receipt`);
  await phone.fill('#code', code);
  await phone.getByRole('button', { name: 'حلي', exact: true }).click();
  await phone.locator('#state').filter({ hasText: /./ }).waitFor();
  await worker.getByRole('button', { name: /^سحبت طلب مؤازرة/ }).click();
  await worker.getByText('سحبت إذنها: اسحب الإحالة أيضاً.').waitFor();
  await worker.getByRole('button', { name: 'اسحبها' }).click();
  await reasoned(worker, 'سحبت صاحبة الشكاية إذنها');
  await worker.getByText('سُحبت', { exact: true }).waitFor();
  await police.goto(`${authority.url}/reports`);
  await police.getByRole('heading', { name: 'مفتاح المكتب' }).waitFor();
  assert.equal(await police.locator('.request').count(), 0);

  // Neither her name nor her words stand anywhere in clear, in either house.
  const secrets = [HER_NAME, HER_PHONE, 'بلا وجه، ومن بعد بدات', '612349876'];
  for (const house of [ngo, authority]) assert.deepEqual(house.filesWith(secrets), []);
});

test('a campaign that somebody confirmed becomes a bulletin that names nobody, approved by a second person, printed', {
  skip,
}, async () => {
  const lines = [1, 2, 3].map((n) => {
    const text = `مطلوب بنات للخدمة فصالون المساج فطنجة 7000 درهم اتصلي ليلى 0611223344 بلا تجربة ${n}`;
    return JSON.stringify({ id: `p${n}`, text, platform: 'facebook', author: 'account-77' });
  });
  await ngo.sanad.triage.receive(ngo.staff[0]!.id, { source: 'تجربة', legalBasis: 'تجربة', lines: lines.join('\n') });
  const worker = await enter(ngo, 0);
  await worker.goto(`${ngo.url}/queue`);
  const href = await worker.locator('.row[aria-current="true"]').getAttribute('href');
  const campaign = /camp_\w+/.exec(href!)![0];
  await worker.locator('.post mark').first().waitFor();
  await worker.keyboard.press('KeyK');
  await worker.locator('.toast').waitFor();
  await worker.goto(`${ngo.url}/campaigns/${campaign}`);
  await worker.getByRole('link', { name: 'اكتب بلاغاً' }).click();
  const text = worker.locator('[name=bulletin-text]');
  await text.waitFor();
  await sound(worker);
  const drafted = await text.inputValue();
  assert.match(drafted, /صالون المساج .*……/);
  for (const told of ['طنجة', 'ليلى', '7000', '0611223344']) assert.ok(!drafted.includes(told), drafted);
  await text.fill(`${drafted}\nاتصلوا 0612345678`);
  await worker.getByRole('button', { name: 'سجّل المسودة' }).click();
  await worker.getByRole('alert').waitFor();
  await text.fill(`${drafted} ليلى`);
  await worker.getByText('كلمة قد تكون اسماً').waitFor();
  await text.fill(drafted);
  await worker.getByRole('button', { name: 'سجّل المسودة' }).click();
  await worker.getByText('ينتظر شخصاً ثانياً').waitFor();
  // Recorded once, it cannot be recorded again by another press.
  assert.equal(await worker.getByRole('button', { name: 'سجّل المسودة' }).count(), 0);
  assert.equal(await worker.getByRole('button', { name: 'أعتمده' }).count(), 0);

  const second = await enter(ngo, 3);
  await second.getByRole('link', { name: 'البلاغات' }).click();
  await second.getByRole('button', { name: 'أعتمده' }).click();
  await reasoned(second, 'قرأته، ولا شيء فيه يدل على أحد');
  await second.getByText('معتمد').waitFor();
  await second.getByRole('button', { name: 'اطبع' }).waitFor();
  await sound(second);
});

/** The reason is the person's own. */
async function reasoned(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea[name=reason]').fill(reason);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}
