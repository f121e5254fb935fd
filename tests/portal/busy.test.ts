import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type RunningPortal, startPortal } from './running.ts';

const WROTE = '\nعرض في نادٍ <b>"بعيد"</b>';
let running: RunningPortal;

before(async () => {
  running = await startPortal();
  const recipient = await identityToRecipient(await generateX25519Identity());
  await running.sanad.intake.reports.publishKey(running.staff[1]!.id, { kind: 'desk', recipient });
});
after(() => running?.stop());

const ask = (language: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${running.portal}/${language}/report-here`, {
    method: 'POST',
    headers: { 'accept-language': 'en' },
    body: new URLSearchParams(fields),
  });

test('without scripts, when very much comes in, what she wrote is in the page that says so, in the language of her page', async () => {
  let answer = await ask('fr', { code: '1' });
  for (let n = 0; n < 200 && answer.status === 200; n++) {
    await answer.arrayBuffer();
    answer = await ask('fr', { saw: WROTE, code: '1' });
  }
  assert.equal(answer.status, 429);
  assert.match(answer.headers.get('content-security-policy') ?? '', /form-action 'self'/);
  const page = await answer.text();
  assert.match(page, /<html[^>]* lang="fr"/);
  assert.match(page, /action="\/portal\/fr\/report-here"/);
  assert.ok(!page.includes('<b>'));
  const kept = /<textarea name="saw" hidden>\r?\n([\s\S]*?)<\/textarea>/.exec(page)?.[1];
  const plain = kept
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&quot;|&#34;/g, '"');
  assert.equal(plain?.replaceAll('\r', ''), WROTE);
});

test('a page that cannot be made says so in the language of its address, with the number to call and the way out', async (t) => {
  t.mock.method(running.sanad.intake, 'shownChannels', () => Promise.reject(new Error('gone')));
  for (const [language, told] of [
    ['fr', 'Réessayer'],
    ['ar', 'أعيدي'],
    ['ary', 'عاودي'],
  ] as const) {
    const answer = await fetch(`${running.portal}/${language}/help`, { headers: { 'accept-language': 'en' } });
    assert.equal(answer.status, 500);
    const page = await answer.text();
    assert.match(page, new RegExp(`<html lang="${language}"`));
    assert.match(page, new RegExp(`href="/portal/${language}/help">${told}<`));
    assert.match(page, /href="tel:19"/);
    assert.match(page, /id="exit"/);
  }
  assert.ok(running.said.some((line) => line.includes('gone')));
});

test('three full fields of Arabic are taken without scripts; what is longer still is told in the language of her page', async () => {
  const other = await startPortal();
  const recipient = await identityToRecipient(await generateX25519Identity());
  await other.sanad.intake.reports.publishKey(other.staff[1]!.id, { kind: 'desk', recipient });
  const send = (fields: Record<string, string>) =>
    fetch(`${other.portal}/fr/report-here`, { method: 'POST', body: new URLSearchParams(fields) });
  const code = /name="code" value="(\d+)"/.exec(await (await fetch(`${other.portal}/fr/report-here`)).text())![1]!;
  const full = { saw: 'ع'.repeat(20_000), believe: 'ض'.repeat(20_000), contacts: '٦'.repeat(5_000) };
  const taken = await send({ code, ...full });
  assert.equal(taken.status, 200);
  assert.match(await taken.text(), /id="receipt-head"/);
  const long = await send({ code, saw: 'ع'.repeat(100_000) });
  assert.equal(long.status, 413);
  assert.match(await long.text(), /<html lang="fr"[\s\S]*trop long/);
  await other.stop();
});
