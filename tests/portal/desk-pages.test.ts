import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Browser, Locator, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { signIn } from '../staff.ts';
import { enterDesk, type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
const LOOKS = [
  { language: 'ar', width: 390, dark: true },
  { language: 'fr', width: 1440, dark: false },
  { language: 'en', width: 1440, dark: true },
] as const;
let browser: Browser;
let running: RunningPortal;
let lead: string;
let custodian: string;
let lawyer: string;
let vaultKey: string;
let deskKey: string;
let report: string;

before(async () => {
  if (skip) return;
  running = await startPortal('ngo');
  const { people, intake } = running.sanad;
  const roles = ['investigator', 'supervisor', 'lawyer'] as const;
  lead = await people.enroll('system', { name: 'مسؤولة', roles: [...roles], language: 'ar' });
  custodian = await people.enroll('system', {
    name: 'أمينة',
    roles: ['custodian'],
    language: 'ar',
  });
  lawyer = await people.enroll('system', { name: 'محامية', roles: ['lawyer'], language: 'ar' });
  [deskKey, vaultKey] = [await generateX25519Identity(), await generateX25519Identity()];
  const [desk, vault] = [await identityToRecipient(deskKey), await identityToRecipient(vaultKey)];
  await intake.reports.publishKey(lead, { kind: 'desk', recipient: desk });
  await intake.reports.publishKey(lead, { kind: 'vault', recipient: vault });
  for (const n of [1, 2, 3]) {
    const code = makeCode((count) => randomBytes(count));
    const content = { v: 1, saw: `عرض ${n} اتصلي 0612349876`, believe: '', contacts: '', underAge: 'no', files: [] };
    const made = await intake.reports.receive(
      {
        language: 'ary',
        token: tokenOf(code),
        replyTo: await identityToRecipient(identityOf(code)),
        desk,
        sealed: await seal(desk, content),
        identity: await seal(vault, { v: 1, name: 'مريم', contact: '0600000031' }),
      },
      { origin: 'portal', by: 'public' },
      null,
    );
    report = made.id;
  }
  const worker = await signIn(running.url, running.running.sessions.makeLink(lead), 'مسؤولة');
  const { items } = (await worker.get<{ items: { id: string }[] }>('/v1/reports')).body;
  for (const { id } of items)
    await worker.send('POST', `/v1/reports/${id}/marks`, { contacts: '0612349876', saw: 'عرض' });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

async function seal(to: string, content: unknown): Promise<string> {
  const sealer = new Encrypter();
  sealer.addRecipient(to);
  return Buffer.from(await sealer.encrypt(JSON.stringify(content))).toString('base64');
}

test('every page of the desk has no fault that axe knows and fits its window: three languages, phone and desk, light and dark', {
  skip,
}, async () => {
  for (const look of process.env['SANAD_SOAK'] ? LOOKS : LOOKS.slice(0, 1)) {
    const page = await enterDesk(browser, running, lead, look);
    for (const place of ['', '/new', '/patterns', '/bulletins', '/openings', '/import', '/questions', `/${report}`]) {
      await page.goto(`${running.url}/reports${place}`);
      await page.locator('h1').waitFor();
      assert.deepEqual(await faultsOf(page), [], `${look.language} ${place}`);
    }
    await page.context().close();
  }
});

test('a name is opened once by the custodian; a key that is not the one loses nothing, the right one opens it after', {
  skip,
}, async () => {
  // She chooses the report by its day and the end of its id; she reads no report herself.
  const guard = await enterDesk(browser, running, custodian);
  await guard.goto(`${running.url}/`);
  await guard.getByRole('heading', { name: 'الخزانة', exact: true }).waitFor();
  assert.equal(await guard.locator('nav a[href="/reports"], .request').count(), 0);
  await guard.getByText('لا شيء ينتظرك الآن').waitFor();
  const choice = guard.locator('[name=opening-of]');
  const label = await choice.locator(`option[value="reports/${report}"]`).textContent();
  assert.ok(label!.includes(report.slice(-5)) && !label!.includes('0600000031'), label!);
  await choice.selectOption(`reports/${report}`);
  await guard.fill('[name=opening-reason]', 'طلبت أن نتصل بها');
  await guard.getByRole('button', { name: 'طلب فتح الاسم' }).click();
  await guard.getByText('ينتظر شخصاً ثانياً').waitFor();
  assert.equal(await guard.getByRole('button', { name: 'آذن بفتحه' }).count(), 0);
  assert.equal(await sectionOf(guard, 'ينتظر غيرك').locator('li').count(), 1);

  const second = await enterDesk(browser, running, lead);
  await second.goto(`${running.url}/reports/openings`);
  assert.equal(await second.getByRole('button', { name: 'آذن بفتحه' }).isDisabled(), true, 'an answer has a reason');
  await second.getByLabel('سبب الجواب').fill('وافقت هي على الاتصال');
  await second.getByRole('button', { name: 'آذن بفتحه' }).click();
  await second.getByText('مأذون به').waitFor();
  assert.equal(await second.getByText('فتح الاسم هنا').count(), 0);

  await guard.reload();
  await sectionOf(guard, 'ما ينتظرك').locator('li').waitFor();
  const key = (text: string) => ({ name: 'key.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await guard.locator('input[type=file]').setInputFiles(key('قائمة'));
  await guard.getByRole('alert').getByText('ليس في هذا الملف مفتاح').waitFor({ timeout: 10_000 });
  assert.equal(await guard.getByRole('button', { name: 'فتح الاسم هنا' }).isDisabled(), true);
  await guard.locator('input[type=file]').setInputFiles(key(deskKey));
  await guard.getByRole('button', { name: 'فتح الاسم هنا' }).click();
  await guard.getByRole('alert').getByText('ليس هذا الملف مفتاح هذا الاسم').waitFor();
  await guard.locator('input[type=file]').setInputFiles(key(vaultKey));
  await guard.getByRole('button', { name: 'فتح الاسم هنا' }).click();
  await guard.getByText('0600000031').waitFor();
  assert.deepEqual(await faultsOf(guard), []);
  await guard.reload();
  await sectionOf(guard, 'ما مضى').locator('li').waitFor();
  await guard.getByText('لا شيء ينتظرك الآن').waitFor();
});

test('the vault’s key is the custodian’s once it has one, the desk’s a supervisor’s, and neither makes the other’s', {
  skip,
}, async () => {
  const link = (person: string): string => running.running.sessions.makeLink(person);
  const [boss, guard] = [
    await signIn(running.url, link(lead), 'مسؤولة'),
    await signIn(running.url, link(custodian), 'أمينة'),
  ];
  const recipient = await identityToRecipient(vaultKey);
  const publish = async (who: typeof boss, kind: string) =>
    (await who.send<{ code?: string }>('POST', '/v1/desk/keys', { kind, recipient })).body.code;
  assert.equal(await publish(boss, 'vault'), 'desk-key-theirs');
  assert.equal(await publish(guard, 'desk'), 'desk-key-theirs');
  assert.equal(await publish(guard, 'vault'), undefined);
  assert.equal((await guard.get('/v1/reports')).status, 403);
});

/** What the browser says of the box that has to be ticked. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(`document.querySelector('main input[type=checkbox]').validationMessage`);
}

function sectionOf(page: Page, title: string): Locator {
  return page.locator('.section', { has: page.getByRole('heading', { name: title, exact: true }) });
}

test('what a form misses, and the choice of a file, are said in the words of the page, not in those of the browser', {
  skip,
}, async () => {
  const page = await enterDesk(browser, running, lead);
  const missed = async (language: string): Promise<string> => {
    await page.locator(`.tongues [lang=${language}]`).click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.locator('main button[type=submit]').click();
    return wordsOf(page);
  };
  await page.goto(`${running.url}/reports/new`);
  await page.locator('main button[type=submit]').waitFor();
  assert.equal(await missed('fr'), 'Cochez pour continuer.');
  assert.equal(await missed('ar'), 'ضع العلامة لتتابع.');
  await page.locator('main input[type=checkbox]').check();
  assert.equal(await wordsOf(page), '');
  await page.goto(`${running.url}/reports/import`);
  const field = page.locator('.file-field');
  await field.getByText('لم يُختر ملف').waitFor();
  assert.equal(await page.getByLabel('ملف الجدول').count(), 1);
  const box = await field.locator('input').boundingBox();
  assert.ok(box!.width <= 1 && box!.height <= 1, 'the browser’s own button is not seen');
  await page.context().close();
});

test('a key file that is not the desk’s is said to be another, and the right one can be chosen at once', {
  skip,
}, async () => {
  const page = await enterDesk(browser, running, lead);
  await page.goto(`${running.url}/reports/${report}`);
  const key = (text: string) => ({ name: 'key.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('input[type=file]').setInputFiles(key(vaultKey));
  await page.getByText('لا يفتحه هذا المفتاح').waitFor();
  await page.locator('input[type=file]').setInputFiles(key(deskKey));
  await page.getByRole('heading', { name: 'ما رأت' }).waitFor();
  assert.equal(await page.getByText('لا يفتحه هذا المفتاح').count(), 0);
  assert.equal(await page.locator('input[type=file]').count(), 0);
  await page.context().close();
});

test('whoever puts a name into the vault chooses the report that holds it, and no list is read before she looks for one', {
  skip,
}, async () => {
  const boss = await signIn(running.url, running.running.sessions.makeLink(lead), 'مسؤولة');
  const opened = await boss.send<{ id: string }>('POST', '/v1/cases', {
    title: 'وكالة',
    campaign: null,
    origin: 'other',
  });
  const { id } = opened.body;
  await boss.send('POST', `/v1/cases/${id}/parties`, { role: 'targeted' });
  const page = await enterDesk(browser, running, lead);
  const asked: string[] = [];
  await page.goto(`${running.url}/cases/${id}`);
  await page.getByRole('button', { name: 'إيداع اسمها في الخزانة' }).first().click();
  page.on('request', (request) => void asked.push(request.url()));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('اسمها في تبليغ سابق').waitFor();
  assert.deepEqual(
    asked.filter((url) => url.includes('/v1/reports')),
    [],
  );
  await dialog.getByText('اسمها في تبليغ سابق').click();
  await dialog.locator(`option[value="${report}"]`).waitFor({ state: 'attached' });
  await dialog.locator('[name=report]').selectOption(report);
  assert.deepEqual(await faultsOf(page), []);
  await dialog.getByRole('button', { name: 'إيداع اسمها في الخزانة' }).click();
  await page.getByText('اسمها في الخزانة منذ').waitFor();
  const names = (await boss.get<{ items: unknown[] }>(`/v1/cases/${id}/sealed-names`)).body.items;
  assert.equal(names.length, 1);
  await page.context().close();
});

test('a lawyer comes to a complaint by herself, records the duty to report, and sees no button of the caseworkers', {
  skip,
}, async () => {
  const page = await enterDesk(browser, running, lawyer);
  await page.locator('.request').first().click();
  await page.getByText('لم تأذن بأن يقرأها محامٍ').waitFor();
  await page.selectOption('[name=handling]', 'legal-duty-referral');
  await page.fill('[name=handling-reason]', 'المادة 448-7 بعد استشارة');
  await page.getByRole('button', { name: 'قرّر' }).click();
  await page.getByText('المادة 448-7 بعد استشارة').waitFor();
  for (const name of ['أرسل الجواب', 'أذنت شفوياً', 'اربط هذا التبليغ'])
    assert.equal(await page.getByRole('button', { name }).count(), 0, name);
  assert.deepEqual(await faultsOf(page), []);
});
