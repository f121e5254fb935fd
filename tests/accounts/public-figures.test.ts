import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parseCsv } from '@sanad/disclosure/csv';
import { workedExample } from '@sanad/server/answer-example';
import { ensurePerson, type Running, startServer } from '@sanad/server/serve';
import { signIn } from '../staff.ts';

let running: Running;
let folder: string;
let code: string;
let release: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-figures-'));
  const { sanad, question } = await workedExample(folder);
  code = (await sanad.accounts.question(question)).file.code!;
  running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages: true, log: console.error });
  const enter = async (name: string, role: 'statistician' | 'supervisor') =>
    signIn(running.url, running.sessions.makeLink(await ensurePerson(sanad, name, [role])), name);
  const desk = await enter('إحصائي', 'statistician');
  const head = await enter('مشرفة', 'supervisor');
  const body = { measure: 'cases', scope: 'all', from: '2023-01', to: '2023-11', reason: 'سنوي' };
  release = (await desk.send<{ id: string }>('POST', '/v1/releases', body)).body.id;
  await head.send('POST', `/v1/releases/${release}/answers`, { answer: 'release', note: '' });
});
after(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (at: string) => fetch(`${running.url}/portal/${at}`);

test('the public page shows hidden cells as hidden, in every language, with its files', async () => {
  for (const [language, word] of [
    ['ar', 'محجوب'],
    ['ary', 'محجوب'],
    ['fr', 'masqué'],
    ['en', 'hidden'],
  ] as const) {
    const page = await (await get(`${language}/figures`)).text();
    assert.ok(page.includes(`<span class="hidden-cell">${word}</span>`), language);
    assert.ok(page.includes(`/figures/${release}.csv`));
    assert.ok(!/style="/.test(page), 'the policy forbids styles in the markup');
  }
});

test('the download is the table: every hidden cell empty, every total there, with a descriptor that fits it', async () => {
  const [header, ...rows] = parseCsv(await (await get(`fr/figures/${release}.csv`)).text());
  assert.deepEqual(header, ['time', 'mark', 'n', 'status']);
  assert.ok(rows.every(([, , n, status]) => (n === '') === (status !== 'ok')));
  assert.ok(rows.every(([, , n]) => n === '' || n === '0' || Number(n) >= 5));
  const descriptor = (await (await get(`fr/figures/${release}.json`)).json()) as {
    resources: { path: string; schema: { fields: { name: string }[]; missingValues: string[] } }[];
  };
  const [resource] = descriptor.resources;
  assert.equal(resource!.path, `${release}.csv`);
  assert.deepEqual(
    resource!.schema.fields.map(({ name }) => name),
    header,
  );
  assert.deepEqual(resource!.schema.missingValues, ['']);
});

test('the code on an answer opens its figures; a code that nobody gave opens nothing', async () => {
  const page = await (await get(`fr/answer?code=${code}`)).text();
  assert.match(page, /vient de nous et a été signée le 29 novembre 2023/);
  assert.ok(page.includes('plus de 83 affaires'));
  assert.ok(page.includes('36 personnes interpellées et déférées à la justice'));
  const manifest = (await (await get(`fr/answer/${code}.json`)).json()) as { figures: { value: number }[] };
  assert.deepEqual(
    manifest.figures.map(({ value }) => value),
    [83, 36],
  );
  const english = await (await get(`en/answer?code=${code}`)).text();
  assert.match(english, /more than 83 cases/);
  assert.match(english, /from January to October 2023/);
  assert.doesNotMatch(english, /plus de|affaires enregistrées/);
  const other = await (await get('fr/answer?code=0000000000000000')).text();
  assert.doesNotMatch(other, /vient de nous et/);
  assert.doesNotMatch(other, /83 affaires|36 personnes/);
});

test('classes of crime and fields of the case standard stand on the page itself', async () => {
  const page = await (await get('ar/figures')).text();
  for (const told of ['02041', 'الاستغلال الجنسي', '448-5', 'cas_IncomingReferralDate', 'لا يخرج أي حقل عن شخص'])
    assert.ok(page.includes(told), told);
  assert.ok(!page.includes('02051'), 'a class that nobody verified is not shown');
});
