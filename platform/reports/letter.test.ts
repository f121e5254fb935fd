import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderLetter } from './letter.ts';
import type { LetterModel } from './letter-model.ts';

const MODEL: LetterModel = {
  language: 'ar',
  title: 'طلب حفظ بيانات',
  authority: 'النيابة العامة',
  reference: '2026/0001',
  date: '2026-11-24',
  receiver: 'نقطة الاتصال الدائمة',
  opening: 'السلام عليكم،',
  paragraphs: [{ heading: 'الوقائع', lines: ['استُعمل الحساب في الاستدراج'] }],
  signature: '',
  approved: [],
  mark: '',
  warnings: [],
};

test('a letter with a day is the same bytes whenever it is set', async () => {
  const first = await renderLetter(MODEL);
  await new Promise((later) => setTimeout(later, 1100)); // a clock in the file would show
  assert.deepEqual(await renderLetter(MODEL), first);
});
