import { MAX_WORDS } from './hashes.ts';
import { type Ints, type int, newInts, newReals, newWords, type Reals, real, type Words, whole } from './machine.ts';
import type { WordMemory } from './memory.ts';
import { Rows } from './rows.ts';
import type { Spread } from './spread.ts';

// A kept post is seven numbers in a row: where its words are; how many, how many distinct pairs, how many content words
// (eleven, ten and eleven bits); its number; its group; its weight with the level it was weighed at; how many posts
// were found to be like it; one more than the words that count for likeness, 0 while that is not known.
const RECORD_BITS = 3;
const AT = 0;
const SHAPE = 1;
const POST = 2;
const GROUP = 3;
const WEIGHT = 4;
const HITS = 5;
const COUNTED = 6;
// Of a group: what it was merged into, the kept post that speaks for it, how many posts of it are kept.
const GROUP_BITS = 2;
const PARENT = 0;
const SPEAKER = 1;
const REPS_KEPT = 2;

/** By how many posts the speaker of a group must be outdone. */
const CLEARLY = 3;
/** Kept posts that can be weighed while one post is placed: more than are ever compared. */
const MOST_LEARNT = 64;

/** The words of a kept post, and how many distinct pairs of neighbours they have. Made once: a post is compared with several. */
export class Text {
  rep: int = -1;
  words: Words = newWords(0);
  start: int = 0;
  size: int = 0;
  pairs: int = 0;
}

/** The posts that are kept for comparison, and the groups that they are of. */
export class Kept {
  private readonly rows: Rows = new Rows(RECORD_BITS);
  private readonly groups: Rows = new Rows(GROUP_BITS);
  private readonly words: WordMemory;
  private readonly spread: Spread;
  private readonly weights: Reals = newReals(MAX_WORDS);
  private touched: int = 0;
  /** which kept posts were weighed for the post at hand, and what they weigh, in turn */
  readonly learnt: Ints = newInts(2 * MOST_LEARNT);
  learntCount: int = 0;

  constructor(words: WordMemory, spread: Spread) {
    this.words = words;
    this.spread = spread;
  }

  get length(): int {
    return this.rows.length;
  }

  postOf(rep: int): int {
    return this.rows.get(rep, POST);
  }

  sizeOf(rep: int): int {
    return this.rows.get(rep, SHAPE) & 0x7ff;
  }

  contentOf(rep: int): int {
    return this.rows.get(rep, SHAPE) >>> 21;
  }

  /** The group of a kept post, as it is now. */
  groupOf(rep: int): int {
    return this.find(this.rows.get(rep, GROUP));
  }

  /** The kept post that speaks for a group, -1 for one of a post too short to compare. */
  speakerOf(group: int): int {
    return this.groups.get(group, SPEAKER);
  }

  /** How many posts of a group are kept. */
  countOf(group: int): int {
    return this.groups.get(group, REPS_KEPT);
  }

  /** @param hand 0 or 1: what was taken with the same hand before may be gone then */
  textOf(rep: int, into: Text, hand: int): Text {
    const at = this.rows.get(rep, AT);
    const shape = this.rows.get(rep, SHAPE);
    into.rep = rep;
    into.size = shape & 0x7ff;
    into.pairs = (shape >>> 11) & 0x3ff;
    into.words = this.words.chunk(at, into.size, hand);
    into.start = this.words.offset(at);
    return into;
  }

  /** Brings the words of some kept posts into reach of the memory, side by side. */
  touch(reps: Ints, count: int): void {
    const rows = this.rows;
    for (let c = 0; c < count; c++) {
      places[c] = rows.get(reps[c]!, AT);
      sizes[c] = rows.get(reps[c]!, SHAPE) & 0x7ff;
    }
    let touched = 0;
    for (let c = 0; c < count; c++) touched ^= this.words.touch(places[c]!, sizes[c]!);
    this.touched ^= touched;
  }

