import { answerFor } from '../answer.ts';
import { type AnswerLinks, type AnswerTexts, answerView } from '../answer-view.ts';

/** Reads texts and gives answers as markup. Sends nothing: its policy forbids every connection. */
export type Begin = { readonly texts: AnswerTexts; readonly links: AnswerLinks };
/** First what the page says in its language, then one text after the other. */
export type Told = Begin | string;

const WARM = 'خدمة من الدار، بلا وجه، 7000 درهم. Cherche hôtesses Dubai, visa payé, photo, WhatsApp 0600000000';

/** An answer's markup; the first that is said is a rehearsal, for nobody's eyes. */
export type Said = string | { readonly rehearsal: string };

let begun: Begin;

function answer(text: string): string {
  return answerView(answerFor(text), text, begun.texts, begun.links).markup;
}

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (typeof data === 'string') return postMessage(answer(data));
  begun = data;
  // The first reading on a slow phone costs four times the second: it is done before she asks, on words of nobody.
  postMessage({ rehearsal: answer(WARM) });
});
