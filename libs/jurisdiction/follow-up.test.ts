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

test('days are counted as the language counts them', () => {
  const after = (today: string, language: 'ar' | 'fr') =>
    followUpOf(
      emptyRequest('preservation'),
      { sentOn: '2026-11-01', today, ticket: null, due: null, before: 0 },
      language,
    ).opening;
  for (const [today, words] of [
    ['2026-11-02', 'مرور يوم واحد.'],
    ['2026-11-03', 'مرور يومين.'],
    ['2026-11-06', 'مرور 5 أيام.'],
    ['2026-11-16', 'مرور 15 يوما.'],
    ['2027-02-09', 'مرور 100 يوم.'],
  ] as const)
    assert.ok(after(today, 'ar').includes(words), after(today, 'ar'));
  assert.ok(after('2026-11-02', 'fr').includes('Après 1 jour,'));
});

test('a reminder says where to answer, and warns of a receiver that nobody has verified', () => {
  const name = { fr: 'Point de contact 24/7, Convention de Budapest (Espagne)' };
  const { authority } = SENT;
  const sent = { ...SENT, receiver: { country: 'ES', name }, authority: { ...authority, email: 'desk@example.ma' } };
  const { paragraphs, warnings } = followUpOf(sent, FOLLOW, 'fr');
  assert.ok(paragraphs.some(({ lines }) => lines.includes('desk@example.ma')));
  assert.ok(warnings.some(({ code }) => code === 'receiver-unverified'));
});
