import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import { pdqExcerpts } from '@sanad/campaigns/pdq-excerpts';
import { decodePixels } from '@sanad/platform/image-pixels';
import { compose, openComposed } from '@sanad/server/compose';
import { DEMO_STAFF, ensureStaff } from '@sanad/server/demo';
import { startServer } from '@sanad/server/serve';
import type { CaseFile } from '@sanad/wire/case';
import { packKnownTags, pictureQuestion, pictureTag, readKnownTags } from '@sanad/wire/known-files';
import type { Problem } from '@sanad/wire/problem';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { noBrowser, openBrowser } from '../console/running.ts';
import { faultsOf } from '../faults.ts';
import { type RunningPortal, startPortal } from '../portal/running.ts';
import { type Staff, signIn } from '../staff.ts';

const hex = (bytes: Uint8Array, name = 'sha256'): string => createHash(name).update(bytes).digest('hex');

/** What lists name: a voice note by three kinds of digest, and a picture by what is seen on it. */
const LISTED = (['sha256', 'sha1', 'md5'] as const).map((name) => ({ name, bytes: voice(name) }));
const FREE = voice('free');
let picture: Buffer;
let packedAnew: Buffer;
let freePicture: Buffer;
let folder: string;
let listFile: string;
let pdq: string;
let at: RunningPortal;
let browser: Browser;
let staff: Staff;
let caseId: string;

function voice(text: string): Buffer {
  return Buffer.from(`OggS ${text} ${'.'.repeat(400)}`);
}

/** Blots of light and dark, as alike as any two photographs. */
async function blots(seed: number): Promise<Buffer> {
  const dots = Buffer.from(Array.from({ length: 20 * 15 }, (_, n) => Math.imul(n * 31 + seed, 0x9e3779b9) >>> 24));
  const raw = { width: 20, height: 15, channels: 1 as const };
  return sharp(dots, { raw }).resize({ width: 1200, height: 900, kernel: 'cubic' }).jpeg({ quality: 92 }).toBuffer();
}

before(async () => {
  [picture, freePicture] = await Promise.all([blots(1), blots(2)]);
  packedAnew = await sharp(picture).resize(700).jpeg({ quality: 55 }).toBuffer();
  const { hash, quality } = pdqOf(await decodePixels(picture));
  assert.ok(quality >= 50, `the picture says enough: ${quality}`);
  pdq = pdqToHex(hash);
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-known-'));
  listFile = path.join(folder, 'list.txt');
  const lines = LISTED.map(({ name, bytes }) => `${name} ${hex(bytes, name)}`);
  await writeFile(listFile, `# of an exchange\n${lines.join('\n')}\npdq,${pdq},seen\n`);
  process.env['SANAD_KNOWN_FILES'] = listFile;
  at = await startPortal('authority');
  const recipient = await identityToRecipient(await generateX25519Identity());
  for (const kind of ['desk', 'vault'] as const)
    await at.sanad.intake.reports.publishKey(at.staff[1]!.id, { kind, recipient });
  staff = await signIn(at.url, at.running.sessions.makeLink(at.staff[0]!.id), at.staff[0]!.name);
  const opened = await staff.send<CaseFile>('POST', '/v1/cases', { title: 'ملف', campaign: null, origin: 'report' });
  caseId = opened.body.id;
  // The tags of pictures are made beside everything else.
  while (readKnownTags(await tags()).pictures.size === 0) await pause(50);
  if (!noBrowser) browser = await openBrowser();
});
after(async () => {
  delete process.env['SANAD_KNOWN_FILES'];
  await browser?.close();
  await at?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function tags(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`${at.portal}/api/known`)).arrayBuffer());
}

async function give(name: string, bytes: Uint8Array, mediaType: string) {
  const { body: upload } = await staff.send<{ id: string }>('POST', '/v1/uploads', { size: bytes.length });
  for (let from = 0; from < bytes.length; from += 500_000) {
    const piece = bytes.subarray(from, from + 500_000);
    await staff.put(`/v1/uploads/${upload.id}?offset=${from}&digest=${hex(piece)}`, piece);
  }
  const signature = staff.sign({ kind: 'exhibit.received', case: caseId, name, sha256: hex(bytes) });
  const stop = { nudity: false, minor: false };
  const body = { upload: upload.id, name, mediaType, sha256: hex(bytes), stop, source: 'هاتف', zone: null, signature };
  return staff.send<Problem>('POST', `/v1/cases/${caseId}/files`, body);
}

