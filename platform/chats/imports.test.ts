import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { utf8 } from '@sanad/base/bytes';
import { writeZip } from '@sanad/evidence/zip';
import fc from 'fast-check';
import sharp from 'sharp';
import { createHeadReader } from './head-shapes.ts';
import { readHead } from './line-head.ts';
import { readLineChat, streamLineChat } from './lines.ts';
import { readChat } from './read-chat.ts';
import { asTyped, lineAsTyped } from './shaped.ts';
import { linesOfFile } from './text-lines.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-imports-'));
});
after(() => rm(folder, { recursive: true }));

const read = async (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const { messages, summary } = await readChat(file);
  return { messages: [...messages], summary };
};
const MAIL = [
  'From: =?UTF-8?B?2LPZhtin2KE=?= <sana@example.com>',
  'To: job@example.org',
  'Subject: =?UTF-8?Q?Offre_d=27emploi?=',
  'Date: Mon, 3 Mar 2025 10:11:12 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'سلام',
  'From here on',
  '--b',
  'Content-Type: image/png',
  'Content-Disposition: attachment; filename=p.png',
  'Content-Transfer-Encoding: base64',
  '',
  'aGVsbG8=',
  '--b--',
  '',
].join('\n');

test('an e-mail gives its text and names each attachment', async () => {
  const { messages, summary } = await read('one.bin', MAIL);
  assert.equal(summary.format, 'eml');
  assert.deepEqual(messages[0], {
    n: 1,
    at: '2025-03-03T10:11:12+01:00',
    author: 'سناء <sana@example.com>',
    kind: 'text',
    text: 'سلام\nFrom here on',
    to: ['job@example.org'],
    chat: "Offre d'emploi",
  });
  assert.deepEqual(messages[1]!.media, { file: 'p.png', present: true });
});

test('an e-mail that was sent on within another keeps its own author and time', async () => {
  const inner = [
    'From: c@example.org',
    'Date: Sat, 08 Jul 2023 10:00:00 +0200',
    'Subject: inner',
    '',
    'first words',
    '',
  ];
  const outer = [
    'From: a@example.org',
    'Date: Mon, 10 Jul 2023 10:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'see below',
    '--x',
    'Content-Type: message/rfc822',
    '',
    ...inner,
    '--x--',
    '',
  ];
  const { messages } = await read('sent-on.eml', outer.join('\r\n'));
  assert.deepEqual(
    messages.map(({ at, author, text, forwarded }) => [at, author, text, forwarded]),
    [
      ['2023-07-10T10:00:00+02:00', 'a@example.org', 'see below', undefined],
      ['2023-07-08T10:00:00+02:00', 'c@example.org', 'first words', 'a@example.org'],
    ],
  );
});

test('a folder of e-mails is cut where the next begins and nowhere else', async () => {
  const quoted = MAIL.replace('From here on', '>From here on');
  const head = 'From sana@example.com Mon Mar  3 10:11:12 2025\n';
  const { messages, summary } = await read('two.bin', `${head}${quoted}\n${head}${quoted}`);
  assert.deepEqual([summary.format, summary.total], ['mbox', 2]);
  assert.deepEqual(
    messages.map((one) => one.kind),
    ['text', 'media', 'text', 'media'],
  );
  assert.match(messages[2]!.text, /\nFrom here on$/);
});

test('a piece of a folder of e-mails that is none is kept whole, letters and all', async () => {
  const head = 'From x@example.com Mon Mar  3 10:11:12 2025\n';
  const none = `${'سلام '.repeat(4000)}end`;
  const { messages } = await read('odd.bin', `${head}${MAIL}\n${head}\n${none}\n`);
  assert.equal(messages.at(-1)!.text.trim(), none);
});

test('a saved page gives what is seen on it, its address and when it was saved', async () => {
  const html =
    '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.com/x \n saved date: Mon Mar 03 2025 10:11:12 GMT+0100 (x)\n-->' +
    '<head><title>عرض</title><style>p{}</style></head><body><p>مطلوب <b>نادلات</b><p hidden>no<p>ثان<br>ثالث<script>x()</script><img src="data:image/png;base64,AA==" alt="صورة">';
  const { messages } = await read('page.bin', html);
  assert.equal(messages[0]!.text, 'عرض\nhttps://example.com/x');
  assert.equal(messages[1]!.text, 'مطلوب نادلات\nثان\nثالث');
  assert.equal(messages[1]!.at, '2025-03-03T09:11:12.000Z');
  assert.deepEqual(messages[2]!.media, { file: 'image/png', present: true });
  const deep = `<html>${'<div>'.repeat(50_000)}x`;
  assert.equal((await read('deep.bin', deep)).messages.at(-1)!.text, 'x');
});

