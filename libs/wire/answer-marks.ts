import type { FigureWish } from './figure.ts';
import type { FrozenFigures, QuestionWork } from './question.ts';

/** Stands in a text where its figure was taken away, until the writer says what goes there. */
export const GAP = '{?}';

const MARK = /\{[^{}]*\}/g;
const NUMBER = /^\{\s*([0-9٠-٩]{1,2})\s*\}$/;

type Texts = QuestionWork['limits'];

/**
 * A text with its marks replaced: `{1}` stands for the first figure.
 * @param put what stands for the figure with this index, from 0; null: the mark names no figure
 * @example withMarks('{1} and {2}', (figure) => `#${figure}`) === '#0 and #1'
 */
export function withMarks(text: string, put: (figure: number | null, mark: string) => string): string {
  return text.replace(MARK, (mark) => {
    const digits = NUMBER.exec(mark)?.[1];
    if (digits === undefined) return put(null, mark);
    return put(Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))) - 1, mark);
  });
}

/**
 * The work without one of its figures: marks of later figures move up in every text, marks of this one become {@link GAP}.
 * @example withoutFigure(work, 0) // '{1}, then {2}' reads '{?}, then {1}'
 */
export function withoutFigure(work: QuestionWork, dropped: number): QuestionWork {
  const move = (text: string) =>
    withMarks(text, (figure, mark) => {
      if (figure === null || figure < dropped) return mark;
      return figure === dropped ? GAP : `{${figure}}`;
    });
  const both = ({ ar, fr }: Texts): Texts => ({ ar: move(ar), fr: move(fr) });
  return {
    ...work,
    points: work.points.map(({ id, asked, answer }) => ({ id, asked: both(asked), answer: both(answer) })),
    figures: work.figures.toSpliced(dropped, 1),
    limits: both(work.limits),
  };
}

/**
 * The marks of a text that name no figure of so many.
 * @example gapsIn('{1}, {?}, {3}', 2) // ['{?}', '{3}']
 */
export function gapsIn(text: string, figures: number): string[] {
  const gaps: string[] = [];
  withMarks(text, (figure, mark) => {
    if (figure === null || figure < 0 || figure >= figures) gaps.push(mark);
    return mark;
  });
  return gaps;
}

/** The gaps of all texts of an answer, each mark once. */
export function gapsOf({ points, figures, limits }: QuestionWork): string[] {
  const texts = [...points.flatMap(({ asked, answer }) => [asked, answer]), limits];
  return [...new Set(texts.flatMap(({ ar, fr }) => [ar, fr]).flatMap((text) => gapsIn(text, figures.length)))];
}

/**
 * The points, from 1, that would leave without their answer: in Arabic, and in French where the answer goes out in French too.
 * @example unansweredOf(work) // [2]
 */
export function unansweredOf({ points }: QuestionWork): number[] {
  const isSaid = (text: string) => text.trim() !== '';
  const isFrench = points.some(({ answer }) => isSaid(answer.fr));
  return points.flatMap(({ asked, answer }, n) => {
    const isEmpty = ![asked.ar, asked.fr, answer.ar, answer.fr].some(isSaid);
    return isEmpty || (isSaid(answer.ar) && (!isFrench || isSaid(answer.fr))) ? [] : [n + 1];
  });
}

/** The figures that were frozen are those that are wanted now, in this order. */
export function isFrozenAsWanted({ figures }: QuestionWork, frozen: FrozenFigures): boolean {
  return figures.length === frozen.figures.length && figures.every((wish, n) => isOfWish(frozen.figures[n]!, wish));
}

/** This frozen figure answers this wish. */
export function isOfWish(figure: FrozenFigures['figures'][number], { measure, scope, from, to }: FigureWish): boolean {
  const { period } = figure.definition;
  return figure.measure === measure && figure.scope === scope && period.from === from && period.to === to;
}