  /** The group that a group was merged into, itself when it was not. */
  find(group: int): int {
    const groups = this.groups;
    let root = group;
    for (let up = groups.get(root, PARENT); up !== root; up = groups.get(root, PARENT)) root = up;
    for (let at = group; at !== root; ) {
      const next = groups.get(at, PARENT);
      groups.set(at, PARENT, root);
      at = next;
    }
    return root;
  }

  newGroup(speaker: int): int {
    const group = this.groups.add();
    this.groups.set(group, PARENT, group);
    this.groups.set(group, SPEAKER, speaker);
    return group;
  }

  merge(a: int, b: int): void {
    if (a === b) return;
    const into = a < b ? a : b;
    const from = a < b ? b : a;
    this.groups.set(from, PARENT, into);
    this.groups.set(into, REPS_KEPT, this.countOf(into) + this.countOf(from));
  }

  /** Keeps a post for comparison. @param fresh whether its words are to be kept too @returns its number among the kept ones */
  keep(group: int, post: int, words: Words, length: int, content: int, pairs: int, fresh: boolean): int {
    const rep = this.rows.add();
    this.rows.set(rep, AT, fresh ? this.words.put(words, length, rep) : rep);
    this.rows.set(rep, SHAPE, length | (pairs << 11) | ((content < MAX_WORDS ? content : MAX_WORDS) << 21));
    this.rows.set(rep, POST, post);
    this.rows.set(rep, GROUP, group);
    this.groups.set(group, REPS_KEPT, this.countOf(group) + 1);
    return rep;
  }

  /** Keeps another post with the words of a kept one. */
  copy(rep: int, post: int): int {
    const made = this.rows.add();
    for (let k = 0; k <= COUNTED; k++) this.rows.set(made, k, this.rows.get(rep, k));
    this.rows.set(made, POST, post);
    return made;
  }

  move(rep: int, group: int): void {
    this.rows.set(rep, GROUP, group);
  }

  settle(group: int, speaker: int, count: int): void {
    this.groups.set(group, SPEAKER, speaker);
    this.groups.set(group, REPS_KEPT, count);
  }

  /** Says that a post was found to be like a kept one: what clearly most others are like speaks for its group, not what came first. */
  credit(rep: int, group: int): void {
    const hits = this.rows.get(rep, HITS) + 1;
    this.rows.set(rep, HITS, hits);
    const speaker = this.speakerOf(group);
    if (speaker >= 0 && hits > this.rows.get(speaker, HITS) + CLEARLY) this.groups.set(group, SPEAKER, rep);
  }

  /** What the words of a kept post weigh. What is common is learnt on the way: it is weighed anew when the posts have doubled. */
  weightOf(text: Text): number {
    const known = this.rows.get(text.rep, WEIGHT);
    const level = this.spread.level();
    if (known >>> 16 === level) return real(known & 0xffff) / 64;
    const weight = this.spread.weigh(text.words, text.start, text.size, this.weights);
    const noted = (level << 16) | whole(Math.round(weight * 64));
    this.learn(text.rep, noted);
    this.rows.set(text.rep, COUNTED, this.spread.counted + 1);
    if (this.learntCount < MOST_LEARNT) {
      this.learnt[2 * this.learntCount] = text.rep;
      this.learnt[2 * this.learntCount + 1] = noted;
      this.learntCount++;
    }
    return weight;
  }

  /** Takes in what a kept post was found to weigh elsewhere. */
  learn(rep: int, noted: int): void {
    this.rows.set(rep, WEIGHT, noted);
  }

  /** How many of its words are neither small, nor of a formula, nor contacts. A post whose weight was learnt elsewhere is counted here. */
  countedOf(text: Text): int {
    if (this.rows.get(text.rep, COUNTED) === 0) {
      this.spread.weigh(text.words, text.start, text.size, this.weights);
      this.rows.set(text.rep, COUNTED, this.spread.counted + 1);
    }
    return this.rows.get(text.rep, COUNTED) - 1;
  }
}

// Where the words are that are fetched, and how many.
const places = newInts(MOST_LEARNT);
const sizes = newInts(MOST_LEARNT);
