import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapsIn, gapsOf, isFrozenAsWanted, unansweredOf, withMarks, withoutFigure } from './answer-marks.ts';
import type { FrozenFigures, QuestionWork } from './question.ts';

const wish = (measure: string) => ({ measure, scope: 'all', from: '2023-01', to: '2023-10' });
const both = (text: string) => ({ ar: text, fr: text });
const work: QuestionWork = {
  points: [
    {
      id: '1',
      asked: both('كم؟'),
      answer: { ar: 'سُجل {1} وأوقف {٢} وأحيل {3}', fr: '{1}, {2}, puis {3} ; {2} encore' },
    },
  ],
  figures: [wish('cases'), wish('arrested'), wish('referred')],
  limits: both('{3} seulement'),
};

test('a figure that is taken out leaves a gap in every text, and the marks of later figures follow their figures', () => {
  const left = withoutFigure(work, 1);
  assert.deepEqual(left.figures, [wish('cases'), wish('referred')]);
  assert.deepEqual(left.points[0]!.answer, {
    ar: 'سُجل {1} وأوقف {?} وأحيل {2}',
    fr: '{1}, {?}, puis {2} ; {?} encore',
  });
  assert.equal(left.limits.ar, '{2} seulement');
  assert.deepEqual(gapsOf(work), []);
  assert.deepEqual(gapsOf(left), ['{?}']);
});

test('every mark that names no figure is a gap; a number may be written in either digits', () => {
  assert.deepEqual(gapsIn('{1} {٢} { 2 } {0} {3} {?} {un}', 2), ['{0}', '{3}', '{?}', '{un}']);
  assert.equal(
    withMarks('{٢} و{1}', (figure) => `#${figure}`),
    '#1 و#0',
  );
});

test('frozen figures stand for the work only while the same figures are wanted in the same order', () => {
  const figures = work.figures.map(({ measure, scope, from, to }) => ({
    measure,
    scope,
    definition: { period: { from, to } },
  }));
  const frozen = { figures } as unknown as FrozenFigures;
  assert.equal(isFrozenAsWanted(work, frozen), true);
  assert.equal(isFrozenAsWanted(withoutFigure(work, 2), frozen), false);
  assert.equal(isFrozenAsWanted({ ...work, figures: work.figures.toReversed() }, frozen), false);
  const later = work.figures.map((one) => ({ ...one, to: '2023-11' }));
  assert.equal(isFrozenAsWanted({ ...work, figures: later }, frozen), false);
});

test('a point that was asked is answered in Arabic, and in French too where the answer goes out in French', () => {
  const point = (asked: string, ar: string, fr: string) => ({
    id: '',
    asked: { ar: asked, fr: '' },
    answer: { ar, fr },
  });
  const of = (...points: QuestionWork['points']) => unansweredOf({ ...work, points });
  assert.deepEqual(of(point('؟', 'ج', ''), point('', '', ''), point('؟', ' ', '')), [3]);
  assert.deepEqual(of(point('؟', 'ج', 'R'), point('؟', 'ج', '')), [2]);
  assert.deepEqual(of(), []);
});
