import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localWording } from './compiled-wording.ts';
import { localMemory } from './index-memory.ts';
import { PlainWording } from './plain-wording.ts';
import { hashOf, type Tokens } from './tokens.ts';
import type { KnownWords } from './wording-index.ts';

const KNOWN: KnownWords = { formulas: ['w0', 'w1', 'w2'].map(hashOf), small: ['w3', 'w4'].map(hashOf) };
const PHONE = 2;

// Numbers that look like chance, the same every time.
function dice(seed: number): (sides: number) => number {
  let state = seed | 1;
  return (sides) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ 0x9e3779b9;
    return (state >>> 8) % sides;
  };
}

// Posts of some wordings with words changed, left out or joined from two, posts that say what others say too, short and long ones.
function* posts(count: number, seed: number): Generator<Tokens> {
  const roll = dice(seed);
  const word = (): number => (roll(20) === 0 ? PHONE : hashOf(`w${roll(roll(3) === 0 ? 12 : 700)}`));
  const wordings = Array.from({ length: 24 }, () => Array.from({ length: 1 + roll(60) }, word));
  const said = Array.from({ length: 6 }, () => Array.from({ length: 5 }, word));
  for (let n = 0; n < count; n++) {
    const own = roll(3) === 0 ? Array.from({ length: roll(40) }, word) : wordings[roll(wordings.length)]!;
    const from = roll(5) === 0 ? [...own.slice(own.length >> 1), ...wordings[roll(wordings.length)]!] : own;
    const change = roll(4);
    const changed = from.flatMap((one) => (roll(8) < change ? (roll(2) === 0 ? [] : [word()]) : [one]));
    const text = roll(4) === 0 ? [...changed, ...said[roll(said.length)]!] : changed;
    const words = Uint32Array.from(roll(400) === 0 ? Array.from({ length: 1024 }, (_, i) => text[i % 7] ?? i) : text);
    yield { words, length: words.length, content: Math.max(0, words.length - roll(3)) };
  }
}

for (const [what, nearMebibytes] of [
  ['', 1280],
  [', also where words are kept outside its memory', 0],
  [', also where some are', 1],
] as const) {
  test(`compiled and as it stands, linking by wording says the same of every post${what}`, () => {
    let together = 0;
    const apart = (a: number, b: number): boolean => (a + b) % 5 === 0;
    const plain = new PlainWording(apart, KNOWN, localMemory());
    const compiled = localWording(apart, KNOWN, nearMebibytes);
    const groups: number[] = [];
    const check = (post: number, tokens: Tokens): void => {
      const expected = structuredClone(plain.place(post, tokens));
      assert.deepEqual(compiled.place(post, tokens), expected);
      together += expected.joins.length;
      groups.push(expected.group);
    };
    for (const tokens of posts(12_000, 7)) {
      check(groups.length, tokens);
      const post = groups.length - 1;
      if (post % 1000 !== 999) continue;
      // A person sets some posts of a group apart.
      const group = plain.find(groups[post]!);
      const members = groups.flatMap((one, at) => (plain.find(one) === group ? [at] : []));
      const [stays, ...rest] = members;
      const gone = new Set(rest.filter((_, i) => i % 2 === 0));
      if (gone.size === 0) continue;
      assert.equal(compiled.fork(group, gone, stays!), plain.fork(group, gone, stays!));
    }
    assert.ok(together > 20, `${together}`);
    for (const group of new Set(groups)) {
      assert.equal(compiled.find(group), plain.find(group));
      const speaker = plain.speakerOf(group);
      assert.equal(compiled.speakerOf(group), speaker);
      if (speaker >= 0) assert.deepEqual(compiled.wordsOfEntry(speaker), plain.wordsOfEntry(speaker));
    }
  });
}
