import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Offence } from '@sanad/wire/case';
import { elementsOf, isTicked, recordedMeanwhile, type Ticks, ticksOf } from './ticks.ts';

const law = { id: 'PC-1', elements: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } as unknown as Offence;
const recordedWith = (elements: object[]): Ticks =>
  ticksOf(law, { offences: [{ offence: 'PC-1', elements }] } as unknown as Parameters<typeof ticksOf>[1]);

test('two people tick from the same page: what the second has not touched stays as the first recorded it', () => {
  const opening = recordedWith([]);
  const first = recordedWith([
    { id: 'a', state: 'shown', exhibits: ['e1'] },
    { id: 'b', state: 'not-shown', exhibits: [] },
  ]);
  const own: Ticks = { b: { state: 'shown', exhibits: ['e2'] } };
  assert.deepEqual(elementsOf(law, first, own), [
    { id: 'a', state: 'shown', exhibits: ['e1'] },
    { id: 'b', state: 'shown', exhibits: ['e2'] },
    { id: 'c', state: 'open', exhibits: [] },
  ]);
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => recordedMeanwhile(id, opening, first, own)),
    [null, 'not-shown', null],
  );
});

test('an article in which nobody ticked otherwise than recorded is not touched', () => {
  const recorded = recordedWith([{ id: 'a', state: 'shown', exhibits: ['e1', 'e2'] }]);
  assert.equal(isTicked(recorded, {}), false);
  assert.equal(isTicked(recorded, { a: { state: 'shown', exhibits: ['e2', 'e1'] } }), false);
  assert.equal(isTicked(recorded, { a: { state: 'shown', exhibits: ['e2'] } }), true);
});
