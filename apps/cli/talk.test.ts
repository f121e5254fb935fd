import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fault } from '@sanad/base/fault';
import type { Place } from '@sanad/server/places';
import { ask } from './local.ts';
import { isMessage, tellFault } from './talk.ts';
import { protectVerb } from './verbs/protect.ts';

test('a refused table says in the language of the reader why, and what could be released instead', async (context) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-talk-'));
  try {
    const file = path.join(folder, 'one.csv');
    await writeFile(file, 'a,n\nx,3\n');
    const said: string[] = [];
    context.mock.method(process.stderr, 'write', (text: string) => said.push(text) > 0);
    for (const language of ['ar', 'fr', 'en']) {
      process.env['SANAD_LANGUAGE'] = language;
      const options = { by: 'a', count: 'n', threshold: '5', years: '1', minors: false };
      await protectVerb(file, options).catch(tellFault);
    }
    context.mock.restoreAll();
    assert.match(said[0]!, /يمكن نشر الرقم وحده/);
    assert.match(said[1]!, /à la place/);
    assert.match(said[2]!, /What can be released instead/);
  } finally {
    delete process.env['SANAD_LANGUAGE'];
    await rm(folder, { recursive: true, force: true });
  }
});

test('a refusal names a cell by dimension and value, and a wrong number is named in the language of the reader', async (context) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-talk-'));
  try {
    const file = path.join(folder, 'twice.csv');
    const said: string[] = [];
    context.mock.method(process.stderr, 'write', (text: string) => said.push(text) > 0);
    process.env['SANAD_LANGUAGE'] = 'ar';
    for (const [month, threshold] of [
      ['1', '5'],
      ['2', 'خمسة'],
    ] as const) {
      await writeFile(file, `place,month,n\nفاس,1,3\nفاس,${month},4\n`);
      const options = { by: 'place,month', count: 'n', threshold, years: '1', minors: false };
      await protectVerb(file, options).catch(tellFault);
    }
    context.mock.restoreAll();
    assert.match(said[0]!, /«place = فاس · month = 1»/);
    assert.match(said[1]!, /«خمسة» ليس عددا/);
  } finally {
    delete process.env['SANAD_LANGUAGE'];
    await rm(folder, { recursive: true, force: true });
  }
});

test('a ZIP that is refused is refused in the words of the reader', (context) => {
  const said: string[] = [];
  context.mock.method(process.stderr, 'write', (text: string) => said.push(text) > 0);
  process.env['SANAD_LANGUAGE'] = 'ar';
  try {
    tellFault(fault('zip-symlink', 'the ZIP holds a symbolic link', { detail: { path: 'a.txt' } }));
  } finally {
    delete process.env['SANAD_LANGUAGE'];
  }
  assert.deepEqual(said, ['sanad: الملف a.txt رابط رمزي. [zip-symlink]\n']);
});

test('what refuses a chat, a picture, a capture, somebody else’s artefact or a ledger has its words in every language', async () => {
  const root = path.join(import.meta.dirname, '..', '..');
  const places = [
    'platform/{chats,capture,age,hostile,ledger-file}',
    'platform/*lock*',
    'apps/cli/verbs',
    'apps/cli/verify',
  ];
  const files = places.flatMap((place) => globSync([`${place}/*.ts`, place].map((one) => path.join(root, one))));
  const wordless: string[] = [];
  for (const file of files.filter((one) => one.endsWith('.ts') && !one.includes('.test.')))
    for (const [, code] of (await readFile(file, 'utf8')).matchAll(/\bfault\(\s*'([a-z0-9-]+)'/g))
      if (!isMessage(code!)) wordless.push(`${code} ${path.basename(file)}`);
  assert.deepEqual(wordless.sort(), []);
  const check = await readFile(path.join(root, 'platform', 'ledger-check.ts'), 'utf8');
  const codes = Array.from(check.matchAll(/report\('([a-z-]+)'/g), ([, code]) => `problem-${code}`);
  assert.ok(codes.length > 5);
  assert.deepEqual(
    codes.filter((code) => !isMessage(code)),
    [],
  );
});

test('a refusal by the running server is told in its words, whose values are filled in', async (context) => {
  const server = createServer((_request, response) => {
    response.writeHead(403, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code: 'witness-refused', title: 'رفض الشاهد (403 no such ledger)', status: 403 }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const place = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'x' };
    const said: string[] = [];
    context.mock.method(process.stderr, 'write', (text: string) => said.push(text) > 0);
    await ask(place as Place, '/v1/witness/ask').catch(tellFault);
    context.mock.restoreAll();
    assert.deepEqual(said, ['sanad: رفض الشاهد (403 no such ledger) [witness-refused]\n']);
  } finally {
    server.close();
  }
});
