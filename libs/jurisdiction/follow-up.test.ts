import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { followUpOf } from './follow-up.ts';
import { emptyRequest, REQUEST_KINDS } from './request-model.ts';

const SENT = { ...emptyRequest('preservation'), reference: '2026/0007', date: '2026-10-01' };
const FOLLOW = { sentOn: '2026-10-01', today: '2026-11-20', ticket: 'IE-77', due: '2026-11-30', before: 1 };

test('a reminder counts the days, names their number and says what ends when', () => {
  for (const language of ['ar', 'fr', 'en'] as const) {
    const letter = followUpOf(SENT, FOLLOW, language);
    const text = [letter.title, letter.opening, ...letter.paragraphs.flatMap(({ lines }) => lines)].join('\n');
    for (const said of ['50', '2026/0007', 'IE-77', '2026-11-30', '2026-10-01']) assert.ok(text.includes(said), said);
    assert.doesNotMatch(text, /[{}]/);
  }
  assert.match(followUpOf(SENT, { ...FOLLOW, today: '2026-12-01' }, 'en').paragraphs[1]!.lines[0]!, /ended/);
});

test('whatever the request says, its reminder repeats no fact of the case', () => {
  const fact = {
    about: 'offender-conduct',
    text: { ar: 'سر', fr: 'Secret-fait', en: 'secret' },
    exhibit: 'E1',
  } as const;
  fc.assert(
    fc.property(fc.constantFrom(...REQUEST_KINDS), fc.constantFrom('ar', 'fr', 'en'), (kind, language) => {
      const request = { ...emptyRequest(kind), facts: [fact], necessity: fact.text, danger: fact.text };
      const text = JSON.stringify(followUpOf(request, FOLLOW, language as 'ar'));
      assert.ok(!text.includes(fact.text[language as 'ar']));
    }),
  );
});
