import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { gregorianDay } from './calendar.ts';
import { classify } from './classify.ts';
import { readLineChat } from './lines.ts';
import { periodHours } from './period-words.ts';

const LOCALES =
  'ar ar-MA ar-EG ar-SA bg bn ckb cs da de el en en-GB en-IN es es-MX eu fa fi fr fr-CA gu he hi hr hu hy id is it ja ka kab kk km ko lo lt lv ml mk mn mr ms my nb ne nl pa pl ps pt pt-PT ro ru sd si sk sl so sq sr sv sw ta te th tr uk ur uz vi zgh zh zh-HK zh-TW'.split(
    ' ',
  );
const BODIES = [
  'hi',
  'one\ntwo\n\nfour',
  'a: b: c',
  '',
  '  lead',
  '12/11/2023 at noon',
  '10:30 - we go',
  'سلام 😀\n٢٤/١١ يوم',
  '[24.11.2023] x',
  'a\u2028b',
];
const NAMES = ['Ana', 'ليلى', '+212 6 12-34-56-78', '~\u202fNam e', 'O "la jefa" M', '🤓', 'Dr. K (Dubai)'];

/** An export as a phone of a country writes it, and what must come out. */
function exportOf(locale: string, hour12: boolean | undefined, isPhone: boolean, timeFirst: boolean) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  const clock = hour12 === undefined ? {} : { hour12 };
  const time = new Intl.DateTimeFormat(locale, {
    timeStyle: isPhone ? 'medium' : 'short',
    timeZone: 'UTC',
    ...clock,
  });
  const end = isPhone ? '\r\n' : '\n';
  let text = '';
  const expected: { at: string; author: string; text: string }[] = [];
  for (let i = 0; i < 60; i++) {
    const instant = Date.UTC(2022, 10, 3, 0, 5) + i * 9.3 * 3_600_000;
    const parts = [date.format(instant), time.format(instant)];
    const head = (timeFirst ? parts.reverse() : parts).join(', ');
    const [name, body] = [NAMES[i % NAMES.length]!, BODIES[i % BODIES.length]!];
    text += `${isPhone ? `${i % 3 ? '' : '\u200e'}[${head}] ` : `${head} - `}${name}: ${body}${end}`;
    expected.push({
      at: `${new Date(instant).toISOString().slice(0, isPhone ? 19 : 16)}${isPhone ? '' : ':00'}`,
      author: name,
      text: body,
    });
  }
  return { text, expected };
}

test('a chat is read the same from the phone of any country: times, names and every byte of what was said', () => {
  for (const locale of LOCALES) {
    for (const hour12 of [undefined, true, false]) {
      for (const [isPhone, timeFirst] of [
        [true, false],
        [false, false],
        [false, true],
      ] as const) {
        const { text, expected } = exportOf(locale, hour12, isPhone, timeFirst);
        const read = [...readLineChat(text).messages].map(({ at, author, text: said }) => ({ at, author, text: said }));
        assert.deepEqual(read, expected, `${locale} ${hour12} ${isPhone} ${timeFirst}`);
      }
    }
  }
});

test('the years of Thai, Iranian and Saudi phones are years of other calendars', () => {
  const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000;
  assert.equal(gregorianDay(2566, 11, 24), day(2023, 11, 24));
  assert.equal(gregorianDay(66, 11, 24), day(2023, 11, 24));
  assert.equal(gregorianDay(1402, 9, 3), day(2023, 11, 24));
  assert.equal(gregorianDay(1445, 5, 10), day(2023, 11, 24));
  for (const [year, month, date] of [
    [2023, 2, 29],
    [2023, 13, 1],
    [1402, 12, 30],
    [1403, 12, 31],
    [1200, 1, 1],
  ] as const)
    assert.equal(gregorianDay(year, month, date), null);
});

test('words for the part of the day are those of every language that the machine knows', () => {
  assert.equal(periodHours('晚上')?.get(8), 20);
  assert.equal(periodHours('凌晨')?.get(2), 2);
  assert.equal(periodHours('бар'), null);
});

test('words for the part of the day that phones write and the tables of languages do not hold', () => {
  for (const [early, late] of [
    ['قبل دوپہر', 'بعد دوپہر'],
    ['قبل از ظهر', 'بعد از ظهر'],
    ['ق.ظ.', 'ب.ظ.'],
  ]) {
    const text = `20/11/23, 1:00 ${early} - A: x\n21/11/23, 2:01 ${late} - B: y\n22/11/23, 3:02 ${early} - A: z\n`;
    assert.deepEqual(
      [...readLineChat(text).messages].map((one) => one.at),
      ['2023-11-20T01:00:00', '2023-11-21T14:01:00', '2023-11-22T03:02:00'],
      early,
    );
  }
});

test('a head that another program wrote, or that no calendar has, stands in the message that quotes it', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `24/11/2023, 15:${String(10 + i)} - Ana: ${i}`);
  lines.splice(
    5,
    0,
    '[2023-11-20, 09:00:00] Bob: quoted',
    '99/99/2023, 15:04 - Bob: never',
    '31/02/2023, 15:04 - B: no',
  );
  const read = [...readLineChat(lines.join('\n')).messages];
  assert.equal(read.length, 30);
  assert.equal(read[4]!.text.split('\n').length, 4);
});

test('empty lines at the end of a message are part of it; the last line end is that of the file', () => {
  const texts = (text: string) => [...readLineChat(text).messages].map((message) => message.text);
  assert.deepEqual(texts('24/11/2023, 15:10 - Ana: a\n\n\n24/11/2023, 15:11 - Ana: b\n'), ['a\n\n', 'b']);
  assert.deepEqual(texts('24/11/2023, 15:10 - Ana: a\n\n'), ['a\n']);
});

test('a form that the grammar does not know is refused even when parts of it are known', () => {
  const known = '24/11/2023, 15:10 - Ana: hi\n';
  const changed = '24 Nov 2023 | 15:10 | Ana: hi\n';
  assert.equal([...readLineChat(known.repeat(3) + changed).messages].length, 3);
  assert.throws(
    () => readLineChat(known + changed.repeat(3)),
    (thrown) => isFault(thrown, 'chat-not-recognised'),
  );
});

test('words of people about deletions, calls and encryption stay texts; those of the program do not', () => {
  const kinds = (texts: readonly string[]) => texts.map((text) => classify(text, true).kind);
  assert.deepEqual(
    kinds([
      'WhatsApp is end-to-end encrypted so nobody will ever see the pictures you send me, habibi',
      'why does it say this message was deleted?',
      'video call',
      'see <http://example.com/a.jpg> and <mailto: a@example.com>',
      'location: ask at the desk',
      'report.pdf (see page 3)',
    ]),
    Array.from({ length: 6 }, () => 'text'),
  );
  assert.deepEqual(
    kinds([
      'You deleted this message.',
      '\u200eThis message was deleted by admin Ana.',
      '\u200eVoice call, \u200e3 min',
      'doc.pdf • \u200e1 page \u200edocument omitted',
      'Caption \u200e<adjunto: 2.jpg>',
      '\u200eAna added Bob',
      'الرسائل والمكالمات مشفّرة تمامًا بين الطرفين. لا يمكن لأحد',
      'live location shared',
    ]),
    ['deleted', 'deleted', 'call', 'media', 'media', 'system', 'system', 'location'],
  );
  assert.equal(classify('hallo \u200e<Diese Nachricht wurde bearbeitet.>', true).edited, true);
});
