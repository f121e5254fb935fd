import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PDQ_EXCERPTS, pdqExcerpts } from './pdq-excerpts.ts';

const anyHash = fc.array(fc.nat(0xffffffff), { minLength: 8, maxLength: 8 }).map((words) => Uint32Array.from(words));

function flipped(hash: Uint32Array, places: Iterable<number>): Uint32Array {
  const out = Uint32Array.from(hash);
  for (const place of places) out[place >> 5]! ^= 1 << (place & 31);
  return out;
}

const share = (a: Uint32Array, b: Uint32Array): number => {
  const others = new Set(pdqExcerpts(b));
  return pdqExcerpts(a).filter((excerpt) => others.has(excerpt)).length;
};

test('a hash has sixteen excerpts, and a hash that differs in one bit has most of them', () => {
  fc.assert(
    fc.property(anyHash, fc.nat(255), (hash, place) => {
      assert.equal(new Set(pdqExcerpts(hash)).size, PDQ_EXCERPTS);
      const kept = share(hash, flipped(hash, [place]));
      assert.ok(kept >= 8 && kept <= PDQ_EXCERPTS, String(kept));
    }),
  );
});

test('pictures packed anew meet: nearly all that differ in ten bits share an excerpt, most that differ in sixteen', () => {
  let state = 99;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const meet = (bits: number): number => {
    let met = 0;
    for (let n = 0; n < 2000; n++) {
      const hash = Uint32Array.from({ length: 8 }, () => random(0xffffffff));
      const places = new Set<number>();
      while (places.size < bits) places.add(random(256));
      if (share(hash, flipped(hash, places)) > 0) met++;
    }
    return met / 2000;
  };
  const [ten, sixteen, apart] = [meet(10), meet(16), meet(110)];
  assert.ok(ten >= 0.96, `10 bits: ${ten}`);
  assert.ok(sixteen >= 0.75, `16 bits: ${sixteen}`);
  assert.equal(apart, 0, `110 bits: ${apart}`);
});

test('the excerpts never change: lists are tagged by them', () => {
  const hash = Uint32Array.from({ length: 8 }, (_, n) => Math.imul(n + 1, 0x9e3779b9) >>> 0);
  assert.deepEqual(pdqExcerpts(hash).slice(0, 2), ['0:23f0c7ed', '1:62aa957a']);
  assert.throws(() => pdqExcerpts(new Uint32Array(7)), { code: 'pdq-length' });
});
