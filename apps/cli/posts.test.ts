import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { type BrokenLine, type CliPost, type InputFormat, readPosts } from './posts.ts';

async function read(name: string, content: string | Uint8Array, format: InputFormat = 'auto') {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'sanad-posts-')), name);
  await writeFile(file, content);
  const posts: CliPost[] = [];
  const broken: BrokenLine[] = [];
  for await (const some of readPosts([file], format, (one) => broken.push(one))) posts.push(...some);
  return { posts, broken: broken.map(({ line, code }) => [line, code]) };
}

test('JSON Lines: ids as they are, also numbers, twice or none; broken lines are named and the rest goes on', async () => {
  const { posts, broken } = await read(
    'a.jsonl',
    '\ufeff{"id":7,"text":"a"}\n{"id":"x","text":"b"}\n\n{"id":"x","text":null}\nnot json\n{"text":5}\n{}\r\n{"text":"z"}',
  );
  assert.deepEqual(
    posts.map(({ id, text }) => [id, text]),
    [
      [7, 'a'],
      ['x', 'b'],
      ['x', ''],
      ['7', ''],
      ['8', 'z'],
    ],
  );
  assert.deepEqual(broken, [
    [5, 'line-not-json'],
    [6, 'line-not-a-post'],
  ]);
});

test('other names of fields are understood, and contacts beside the text are kept', async () => {
  const { posts } = await read(
    'a.ndjson',
    '{"post_id":"p","message":"m","username":"u","created_at":"2026-03-01","whatsapp":["+212 600 00 00 01",600000002]}\n' +
      '{"text":"t","phone":{"value":"0600000003"}}',
  );
  assert.deepEqual(posts[0], {
    id: 'p',
    text: 'm',
    at: '2026-03-01T00:00:00.000Z',
    author: 'u',
    contacts: ['+212 600 00 00 01', '0600000002'],
  });
  assert.deepEqual(posts[1]!.contacts, ['0600000003']);
});

test('tables, exports and plain lines by the name of the file; a row without text is named', async () => {
  const table = await read('a.csv', 'id;text;tel\n1;"a\nb";612345678\n2;;\n;c;\n');
  assert.deepEqual(
    table.posts.map(({ id, text, contacts }) => [id, text, contacts ?? []]),
    [
      ['1', 'a\nb', ['0612345678']],
      ['3', 'c', []],
    ],
  );
  assert.deepEqual(table.broken, [[3, 'row-no-text']]);
  assert.equal((await read('a.json', '[{"id":"q","text":"a"},{"text":"b"}]')).posts.length, 2);
  assert.equal((await read('a.txt', 'one\ntwo')).posts[1]!.text, 'two');
  assert.equal((await read('a.txt', '{"text":"x"}', 'jsonl')).posts[0]!.text, 'x');
  const utf16 = Buffer.from('\ufeff{"text":"سلام"}\r\n{"text":"x"}\r\n', 'utf16le');
  assert.deepEqual(
    (await read('a.jsonl', utf16)).posts.map(({ text }) => text),
    ['سلام', 'x'],
  );
});

test('bytes that are not UTF-8 and a line of ten million letters are read', async () => {
  const bad = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('"}\n')]);
  assert.equal((await read('a.jsonl', bad)).posts[0]!.text, '\ufffd\ufffd(');
  const long = await read('a.jsonl', `{"id":"l","text":"${'x'.repeat(10_000_000)}"}\n{"id":"m","text":"y"}\n`);
  assert.deepEqual(
    long.posts.map(({ id, text }) => [id, text.length]),
    [
      ['l', 10_000_000],
      ['m', 1],
    ],
  );
});
