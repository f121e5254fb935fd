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
