import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { instantOf } from '@sanad/base/instant';
import type { ReportOrigin } from '@sanad/wire/intake';
import { marksOf, sameWords } from './marks.ts';
import { doubtsOf, type Marked, patternsOf } from './patterns.ts';

const keyed =
  (key: string) =>
  (text: Uint8Array): string =>
    createHmac('sha256', key).update(text).digest('hex');
const DAY = 86_400_000;
const START = Date.parse('2026-05-01T10:00:00.000Z');

function marked(n: number, saw: string, at = START + n * DAY * (1 + (n % 3)), origin: ReportOrigin = 'portal'): Marked {
  const { contacts, words, signs } = marksOf({ contacts: '', saw }, keyed('k'));
  return { report: `r${n}`, at: instantOf(at), origin, contacts: new Set(contacts), words: new Set(words), signs };
}

const STORIES = [
  'قالت ليا خدمة فدبي والتذكرة عليهم، الرقم 0612345670، وبغات تصاور كاملة',
  'صاحبتي مشات لصالون ديال المساج، عيطو ليها من 06 12 34 56 70 وخداو ليها الباسبور',
  'annonce hôtesse à Dubaï, visa payé, WhatsApp +212612345670, photo complète demandée',
  'واحد المرا كتجمع البنات للخدمة بالكاميرا بلا وجه، رقمها ٠٦١٢٣٤٥٦٧٠',
];

test('women who met the same recruiter ring the alarm however they write the number, and nothing speaks against them', () => {
  const [alarm, ...others] = patternsOf(STORIES.map((saw, n) => marked(n, saw)));
  assert.equal(alarm?.kind, 'contact');
  assert.equal(alarm?.reports.length, 4);
  assert.deepEqual(alarm?.doubts, []);
  assert.deepEqual(others, []);
});

test('two are no alarm, and machines ring none', () => {
  assert.deepEqual(patternsOf(STORIES.slice(0, 2).map((saw, n) => marked(n, saw))), []);
  const machines = STORIES.map((saw, n) => marked(n, saw, START + n * DAY, 'partner-machine'));
  assert.deepEqual(patternsOf(machines), []);
  const mixed = patternsOf([...STORIES.slice(0, 3).map((saw, n) => marked(n, saw)), { ...machines[3]!, report: 'm' }]);
  assert.deepEqual(mixed[0]?.reports, ['r0', 'r1', 'r2']);
  assert.deepEqual(mixed[0]?.doubts, ['machines']);
});

test('a campaign against a shop is shown as what it is: one text, in a burst or like clockwork, without words of an offer', () => {
  const text = (n: number): string =>
    `هاد الحانوت ديال هاد الناس خاصو يتسد حيت ما بغيناهمش فالحومة ديالنا 0655555555 ${'!'.repeat(n)}`;
  const burst = Array.from({ length: 8 }, (_, n) => marked(n, text(n), START + n * 90_000 * (1 + (n % 2))));
  const [first] = patternsOf(burst);
  assert.deepEqual(new Set(first!.doubts), new Set(['burst', 'same-words', 'no-offer-words']));
  const even = Array.from({ length: 8 }, (_, n) => marked(n, text(n), START + n * 3 * 3_600_000));
  assert.ok(doubtsOf(even).includes('clockwork'));
});

// Each shows a sign of one kind at most, beside the number: a word of work, of women, of a private channel.
const RIVALS = [
  'هاد المرأة كتجيب الخدامات من إفريقيا وكتخدمهم فالمنازل، رقم الهاتف 0655555555 واتساب، خاص البوليس يشدها',
  'جارتي كتكري الديور للناس اللي ما مزوجينش، رقمها 0655555555 واتساب',
  'هاد المحل خاصو يتسد، مولاتو ماكتخلصش الكراء، اتصلو بها على واتساب 0655555555',
  'Ce salon concurrent casse les prix, elle vole nos clientes, il faut le fermer. Contact 0655555555 WhatsApp',
];

test('a rival who is named by many in words of their own is doubted: a number to write to is no sign of an offer', () => {
  const [first] = patternsOf(RIVALS.map((saw, n) => marked(n, saw)));
  assert.equal(first?.reports.length, 4);
  assert.deepEqual(first?.doubts, ['no-offer-words']);
});

test('what a caseworker typed in within an hour keeps her time, not that of the women who told it', () => {
  const typed = STORIES.map((saw, n) => marked(n, saw, START + n * 90_000, 'desk'));
  assert.deepEqual(patternsOf(typed)[0]?.doubts, []);
  const written = STORIES.map((saw, n) => marked(n, saw, START + n * 90_000));
  assert.deepEqual(patternsOf(written)[0]?.doubts, ['burst']);
});

test('the same wording is seen through small changes, other wordings are not, and another key makes other marks', () => {
  const one = 'مطلوب بنات للخدمة في صالون التدليك بمدينة طنجة براتب جيد جدا مع السكن والنقل اتصلي الآن';
  const changed = one.replace('طنجة', 'فاس');
  const words = (text: string, key = 'k') => new Set(marksOf({ contacts: '', saw: text }, keyed(key)).words);
  assert.ok(sameWords(words(one), words(changed)));
  assert.equal(sameWords(words(one), words(STORIES[0]!)), false);
  assert.equal(sameWords(words(one), words(one, 'other')), false);
});
