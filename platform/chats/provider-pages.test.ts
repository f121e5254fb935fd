import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readPage } from './page.ts';
import { readChat } from './read-chat.ts';

const telegram = (body: string) =>
  `<html><body><div class="page_header"><div class="content"><div class="text bold">\nOffre\n</div></div></div>${body}</body></html>`;
const said = (id: number, time: string, inner: string, joined = '') =>
  `<div class="message default clearfix${joined}" id="message${id}"><div class="body">
   <div class="pull_right date details" title="02.03.2024 ${time}">x</div>${inner}</div></div>`;
const name = (who: string) => `<div class="from_name">\n${who} <span class="details">via @bot</span></div>`;

const TELEGRAM = telegram(
  '<div class="message service" id="message-1"><div class="body details">2 March 2024</div></div>' +
    '<div class="message service" id="message5"><div class="body details">Salma created group</div></div>' +
    said(
      10,
      '13:10:36 UTC+01:00',
      `${name('Salma')}<div class="text">خدمة &amp; ربح<br><br>تالت <a href="https://x.y">رابط</a></div>
      <span class="reactions"><span class="reaction"><span class="emoji">👍</span><div class="initials" title="Aya">A</div>
      </span><span class="reaction"><span class="emoji">❤</span><span class="count">3</span></span></span>`,
    ) +
    said(11, '13:11:00 UTC', '<div class="media_wrap clearfix"><a href="photos/1.jpg"></a></div>', ' joined') +
    said(
      12,
      '13:12:00',
      `${name('Aya')}<div class="reply_to details">In reply to <a href="#go_to_message10">this</a></div>
      <div class="forwarded body"><div class="from_name">Chef<span class="date details"> 01.03</span></div>
      <div class="text">7000</div></div>`,
    ) +
    said(
      13,
      '13:13:00',
      '<div class="media_wrap clearfix"><a class="media media_location" href="https://maps.google.com/maps?q=1,2">1, 2</a></div>',
      ' joined',
    ) +
    said(
      14,
      '13:14:00',
      '<div class="media_wrap clearfix"><div class="media media_voice_message">Not included</div></div>',
      ' joined',
    ),
);

test('a conversation that Telegram exported as a page is read as messages', () => {
  const { messages, summary } = readPage(TELEGRAM);
  const all = [...messages];
  assert.deepEqual(
    all.map(({ at, author, kind, text }) => [at, author, kind, text]),
    [
      [null, null, 'system', 'Salma created group'],
      ['2024-03-02T13:10:36+01:00', 'Salma', 'text', 'خدمة & ربح\n\nتالت رابط'],
      ['2024-03-02T13:11:00Z', 'Salma', 'media', ''],
      ['2024-03-02T13:12:00', 'Aya', 'text', '7000'],
      ['2024-03-02T13:13:00', 'Aya', 'location', ''],
      ['2024-03-02T13:14:00', 'Aya', 'media', ''],
    ],
  );
  assert.deepEqual(all[1]!.reactions, [
    { author: 'Aya', text: '👍' },
    { author: null, text: '❤ × 3' },
  ]);
  assert.deepEqual(all[2]!.media, { file: 'photos/1.jpg', present: null });
  assert.deepEqual([all[3]!.reply, all[3]!.forwarded], [2, 'Chef']);
  assert.deepEqual([all[4]!.details, all[5]!.media], ['1, 2', { file: null, present: false }]);
  assert.deepEqual([summary.format, all[0]!.chat], ['telegram', 'Offre']);
});

const meta = (who: string, words: string, time: string, more = '') =>
  `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">${who}</h2>
  <div class="_3-95 _a6-p"><div><div></div><div>${words}</div><div>${more}</div></div></div>
  <div class="_3-94 _a6-o"><div class="_a72d">${time}</div></div></div>`;
const page = (body: string) =>
  `<html><head><title>Aya</title></head><body><main class="_a706">${body}</main></body></html>`;

