import { noiseWithin } from '@sanad/disclosure/noise';
import type { AnswerManifest, QuestionFile } from '@sanad/wire/question';
import type { PublicStandards, PublicTable } from '@sanad/wire/release';
import { articlesIn } from '../articles.ts';
import { type Html, html } from '../html.ts';
import { type PortalLanguage, textTongueOf } from '../language.ts';
import { dayTold, periodTold } from '../period.ts';
import { FIGURE_WORDS } from '../words/figures/words.ts';
import { frame, type Place } from './frame.ts';
import { standardsView } from './standards.ts';

/** Public tables: each with its rule, its bars, which are its rows, what is hidden, and its files. */
export function figuresPage(
  place: Place,
  tables: readonly PublicTable[],
  standards: PublicStandards,
  isTraining: boolean,
): string {
  const words = FIGURE_WORDS[place.language];
  return frame(
    place,
    'figures',
    html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${isTraining && html`<p class="told">${words.training}</p>`}
${tables.length === 0 && html`<p>${words.none}</p>`}
${tables.map((table) => tableView(place, table))}
<h2>${words.methodTitle}</h2>
<ul>${words.method.map((line) => html`<li>${line}</li>`)}</ul>
${standardsView(place, standards)}
<p><a href="${place.base}/${place.language}/answer">${words.answerTitle}</a></p>`,
  );
}

const DAY = { dateStyle: 'long', timeZone: 'UTC' } as const;

/** The day of the last signature under an answer. */
function dayOf({ signatures, receivedOn }: QuestionFile, tongue: 'ar' | 'fr' | 'en'): string {
  const last = signatures.findLast(({ holds, verdict }) => holds && verdict === 'approve');
  return new Intl.DateTimeFormat({ ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }[tongue], DAY).format(
    new Date(last?.at ?? receivedOn),
  );
}

/** An answer that left, by the code on its paper. */
export function answerPage(
  place: Place,
  code: string | null,
  found: { readonly file: QuestionFile; readonly manifest: AnswerManifest } | null,
): string {
  const words = FIGURE_WORDS[place.language];
  const tongue = textTongueOf(place.language);
  // What people wrote stands in the two languages that the answer left in.
  const written = tongue === 'ar' ? 'ar' : 'fr';
  return frame(
    place,
    'answer',
    html`<h1>${words.answerTitle}</h1>
${found && found.manifest.purpose === 'training' && html`<p class="told">${words.training}</p>`}
${
  found &&
  html`<p class="told">${words.answerOurs(dayOf(found.file, tongue))}</p>
<dl class="facts">
<dt>${words.answerSubject}</dt><dd dir="auto">${(written === 'fr' && found.file.work.inFrench?.subject) || found.file.asked.subject} <bdi dir="ltr">(${found.file.number})</bdi></dd>
${found.file.phrases.map(
  (phrase, n) => html`<dt>${found.file.periods[n]![tongue]}</dt>
<dd><strong>${phrase[tongue]}</strong></dd>`,
)}
<dt>${words.answerDigest}</dt><dd><code dir="ltr">${grouped(found.manifest.digest)}</code></dd>
<dt>${words.checkpoint(found.manifest.checkpoint.size)}</dt><dd><code dir="ltr">${grouped(found.manifest.checkpoint.root)}</code></dd>
</dl>
<p class="lines">${articlesIn(found.file.method[tongue])}</p>
${found.file.work.limits[written] !== '' && html`<h2>${words.answerLimits}</h2><p class="lines" lang="${written}" dir="auto">${found.file.work.limits[written]}</p>`}
<p><a href="${place.base}/${place.language}/answer/${code}.json">${words.answerManifest}</a></p>
<p>${words.answerHow}</p><p><code dir="ltr">sanad answer recompute manifest.json entries.jsonl</code></p>`
}
${code !== null && !found && html`<p class="told">${words.answerUnknown}</p>`}
<form method="get" action="${place.base}/${place.language}/answer" autocomplete="off">
<p class="lead">${words.answerLead}</p>
<label for="code">${words.answerCode}</label>
<input id="code" name="code" dir="ltr" maxlength="32" spellcheck="false" autocapitalize="off">
<p><button type="submit">${words.answerLook}</button></p>
</form>`,
  );
}

function tableView(place: Place, { id, title, counts, scope, content, classes, releasedAt }: PublicTable): Html {
  const words = FIGURE_WORDS[place.language];
  const tongue = textTongueOf(place.language);
  const { definition, threshold, attack, checkpoint } = content;
  const file = `${place.base}/${place.language}/figures/${id}`;
  const hidden = content.cells.filter(({ n }) => n === null).length;
  return html`<section class="figures">
<h2>${title[tongue]}</h2>
<dl class="facts">
<dt>${words.counts}</dt><dd>${counts[tongue]}</dd>
<dt>${words.period}</dt><dd>${spanOf(definition.period, place.language)}</dd>
<dt>${words.offences}</dt><dd>${articlesIn(scope[tongue])}</dd>
${classes.length > 0 && html`<dt>${words.classes}</dt><dd>${classes.map(({ code, name }) => html`<bdi dir="ltr">${code}</bdi> ${name[tongue]}<br>`)}</dd>`}
</dl>
${cellsView(place.language, content.cells)}
${hidden > 0 && threshold !== null && html`<p class="note">${words.hiddenNote(threshold)} ${words.attacked(attack.hidden)}</p>`}
${content.noise !== undefined && html`<p class="note">${words.noisy(content.noise.epsilon, noiseWithin(content.noise.epsilon))}</p>`}
<p class="note">${words.released} ${dayTold(releasedAt, place.language)}. ${words.checkpoint(checkpoint.size)} <code dir="ltr">${grouped(checkpoint.root)}</code></p>
<p><a href="${file}.csv" download>${words.csv}</a> · <a href="${file}.json" download>${words.descriptor}</a></p>
</section>`;
}

/** Rows are times, columns marks; the bar of a row is the total of it, in the row itself. */
function cellsView(language: PortalLanguage, cells: PublicTable['content']['cells']): Html {
  const words = FIGURE_WORDS[language];
  const times = [...new Set(cells.map(({ codes }) => codes[0]))];
  const marks = [...new Set(cells.map(({ codes }) => codes[1]))];
  const countAt = (time: string, mark: string) =>
    cells.find(({ codes }) => codes[0] === time && codes[1] === mark)?.n ?? null;
  const most = Math.max(
    1,
    ...times.filter((time) => time.length === 7 && !time.includes('Q')).map((time) => countAt(time, '*') ?? 0),
  );
  const isMonth = (time: string) => /^\d{4}-\d{2}$/.test(time);
  const shown = (n: number | null) =>
    n === null ? html`<span class="hidden-cell">${words.hidden}</span>` : html`${n}`;
  const bar = (time: string) =>
    isMonth(time) && countAt(time, '*') !== null
      ? html`<svg width="${Math.round(((countAt(time, '*') ?? 0) / most) * 100)}%" height="12" focusable="false"><rect width="100%" height="12" rx="2"/></svg>`
      : null;
  const row = (time: string) => html`<tr class="${isMonth(time) ? '' : 'sum'}">
<th scope="row">${time === '*' ? words.all : periodTold(time, language)}</th>
<td class="num">${shown(countAt(time, '*'))}</td>
<td class="bar" aria-hidden="true">${bar(time)}</td>
${marks.slice(1).map((mark) => html`<td class="num">${shown(countAt(time, mark))}</td>`)}
</tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.title}"><table class="${marks.length > 1 ? 'marked' : ''}">
<thead><tr><th scope="col">${words.month}</th><th scope="col" class="num">${words.all}</th><td class="bar" aria-hidden="true"></td>${marks.slice(1).map((mark) => html`<th scope="col" class="num">${words.marks[mark] ?? mark}</th>`)}</tr></thead>
<tbody>${times.map(row)}</tbody></table></div>`;
}

function spanOf({ from, to }: PublicTable['content']['definition']['period'], language: PortalLanguage): string {
  const [first, last] = [periodTold(from, language), periodTold(to, language)];
  return first === last ? first : `${first} – ${last}`;
}

function grouped(digest: string): string {
  return digest.match(/.{1,8}/g)?.join(' ') ?? '';
}
