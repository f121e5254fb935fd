import type { NewEntry } from '@sanad/platform/ports';
import type { AwarenessEntries, QuizAnswers } from '@sanad/wire/awareness';
import { entry } from './commands.ts';
import { QUIZ, QUIZ_ITEMS } from './quiz.ts';
import type { DispatchTableRow } from './views.ts';

/**
 * Sums of one day that wait to be written: how often a link was opened, how the quiz was answered. They know no person,
 * no address and no hour; what waits is lost with the program, and the limit is said with the number.
 */
export type Counting = {
  opened(dispatch: DispatchTableRow, day: string): void;
  answered(answers: QuizAnswers, day: string): void;
  /** the entries of what waits; it waits no longer */
  take(): NewEntry[];
};

/** A day's quiz is written from so many persons on; fewer wait for others, so that nobody stands alone. */
const LEAST_TOGETHER = 3;
/** A day of one link counts no further: somebody is playing with it. */
const MOST_OPENS = 100_000;
type Cells = AwarenessEntries['quiz.counted']['items'][number];

export function createCounting(): Counting {
  let opens = new Map<string, { dispatch: DispatchTableRow; day: string; count: number }>();
  let quiz = emptyQuiz();
  return {
    opened: (dispatch, day) => {
      const key = `${dispatch.id} ${day}`;
      const known = opens.get(key) ?? { dispatch, day, count: 0 };
      known.count = Math.min(known.count + 1, MOST_OPENS);
      opens.set(key, known);
    },
    answered: (answers, day) => {
      if (answers.quiz !== QUIZ) return;
      const known = new Map(answers.items.map((one) => [one.item, one]));
      quiz.people++;
      quiz.day = day;
      for (const cells of quiz.items) {
        const { before, after } = known.get(cells.item) ?? { before: 'skipped', after: 'skipped' };
        if (before === 'skipped' || after === 'skipped') continue;
        if (before === 'right') cells[after === 'right' ? 'right' : 'lost']++;
        else cells[after === 'right' ? 'gained' : 'wrong']++;
      }
    },
    take: () => {
      const entries = [...opens.values()].map(({ dispatch, day, count }) => opensEntry(dispatch, day, count));
      opens = new Map();
      if (quiz.people >= LEAST_TOGETHER) {
        const { people, day, items } = quiz;
        entries.push(entry('quiz.counted', 'public', { quiz: QUIZ, day, people, items }));
        quiz = emptyQuiz();
      }
      return entries;
    },
  };
}

function opensEntry(dispatch: DispatchTableRow, day: string, count: number): NewEntry {
  return entry('reach.counted', 'public', {
    notice: dispatch.notice,
    dispatch: dispatch.id,
    outreach: dispatch.outreach,
    channel: dispatch.channel as 'sms',
    language: dispatch.language as 'ary',
    variant: dispatch.variant as 'a',
    measure: 'opens',
    value: count,
    from: day,
    to: day,
    source: 'portal',
    how: 'link',
    limits: ['opens-are-not-persons', 'machines-left-out-by-name-only'],
  });
}

function emptyQuiz(): { people: number; day: string; items: Cells[] } {
  return { people: 0, day: '', items: QUIZ_ITEMS.map((item) => ({ item, right: 0, gained: 0, lost: 0, wrong: 0 })) };
}
