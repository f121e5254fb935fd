import { toBase64, utf8 } from '@sanad/base/bytes';
import { groupsOf } from '@sanad/wire/receipt-code';
import { type Html, html } from '../html.ts';
import { ANSWER_WORDS } from '../words/answer/words.ts';
import { PAGE_WORDS } from '../words/page/words.ts';
import type { ReportWords } from '../words/report/shape.ts';
import { REPORT_WORDS } from '../words/report/words.ts';
import { frame, type Place } from './frame.ts';
import { helpLines, type ShownChannel } from './help.ts';

/** The keys that a report is sealed to; without `desk` no report is taken. */
export type DeskKeys = {
  readonly desk: string | null;
  readonly vault: string | null;
  /** public key of the blind matching; without it no report can wait */
  readonly escrow?: string;
};

/** What the script of the report page needs of the words; the rest stands in the markup. */
export const SCRIPT_WORDS = [
  'filesRefused',
  'filesRefusedMinor',
  'filesWrong',
  'filesLarge',
  'filesMany',
  'filesKnown',
  'filesChecking',
  'filesUnchecked',
  'filesUnread',
  'filesRemove',
  'filesHelp',
  'sendEmpty',
  'sending',
  'sendingFiles',
  'sendAgain',
  'sendBusy',
  'sendWaits',
  'sendStopped',
  'sendRefused',
  'receiptWrong',
  'receiptDone',
  'receiptCopied',
  'waitNames',
  'escrowTitle',
  'escrowDone',
] as const satisfies readonly (keyof ReportWords)[];

const LAST = 9;
const ARABIC = '٠١٢٣٤٥٦٧٨٩';
const PERSIAN = '۰۱۲۳۴۵۶۷۸۹';

/** What stands at the door of files. */
export type FileDoor = {
  /** a list of files is set that are not taken: her phone compares before a file is picked */
  readonly known: boolean;
  /** whom to turn to when one is not taken */
  readonly channels: readonly ShownChannel[];
};

/** The report, sealed on the phone. One question a screen; nothing leaves before the last one. */
export function reportPage(place: Place, keys: DeskKeys, door: FileDoor): string {
  const words = REPORT_WORDS[place.language];
  const here = `${place.base}/${place.language}`;
  if (keys.desk === null) return closedPage(place);
  return frame(
    place,
    'report',
    html`<h1>${words.title}</h1>
<div id="unready" class="told late"><p>${words.late}</p><p><a class="button quiet" href="${here}/report-here">${words.hereLink}</a></p></div>
<noscript><div class="told"><p>${words.noScript}</p><p><a class="button" href="${here}/report-here">${words.hereLink}</a></p></div></noscript>
<form id="report" class="steps" hidden autocomplete="off" data-desk="${keys.desk}" data-vault="${keys.vault ?? keys.desk}" data-api="${place.base}/api" data-seal="${place.files.seal}" data-names="${place.files.names}"${door.known && html` data-known="${place.files.known}"`} data-escrow="${keys.escrow ?? ''}" data-last="${LAST}" data-words="${JSON.stringify(pick(words))}">
${questions(place, words, helpLines(place.language, door.channels))}
</form>
<div id="receipt" hidden>${receiptView(words, null)}</div>`,
    place.files.report,
  );
}

/** The report for a browser without scripts: she is told first that the server seals it. `code` is hers already. */
export function reportHerePage(place: Place, keys: DeskKeys, code: string, said: string | null = null): string {
  const words = REPORT_WORDS[place.language];
  if (keys.desk === null) return closedPage(place);
  return frame(
    place,
    'report-here',
    html`<h1>${words.hereTitle}</h1><p class="told">${words.hereTold}</p>${said !== null && html`<p class="told" role="alert">${said}</p>`}
<form method="post" action="${place.base}/${place.language}/report-here" class="steps" autocomplete="off">
<input type="hidden" name="code" value="${code}">
${questions(place, words, null)}
</form>`,
  );
}