test('who can be reached behind the words of a page or an e-mail is a message of its own', async () => {
  const links = [
    '<a href="https://wa.me/971500000000?text=x">واتساب</a>',
    '<a href="https://l.example.com/l.php?u=https%3A%2F%2Ft.me%2Foffers&h=1">هنا</a>',
    '<a href="tel:+212600000000">اتصل</a><a href="tel:+212600000000">اتصل</a>',
    '<a href="https://example.com/about">من نحن</a><a href="https://wa.me/1">https://wa.me/1</a><a href="/x">x</a>',
  ].join('');
  const wanted = ['https://wa.me/971500000000?text=x', 'https://t.me/offers', 'tel:+212600000000'];
  const page = await read('links.html', `<html><body><p>خدمة ${links}</p></body></html>`);
  const contactsIn = (chat: typeof page) =>
    [...chat.messages].filter(({ kind }) => kind === 'contact').map(({ text }) => text);
  assert.deepEqual(contactsIn(page), wanted);
  const head = 'From: a@b.c\nDate: Tue, 28 Nov 2023 10:00:00 +0100\nContent-Type: text/html; charset=utf-8\n\n';
  const mail = await read('links.eml', `${head}<p>خدمة ${links}</p>`);
  assert.deepEqual(contactsIn(mail), wanted);
  assert.equal([...mail.messages][1]!.author, 'a@b.c');
});

test('a typed transcript and subtitles keep the place in the recording', async () => {
  const typed = await read('t.txt', '[00:01] سناء: السلام\n[00:12] هو: شكون معايا\nسطر ثان\n(01:02:03) - ضحك\n');
  assert.deepEqual(
    typed.messages.map((one) => [one.offset, one.author, one.text]),
    [
      ['00:00:01', 'سناء', 'السلام'],
      ['00:00:12', 'هو', 'شكون معايا\nسطر ثان'],
      ['01:02:03', null, 'ضحك'],
    ],
  );
  const cues = await read(
    't.vtt',
    'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Sana>hello\n\n00:01:05.000 --> 00:01:09.000\nbye\n',
  );
  assert.deepEqual(
    cues.messages.map((one) => [one.offset, one.author, one.text]),
    [
      ['00:00:01', 'Sana', 'hello'],
      ['00:01:05', null, 'bye'],
    ],
  );
});

test('the database of WhatsApp gives texts, media, deletions, places, calls and notices in order', async () => {
  const file = path.join(folder, 'msgstore.db');
  const db = new DatabaseSync(file);
  db.exec(`create table jid(_id integer primary key, user text, server text);
    create table chat(_id integer primary key, jid_row_id int, subject text);
    create table message(_id integer primary key, chat_row_id int, from_me int, sender_jid_row_id int, timestamp int, message_type int, text_data text);
    create table message_media(message_row_id int, file_path text, media_caption text);
    create table message_revoked(message_row_id int);
    create table call_log(_id integer primary key, jid_row_id int, from_me int, timestamp int, video_call int, duration int);
    insert into jid values (1,'212600000001','s.whatsapp.net'),(2,'120363','g.us');
    insert into chat values (1,1,null),(2,2,'فرصة');
    insert into message values (1,1,0,null,1700000000000,0,'سلام'),(2,1,1,null,1700000060000,0,'أهلا'),
      (3,2,0,1,1700000120000,1,null),(4,2,0,1,1700000180000,15,null),(5,2,0,null,1700000250000,7,null),(6,1,0,null,1700000260000,999,'new');
    insert into message_media values (3,'Media/I.jpg','شوف');
    insert into message_revoked values (4);
    insert into call_log values (1,1,0,1700000200000,0,33);`);
  db.close();
  const { messages } = await readChat(file);
  assert.deepEqual(
    [...messages].map((one) => [one.author, one.kind, one.text]),
    [
      ['212600000001', 'text', 'سلام'],
      ['me', 'text', 'أهلا'],
      ['212600000001', 'media', 'شوف'],
      ['212600000001', 'deleted', ''],
      ['212600000001', 'call', 'voice 33 s'],
      [null, 'system', ''],
      ['212600000001', 'text', 'new'],
    ],
  );
  const other = path.join(folder, 'other.db');
  new DatabaseSync(other).exec('create table t(a)');
  await assert.rejects(readChat(other), { code: 'chat-not-recognised' });
});

