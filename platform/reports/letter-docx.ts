import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import QRCode from 'qrcode';
import { type Look, runsOf } from './docx-runs.ts';
import { type LetterModel, letterWords } from './letter-model.ts';
import { printable } from './printable.ts';

const ACCENT = '0F5257';
const BRICK = '8C3B2E';
const SOFT = '5D676B';

/** The letter as a Word file, for those who must go on writing in it: the same words as the PDF. */
export async function renderLetterDocx(given: LetterModel): Promise<Uint8Array> {
  const model = printable({ ...given });
  const t = letterWords(model.language);
  const rtl = model.language === 'ar';
  const say = (text: string, how: Look & { centre?: boolean; end?: boolean; heads?: boolean } = {}) =>
    new Paragraph({
      keepNext: how.heads ?? false,
      bidirectional: rtl,
      alignment: how.centre ? AlignmentType.CENTER : how.end ? AlignmentType.END : AlignmentType.START,
      children: runsOf(text, rtl, how, false),
    });
  const colon = model.language === 'fr' ? '\u00a0:' : ':';
  const field = (name: string, value: string) => say(`${t[name]}${colon} ${value}`, { bold: name === 'subject' });
  const rule = new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '1D2326' } } });
  const document = new Document({
    title: model.title,
    creator: model.authority,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Naskh Arabic' },
            size: 21,
            sizeComplexScript: 24,
          },
          paragraph: { spacing: { after: 140, line: rtl ? 280 : 250, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1400, bottom: 1500, left: 1450, right: 1450 } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          ...(model.mark === '' ? [] : [say(model.mark, { bold: true, colour: BRICK, centre: true })]),
          say(`${t['kingdom']} — ${t['kingdom-other']}`, { bold: true }),
          say(model.authority),
          rule,
          field('reference', model.reference),
          field('date', model.date),
          field('to', model.receiver),
          field('subject', model.title),
          rule,
          say(model.opening),
          ...model.paragraphs.flatMap((one, n) => [
            say(`${n + 1}. ${one.heading}`, { bold: true, colour: ACCENT, heads: true }),
            ...one.lines.map((line) => say(line)),
          ]),
          say(model.signature, { end: true, heads: true }),
          say(t['seal'] ?? '', { end: true, colour: SOFT }),
          // A key ends with a sign that has no direction of its own.
          ...model.approved.map((line) => say(`${line}\u200e`, { colour: SOFT, size: 16 })),
          ...(model.warnings.length === 0
            ? []
            : [say(t['warnings'] ?? '', { bold: true, colour: BRICK, heads: true })]),
          ...model.warnings.map((line) => say(line, { colour: BRICK })),
          ...(model.address === undefined ? [] : await codeOf(model.address)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The code that opens the address, and the address itself. */
async function codeOf(address: string): Promise<Paragraph[]> {
  const data = await QRCode.toBuffer(address, { type: 'png', margin: 0, scale: 6 });
  const image = new ImageRun({ type: 'png', data, transformation: { width: 96, height: 96 } });
  return [
    new Paragraph({
      alignment: AlignmentType.START,
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      children: [image],
    }),
    new Paragraph({
      alignment: AlignmentType.START,
      children: [new TextRun({ text: address, color: SOFT, size: 16 })],
    }),
  ];
}
