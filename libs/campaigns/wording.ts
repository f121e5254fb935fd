import { Candidates } from './candidates.ts';
import { Rows } from './growing.ts';
import { type IndexMemory, localMemory } from './index-memory.ts';
import { type Note, noteInto } from './journal.ts';
import {
  FLOOR,
  Likeness,
  LONG_FORMULA,
  LONG_SAYING,
  LONG_WORDS,
  NEAR_IDENTICAL,
  NEARLY_SAME,
  SHORT_WORDS,
  type Text,
} from './likeness.ts';
import { pairsOf } from './pair-set.ts';
import type { Placing } from './placing.ts';
import { Spread } from './spread.ts';
import { MAX_WORDS, type Tokens } from './tokens.ts';

/** Words that tell nothing. */
export type KnownWords = { readonly formulas: Iterable<number>; readonly small: Iterable<number> };

// A kept post, made ready to be compared.
type Kept = { -readonly [key in keyof Text]: Text[key] } & { rep: number };

const NONE_KNOWN: KnownWords = { formulas: [], small: [] };

/** The part of the usual threshold that a later member must reach against the first one. */
const ANCHOR_SHARE = 0.5;
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
const ANCHOR = 1;
const REPS_KEPT = 2;

/** Words that the memory fetches at once. */
const LINE = 16;
/** By how many posts the speaker of a group must be outdone. */
const CLEARLY = 3;
/** Earlier posts that a post is compared with at most. */
const CHECKS = 7;
/** Posts of a group that are kept for comparison at most. */
const REPS = 40;
// Where the words of the candidates are, and how many.
const places = new Int32Array(CHECKS);
const sizes = new Int32Array(CHECKS);

/**
 * Groups posts by wording, one at a time. Sixteen phrases of a post (the smallest hashes of its word pairs, longer
 * phrases where a pair is common) lead to the few earlier posts that may be alike; each is then compared: by the share of
 * word pairs, and when that does not settle it by the telling words in the same order, common words and stock phrases
 * left out. Time and memory a post do not grow with the index.
 */
export class WordingIndex {
  private readonly spread = new Spread();
  private readonly memory: IndexMemory;
  private readonly rep = new Rows(RECORD_BITS);
  private readonly groups = new Rows(GROUP_BITS);

  private readonly likeness = new Likeness(this.spread);
  private readonly weights = new Float64Array(MAX_WORDS);
  private readonly pairs = new Int32Array(MAX_WORDS);
  private readonly candidates: Candidates;
  // Made once: a post is compared with several.
  private readonly text = this.newText();
  private readonly otherText = this.newText();
  private touched = 0;
  // Which kept posts were weighed for the post at hand, and what they weigh; filled only where it is noted.
  private readonly learnt: number[] = [];

  private readonly keptApart: (a: number, b: number) => boolean;
  private readonly placing: Placing = { group: -1, like: -1, similarity: 0, hint: -1, hintSimilarity: 0, joins: [] };

  /**
   * @param keptApart whether a person has set two groups apart
   * @param known words that tell nothing: those of formulas, and small ones, as `hashOf()` gives them
   * @param memory where phrases and words are kept
   */
  constructor(
    keptApart: (a: number, b: number) => boolean = () => false,
    known: KnownWords = NONE_KNOWN,
    memory: IndexMemory = localMemory(),
  ) {
    this.keptApart = keptApart;
    this.memory = memory;
    this.candidates = new Candidates(CHECKS, memory.keys);
    for (const word of known.formulas) this.spread.ignore(word, true);
    for (const word of known.small) this.spread.ignore(word, false);
  }

  /**
   * Places one post.
   * @param post a number that grows with every call
   * @param looked whether {@link WordingIndex.look} has just looked it up
   * @returns the same object every time
   */
  place(post: number, tokens: Tokens, looked = false): Placing {
    const out = this.clear();
    const { words, length } = tokens;
    if (length < 3) {
      out.group = this.newGroup(-1);
      return out;
    }
    if (!looked) this.gather(words, length);
    this.touch();
    this.likeness.load(words, this.pairs, length);
    const best = this.judge(out, tokens.content);
    const near = out.similarity >= NEARLY_SAME;
    // Only a post that is otherwise unlike shows that a phrase is everybody's: its own copies would prove it by themselves.
    // Short ones are not linked by wording, so that all of them count.
    const unlike = tokens.content < SHORT_WORDS || this.likeness.most < NEAR_IDENTICAL;
    const { journal } = this.memory;
    if (journal !== null) {
      noteInto(journal, best, near, unlike, this.likeness.pairCount, out, this.learnt);
      this.learnt.length = 0;
    }
    if (best >= 0) {
      if (this.join(out, best, near, tokens)) this.plant(this.keep(out.group, post, tokens, true), out.group);
      // The phrases that lead to its group may become everybody's: those that grew longer meanwhile must lead there too.
      else this.plant(best, out.group);
    } else {
      this.found(out, unlike, tokens);
      // No kept post is of its group yet.
      this.candidates.plant(this.keep(out.group, post, tokens, true), null);
    }
    return out;
  }

