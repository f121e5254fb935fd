/** Items of the quiz of the portal; the questions stand with its pages. */
export const QUIZ = 'offers-1';
export const QUIZ_ITEMS = ['camera', 'fee', 'passport', 'secret', 'honest'] as const;
/** From so many persons on a gain is told at all. */
export const LEAST_PERSONS = 11;
