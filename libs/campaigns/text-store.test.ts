import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextStore } from './text-store.ts';

test('texts of any letters come back as they were, and only they are there', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 });
  fc.assert(
    fc.property(texts, (list) => {
      const store = new TextStore();
      const places = list.map((text) => store.put(text));
      for (const [i, place] of places.entries()) {
        assert.equal(store.get(place), list[i]);
        for (const other of list) assert.equal(store.is(place, other), other === list[i]);
      }
    }),
  );
});

test('long texts and many texts', () => {
  const store = new TextStore();
  const texts = Array.from({ length: 40 }, (_, n) => 'سند'.repeat(n % 7 === 0 ? 100_000 : 9000 + n));
  const places = texts.map((text) => store.put(text));
  for (const [i, place] of places.entries()) {
    assert.equal(store.get(place), texts[i]);
    assert.ok(store.is(place, texts[i]!));
    assert.ok(!store.is(place, `${texts[i]!.slice(1)}x`));
  }
});
