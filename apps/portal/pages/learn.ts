import { publicRights } from '@sanad/jurisdiction/rights';
import { INDICATORS } from '@sanad/text/indicators';
import { ADVICE, honestSigns, isPublicSign, LURE_KINDS, type LureKind } from '@sanad/text/lure-kinds';
import { type Html, html } from '../html.ts';
import type { PortalLanguage } from '../language.ts';
import { LEARN_WORDS } from '../words/learn/words.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { finderView, spokenView } from './finder.ts';
import { frame, type Place } from './frame.ts';

const MOST_SIGNS = 5;
/** Advice that fits every kind of offer. */
const ADVISED = [
  'slow-down',
  'ask-company',
  'ask-contract',
  'do-not-send',
  'do-not-pay',
  'keep-papers',
  'tell-someone',
];

/** Patterns, honest offers and rights on one page, so that one page is all that has to be kept to read it without a network. */
export function learnPage(place: Place): string {
  const words = LEARN_WORDS[place.language];
  const here = `${place.base}/${place.language}`;
  const way = (name: string, title: string, why: string): Html =>
    html`<li><a href="${here}/${name}"><strong>${title}</strong><span>${why}</span></a></li>`;
  return frame(
    place,
    'learn',
    html`${learnContent(place)}
<section><h2>${words.more}</h2><ul class="ways">
${way('notices', words.notices, words.noticesWhy)}
${way('stories', words.stories, words.storiesWhy)}
${way('quiz', words.quiz, words.quizWhy)}
</ul><p class="note"><a href="${place.base}/keep/learn/${place.language}" hidden data-keep>${PAGE_WORDS[place.language].keepLink}</a></p></section>`,
    place.files.learn,
  );
}

/** The same without what changes: it can be kept on the phone, and no notice that is taken back stays on it. */
export function keptLearnPage(place: Place): string {
  const words = PAGE_WORDS[place.language];
  const told = { kept: words.keepKept, removed: words.keepRemoved, failed: words.keepFailed };
  return frame(
    place,
    'keep/learn',
    html`${learnContent(place)}
<p><a class="button quiet" href="${place.base}/keep/${place.language}">${words.goCheck}</a></p>
<section id="keep" hidden data-worker="${place.base}/keep/w.js?${place.language}" data-scope="${place.base}/keep/" data-words="${JSON.stringify(told)}">
<h2>${words.keepTitle}</h2><ul>${words.keepText.map((line) => html`<li>${line}</li>`)}</ul>
<p><button type="button" id="keep-it" class="quiet">${words.keepButton}</button> <button type="button" id="remove-it" hidden>${words.keepRemove}</button></p>
<p id="keep-said" role="status"></p></section>`,
    place.files.learn,
  );
}

function learnContent({ language }: Place): Html {
  const words = LEARN_WORDS[language];
  const honest = html`<h2 data-reads>${words.honest}</h2><p>${words.honestLead}</p>
<ul class="signs">${honestSigns().map(({ title, explanation }) => html`<li><strong class="good">${title[language]}</strong> ${explanation[language]}</li>`)}</ul>
<p class="limit">${words.honestLimit}</p>`;
  const rights = html`<h2 data-reads>${words.rights}</h2><p>${words.rightsLead}</p>
<ul>${publicRights().map(({ text, article }) => html`<li>${text[language]} <span class="note">(${words.rightsArticle} <bdi dir="ltr">${article}</bdi>)</span></li>`)}</ul>
<p class="limit">${words.rightsLimit}</p>`;
  return html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${finderView(language)}
<section data-part><h2>${words.kinds}</h2><ul class="kinds">${[...LURE_KINDS.values()].map((kind) => kindView(kind, language))}</ul></section>
<section data-part data-find>${spokenView(language, honest)}</section>
<section data-part data-find>${spokenView(language, rights)}</section>`;
}

function kindView(kind: LureKind, language: PortalLanguage): Html {
  const words = LEARN_WORDS[language];
  const signs = kind.codes
    .filter(isPublicSign)
    .slice(0, MOST_SIGNS)
    .map((code) => INDICATORS.get(code)!);
  const advice = kind.id === 'pictures' ? ['do-not-pay', 'keep-messages', 'no-blame', 'tell-someone'] : adviceOf(kind);
  const told = html`<p data-reads>${kind.about[language]}</p><h3>${words.signs}</h3>
<ul class="signs">${signs.map(({ title, explanation }) => html`<li><strong>${title[language]}</strong> ${explanation[language]}</li>`)}</ul>
<h3>${words.advice}</h3><ul>${advice.map((code) => html`<li>${ADVICE.get(code)![language]}</li>`)}</ul>`;
  // Who reads one language may search in the words of another.
  return html`<li data-find data-also="${Object.values(kind.title).join(' ')}"><details id="k-${kind.id}"><summary><span>${kind.title[language]}</span></summary>
${spokenView(language, told)}</details></li>`;
}

function adviceOf(kind: LureKind): readonly string[] {
  const about: Readonly<Record<string, string>> = {
    L29: 'keep-papers',
    L30: 'ask-contract',
    L26: 'ask-contract',
    L20: 'do-not-send',
    L33: 'do-not-send',
    L27: 'do-not-pay',
    L06: 'ask-company',
    L28: 'slow-down',
  };
  const own = kind.codes.flatMap((code) => about[code] ?? []);
  return ADVISED.filter((code) => own.includes(code) || code === 'ask-company' || code === 'tell-someone');
}
