import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { CHECKPOINTS, withdrawalWhy } from '@sanad/wire/awareness';
import { type Approved, approveNotice, withdrawNotice } from './commands.ts';
import { kitTexts } from './kit/texts.ts';

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

test('a story that is taken back is called a story in the correction of each reason and language, an alert an alert', () => {
  for (const [kind, own, other] of [
    ['story', /قصة|histoire|story/i, /تنبيه|alert/i],
    ['alert', /تنبيه|alert/i, /قصة|histoire|story/i],
  ] as const)
    for (const why of withdrawalWhy.options) {
      const published = { ...now, kind, state: 'published' } as typeof now;
      const { body } = withdrawNotice('p', published, { why, reason: 'r', correction: null });
      const { correction } = body as unknown as { correction: Record<string, string> };
      for (const text of Object.values(correction)) {
        assert.match(text, own);
        assert.doesNotMatch(text, other);
        assert.match(text, /2026\/001/);
      }
    }
});

test('the press note of a story speaks of who told it, not of a campaign', () => {
  const content = {
    kind: 'story',
    signs: [],
    advice: [],
    action: '',
    words: { fr: { title: 'T', line: 'L', about: 'A' } },
  };
  const notice = { id: 'n', number: '2026/002', content, publishedAt: '2026-11-01T00:00:00.000Z', withdrawal: null };
  const turn = { id: 't', name: { fr: 'Ligne' }, contact: '19', isPhone: true, geolocates: false };
  const given = { language: 'fr', variant: 'a', link: 'l', through: null } as const;
  const made = kitTexts(notice as never, turn as never, { portal: 'p', host: 'h', mark: null }, given);
  const press = made.find(({ channel }) => channel === 'press')!.text;
  assert.match(press, /Histoire rendue publique n° 2026\/002/);
  assert.doesNotMatch(press, /alerte|campagne|Signes|Que faire/i);
});
