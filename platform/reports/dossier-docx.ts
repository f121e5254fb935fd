import { createHash } from 'node:crypto';
import { canonicalize } from '@sanad/base/jcs';
import { TRAINING_MARK } from '@sanad/wire/training-mark';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Look, runsOf } from './docx-runs.ts';
import type { DossierModel } from './dossier-model.ts';
import texts from './dossier-texts.json' with { type: 'json' };

type Words = Readonly<Record<string, string>>;
type Page = { readonly rtl: boolean; readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string };
type Cell = string | { readonly mono: string };

const INK = '1D2326';
const ACCENT = '0F5257';
const SOFT = '5D676B';
const BRICK = '8C3B2E';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4BA' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/**
 * The referral dossier as a Word file, for those who must go on writing in it: the same model and words as the PDF. It
 * proves nothing by itself and says so in its footer; the PDF in the bundle is what was approved.
 */
export async function renderDossierDocx(model: DossierModel): Promise<Uint8Array> {
  const words: Words = texts[model.language];
  const page: Page = {
    rtl: model.language === 'ar',
    t: (key, values = {}) =>
      (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  };
  const digest = createHash('sha256').update(canonicalize(model)).digest('hex');
  const document = new Document({
    title: clean(model.title),
    creator: clean(model.organisation),
    ...(model.mark === 'training' ? { keywords: TRAINING_MARK } : {}),
    styles: {
      default: {
        document: {
          run: {
            font: page.rtl
              ? { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Naskh Arabic' }
              : { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Naskh Arabic' },
            size: 21,
            sizeComplexScript: 23,
            color: INK,
          },
          paragraph: { spacing: { after: 120, line: page.rtl ? 320 : 276 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1500, left: 1250, right: 1250 } },
        },
        headers: { default: new Header({ children: [head(model, page)] }) },
        footers: { default: new Footer({ children: foot(page, digest) }) },
        children: [...front(model, page), ...law(model, page), ...facts(model, page), ...proof(model, page)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function front(model: DossierModel, page: Page): (Paragraph | Table)[] {
  const { t } = page;
  const rows: [string, string][] = [
    [t('reference'), model.reference],
    [t('date'), model.date],
    [t('subject'), model.title],
  ];
  if (model.court !== '' && !model.copy) rows.push([t('to'), model.court]);
  return [
    text(`${t('kingdom')} — ${t('kingdom-other')}`, page, { bold: true, centre: true }),
    text(model.organisation, page, { centre: true }),
    text(t(model.copy ? 'copy-title' : 'dossier'), page, { bold: true, centre: true, size: 38, colour: ACCENT }),
    table(null, rows, page, [22, 78]),
    text(t('presumption'), page, { colour: SOFT }),
    heading(t('s-summary'), page),
    text(t(model.summary.posts > 0 ? 'summary' : 'summary-no-posts', model.summary), page),
    ...schedule(model, page),
    ...model.campaigns.flatMap((campaign) => campaignParts(campaign, page)),
  ];
}

/** Of a copy for the defence: what was given, masked and kept back. */
function schedule({ copy }: DossierModel, page: Page): (Paragraph | Table)[] {
  const { t } = page;
  if (!copy) return [];
  const rows = copy.schedule.map((line) => [line.what, t(`copy-${line.state}`), line.reason]);
  return [
    heading(t('s-copy'), page),
    text(t('copy', copy), page),
    table([t('copy-what'), t('copy-state'), t('copy-reason')], rows, page, [44, 18, 38]),
  ];
}

function campaignParts(campaign: DossierModel['campaigns'][number], page: Page): (Paragraph | Table)[] {
  const { t } = page;
  const { posts, verdict, decidedBy: by } = campaign;
  const template = campaign.template.map((part) => ('words' in part ? part.words : `[${part.values.join(' | ')}]`));
  return [
    heading(t('s-campaign'), page),
    text(t('campaign', { id: campaign.id.slice(-8), posts, verdict, by }), page),
    ...(template.length > 0 ? [text(t('template'), page, { bold: true }), text(template.join(' '), page)] : []),
    ...(campaign.reasons.length > 0 ? [text(t('reasons'), page, { bold: true })] : []),
    ...campaign.reasons.map((reason) =>
      text(`${reason.title}${reason.against ? ` (${t('against')})` : ''}: ${reason.explanation}`, page, {
        bullet: true,
      }),
    ),
    ...(campaign.contacts.length > 0 ? [text(t('contacts'), page, { bold: true })] : []),
    ...campaign.contacts.map((contact) =>
      text(`${contact.value} — ${t('posts-n', { n: contact.posts })}`, page, { bullet: true }),
    ),
  ];
}

function law(model: DossierModel, page: Page): (Paragraph | Table)[] {
  const { t } = page;
  const victim = model.victimQuestion;
  return [
    ...(model.offences.length > 0 ? [heading(t('s-offences'), page), text(t('offences-note'), page)] : []),
    ...model.offences.flatMap((offence) => [
      text(`${t('article')} ${offence.article} — ${offence.title} (${t(`class-${offence.class}`)})`, page, {
        bold: true,
      }),
      text(`${t('penalty')}: ${offence.penalty}`, page),
      table(
        [t('element'), t('state'), t('exhibit')],
        offence.elements.map((element) => [element.text, t(element.state), element.exhibits.join('، ') || '—']),
        page,
        [60, 18, 22],
      ),
    ]),
    ...(model.competence !== '' ? [heading(t('competence'), page), text(model.competence, page)] : []),
    ...(victim
      ? [
          heading(t('s-victim'), page),
          text(`${t('victim')} ${t(`victim-${victim.answer}`)}`, page),
          ...(victim.note === '' ? [] : [text(victim.note, page)]),
        ]
      : []),
  ];
}

function facts(model: DossierModel, page: Page): (Paragraph | Table)[] {
  const { t } = page;
  const events = [...model.operations, ...model.arrests].length;
  return [
    heading(t('s-operations'), page),
    ...(events === 0 ? [text(t('none'), page)] : []),
    ...model.operations.map((one) =>
      text(`${one.at} — ${one.place} — ${one.services.join('، ')} — ${one.localAuthority}. ${one.outcome}`, page, {
        bullet: true,
      }),
    ),
    ...model.arrests.map((one) => text(`${one.at} — ${t('arrest', one)}`, page, { bullet: true })),
    ...persons(model, page),
    heading(t('s-exhibits'), page),
    text(t('exhibits-note'), page),
    ...model.exhibits.flatMap((exhibit) => [
      text(`${t('exhibit')} ${exhibit.number}`, page, { bold: true }),
      text(exhibit.text, { ...page, rtl: exhibit.direction === 'rtl' }, { quoted: true }),
      table(
        null,
        [
          [t('source'), exhibit.source],
          ...(exhibit.at === '' ? [] : [[t('posted'), exhibit.at]]),
          [t('collected'), `${exhibit.collectedAt} — ${t('by')} ${exhibit.collectedBy}`],
          [t('digest'), { mono: exhibit.sha256 }],
          ...(exhibit.why.length > 0 ? [[t('why'), exhibit.why.join('، ')]] : []),
        ],
        page,
        [26, 74],
      ),
      table(
        [t('s-custody'), t('when'), t('by'), t('entry')],
        exhibit.custody.map((event) => [
          `${event.action} (${t(event.signed ? 'signed' : 'unsigned')})`,
          event.at,
          event.by,
          String(event.entry),
        ]),
        page,
        [36, 28, 22, 14],
      ),
    ]),
  ];
}

function persons(model: DossierModel, page: Page): (Paragraph | Table)[] {
  const { t } = page;
  const rows = (model.persons ?? []).map((one) => [one.code, one.role, one.name || '—']);
  if (rows.length === 0) return [];
  return [
    heading(t('s-persons'), page),
    text(t('persons-note'), page),
    table([t('code'), t('role'), t('name')], rows, page, [16, 44, 40]),
  ];
}

/** What a PV must say, for the officer who draws it up. */
function record(model: DossierModel, page: Page): (Paragraph | Table)[] {
  const { t } = page;
  if (!model.record) return [];
  const { drafter, drafted, acts } = model.record;
  return [
    heading(t('s-record'), page),
    text(t('record-note'), page),
    table(
      null,
      [
        [t('record-name'), drafter],
        [t('record-capacity'), ''],
        [t('record-workplace'), ''],
        [t('record-drafted'), drafted],
        [t('record-signature'), ''],
      ],
      page,
      [30, 70],
    ),
    ...(acts.length > 0
      ? [
          table(
            [t('record-when'), t('action'), t('place')],
            acts.map((act) => [act.at, act.what, act.place || '—']),
            page,
            [26, 46, 28],
          ),
        ]
      : []),
  ];
}

function proof(model: DossierModel, page: Page): (Paragraph | Table)[] {
  const { t } = page;
  return [
    heading(t('s-timeline'), page),
    table(
      [t('when'), t('by'), t('action')],
      model.timeline.map((event) => [event.at, event.by, event.text]),
      page,
      [26, 22, 52],
    ),
    ...(model.approvals.length > 0
      ? [
          heading(t('s-approvals'), page),
          table(
            [t('when'), t('by'), t('action')],
            model.approvals.map((one) => [one.at, one.by, one.what]),
            page,
            [26, 22, 52],
          ),
        ]
      : []),
    ...record(model, page),
    heading(t('s-proof'), page),
    text(t('proof', { size: model.ledger.size }), page),
    table(
      null,
      [
        [t('origin'), { mono: model.ledger.origin }],
        [t('root'), { mono: model.ledger.root }],
        [t('key'), { mono: model.ledger.key }],
      ],
      page,
      [22, 78],
    ),
  ];
}

function head(model: DossierModel, page: Page): Paragraph {
  const mark = model.mark === null ? '' : page.t(`mark-${model.mark}`);
  return text(mark === '' ? model.reference : `${mark} — ${model.reference}`, page, {
    centre: true,
    size: 17,
    colour: mark === '' ? SOFT : BRICK,
  });
}

function foot(page: Page, digest: string): Paragraph[] {
  const [before, between, after] = page.t('page', { page: '\u0001', pages: '\u0002' }).split(/[\u0001\u0002]/);
  const rtl = page.rtl ? { rightToLeft: true } : {};
  const run = (content: string): TextRun =>
    new TextRun({ text: content, size: 16, sizeComplexScript: 17, color: SOFT, ...rtl });
  const number = (which: (typeof PageNumber)['CURRENT' | 'TOTAL_PAGES']): TextRun =>
    new TextRun({ children: [which], size: 16, color: SOFT });
  return [
    text(`${page.t('docx-note')} ${page.t('data-digest')}:`, page, { size: 16, colour: SOFT, centre: true }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: digest, font: 'DejaVu Sans Mono', size: 13, color: SOFT })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      bidirectional: page.rtl,
      children: [
        run(before ?? ''),
        number(PageNumber.CURRENT),
        run(between ?? ''),
        number(PageNumber.TOTAL_PAGES),
        run(after ?? ''),
      ],
    }),
  ];
}

function text(content: string, page: Page, look: Look = {}): Paragraph {
  return new Paragraph({
    bidirectional: page.rtl,
    ...(look.centre ? { alignment: AlignmentType.CENTER } : {}),
    ...(look.bullet ? { bullet: { level: 0 } } : {}),
    ...(look.quoted ? { indent: { start: 300, end: 300 }, shading: { fill: 'F7F5F0' } } : {}),
    children: clean(content)
      .split('\n')
      .flatMap((line, i) => runsOf(line, page.rtl, look, i > 0)),
  });
}

function heading(content: string, page: Page): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    bidirectional: page.rtl,
    keepNext: true,
    spacing: { before: 320, after: 140 },
    children: runsOf(clean(content), page.rtl, { bold: true, size: 27, colour: ACCENT }, false),
  });
}

function table(
  head: readonly string[] | null,
  rows: readonly (readonly Cell[])[],
  page: Page,
  widths: readonly number[],
): Table {
  const cell = (content: Cell, i: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 20, type: WidthType.PERCENTAGE },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      borders: { top: LINE, bottom: LINE, left: NONE, right: NONE },
      children: [
        typeof content === 'string'
          ? text(content, page, bold ? { bold: true } : {})
          : new Paragraph({
              children: [new TextRun({ text: content.mono, font: 'DejaVu Sans Mono', size: 15 })],
            }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(page.rtl ? { visuallyRightToLeft: true } : {}),
    rows: [
      ...(head ? [new TableRow({ tableHeader: true, children: head.map((one, i) => cell(one, i, true)) })] : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((one, i) => cell(one, i, false)) })),
    ],
  });
}

/** Takes out what changes the order of letters without being seen, and what XML does not take. */
function clean(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, ' ');
}