test('the server takes no listed file, whatever digest names it, in an archive too, and no listed picture packed anew', async () => {
  const files: [string, Uint8Array, string][] = [
    ...LISTED.map(({ name, bytes }): [string, Uint8Array, string] => [`${name}.ogg`, bytes, 'audio/ogg']),
    ['chat.zip', zipSync({ 'a.txt': Buffer.from('x'), 'PTT.ogg': LISTED[1]!.bytes }), 'application/zip'],
    ['same.jpg', packedAnew, 'image/jpeg'],
    ['named-as-text.txt', packedAnew, 'text/plain'],
    ['album.zip', zipSync({ 'IMG.jpg': packedAnew }, { level: 0 }), 'application/zip'],
  ];
  for (const [name, bytes, type] of files) {
    const { status, body } = await give(name, bytes, type);
    assert.deepEqual([status, body.code], [422, 'known-file'], name);
    assert.match(body.detail ?? body.title, /النيابة العامة/, name);
    assert.deepEqual(await readdir(path.join(at.folder, 'uploads-staff')), [], name);
  }
  const { body: kept } = await staff.get<CaseFile>(`/v1/cases/${caseId}`);
  assert.equal(kept.exhibitList.length, 0);
});

test('what no list names is taken, beside files that are listed', async () => {
  assert.equal((await give('free.ogg', FREE, 'audio/ogg')).status, 201);
  assert.equal((await give('free.jpg', freePicture, 'image/jpeg')).status, 201);
  assert.equal(
    (await give('free.zip', zipSync({ 'b.ogg': FREE, 'b.jpg': freePicture }), 'application/zip')).status,
    201,
  );
});

test('phones get no hash that could be read, compared with another list, or tried bit by bit', async () => {
  const bytes = await tags();
  const { files, pictures, digests } = readKnownTags(bytes);
  assert.deepEqual([files.size, pictures.size, digests], [3, 16, ['sha256', 'sha1', 'md5']]);
  const text = Buffer.from(bytes).toString('hex');
  for (const secret of [pdq, ...LISTED.map(({ name, bytes }) => hex(bytes, name))])
    for (let n = 0; n + 6 <= secret.length; n += 2) assert.ok(!text.includes(secret.slice(n, n + 6)));
  const free = await fetch(`${at.portal}/api/known/questions`, {
    method: 'POST',
    body: JSON.stringify({ blinded: ['00'.repeat(32)] }),
  });
  assert.equal(free.status, 403, 'a question costs work');
});

test('a list that holds half a line stops the start and is named with its line; a missing one too', async () => {
  const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'sanad-known-'));
  const sanad = compose(await openComposed({ folder: elsewhere }));
  await ensureStaff(sanad, DEMO_STAFF);
  const start = () =>
    startServer(sanad, { folder: elsewhere, host: '127.0.0.1', port: 0, pages: false, log: () => {} });
  const broken = path.join(folder, 'broken.txt');
  await writeFile(broken, `md5 ${hex(FREE, 'md5')}\nmd5 12\n`);
  process.env['SANAD_KNOWN_FILES'] = [listFile, broken].join(path.delimiter);
  await assert.rejects(start(), { code: 'known-list', detail: { file: broken, line: 2 } });
  process.env['SANAD_KNOWN_FILES'] = path.join(folder, 'none.txt');
  await assert.rejects(start(), { code: 'known-list-missing' });
  process.env['SANAD_KNOWN_FILES'] = listFile;
  await sanad.close();
  await rm(elsewhere, { recursive: true, force: true });
});

async function phone(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ar-MA' })).newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => assert.fail(error));
  return page;
}

async function standAtFiles(page: Page): Promise<void> {
  await page.goto(`${at.portal}/ar/report#q7`);
  for (const name of ['nude', 'minor']) await page.locator(`input[name=${name}][value=no]`).check();
}

const picked = (page: Page) => page.locator('#files-list bdi').allTextContents();

