import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { skeletonOf, soundOf } from './skeleton.ts';

const vectors = JSON.parse(readFileSync(new URL('../../vectors/text/skeleton.json', import.meta.url), 'utf8')) as {
  together: string[][];
  apart: string[][];
};

test('the same word has one key in both scripts, however it is spelled or disguised', () => {
  for (const row of vectors.together)
    for (const word of row) assert.equal(skeletonOf(word).key, skeletonOf(row[0]!).key, `${row[0]} / ${word}`);
});

test('97 of 100 words have one key in Latin and in Arabic letters', () => {
  const { pairs } = JSON.parse(readFileSync(new URL('../../vectors/text/pairs.json', import.meta.url), 'utf8')) as {
    pairs: [string, string][];
  };
  const apart = pairs.filter(([latin, arabic]) => skeletonOf(latin).key !== skeletonOf(arabic).key);
  assert.ok(pairs.length > 250 && apart.length <= 0.03 * pairs.length, apart.join(' · '));
});

test('pieces of one and two letters come together over dots, not over spaces', () => {
  assert.equal(skeletonOf('kh.d.ma.t').key, skeletonOf('khdmat').key);
  assert.equal(skeletonOf('kh d ma t').key.split(' ').length, 4);
});

test('letters one a line, in brackets, of flags come together; a flag and the path of a link stay', () => {
  for (const hidden of [
    'm\na\ns\ns\na\ng\ne',
    '⒨⒜⒮⒮⒜⒢⒠',
    '🄜🄐🄢🄢🄐🄖🄔',
    '🇲 🇦 🇸 🇸 🇦 🇬 🇪',
    '🇲\u200b🇦\u200b🇸\u200b🇸\u200b🇦\u200b🇬\u200b🇪',
  ])
    assert.equal(skeletonOf(hidden).key, skeletonOf('massage').key, hidden);
  assert.equal(skeletonOf('🇲🇦🇫🇷').key, '');
  assert.equal(skeletonOf('m\na\n\ns').key.split(' ').length, 3);
  assert.equal(skeletonOf('example.com/a/b/c').key.split(' ').length, 5);
});

test('different words have different keys', () => {
  for (const [a, b] of vectors.apart) assert.notEqual(skeletonOf(a!).key, skeletonOf(b!).key, `${a} / ${b}`);
});

test('a search finds a word by its beginning in either script: what begins a word begins its sound', () => {
  for (const [whole, typed] of [
    ['زوينة', 'zwin'],
    ['kbira', 'كبير'],
    ['التصاور', 'tsawr'],
  ] as const)
    assert.ok(soundOf(whole).startsWith(soundOf(typed)), `${whole} / ${typed}`);
});

test('the key is words of a-z and 0-9 with single spaces, and the map leads back into the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { key, map } = skeletonOf(text);
      assert.match(key, /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      assert.equal(map.length, key.length + 1);
      assert.equal(map[key.length], text.length);
      for (let i = 0; i < key.length; i++) assert.ok(map[i]! < text.length);
    }),
  );
});

test('every unit of the key is written in the word that it is of', () => {
  const words = ['khdma', 'الدار', 'بنات', 'whatsapp', '7000', 'zwiiina', 'خــدمة', 'prv'];
  for (const word of words) assert.match(skeletonOf(word).key, /^[a-z0-9]+$/);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), (parts) => {
      const { key, map } = skeletonOf(parts.join(' '));
      let from = 0;
      let unit = 0;
      for (const [i, word] of key.split(' ').entries()) {
        for (const end = unit + word.length; unit < end; unit++)
          assert.ok(map[unit]! >= from && map[unit]! < from + parts[i]!.length, `${parts.join(' ')}: ${unit}`);
        from += parts[i]!.length + 1;
        unit++;
      }
    }),
  );
});

test('invisible characters and elongation never change the key', () => {
  const words = fc.constantFrom('خدمة', 'khdma', 'زوينة', 'bghit', 'دارك', 'whatsapp');
  const noise = fc.constantFrom('\u200b', '\u200f', '\u0640', '\u064e', '\u202e', '\ufeff');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, noise), { minLength: 1, maxLength: 6 }), (parts) => {
      const plain = parts.map(([word]) => word).join(' ');
      const noisy = parts.map(([word, mark]) => word.slice(0, 2) + mark + word.slice(2)).join(' ');
      assert.equal(skeletonOf(noisy).key, skeletonOf(plain).key);
    }),
  );
});

test('a hundred thousand words take a key without trouble', () => {
  assert.equal(skeletonOf('خدمة '.repeat(100_000)).key.length, 5 * 100_000 - 1);
});
