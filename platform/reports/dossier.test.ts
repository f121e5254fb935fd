import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

import { test } from 'node:test';
import { renderDossier } from './dossier.ts';
import type { DossierModel } from './dossier-model.ts';

const exhibit = (text: string): DossierModel['exhibits'][number] => ({
  number: 'E1',
  text,
  direction: 'rtl',
  source: 'منشورات مختلقة',
  at: '',
  collectedAt: '2026-11-23 21:00:12',
  collectedBy: 'نادية',
  sha256: 'ab'.repeat(32),
  why: [],
  custody: [],
});

const model = (over: Partial<DossierModel>): DossierModel => ({
  language: 'ar',
  mark: null,
  organisation: 'مصلحة',
  reference: '2026/0001',
  date: '2026-11-23',
  title: 'عنوان',
  court: '',
  summary: { exhibits: 1, posts: 1, from: '2026-09-02', to: '2026-11-20', arrests: 0 },
  campaigns: [],
  offences: [],
  competence: '',
  victimQuestion: null,
  operations: [],
  arrests: [],
  exhibits: [],
  timeline: [],
  approvals: [],
  ledger: { origin: 'sanad', size: 1, root: 'cd'.repeat(32), key: 'sanad+00000000+AA' },
  ...over,
});

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

test('renderDossier() gives the same bytes for the same input, in both languages', async () => {
  for (const language of ['ar', 'fr'] as const) {
    const first = await renderDossier(model({ language }));
    assert.ok(isPdf(first));
    assert.deepEqual(await renderDossier(model({ language })), first);
  }
});

test('a dossier without posts of a campaign says so, and names no days between which they stood', async () => {
  const pdf = await renderDossier(
    model({ language: 'fr', summary: { exhibits: 1, posts: 0, from: '—', to: '—', arrests: 0 } }),
  );
  const { error, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  if (error) return console.log('skipped: no pdftotext to read the page with');
  assert.match(stdout, /Aucune publication/);
  assert.doesNotMatch(stdout, /entre le —/);
});

test('renderDossier() sets hostile text as text: markup, controls, letters without a font', async () => {
  for (const text of [
    '#eval("1/0") $x$ *a* @b <c> \\ `',
    '\u202eقلب\u2066 \u0000\u0007',
    '𓂀꧁ 🌸 \ud800',
    '',
    'ا'.repeat(20_000),
  ]) {
    assert.ok(isPdf(await renderDossier(model({ title: text || 'x', exhibits: [exhibit(text)] }))));
  }
});

test('telephone numbers, dates after a joined letter and closing quotes keep their order', async () => {
  const text = 'عيطي ل +212 6 00 00 12 34 ولا 06-00-00-12-35 بين 2026-09-02 و2026-11-20';
  const pdf = await renderDossier(model({ title: 'حملة «خدمة»', exhibits: [exhibit(text)] }));
  const words = wordsOf(pdf);
  if (words === null) {
    console.log('skipped: no pdftotext to read the page with');
    return;
  }
  for (const [left, right] of [
    ['+212', '34'],
    ['6', '12'],
  ] as const) {
    const line = words.filter((word) => word.text === left || word.text === right);
    const [a, b] = [line.find((word) => word.text === left)!, line.find((word) => word.text === right)!];
    assert.ok(a.x < b.x, `${left} stands left of ${right}`);
  }
  for (const whole of ['06-00-00-12-35', '2026-09-02'])
    assert.ok(
      words.some((word) => word.text.includes(whole)),
      whole,
    );
});

test('the words of a post are found in an Arabic dossier as they were written', async () => {
  const text = 'فرصة للبنات لا تحتاج شهادة، الجهوية ويطلب هوية وإلى الخليج';
  const pdf = await renderDossier(model({ exhibits: [exhibit(text)] }));
  const { error, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  if (error) return console.log('skipped: no pdftotext to read the page with');
  const read = stdout.replace(/[\p{Cf}\s]+/gu, ' ');
  for (const word of text.replace('،', '').split(' ')) assert.ok(read.includes(word), `${word} in ${read}`);
});

type Word = { readonly text: string; readonly x: number };

/** Words with the place where they stand, as another program reads them from the page. */
function wordsOf(pdf: Uint8Array): Word[] | null {
  const read = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  if (read.error) return null;
  return [...read.stdout.matchAll(/<word xMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, text]) => ({
    text: text!.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ''),
    x: Number(x),
  }));
}
