import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../console/running.ts';
import { type RunningPortal, startPortal } from './running.ts';

const skip = noBrowser;
/** Voices at the browser's boundary: there are none in a machine that tests. They come late, as on a phone. */
const VOICES = `
  const voice = (name, lang, localService) => ({ name, lang, localService });
  const speech = new EventTarget();
  window.spoken = [];
  let voices = [];
  Object.assign(speech, {
    getVoices: () => voices,
    speak: (one) => window.spoken.push(one),
    cancel: () => { console.log('cancelled'); for (const one of window.spoken.splice(0)) one.onend?.(); },
    come: () => {
      voices = [voice('far', 'ar-MA', false), voice('french', 'fr-FR', true), voice('near', 'ar-EG', true)];
      speech.dispatchEvent(new Event('voiceschanged'));
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

let browser: Browser;
let running: RunningPortal;

before(async () => {
  if (skip) return;
  running = await startPortal();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await running?.stop();
});

async function answered(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.addInitScript(VOICES);
  await page.goto(`${running.portal}/ary/check`);
  await page.fill('#text', 'أجي تخدمي من دارك بلا وجه، 7000 درهم، صيفطي فوكال');
  await page.locator('#check button[type=submit]').click();
  await page.locator('#answer-head').waitFor();
  return page;
}

test('the answer is read by a voice of the phone once it has one, and the button rests again when it ends', {
  skip,
}, async () => {
  const page = await answered();
  assert.equal(await page.locator('.read').count(), 0, 'a phone without a voice offers none');
  await page.evaluate('speechSynthesis.come()');
  const button = page.getByRole('button', { name: 'قراه ليا بالصوت' });
  await button.click();
  const names = (await page.evaluate('spoken.map((one) => one.voice.name)')) as string[];
  assert.ok(names.length > 3 && names.every((name) => name === 'near'));
  await page.getByRole('button', { name: 'وقف الصوت' }).waitFor();
  await page.evaluate('spoken.at(-1).onend()');
  await button.waitFor();
  await button.click();
  await page.getByRole('button', { name: 'وقف الصوت' }).click();
  assert.equal(await page.evaluate('spoken.length'), 0);
  await button.waitFor();
});

test('leaving silences the voice before the other page has come', { skip }, async () => {
  const page = await answered();
  await page.evaluate('speechSynthesis.come()');
  await page.getByRole('button', { name: 'قراه ليا بالصوت' }).click();
  await page.route(/wikipedia/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>w</title>' }));
  const silenced = page.waitForEvent('console', (said) => said.text() === 'cancelled');
  // Pressed from within: nothing waits for the other page.
  await page.evaluate(`for (let n = 0; n < 3; n++) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    if (spoken.length > 0) throw new Error('the voice goes on');`);
  await silenced;
  await page.waitForURL(/wikipedia/);
});
