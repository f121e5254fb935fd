import { answerFor } from '../answer.ts';
import { answerView } from '../answer-view.ts';
import { type Html, html } from '../html.ts';
import { AWAITED_LANGUAGES, type AwaitedLanguage } from '../language.ts';
import { answerTexts } from '../words/answer/texts.ts';
import { FIGURE_WORDS } from '../words/figures/words.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { frame, type Place } from './frame.ts';

/** The first page: danger first, then what can be done here. */
export function startPage(place: Place, awaited: AwaitedLanguage | null = null): string {
  const words = PAGE_WORDS[place.language];
  const way = (name: string, title: string, why: string) =>
    html`<li><a href="${place.base}/${place.language}/${name}"><strong>${title}</strong><span>${why}</span></a></li>`;
  return frame(
    place,
    '',
    html`${awaited && awaitedView(awaited, words.notYet)}<h1>${words.startTitle}</h1>
<p class="lead">${words.startLead}</p>
<p class="danger"><a href="tel:19"><strong>${words.danger}</strong> ${words.dangerCall}</a></p>
<nav aria-label="${words.menu}"><ul class="ways">
${way('check', words.goCheck, words.goCheckWhy)}
${way('examples', words.goKinds, words.goKindsWhy)}
${way('learn', words.goLearn, words.goLearnWhy)}
${way('report', words.goReport, words.goReportWhy)}
${way('receipt', words.goReceipt, words.goReceiptWhy)}
${way('help', words.goHelp, words.goHelpWhy)}
${way('trace', words.goTrace, words.goTraceWhy)}
${way('figures', FIGURE_WORDS[place.language].title, FIGURE_WORDS[place.language].lead)}
</ul></nav>`,
  );
}

function awaitedView(awaited: AwaitedLanguage, told: string): Html {
  const { name, direction } = AWAITED_LANGUAGES[awaited];
  return html`<p class="told"><bdi lang="${awaited}" dir="${direction}">${name}</bdi><br>${told}</p>`;
}

/** The check on the phone. Its form has nowhere to go: no address, and a policy that forbids sending. */
export function checkPage(place: Place): string {
  const words = PAGE_WORDS[place.language];
  const here = `${place.base}/${place.language}`;
  return frame(
    place,
    'check',
    html`${checkForm(place)}
<p class="note"><a href="${here}/examples">${words.goKinds}</a></p>
<p class="note"><a href="${place.base}/keep/${place.language}" hidden data-keep>${words.keepLink}</a></p>`,
    place.files.check,
  );
}

/** The same check, on a page that she may keep on the phone; the only one that has a service worker, and only when she asks. */
export function keepPage(place: Place): string {
  const words = PAGE_WORDS[place.language];
  const told = { kept: words.keepKept, removed: words.keepRemoved, failed: words.keepFailed };
  return frame(
    place,
    'keep',
    html`${checkForm(place, place.files.worker.replace('/f/', '/keep/f/'))}
<section id="keep" hidden data-worker="${place.base}/keep/w.js?${place.language}" data-scope="${place.base}/keep/" data-words="${JSON.stringify(told)}">
<h2>${words.keepTitle}</h2><ul>${words.keepText.map((line) => html`<li>${line}</li>`)}</ul>
<p><button type="button" id="keep-it" class="quiet">${words.keepButton}</button> <button type="button" id="remove-it" hidden>${words.keepRemove}</button></p>
<p id="keep-said" role="status"></p></section>`,
    place.files.check,
  );
}

function checkForm(place: Place, worker = place.files.worker): Html {
  const words = PAGE_WORDS[place.language];
  const texts = answerTexts(place.language);
  const here = `${place.base}/${place.language}`;
  // What the phone promises stands in its own form: without scripts there is no form, and the promise would not hold.
  return html`<h1>${words.checkTitle}</h1>
<noscript><div class="told"><p>${words.checkNoScript}</p>
<p><a class="button" href="${here}/check-here">${words.checkHereLink}</a></p></div></noscript>
<div id="unready" class="told late"><p>${words.checkLate}</p>
<p><a class="button quiet" href="${here}/check-here">${words.checkHereLink}</a></p></div>
<form id="check" hidden autocomplete="off" data-worker="${worker}" data-waiting="${words.checkWaiting}" data-broken="${words.checkBroken}" data-read="${texts.words.readAloud}" data-stop="${texts.words.stopReading}" data-texts="${JSON.stringify(texts)}" data-help="${here}/help" data-report="${here}/report">
<p class="lead">${words.checkPromise}</p>
<label for="text">${words.checkLabel}</label>
<textarea id="text" rows="6" dir="auto" maxlength="20000" spellcheck="false" autocapitalize="off" placeholder="${words.checkPlaceholder}"></textarea>
<p class="go"><button type="submit">${words.checkButton}</button> <button type="reset" class="quiet">${words.checkAgain}</button></p>
<p class="note proof">${words.checkProof}</p>
${pictureForm(place)}
</form>
<div id="answer" role="region" aria-live="polite" aria-label="${words.checkTitle}"></div>`;
}

function pictureForm({ language, pictures }: Place): Html {
  const words = PAGE_WORDS[language];
  const told = {
    fetching: words.pictureFetching,
    reading: words.pictureReading,
    read: words.pictureRead,
    failed: words.pictureFailed,
  };
  return html`<details id="pictures" data-files="${JSON.stringify(pictures)}" data-words="${JSON.stringify(told)}"><summary>${words.pictureTitle}</summary>
<p>${words.pictureNote}</p>
<p id="picture-fetch"><button type="button" class="quiet">${words.pictureFetch}</button></p>
<p id="picture-choose" hidden><label class="button quiet pick">${words.pictureChoose}<input type="file" id="picture" accept="image/*"></label></p>
<p id="picture-said" role="status"></p></details>`;
}

/** The check on the server, for a browser without scripts: she is told first, and sends herself. */
export function checkHerePage(place: Place, text: string | null): string {
  const words = PAGE_WORDS[place.language];
  const links = { help: `${place.base}/${place.language}/help`, report: `${place.base}/${place.language}/report` };
  return frame(
    place,
    'check-here',
    html`<h1>${words.checkHereTitle}</h1>
<p class="told">${words.checkHereTold}</p>
${text !== null && html`<div id="answer">${answerView(answerFor(text), text, answerTexts(place.language), links)}</div>`}
<form method="post" action="${place.base}/${place.language}/check-here" autocomplete="off">
<label for="text">${words.checkLabel}</label>
<textarea id="text" name="text" rows="7" dir="auto" maxlength="20000" spellcheck="false" placeholder="${words.checkPlaceholder}"></textarea>
<p><button type="submit">${words.checkHereAgree}</button></p>
</form>`,
  );
}

/** What stays on a phone, and how to remove it. */
export function tracePage(place: Place): string {
  const words = PAGE_WORDS[place.language];
  return frame(
    place,
    'trace',
    html`<h1>${words.traceTitle}</h1>
<p class="lead">${words.traceLead}</p>
<ul>${words.traceList.map((line) => html`<li>${line}</li>`)}</ul>`,
  );
}
