import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type RunningConsole, startConsole } from '../console/running.ts';

let sanad: RunningConsole;
before(async () => {
  sanad = await startConsole();
});
after(() => sanad?.stop());

test('whoever received a bundle gets the verifier without an account, as a file whose digest is told', async () => {
  const answer = await fetch(`${sanad.url}/verifier.html`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="verifier.html"');
  const page = Buffer.from(await answer.arrayBuffer());
  assert.match(page.toString(), /<html lang="ar" dir="rtl">[\s\S]*Content-Security-Policy/);
  const digest = createHash('sha256').update(page).digest('base64');
  assert.equal(answer.headers.get('repr-digest'), `sha-256=:${digest}:`);
});
