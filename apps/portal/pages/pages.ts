import { answerFor } from '../answer.ts';
import { answerView } from '../answer-view.ts';
import { html } from '../html.ts';
import { ANSWER_WORDS } from '../words/answer/words.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import { frame, type Place } from './frame.ts';

/** The first page: danger first, then what can be done here. */
export function startPage(place: Place): string {
  const words = PAGE_WORDS[place.language];
  const way = (name: string, title: string, why: string) =>
    html`<li><a href="${place.base}/${place.language}/${name}"><strong>${title}</strong><span>${why}</span></a></li>`;
  return frame(
    place,
    '',
    html`<h1>${words.startTitle}</h1>
<p class="lead">${words.startLead}</p>
<p class="danger"><a href="tel:19"><strong>${words.danger}</strong> ${words.dangerCall}</a></p>
<nav aria-label="${words.menu}"><ul class="ways">
${way('check', words.goCheck, words.goCheckWhy)}
${way('report', words.goReport, words.goReportWhy)}
${way('receipt', words.goReceipt, words.goReceiptWhy)}
${way('help', words.goHelp, words.goHelpWhy)}
${way('trace', words.goTrace, words.goTraceWhy)}
</ul></nav>`,
  );
}

/** The check on the phone. Its form has nowhere to go: no address, and a policy that forbids sending. */
export function checkPage(place: Place): string {
  const words = PAGE_WORDS[place.language];
  const answer = ANSWER_WORDS[place.language];
  return frame(
    place,
    'check',
    html`<h1>${words.checkTitle}</h1>
<p class="lead">${words.checkPromise}</p>
<div id="unready" class="told late"><p>${words.checkLate}</p>
<p><a class="button quiet" href="${place.base}/${place.language}/check-here">${words.checkHereLink}</a></p></div>
<noscript><div class="told"><p>${words.checkNoScript}</p>
<p><a class="button" href="${place.base}/${place.language}/check-here">${words.checkHereLink}</a></p></div></noscript>
<form id="check" hidden autocomplete="off" data-worker="${place.files.worker}" data-waiting="${words.checkWaiting}" data-broken="${words.checkBroken}" data-read="${answer.readAloud}" data-stop="${answer.stopReading}" data-help="${place.base}/${place.language}/help" data-report="${place.base}/${place.language}/report">
<label for="text">${words.checkLabel}</label>
<textarea id="text" rows="7" dir="auto" maxlength="20000" spellcheck="false" autocapitalize="off" placeholder="${words.checkPlaceholder}"></textarea>
<p><button type="submit">${words.checkButton}</button> <button type="reset" class="quiet">${words.checkAgain}</button></p>
<p class="note">${words.checkProof}</p>
</form>
<div id="answer" role="region" aria-live="polite" aria-label="${words.checkTitle}"></div>`,
    place.files.check,
  );
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
${text !== null && html`<div id="answer">${answerView(answerFor(text), text, place.language, links)}</div>`}
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
