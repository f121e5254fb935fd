import { type Html, html } from '../html.ts';
import type { PortalLanguage } from '../language.ts';
import { ANSWER_WORDS } from '../words/answer/words.ts';
import { LEARN_WORDS } from '../words/learn/words.ts';

/** The field that finds on the phone what she types; it stays hidden where no script runs. */
export function finderView(language: PortalLanguage): Html {
  const words = LEARN_WORDS[language];
  return html`<div id="finder" hidden><label for="find">${words.search}</label>
<input type="text" id="find" dir="auto" autocomplete="off" spellcheck="false" maxlength="60">
<p id="found" role="status" data-none="${words.searchNone}"></p></div>`;
}

/** What a phone may read aloud, with the words of its button, which stands after the line marked `data-reads`. */
export function spokenView(language: PortalLanguage, content: Html): Html {
  const { readAloud, stopReading } = ANSWER_WORDS[language];
  return html`<div data-spoken data-read="${readAloud}" data-stop="${stopReading}">${content}</div>`;
}
