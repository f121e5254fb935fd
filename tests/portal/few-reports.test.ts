import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { parseCsv } from '@sanad/disclosure/csv';
import { ensurePerson } from '@sanad/server/serve';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Staff, signIn } from '../staff.ts';
import { type RunningPortal, startPortal } from './running.ts';

let running: RunningPortal;
let statistician: Staff;
let supervisor: Staff;
/** Of the country, an hour ahead of UTC: tables count by its days. */
const month = new Date(Date.now() + 3_600_000).toISOString().slice(0, 7);

before(async () => {
  running = await startPortal('ngo');
  const desk = await identityToRecipient(await generateX25519Identity());
  await running.sanad.intake.reports.publishKey(running.staff[1]!.id, { kind: 'desk', recipient: desk });
  for (let n = 0; n < 8; n++) await report(desk, 'portal');
  for (let n = 0; n < 2; n++) await report(desk, 'desk');
  const enter = async (name: string, role: 'statistician' | 'supervisor') =>
    signIn(running.url, running.running.sessions.makeLink(await ensurePerson(running.sanad, name, [role])), name);
  [statistician, supervisor] = [await enter('إحصائي', 'statistician'), await enter('مشرفة', 'supervisor')];
});

after(() => running?.stop());

async function report(desk: string, origin: 'portal' | 'desk'): Promise<void> {
  const code = makeCode((n) => randomBytes(n));
  const sealer = new Encrypter();
  sealer.addRecipient(desk);
  const sealed = Buffer.from(await sealer.encrypt('{"v":1}')).toString('base64');
  const replyTo = await identityToRecipient(identityOf(code));
  const made = { language: 'ary', token: tokenOf(code), replyTo, desk, sealed, identity: sealed } as const;
  await running.sanad.intake.reports.receive(made, { origin, by: 'public' }, null);
}

test('two women who came to the desk are counted in no table that goes out, and cannot be reckoned from it', async () => {
  const wish = { measure: 'reports', scope: 'all', from: month, to: month, marks: true, reason: 'تجربة' };
  const { id } = (await statistician.send<{ id: string }>('POST', '/v1/releases', wish)).body;
  const answer = { answer: 'release', note: '' };
  assert.equal((await supervisor.send('POST', `/v1/releases/${id}/answers`, answer)).status, 200);
  const get = async (at: string) => (await fetch(`${running.portal}/fr/figures${at}`)).text();
  const [, ...rows] = parseCsv(await get(`/${id}.csv`));
  for (const time of ['*', month])
    assert.deepEqual(
      rows.filter(([at]) => at === time).map(([, ...rest]) => rest),
      [
        ['*', '10', 'ok'],
        ['desk', '', 'primary'],
        // Eight came over the portal: to say so would give the two away.
        ['portal', '', 'secondary'],
      ],
    );
  const page = await get('');
  assert.ok(page.includes('masqué'));
  assert.equal(/>\s*[28]\s*</.test(page), false);
});
