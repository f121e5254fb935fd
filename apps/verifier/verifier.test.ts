import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { concat, utf8 } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';
import { buildBundle } from '@sanad/evidence/bundle';
import { formatCheckpoint } from '@sanad/evidence/checkpoint';
import { headerBytes } from '@sanad/evidence/entry';
import { leafHash } from '@sanad/evidence/merkle';
import { formatVerifierKey, signNote } from '@sanad/evidence/note';
import { writeProof } from '@sanad/evidence/report-proof';
import {
  buildCrypto,
  caseInput,
  ledgerKey,
  ORIGIN,
  signerOf,
  smallBundle,
} from '@sanad/evidence/testing/sample-bundle';
import { REPORT_WORDS } from '@sanad/evidence/words';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildVerifier } from './build.ts';

const CHROMIUM = process.env['SANAD_CHROMIUM'] ?? '/usr/bin/chromium';
const skip = existsSync(CHROMIUM) ? false : 'no Chromium on this machine: the page was not opened';
const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-verifier-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let file: string;
let browser: Browser;
before(async () => {
  file = (await buildVerifier(folder)).file;
  if (!skip) browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page from the disk with the network off; anything that it asks for or complains of is a failure. */
async function open(bundle: Uint8Array | null, options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const context = await browser.newContext({ offline: true, bypassCSP: false, locale: 'ar-MA', ...options });
  const page = await context.newPage();
  page.on('request', (request) => assert.match(request.url(), /^(?:file|data|blob):/));
  page.on('pageerror', (error) => assert.fail(error.message));
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  if (bundle) await give(page, bundle);
  return page;
}

async function give(page: Page, bundle: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bundle);
  await page.setInputFiles('input[type=file]', { name: 'bundle.zip', mimeType: 'application/zip', buffer });
  await page.waitForSelector('#verdict');
}

const caseBundle = async () => concat(...(await buildBundle(await caseInput(), ledgerKey, buildCrypto)));
const states = (page: Page) =>
  page.$$eval('.checks > li', (items) => items.map((item) => [item.id, item.className] as const));

test('the page is one file that may connect to nothing, and the same sources give the same bytes', async () => {
  const page = readFileSync(file, 'utf8');
  assert.match(
    page,
    /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/,
  );
  assert.doesNotMatch(page, /<(?:link|img|iframe)\b|\bsrc=|@import/);
  const again = mkdtempSync(path.join(os.tmpdir(), 'sanad-verifier-'));
  assert.equal(readFileSync((await buildVerifier(again)).file, 'utf8'), page);
  rmSync(again, { recursive: true });
});

test('from the disk, with no network, in Arabic: a good bundle is valid and every check is said', {
  skip,
}, async () => {
  const page = await open(await caseBundle());
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  assert.equal(await page.textContent('#verdict'), 'سليمة');
  const found = await states(page);
  assert.deepEqual(
    found.map(([id]) => id),
    Object.keys(REPORT_WORDS.ar.checks),
  );
  assert.deepEqual(
    found.filter(([, state]) => state !== 'passed'),
    [
      ['signer', 'noted'],
      ['bodies', 'noted'],
    ],
  );
  const exhibits = await page.$$eval('.exhibit h3', (titles) => titles.map((title) => title.textContent));
  assert.equal(exhibits.length, 2);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click('.exhibit button')]);
  assert.equal(readFileSync((await saved.path())!, 'utf8'), '{"text":"خدمة ساهلة"}');
  await page.context().close();
});

test('one changed byte: not valid, and the failed checks are named first', { skip }, async () => {
  const bundle = await caseBundle();
  bundle[Buffer.from(bundle).indexOf('not really')]! ^= 1;
  const page = await open(bundle);
  assert.equal(await page.textContent('#verdict'), 'غير سليمة');
  const named = await page.$$eval('.wrong a', (links) => links.map((link) => link.getAttribute('href')));
  assert.deepEqual(named, ['#container-canonical', '#payload-manifest', '#exhibits']);
  assert.match((await page.textContent('#exhibits'))!, /data\/documents\/dossier\.ar\.pdf/);
  await give(page, new Uint8Array(100));
  assert.deepEqual((await states(page)).slice(0, 2), [
    ['container-readable', 'failed'],
    ['container-canonical', 'skipped'],
  ]);
  await page.context().close();
});

test('an address that names a language opens the page in it, whatever the browser prefers', { skip }, async () => {
  const english = await open(null, { locale: 'en-GB' }, '#ar');
  assert.equal(await english.getAttribute('html', 'lang'), 'ar');
  await english.context().close();
  const arabic = await open(null, {}, '#fr');
  assert.equal(await arabic.getAttribute('html', 'lang'), 'fr');
  await arabic.context().close();
});

