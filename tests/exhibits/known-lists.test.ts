import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { plainOprf } from '@sanad/platform/oprf';
import { contentsOf } from '@sanad/server/archive-contents';
import { openKnownFiles } from '@sanad/server/known-files';
import type { KnownPictures } from '@sanad/services/intake';
import { readKnownTags } from '@sanad/wire/known-files';
import { zipSync } from 'fflate';

const hex = (bytes: Uint8Array, name = 'sha256'): string => createHash(name).update(bytes).digest('hex');
const LISTED = Buffer.from(`OggS listed ${'.'.repeat(400)}`);
const FREE = Buffer.from(`OggS free ${'.'.repeat(400)}`);
const pdq = hex(Buffer.from('a picture'));
const key = plainOprf.key(new Uint8Array(32).fill(5));
const keyed: KnownPictures = {
  answer: async (blinded) => plainOprf.answer(key, blinded),
  output: async (input) => plainOprf.output(key, input),
};
let folder: string;
let listFile: string;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-known-'));
  listFile = path.join(folder, 'list.txt');
  await writeFile(listFile, `md5 ${hex(LISTED, 'md5')}\npdq ${pdq}\n`);
});
after(() => rm(folder, { recursive: true, force: true }));

/** A piece that is unpacked at once. */
const LYING = new Uint8Array(4_000_000);

test('the tags of pictures are kept one by one, and made anew for another key', async () => {
  const kept = path.join(folder, 'known-pictures.bin');
  let asked = 0;
  const counted = { ...keyed, output: (input: Uint8Array) => keyed.output(input).finally(() => asked++) };
  const said: unknown[] = [];
  const open = async (setting: string, by = counted) => {
    asked = 0;
    const known = openKnownFiles(setting, { pictures: by, folder: folder, log: (error) => said.push(error) });
    await known.ready();
    return readKnownTags(known.tags()!).pictures;
  };
  const right = await open(listFile);
  assert.equal(right.size, 16);
  const first = await readFile(kept);
  assert.equal(first.length, 32 + 112);
  assert.deepEqual(await open(listFile), right);
  assert.equal(asked, 1, 'only the key is tried');
  const other = path.join(folder, 'other.txt');
  await writeFile(other, `pdq ${hex(randomBytes(8))}\npdq ${pdq}\n`);
  assert.equal((await open(other)).size, 32);
  assert.equal(asked, 17, 'of a longer list only what is new');
  const elsewhere = await open(listFile, { ...counted, output: async () => randomBytes(64) });
  assert.notDeepEqual(elsewhere, right);
  for (const broken of [first.subarray(0, 100), Buffer.from('x'), Buffer.alloc(0)]) {
    await writeFile(kept, broken);
    assert.deepEqual(await open(listFile), right);
    assert.deepEqual(await readFile(kept), first);
  }
  await rm(kept);
  await mkdir(kept);
  assert.deepEqual(await open(listFile), right, 'what cannot be written down is used all the same');
  assert.equal(said.length, 1);
  await rm(kept, { recursive: true });
});

test('pictures are known while others still wait for their tags, and what was made stays when the server stops', async () => {
  const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'sanad-known-'));
  const many = path.join(folder, 'many.txt');
  await writeFile(many, Array.from({ length: 30 }, (_, n) => `pdq ${hex(Buffer.from([n]))}`).join('\n'));
  let go = (): void => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  let asked = 0;
  const output = async () => {
    if (++asked === 1) return Buffer.alloc(64);
    if (asked === 20 * 16) await held;
    return randomBytes(64);
  };
  const deps = { folder: elsewhere, log: (error: unknown) => assert.fail(String(error)) };
  const known = openKnownFiles(many, { ...deps, pictures: { ...keyed, output } });
  while (asked < 20 * 16) await pause(5);
  const early = readKnownTags(known.tags()!).pictures.size;
  assert.ok(early >= 8 * 16 && early < 20 * 16, String(early));
  known.stop();
  go();
  await known.ready();
  const { length } = await readFile(path.join(elsewhere, 'known-pictures.bin'));
  assert.equal(length, 32 + 19 * 112);
  await rm(elsewhere, { recursive: true });
});

test('an archive that is broken, packed twice over or a bomb is searched as far as it can be read', async () => {
  const source = (bytes: Uint8Array) => ({
    size: bytes.length,
    read: (from: number, length: number) => bytes.subarray(from, from + length),
  });
  const known = openKnownFiles(listFile, { pictures: keyed, folder: folder, log: () => {} });
  await known.ready();
  const listed = LISTED;
  const zeros = new Uint8Array(40_000_000);
  const large = Buffer.concat([randomBytes(5_000_000), zeros.subarray(0, 9_000_000)]);
  const withLarge = path.join(folder, 'large.txt');
  await writeFile(withLarge, `sha1 ${hex(large, 'sha1')}\n`);
  const twice = Buffer.from(zipSync({ aa: FREE, ab: listed }));
  for (let at = twice.indexOf('ab'); at >= 0; at = twice.indexOf('ab', at)) twice[at + 1] = 0x61;
  const encrypted = Buffer.from(zipSync({ a: FREE, 'b.ogg': listed }));
  encrypted[encrypted.indexOf(Buffer.from('PK\x01\x02')) + 8]! |= 1;
  for (const [name, archive] of [
    ['duplicate', twice],
    ['encrypted', encrypted],
    ['bomb', zipSync({ zeros, 'b.ogg': listed })],
    ['outside', zipSync({ '../b.ogg': listed })],
  ] as const)
    await assert.rejects(known.refuse(source(archive)), { code: 'known-file' }, name);
  const other = openKnownFiles(withLarge, {
    pictures: keyed,
    folder: folder,
    log: () => {},
  });
  await assert.rejects(other.refuse(source(zipSync({ large }))), { code: 'known-file' });
  await other.refuse(source(zipSync({ large: large.subarray(1) })));
  const damaged = Buffer.from(zipSync({ large }));
  damaged.fill(0xff, 1000, 2000);
  await other.refuse(source(damaged));
  let [unpacked, contents] = [0, 0];
  for await (const content of contentsOf(source(zipSync({ zeros, later: FREE })), 10_000_000)) {
    contents++;
    for await (const piece of content) unpacked += piece.length;
  }
  assert.equal(contents, 1, 'what lies behind a bomb is not unpacked');
  assert.ok(unpacked < 20_000_000, String(unpacked));

  const lying = Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`lies${n}`, LYING]))));
  const central = Buffer.from('PK\x01\x02');
  for (let at = lying.indexOf(central); at >= 0; at = lying.indexOf(central, at + 1))
    lying.writeUInt32LE(LYING.length - 2, at + 24);
  contents = 0;
  for await (const content of contentsOf(source(lying), 10_000_000)) {
    contents++;
    for await (const piece of content) assert.fail(`${piece.length} bytes of what cannot be unpacked`);
  }
  assert.equal(contents, 3, 'what was unpacked in vain counts too');
});
