import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepOf } from './step-of.ts';

const base = {
  state: 'registered',
  origin: 'report',
  tasks: [],
  exhibitList: [{}],
  campaigns: [],
  offences: [],
  referral: null,
};
const at = (over: object, edition: 'ngo' | 'authority' = 'authority') =>
  stepOf({ ...base, ...over } as unknown as Parameters<typeof stepOf>[0], edition);

test('an authority considers offences, then refers; an association is asked for neither', () => {
  assert.equal(at({}), 'offences');
  assert.equal(at({ offences: [{}] }), 'referral');
  assert.equal(at({ offences: [{}], referral: { state: 'proposed' } }), 'approval');
  assert.equal(at({}, 'ngo'), 'association');
  assert.equal(at({ exhibitList: [] }, 'ngo'), 'exhibits-own');
});

test('an anonymous report is checked first; of a case that left, only open tasks are asked for', () => {
  assert.equal(at({ origin: 'anonymous' }), 'check');
  assert.equal(at({ state: 'referred', tasks: [{ doneAt: null }] }), 'orders');
  assert.equal(at({ state: 'referred', tasks: [{ doneAt: 'x' }] }), 'nothing');
});
