import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { utf8 } from '@sanad/base/bytes';
import { writeZip } from '@sanad/evidence/zip';
import { readJsonChat } from './json-exports.ts';
import { repair } from './meta.ts';
import { readChat } from './read-chat.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-exports-'));
});
after(() => rm(folder, { recursive: true }));

const all = (value: unknown) => [...readJsonChat(value).messages];
/** What Meta makes of a text: each UTF-8 byte as a letter. */
const broken = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test('Telegram: what stands beside the text is kept, and deleted accounts keep their number', () => {
  const messages = all({
    name: 'عمل',
    messages: [
      {
        id: 7,
        type: 'service',
        date_unixtime: '1700000000',
        actor: 'A',
        action: 'invite_members',
        members: ['B', 'C'],
        text: '',
      },
      {
        id: 8,
        type: 'message',
        date_unixtime: '1700000001',
        from: null,
        from_id: 'user5',
        text: 'x',
        forwarded_from: 'Z',
      },
      {
        id: 9,
        type: 'message',
        date_unixtime: '1700000002',
        from: 'B',
        reply_to_message_id: 8,
        text: '',
        location_information: { latitude: 35.7, longitude: -5.8 },
      },
      {
        id: 10,
        type: 'message',
        date_unixtime: '1700000003',
        from: 'B',
        text: '',
        contact_information: { first_name: 'N', phone_number: '+1' },
      },
      {
        id: 11,
        type: 'message',
        date_unixtime: '1700000004',
        from: 'B',
        text: '',
        poll: { question: 'q?', answers: [{ text: 'yes', voters: 2 }] },
      },
      {
        id: 12,
        type: 'service',
        date_unixtime: '1700000005',
        actor: 'B',
        action: 'phone_call',
        duration_seconds: 12,
        discard_reason: 'hangup',
        text: '',
      },
      {
        id: 13,
        type: 'message',
        date_unixtime: '1700000006',
        from: 'B',
        text: 'y',
        photo: '(File not included. Change data exporting settings to download.)',
        edited_unixtime: '1700000007',
        reactions: [{ type: 'emoji', count: 2, emoji: '👍' }],
      },
      { id: 14, type: 'unsupported' },
    ],
  });
  assert.equal(messages.length, 8);
  assert.deepEqual(
    messages.map(({ kind, author, details }) => [kind, author, details]),
    [
      ['system', 'A', 'B, C'],
      ['text', 'user5', undefined],
      ['location', 'B', '35.7 -5.8'],
      ['contact', 'B', 'N +1'],
      ['poll', 'B', 'q?\nyes · 2'],
      ['call', 'B', 'hangup, 12 s'],
      ['media', 'B', undefined],
      ['system', null, undefined],
    ],
  );
  assert.equal(messages[1]!.forwarded, 'Z');
  assert.equal(messages[2]!.reply, 2);
  assert.deepEqual(messages[6]!.media, { file: null, present: false });
  assert.deepEqual([messages[6]!.edited, messages[6]!.reactions], [true, [{ author: null, text: '👍 × 2' }]]);
});

test('Telegram: a time that is none and a text of an unknown form are neither passed on as a time nor lost', () => {
  const of = (record: object) => ({ id: 1, type: 'message', date: '2023-11-24T23:05:00', from: 'A', ...record });
  const messages = all({
    messages: [of({ text: 'a' }), of({ date: 'yesterday', text: 'b' }), of({ text: { odd: 1 } })],
  });
  assert.deepEqual(
    messages.map(({ at, text }) => [at, text]),
    [
      ['2023-11-24T23:05:00', 'a'],
      [null, 'b'],
      ['2023-11-24T23:05:00', '{"odd":1}'],
    ],
  );
});

