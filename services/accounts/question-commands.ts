import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import { gapsOf, isFrozenAsWanted, unansweredOf } from '@sanad/wire/answer-marks';
import type { FrozenFigures, NewQuestion, QuestionWork, SignStep } from '@sanad/wire/question';
import { frozenOf, workOf } from './question-queries.ts';
import type { QuestionNow, SignNow } from './question-views.ts';

/** The chain: the figures are recomputed by one person, the answer is released by another; neither wrote it. */
export const SIGN_STEPS: readonly SignStep[] = ['figures', 'release'];

export function registerQuestion(by: string, id: string, number: string, asked: NewQuestion): NewEntry {
  return entry('question.registered', by, id, { question: id, number, asked: asked as unknown as Json });
}

export function workOn(by: string, now: QuestionNow, work: QuestionWork): NewEntry {
  refuseAnswered(now);
  return entry('question.worked', by, now.id, { question: now.id, work: work as unknown as Json });
}

export function freezeFigures(by: string, now: QuestionNow, frozen: FrozenFigures): NewEntry {
  refuseAnswered(now);
  if (frozen.figures.length === 0) throw fault('question-no-figures', 'no figure was chosen for this answer');
  return entry('figures.frozen', by, now.id, { question: now.id, frozen: frozen as unknown as Json });
}

/** Four eyes and one more: nobody signs what she wrote, and nobody signs twice. */
export function signQuestion(
  by: string,
  now: QuestionNow,
  signed: readonly SignNow[],
  given: {
    readonly step: SignStep;
    readonly verdict: 'approve' | 'return';
    readonly note: string;
    readonly signature: Json;
    readonly digest: string;
    readonly code: string;
  },
): NewEntry[] {
  refuseAnswered(now);
  const { step, verdict, note, signature, digest, code } = given;
  const holding = signed.filter((one) => one.digest === digest && one.verdict === 'approve');
  const next = SIGN_STEPS.find((one) => !holding.some((sign) => sign.step === one));
  const frozen = frozenOf(now);
  if (frozen === null) throw fault('question-not-frozen', 'the figures are not frozen yet');
  if (step !== next) throw fault('question-step', 'another signature comes first', { detail: { next: next ?? '' } });
  if (now.by === by || holding.some((one) => one.by === by))
    throw fault('question-own-signature', 'the person who wrote or signed before does not sign this');
  if (verdict === 'return' && note.trim() === '')
    throw fault('question-return-reason', 'what is returned needs a reason');
  if (verdict === 'approve') refuseUnfinished(workOf(now), frozen);
  const body = { question: now.id, step, verdict, digest, note, signature };
  const sign = entry('question.signed', by, now.id, body);
  if (verdict === 'return' || step !== SIGN_STEPS.at(-1)) return [sign];
  return [sign, entry('question.answered', by, now.id, { question: now.id, code, digest })];
}

function refuseAnswered(now: QuestionNow): void {
  if (now.state === 'answered') throw fault('question-answered', 'the answer has left: it is not changed any more');
}

/** Nobody signs a sentence without its figure, or one that would say another figure than the one it was written for. */
function refuseUnfinished(work: QuestionWork, frozen: FrozenFigures): void {
  const gaps = gapsOf(work);
  if (gaps.length > 0)
    throw fault('question-gap', 'a text names a figure that the answer does not have', {
      detail: { marks: gaps.join(' ') },
    });
  const unanswered = unansweredOf(work);
  if (unanswered.length > 0)
    throw fault('question-unanswered', 'a point that was asked has no answer', {
      detail: { points: unanswered.join(', ') },
    });
  if (!isFrozenAsWanted(work, frozen))
    throw fault('question-frozen-other', 'the figures wanted are not those that were frozen');
}

function entry(type: string, actor: string, scope: string, body: Json): NewEntry {
  return { type, version: 1, actor, about: [scope], scope, body };
}
