import type { ExhibitReport } from '@sanad/evidence/bundle-report';
import { BUNDLE_FOLDER } from '@sanad/evidence/bundle-shape';
import type { ReportWords } from '@sanad/evidence/words';
import { readZip } from '@sanad/evidence/zip-read';
import { button, code, el, foreign, mark } from './dom.ts';
import { dateOf, type Looked } from './report-view.ts';
import type { PageWords } from './words/shape.ts';

/** The exhibits with their custody, and the documents: what is whole can be saved from here. */
export function exhibitsView(looked: Looked, words: PageWords, reportWords: ReportWords): HTMLElement[] {
  const { exhibits, description } = looked.report;
  const sections: HTMLElement[] = [];
  if (exhibits.length > 0) {
    const items = exhibits.map((exhibit) => exhibitView(looked, exhibit, words, reportWords));
    sections.push(el('section', {}, el('h2', {}, words.exhibitsTitle), ...items));
  }
  const documents = description?.documents ?? [];
  const findings = looked.report.checks.find((check) => check.id === 'exhibits')?.findings ?? [];
  const wrong = new Set(findings.map((finding) => finding.detail['path']));
  if (documents.length > 0) {
    const items = documents.map((document) =>
      el(
        'li',
        {},
        el('h3', {}, foreign(document.title)),
        el('p', {}, code(document.path), ` ${sizeOf(document.size, words)}`),
        wrong.has(document.path)
          ? el('p', { class: 'state failed' }, mark('failed'), words.changed)
          : saveButton(looked, document.path, words),
      ),
    );
    sections.push(el('section', {}, el('h2', {}, words.documentsTitle), el('ul', { class: 'documents' }, ...items)));
  }
  return sections;
}

function exhibitView(looked: Looked, exhibit: ExhibitReport, words: PageWords, reportWords: ReportWords): HTMLElement {
  const state = exhibit.intact ? 'passed' : 'failed';
  const head = el(
    'h3',
    {},
    code(exhibit.number),
    ' ',
    foreign(exhibit.title),
    ' ',
    el('span', { class: `state ${state}` }, mark(state), exhibit.intact ? words.intact : words.changed),
  );
  const events = exhibit.custody.map((event) =>
    el(
      'li',
      {},
      el('strong', {}, reportWords.actions[event.action]),
      ' ',
      dateOf(event.time, words),
      el('br'),
      `${words.by} `,
      foreign(`${event.actor} (${event.role})`),
      ` · ${words.signed[event.signed]} · ${words.entry} ${event.entry}`,
      event.note ? el('p', {}, foreign(event.note)) : null,
    ),
  );
  return el(
    'article',
    { class: 'exhibit' },
    head,
    el('p', {}, `${sizeOf(exhibit.size, words)} · `, code(exhibit.mediaType)),
    el('p', { class: 'digest' }, el('span', {}, 'SHA-256 '), code(exhibit.sha256)),
    el('h4', {}, words.custodyTitle),
    el('ol', { class: 'custody' }, ...events),
    exhibit.intact ? saveButton(looked, exhibit.path, words) : null,
  );
}

function saveButton(looked: Looked, path: string, words: PageWords): HTMLElement | null {
  const save = () => {
    const entry = readZip(looked.bytes).find((one) => one.path === BUNDLE_FOLDER + path);
    if (!entry) return;
    // Served as plain bytes: a hostile exhibit is saved, never opened by this page.
    const url = URL.createObjectURL(
      new Blob([entry.raw as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }),
    );
    const link = el('a', { href: url, download: path.split('/').at(-1)! });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  const found = button(words.save, save);
  found.setAttribute('aria-label', `${words.save}: ${path.split('/').at(-1)}`);
  return found;
}

function sizeOf(bytes: number, words: PageWords): string {
  return `${new Intl.NumberFormat(words.locale).format(bytes)} ${words.bytes}`;
}