  /**
   * Does again what placing a post did, from what was noted of it then: nothing of one too short to compare. Nothing is looked up, compared or planted.
   * @returns the same as {@link WordingIndex.place} then, numbers rounded to a thousandth
   */
  again(post: number, tokens: Tokens, note?: Note): Placing {
    const out = this.clear();
    const { words, length } = tokens;
    if (note === undefined) {
      out.group = this.newGroup(-1);
      return out;
    }
    pairsOf(words, length, this.pairs);
    for (const [rep, weight] of note.learnt) this.rep.set(rep, WEIGHT, weight);
    out.similarity = note.similarity;
    out.hint = note.hint;
    out.hintSimilarity = note.hintSimilarity;
    out.joins.push(...note.joins);
    let kept = true;
    if (note.best >= 0) {
      out.group = this.find(this.rep.get(note.best, GROUP));
      kept = this.join(out, note.best, note.near, tokens);
    } else this.found(out, note.unlike, tokens);
    if (kept) this.keep(out.group, post, tokens, false, note.pairs);
    return out;
  }

  /** Looks a post up without placing it. @param want is told every kept post whose words placing it may read, if anybody asks */
  look(tokens: Tokens, want: ((entry: number) => void) | null): void {
    if (tokens.length < 3) return;
    this.gather(tokens.words, tokens.length);
    if (want === null) return;
    const { best, count } = this.candidates;
    for (let c = -1; c < count; c++) {
      const rep = c < 0 ? this.candidates.sameText() : best[c]!;
      if (rep < 0) continue;
      want(rep);
      const anchor = this.groups.get(this.find(this.rep.get(rep, GROUP)), ANCHOR);
      if (anchor >= 0 && anchor !== rep) want(anchor);
    }
  }

  private clear(): Placing {
    const out = this.placing;
    out.group = -1;
    out.like = -1;
    out.similarity = 0;
    out.hint = -1;
    out.joins.length = 0;
    return out;
  }

  // Compares the post at hand with its candidates. @returns the one it is most like, or -1
  private judge(out: Placing, content: number): number {
    let best = this.sameText(out, content);
    const count = best >= 0 ? 0 : this.candidates.count;
    for (let c = 0; c < count; c++) {
      const rep = this.candidates.best[c]!;
      if (best >= 0 && this.isJoined(out, rep)) continue;
      const shorter = Math.min(content, this.contentOf(rep));
      const similarity = this.likeness.compare(this.textOf(rep, this.text), shorter, 1);
      if (similarity < 0) continue;
      if (shorter < SHORT_WORDS) {
        if (out.hint < 0) {
          out.hint = this.rep.get(rep, POST);
          out.hintSimilarity = similarity;
        }
        continue;
      }
      const group = this.find(this.rep.get(rep, GROUP));
      if (similarity < NEARLY_SAME && !this.likeAnchor(group, rep, content)) continue;
      if (best < 0 || similarity > out.similarity) {
        if (best >= 0) out.joins.push(out.group);
        best = rep;
        out.group = group;
        out.similarity = similarity;
      } else out.joins.push(group);
    }
    let kept = 0;
    for (const other of out.joins) {
      if (this.keptApart(out.group, other) || !this.anchorsAlike(out.group, other)) continue;
      out.joins[kept++] = other;
    }
    out.joins.length = kept;
    return best;
  }

  /**
   * Makes some posts of a group a group of their own, so that later posts like them join it and not the old one.
   * @param posts those that go, at least one
   * @param stays a post of the group that does not
   * @returns the new group
   */
  fork(group: number, posts: ReadonlySet<number>, stays: number): number {
    const root = this.find(group);
    const anchor = this.groups.get(root, ANCHOR);
    const made = this.newGroup(-1);
    if (anchor < 0) return made;
    const gone: number[] = [];
    const left: number[] = [];
    for (let rep = 0; rep < this.rep.length; rep++) {
      if (this.find(this.rep.get(rep, GROUP)) !== root) continue;
      (posts.has(this.rep.get(rep, POST)) ? gone : left).push(rep);
    }
    if (gone.length === 0) gone.push(this.copy(anchor, [...posts][0]!));
    if (left.length === 0) left.push(this.copy(anchor, stays));
    for (const rep of gone) this.move(rep, made);
    for (const rep of left) this.move(rep, root);
    this.groups.set(made, ANCHOR, gone[0]!);
    this.groups.set(root, ANCHOR, left.includes(anchor) ? anchor : left[0]!);
    this.groups.set(made, REPS_KEPT, gone.length);
    this.groups.set(root, REPS_KEPT, left.length);
    return made;
  }