test('Telegram: where a word leads, the sign of a sticker and what buttons do are kept', () => {
  const base = { type: 'message', date_unixtime: '1700000000', from: 'A' };
  const messages = all({
    name: 'عمل',
    messages: [
      {
        ...base,
        id: 1,
        text: ['سجلي ', { type: 'text_link', text: 'هنا', href: 'https://example.com/x' }],
        inline_bot_buttons: [[{ type: 'url', text: 'ابدئي', data: 'https://example.com/y' }]],
      },
      { ...base, id: 2, media_type: 'sticker', file: 's.webp', sticker_emoji: '😀', text: '' },
    ],
  });
  assert.deepEqual(
    messages.map(({ text, details }) => [text, details]),
    [
      ['سجلي هنا', 'https://example.com/x\nابدئي: https://example.com/y'],
      ['', '😀'],
    ],
  );
});

test('Telegram: all chats of an account, those that were left too', () => {
  const chat = (name: string, text: string) => ({
    name,
    messages: [{ id: 1, type: 'message', date_unixtime: '1', from: 'A', text }],
  });
  const messages = all({ chats: { list: [chat('one', 'a')] }, left_chats: { list: [chat('two', 'b')] } });
  assert.deepEqual(
    messages.map((one) => [one.chat, one.text]),
    [
      ['one', 'a'],
      ['two', 'b'],
    ],
  );
});

test('Meta: every file of a message, reactions, shares, and letters that were broken', () => {
  const [text, files] = all({
    title: broken('فرصة'),
    messages: [
      {
        sender_name: broken('ليلى'),
        timestamp_ms: 2000,
        photos: [{ uri: 'a.jpg' }, { uri: 'b.jpg' }],
        audio_files: [{ uri: 'c.mp4' }],
      },
      {
        sender_name: broken('سناء 😀'),
        timestamp_ms: 1000,
        content: broken('واش كاين؟ café'),
        share: { link: 'https://x.y' },
        reactions: [{ reaction: broken('❤'), actor: broken('ليلى') }],
      },
    ],
  });
  assert.deepEqual(text, {
    n: 1,
    at: '1970-01-01T00:00:01.000Z',
    author: 'سناء 😀',
    kind: 'text',
    text: 'واش كاين؟ café',
    details: 'https://x.y',
    reactions: [{ author: 'ليلى', text: '❤' }],
    chat: 'فرصة',
  });
  assert.deepEqual(files!.media, { file: 'a.jpg', present: null, more: ['b.jpg', 'c.mp4'] });
});

test('repair() mends the letters of a text that was cut in the middle of one', () => {
  assert.equal(repair(`${broken('سند')}\u00d8`), 'سند\u00d8');
  assert.equal(repair(`${broken('سند')} caf\u00e9`), 'سند caf\u00e9');
});

test('an export whose fields have other names is refused, though its records look alike', () => {
  const meta = (more: object) => ({
    messages: Array.from({ length: 4 }, () => ({ sender_name: 'A', timestamp_ms: 1, ...more })),
  });
  assert.equal(all(meta({ content: 'x' })).length, 4);
  for (const value of [
    meta({ body: 'x' }),
    { messages: meta({ content: 'x' }).messages.map(({ timestamp_ms: _, ...rest }) => ({ ...rest, when: 1 })) },
    { messages: [{ type: 'message', from: 'A', date_unixtime: '1', body: 'x' }] },
    { messages: [{ type: 'message', from: 'A', text: 'x' }] },
    { messages: [{ sender: 'A', timestamp_ms: 1, content: 'x' }] },
  ])
    assert.throws(() => readJsonChat(value), { code: 'chat-not-recognised' });
});

