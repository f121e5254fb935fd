import type { IndexMemory } from './index-memory.ts';
import { type Note, noteInto } from './journal.ts';
import type { Placing } from './placing.ts';
import type { Tokens } from './tokens.ts';
import { Text } from './wording/kept.ts';
import { CHECKS, Wording } from './wording/wording.ts';
import type { KnownWords, SharedWordingIndex } from './wording-index.ts';

/** Groups posts by wording, over any memory. */
export class PlainWording implements SharedWordingIndex {
  private readonly wording: Wording;
  private readonly memory: IndexMemory;
  private looked = false;
  private readonly placing: Placing = { group: -1, like: -1, similarity: 0, hint: -1, hintSimilarity: 0, joins: [] };
  private readonly wanted = new Int32Array(2 * (CHECKS + 1));

  /**
   * @param keptApart whether a person has set two groups apart
   * @param memory where phrases and words are kept
   */
  constructor(keptApart: (a: number, b: number) => boolean, known: KnownWords, memory: IndexMemory) {
    this.memory = memory;
    this.wording = new Wording(memory.keys, memory.words, { keptApart });
    for (const word of known.formulas) this.wording.spread.ignore(word, true);
    for (const word of known.small) this.wording.spread.ignore(word, false);
  }

  place(post: number, { words, length, content }: Tokens): Placing {
    const { wording } = this;
    if (length < 3) {
      wording.placeShort();
      return this.told();
    }
    wording.place(post, words, length, content, this.looked);
    this.looked = false;
    if (this.memory.journal !== null) noteInto(this.memory.journal, this.note());
    return this.told();
  }

  again(post: number, { words, length, content }: Tokens, note: Note | null): Placing {
    const { wording } = this;
    if (note === null) {
      wording.placeShort();
      return this.told();
    }
    wording.note(note.best, note.near, note.unlike);
    for (const [entry, weight] of note.learnt) wording.kept.learn(entry, weight);
    wording.similarity = note.similarity;
    wording.hint = note.hint;
    wording.hintSimilarity = note.hintSimilarity;
    wording.joins.set(note.joins);
    wording.joinCount = note.joins.length;
    wording.again(post, words, length, content, note.pairs);
    return this.told();
  }

  look({ words, length }: Tokens, want: ((entry: number) => void) | null): void {
    if (length < 3) return;
    this.wording.look(words, length);
    this.looked = true;
    if (want === null) return;
    const count = this.wording.wanted(this.wanted);
    for (let i = 0; i < count; i++) want(this.wanted[i]!);
  }

  find(group: number): number {
    return this.wording.kept.find(group);
  }

  speakerOf(group: number): number {
    return this.wording.kept.speakerOf(group);
  }

  wordsOfEntry(entry: number): Uint32Array {
    const { words, start, size } = this.wording.kept.textOf(entry, new Text(), 0);
    return words.slice(start, start + size);
  }

  fork(group: number, posts: ReadonlySet<number>, stays: number): number {
    const going = Int32Array.from(posts).sort();
    return this.wording.fork(group, going, going.length, stays);
  }

  private note(): Note {
    const { wording } = this;
    const { best, near, unlike, pairCount: pairs, similarity, hint, hintSimilarity } = wording;
    // The last one is the group that the post itself is of.
    const joins = [...wording.joins.subarray(0, Math.max(wording.joinCount - 1, 0))];
    const { learnt, learntCount } = wording.kept;
    const weighed = Array.from({ length: learntCount }, (_, i) => [learnt[2 * i]!, learnt[2 * i + 1]!] as const);
    return { best, near, unlike, pairs, similarity, hint, hintSimilarity, joins, learnt: weighed };
  }

  private told(): Placing {
    const { placing, wording } = this;
    placing.group = wording.group;
    placing.like = wording.like;
    placing.similarity = wording.similarity;
    placing.hint = wording.hint;
    placing.hintSimilarity = wording.hintSimilarity;
    placing.joins.length = 0;
    for (let j = 0; j < wording.joinCount; j++) placing.joins.push(wording.joins[j]!);
    return placing;
  }
}
