import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import sharp from 'sharp';
import { hashPictures } from './hash-pictures.ts';

test('pictures are hashed apart from us; one that ends its process is named, and the rest go on', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-hash-'));
  t.after(() => rm(folder, { recursive: true }));
  const place = (name: string) => path.join(folder, name);
  const plain = { width: 64, height: 64, channels: 3, background: '#c33' } as const;
  await sharp({ create: plain }).png().toFile(place('a.png'));
  await writeFile(place('b.png'), 'nothing');
  const slow = { width: 9000, height: 9000, channels: 3, background: '#000' } as const;
  await sharp({ create: slow }).png({ compressionLevel: 1 }).toFile(place('slow.png'));
  const said = async (names: readonly string[], ms: number) => {
    const all = [];
    for await (const one of hashPictures(names.map(place), { ms, megabytes: 256 }))
      all.push('hash' in one ? one.hash.sha256.length : isFault(one.why) ? one.why.code : 'unknown');
    return all;
  };
  assert.deepEqual(await said(['a.png', 'b.png', 'none.png', 'a.png'], 60_000), [
    64,
    'image-unreadable',
    'file-unreadable',
    64,
  ]);
  assert.deepEqual(await said(['slow.png'], 1), ['file-hostile']);
});
