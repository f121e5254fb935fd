import { INDICATORS } from '@sanad/text/indicators';
import type { AnswerTexts } from '../../answer-view.ts';
import type { PortalLanguage } from '../../language.ts';
import type { SignWords } from './shape.ts';
import { ANSWER_WORDS } from './words.ts';

/** All that an answer may say in one language. A page carries it, so that its reader needs no words. */
export function answerTexts(language: PortalLanguage): AnswerTexts {
  const signs = [...INDICATORS.values()].map(({ code, title, explanation }): [string, SignWords] => [
    code,
    [title[language], explanation[language]],
  ]);
  return { words: ANSWER_WORDS[language], signs: Object.fromEntries(signs) };
}
