import { type Html, html } from '../html.ts';
import { KINDS, type Kind } from '../words/kinds/shape.ts';
import { KINDS_WORDS } from '../words/kinds/words.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { frame, type Place } from './frame.ts';

/** Line drawings on a grid of 48; they carry no meaning that the title does not say. */
const DRAWN: Readonly<Record<Kind, string>> = {
  camera: 'M15 5h18v38H15zM21 38h6M20 14h8v8h-8zM28 17l5-3v8l-5-3',
  gulf: 'M6 28l36-14-8 12 4 10-10-6-6 8-2-10z',
  massage: 'M8 34h32M12 34V22h24v12M16 16a4 4 0 1 0 8 0 4 4 0 1 0-8 0M24 22l10-6',
  artist: 'M24 6a6 6 0 0 1 6 6v10a6 6 0 0 1-12 0V12a6 6 0 0 1 6-6zM12 22a12 12 0 0 0 24 0M24 34v8M16 42h16',
  model: 'M6 14h10l4-5h8l4 5h10v26H6zM24 19a7 7 0 1 0 .1 0',
  fee: 'M6 14h36v20H6zM24 18a6 6 0 1 0 .1 0M11 24h2M35 24h2',
  house: 'M6 24L24 8l18 16M11 20v20h26V20M20 40V28h8v12',
  threat: 'M6 8h36v24H22l-10 9v-9H6zM24 13v10M24 27v1',
};

/** Pictures of known kinds of offers, for whoever has no text to paste. Read without scripts; nothing is sent. */
export function kindsPage(place: Place): string {
  const words = PAGE_WORDS[place.language];
  const kinds = KINDS_WORDS[place.language];
  const here = `${place.base}/${place.language}`;
  return frame(
    place,
    'examples',
    html`<h1>${words.examplesTitle}</h1>
<p class="lead">${words.examplesLead}</p>
<ul class="kinds">${KINDS.map((kind) => kindView(kind, place))}</ul>
<p class="limit">${kinds.limit}</p>
<p class="danger"><a href="tel:19"><strong>${words.danger}</strong> ${words.dangerCall}</a></p>
<p><a class="button" href="${here}/check">${kinds.check}</a></p>
<p><a href="${here}/help">${words.goHelp}</a></p>`,
  );
}

function kindView(kind: Kind, { language }: Place): Html {
  const all = KINDS_WORDS[language];
  const { title, words, behind, ask } = all[kind];
  return html`<li><details><summary><svg viewBox="0 0 48 48" aria-hidden="true"><path d="${DRAWN[kind]}"/></svg><span>${title}</span></summary>
<h3>${all.labelWords}</h3><p class="bubble">${words}</p>
<h3>${all.labelBehind}</h3><p>${behind}</p>
<h3>${all.labelAsk}</h3><p>${ask}</p></details></li>`;
}
