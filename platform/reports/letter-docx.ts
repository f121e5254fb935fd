import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IBorderOptions,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import QRCode from 'qrcode';
import { type Look, runsOf } from './docx-runs.ts';
import { type LetterModel, letterWords } from './letter-model.ts';
import { printable } from './printable.ts';

const ACCENT = '0F5257';
const BRICK = '8C3B2E';
const SOFT = '5D676B';
const LINE = 'C9C4BA';
/** Between the margins, in twentieths of a point. */
const WIDE = 9006;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const CLOSE = { after: 0, line: 250, lineRule: LineRuleType.AUTO };

/** The letter as a Word file, for those who must go on writing in it: the same words as the PDF. */
export async function renderLetterDocx(given: LetterModel): Promise<Uint8Array> {
  const model = printable({ ...given });
  const t = letterWords(model.language);
  const rtl = model.language === 'ar';
  type Say = Look & { centre?: boolean; end?: boolean; heads?: boolean; close?: boolean; said?: boolean };
  const say = (text: string, how: Say = {}) =>
    new Paragraph({
      keepNext: how.heads ?? false,
      bidirectional: rtl || (how.said === true && isArabic(text)),
      alignment: how.centre ? AlignmentType.CENTER : how.end ? AlignmentType.END : AlignmentType.START,
      ...(how.close ? { spacing: CLOSE } : {}),
      children: runsOf(text, rtl, how, false),
    });
  const fields = (['reference', 'date', 'to', 'subject'] as const).map((name) => {
    const value = {
      reference: model.reference,
      date: model.dated ?? model.date,
      to: model.receiver,
      subject: model.title,
    }[name];
    return [say(t[name] ?? '', { colour: SOFT, close: true }), say(value, { bold: name !== 'date', close: true })];
  });
  const head = [[say(t['kingdom'] ?? '', { bold: true, close: true }), other(t['kingdom-other'] ?? '', rtl)]];
  const rule = new Paragraph({
    spacing: { ...CLOSE, after: 240 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '1D2326', space: 6 } },
  });
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
        ...(model.mark === ''
          ? {}
          : {
              headers: {
                default: new Header({ children: [say(model.mark, { bold: true, colour: BRICK, centre: true })] }),
              },
            }),
        footers: { default: new Footer({ children: await footOf(model, t['page'] ?? '', rtl) }) },
        children: [
          grid(head, [WIDE / 2, WIDE / 2], rtl),
          say(model.authority),
          rule,
          grid(fields, [1500, WIDE - 1500], rtl),
          new Paragraph({ spacing: CLOSE }),
          say(model.opening),
          ...model.paragraphs.flatMap((one, n) => [
            say(`${n + 1}. ${one.heading}`, { bold: true, colour: ACCENT, heads: true }),
            ...one.lines.map((line) => say(line, { said: true })),
          ]),
          say(model.signature, { end: true, heads: true }),
          say(t['seal'] ?? '', { end: true, colour: SOFT }),
          // A key ends with a sign that has no direction of its own.
          ...model.approved.map((line) => say(`${line}\u200e`, { colour: SOFT, size: 16 })),
          ...(model.warnings.length === 0
            ? []
            : [say(t['warnings'] ?? '', { bold: true, colour: BRICK, heads: true })]),
          ...model.warnings.map((line) => say(line, { colour: BRICK })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** What was asked in Arabic runs from right to left in a French answer too. */
function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

/** The kingdom in the other script, at the other end of its line. */
function other(text: string, rtl: boolean): Paragraph {
  return new Paragraph({
    bidirectional: !rtl,
    alignment: AlignmentType.START,
    spacing: CLOSE,
    children: runsOf(text, !rtl, { bold: true }, false),
  });
}

/** Rows side by side without lines. */
function grid(
  rows: readonly (readonly Paragraph[])[],
  widths: readonly number[],
  rtl: boolean,
  over: IBorderOptions = NO_LINE,
): Table {
  return new Table({
    visuallyRightToLeft: rtl,
    layout: TableLayoutType.FIXED,
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: over,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (cell, n) =>
              new TableCell({
                width: { size: widths[n]!, type: WidthType.DXA },
                margins: { top: 60, bottom: 0, left: 0, right: 0 },
                verticalAlign: over === NO_LINE ? VerticalAlign.TOP : VerticalAlign.CENTER,
                children: [cell],
              }),
          ),
        }),
    ),
  });
}

/** The code that opens the address, the address, the page: under every page. */
async function footOf({ address }: LetterModel, page: string, rtl: boolean): Promise<(Paragraph | Table)[]> {
  const small = { color: SOFT, size: 16, sizeComplexScript: 18 };
  const parts = page.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT], ...small });
    if (part === '{pages}') return new TextRun({ children: [PageNumber.TOTAL_PAGES], ...small });
    return new TextRun({ text: part, ...(rtl ? { rightToLeft: true } : {}), ...small });
  });
  const counted = new Paragraph({
    bidirectional: rtl,
    alignment: AlignmentType.END,
    spacing: CLOSE,
    children: parts,
  });
  if (address === undefined) return [counted];
  const data = await QRCode.toBuffer(address, { type: 'png', margin: 0, scale: 6 });
  const image = new ImageRun({ type: 'png', data, transformation: { width: 56, height: 56 } });
  const code = new Paragraph({ bidirectional: rtl, spacing: CLOSE, children: [image] });
  const written = new Paragraph({
    bidirectional: rtl,
    spacing: CLOSE,
    children: runsOf(address, rtl, { colour: SOFT, size: 14 }, false),
  });
  const over = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  return [grid([[code, written, counted]], [1000, WIDE - 2600, 1600], rtl, over), new Paragraph({ spacing: CLOSE })];
}