test('beside its messages the database says what they answer, who reacted, choices, and whose number is none', async () => {
  const file = path.join(folder, 'beside.db');
  const db = new DatabaseSync(file);
  db.exec(`create table jid(_id integer primary key, user text, server text);
    create table jid_map(lid_row_id integer primary key, jid_row_id int);
    create table chat(_id integer primary key, jid_row_id int, subject text);
    create table message(_id integer primary key, chat_row_id int, from_me int, key_id text, sender_jid_row_id int, timestamp int, message_type int, text_data text);
    create table message_quoted(message_row_id integer primary key, key_id text);
    create table message_poll_option(_id integer primary key, message_row_id int, option_name text, vote_total int);
    create table message_forwarded(message_row_id integer primary key, forward_score int);
    create table message_add_on(_id integer primary key, parent_message_row_id int, sender_jid_row_id int, from_me int, timestamp int);
    create table message_add_on_reaction(message_add_on_row_id integer primary key, reaction text);
    insert into jid values (1,'120363','g.us'),(2,'7777777777','lid'),(3,'8888888888','lid'),(4,'212600000001','s.whatsapp.net');
    insert into jid_map values (2,4);
    insert into chat values (1,1,'فرصة');
    insert into message values (1,1,0,'K9',2,1700000000000,0,'سلام'),(2,1,0,'K2',3,1700000060000,66,'شكون؟'),
      (3,1,1,'K3',null,1700000120000,0,'أنا');
    insert into message_quoted values (3,'K9'),(2,'gone');
    insert into message_poll_option values (1,2,'أنا',2),(2,2,'لا',0);
    insert into message_forwarded values (1,5);
    insert into message_add_on values (1,1,3,0,1),(2,1,null,1,2),(3,2,2,0,3);
    insert into message_add_on_reaction values (1,'❤'),(2,'👍'),(3,'');`);
  db.close();
  const { messages } = await readChat(file);
  const [first, poll, answer] = [...messages];
  assert.deepEqual(
    [first!.author, poll!.author],
    ['212600000001', '8888888888@lid'],
    'a number of its own is no telephone',
  );
  assert.deepEqual(first!.reactions, [
    { author: '8888888888@lid', text: '❤' },
    { author: 'me', text: '👍' },
  ]);
  assert.deepEqual([first!.details, poll!.details], ['forwarded × 5', 'أنا · 2\nلا · 0']);
  assert.deepEqual([poll!.reply, answer!.reply, poll!.reactions], [undefined, 1, undefined]);
  const changed = new DatabaseSync(file);
  changed.exec('alter table message_add_on_reaction rename column reaction to emoji; drop table message_forwarded');
  changed.close();
  const { summary, messages: others } = await readChat(file);
  assert.deepEqual(summary.skipped, ['message_add_on_reaction'], 'what is of another form is named');
  assert.equal([...others].length, 3);
});

test('of Telegram, content of a kind that is not known is shown as it stands', async () => {
  const record = { type: 'message', date: '2024-01-01T10:00:00', from: 'Sana', from_id: 'user2', text: '' };
  const messages = [
    { id: 1, ...record, giveaway_information: { quantity: 5 }, reactions: [{ type: 'emoji', count: 1, emoji: '👍' }] },
    { id: 2, ...record },
  ];
  const chat = await read('result.json', JSON.stringify({ name: 'x', type: 'personal_chat', id: 1, messages }));
  assert.deepEqual(
    [...chat.messages].map(({ details }) => details),
    ['{"giveaway_information":{"quantity":5}}', undefined],
  );
});

test('an e-mail keeps the offset that its sender stated, and a date that is none as it was written', async () => {
  const dates = [
    'Tue, 28 Nov 2023 10:00:00 +0400 (GST)',
    'Tue, 28 Nov 2023 10:00:00 -0000',
    'yesterday at noon',
    'Tue, 28 Nov 2023 10:00:00',
    '28 Nov 2023 10:00:00 EST',
  ];
  const seen = [];
  for (const [i, date] of dates.entries()) {
    const { messages, summary } = await read(`dated-${i}.eml`, `From: a@b.c\nDate: ${date}\nSubject: x\n\nbody\n`);
    const [one] = [...messages];
    seen.push([one!.at, one!.details]);
    assert.equal(summary.timeZone, one!.at?.length === 19 ? null : 'UTC');
  }
  assert.deepEqual(seen, [
    ['2023-11-28T10:00:00+04:00', undefined],
    ['2023-11-28T10:00:00.000Z', undefined],
    [null, 'yesterday at noon'],
    ['2023-11-28T10:00:00', undefined],
    ['2023-11-28T15:00:00.000Z', undefined],
  ]);
});