/** What she gets for a report that was made without scripts. */
export function reportedPage(place: Place, done: { readonly code: string; readonly proof: string }): string {
  return frame(place, 'report-here', receiptView(REPORT_WORDS[place.language], done));
}

function closedPage(place: Place): string {
  const words = REPORT_WORDS[place.language];
  const answer = ANSWER_WORDS[place.language];
  return frame(
    place,
    'report',
    html`<h1>${words.title}</h1><p class="told">${words.closed}</p>
<p><a class="number" href="tel:19"><span>${answer.emergency}</span> <bdi dir="ltr">19</bdi></a></p>
<p><a href="${place.base}/${place.language}/help">${PAGE_WORDS[place.language].goHelp}</a></p>`,
  );
}

/** @param helpers whom to turn to when a file is not taken; null = without scripts, where no file can be picked */
function questions(place: Place, words: ReportWords, helpers: Html | null): Html {
  const plain = helpers === null;
  const help = `${place.base}/${place.language}/help`;
  const emergency = ANSWER_WORDS[place.language].emergency;
  let n = 0;
  const step = (title: string, body: Html, buttons?: Html): Html => {
    n += 1;
    const back = n > 1 && html`<a class="before" href="#q${n - 1}">${words.before}</a>`;
    const forward =
      buttons ??
      html`<a class="button" href="#q${n + 1}">${words.next}</a> <a class="button quiet" data-skip href="#q${n + 1}">${words.skip}</a>`;
    return html`<section class="q" id="q${n}" tabindex="-1" aria-labelledby="t${n}"><p class="note">${words.step} <bdi dir="ltr">${n} / ${LAST}</bdi></p>
<h2 id="t${n}">${title}</h2>${body}<p class="go">${forward}</p>${back}</section>`;
  };
  const text = (name: string, rows: number, max: number, note: string): Html =>
    html`<p class="note" id="note-${name}">${note}</p><textarea name="${name}" rows="${rows}" maxlength="${max}" dir="auto" spellcheck="false" aria-labelledby="t${n + 1}" aria-describedby="note-${name}"></textarea>`;
  const options = (name: string, yes: string, no: string): Html =>
    html`<label><input type="radio" name="${name}" value="yes"> ${yes}</label> <label><input type="radio" name="${name}" value="no"> ${no}</label>`;
  const choice = (name: string, legend: string, yes: string, no: string): Html =>
    html`<fieldset><legend>${legend}</legend>${options(name, yes, no)}</fieldset>`;
  // The enter key of a keyboard presses a form's first button. Nothing is sent before the last question.
  return html`<button type="submit" disabled hidden></button>
${step(
  words.dangerTitle,
  html`<p>${words.dangerText}</p><p><a class="number" href="tel:19"><span>${emergency}</span> <bdi dir="ltr">19</bdi></a></p><p class="lead">${words.lead}</p>`,
  html`<a class="button" href="#q2">${words.dangerGoOn}</a>`,
)}
${step(
  words.dutyTitle,
  html`<ul>${words.dutyText.map((line) => html`<li>${line}</li>`)}</ul>`,
  html`<a class="button" href="#q3">${words.dutyAgree}</a> <a class="button quiet" href="${help}">${words.dutyAdvice}</a>`,
)}
${step(
  words.ageTitle,
  html`<fieldset aria-labelledby="t${n + 1}">${options('underAge', words.ageYes, words.ageNo)}</fieldset><p class="told">${words.ageNote}</p>`,
)}
${step(words.sawTitle, text('saw', 7, 20_000, words.sawNote))}
${step(words.contactsTitle, text('contacts', 4, 5_000, words.contactsNote))}
${step(words.believeTitle, text('believe', 5, 20_000, words.believeNote))}
${step(words.filesTitle, helpers === null ? html`<p class="told">${words.filesHere}</p>` : filesView(words, helpers, choice))}
${step(
  words.identityTitle,
  html`<p class="note">${words.identityNote}</p>
<label for="name">${words.identityName}</label><input type="text" id="name" name="name" maxlength="200" dir="auto">
<label for="contact">${words.identityContact}</label><input type="text" id="contact" name="contact" maxlength="500" dir="auto">`,
)}
${step(
  words.sendTitle,
  html`${!plain && waitView(words)}<p class="lead" id="send-note">${plain ? words.hereNote : words.sendNote}</p><p id="said" role="status"></p><progress id="progress" max="1" value="0" hidden aria-label="${words.sendingFiles}"></progress>`,
  html`<button type="submit">${words.send}</button>`,
)}`;
}

