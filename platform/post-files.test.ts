import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { readPostFile } from './post-files.ts';

const read = (text: string, hint?: string) => readPostFile(new TextEncoder().encode(text), hint);
const LURE = 'مطلوب بنات للعمل في دبي، راتب 9000 درهم';

test('tables with comma, semicolon or tab, quoted lines and a mark at the start', () => {
  const posts = read(
    `\ufeffPost ID;Message;Created At;Page Name\n7;"${LURE}\nسطر ثان";2026-03-01;page_demo\n8;;2026-03-02;x\n`,
    'a.csv',
  );
  assert.equal(posts.empty, 1);
  assert.deepEqual(posts.posts, [
    { id: '7', text: `${LURE}\nسطر ثان`, at: '2026-03-01T00:00:00.000Z', author: 'page_demo' },
  ]);
  assert.equal(read(`id,text\n1,"a, b"\n2,c`).posts[0]!.text, 'a, b');
  assert.equal(read(`id\tالنص\n1\t${LURE}`).posts[0]!.text, LURE);
});

test('RSS and Atom give title and words without tags; outer entities are not followed', () => {
  const rss = `<rss><channel><title>قناة</title><item><title>فرصة</title><description>&lt;p&gt;${LURE}&lt;/p&gt;</description><guid>g1</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item><item><title>ب</title></item></channel></rss>`;
  const found = read(rss);
  assert.equal(found.format, 'feed');
  assert.deepEqual(found.posts[0], { id: 'g1', text: `فرصة\n${LURE}`, at: '2026-03-01T10:00:00.000Z' });
  assert.equal(found.posts.length, 2);
  const atom = `<feed><title>x</title><entry><id>e1</id><title>A</title><content>B</content><updated>2026-03-01T00:00:00Z</updated></entry></feed>`;
  assert.deepEqual(read(atom).posts[0], { id: 'e1', text: 'A\nB', at: '2026-03-01T00:00:00.000Z' });
  const hostile = `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>a &x;</title></item></channel></rss>`;
  try {
    assert.equal(/root:/.test(read(hostile).posts[0]?.text ?? ''), false);
  } catch (error) {
    assert.ok(isFault(error));
  }
});

test('exports of platforms: the list is found wherever it stands, pieces are joined, mangled letters mended', () => {
  const telegram = JSON.stringify({
    name: 'group',
    type: 'public_supergroup',
    messages: [
      { id: 5, date: '2026-03-01T10:00:00', from: 'demo', text: ['للتواصل ', { type: 'phone', text: '0600000001' }] },
    ],
  });
  const { text, platform, author } = read(telegram).posts[0]!;
  assert.deepEqual([text, platform, author], ['للتواصل 0600000001', 'telegram', 'demo']);
  const mangled = Buffer.from(LURE, 'utf8').toString('latin1');
  const facebook = JSON.stringify([{ timestamp: 1772359200, data: [{ post: mangled }], title: 'x' }]);
  assert.deepEqual(read(facebook).posts[0], { text: LURE, at: '2026-03-01T10:00:00.000Z' });
  const tiktok = JSON.stringify({
    data: { videos: [{ id: 1, video_description: LURE, create_time: 1772359200, username: 'u' }] },
  });
  assert.deepEqual(read(tiktok).posts[0], { id: '1', text: LURE, at: '2026-03-01T10:00:00.000Z', author: 'u' });
  const youtube = JSON.stringify({
    items: [{ id: 'c', snippet: { topLevelComment: { snippet: { textOriginal: 'x' } } } }],
  });
  assert.equal(read(youtube).posts[0]!.text, 'x');
});

test('the archive of X: a script with a list, each post under its kind', () => {
  const tweets = ['khdma f dubai', 'خدمة فدبي'].map((full_text, n) => ({ tweet: { id_str: `7${n}`, full_text } }));
  const { posts, format } = read(`window.YTD.tweets.part0 = ${JSON.stringify(tweets, null, 2)}\n`);
  assert.equal(format, 'json');
  assert.deepEqual(
    posts.map(({ id, text }) => [id, text]),
    [
      ['70', 'khdma f dubai'],
      ['71', 'خدمة فدبي'],
    ],
  );
});

test('JSON Lines with a broken line keeps the others; a file without posts is refused', () => {
  assert.equal(read(`{"text":"a"}\n{broken\n{"text":"b"}\n`).posts.length, 2);
  assert.throws(
    () => read('{"a":[{"b":1}]}\n'),
    (error) => isFault(error) && error.code === 'post-file-unknown',
  );
  assert.deepEqual(read('').posts, []);
});

