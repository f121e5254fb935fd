import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { utf8 } from '@sanad/base/bytes';
import { writeZip } from '@sanad/evidence/zip';
import { readChat } from './read-chat.ts';
import { checkPacked, contentOf, type Packed, unpacked } from './unpack.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-unpack-'));
});
after(() => rm(folder, { recursive: true }));

/** 3 MB that deflate makes much smaller, in no rhythm that a piece could share. */
const CONTENT = Buffer.from(Array.from({ length: 200_000 }, (_, n) => `${n} ${(n * 7919) % 104_729}\n`).join(''));

async function packed(change: Partial<Packed> = {}, raw = deflateRawSync(CONTENT)): Promise<Packed> {
  const file = path.join(folder, 'packed');
  await writeFile(file, Buffer.concat([Buffer.alloc(77, 1), raw, Buffer.alloc(99, 2)]));
  return { file, at: 77, stored: raw.length, size: CONTENT.length, method: 8, crc: crc32(CONTENT), ...change };
}

test('a packed file comes in pieces, each byte once and in order', async () => {
  const pieces = [...unpacked(await packed())].map((piece) => piece.length);
  assert.ok(pieces.length > 2, 'several pieces');
  const all = Buffer.concat(Array.from(unpacked(await packed()), (piece) => Uint8Array.from(piece)));
  assert.ok(all.equals(CONTENT));
});

test('whoever has read enough leaves it, and the thread goes', async () => {
  for (const piece of unpacked(await packed())) {
    assert.ok(piece.length > 0);
    break;
  }
});

test('what does not become what was packed is refused before any of it is given', async () => {
  await checkPacked(await packed());
  const raw = deflateRawSync(CONTENT);
  const flipped = Uint8Array.from(raw);
  flipped[raw.length >> 1]! ^= 4;
  const damaged = [
    await packed({ crc: 1 }),
    await packed({ size: CONTENT.length - 1 }),
    await packed({ size: CONTENT.length + 1 }),
    await packed({ stored: raw.length - 9 }),
  ];
  for (const one of damaged) await assert.rejects(checkPacked(one), { code: 'zip-crc' });
  await assert.rejects(checkPacked(await packed({}, Buffer.from(flipped))), { code: 'zip-crc' });
  const more = await packed({ size: 1000 });
  assert.throws(() => [...unpacked(more)], { code: 'zip-crc' });
  const plain = await packed({ method: 0, stored: CONTENT.length }, CONTENT);
  let size = 0;
  for await (const piece of contentOf(plain)) size += piece.length;
  assert.equal(size, CONTENT.length);
  await checkPacked(plain);
});

test('a long chat in a ZIP is read like the same chat as a file, and not at all when a bit of it is wrong', async () => {
  const lines: string[] = [];
  for (let n = 0; n < 60_000; n++)
    lines.push(`0${1 + (n % 9)}/11/2023, 15:0${n % 10} - سناء ${n % 3}: ${n}${' مرحبا'.repeat(50)}`);
  const text = utf8(lines.join('\n'));
  assert.ok(text.length > 1 << 25, 'longer than what is unpacked at once');
  const plain = path.join(folder, 'chat.txt');
  await writeFile(plain, text);
  const read = async (from: string): Promise<string> => {
    const digest = createHash('sha256');
    for (const message of (await readChat(from)).messages) digest.update(JSON.stringify(message));
    return digest.digest('hex');
  };
  const wanted = await read(plain);
  const raw = deflateRawSync(text, { level: 1 });
  const file = path.join(folder, 'chat.zip');
  const zip = zipOf('chat.txt', raw, text.length, crc32(text));
  await writeFile(file, zip);
  assert.equal(await read(file), wanted);
  await writeFile(file, Buffer.concat(writeZip([{ path: 'chat.txt', content: [text] }])));
  assert.equal(await read(file), wanted);
  const flipped = Buffer.from(zip);
  flipped[30 + 8 + (raw.length >> 1)]! ^= 1;
  await writeFile(file, flipped);
  await assert.rejects(readChat(file), { code: 'zip-crc' });
});

/** One deflated file, as ZIP writers write it. */
function zipOf(name: string, raw: Uint8Array, size: number, crc: number): Buffer {
  const local = Buffer.alloc(30 + name.length);
  const central = Buffer.alloc(46 + name.length);
  const end = Buffer.alloc(22);
  local.writeUInt32LE(0x04034b50, 0);
  central.writeUInt32LE(0x02014b50, 0);
  for (const [record, at] of [
    [local, 0],
    [central, 2],
  ] as const) {
    record.writeUInt16LE(20, 4 + at);
    record.writeUInt16LE(8, 8 + at);
    record.writeUInt32LE(crc, 14 + at);
    record.writeUInt32LE(raw.length, 18 + at);
    record.writeUInt32LE(size, 22 + at);
    record.writeUInt16LE(name.length, 26 + at);
    record.write(name, record.length - name.length);
  }
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + raw.length, 16);
  return Buffer.concat([local, raw, central, end]);
}