test('a conversation that Facebook or Instagram exported as a page is read as messages, oldest first', () => {
  const { messages, summary } = readPage(
    page(
      '<div class="_a6-g uiBoxWhite"><div class="_a6-p">Participants: Aya and Salma</div></div>' +
        meta('Salma', 'تالت<br/>سطر', 'janv. 01, 2025 9:10 pm', '<ul class="_a6-q"><li>👍Aya</li></ul>') +
        meta(
          'Aya',
          'ok',
          'Jan 01, 2025, 12:05 AM',
          '<a href="a/1.jpg"><img src="a/1.jpg"></a><a href="https://x.y">x</a>',
        ) +
        meta('', 'first', 'Dec 31, 2024 11:59 pm'),
    ),
  );
  const all = [...messages];
  assert.deepEqual(
    all.map(({ at, author, kind, text }) => [at, author, kind, text]),
    [
      ['2024-12-31T23:59:00', null, 'text', 'first'],
      ['2025-01-01T00:05:00', 'Aya', 'media', 'ok\nx'],
      ['2025-01-01T21:10:00', 'Salma', 'text', 'تالت\nسطر'],
    ],
  );
  assert.deepEqual(all[1]!.media, { file: 'a/1.jpg', present: null });
  assert.deepEqual(all[2]!.reactions, [{ author: 'Aya', text: '👍' }]);
  assert.deepEqual([summary.format, summary.recognised, all[0]!.chat], ['meta', 3, 'Aya']);
});

test('a page whose times are in no form that is known is refused, and a page of anything else is read as a page', () => {
  assert.throws(() => readPage(page(meta('Aya', 'x', 'gestern') + meta('Aya', 'y', 'heute'))), {
    code: 'chat-not-recognised',
  });
  assert.equal(readPage('<html><div class="message">x</div></html>').summary.format, 'page');
});

test('in a folder the pages of the conversation are read, in order, and not the documents that were sent', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-pages-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'files'));
  await writeFile(path.join(folder, 'files', 'contract.txt'), '01/01/2024, 10:00 - Z: another chat\n');
  for (const [file, minute] of [
    ['messages.html', '01'],
    ['messages2.html', '02'],
    ['messages10.html', '10'],
  ] as const) {
    const one = said(1, `13:${minute}:00`, `${name('A')}<div class="text">${minute}</div>`);
    await writeFile(path.join(folder, file), telegram(one));
  }
  const { messages } = await readChat(folder);
  assert.deepEqual(
    [...messages].map(({ n, text }) => [n, text]),
    [
      [1, '01'],
      [2, '02'],
      [3, '10'],
    ],
  );
});

test('the one page that Facebook gave until 2018 is read: every conversation, oldest first, with its offset', async () => {
  const message = (who: string, time: string, words: string): string =>
    `<div class="message"><div class="message_header"><span class="user">${who}</span><span class="meta">${time}</span></div></div><p>${words}</p>`;
  const text = `<html><head><title>Salma - Messages</title></head><body><div class="nav"><img src="../photos/p.jpg" /></div>
    <div class="contents"><h1>Salma</h1><div><div class="thread">Aya, Salma${
      message('Salma', 'Friday, January 3, 2014 at 10:07am UTC+01', 'شنو الخدمة؟') +
      message('Aya', 'Friday, January 3, 2014 at 10:05am UTC+01', 'عندي لك &amp; خدمة<br />ف دبي')
    }</div><div class="thread">Salma, Nadia${message('Nadia', 'vendredi 3 janvier 2014, 22:05 UTC', '')}</div></div></div></body></html>`;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-old-'));
  try {
    await mkdir(path.join(folder, 'html'));
    await writeFile(path.join(folder, 'html', 'messages.htm'), text);
    const { messages, summary } = await readChat(folder);
    assert.deepEqual([summary.format, summary.recognised, summary.total], ['meta', 3, 3]);
    assert.deepEqual(
      [...messages].map(({ at, author, text: words, chat }) => [at, author, words, chat]),
      [
        ['2014-01-03T09:05:00.000Z', 'Aya', 'عندي لك & خدمة\nف دبي', 'Aya, Salma'],
        ['2014-01-03T09:07:00.000Z', 'Salma', 'شنو الخدمة؟', 'Aya, Salma'],
        ['2014-01-03T22:05:00.000Z', 'Nadia', '', 'Salma, Nadia'],
      ],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
