import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readChat } from './read-chat.ts';

const read = async (name: string, text: string) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-signal-'));
  try {
    await writeFile(path.join(folder, name), text);
    const { messages, summary } = await readChat(path.join(folder, name));
    return { all: [...messages], summary };
  } finally {
    await rm(folder, { recursive: true });
  }
};

test('what signal-export writes into its text is told apart from what was said', async () => {
  const { all } = await read(
    'chat.md',
    '[2019-05-29 15:04:05] Me: سلام  \n\n[2019-05-29 15:10:09] Aya: Great!  \n(- Me: 👍, Jim: ❤ -)![a b.jpg](./media/a%20b.jpg)  \n' +
      '[2019-05-29 15:11:00] Jim: (This message was deleted)\n[2019-05-29 15:12:00] Me: Incoming voice call (accepted, 2m 3s)  \n' +
      '[2019-05-29 15:13:00] Me: see [here](https://x.y)  \n',
  );
  assert.deepEqual(
    all.map(({ kind, text }) => [kind, text]),
    [
      ['text', 'سلام'],
      ['media', 'Great!'],
      ['deleted', '(This message was deleted)'],
      ['call', 'Incoming voice call (accepted, 2m 3s)'],
      ['text', 'see [here](https://x.y)'],
    ],
  );
  assert.equal(all[1]!.media?.file, 'media/a b.jpg');
  assert.deepEqual(all[1]!.reactions, [
    { author: 'Me', text: '👍' },
    { author: 'Jim', text: '❤' },
  ]);
});

test('the same form from another program keeps its spaces', async () => {
  const { all } = await read(
    'chat.txt',
    '[2019-05-29, 15:04] A: x  \n[2019-05-29, 15:05] B: y\n[2019-05-29, 15:06] A: z\n[2019-05-29, 15:07] A: w\n',
  );
  assert.deepEqual(
    all.map(({ text }) => text),
    ['x  ', 'y', 'z', 'w'],
  );
});

test('records of signal-export, one a line', async () => {
  const line = (more: object) =>
    JSON.stringify({
      date: '2024-01-02T03:04:05',
      sender: 'Aya',
      body: 'x  ',
      quote: '',
      reactions: [],
      attachments: [],
      ...more,
    });
  const { all, summary } = await read(
    'data.json',
    [
      line({}),
      line({ body: '  ', attachments: [{ name: 'a.ogg', path: 'media/a.ogg' }], reactions: [['Me', '👍']] }),
      line({ deleted: true, body: '', quote: '\n\n> said\n\n' }),
      line({ call: true, body: 'Missed video call  ' }),
    ].join('\n'),
  );
  assert.deepEqual(
    all.map(({ kind, text, media }) => [kind, text, media?.file]),
    [
      ['text', 'x', undefined],
      ['media', '', 'media/a.ogg'],
      ['deleted', '', undefined],
      ['call', 'Missed video call', undefined],
    ],
  );
  assert.deepEqual(
    [all[2]!.details, all[1]!.reactions, summary.format],
    ['said', [{ author: 'Me', text: '👍' }], 'signal'],
  );
});

test('a text that was made from a backup of Signal, with lines of the program and of several lines', async () => {
  const { all, summary } = await read(
    'Aya (_id3).txt',
    '[Nov 24, 2023 09:15:01] *** You created the group.\n[Nov 24, 2023 09:15:05] <Aya> سلام\nسطر\n' +
      '[Nov 24, 2023 21:16:00] *** <Aya> sent file "x.jpg"\n[Nov 24, 2023 21:17:00] *** <Me> sent file of type image/png\n',
  );
  assert.deepEqual(
    all.map(({ at, author, kind, text }) => [at, author, kind, text]),
    [
      ['2023-11-24T09:15:01', null, 'system', 'You created the group.'],
      ['2023-11-24T09:15:05', 'Aya', 'text', 'سلام\nسطر'],
      ['2023-11-24T21:16:00', 'Aya', 'media', '<Aya> sent file "x.jpg"'],
      ['2023-11-24T21:17:00', 'Me', 'media', '<Me> sent file of type image/png'],
    ],
  );
  assert.deepEqual([all[2]!.media?.file, all[3]!.media?.file, summary.format], ['x.jpg', null, 'signal']);
});

test('blocks of headers from the desktop database: each is a message, its files stand beside it', async () => {
  const blocks = [
    'Conversation: Samir (+212600000000)\n\n',
    'From: Samir (+212600000000)\nType: incoming\nSent: Sat, 31 Jan 2026 21:05:00 +0100\nReceived: Sat, 31 Jan 2026 21:05:01 +0100\n\nسلام\nFrom: here on\n\n',
    'From: You\nType: outgoing\nSent: Sat, 31 Jan 2026 21:06:00 +0100\nAttachment: a b.jpg (image/jpeg, 3 bytes)\n\nlabas\n\n',
    'From: You\nType: outgoing\nSent: Sat, 31 Jan 2026 21:07:00 +0100\nAttachment: voice.ogg (audio/ogg, 9 bytes)\n\n',
  ];
  const wanted = [
    [null, null, 'system', 'Conversation: Samir (+212600000000)', undefined],
    ['2026-01-31T20:05:00.000Z', 'Samir (+212600000000)', 'text', 'سلام\nFrom: here on', undefined],
    ['2026-01-31T20:06:00.000Z', 'You', 'text', 'labas', undefined],
    ['2026-01-31T20:06:00.000Z', 'You', 'media', '', 'a b.jpg'],
    ['2026-01-31T20:07:00.000Z', 'You', 'media', '', 'voice.ogg'],
  ];
  for (const [text, from] of [
    [blocks.join(''), 0],
    [blocks.slice(1).join('').replaceAll('\n', '\r\n'), 1],
  ] as const) {
    const { all, summary } = await read('messages.txt', text);
    assert.deepEqual(
      all.map((one) => [one.at, one.author, one.kind, one.text, one.media?.file]),
      wanted.slice(from),
    );
    assert.equal(summary.format, 'signal');
  }
});

test('reactions of a block stand at its message, as does what it quotes', async () => {
  const block = 'From: Samir (+212600000000)\nType: incoming\nSent: Sat, 31 Jan 2026 21:05:00 +0100\n';
  const { all } = await read('signal.txt', `${block}Reaction: 👍 from Sana (+212600000001)\nQuote: واش\n\nسلام\n`);
  const [one] = all;
  assert.deepEqual(one!.reactions, [{ author: 'Sana (+212600000001)', text: '👍' }]);
  assert.deepEqual([one!.text, one!.details], ['سلام', 'واش']);
});
