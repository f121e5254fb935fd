import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { strikeAct } from './strike.ts';
import type { CaseNow } from './views.ts';

const now = { id: 'case_1', state: 'arrested' } as CaseNow;
const code = (wanted: string) => (error: unknown) => isFault(error) && error.code === wanted;

test('what was recorded by mistake is struck out with a reason while the case is here, and only where it stands', () => {
  const found = { id: 'arrest_1', case: 'case_1', arrests: 0 };
  const entry = strikeAct('person_a', now, 'arrest', found, 'سُجل مرتين');
  assert.deepEqual(
    [entry.type, entry.body],
    ['arrest.struck', { case: 'case_1', struck: 'arrest_1', reason: 'سُجل مرتين' }],
  );
  assert.throws(() => strikeAct('person_a', now, 'arrest', null, 'س'), code('act-unknown'));
  for (const state of ['referred', 'judged', 'closed', 'requalified'] as const)
    assert.throws(() => strikeAct('person_a', { ...now, state }, 'arrest', found, 'س'), code('case-sent'), state);
  const used = { id: 'operation_1', case: 'case_1', arrests: 1 };
  assert.throws(() => strikeAct('person_a', now, 'operation', used, 'س'), code('act-has-arrests'));
});
