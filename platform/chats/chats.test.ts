import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { readJsonChat } from './json-exports.ts';
import { readHead } from './line-head.ts';
import { readLineChat } from './lines.ts';
import { repair } from './meta.ts';

const read = (text: string) => [...readLineChat(text).messages];

test('readLineChat() reads an Arabic iPhone export: Arabic digits, evening word, marks everywhere', () => {
  const messages = read(
    '\u200f[٢٣\u200f/١١\u200f/٢٠٢٣، ٩:١٥:٠٢ م] ليلى: \u200eالرسائل والمكالمات مشفرة تماما بين الطرفين.\n' +
      '\u200f[٢٤\u200f/١١\u200f/٢٠٢٣، ١٢:٠٥:٠٢ ص] سناء: السلام\nسطر ثان\n' +
      '\u200f[٢٤\u200f/١١\u200f/٢٠٢٣، ١٢:٠٦:٠٢ ص] سناء: \u200e<مرفق: 00000012-PHOTO.jpg>',
  );
  assert.deepEqual(
    messages.map(({ at, author, kind }) => [at, author, kind]),
    [
      ['2023-11-23T21:15:02', 'ليلى', 'system'],
      ['2023-11-24T00:05:02', 'سناء', 'text'],
      ['2023-11-24T00:06:02', 'سناء', 'media'],
    ],
  );
  assert.equal(messages[1]!.text, 'السلام\nسطر ثان');
});

test('readLineChat() reads times before dates, dots for colons, and either order of day and month', () => {
  assert.equal(read('15:04 24/11/2023 - Ana: hola')[0]!.at, '2023-11-24T15:04:00');
  assert.equal(read('24.11.2023, 15.05 - Ana: hola')[0]!.at, '2023-11-24T15:05:00');
  assert.equal(read('11/24/23, 3:06\u202fPM - Ana: hi')[0]!.at, '2023-11-24T15:06:00');
  assert.equal(read('2023-11-24 15:06 - Ana: hi')[0]!.at, '2023-11-24T15:06:00');
  assert.equal(read('24/11/2023, 12:01 a. m. - Ana: hola')[0]!.at, '2023-11-24T00:01:00');
});

test('readLineChat() reads a language that it does not know: the part of the day follows from the order of messages', () => {
  const messages = read(
    '1/2/2023, 9:00 xx - A: a\n1/2/2023, 1:00 yy - A: b\n1/2/2023, 11:00 yy - A: c\n2/2/2023, 8:00 xx - A: d',
  );
  assert.deepEqual(
    messages.map((message) => message.at!.slice(11, 16)),
    ['09:00', '13:00', '23:00', '08:00'],
  );
});

test('readLineChat() keeps lines that nobody wrote, deletions, calls, and files that were left out', () => {
  const kinds = read(
    '24/11/2023, 15:00 - Messages and calls are end-to-end encrypted.\n24/11/2023, 15:01 - Ana: This message was deleted\n' +
      '24/11/2023, 15:02 - Ana: <Media omitted>\n24/11/2023, 15:03 - Ana: IMG-1.jpg (file attached)\n' +
      '24/11/2023, 15:04 - Missed voice call\n24/11/2023, 15:05 - Ana: Location: https://maps.google.com/?q=35.1,-6.1\n' +
      '24/11/2023, 15:06 - Bob changed the subject from "a: b" to "c"',
  ).map((message) => message.kind);
  assert.deepEqual(kinds, ['system', 'deleted', 'media', 'media', 'call', 'location', 'system']);
});

test('a file that is no chat is refused loudly', () => {
  assert.throws(
    () => readLineChat('hello\nworld\n'),
    (thrown) => isFault(thrown, 'chat-not-recognised'),
  );
  assert.throws(
    () => readJsonChat({ messages: [{ foo: 1 }] }),
    (thrown) => isFault(thrown, 'chat-not-recognised'),
  );
});

test('every line of a chat stands in some message, whatever the lines are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 20 }), (bodies) => {
      const plain = bodies.map((body) => body.replace(/[\r\n]/g, ' '));
      const text = plain.map((body, i) => `24/11/2023, 15:${String(i).padStart(2, '0')} - Ana: ${body}`).join('\n');
      if (plain.length === 0) return;
      assert.deepEqual(
        read(text).map((message) => message.text),
        plain,
      );
    }),
  );
});

test('readHead() never throws and never reads beyond the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (line) => {
      const head = readHead(line);
      assert.ok(head === null || head.end <= line.length);
    }),
  );
});

test('repair() mends what Meta broke and leaves what is right', () => {
  assert.equal(repair('\u00d8\u00b3\u00d9\u0086\u00d8\u00af'), 'سند');
  for (const text of ['سند', 'caf\u00e9', 'abc']) assert.equal(repair(text), text);
});

test('readJsonChat() reads Telegram pieces and Meta records, oldest first', () => {
  const telegram = readJsonChat({
    messages: [{ type: 'message', date_unixtime: '1544006964', from: 'A', text: ['a', { type: 'bold', text: 'b' }] }],
  });
  assert.deepEqual([...telegram.messages][0], {
    n: 1,
    at: '2018-12-05T10:49:24.000Z',
    author: 'A',
    kind: 'text',
    text: 'ab',
  });
  const meta = readJsonChat({
    messages: [
      { sender_name: 'B', timestamp_ms: 2000, content: 'late' },
      { sender_name: 'B', timestamp_ms: 1000, content: 'early' },
    ],
  });
  assert.deepEqual(
    [...meta.messages].map((message) => message.text),
    ['early', 'late'],
  );
});

test('readJsonChat() reads the encrypted chats of Messenger, and refuses a form that it does not know', () => {
  const messages = [
    {
      senderName: 'ليلى',
      text: 'ثان',
      timestamp: 1700000060000,
      isUnsent: false,
      media: [{ uri: './media/a.jpg' }],
      type: 'media',
    },
    { senderName: 'سناء', text: 'سلام', timestamp: 1700000000000, isUnsent: false, media: [], type: 'text' },
  ];
  const read = readJsonChat({ participants: ['سناء', 'ليلى'], threadName: 'x', messages });
  assert.deepEqual(
    [...read.messages].map(({ at, author, kind, text }) => [at, author, kind, text]),
    [
      ['2023-11-14T22:13:20.000Z', 'سناء', 'text', 'سلام'],
      ['2023-11-14T22:14:20.000Z', 'ليلى', 'media', 'ثان'],
    ],
  );
  assert.throws(() => readJsonChat({ messages: [{ who: 'x', said: 'y' }] }), { code: 'chat-not-recognised' });
});

test('day or month first can be said where the file does not tell; days that no calendar has decide otherwise', () => {
  const first = (text: string, wanted: 'dmy' | 'mdy') => {
    const { messages, summary } = readLineChat(text, wanted);
    return [[...messages][0]!.at, summary.ambiguousDates];
  };
  const open = '01/02/2024, 10:00 - A: x\n03/02/2024, 10:00 - A: y';
  assert.deepEqual(first(open, 'dmy'), ['2024-02-01T10:00:00', false]);
  assert.deepEqual(first(open, 'mdy'), ['2024-01-02T10:00:00', false]);
  const told = '13/02/2024, 10:00 - A: x\n14/02/2024, 10:00 - A: y';
  assert.deepEqual(first(told, 'mdy'), ['2024-02-13T10:00:00', false]);
});
