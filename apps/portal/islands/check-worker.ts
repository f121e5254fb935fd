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

/** An answer's markup; the first that is said is a rehearsal, for nobody's eyes. */
export type Said = string | { readonly rehearsal: string };

addEventListener('message', (event: MessageEvent<Question>) => {
  const { text, language, help, report } = event.data;
  postMessage(answerView(answerFor(text), text, language, { help, report }).markup);
});

// The first reading on a slow phone costs four times the second: it is done before she asks, on words of nobody.
const language = self.name as PortalLanguage;
postMessage({ rehearsal: answerView(answerFor(WARM), WARM, language, { help: '', report: null }).markup });
