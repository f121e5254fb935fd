import type { BundleReport } from '@sanad/evidence/bundle-report';
import { findingText, type ReportWords } from '@sanad/evidence/words';
import { code, el, foreign, mark } from './dom.ts';
import type { PageWords } from './words/shape.ts';

/** So many findings of one kind are shown at once. */
const MOST_ALIKE = 4;

export type Looked = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly report: BundleReport;
};

/** The verdict, in one glance: a shape, a word, a sentence. */
export function verdictView({ report }: Looked, words: PageWords, reportWords: ReportWords): HTMLElement {
  const failed = report.checks.filter((check) => check.state === 'failed');
  const known = report.signer?.known ?? false;
  const meaning = report.valid ? (known ? words.validMeaning : words.validUnknown) : words.invalidMeaning;
  const title = el('h2', { tabindex: '-1', id: 'verdict' }, report.valid ? words.valid : words.invalid);
  const wrong = failed.map(({ id }) => el('li', {}, el('a', { href: `#${id}` }, reportWords.checks[id].title)));
  const list = report.valid
    ? null
    : el('div', { class: 'wrong' }, el('p', {}, words.failedChecks), el('ul', {}, ...wrong));
  return el(
    'section',
    { class: `verdict ${report.valid ? 'good' : 'bad'}`, 'aria-labelledby': 'verdict' },
    mark(report.valid ? 'passed' : 'failed'),
    el('div', {}, title, el('p', {}, meaning), list),
  );
}

/** TRAINING, where nobody can miss it. */
export function trainingView({ report }: Looked, words: PageWords): HTMLElement | null {
  const isTraining = report.ledger?.purpose === 'training' || report.description?.purpose === 'training';
  if (!isTraining) return null;
  return el('p', { class: 'training', role: 'note' }, el('strong', {}, words.training), ' ', words.trainingMeaning);
}

export function aboutView(looked: Looked, words: PageWords): HTMLElement {
  const { report, name, bytes, sha256 } = looked;
  const { description, signer, ledger, witnesses } = report;
  const number = new Intl.NumberFormat(words.locale);
  const rows: [string, (Node | string)[]][] = [
    [words.about.file, [foreign(name)]],
    [words.about.size, [`${number.format(bytes.length)} ${words.bytes}`]],
    [words.about.sha256, [code(sha256)]],
  ];
  if (description) {
    rows.push([words.about.bundle, [foreign(description.title)]]);
    if (description.case) rows.push([words.about.case, [foreign(description.case.number)]]);
    rows.push(
      [words.about.organisation, [foreign(description.organisation)]],
      [words.about.made, [dateOf(description.made, words)]],
    );
  }
  if (signer) {
    rows.push([words.about.sealedBy, [foreign(signer.name)]]);
    const known = el('span', { class: 'aside' }, signer.known ? words.keyKnown : words.keyUnknown);
    rows.push([words.about.key, [code(signer.key), el('br'), known]]);
  }
  if (ledger) {
    rows.push([words.about.ledger, [foreign(ledger.origin), ` (${words.edition[ledger.edition]})`]]);
    rows.push([
      words.about.entries,
      [`${number.format(ledger.size)} (${words.shown} ${number.format(ledger.entries)})`],
    ]);
    rows.push([words.about.root, [code(ledger.root)]]);
  }
  if (witnesses.length > 0) {
    const lines = witnesses.map(({ name: who, state, time }) => {
      const when = time ? dateOf(new Date(time * 1000).toISOString(), words) : '';
      return el('div', {}, foreign(who), ' ', state === 'good' ? when : words.witnessUnknown);
    });
    rows.push([words.about.witnesses, lines]);
  }
  const list = el('dl', { class: 'facts' });
  for (const [term, value] of rows) list.append(el('div', {}, el('dt', {}, term), el('dd', {}, ...value)));
  return el('section', {}, el('h2', {}, words.aboutTitle), list);
}

/** Every check, passed or failed, in words. */
export function checksView({ report }: Looked, words: PageWords, reportWords: ReportWords): HTMLElement {
  const list = el('ol', { class: 'checks' });
  for (const check of report.checks) {
    const { title, meaning } = reportWords.checks[check.id];
    const item = el(
      'li',
      { class: check.state, id: check.id },
      mark(check.state),
      el('h3', {}, title, ' ', el('span', { class: `state ${check.state}` }, reportWords.states[check.state])),
    );
    if (check.findings.length === 0) item.append(el('p', {}, meaning));
    else {
      const kinds = [...Map.groupBy(check.findings, ({ code }) => code).values()];
      const lines = kinds.flatMap((alike) =>
        foldedLines(
          alike.map((finding) => findingText(reportWords, finding, isolate)),
          words,
        ),
      );
      if (check.count > check.findings.length) lines.push(el('li', {}, `${words.more} ${check.count}`));
      item.append(el('ul', { class: 'findings' }, ...lines));
    }
    list.append(item);
  }
  return el('section', {}, el('h2', {}, words.checksTitle), list);
}

/** Of many findings of one kind the first stand open, the others a press away. */
function foldedLines(texts: readonly string[], words: PageWords): HTMLElement[] {
  const lines = texts.map((text) => el('li', {}, text));
  if (lines.length <= MOST_ALIKE) return lines;
  const rest = lines.slice(MOST_ALIKE - 1);
  const count = new Intl.NumberFormat(words.locale).format(rest.length);
  const summary = el('summary', {}, words.sameKind.replace('{count}', count));
  return [...lines.slice(0, MOST_ALIKE - 1), el('li', {}, el('details', {}, summary, el('ul', {}, ...rest)))];
}

export function limitsView(words: PageWords): HTMLElement {
  const items = words.limits.map((text) => el('li', {}, text));
  return el('section', { class: 'limits' }, el('h2', {}, words.limitsTitle), el('ul', {}, ...items));
}

/** A date in words, in UTC and saying so: the court need not guess the zone. */
export function dateOf(instant: string, { locale }: PageWords): HTMLElement {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
  return el('time', { datetime: instant }, `${format.format(new Date(instant))} `, el('bdi', { dir: 'ltr' }, 'UTC'));
}

/** Left-to-right isolate: a path or a number keeps its form inside an Arabic sentence. */
function isolate(value: string): string {
  return `\u2066${value}\u2069`;
}