/** Now, or sealed to her own code until somebody else names the same. */
function waitView(words: ReportWords): Html {
  return html`<fieldset><legend>${words.waitTitle}</legend>
<label><input type="radio" name="when" value="now" checked> ${words.waitNow}</label>
<label><input type="radio" name="when" value="hold"> ${words.waitHold}</label></fieldset>
<p id="wait-note" class="told" hidden>${words.waitText}</p>
<div id="wait-names" hidden><p>${words.waitFound}</p><ul id="wait-found"></ul></div>`;
}

/** The questions come before the choice of files: what must not be sent is not even picked. */
function filesView(
  words: ReportWords,
  helpers: Html,
  choice: (name: string, legend: string, yes: string, no: string) => Html,
): Html {
  return html`${choice('nude', words.filesNude, words.yes, words.no)}
${choice('minor', words.filesMinor, words.yes, words.no)}
<p id="files-said" class="told" role="status" hidden></p>
<div id="files-help" hidden><h3>${words.filesHelp}</h3>${helpers}</div>
<div id="files-open" hidden><p class="note">${words.filesNote}</p>
<p><label class="button quiet pick">${words.filesChoose}
<input type="file" id="files" multiple accept="image/*,audio/*,video/*,text/plain,application/pdf,.zip,.opus,.heic"></label></p>
<ul id="files-list"></ul></div>`;
}

/** @param done without scripts: the code and the proof, which the browser saves from the page itself */
function receiptView(words: ReportWords, done: { readonly code: string; readonly proof: string } | null): Html {
  const groups = done === null ? [] : groupsOf(done.code);
  return html`<h2 id="receipt-head" tabindex="-1">${words.receiptTitle}</h2>
<p class="code" dir="ltr" id="code">${groups.map((group) => html`<span>${group}</span> `)}</p>
<p>${words.receiptText}</p>
${
  done !== null &&
  html`<label for="retype">${words.receiptRetype}</label>
<input type="text" id="retype" inputmode="numeric" dir="ltr" maxlength="9" autocomplete="off" required placeholder=" " pattern="${typedAs(groups.at(-1)!)}">
<div role="status"><p class="when-right">${words.receiptDone}</p><p class="when-wrong">${words.receiptWrong}</p></div>
<details id="proof"><summary>${words.proofTitle}</summary><p>${words.proofText}</p><p><a class="button quiet" download="notes.json" href="data:application/json;base64,${toBase64(utf8(done.proof))}">${words.proofSave}</a></p></details>`
}${
  done === null &&
  html`<p><button type="button" class="quiet" id="copy">${words.receiptCopy}</button> <span id="copied" role="status"></span></p>
<label for="retype">${words.receiptRetype}</label>
<input type="text" id="retype" inputmode="numeric" dir="ltr" maxlength="9" autocomplete="off">
<p id="retyped" role="status"></p>
<details id="proof" hidden><summary>${words.proofTitle}</summary><p>${words.proofText}</p><p><button type="button" class="quiet" id="save-proof">${words.proofSave}</button></p></details>`
}`;
}

/** The browser itself compares what she types with the last group, in whatever digits. */
function typedAs(group: string): string {
  const either = [...group].map((digit) => `[${digit}${ARABIC[Number(digit)]}${PERSIAN[Number(digit)]}]`);
  return `\\s*${either.join('\\s*')}\\s*`;
}

function pick(words: ReportWords): Record<string, string> {
  return Object.fromEntries(SCRIPT_WORDS.map((name) => [name, words[name]]));
}
