import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { renderLetter } from './letter.ts';
import { renderLetterDocx } from './letter-docx.ts';
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

/** The words of a PDF as they stand on the page, each where its letters are neighbours. */
function wordsOnPaper(pdf: Uint8Array): string[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  return [...stdout.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(([, word]) => word!);
}

const noPoppler = spawnSync('pdftotext', ['-v']).status === 0 ? false : 'pdftotext is not installed';

test('names with a number in them keep their order in an Arabic letter', { skip: noPoppler }, async () => {
  const words = wordsOnPaper(await renderLetter({ ...MODEL, opening: 'القضية AB-1234 (UTC+01:00) بصمة (SHA-512)' }));
  for (const whole of ['SHA-256', 'SHA-512', 'AB-1234', 'UTC+01:00'])
    assert.ok(
      words.some((word) => word.includes(whole)),
      `${whole} in ${words.join(' ')}`,
    );
});

test('a date in words stands in the letter in the place of its digits, in both forms', {
  skip: noPoppler,
}, async () => {
  const model = { ...MODEL, dated: '24 نونبر 2026' };
  const words = wordsOnPaper(await renderLetter(model));
  assert.ok(words.includes('24') && words.includes('2026') && !words.includes('2026-11-24'), words.join(' '));
  const files = unzipSync(await renderLetterDocx(model));
  const document = strFromU8(files['word/document.xml']!);
  assert.ok(document.includes('نونبر') && !document.includes('2026-11-24'));
});

test('the words of an Arabic letter are found in the PDF as they were written', { skip: noPoppler }, async () => {
  const opening = 'نتشرف بأن نطلب منكم الحفظ العاجل للبيانات لا تقل عن ستين يوما، وإلى الجهوية ويطلب هوية المشترك';
  const { stdout } = spawnSync('pdftotext', ['-', '-'], {
    input: await renderLetter({ ...MODEL, opening }),
    encoding: 'utf8',
  });
  const read = stdout.replace(/[\p{Cf}\s]+/gu, ' ');
  for (const word of opening.replace('،', '').split(' ')) assert.ok(read.includes(word), `${word} in ${read}`);
});

test('an IPv6 address is one word, in an Arabic line too', { skip: noPoppler }, async () => {
  for (const address of ['2001:db8:85a3::8a2e:370:7334', 'fe80::12:34', '2001:0:0:1::9/64']) {
    const words = wordsOnPaper(await renderLetter({ ...MODEL, opening: `ولج الحساب من عنوان ${address} مرتين` }));
    assert.ok(words.includes(address), `${address} in ${words.join(' ')}`);
  }
});

test('our number keeps its order beside an Arabic one of theirs', { skip: noPoppler }, async () => {
  const words = wordsOnPaper(await renderLetter({ ...MODEL, reference: 'Q-2023/0001 (س/2023)' }));
  assert.ok(words.includes('Q-2023/0001'), words.join(' '));
});

test('our number is read first in an Arabic letter, theirs after it, whatever theirs begins with', {
  skip: noPoppler,
}, async () => {
  for (const theirs of ['مثال/2024', '2024/17', 'AB/2024']) {
    const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], {
      input: await renderLetter({ ...MODEL, reference: `Q-2023/0001 (\u2068${theirs}\u2069)` }),
      encoding: 'utf8',
    });
    const left = (part: string) => Number(new RegExp(`xMin="([^"]+)"[^>]*>[^<]*${part}`).exec(stdout)![1]);
    assert.ok(left('2024') < left('0001'), `${theirs}: ${stdout}`);
  }
});

test('the code of a Word letter stands at the foot of every page, in a line that grows with it, beside the page of how many', async () => {
  const bytes = await renderLetterDocx({ ...MODEL, address: 'https://example.org/portal/ar/answer?code=1' });
  const foot = strFromU8(unzipSync(bytes)['word/footer1.xml']!);
  const [picture] = foot.split('<w:p>').filter((part) => part.includes('<w:drawing>'));
  assert.ok(foot.includes('NUMPAGES'));
  assert.match(picture!, /w:line="250"[^>]*w:lineRule="auto"|w:lineRule="auto"[^>]*w:line="250"/);
});

test('a heading of an Arabic Word letter keeps its number before its dot, a reference with a letter its order', async () => {
  const bytes = await renderLetterDocx({ ...MODEL, reference: '2026/ج/17', warnings: ['تُرفق ترجمة'] });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const runs = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!.replace(/\u200e/g, '|'));
  assert.ok(runs.includes('|1|'), runs.join(' '));
  assert.deepEqual(runs.slice(runs.indexOf('|2026|'), runs.indexOf('|2026|') + 3), ['|2026|', '/ج/', '|17|']);
  assert.ok(xml.includes('قبل الإرسال'));
});

test('a key on an Arabic Word letter keeps its last sign at its end', async () => {
  const key = 'bC7s6xobEcDnfRhUNBiRyv3PyX67vYtXhUhuw86IeN8=';
  const bytes = await renderLetterDocx({ ...MODEL, approved: ['وافق عليها شخص ثان', key] });
  const text = [...strFromU8(unzipSync(bytes)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, one]) => one!)
    .join('');
  assert.match(text, /IeN8\u200e?=\u200e/);
});
