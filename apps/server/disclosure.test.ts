import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import type { CaseFile } from '@sanad/wire/case';
import { planDisclosure } from './disclosure.ts';
import type { FoundExhibit } from './family-exhibits.ts';

const exhibit = (id: string, over: Partial<FoundExhibit> = {}): FoundExhibit =>
  ({ id, number: id.toUpperCase(), origin: 'upload', root: null, ...over }) as FoundExhibit;
const found = [exhibit('e1'), exhibit('e2'), exhibit('e3', { origin: 'redaction', root: 'e2' })];
const file = {
  state: 'judged',
  notes: [{}],
  tasks: [{}, {}],
  parties: [
    { role: 'recruiter', code: 'S1', name: 'فلان', facts: 'و' },
    { role: 'witness', code: 'W2', name: 'شاهدة', facts: 'رأت' },
    { role: 'targeted', code: 'V3', name: null, facts: '' },
  ],
  referral: { victimQuestion: { answer: 'yes', note: 'قد تكون ضحية' } },
} as unknown as CaseFile;
const wanted = { recipient: 'الأستاذ م.', order: 'أمر 5', withheld: [{ exhibit: 'e1', reason: 'سبب' }] };
const code = (name: string) => (thrown: unknown) => isFault(thrown, name);

test('the redacted copy goes instead of its original, what is kept back names its reason, and all of it is in the schedule', () => {
  const { given, copy } = planDisclosure(file, found, wanted, 'ar');
  assert.deepEqual(
    given.map((one) => one.id),
    ['e3'],
  );
  assert.deepEqual(
    copy.schedule.map((line) => line.state),
    ['withheld', 'masked', 'given', 'masked', 'withheld', 'withheld'],
  );
  assert.equal(copy.schedule[0]!.reason, 'سبب');
  for (const line of copy.schedule) assert.equal(line.state === 'given', line.reason === '');
});

test('no name of a protected person, no note and no task of the house is left; a suspected person is named', () => {
  const { file: copy } = planDisclosure(file, found, wanted, 'fr');
  const text = JSON.stringify(copy);
  for (const secret of ['شاهدة', 'رأت', 'قد تكون ضحية']) assert.ok(!text.includes(secret), secret);
  assert.ok(text.includes('فلان'));
  assert.deepEqual([copy.notes, copy.tasks], [[], []]);
});

test('nothing leaves before the referral, and a copy that gives nothing is refused', () => {
  assert.throws(() => planDisclosure({ ...file, state: 'inquiry' }, found, wanted, 'ar'), code('disclosure-too-early'));
  const all = found.map(({ id }) => ({ exhibit: id, reason: 'س' }));
  assert.throws(() => planDisclosure(file, found, { ...wanted, withheld: all }, 'ar'), code('disclosure-nothing'));
  const foreign = { ...wanted, withheld: [{ exhibit: 'e9', reason: 'س' }] };
  assert.throws(() => planDisclosure(file, found, foreign, 'ar'), code('exhibit-unknown'));
});
