import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { renderNoticePdf, renderNoticePng } from './notice.ts';
import type { NoticeModel } from './notice-model.ts';

const MODEL: NoticeModel = {
  form: 'poster',
  language: 'ary',
  direction: 'rtl',
  mark: '',
  label: 'تنبيه',
  number: '2026/001',
  day: '2026-11-24',
  title: 'خدمة من الدار اللي كتسالي قدام الكاميرا',
  about: 'كيعرضو خدمة من الدار.',
  excerpt: ['أجي تخدمي', null, 'من دارك', null],
  signs: { head: 'كيفاش تعرفيها', lines: ['بلا وجه', 'بلا كونطرا'] },
  advice: { head: 'شنو ديري', lines: ['ما تصيفطي والو'] },
  questions: { head: 'تناقشو', lines: ['علاش؟'] },
  action: 'قبل ما تجاوبي، سولي',
  whom: 'كلنا معك',
  contact: '8350',
  contactNote: '',
  scan: 'صوري الكود',
  link: 'https://sanad.example/portal/l/k7fm2x9',
  issuer: 'sanad.example',
  lead: '',
  notes: [],
  correction: '',
};
const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })).text;

test('each form is one page, the same twice, and has the one contact', async () => {
  for (const form of ['poster', 'sheet', 'press'] as const) {
    const pdf = await renderNoticePdf({ ...MODEL, form });
    await new Promise((later) => setTimeout(later, 1100)); // a clock in the file would show
    assert.deepEqual(await renderNoticePdf({ ...MODEL, form }), pdf, form);
    assert.equal((await getDocumentProxy(pdf.slice())).numPages, 1, form);
    assert.ok((await textOf(pdf)).includes('8350'), form);
  }
});

test('a long title, a long address and a mark still fit one page', async () => {
  for (const form of ['poster', 'sheet', 'press'] as const) {
    const long = {
      title: 'Le travail à domicile qui finit devant une caméra et que personne n’explique vraiment',
      contact: 'cyberconfiance.ma/helpline',
    };
    const pdf = await renderNoticePdf({
      ...MODEL,
      ...long,
      form,
      language: 'fr',
      direction: 'ltr',
      mark: 'EXEMPLE INVENTÉ',
    });
    assert.equal((await getDocumentProxy(pdf.slice())).numPages, 1, form);
  }
});

test('a correction has the words of the correction and nothing of the notice', async () => {
  const text = await textOf(
    await renderNoticePdf({
      ...MODEL,
      language: 'en',
      direction: 'ltr',
      correction: 'Alert no. 2026/001 was withdrawn.',
    }),
  );
  assert.match(text, /was withdrawn/);
  assert.doesNotMatch(text, /8350/);
});

test('a card is square and a slide upright', async () => {
  const sizes = [];
  for (const form of ['card', 'slide'] as const) {
    const { width, height } = await sharp(await renderNoticePng({ ...MODEL, form })).metadata();
    sizes.push([width, height]);
  }
  assert.deepEqual(sizes, [
    [1080, 1080],
    [1080, 1920],
  ]);
});

test('Tifinagh is set in letters of its own', async () => {
  const title = 'ⵜⴰⵎⴰⵣⵉⵖⵜ';
  const text = await textOf(await renderNoticePdf({ ...MODEL, language: 'zgh', direction: 'ltr', title }));
  assert.ok(text.replace(/\s/g, '').includes(title), text);
  assert.doesNotMatch(text, /U\+2D/);
});

test('the square code on paper is read as the address that it stands for', async () => {
  const read = jsqr as unknown as (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
  for (const form of ['poster', 'sheet', 'press'] as const) {
    const { data, info } = await sharp(await renderNoticePng({ ...MODEL, form }))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.equal(read(new Uint8ClampedArray(data), info.width, info.height)?.data, MODEL.link, form);
  }
});
