import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { renderDossierDocx } from './dossier-docx.ts';
import type { DossierModel } from './dossier-model.ts';

const MODEL: DossierModel = {
  language: 'ar',
  mark: 'made-up',
  organisation: 'مصلحة التحقيق',
  reference: '2026/0007',
  date: '2026-11-23',
  title: 'عرض عمل وهمي في الخليج <b>&\u202e',
  court: 'السيد الوكيل العام للملك لدى محكمة الاستئناف بالرباط',
  summary: { exhibits: 1, posts: 12, from: '2026-09-02', to: '2026-11-20', arrests: 1 },
  campaigns: [],
  offences: [
    {
      article: '448-1',
      title: 'الاتجار بالبشر',
      penalty: 'السجن من 5 إلى 10 سنوات',
      class: 'crime',
      elements: [{ text: 'الاستدراج', state: 'shown', exhibits: ['E1'] }],
    },
  ],
  competence: 'محكمة الاستئناف',
  victimQuestion: { answer: 'unknown', note: '' },
  operations: [],
  arrests: [{ at: '2026-11-20 10:00:00', role: 'وسيط مشتبه فيه', reference: 'PV 12/2026' }],
  exhibits: [
    {
      number: 'E1',
      text: 'مطلوب بنات للعمل، واتساب +212 6 12-34-56-78 سطر أول\nسطر ثان',
      direction: 'rtl',
      source: 'منشورات مختلقة',
      at: '2026-11-01 12:00:00',
      collectedAt: '2026-11-23 21:00:12',
      collectedBy: 'نادية',
      sha256: 'ab'.repeat(32),
      why: ['نفس الرقم +212612345678'],
      custody: [{ at: '2026-11-23 21:00:12', by: 'نادية', action: 'جمع', signed: true, entry: 4 }],
    },
  ],
  timeline: [{ at: '2026-11-23 21:00:12', by: 'نادية', text: 'فُتحت القضية رقم 2026/0007' }],
  approvals: [],
  ledger: { origin: 'sanad', size: 9, root: 'cd'.repeat(32), key: 'sanad+00000000+AA' },
};

async function xmlOf(model: DossierModel): Promise<string> {
  const bytes = await renderDossierDocx(model);
  return strFromU8(unzipSync(bytes)['word/document.xml']!);
}

test('an Arabic dossier in Word runs from right to left, and a telephone number in it stays in order', async () => {
  const xml = await xmlOf(MODEL);
  assert.ok(xml.includes('<w:bidi/>') && xml.includes('<w:rtl/>') && xml.includes('bidiVisual'));
  const phone = /<w:r>(?:(?!<\/w:r>).)*\u200e\+212 6 12-34-56-78\u200e<\/w:t><\/w:r>/.exec(xml)?.[0];
  assert.ok(phone && !phone.includes('<w:rtl/>'));
  for (const said of ['448-1', 'سطر ثان', 'PV 12/2026', '2026/0007', 'ab'.repeat(32)])
    assert.ok(xml.replace(/\u200e/g, '').includes(said), said);
});

test('what people wrote is text in it: no markup, no hidden order', async () => {
  const xml = await xmlOf(MODEL);
  assert.ok(xml.replace(/<[^>]*>/g, '').includes('&lt;b&gt;&amp;'));
  assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(xml));
});

test('the French one runs from left to right', async () => {
  const xml = await xmlOf({ ...MODEL, language: 'fr', exhibits: [] });
  assert.ok(!xml.includes('bidiVisual'));
  assert.ok(xml.replace(/<[^>]*>/g, '').includes('Dossier de déferrement'));
});
