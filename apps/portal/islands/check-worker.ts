import { answerFor } from '../answer.ts';
import { answerView } from '../answer-view.ts';
import type { PortalLanguage } from '../language.ts';

/** Reads a text and gives the answer as markup. Sends nothing: its policy forbids every connection. */
export type Question = {
  readonly text: string;
  readonly language: PortalLanguage;
  readonly help: string;
  readonly report: string | null;
};

const WARM = 'خدمة من الدار، بلا وجه، 7000 درهم. Cherche hôtesses Dubai, visa payé, photo, WhatsApp 0600000000';

addEventListener('message', (event: MessageEvent<Question>) => {
  const { text, language, help, report } = event.data;
  postMessage(answerView(answerFor(text), text, language, { help, report }).markup);
});

// The first reading on a slow phone costs four times the second: it is done before she asks, on words of nobody.
answerView(answerFor(WARM), WARM, 'ary', { help: '', report: null });
postMessage(null);