test('the parts of a conversation are put in the order of their times; a part that cannot be read is no secret', async () => {
  const place = path.join(folder, 'inbox', 'ana_1');
  await mkdir(place, { recursive: true });
  const part = (times: readonly number[]) =>
    JSON.stringify({
      title: 'x',
      messages: times.map((time) => ({ sender_name: 'A', timestamp_ms: time, content: `${time}` })),
    });
  await writeFile(path.join(place, 'message_1.json'), part([4000, 3000]));
  await writeFile(path.join(place, 'message_2.json'), part([2000, 1000]));
  await writeFile(path.join(folder, 'inbox', 'profile.json'), '{"name":"A"}');
  const { messages } = await readChat(path.join(folder, 'inbox'));
  assert.deepEqual(
    [...messages].map((one) => `${one.n} ${one.text}`),
    ['1 1000', '2 2000', '3 3000', '4 4000'],
  );
  await writeFile(path.join(place, 'message_3.json'), '{"messages":[{"cut":');
  await assert.rejects(readChat(path.join(folder, 'inbox')), { code: 'chat-not-recognised' });
});

test('a zip as phones write it is looked into: odd names, names alike but for a letter case, deflated text', async () => {
  const chat = '24/11/2023, 15:03 - Ana: Photo 15:04.png (file attached)\n24/11/2023, 15:04 - Ana: b\n';
  const file = path.join(folder, 'odd.zip');
  const entries: [string, string][] = [
    ['_chat.txt', chat],
    ['Photo 15:04.png', 'x'],
    ['photo 15:04.PNG', 'y'],
    ['notes.txt', 'no chat at all'],
  ];
  await writeFile(file, deflated(entries));
  const { messages, summary } = await readChat(file);
  assert.deepEqual(
    [...messages].map((one) => one.media?.present),
    [true, undefined],
  );
  assert.deepEqual(summary.skipped, ['notes.txt']);
  await writeFile(file, deflated([['../_chat.txt', chat]]));
  await assert.rejects(readChat(file), { code: 'zip-path' });
  await writeFile(
    file,
    Buffer.concat(writeZip([{ path: '_chat.txt', content: [utf8('changed | form | of | chat\n')] }])),
  );
  await assert.rejects(readChat(file), { code: 'chat-not-recognised' });
});

test('a file named in another form of the same letters is there, and a zip of the text alone says that none is', async () => {
  const file = path.join(folder, 'forms.zip');
  const [composed, apart] = ['caf\u00e9.jpg', 'cafe\u0301.jpg'];
  const chat = `24/11/2023, 15:03 - Ana: ${composed} (file attached)\n24/11/2023, 15:04 - Ana: b\n`;
  const isPresent = async (entries: readonly [string, string][]) => {
    await writeFile(file, deflated(entries));
    return [...(await readChat(file)).messages][0]!.media!.present;
  };
  assert.equal(
    await isPresent([
      ['_chat.txt', chat],
      [apart, 'x'],
    ]),
    true,
  );
  assert.equal(await isPresent([['_chat.txt', chat]]), false);
});

test('a saved page is read in the letters that it says it is written in', async () => {
  const file = path.join(folder, 'page.html');
  const body = Buffer.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7]);
  await writeFile(file, Buffer.concat([Buffer.from('<html><head><meta charset="windows-1256"></head><body>'), body]));
  assert.equal([...(await readChat(file)).messages].at(-1)!.text, 'مرحبا');
});

test('a chat that begins with the time is no transcript', async () => {
  const file = path.join(folder, 'time-first.txt');
  await writeFile(file, '15:04 24/11/2023 - Ana: hola\n15:05 24/11/2023 - Eva: si\n');
  const { messages, summary } = await readChat(file);
  assert.equal(summary.format, 'chat-lines');
  assert.deepEqual(
    [...messages].map((one) => one.author),
    ['Ana', 'Eva'],
  );
});

/** A zip with deflated files and names as they come. */
function deflated(entries: readonly [string, string][]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const raw = deflateRawSync(content);
    const path = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(Buffer.from(content)), 10);
    head.writeUInt32LE(raw.length, 14);
    head.writeUInt32LE(Buffer.byteLength(content), 18);
    head.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), head, place, path]));
    parts.push(Buffer.concat([Buffer.from('PK\x03\x04'), head, path, raw]));
    at += parts.at(-1)!.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