  private copy(rep: number, post: number): number {
    const made = this.rep.add();
    for (let k = 0; k <= COUNTED; k++) this.rep.set(made, k, this.rep.get(rep, k));
    this.rep.set(made, POST, post);
    return made;
  }

  private move(rep: number, group: number): void {
    this.rep.set(rep, GROUP, group);
    const [start, size] = [this.startOf(rep), this.sizeOf(rep)];
    const words = this.chunkOf(rep).subarray(start, start + size);
    this.gather(words, size);
    this.plant(rep, group);
  }

  /** The kept post that speaks for a group, -1 for one of a post too short to compare. */
  speakerOf(group: number): number {
    return this.groups.get(group, ANCHOR);
  }

  /** The words of a kept post. */
  wordsOfEntry(entry: number): Uint32Array {
    const start = this.startOf(entry);
    return this.chunkOf(entry).slice(start, start + this.sizeOf(entry));
  }

  /** The group that a group was merged into, itself when it was not. */
  find(group: number): number {
    const { groups } = this;
    let root = group;
    for (let up = groups.get(root, PARENT); up !== root; up = groups.get(root, PARENT)) root = up;
    for (let at = group; at !== root; ) {
      const next = groups.get(at, PARENT);
      groups.set(at, PARENT, root);
      at = next;
    }
    return root;
  }

  private isJoined(out: Placing, rep: number): boolean {
    const group = this.find(this.rep.get(rep, GROUP));
    return group === out.group || out.joins.includes(group);
  }

  // A text that was seen word for word goes where it went, for that its key leads to the post it was found to be like.
  private sameText(out: Placing, content: number): number {
    const rep = this.candidates.sameText();
    if (rep < 0 || content < LONG_WORDS) return -1;
    if (content < LONG_FORMULA && this.likeness.isFormula()) return -1;
    const similarity = this.likeness.plain(this.textOf(rep, this.text));
    if (content < LONG_SAYING && this.likeness.isSaying()) return -1;
    // Its key could be another text's by chance, but the post it led to then would be unlike.
    if (similarity < FLOOR) return -1;
    out.group = this.find(this.rep.get(rep, GROUP));
    out.similarity = similarity;
    return rep;
  }

  // @returns whether the words of the post are worth keeping
  private join(out: Placing, best: number, near: boolean, tokens: Tokens): boolean {
    out.like = this.rep.get(best, POST);
    if (out.joins.length > 0) out.joins.push(out.group);
    for (const other of out.joins) this.merge(this.find(out.group), this.find(other));
    out.group = this.find(out.group);
    this.spread.count(tokens.words, this.pairs, tokens.length, false);
    this.credit(best, out.group);
    return !near && this.groups.get(out.group, REPS_KEPT) < REPS;
  }

  // The post that clearly most others are like speaks for its group, not the one that happened to come first.
  private credit(rep: number, group: number): void {
    const hits = this.rep.get(rep, HITS) + 1;
    this.rep.set(rep, HITS, hits);
    const anchor = this.groups.get(group, ANCHOR);
    if (anchor >= 0 && hits > this.rep.get(anchor, HITS) + CLEARLY) this.groups.set(group, ANCHOR, rep);
  }

  private found(out: Placing, unlike: boolean, tokens: Tokens): void {
    out.group = this.newGroup(this.rep.length);
    this.spread.count(tokens.words, this.pairs, tokens.length, unlike);
  }

  private newGroup(anchor: number): number {
    const group = this.groups.add();
    this.groups.set(group, PARENT, group);
    this.groups.set(group, ANCHOR, anchor);
    return group;
  }

  private merge(a: number, b: number): void {
    if (a === b) return;
    const into = Math.min(a, b);
    const from = Math.max(a, b);
    this.groups.set(from, PARENT, into);
    this.groups.set(into, REPS_KEPT, this.groups.get(into, REPS_KEPT) + this.groups.get(from, REPS_KEPT));
  }

