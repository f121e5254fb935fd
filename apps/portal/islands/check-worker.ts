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

addEventListener('message', (event: MessageEvent<Question>) => {
  const { text, language, help, report } = event.data;
  postMessage(answerView(answerFor(text), text, language, { help, report }).markup);
});

postMessage(null);
