import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { takeDropped } from '@sanad/server/drop-folder';
import type { ReportFile, ReportRow } from '@sanad/wire/intake';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Staff, signIn } from '../staff.ts';
import { type RunningPortal, startPortal } from './running.ts';

let running: RunningPortal;
let identity: string;
let lead: Staff;
let folder: string;

before(async () => {
  running = await startPortal('ngo');
  identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  for (const kind of ['desk', 'vault'] as const)
    await running.sanad.intake.reports.publishKey(running.staff[1]!.id, { kind, recipient });
  lead = await signIn(running.url, running.running.sessions.makeLink(running.staff[1]!.id), 'ياسين');
  folder = path.join(running.folder, 'drop');
  mkdirSync(folder);
});

after(async () => {
  await running?.stop();
});

const reports = async (): Promise<ReportRow[]> =>
  (await lead.get<{ items: ReportRow[] }>('/v1/reports?limit=200')).body.items;
const open = async (row: ReportRow): Promise<{ saw: string; files: unknown[] }> => {
  const { body } = await lead.get<ReportFile>(`/v1/reports/${row.id}`);
  const opener = new Decrypter();
  opener.addIdentity(identity);
  return JSON.parse(await opener.decrypt(Buffer.from(body.sealed, 'base64'), 'text'));
};

const MAIL = [
  'From: Samira <samira@example.org>',
  'To: desk@example.org',
  'Received: from [10.1.2.3] by mail.example.org',
  'Subject: =?utf-8?B?2LnYsdi2INi62LHZitio?=',
  'Date: Tue, 05 May 2026 10:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'قالو ليا خدمة بلا وجه',
  '--x',
  'Content-Type: application/octet-stream; name=run.exe',
  'Content-Disposition: attachment; filename=run.exe',
  '',
  'MZ\u0090program',
  '--x',
  'Content-Type: text/plain; name=chat.txt',
  'Content-Disposition: attachment; filename=chat.txt',
  '',
  'a chat',
  '--x--',
  '',
].join('\r\n');

test('an e-mail in the drop folder becomes one sealed report; its sender goes to the vault, programs stay out', async () => {
  writeFileSync(path.join(folder, 'one.eml'), MAIL);
  assert.deepEqual(await takeDropped(folder, running.sanad.intake), { taken: 1, reports: 1, left: 0 });
  assert.equal(existsSync(path.join(folder, 'one.eml')), false);
  const [row] = (await reports()).filter(({ origin }) => origin === 'mail');
  assert.equal(row!.hasIdentity, true);
  assert.equal(row!.files, 1);
  const content = await open(row!);
  assert.match(content.saw, /عرض غريب/);
  assert.match(content.saw, /run\.exe/);
  assert.equal(content.saw.includes('10.1.2.3') || content.saw.includes('samira'), false);
  // The same e-mail again is the same report.
  writeFileSync(path.join(folder, 'again.eml'), MAIL);
  await takeDropped(folder, running.sanad.intake);
  assert.equal((await reports()).filter(({ origin }) => origin === 'mail').length, 1);
  assert.deepEqual(running.filesWith(['samira@example.org', 'بلا وجه']), []);
});

test('a table of a helpline becomes a report for each row; what is not understood is named, other files are set aside', async () => {
  writeFileSync(path.join(folder, 'calls.csv'), 'Date;Nom;Faits\n2026-05-01;Zineb;offre suspecte\n2026-05-02;;\n');
  writeFileSync(path.join(folder, 'other.csv'), 'a,b\n1,2\n');
  writeFileSync(path.join(folder, 'bad.eml'), 'no mail at all');
  writeFileSync(path.join(folder, 'blank.eml'), 'From: a@example.org\r\nTo: desk@example.org\r\n\r\n \r\n');
  assert.deepEqual(await takeDropped(folder, running.sanad.intake), { taken: 1, reports: 1, left: 3 });
  const rows = (await reports()).filter(({ origin }) => origin === 'helpline');
  assert.deepEqual(
    rows.map(({ hasIdentity }) => hasIdentity),
    [true],
  );
  assert.deepEqual(readdirSync(path.join(folder, 'not-read')).sort(), [
    'bad.eml',
    'bad.eml.txt',
    'blank.eml',
    'blank.eml.txt',
    'calls.csv.txt',
    'other.csv',
    'other.csv.txt',
  ]);
  assert.match(
    readFileSync(path.join(folder, 'not-read', 'calls.csv.txt'), 'utf8'),
    /السطر 3: لا نص فيه\nLigne 3 : sans texte\nRow 3: no text in it/,
  );
});

