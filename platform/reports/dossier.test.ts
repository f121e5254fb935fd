import assert from 'node:assert/strict';
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