test('what is cut, empty or nonsense is refused with a code and nothing else', async () => {
  const bad: (string | Uint8Array)[] = [
    '',
    '%PDF-1.7 cut',
    'SQLite format 3\0cut',
    '{"a":',
    '{}',
    new Uint8Array(5000).fill(255),
    'PK\u0003\u0004',
  ];
  for (const [i, content] of bad.entries())
    await assert.rejects(
      read(`bad-${i}`, content),
      (thrown: { code?: string }) => /^(chat-not-recognised|zip-)/.test(thrown.code ?? ''),
      String(i),
    );
});

test('a zip with its media says which file is there', async () => {
  const chat =
    '24/11/2023, 15:03 - Ana: IMG-1.jpg (file attached)\n24/11/2023, 15:04 - Ana: IMG-2.jpg (file attached)\n';
  const parts = writeZip([
    { path: 'chat.txt', content: [utf8(chat)] },
    { path: 'IMG-1.jpg', content: [utf8('x')] },
  ]);
  const { messages } = await read('chat.zip', Buffer.concat(parts));
  assert.deepEqual(
    messages.map((one) => one.media?.present),
    [true, false],
  );
});

test('heads read by their shape are the heads that the grammar reads', () => {
  const unit = fc.constantFrom(...'0123456789٠١٢٣٩۵/.-:,[] \u200f\u202f\u00a0AMpmصم،');
  const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const plain = fc
    .tuple(two, two, two, two, two, fc.constantFrom('-', '\u200e- ', '-  '))
    .map(([a, b, c, d, e, dash]) => `${a}/${b}/20${c}, ${d}:${e} ${dash} A: x`);
  const line = fc.oneof(
    plain,
    fc.array(unit, { maxLength: 40 }).map((units) => units.join('')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const quick = createHeadReader();
      for (const one of lines) assert.deepEqual(quick(one), readHead(one));
    }),
    { numRuns: 2000 },
  );
});

test('a chat in a file is read as the same chat in memory, wherever its pieces are cut', async () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, i) => `0${1 + (i % 9)}/11/2023, 15:0${i % 10} - سناء ${i % 3}: مرحبا ${i}${i % 7 ? '' : '\r'}`,
  );
  const text = `\ufeff${lines.join('\n')}`;
  const file = path.join(folder, 'long.txt');
  await writeFile(file, text);
  assert.deepEqual([...streamLineChat(linesOfFile(file)).messages], [...readLineChat(text).messages]);
  await writeFile(file, Buffer.from(text, 'utf16le'));
  assert.deepEqual([...streamLineChat(linesOfFile(file)).messages], [...readLineChat(text).messages]);
});

