import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHead } from './line-head.ts';
import { readLineChat } from './lines.ts';
import { monthIn } from './month-names.ts';

const LOCALES =
  'ar ar-EG ar-MA fr fr-CA es es-MX en en-GB de tr pt-BR pt-PT nl hi he fa ja ko zh zh-TW it ru uk pl cs sv fi da nb el hu ro bg id ms th ur bn ta te mr gu ca hr sr lt lv et sk sl ka hy am az kk'.split(
    ' ',
  );
const BODIES = ['hello: there', '', 'two\nlines\n', 'on 3 May 2021 at 10:30 - nothing', 'ends\u200f '];

test('a month that stands by its name is read in any language, on phones of either make, each month of the year', () => {
  for (const locale of LOCALES) {
    for (const dateStyle of ['medium', 'long'] as const) {
      for (const isPhone of [true, false]) {
        const shape = { timeZone: 'UTC', calendar: 'gregory' } as const;
        const date = new Intl.DateTimeFormat(locale, { ...shape, dateStyle });
        const time = new Intl.DateTimeFormat(locale, { ...shape, timeStyle: isPhone ? 'medium' : 'short' });
        const expected: string[] = [];
        let text = '';
        for (let i = 0; i < 36; i++) {
          const at = Date.UTC(2023, i / 3, 1 + i * (i % 3 === 0 ? 0.5 : 0.7), (i * 5) % 24, 7 + i);
          const head = `${date.format(at)}, ${time.format(at)}`;
          const body = BODIES[i % BODIES.length]!;
          text += isPhone ? `[${head}] Sara: ${body}\r\n` : `${head} - Sara: ${body}\n`;
          expected.push(`${new Date(at).toISOString().slice(0, 16)} Sara ${body}`);
        }
        expected.sort();
        const lines = [...readLineChat(text).messages].map(
          (one) => `${one.at!.slice(0, 16)} ${one.author} ${one.text}`,
        );
        assert.deepEqual(lines.sort(), expected, `${locale} ${dateStyle} ${isPhone}`);
      }
    }
  }
});

test('a name that Poles and Croats give to two months is told by the full stop behind the day', () => {
  assert.equal(monthIn('1 listopada 2023'), 11);
  assert.equal(readHead('1 listopada 2023, 10:00 - A: b')?.date[1], 11);
  assert.equal(readHead('1. listopada 2023., 10:00 - A: b')?.date[1], 10);
  assert.equal(monthIn('2023 оны нэгдүгээр сарын 1'), null);
});

test('a date in words may have its year in two digits, its time first, or end in a comma before a name', () => {
  const read = (line: string) => readHead(line)?.date;
  assert.deepEqual(read('24-Nov-23, 3:04 pm - Ali: hi'), [2023, 11, 24]);
  assert.deepEqual(read('[15:04, 24 nov. 2023] Ali: hi'), [2023, 11, 24]);
  assert.deepEqual(read('2023년 11월 24일 오후 3:04, 김지수 : 안녕'), [2023, 11, 24]);
  assert.deepEqual(read('2023. 11. 24. 오후 3:04, 김지수 : 안녕'), [2023, 11, 24]);
  for (const line of [
    '5 apples in 2023 at 10:30 - yes',
    'May 2023, 10:30 - yes',
    '24 Nov 123, 10:30 - yes',
    'on 24/11/2023 10:30, we go',
    '24/11/2023 10:30, we go there together and nothing else',
  ])
    assert.equal(readHead(line), null, line);
});

test('lines of another chat that are quoted are no messages, however short the chat that quotes them', () => {
  const text = [
    '24/11/2023, 10:00 - Sara: see what he wrote',
    '[1/2/20, 10:00:00] Bob: come alone',
    '24/11/2023, 10:01 - Sara: and',
    '[1/2/20, 10:05:00] Bob: tell nobody',
    '24/11/2023 10:01, plan: the station',
    '24/11/2023, 10:02 - Ali: ok',
  ].join('\n');
  const messages = [...readLineChat(text).messages];
  assert.deepEqual(
    messages.map(({ author }) => author),
    ['Sara', 'Sara', 'Ali'],
  );
  assert.equal(messages[0]!.text, 'see what he wrote\n[1/2/20, 10:00:00] Bob: come alone');
});

test('a phone whose program changed its clock on the way is read to the end', () => {
  const text = [
    '24/11/2023, 10:00 pm - Sara: a',
    '25/11/2023, 09:00 am - Ali: b',
    '26/11/2023, 15:00 - Sara: c',
    '27/11/2023, 16:00 - Ali: d',
    '28/11/2023, 17:00 - Ali: e',
  ].join('\n');
  assert.deepEqual(
    [...readLineChat(text).messages].map(({ at }) => at),
    ['2023-11-24T22:00:00', '2023-11-25T09:00:00', '2023-11-26T15:00:00', '2023-11-27T16:00:00', '2023-11-28T17:00:00'],
  );
});

test('a list of times within one message is no reason to refuse the chat', () => {
  const list = Array.from({ length: 15 }, (_, i) => `${i + 1} مقاعد، يوم 24 على 10:30 الرحلة: طنجة`);
  const messages = [...readLineChat(['24/11/2023, 10:00 - Sara: see', ...list].join('\n')).messages];
  assert.deepEqual([messages.length, messages[0]!.text.split('\n').length], [1, 16]);
});

test('heads in a form that is not known are refused also when they have words between their numbers', () => {
  const strange = Array.from({ length: 9 }, (_, i) => `2023 оны 1-р сарын ${i + 1}, 10:0${i} - Sara: hi`);
  assert.throws(() => readLineChat([...strange, '[1/2/20, 10:00] Bob: x'].join('\n')), { code: 'chat-not-recognised' });
});
