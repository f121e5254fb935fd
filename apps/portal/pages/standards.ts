import type { PublicStandards } from '@sanad/wire/release';
import { type Html, html } from '../html.ts';
import { textTongueOf } from '../language.ts';
import { FIGURE_WORDS } from '../words/figures/words.ts';
import type { Place } from './frame.ts';

/** Codes by which others can set these figures beside their own. */
export function standardsView({ base, language }: Place, { iccs, htcds }: PublicStandards): Html {
  const words = FIGURE_WORDS[language];
  const tongue = textTongueOf(language);
  return html`<section class="figures"><h2>${words.classes}</h2>
<p class="note">${words.classesNote} <bdi dir="ltr">${iccs.version}</bdi></p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.classes}"><table class="standards">
<thead><tr><th scope="col">ICCS</th><th scope="col">${words.class}</th><th scope="col">${words.articles}</th></tr></thead>
<tbody>${iccs.rows.map(
    ({ code, name, articles }) => html`<tr><th scope="row"><bdi dir="ltr">${code}</bdi></th><td>${name[tongue]}</td>
<td>${articles.map((article, n) => html`${n > 0 && words.comma}<bdi dir="ltr">${article}</bdi>`)}</td></tr>`,
  )}</tbody></table></div>
<h2>${words.mappingTitle}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${words.mappingTitle}"><table class="standards">
<thead><tr><th scope="col">${words.column}</th><th scope="col"><bdi dir="ltr">${htcds.version}</bdi></th></tr></thead>
<tbody>${htcds.rows.map(
    ({ name, field, note }) => html`<tr><th scope="row">${name[tongue]}</th>
<td><code dir="ltr">${field}</code>${note[tongue] !== '' && html`<br>${note[tongue]}`}</td></tr>`,
  )}</tbody></table></div>
<p><a href="${base}/${language}/figures/htcds.csv" download>${words.mapping}</a></p></section>`;
}
