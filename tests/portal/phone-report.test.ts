import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { verifyProof } from '@sanad/evidence/report-proof';
import { sha256, verifySignature } from '@sanad/platform/crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { zipSync } from 'fflate';
import type { Browser, Page, Route } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { enterDesk, type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const SAW = `قرنفلة زرقاء ٧٧ ${MARKUP}`;
/** An iPhone's picture as its first bytes say; a picture that breaks off is no less a proof of what she got. */
const PICTURE = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic'), randomBytes(600_000)]);
let browser: Browser;
let running: RunningPortal;
let identity: string;

before(async () => {
  if (skip) return;
  running = await startPortal('ngo');
  identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  for (const kind of ['desk', 'vault'] as const)
    await running.sanad.intake.reports.publishKey(running.staff[1]!.id, { kind, recipient });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

async function phone(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    locale: 'ar-MA',
    javaScriptEnabled,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => assert.fail(error));
  page.on('dialog', () => assert.fail('markup ran'));
  return page;
}

/** Every kind of request is lost once on its way, and once its answer is lost, as under a bridge. */
function loseEachOnce(): { lose(route: Route): Promise<void>; readonly lost: Set<string> } {
  const lost = new Set<string>();
  return {
    lost,
    lose: async (route) => {
      const request = route.request();
      const step = `${request.method()} ${new URL(request.url()).pathname.replace(/upload_\w+/, ':id')}`;
      if (!lost.has(step)) {
        lost.add(step);
        return route.abort('connectionfailed');
      }
      if (!lost.has(`${step} answered`)) {
        lost.add(`${step} answered`);
        await route.fetch();
        return route.abort('connectionreset');
      }
      return route.continue();
    },
  };
}

test('a connection that is lost at every step, on the way there and on the way back, leaves one whole report', {
  skip,
}, async () => {
  const page = await phone();
  const sent: string[] = [];
  page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const { lose, lost } = loseEachOnce();
  await page.route('**/portal/api/**', lose);
  await page.goto(`${running.portal}/ary/report#q4`);
  await page.fill('textarea[name=saw]', SAW);
  await page.goto(`${running.portal}/ary/report#q7`);
  for (const name of ['nude', 'minor']) await page.locator(`input[name=${name}][value=no]`).check();
  await page.locator('#files').setInputFiles([
    { name: `${MARKUP}.heic`.replaceAll('/', '|'), mimeType: '', buffer: PICTURE },
    { name: 'offer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090 a program') },
    {
      name: 'chat.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'classes.dex': new Uint8Array(9) })),
    },
  ]);
  await page.getByText('هاد الملف ماشي تصويرة').waitFor();
  assert.equal(await page.locator('#files-list li').count(), 1);
  await page.goto(`${running.portal}/ary/report#q8`);
  await page.fill('[name=name]', `خديجة ${MARKUP}`);
  await page.goto(`${running.portal}/ary/report#q9`);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.locator('#receipt-head').waitFor({ timeout: 240_000 });
  assert.deepEqual(await faultsOf(page), []);
  for (const step of ['POST /portal/api/uploads', 'PUT /portal/api/uploads/:id', 'POST /portal/api/reports'])
    assert.ok(lost.has(step) && lost.has(`${step} answered`), `${step} was lost twice`);
  for (const secret of ['قرنفلة', 'خديجة'])
    assert.equal(
      sent.some((line) => line.includes(secret)),
      false,
      secret,
    );
  await page.context().close();

  // The desk opens the very words and the very bytes, and nothing that she wrote runs there.
  const desk = await enterDesk(browser, running, running.staff[0]!.id);
  assert.equal(await desk.locator('.request').count(), 1);
  await desk.locator('.request').first().click();
  await desk.getByRole('heading', { name: 'الرسائل' }).waitFor();
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'key.txt', mimeType: 'text/plain', buffer: Buffer.from(identity) });
  await desk.getByText(SAW).waitFor();
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: /^افتح/ }).click(),
  ]);
  assert.match(file.suggestedFilename(), /\.heic$/);
  const saved = await (await file.createReadStream()).toArray();
  assert.ok(Buffer.concat(saved as Buffer[]).equals(PICTURE));
  await desk.context().close();
  assert.deepEqual(running.filesWith(['قرنفلة', 'خديجة', '127.0.0.1']), []);
  assert.equal(/127\.0\.0\.1|::1|قرنفلة/.test(running.said.join('\n')), false);
});