  // Keeps a post for comparison. @returns its number among the kept ones
  private keep(group: number, post: number, tokens: Tokens, fresh: boolean, pairs = this.likeness.pairCount): number {
    const rep = this.rep.add();
    this.rep.set(rep, AT, fresh ? this.memory.words.put(tokens.words, tokens.length, rep) : rep);
    this.rep.set(rep, SHAPE, tokens.length | (pairs << 11) | (Math.min(tokens.content, MAX_WORDS) << 21));
    this.rep.set(rep, POST, post);
    this.rep.set(rep, GROUP, group);
    this.groups.set(group, REPS_KEPT, this.groups.get(group, REPS_KEPT) + 1);
    return rep;
  }

  // Lets the keys that do not lead to its group yet lead to a kept post.
  private plant(rep: number, group: number): void {
    this.candidates.plant(rep, (other) => this.find(this.rep.get(other, GROUP)) === group);
  }

  private gather(words: Uint32Array, length: number): void {
    pairsOf(words, length, this.pairs);
    this.candidates.gather(words, this.pairs, length);
  }

  // Brings the candidates' words into reach of the memory, side by side.
  private touch(): void {
    const { candidates, rep } = this;
    const { words } = this.memory;
    const { best, count } = candidates;
    let touched = 0;
    for (let c = 0; c < count; c++) {
      const row = best[c]!;
      places[c] = rep.get(row, AT);
      sizes[c] = rep.get(row, SHAPE) & 0x7ff;
    }
    for (let c = 0; c < count; c++) {
      const at = places[c]!;
      const chunk = words.chunk(at);
      const offset = words.offset(at);
      const end = offset + sizes[c]!;
      for (let i = offset; i < end; i += LINE) touched ^= chunk[i]!;
    }
    this.touched ^= touched;
  }

  private textOf(rep: number, into: Kept): Text {
    const at = this.rep.get(rep, AT);
    const shape = this.rep.get(rep, SHAPE);
    into.rep = rep;
    into.words = this.memory.words.chunk(at);
    into.start = this.memory.words.offset(at);
    into.size = shape & 0x7ff;
    into.pairs = (shape >>> 11) & 0x3ff;
    return into;
  }

  private newText(): Kept {
    const kept: Kept = {
      rep: -1,
      words: new Uint32Array(0),
      start: 0,
      size: 0,
      pairs: 0,
      weight: () => this.weightOfRep(kept.rep),
      counted: () => this.countedOfRep(kept.rep),
    };
    return kept;
  }

  // What is common is learnt on the way: an earlier post is weighed anew when the posts have doubled.
  private weightOfRep(rep: number): number {
    const known = this.rep.get(rep, WEIGHT);
    const level = this.spread.level();
    if (known >>> 16 === level) return (known & 0xffff) / 64;
    const weight = this.spread.weigh(this.chunkOf(rep), this.startOf(rep), this.sizeOf(rep), this.weights);
    const noted = (level << 16) | Math.round(weight * 64);
    this.rep.set(rep, WEIGHT, noted);
    this.rep.set(rep, COUNTED, this.spread.counted + 1);
    if (this.memory.journal !== null) this.learnt.push(rep, noted);
    return weight;
  }

  // A post whose weight was learnt elsewhere is counted here.
  private countedOfRep(rep: number): number {
    if (this.rep.get(rep, COUNTED) === 0) {
      this.spread.weigh(this.chunkOf(rep), this.startOf(rep), this.sizeOf(rep), this.weights);
      this.rep.set(rep, COUNTED, this.spread.counted + 1);
    }
    return this.rep.get(rep, COUNTED) - 1;
  }

  // A post that is like a later member must be somewhat like the first one too, or a chain could lead anywhere.
  private likeAnchor(group: number, rep: number, content: number): boolean {
    const anchor = this.groups.get(group, ANCHOR);
    if (anchor === rep || anchor < 0) return true;
    const shorter = Math.min(content, this.contentOf(anchor));
    return this.likeness.compare(this.textOf(anchor, this.otherText), shorter, ANCHOR_SHARE) >= 0;
  }

  // Two groups are one only when their first posts are alike too.
  private anchorsAlike(a: number, b: number): boolean {
    const one = this.groups.get(a, ANCHOR);
    const two = this.groups.get(b, ANCHOR);
    if (one < 0 || two < 0) return false;
    return this.likeness.speakersAlike(this.textOf(one, this.text), this.textOf(two, this.otherText));
  }

  private sizeOf(rep: number): number {
    return this.rep.get(rep, SHAPE) & 0x7ff;
  }

  private contentOf(rep: number): number {
    return this.rep.get(rep, SHAPE) >>> 21;
  }

  private chunkOf(rep: number): Uint32Array {
    return this.memory.words.chunk(this.rep.get(rep, AT));
  }

  private startOf(rep: number): number {
    return this.memory.words.offset(this.rep.get(rep, AT));
  }
}
