import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFrom, BandPart } from './band-part.ts';
import { BANDS, packAnswer, unpackAnswer } from './bands.ts';
import { type IndexMemory, localMemory } from './index-memory.ts';
import { PartMemory } from './part-memory.ts';
import { CROWD } from './wording/key-table.ts';

/** A memory, and what must be said before things are looked for: a shared one asks the bands for them. */
type Adapter = {
  memory: IndexMemory;
  need: (keys: readonly number[], entries?: readonly number[]) => void;
  settle: () => void;
};

const local = (): Adapter => ({ memory: localMemory(), need: () => {}, settle: () => {} });

const shared = (): Adapter => {
  const memory = new PartMemory();
  const parts = new Map(Array.from({ length: BANDS }, (_, band) => [band, new BandPart()]));
  return {
    memory,
    need: (wanted, listed = []) => {
      for (const key of wanted) memory.keys.find(key);
      const keys = memory.keys.takeLacking();
      const entries = Int32Array.from(listed.filter((entry) => !memory.words.has(entry)));
      memory.take(keys, entries, unpackAnswer(packAnswer(answerFrom(parts, 1, { version: 1, keys, entries })!)));
    },
    settle: () => {
      for (const [band, planting] of memory.takePlantings()) parts.get(band)!.plant(planting);
      memory.forget();
    },
  };
};

for (const [name, open] of [
  ['in this process', local],
  ['held by band', shared],
] as const) {
  const keys = Array.from({ length: 5000 }, (_, n) => Math.imul(n + 1, 0x85ebca6b));

  test(`${name}: a phrase leads to what was planted, in order, the first few, before and after it is settled`, () => {
    const { memory, need, settle } = open();
    need(keys);
    for (const key of keys) assert.equal(memory.keys.find(key), 0);
    for (let entry = 0; entry < 3; entry++) for (const key of keys) memory.keys.add(key, entry);
    const check = (entries: readonly number[]): void => {
      for (const key of keys) {
        assert.equal(memory.keys.find(key), entries.length);
        assert.deepEqual([...memory.keys.entries.subarray(0, entries.length)], entries);
        assert.equal(memory.keys.found, entries.length);
      }
    };
    check([0, 1, 2]);
    settle();
    need(keys);
    check([0, 1, 2]);
    for (const key of keys) for (const entry of [3, 4]) memory.keys.add(key, entry);
    check([0, 1, 2, 3]);
    settle();
    need([...keys, 7]);
    check([0, 1, 2, 3]);
    assert.equal(memory.keys.find(7), 0);
    assert.equal(CROWD, 4);
  });

  test(`${name}: the words of a kept post come back as they were, before and after they are settled`, () => {
    const { memory, need, settle } = open();
    const texts = Array.from({ length: 700 }, (_, n) =>
      Uint32Array.from({ length: 3 + (n % 60) }, (_, i) => (n * 64 + i) * 0x9e3779b1),
    );
    const at: number[] = [];
    const check = (): void => {
      for (const [entry, text] of texts.slice(0, at.length).entries()) {
        const offset = memory.words.offset(at[entry]!);
        const found = memory.words.chunk(at[entry]!, text.length, 0).subarray(offset, offset + text.length);
        assert.deepEqual(found, text);
      }
    };
    for (const [entry, text] of texts.entries()) {
      at.push(memory.words.put(text, text.length, entry));
      if (entry % 300 !== 299) continue;
      check();
      settle();
      need([], [...at.keys()]);
      check();
    }
    check();
  });
}
