import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsMissing, shownBare } from './offence-stands.ts';

const text = { ar: 'نص', fr: 'texte', en: 'text' };
const element = (id: string, group: string) => ({ id, group, text, required: true });

test('what is missing is named by the group of the law, once', () => {
  const elements = [element('a1', 'act'), element('a2', 'act'), element('r', 'result')];
  assert.deepEqual(groupsMissing({ elements }, ['a1', 'a2', 'r']), ['act', 'result']);
  assert.deepEqual(groupsMissing({ elements }, ['r']), ['result']);
  assert.deepEqual(groupsMissing({ elements }, []), []);
});

test('an element that is shown by no exhibit is counted apart', () => {
  const elements = [
    { id: 'a', state: 'shown' as const, exhibits: ['x'] },
    { id: 'b', state: 'shown' as const, exhibits: [] },
    { id: 'c', state: 'open' as const, exhibits: [] },
  ];
  assert.equal(shownBare({ elements }), 1);
});