test('under trust a stranger is refused and the right key is known; a malformed key is said', { skip }, async () => {
  const page = await open(await smallBundle('real', signerOf('ledger.example/one', 66)), {}, '#en');
  const trust = async (text: string) => {
    if ((await page.getAttribute('details.trust', 'open')) === null) await page.click('.trust summary');
    await page.fill('#trust', text);
    await page.click('.trust button');
  };
  await trust(formatVerifierKey(ledgerKey, sha256));
  await page.waitForSelector('.verdict.bad');
  assert.deepEqual(
    (await states(page)).filter(([, state]) => state === 'failed'),
    [['signer', 'failed']],
  );
  await give(page, await smallBundle());
  assert.equal(await page.textContent('#verdict'), 'Valid');
  assert.ok((await states(page)).every(([, state]) => state === 'passed'));
  await trust('nonsense');
  assert.match((await page.textContent('[role=alert]'))!, /malformed/);
  await page.context().close();
});

test('the proof of a report is read here too: when, in whose ledger, and a changed day is not believed', {
  skip,
}, async () => {
  const day = '2026-11-29T11:37:07.330Z';
  const proof = await reportProof(day);
  const page = await open(utf8(proof));
  assert.equal(await page.textContent('#verdict'), 'سليمة');
  assert.equal(await page.getAttribute('.facts time', 'datetime'), day);
  assert.match((await page.textContent('main'))!, /ledger\.example\/one/);
  await give(page, utf8(proof.replace('11-29T', '11-28T')));
  assert.equal(await page.textContent('#verdict'), 'غير سليمة');
  assert.match((await page.textContent('.verdict'))!, /غُيّر فيه شيء/);
  assert.equal(await page.locator('.facts').count(), 0);
  await page.context().close();
});

async function reportProof(time: string): Promise<string> {
  const report = 'report_g3tadw86xb20jnc24nzdx56qx0';
  const header = headerBytes({
    about: [report],
    actor: 'public',
    body: { digest: 'ab'.repeat(32), key: report, size: 900 },
    flags: [],
    id: 'entry_x4d82b6zkvrm5c316pkyw0e2q4',
    index: 0,
    time,
    type: 'report.received',
    v: 1,
    version: 1,
  });
  const root = leafHash(header, sha256);
  const text = formatCheckpoint({ origin: ORIGIN, size: 1, root, extensions: [] });
  const key = formatVerifierKey(ledgerKey, sha256);
  return writeProof(header, { size: 1, hashes: [] }, { checkpoint: await signNote(text, [ledgerKey], sha256), key });
}

test('TRAINING stands in plain sight, in each language', { skip }, async () => {
  const page = await open(await smallBundle('training'));
  for (const [language, word] of [
    ['ar', 'تكوين'],
    ['fr', 'FORMATION'],
    ['en', 'TRAINING'],
  ] as const) {
    await page.click(`button[lang=${language}]`);
    assert.equal(await page.getAttribute('html', 'lang'), language);
    assert.equal(await page.textContent('.training strong'), word);
  }
  await page.context().close();
});

test('by keyboard alone, and with a browser that lacks Ed25519', { skip }, async () => {
  const page = await open(null);
  for (let n = 0; n < 4; n++) await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'file');
  await page.evaluate(() => {
    const whole = crypto.subtle.importKey.bind(crypto.subtle) as (...all: unknown[]) => Promise<CryptoKey>;
    crypto.subtle.importKey = ((...all: unknown[]) =>
      all[2] === 'Ed25519' ? Promise.reject(new Error('no')) : whole(...all)) as typeof crypto.subtle.importKey;
  });
  await give(page, await smallBundle());
  assert.equal(await page.textContent('#verdict'), 'سليمة');
  await page.context().close();
});

test('axe finds nothing to object to: empty, valid and not valid, light and dark, wide and narrow', {
  skip,
}, async () => {
  const bad = await caseBundle();
  bad[200]! ^= 1;
  const bundles = [null, await smallBundle('training'), bad];
  for (const [i, bundle] of bundles.entries()) {
    // Each in one of the two; the soak looks at all.
    const schemes = (['light', 'dark'] as const).filter((_, n) => process.env['SANAD_SOAK'] || n === i % 2);
    for (const colorScheme of schemes) {
      const page = await open(bundle, {
        colorScheme,
        bypassCSP: true,
        viewport: { width: colorScheme === 'dark' ? 360 : 1280, height: 800 },
      });
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate(async () => {
        const run = (
          globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: unknown[] }[] }> } }
        ).axe;
        return (await run.run()).violations.map((one) => `${one.id}: ${JSON.stringify(one.nodes).slice(0, 300)}`);
      });
      assert.deepEqual(found, []);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        'nothing is wider than the screen',
      );
      await page.context().close();
    }
  }
});

test('the page opens in the language of the browser, Arabic when it has another, with the others in sight', {
  skip,
}, async () => {
  for (const [locale, lang, dir] of [
    ['fr-MA', 'fr', 'ltr'],
    ['en-GB', 'en', 'ltr'],
    ['ar-AE', 'ar', 'rtl'],
    ['de-DE', 'ar', 'rtl'],
  ] as const) {
    const page = await open(null, { locale });
    assert.deepEqual([await page.getAttribute('html', 'lang'), await page.getAttribute('html', 'dir')], [lang, dir]);
    assert.equal(await page.locator('header nav button:visible').count(), 3);
    await page.context().close();
  }
});
