import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import type { WrittenStep } from '@sanad/wire/exercise';
import type { Answer } from '@sanad/wire/training';
import type { AnswerRow, AttemptRow, Bodies } from './views.ts';

type Begun = { readonly id: string; readonly exercise: string; readonly version: number; readonly seed: number };

export function beginAttempt(by: string, { id, ...rest }: Begun): NewEntry {
  return entry('training.begun', by, { attempt: id, ...rest });
}

/** A step is answered once; another try is another attempt, with another world. */
export function answerStep(
  by: string,
  attempt: AttemptRow,
  answered: readonly AnswerRow[],
  given: { readonly step: string; readonly answer: Answer; readonly share: number | null },
): NewEntry {
  if (attempt.learner !== by) throw fault('training-not-yours', 'the attempt is somebody else’s');
  if (answered.some(({ step }) => step === given.step))
    throw fault('training-answered', 'the step is answered already', { detail: { step: given.step } });
  return entry('training.answered', by, { attempt: attempt.id, ...given });
}

/** A trainer says which criteria free words meet; nobody confirms her own. */
export function confirmWords(
  by: string,
  attempt: AttemptRow,
  answered: AnswerRow | null,
  step: WrittenStep,
  met: readonly string[],
): NewEntry {
  if (attempt.learner === by) throw fault('training-own-words', 'a learner does not confirm her own words');
  if (step.kind !== 'words' || !answered) throw fault('training-step', 'there are no free words to confirm here');
  if (answered.share !== null) throw fault('training-answered', 'the words are confirmed already');
  const known = step.rubric.filter(({ id }) => met.includes(id)).map(({ id }) => id);
  if (known.length !== new Set(met).size) throw fault('training-rubric', 'a criterion is not one of the step');
  const share = known.length / step.rubric.length;
  return entry('training.confirmed', by, { attempt: attempt.id, step: step.id, met: known, share });
}

function entry<T extends keyof Bodies>(type: T, actor: string, body: Bodies[T]): NewEntry {
  return { type, version: 1, actor, about: [body.attempt], scope: body.attempt, body: body as unknown as Json };
}