/** A PDF whose pages show these lines; a page without lines shows nothing. */
function pdfOf(pages: readonly (readonly string[])[]): Buffer {
  const streams = pages.map(
    (lines) => `BT /F 10 Tf 12 TL 40 800 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`,
  );
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap((stream, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`);
}

test('a chat that was printed as PDF gives its messages over the pages; another PDF gives its pages', async () => {
  const printed = await read(
    'printed.pdf',
    pdfOf([
      ['24/11/2023, 15:03 - Ana: bonjour', 'encore', '24/11/2023, 15:04 - Karim: 9000 DH'],
      [],
      ['24/11/2023, 15:05 - Ana: ou ?'],
    ]),
  );
  assert.deepEqual(
    [...printed.messages].map((one) => [one.n, one.at, one.author, one.kind, one.text || one.media?.file]),
    [
      [1, '2023-11-24T15:03:00', 'Ana', 'text', 'bonjour\nencore'],
      [2, '2023-11-24T15:04:00', 'Karim', 'text', '9000 DH'],
      [3, '2023-11-24T15:05:00', 'Ana', 'text', 'ou ?'],
      [4, null, null, 'media', 'page 2'],
    ],
  );
  assert.deepEqual([printed.summary.format, printed.summary.participants], ['pdf', ['Ana', 'Karim']]);
  const turned = await read(
    'turned.pdf',
    pdfOf([['24/11/2023, 15:03 - Ana: a', '24/11/2023, 15:04 - Bo: b', 'non : Ana - 15:05 ,24/11/2023']]),
  );
  assert.equal([...turned.messages].length, 1, 'words whose head is not read are not put into another mouth');
  for (const [name, at] of [
    ['foot', -1],
    ['top', 0],
  ] as const) {
    const page = (n: number) => {
      const lines = [`24/11/2023, 15:0${n} - Ana: a`, `24/11/2023, 15:0${n} - Bo: b`];
      return at === 0 ? [`Page ${n} / 2`, ...lines] : [...lines, `Page ${n} / 2`];
    };
    const margin = await read(`${name}.pdf`, pdfOf([page(1), page(2)]));
    assert.equal([...margin.messages].length, 2, 'what a printer puts in the margin is put into no mouth');
  }
  const letter = await read(
    'letter.pdf',
    pdfOf([
      ['Tanger, 24/11/2023', 'Offre : 9000 DH', 'x', 'y', 'z'],
      ['24/11/2023, 15:05 - Ana: ou ?', 'a', 'b', 'c', 'd', 'e'],
    ]),
  );
  assert.deepEqual(
    [...letter.messages].map(({ author }) => author),
    [null, null],
  );
});

test('drawn letters of a PDF become typed ones, in the order in which they are read', () => {
  assert.equal(asTyped('ﻞﻤﻌﻠﻟ تﺎﻴﺘﻓ بﻮﻠﻄﻣ'), 'مطلوب فتيات للعمل');
  assert.equal(asTyped('ﻢﻫرد 8000 ﺐﺗار'), 'راتب 8000 درهم');
  assert.equal(asTyped('ﻣﻄﻠﻮﺏ'), 'مطلوب');
  assert.equal(asTyped('مطلوب (a)'), 'مطلوب (a)');
});

test('a piece of a line that was put in reading order already is not turned again', () => {
  const pieces = ['ب', 'ﺎ', 'ﺴ', 'ﺗ', 'وا', ' ', 'ﻢ', 'ﻫ', 'در', ' ', '8000', ' ', 'ﺐ', 'ﺗ', 'را'];
  const drawn = pieces.map((text) => ({ text, isTurned: /\p{L}/u.test(text) }));
  assert.equal(lineAsTyped(drawn), 'راتب 8000 درهم واتساب');
  assert.equal(lineAsTyped([{ text: 'رقم 12', isTurned: true }]), 'رقم 12');
  assert.equal(
    lineAsTyped([
      { text: 'ﻞ', isTurned: true },
      { text: 'ﻤﻌﻠﻟ 12', isTurned: false },
    ]),
    '12 للعمل',
  );
});

test('a screenshot is read on this machine; an empty one says that nothing was read, a broken one is refused', async () => {
  const blank = await sharp({ create: { width: 300, height: 120, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const { messages, summary } = await read('blank.png', blank);
  assert.deepEqual([summary.format, summary.recognised, messages[0]!.text], ['screenshot', 0, '']);
  await assert.rejects(read('cut.png', blank.subarray(0, 60)), { code: 'image-unreadable' });
  for (const kind of ['tiff', 'gif', 'webp', 'jpeg'] as const) {
    const same = await sharp(blank).toFormat(kind).toBuffer();
    assert.equal((await read(`blank.${kind}`, same)).summary.format, 'screenshot', kind);
  }
});

test('a number that opens a line of Arabic words on a screenshot is read whole', async () => {
  const picture = await readFile(new URL('../../vectors/text/chat-in-arabic.png', import.meta.url));
  const { text } = (await read('chat.png', picture)).messages[0]!;
  assert.match(text, /^7000 درهم فالشهر/m);
  assert.match(text, /^0600000012$/m);
});

test('a chat whose bubbles stand apart on a light ground is read', async () => {
  const picture = await readFile(new URL('../../vectors/text/bubbles-apart.png', import.meta.url));
  assert.match((await read('bubbles.png', picture)).messages[0]!.text, /0600000012/);
});

test('an e-mail names everybody it went to, also those whom the others do not see', async () => {
  const head = 'From: k@example.org\nTo: a@example.net\nCc: b@example.net\nBcc: c@example.net';
  const { messages } = await read('to.eml', `${head}\nDate: Tue, 14 Nov 2023 22:13:20 +0100\n\nx\n`);
  assert.deepEqual(messages[0]!.to, ['a@example.net', 'b@example.net', 'c@example.net']);
});