/** She has written what she saw and stands before the last question. */
async function writeReport(page: Page): Promise<void> {
  await page.goto(`${running.portal}/ary/report#q4`);
  await page.fill('textarea[name=saw]', SAW);
  await page.goto(`${running.portal}/ary/report#q9`);
}

test('when it has stopped trying by itself she is told so, nothing is lost, and one press sends it', {
  skip,
}, async () => {
  const page = await phone();
  await writeReport(page);
  let isCut = true;
  await page.route('**/portal/api/**', (route) => (isCut ? route.abort('connectionfailed') : route.continue()));
  await page.clock.install();
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.getByText('كنعاودو').waitFor();
  const stopped = page.getByText('باقي ما وصلش');
  for (let n = 0; n < 60 && (await stopped.count()) === 0; n++) await page.clock.runFor(10_000);
  await stopped.waitFor();
  isCut = false;
  await page.clock.resume();
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.locator('#receipt-head').waitFor();
  await page.context().close();
});

test('an empty report is not sent, and she is told so', { skip }, async () => {
  const page = await phone();
  const sent: string[] = [];
  page.on('request', (request) => void sent.push(request.url()));
  await page.goto(`${running.portal}/ary/report#q9`);
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.getByText('باقي ما كتبتي والو').waitFor();
  assert.deepEqual(
    sent.filter((url) => url.includes('/api/')),
    [],
  );
  await page.context().close();
});

test('the enter key sends nothing before the last question, with scripts and without; a file that was picked can be put back', {
  skip,
}, async () => {
  for (const scripts of [true, false]) {
    const page = await phone(scripts);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    const at = `${running.portal}/ary/${scripts ? 'report' : 'report-here'}`;
    await page.goto(`${at}#q4`);
    await page.fill('textarea[name=saw]', SAW);
    await page.goto(`${at}#q8`);
    await page.fill('[name=name]', 'خديجة');
    await page.press('[name=name]', 'Enter');
    await page.press('[name=contact]', 'Enter');
    assert.equal(page.url(), `${at}#q8`);
    if (scripts) {
      await page.goto(`${at}#q7`);
      for (const name of ['nude', 'minor']) await page.locator(`input[name=${name}][value=no]`).check();
      const voice = (name: string) => ({ name, mimeType: 'audio/ogg', buffer: Buffer.from('OggS voice') });
      await page.locator('#files').setInputFiles([voice('one.ogg'), voice('two.ogg')]);
      assert.deepEqual(await faultsOf(page), []);
      await page.locator('li', { hasText: 'one.ogg' }).getByRole('button').click();
      assert.deepEqual(await page.locator('#files-list bdi').allTextContents(), ['two.ogg']);
      // Each file that is not taken is named, and why; those beside it are.
      const program = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from('MZ\u0090') });
      await page.locator('#files').setInputFiles([program('a.png'), voice('three.ogg'), program('b.png')]);
      await page.locator('#files-said').getByText('b.png').waitFor();
      assert.match((await page.locator('#files-said').textContent()) ?? '', /a\.png.*b\.png.*\n./);
      await page.locator('#files').setInputFiles(Array.from({ length: 19 }, (_, n) => voice(`${n}.ogg`)));
      await page.locator('#files-said').getByText('18.ogg').waitFor();
      assert.match((await page.locator('#files-said').textContent()) ?? '', /18\.ogg.*\n.*20/);
      assert.equal(await page.locator('#files-list bdi').count(), 20);
    }
    assert.deepEqual(sent, []);
    await page.context().close();
  }
});

