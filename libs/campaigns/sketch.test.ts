import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { createLinker, linkAll } from './linker.ts';
import { packSketch, sketchOf, unpackSketch } from './sketch.ts';

const words = fc.constantFrom(
  'khdma',
  'مطلوب',
  'بنات',
  'f',
  'dar',
  '7000',
  'dh',
  '0600000001',
  'wa.me/212600000001',
  'zwin',
  'salam',
);
const text = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '));

test('posts that were sketched, packed and unpacked elsewhere are linked as if read here', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const posts = texts.map((one, i) => ({
        id: String(i),
        text: one,
        images: i % 5 === 0 ? [{ hash: new Uint32Array(8).fill(i % 3), quality: 80 }] : [],
      }));
      const linker = createLinker();
      for (const post of posts) linker.addSketch(post.id, unpackSketch(packSketch(sketchOf(post))));
      assert.deepEqual(
        posts.map((post, n) => ({ id: post.id, ...linker.linksOf(n) })),
        linkAll(posts),
      );
    }),
  );
});

test('bytes that are cut or lengthened are no sketch', () => {
  const bytes = packSketch(sketchOf({ id: '1', text: 'khdma f dar 0600000001' }));
  for (const broken of [bytes.subarray(0, 5), bytes.subarray(0, bytes.length - 1), Uint8Array.of(...bytes, 0)])
    assert.throws(
      () => unpackSketch(broken),
      (error) => isFault(error) && error.code === 'sketch-malformed',
    );
});

test('a number that stands beside the text ties like one in it', () => {
  const beside = sketchOf({ id: 'a', text: 'khdma f dar', contacts: ['06 00 00 00 01'] });
  assert.deepEqual(beside.ties, sketchOf({ id: 'b', text: '+212600000001' }).ties);
  assert.equal(beside.tokens.length, 3);
});
