import { html } from '../html.ts';
import type { ReportWords } from '../words/report/shape.ts';
import { REPORT_WORDS } from '../words/report/words.ts';
import { frame, type Place } from './frame.ts';

/** What a reporter sees of her report, opened. `text` is null for what her code does not open (her own additions). */
export type OpenReceipt = {
  readonly state: keyof ReportWords['state'];
  readonly receivedOn: string;
  readonly messages: readonly {
    readonly at: string;
    readonly from: 'desk' | 'reporter';
    readonly text: string | null;
  }[];
};

const SCRIPT_WORDS = [
  'returnUnknown',
  'returnShort',
  'returnOpening',
  'returnLost',
  'returnAgain',
  'sendBusy',
  'sendWaits',
  'received',
  'noMessages',
  'fromDesk',
  'fromYou',
  'fromYouSealed',
  'added',
  'withdrawn',
  'held',
  'escrowHeld',
  'escrowMatched',
  'escrowAgreed',
  'escrowBroken',
] as const satisfies readonly (keyof ReportWords)[];

/** The way back to a report, by the code alone; the code stays on the phone. */
export function receiptPage(place: Place): string {
  const words = REPORT_WORDS[place.language];
  const here = `${place.base}/${place.language}`;
  const told = { ...Object.fromEntries(SCRIPT_WORDS.map((name) => [name, words[name]])), state: words.state };
  return frame(
    place,
    'receipt',
    html`<h1>${words.returnTitle}</h1>
<div id="unready" class="told late"><p>${words.late}</p><p><a class="button quiet" href="${here}/receipt-here">${words.hereLink}</a></p></div>
<noscript><div class="told"><p><a class="button" href="${here}/receipt-here">${words.hereLink}</a></p></div></noscript>
<form id="return" hidden autocomplete="off" data-api="${place.base}/api" data-seal="${place.files.seal}" data-words="${JSON.stringify(told)}">
<label for="code">${words.returnLabel}</label>
<input type="text" id="code" inputmode="numeric" dir="ltr" maxlength="60" autocomplete="off" spellcheck="false">
<p><button type="submit">${words.returnButton}</button></p></form>
<p id="said" role="status"></p>
<div id="escrow" hidden><h2 id="escrow-state" tabindex="-1"></h2>
<div id="escrow-ask" hidden><p>${words.escrowNote}</p><p><button type="button" id="escrow-agree">${words.escrowAgree}</button></p></div></div>
<div id="open" hidden>
<h2 id="state" tabindex="-1"></h2><h3>${words.messages}</h3><ol id="messages" class="messages"></ol>
<form id="add" autocomplete="off"><label for="more">${words.addLabel}</label>
<textarea id="more" rows="4" maxlength="20000" dir="auto" spellcheck="false"></textarea>
<p><button type="submit">${words.add}</button></p></form>
</div>
<details id="take-back" hidden><summary>${words.withdraw}</summary><p>${words.withdrawText}</p><p><button type="button" class="quiet" id="withdraw">${words.withdrawSure}</button></p></details>`,
    place.files.receipt,
  );
}

/** The same for a browser without scripts: the code is sent, used in memory and forgotten. */
export function receiptHerePage(
  place: Place,
  shown: { readonly code: string; readonly open: OpenReceipt | null; readonly said: string | null } | null,
): string {
  const words = REPORT_WORDS[place.language];
  const action = `${place.base}/${place.language}/receipt-here`;
  const hidden = shown && html`<input type="hidden" name="code" value="${shown.code}">`;
  return frame(
    place,
    'receipt-here',
    html`<h1>${words.returnTitle}</h1><p class="told">${words.hereTold}</p>
${shown?.said ? html`<p role="status">${shown.said}</p>` : null}
${
  shown?.open
    ? html`<h2>${words.state[shown.open.state]} · ${words.received} <bdi class="day" dir="ltr">${shown.open.receivedOn}</bdi></h2>
<h3>${words.messages}</h3>
${
  shown.open.messages.length === 0
    ? html`<p>${words.noMessages}</p>`
    : html`<ol class="messages">${shown.open.messages.map(
        (one) =>
          html`<li><strong>${one.from === 'desk' ? words.fromDesk : words.fromYou}</strong> <bdi dir="ltr">${one.at.slice(0, 10)}</bdi>${one.text !== null && html`<p class="her-text" dir="auto">${one.text}</p>`}${one.from === 'reporter' && html` <span class="note">${words.fromYouSealed}</span>`}</li>`,
      )}</ol>`
}
<form method="post" action="${action}" autocomplete="off">${hidden}<input type="hidden" name="act" value="add">
<label for="more">${words.addLabel}</label><textarea id="more" name="more" rows="4" maxlength="20000" dir="auto"></textarea>
<p><button type="submit">${words.add}</button></p></form>
<details><summary>${words.withdraw}</summary><p>${words.withdrawText}</p>
<form method="post" action="${action}" autocomplete="off">${hidden}<input type="hidden" name="act" value="withdraw"><p><button type="submit" class="quiet">${words.withdrawSure}</button></p></form></details>`
    : html`<form method="post" action="${action}" autocomplete="off"><input type="hidden" name="act" value="read">
<label for="code">${words.returnLabel}</label><input type="text" id="code" name="code" inputmode="numeric" dir="ltr" maxlength="60" autocomplete="off">
<p><button type="submit">${words.returnButton}</button></p></form>`
}`,
  );
}
