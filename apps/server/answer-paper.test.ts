import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuestionFile } from '@sanad/wire/question';
import { answerModel } from './answer-paper.ts';

const both = { ar: '', fr: '', en: '' };

function file(work: object): QuestionFile {
  const asked = {
    reference: '7',
    from: 'عضو',
    to: 'الوزارة',
    subject: 'موضوع',
    text: 'سؤال؟',
    receivedOn: '2023-11-20',
  };
  const signed = { step: 'figures', verdict: 'approve', by: 'p', at: '2023-11-28T10:00:00.000Z', holds: true };
  return {
    ...{ number: 'Q-2023/0001', kind: 'written-question', asked: { ...asked, kind: 'written-question' } },
    ...{ receivedOn: '2023-11-20', signatures: [signed], names: { p: 'وحدة' }, by: 'p', digest: 'd', code: null },
    ...{ frozen: null, phrases: [], periods: [], method: both, disclosure: both },
    work: { points: [], figures: [], limits: both, ...work },
  } as unknown as QuestionFile;
}

test('the French answer has its names and its question in French where they were given, else as they were put', () => {
  const inFrench = { from: 'Membre', to: 'Ministère', subject: 'sujet', text: 'Question ?' };
  const given = answerModel({ file: file({ inFrench }), manifest: null }, 'fr', null);
  assert.deepEqual([given.receiver, given.authority, given.signature], ['Membre', 'Ministère', 'Ministère']);
  assert.ok(given.title.endsWith('sujet'));
  assert.deepEqual(given.paragraphs[0]!.lines, ['Question\u00a0?']);
  const arabic = answerModel({ file: file({ inFrench }), manifest: null }, 'ar', null);
  assert.deepEqual([arabic.receiver, arabic.authority], ['عضو', 'الوزارة']);
  const part = answerModel({ file: file({ inFrench: { ...inFrench, to: ' ' } }), manifest: null }, 'fr', null);
  assert.deepEqual([part.receiver, part.authority], ['Membre', 'الوزارة']);
  assert.equal(answerModel({ file: file({}), manifest: null }, 'fr', null).authority, 'الوزارة');
});

test('days of the letter and of its approvals stand in words of its language', () => {
  const letter = answerModel({ file: file({}), manifest: null }, 'ar', null);
  assert.equal(letter.dated, '28 نونبر 2023');
  assert.ok(letter.approved.some((line) => line.endsWith('28 نونبر 2023')));
  assert.equal(answerModel({ file: file({}), manifest: null }, 'fr', null).dated, '28 novembre 2023');
});

test('no sign of a French letter begins a line: the space before it is not broken', () => {
  const point = { id: '1', asked: { ar: '', fr: 'Quoi ?' }, answer: { ar: '', fr: 'Ceci : « cela » ; fin !' } };
  const { paragraphs, title } = answerModel({ file: file({ points: [point] }), manifest: null }, 'fr', null);
  const set = paragraphs.find(({ heading }) => heading.startsWith('Quoi'))!;
  assert.deepEqual([set.heading, ...set.lines], ['Quoi\u00a0?', 'Ceci\u00a0: «\u00a0cela\u00a0»\u00a0; fin\u00a0!']);
  assert.ok(title.includes('\u00a0:'));
});