test('a table as any spreadsheet saves it: UTF-16, a line that names the sign, one broken letter', () => {
  const table = `sep=;\r\nالمعرف;المحتوى;تاريخ النشر\r\n3;${LURE};12/10/2026 14:05\r\n`;
  for (const saved of [table, `\ufeff${table}`]) assert.equal(read(saved, 'csv').posts[0]!.text, LURE);
  const utf16 = Uint8Array.from(Buffer.from(`\ufeff${table}`, 'utf16le'));
  assert.deepEqual([readPostFile(utf16).posts[0]!.id, readPostFile(utf16).posts[0]!.text], ['3', LURE]);
  const broken = Buffer.concat([Buffer.from(table), Buffer.from([0xd8]), Buffer.from(';x\r\n')]);
  assert.equal(readPostFile(broken, 'csv').posts[0]!.text, LURE);
});

test('a day is read in the order that the table writes it, day first when nothing tells; the machine would say December', () => {
  const days = (...cells: string[]) =>
    read(`text;date\n${cells.map((cell) => `${LURE};${cell}`).join('\n')}\n`).posts.map(({ at }) => at?.slice(0, 10));
  assert.deepEqual(days('12/10/2026', '٠١/١٠/٢٠٢٦'), ['2026-10-12', '2026-10-01']);
  assert.deepEqual(days('10/12/2026', '10/25/2026'), ['2026-10-12', '2026-10-25']);
  assert.deepEqual(days('13/10/2026', '10/25/2026', '05/10/2026'), ['2026-10-13', '2026-10-25', undefined]);
  assert.deepEqual(days('12 أكتوبر 2026', '3 juin 2026', '12 Oct 2026 10:00:00 GMT'), [
    '2026-10-12',
    '2026-06-03',
    '2026-10-12',
  ]);
  const at = (cell: string) => read(`text;date\n${LURE};${cell}\n`).posts[0]!.at;
  assert.equal(at('12/10/2025 2:05 م'), '2025-10-12T13:05:00.000Z');
  assert.equal(at('12/10/2025 14h05'), '2025-10-12T13:05:00.000Z');
});

test('how many times said no zone is told, and they are read in the one that was named', () => {
  const table = new TextEncoder().encode(`text;date\n${LURE};2025-10-12 14:05\n${LURE} 2;2025-10-12T14:05:00Z\n`);
  for (const [zone, hour] of [
    ['Africa/Casablanca', '13'],
    ['Asia/Dubai', '10'],
  ] as const) {
    const { posts, zoneless } = readPostFile(table, 'csv', zone);
    assert.equal(zoneless, 1);
    assert.deepEqual(
      posts.map(({ at }) => at),
      [`2025-10-12T${hour}:05:00.000Z`, '2025-10-12T14:05:00.000Z'],
    );
  }
});

test('a feed gives the words of XHTML in their order, letters that HTML writes as numbers, and who wrote', () => {
  const lure = LURE.replace('دبي', '<b>دبي</b>');
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>e1</id><title>A</title><author><name>demo</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${lure}</p></div></content></entry><entry><title>B</title><content type="html">&lt;p&gt;caf&amp;eacute;&lt;/p&gt;</content></entry><entry><title>C</title><content><![CDATA[<p>&#1587;&#1604;&#1575;&#1605;</p>]]></content></entry></feed>`;
  const { posts } = read(atom);
  assert.deepEqual(
    posts.map(({ text }) => text),
    [`A\n${LURE}`, 'B\ncafé', 'C\nسلام'],
  );
  assert.equal(posts[0]!.author, 'demo');
});

test('exports of Instagram, comments of Facebook and feeds in JSON', () => {
  const mangled = Buffer.from(LURE, 'utf8').toString('latin1');
  const picture = (title: string) => ({ uri: 'a.jpg', creation_timestamp: 1772359200, title });
  const instagram = [{ media: [picture(mangled)] }, { media: [picture(''), picture('')], title: 'b' }];
  const expected = { text: LURE, at: '2026-03-01T10:00:00.000Z', platform: 'instagram' };
  assert.deepEqual(read(JSON.stringify(instagram)).posts, [expected, { ...expected, text: 'b' }]);
  const comments = { comments_v2: [{ timestamp: 1772359200, data: [{ comment: { comment: 'c', author: 'u' } }] }] };
  assert.deepEqual(read(JSON.stringify(comments)).posts[0], { text: 'c', at: '2026-03-01T10:00:00.000Z', author: 'u' });
  const feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', content_html: `<p>${LURE}</p>` }] };
  assert.deepEqual(read(JSON.stringify(feed)).posts, [{ id: '1', text: LURE }]);
});
