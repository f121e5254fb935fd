import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { CHECKPOINTS } from '@sanad/wire/awareness';
import { type Approved, approveNotice } from './commands.ts';

const now = {
  id: 'notice_00000000000000000000000001',
  kind: 'alert',
  state: 'proposed',
  digest: 'd',
  number: '2026/001',
  until: '2027-01-01',
  authors: JSON.stringify(['writer']),
  proposed_by: 'writer',
} as unknown as Parameters<typeof approveNotice>[1];
const supervisor: Approved = { by: 'supervisor', isSupervisor: true };
const writer: Approved = { by: 'writer', isSupervisor: false };

function approve(by: Approved, before: readonly Approved[], isSmall: boolean): string[] | string {
  const given = { answer: 'approve', digest: 'd', checked: CHECKPOINTS, note: '', signed: true, isSmall } as const;
  try {
    return approveNotice(by, now, given, before, []).map(({ type }) => type);
  } catch (thrown) {
    assert.ok(isFault(thrown));
    return thrown.code;
  }
}

test('whoever wrote a notice does not approve it, where others are there who may', () => {
  assert.equal(approve(writer, [], false), 'notice-own-approval');
  assert.equal(approve(writer, [supervisor], false), 'notice-own-approval');
});

test('in a house of two the writer is one of the two who answer for every point, never alone and never with another writer', () => {
  assert.deepEqual(approve(writer, [], true), ['notice.approved']);
  assert.deepEqual(approve(supervisor, [writer], true), ['notice.approved', 'notice.published']);
  assert.deepEqual(approve(writer, [supervisor], true), ['notice.approved', 'notice.published']);
  assert.equal(approve(writer, [writer], true), 'notice-own-approval');
  assert.equal(approve({ by: 'other', isSupervisor: false }, [writer], true), 'notice-supervisor');
});
