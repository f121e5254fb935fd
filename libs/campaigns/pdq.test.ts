import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { distance, pdqFromHex, pdqOf, pdqToHex, pdqVariants } from './pdq.ts';
import { exactSamples } from './pdq-exact.ts';
import { PdqIndex } from './pdq-index.ts';

type Golden = { file: string; cpp_ref: string; quality: number; cpp_dihedral: string[] };
type Raw = { data: Uint8Array; info: { width: number; height: number; channels: 1 | 3 | 4 } };
type Sharp = (file: string) => { raw(): { toBuffer(options: { resolveWithObject: true }): Promise<Raw> } };

const DATA = new URL('../../../shared/data/pdq/', import.meta.url);

test('pdqOf() gives the hashes of the reference program, bit for bit, and its quality; pdqVariants() its turns', async (t) => {
  if (!existsSync(DATA)) return t.skip('the reference images are not beside this repository');
  const sharp = createRequire(new URL('../../platform/package.json', import.meta.url))('sharp') as Sharp;
  const golden = JSON.parse(readFileSync(new URL('golden-pdq.json', DATA), 'utf8')) as Golden[];
  assert.ok(golden.length > 20);
  for (const { file, cpp_ref, quality, cpp_dihedral } of golden) {
    const path = new URL(`images/${file.replace(/^(reg-test-input|misc-images)\//, '')}`, DATA).pathname;
    const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
    const pixels = { data, width: info.width, height: info.height, channels: info.channels };
    const pdq = pdqOf(pixels);
    assert.deepEqual([pdqToHex(pdq.hash), pdq.quality], [cpp_ref, quality], file);
    // The decoders of the two programs differ in a few pixels, which moves a bit of some turned images.
    for (const [turn, hash] of pdqVariants(pixels).hashes.entries()) {
      assert.ok(distance(hash, pdqFromHex(cpp_dihedral[turn]!)) <= (turn === 0 ? 0 : 2), `${file}, turn ${turn}`);
    }
  }
});

test('an image and its mirror have each other among their variants', () => {
  const side = 64;
  const data = Uint8Array.from({ length: side * side }, (_, i) => (i * i * 7 + (i % side) * 13) & 255);
  const mirrored = data.map((_, i) => data[i - (i % side) + side - 1 - (i % side)]!);
  const own = pdqOf({ data, width: side, height: side, channels: 1 });
  const variants = pdqVariants({ data: mirrored, width: side, height: side, channels: 1 }).hashes;
  assert.ok(Math.min(...variants.map((hash) => distance(hash, own.hash))) <= 2);
});

test('a flat image has no quality, a tiny one no hash', () => {
  const flat = pdqOf({ data: new Uint8Array(100 * 100 * 3).fill(90), width: 100, height: 100, channels: 3 });
  assert.equal(flat.quality, 0);
  const tiny = pdqOf({ data: new Uint8Array(16), width: 4, height: 4, channels: 1 });
  assert.deepEqual([tiny.quality, pdqToHex(tiny.hash)], [0, '0'.repeat(64)]);
});

test('pixels that are too few are refused', () => {
  const short = { data: new Uint8Array(5), width: 9, height: 9, channels: 1 } as const;
  assert.throws(
    () => pdqOf(short),
    (thrown) => isFault(thrown, 'pdq-pixels'),
  );
});

test('the exact samples of an image of 64 by 64 are its own pixels', () => {
  const data = Uint8Array.from({ length: 4096 }, (_, i) => i & 255);
  assert.deepEqual([...exactSamples({ data, width: 64, height: 64, channels: 1 })], [...data]);
});

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint32Array(bytes.buffer.slice(0)));

test('hex and back is the same hash; other text is refused', () => {
  fc.assert(fc.property(hashes, (hash) => distance(pdqFromHex(pdqToHex(hash)), hash) === 0));
  for (const text of ['', 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}\n`]) {
    assert.throws(
      () => pdqFromHex(text),
      (thrown) => isFault(thrown, 'pdq-not-hex'),
    );
  }
});

test('the index finds exactly what a look at every hash finds', () => {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  const index = new PdqIndex();
  const all: Uint32Array[] = [];
  for (let i = 0; i < 9000; i++) {
    const hash =
      i % 3 === 0 || all.length === 0
        ? Uint32Array.from({ length: 8 }, () => (random() * 256 + random()) >>> 0)
        : all[random() % all.length]!.slice();
    for (let flips = i % 3 === 0 ? 0 : random() % 45; flips > 0; flips--) {
      const bit = random() & 255;
      hash[bit >> 5]! ^= 1 << (bit & 31);
    }
    assert.equal(index.add(hash), i);
    all.push(hash);
  }
  for (let q = 0; q < 150; q++) {
    const query = all[random() % all.length]!;
    const wanted = all
      .map((hash, entry) => ({ entry, distance: distance(hash, query) }))
      .filter((near) => near.distance <= 31)
      .sort((a, b) => a.distance - b.distance || a.entry - b.entry);
    assert.deepEqual(index.within(query), wanted);
    assert.deepEqual(index.nearest(query), wanted[0]);
  }
});
