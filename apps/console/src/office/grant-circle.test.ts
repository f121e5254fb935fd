import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GrantRow } from '@sanad/wire/audit';
import { isCircle } from './grant-circle.ts';

const grant = (index: number, by: string, person: string, roles: string[], before: string[] = []): GrantRow =>
  ({
    ...{ index, entry: `e${index}`, at: '2026-11-29T10:00:00.000Z', reason: '', roles, before },
    by: { id: by, name: by },
    person: { id: person, name: person },
  }) as GrantRow;

test('a role that comes back to whoever made its giver is marked, and no other', () => {
  const made = grant(2, 'boss', 'mask', ['supervisor']);
  const raised = grant(3, 'mask', 'boss', ['supervisor', 'custodian'], ['supervisor']);
  const lowered = grant(4, 'mask', 'boss', ['supervisor'], ['supervisor', 'custodian']);
  const other = grant(5, 'mask', 'third', ['custodian']);
  const all = [other, lowered, raised, made, grant(1, 'system', 'boss', ['supervisor'])];
  assert.deepEqual(
    all.filter((one) => isCircle(one, all)).map(({ index }) => index),
    [3],
  );
});

test('what the giver was given later by somebody else does not hide it, what she was given before by somebody else clears it', () => {
  const made = grant(2, 'boss', 'mask', ['supervisor']);
  const raised = grant(3, 'mask', 'boss', ['custodian'], ['supervisor']);
  const later = grant(4, 'third', 'mask', ['analyst'], ['supervisor']);
  assert.equal(isCircle(raised, [later, raised, made]), true);
  const anew = grant(2.5, 'third', 'mask', ['supervisor', 'analyst'], ['supervisor']);
  assert.equal(isCircle(raised, [raised, anew, made]), false);
});