test('her phone takes no listed file and says whom to turn to; nothing of the file leaves it', {
  skip: noBrowser,
}, async () => {
  const page = await phone();
  const sent: { url: string; body: string }[] = [];
  page.on('request', (request) => void sent.push({ url: request.url(), body: request.postData() ?? '' }));
  await standAtFiles(page);
  assert.equal(
    sent.some(({ url }) => url.endsWith('/api/known')),
    false,
    'nothing is fetched before a file is picked',
  );
  const ogg = (name: string, buffer: Buffer) => ({ name, mimeType: 'audio/ogg', buffer });
  await page
    .locator('#files')
    .setInputFiles([
      ...LISTED.map(({ name, bytes }) => ogg(`${name}.ogg`, bytes)),
      ogg('free.ogg', FREE),
      { name: 'chat.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync({ 'PTT.ogg': LISTED[2]!.bytes })) },
      { name: 'same.jpg', mimeType: 'image/jpeg', buffer: packedAnew },
      { name: 'free.jpg', mimeType: 'image/jpeg', buffer: freePicture },
    ]);
  await page.locator('#files-list', { hasText: 'free.jpg' }).waitFor();
  const told = page.locator('#files-said', { hasText: 'same.jpg' });
  await told.waitFor();
  const text = (await told.textContent())!;
  assert.deepEqual(await picked(page), ['free.ogg', 'free.jpg']);
  for (const name of ['sha256.ogg', 'sha1.ogg', 'md5.ogg', 'chat.zip', 'same.jpg'])
    assert.ok(text.includes(name), name);
  assert.match(text, /لم يخرج شيء من هاتفك، ولا لوم عليك/);
  assert.match(text, /الشرطة \(19\)/);
  const helpers = await page.locator('#files-help a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.deepEqual(helpers, ['tel:19']);
  assert.ok(await page.locator('#files-help').isVisible());
  assert.deepEqual(await faultsOf(page), []);
  const bodies = sent.map(({ body }) => body).join('\n');
  for (const secret of [pdq, ...LISTED.map(({ name, bytes }) => hex(bytes, name))])
    assert.ok(!bodies.includes(secret.slice(0, 8)), 'no digest leaves the phone');
  const asked = sent.filter(({ url }) => url.endsWith('/known/questions'));
  assert.equal(asked.length, 2, 'one blinded question a picture');
  // The same file picked again is asked about in other points: questions cannot be told to be about one thing.
  await page.locator('#files').setInputFiles([{ name: 'same.jpg', mimeType: 'image/jpeg', buffer: packedAnew }]);
  await page.locator('#files-said', { hasText: 'same.jpg', hasNotText: 'md5.ogg' }).waitFor();
  const points = sent
    .filter(({ url }) => url.endsWith('/known/questions'))
    .flatMap(({ body }) => (JSON.parse(body) as { blinded: string[] }).blinded);
  assert.equal(new Set(points).size, 48);
  await page.context().close();
});

test('a file that could not be compared is not taken, and one whose answer is taken back meanwhile neither', {
  skip: noBrowser,
}, async () => {
  const page = await phone();
  let isCut = true;
  await page.route('**/portal/api/known', (route) => (isCut ? route.abort('connectionfailed') : route.continue()));
  await standAtFiles(page);
  const file = { name: 'free.ogg', mimeType: 'audio/ogg', buffer: FREE };
  await page.locator('#files').setInputFiles([file]);
  await page.getByText('لحظة: يقارن هاتفك').waitFor();
  await page.getByText('لم نستطع مقارنة الملف بالقائمة').waitFor();
  assert.deepEqual(await picked(page), []);
  isCut = false;
  let go = (): void => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.unroute('**/portal/api/known');
  await page.route('**/portal/api/known', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#files').setInputFiles([file]);
  await page.getByText('لحظة: يقارن هاتفك').waitFor();
  await page.locator('input[name=minor][value=yes]').check();
  await page.getByText('القانون يمنع حتى حيازتها').waitFor();
  assert.ok(await page.locator('#files-help').isVisible(), 'whom to turn to is shown');
  go();
  await page.waitForResponse((response) => response.url().endsWith('/api/known'));
  await page.locator('input[name=minor][value=no]').check();
  await page.locator('#files').setInputFiles([{ ...file, name: 'second.ogg' }]);
  await page.locator('#files-list', { hasText: 'second.ogg' }).waitFor();
  assert.deepEqual(await picked(page), ['second.ogg']);
  await page.context().close();
});

test('her phone sees a picture with the dots that lists are made of: turned by the camera, large, narrow, of any kind', {
  skip: noBrowser,
}, async () => {
  const page = await phone();
  await standAtFiles(page);
  // Fine grain is what smoothing would take away.
  const raw = { width: 1531, height: 1101, channels: 3 as const };
  const grain = Buffer.alloc(raw.width * raw.height * 3, 0);
  const blot = await sharp(await blots(3))
    .resize(raw.width, raw.height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  for (let n = 0; n < blot.length; n++) grain.fill(n % 3 === 0 ? 255 - blot[n]! : blot[n]!, n * 3, n * 3 + 3);
  const fine = sharp(grain, { raw });
  const pictures = {
    'fine.png': await fine.clone().png({ compressionLevel: 1 }).toBuffer(),
    'turned.jpg': await sharp(await blots(4))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
    'narrow.webp': await sharp(await blots(5))
      .resize(2000, 300, { fit: 'fill' })
      .webp({ quality: 90 })
      .toBuffer(),
    'deep.png': await sharp(await blots(6))
      .toColourspace('rgb16')
      .png({ compressionLevel: 1 })
      .toBuffer(),
  };
  const hashes = await Promise.all(Object.values(pictures).map(async (one) => pdqOf(await decodePixels(one))));
  assert.deepEqual(
    hashes.map(({ quality }) => quality >= 50),
    [true, true, true, true],
  );
  const secrets = at.sanad.intake.knownPictures;
  const exact = new Set<number>();
  for (const { hash } of hashes) exact.add(pictureTag(await secrets.output(pictureQuestion(pdqExcerpts(hash)[0]!))));
  // The first excerpt of each is listed alone: a hash that is only near would rarely meet it.
  const body = Buffer.from(packKnownTags({ digests: [], files: new Set(), pictures: exact }));
  await page.route('**/portal/api/known', (route) => route.fulfill({ body, contentType: 'application/octet-stream' }));
  const named = Object.entries(pictures).map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer }));
  await page
    .locator('#files')
    .setInputFiles([...named, { name: 'other.jpg', mimeType: 'image/jpeg', buffer: freePicture }]);
  await page.locator('#files-list', { hasText: 'other.jpg' }).waitFor();
  assert.deepEqual(await picked(page), ['other.jpg']);
  await page.context().close();
});

test('a file that cannot be read any more costs no report, and none is sent without a file that she believes is with it', {
  skip: noBrowser,
}, async () => {
  const page = await phone();
  await standAtFiles(page);
  const gone = path.join(folder, 'gone.txt');
  await writeFile(gone, 'x'.repeat(2000));
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    const lost = new Set<string>();
    Object.assign(globalThis, { lost });
    // as a phone does with a file in a cloud without a connection
    Blob.prototype.arrayBuffer = function (this: Blob) {
      const isLost = this instanceof File ? lost.has(this.name) : lost.has('all');
      return isLost ? Promise.reject(new DOMException('gone', 'NotReadableError')) : read.call(this);
    };
  });
  const lose = (name: string) =>
    page.evaluate((one) => void (globalThis as unknown as { lost: Set<string> }).lost.add(one), name);
  const find = (name: string) =>
    page.evaluate((one) => void (globalThis as unknown as { lost: Set<string> }).lost.delete(one), name);
  const ogg = (name: string) => ({ name, mimeType: 'audio/ogg', buffer: FREE });
  await lose('all');
  await page.locator('#files').setInputFiles([ogg('cloud.ogg')]);
  await page.locator('#files-said', { hasText: /cloud\.ogg[\s\S]*تعذرت قراءة هذا الملف/ }).waitFor();
  await find('all');
  await page.locator('#files').setInputFiles([ogg('later.ogg'), ogg('stays.ogg')]);
  await page.locator('#files-list', { hasText: 'stays.ogg' }).waitFor();
  // One is compared while she has gone on and presses to send.
  let go = (): void => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route('**/portal/api/work/known', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#files').setInputFiles([{ name: 'same.jpg', mimeType: 'image/jpeg', buffer: packedAnew }]);
  await page.getByText('لحظة: يقارن هاتفك').waitFor();
  await page.locator('#q7 a[href="#q8"]').first().click();
  await page.locator('#q8 a[href="#q9"]').first().click();
  const send = page.getByRole('button', { name: 'أرسلي' });
  await send.click();
  await page.locator('#said', { hasText: 'لحظة: يقارن هاتفك' }).waitFor();
  go();
  await page.locator('#said', { hasText: 'same.jpg' }).waitFor();
  assert.equal(await page.locator('#receipt').isVisible(), false);
  await page.locator('#said a').click();
  assert.ok(await page.locator('#files-help a[href="tel:19"]').isVisible());
  await page.locator('#q7 a[href="#q8"]').first().click();
  await page.locator('#q8 a[href="#q9"]').first().click();
  await lose('later.ogg');
  await send.click();
  await page.locator('#said', { hasText: 'later.ogg' }).waitFor();
  assert.deepEqual(await picked(page), ['stays.ogg']);
  assert.deepEqual(await faultsOf(page), []);
  // What she has read at the door of files is not said again.
  for (const step of ['#q8', '#q7']) await page.locator(`a.before[href="${step}"]`).click();
  const same = { name: 'same.jpg', mimeType: 'image/jpeg', buffer: packedAnew };
  await page.locator('#files').setInputFiles([same]);
  await page.locator('#files').setInputFiles([ogg('last.ogg')]);
  await page.locator('#files-list', { hasText: 'last.ogg' }).waitFor();
  await page.locator('#files-said', { hasText: 'same.jpg' }).waitFor();
  await page.locator('#q7 a[href="#q8"]').first().click();
  await page.locator('#q8 a[href="#q9"]').first().click();
  await send.click();
  await page.locator('#receipt').waitFor();
  await page.context().close();
});