test('she adds and withdraws with a connection that loses every answer once: added once, and told that it is withdrawn', {
  skip,
}, async () => {
  const page = await phone();
  await writeReport(page);
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.locator('#receipt-head').waitFor();
  const code = (await page.locator('#code').textContent())!;
  await page.route('**/portal/api/receipts/**', loseEachOnce().lose);
  await page.goto(`${running.portal}/ary/receipt`);
  await page.fill('#code', code);
  await page.getByRole('button', { name: 'حلي', exact: true }).click();
  await page.locator('#state').filter({ hasText: /./ }).waitFor();
  await page.fill('#more', 'زيادة');
  await page.locator('#add button').click();
  await page.getByText('تزادت').waitFor();
  assert.equal(await page.locator('#messages li').count(), 1);
  assert.match((await page.locator('#messages li').textContent()) ?? '', /مسدود للمكتب/);
  await page.locator('#take-back summary').click();
  await page.locator('#withdraw').click();
  await page.getByText('ما بقى حد يقدر يقراه').waitFor();
  assert.equal(await page.locator('#open').isVisible(), false);
  await page.context().close();
});

test('whoever comes back with the network cut gets her answer when it is there again, without pressing again', {
  skip,
}, async () => {
  const page = await phone();
  await page.goto(`${running.portal}/ary/receipt`);
  await page.locator('#return').waitFor();
  await page.context().setOffline(true);
  await page.fill('#code', '1111122222333334444455555');
  await page.getByRole('button', { name: 'حلي', exact: true }).click();
  await page.getByText('كنعاودو').waitFor();
  await page.context().setOffline(false);
  await page.getByText('ما كاينش تبليغ بهاد الكود').waitFor();
  await page.context().close();
});

test('without scripts she reports, takes her proof, comes back with her code, adds and withdraws', {
  skip,
}, async () => {
  const page = await phone(false);
  await page.goto(`${running.portal}/ary/report`);
  // What says that a script is late has no place, and leaves none empty, where there are no scripts.
  assert.equal(await page.locator('#unready').boundingBox(), null);
  await page.locator('a[href$="/report-here"]:visible').first().click();
  await page.goto(`${page.url()}#q4`);
  await page.goto(page.url().replace('#q4', '#q9'));
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.getByRole('alert').getByText('باقي ما كتبتي والو').waitFor();
  await page.goto(`${page.url().split('#')[0]}#q4`);
  await page.fill('textarea[name=saw]', SAW);
  assert.equal(await page.locator('input[type=file]').count(), 0);
  await page.goto(page.url().replace('#q4', '#q9'));
  await page.getByRole('button', { name: 'صيفطي' }).click();
  await page.locator('#receipt-head').waitFor();
  const code = (await page.locator('#code').textContent())!;
  // Without scripts too the browser itself says whether the code was written down.
  const last = code.trim().split(/\s+/).at(-1)!;
  const arabic = last.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!);
  for (const [typed, isRight] of [
    [last === '11111' ? '22222' : '11111', false],
    [last, true],
    [arabic, true],
  ] as const) {
    await page.fill('#retype', typed);
    await page.locator('#retype').blur();
    assert.equal(await page.locator('.when-right').isVisible(), isRight, typed);
    assert.equal(await page.locator('.when-wrong').isVisible(), !isRight, typed);
  }
  await page.locator('#proof summary').click();
  const [proof] = await Promise.all([page.waitForEvent('download'), page.locator('#proof a').click()]);
  assert.equal(proof.suggestedFilename(), 'notes.json');
  const text = Buffer.concat((await (await proof.createReadStream()).toArray()) as Buffer[]).toString('utf8');
  const checked = await verifyProof(text, { hash: sha256, verifySignature }, [running.sanad.spine.verifierKey]);
  assert.deepEqual([checked.valid, checked.failures], [true, []]);

  await page.goto(`${running.portal}/ary/receipt`);
  await page.locator('a[href$="/receipt-here"]:visible').first().click();
  await page.fill('#code', code);
  await page.getByRole('button', { name: 'حلي', exact: true }).click();
  await page.fill('textarea[name=more]', `زيادة ${MARKUP}`);
  await page.getByRole('button', { name: 'زيديها' }).click();
  await page.getByRole('status').waitFor();
  await page.locator('details summary').click();
  await page.locator('details button').click();
  await page.getByText('ما بقى حد يقدر يقراه').waitFor();
  await page.fill('#code', code);
  await page.getByRole('button', { name: 'حلي', exact: true }).click();
  await page.getByRole('status').waitFor();
  assert.equal(await page.locator('textarea').count(), 0);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(running.filesWith(['قرنفلة', 'زيادة']), []);
  await page.context().close();
});