test('what is neither e-mail nor table does not stay in the folder, and what is still being written is not taken', async () => {
  const before = (await reports()).length;
  writeFileSync(path.join(folder, 'letter.docx'), 'PK\u0003\u0004');
  writeFileSync(path.join(folder, '.half.eml'), MAIL);
  writeFileSync(path.join(folder, 'late.csv'), 'Faits\noffre');
  assert.deepEqual(await takeDropped(folder, running.sanad.intake, 60_000), { taken: 0, reports: 0, left: 0 });
  assert.deepEqual(await takeDropped(folder, running.sanad.intake), { taken: 1, reports: 1, left: 1 });
  assert.equal((await reports()).length, before + 1);
  assert.deepEqual(readdirSync(folder).sort(), ['.half.eml', 'not-read']);
  assert.match(readFileSync(path.join(folder, 'not-read', 'letter.docx.txt'), 'utf8'), /no e-mail/);
  rmSync(path.join(folder, '.half.eml'));
});

test('a table that Excel wrote on Arabic or French Windows is read as what was written', async () => {
  const before = (await reports()).length;
  // «الوقائع;الاسم» and «عرض غريب;زينب» in Windows-1256, the same kind of table in Windows-1252
  const arabic = Buffer.from('c7e1e6dec7c6da3bc7e1c7d3e30d0adad1d620dbd1edc83bd2ede4c80d0a', 'hex');
  const french = Buffer.from('Nom;Faits\r\nZo\xe9;propos\xe9 un emploi d\x92h\xf4tesse\r\n', 'latin1');
  writeFileSync(path.join(folder, 'arabic.csv'), arabic);
  writeFileSync(path.join(folder, 'french.csv'), french);
  assert.deepEqual(await takeDropped(folder, running.sanad.intake), { taken: 2, reports: 2, left: 0 });
  const rows = await reports();
  assert.equal(rows.length, before + 2);
  const said = await Promise.all(
    rows.filter(({ origin }) => origin === 'helpline').map(async (row) => (await open(row)).saw),
  );
  assert.ok(said.includes('عرض غريب'), said.join(' | '));
  assert.ok(said.includes('proposé un emploi d’hôtesse'), said.join(' | '));
});

test('a partner platform with a key leaves reports, machines apart from people; without the scope it leaves none', async () => {
  const key = async (scopes: string[]): Promise<string> =>
    (await lead.send<{ key: string }>('POST', '/v1/api-keys', { name: `p ${scopes}`, scopes, days: 30 })).body.key;
  const partner = async (token: string, body: object): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${running.url}/v1/partner-reports`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const token = await key(['reports:write']);
  assert.equal(await partner(token, { from: 'person', reference: 'A-1', text: 'عرض' }), 201);
  assert.equal(await partner(token, { from: 'person', reference: 'A-1', text: 'عرض' }), 201);
  assert.equal(await partner(token, { from: 'machine', reference: 'M-1', text: 'نص' }), 201);
  assert.equal(await partner(await key(['posts:read']), { from: 'person', reference: 'A-2', text: 'x' }), 403);
  for (const nothing of [{}, { text: ' \n' }, { text: '', contacts: '' }])
    assert.equal(await partner(token, { from: 'person', reference: 'A-4', ...nothing }), 400);
  assert.equal(await partner('sanad_x', { from: 'person', reference: 'A-3', text: 'x' }), 401);
  const origins = (await reports()).map(({ origin }) => origin);
  assert.equal(origins.filter((origin) => origin === 'partner').length, 1);
  assert.equal(origins.filter((origin) => origin === 'partner-machine').length, 1);
});