test('when very many ask at once she waits, and a file that still cannot be compared is left out in calm words', {
  skip: noBrowser,
}, async () => {
  const page = await phone();
  let busy = 5;
  await page.route('**/portal/api/known/questions', (route) =>
    busy-- > 0 ? route.fulfill({ status: 429, body: '{}' }) : route.continue(),
  );
  await standAtFiles(page);
  await page.locator('#files').setInputFiles([{ name: 'free.jpg', mimeType: 'image/jpeg', buffer: freePicture }]);
  await page.locator('#files-list', { hasText: 'free.jpg' }).waitFor();
  assert.ok(busy < 0);
  await page.context().close();
});

test('staff are told before a listed file leaves their machine', { skip: noBrowser }, async () => {
  const page = await phone();
  const sent: string[] = [];
  page.on('request', (request) => void sent.push(new URL(request.url()).pathname));
  await page.goto(`${at.url}/sign-in?token=${at.running.sessions.makeLink(at.staff[0]!.id)}`);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.goto(`${at.url}/cases/${caseId}`);
  await page.getByRole('button', { name: 'أضف ملفا' }).click();
  for (const name of ['minor', 'nudity']) await page.locator(`input[name=${name}]`).nth(1).check();
  const field = page.locator('input[type=file]');
  await field.setInputFiles({ name: 'same.jpg', mimeType: 'image/jpeg', buffer: packedAnew });
  await page.getByText('هو في قائمة ما يجب ألا ينتشر').waitFor();
  assert.ok(await page.getByRole('button', { name: 'اختم وأضف' }).isDisabled());
  assert.equal(sent.includes('/v1/uploads'), false);
  assert.deepEqual(await faultsOf(page), []);
  await field.setInputFiles({ name: 'free.jpg', mimeType: 'image/jpeg', buffer: freePicture });
  await page.getByText('هو في قائمة ما يجب ألا ينتشر').waitFor({ state: 'detached' });
  // A slow answer about a file that was chosen before does not bring that file back.
  let first = true;
  let go = (): void => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route('**/v1/known-files', async (route) => {
    const isFirst = first;
    first = false;
    if (isFirst) await held;
    await route.continue();
  });
  const slow = page.waitForResponse((response) => response.url().endsWith('/v1/known-files'));
  await field.setInputFiles({ name: 'same.jpg', mimeType: 'image/jpeg', buffer: packedAnew });
  await page.getByText('لحظة: يقارن الملف').waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await field.setInputFiles({ name: 'free.ogg', mimeType: 'audio/ogg', buffer: FREE });
  await slow;
  await page.getByText('لحظة: يقارن الملف').waitFor({ state: 'detached' });
  const late = page.waitForResponse((response) => response.url().endsWith('/v1/known-files'));
  go();
  await (await late).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  assert.equal(await page.getByText('هو في قائمة ما يجب ألا ينتشر').count(), 0);
  await page.context().close();
});
