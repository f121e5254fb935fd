import { html } from '../html.ts';
import { QUIZ_ORDER, QUIZ_TRUTH } from '../words/learn/shape.ts';
import { LEARN_WORDS } from '../words/learn/words.ts';
import { frame, type Place } from './frame.ts';

/** Five statements before and after five lessons. Nothing leaves the phone but, if she agrees, right and wrong. */
export function quizPage(place: Place): string {
  const words = LEARN_WORDS[place.language];
  const { quizResult, quizSent, quizNotSent } = words;
  const told = { quizResult, quizSent, quizNotSent, truth: QUIZ_TRUTH };
  const round = (
    when: 'before' | 'after',
    title: string,
  ) => html`<fieldset data-step hidden><legend><h2 tabindex="-1">${title}</h2></legend>
${QUIZ_ORDER.map(
  (item) => html`<fieldset class="ask"><legend>${words.items[item].says}</legend>
${(['yes', 'no', 'unsure'] as const).map((answer) => html`<label><input type="radio" name="${when}-${item}" value="${answer}"> ${answer === 'yes' ? words.quizYes : answer === 'no' ? words.quizNo : words.quizUnsure}</label>`)}</fieldset>`,
)}<p><button type="button" data-next>${words.quizNext}</button></p></fieldset>`;
  return frame(
    place,
    'quiz',
    html`<h1>${words.quiz}</h1>
<p class="lead">${words.quizLead}</p>
<noscript><p class="told">${words.quizNoScript}</p></noscript>
<form id="quiz" hidden autocomplete="off" data-send="${place.base}/quiz" data-words="${JSON.stringify(told)}">
${round('before', words.quizFirst)}
<div data-step hidden><h2 tabindex="-1">${words.quizLearn}</h2><ul>${QUIZ_ORDER.map((item) => html`<li>${words.items[item].lesson}</li>`)}</ul>
<p><button type="button" data-next>${words.quizNext}</button></p></div>
${round('after', words.quizSecond)}
<div data-step hidden><h2 tabindex="-1" id="result"></h2><div id="agree"><p>${words.quizAsk}</p>
<p><button type="button" id="send">${words.quizSend}</button> <button type="button" class="quiet" id="keep-to-me">${words.quizKeep}</button></p></div>
<p id="said" role="status"></p><p><a href="${place.base}/${place.language}/learn">${words.title}</a></p></div>
</form>`,
    place.files.quiz,
  );
}
