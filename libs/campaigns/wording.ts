import { Candidates } from './candidates.ts';
import { Growing, WordStore } from './growing.ts';
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
import { Spread } from './spread.ts';
import { MAX_WORDS, type Tokens } from './tokens.ts';

/** What the wording of one post says; written anew by every call of {@link WordingIndex.place}. */
export type Placing = {
  /** the wording group the post now belongs to */
  group: number;
  /** the earlier post it is like, or -1 when it founds its group */
  like: number;
  /** 0..1, weighted share of word pairs in common with `like` */
  similarity: number;
  /** a post that is alike but too short to link by wording alone, or -1 */
  hint: number;
  /** 0..1, how alike `hint` is */
  hintSimilarity: number;
  /** the groups that the post showed to be one, as they were before; empty when it joined or founded only one */
  readonly joins: number[];
};

/** Words that tell nothing. */
export type KnownWords = { readonly formulas: Iterable<number>; readonly small: Iterable<number> };

// A kept post, made ready to be compared.
type Kept = { -readonly [key in keyof Text]: Text[key] } & { rep: number };

const NONE_KNOWN: KnownWords = { formulas: [], small: [] };

/** The part of the usual threshold that a later member must reach against the first one. */
const ANCHOR_SHARE = 0.5;
// A kept post is five numbers in a row: where its words are; how many, how many distinct pairs, how many content words
// (eleven, ten and eleven bits); its number; its group; its weight with the level it was weighed at; how many posts
// were found to be like it.
const RECORD = 6;
const AT = 0;
const SHAPE = 1;
const POST = 2;
const GROUP = 3;
const WEIGHT = 4;
const HITS = 5;

/** By how many posts the speaker of a group must be outdone. */
const CLEARLY = 3;
/** Earlier posts that a post is compared with at most. */
const CHECKS = 7;
/** Posts of a group that are kept for comparison at most. */
const REPS = 40;

/**
 * Groups posts by wording, one at a time. Sixteen phrases of a post (the smallest hashes of its word pairs, longer
 * phrases where a pair is common) lead to the few earlier posts that may be alike; each is then compared: by the share of
 * word pairs, and when that does not settle it by the telling words in the same order, common words and stock phrases
 * left out. Time and memory a post do not grow with the index.
 */
export class WordingIndex {
  private readonly spread = new Spread();
  private readonly store = new WordStore();
  private readonly rep = new Growing();
  private readonly parent = new Growing();
  private readonly anchor = new Growing();
  private readonly reps = new Growing();

  private readonly likeness = new Likeness(this.spread);
  private readonly weights = new Float64Array(MAX_WORDS);
  private readonly pairs = new Int32Array(MAX_WORDS);
  private readonly candidates = new Candidates(CHECKS);
  // Made once: a post is compared with several.
  private readonly text = this.newText();
  private readonly otherText = this.newText();
  private touched = 0;

  private readonly keptApart: (a: number, b: number) => boolean;
  private readonly placing: Placing = { group: -1, like: -1, similarity: 0, hint: -1, hintSimilarity: 0, joins: [] };

  /**
   * @param keptApart whether a person has set two groups apart
   * @param known words that tell nothing: those of formulas, and small ones, as `hashOf()` gives them
   */
  constructor(keptApart: (a: number, b: number) => boolean = () => false, known: KnownWords = NONE_KNOWN) {
    this.keptApart = keptApart;
    for (const word of known.formulas) this.spread.ignore(word, true);
    for (const word of known.small) this.spread.ignore(word, false);
  }

  /** Places one post. @param post a number that grows with every call; @returns the same object every time */
  place(post: number, tokens: Tokens): Placing {
    const out = this.placing;
    out.group = -1;
    out.like = -1;
    out.similarity = 0;
    out.hint = -1;
    out.joins.length = 0;
    const { words, length, content } = tokens;
    if (length < 3) {
      out.group = this.newGroup(-1);
      return out;
    }
    this.gather(words, length);
    this.likeness.load(words, this.pairs, length);
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
          out.hint = this.rep.get(rep * RECORD + POST);
          out.hintSimilarity = similarity;
        }
        continue;
      }
      const group = this.find(this.rep.get(rep * RECORD + GROUP));
      if (similarity < NEARLY_SAME && !this.likeAnchor(group, rep, content)) continue;
      if (best < 0 || similarity > out.similarity) {
        if (best >= 0) out.joins.push(out.group);
        best = rep;
        out.group = group;
        out.similarity = similarity;
      } else out.joins.push(group);
    }
    if (best >= 0) this.join(out, best, post, tokens);
    else this.found(out, post, tokens);
    return out;
  }

  /**
   * Makes some posts of a group a group of their own, so that later posts like them join it and not the old one.
   * @param posts those that go, at least one
   * @param stays a post of the group that does not
   * @returns the new group
   */
  fork(group: number, posts: ReadonlySet<number>, stays: number): number {
    const root = this.find(group);
    const anchor = this.anchor.get(root);
    const made = this.newGroup(-1);
    if (anchor < 0) return made;
    const gone: number[] = [];
    const left: number[] = [];
    for (let rep = 0; rep * RECORD < this.rep.length; rep++) {
      if (this.find(this.rep.get(rep * RECORD + GROUP)) !== root) continue;
      (posts.has(this.rep.get(rep * RECORD + POST)) ? gone : left).push(rep);
    }
    if (gone.length === 0) gone.push(this.copy(anchor, [...posts][0]!));
    if (left.length === 0) left.push(this.copy(anchor, stays));
    for (const rep of gone) this.move(rep, made);
    for (const rep of left) this.move(rep, root);
    this.anchor.set(made, gone[0]!);
    this.anchor.set(root, left.includes(anchor) ? anchor : left[0]!);
    this.reps.set(made, gone.length);
    this.reps.set(root, left.length);
    return made;
  }

  private copy(rep: number, post: number): number {
    const made = this.rep.length / RECORD;
    for (let k = 0; k < RECORD; k++) this.rep.push(this.rep.get(rep * RECORD + k));
    this.rep.set(made * RECORD + POST, post);
    return made;
  }

  private move(rep: number, group: number): void {
    this.rep.set(rep * RECORD + GROUP, group);
    const [start, size] = [this.startOf(rep), this.sizeOf(rep)];
    const words = this.chunkOf(rep).subarray(start, start + size);
    this.gather(words, size);
    this.plant(rep, group);
  }

  /** The words of the post that founded a group, empty for one too short to compare. */
  wordsOf(group: number): Uint32Array {
    const rep = this.anchor.get(group);
    if (rep < 0) return new Uint32Array(0);
    const at = this.rep.get(rep * RECORD + AT);
    return this.store.chunk(at).slice(this.store.offset(at), this.store.offset(at) + this.sizeOf(rep));
  }

  /** The group that a group was merged into, itself when it was not. */
  find(group: number): number {
    let root = group;
    while (this.parent.get(root) !== root) root = this.parent.get(root);
    for (let at = group; at !== root; ) {
      const next = this.parent.get(at);
      this.parent.set(at, root);
      at = next;
    }
    return root;
  }

  private isJoined(out: Placing, rep: number): boolean {
    const group = this.find(this.rep.get(rep * RECORD + GROUP));
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
    out.group = this.find(this.rep.get(rep * RECORD + GROUP));
    out.similarity = similarity;
    return rep;
  }

  private join(out: Placing, best: number, post: number, tokens: Tokens): void {
    out.like = this.rep.get(best * RECORD + POST);
    let kept = 0;
    for (const other of out.joins) {
      if (this.keptApart(out.group, other) || !this.anchorsAlike(out.group, other)) continue;
      out.joins[kept++] = other;
    }
    out.joins.length = kept;
    if (kept > 0) out.joins.push(out.group);
    for (const other of out.joins) this.merge(this.find(out.group), this.find(other));
    out.group = this.find(out.group);
    this.spread.count(tokens.words, this.pairs, tokens.length, false);
    this.credit(best, out.group);
    const reps = this.reps.get(out.group);
    if (out.similarity < NEARLY_SAME && reps < REPS) this.keep(out.group, post, tokens);
    else this.candidates.plantWhole(best);
  }

  // The post that clearly most others are like speaks for its group, not the one that happened to come first.
  private credit(rep: number, group: number): void {
    const hits = this.rep.get(rep * RECORD + HITS) + 1;
    this.rep.set(rep * RECORD + HITS, hits);
    const anchor = this.anchor.get(group);
    if (anchor >= 0 && hits > this.rep.get(anchor * RECORD + HITS) + CLEARLY) this.anchor.set(group, rep);
  }

  private found(out: Placing, post: number, tokens: Tokens): void {
    out.group = this.newGroup(this.rep.length / RECORD);
    this.keep(out.group, post, tokens);
    // Only a post that is otherwise unlike shows that a phrase is everybody's: its own copies would prove it by themselves.
    // Short ones are not linked by wording, so that all of them count.
    const unlike = tokens.content < SHORT_WORDS || this.likeness.most < NEAR_IDENTICAL;
    this.spread.count(tokens.words, this.pairs, tokens.length, unlike);
  }

  private newGroup(anchor: number): number {
    const group = this.parent.length;
    this.parent.push(group);
    this.anchor.push(anchor);
    this.reps.push(0);
    return group;
  }

  private merge(a: number, b: number): void {
    if (a === b) return;
    const into = Math.min(a, b);
    const from = Math.max(a, b);
    this.parent.set(from, into);
    this.reps.set(into, this.reps.get(into) + this.reps.get(from));
  }

  // Keeps the words of a post for comparison, and the keys that do not lead to its group yet.
  private keep(group: number, post: number, tokens: Tokens): void {
    const rep = this.rep.length / RECORD;
    this.rep.push(this.store.put(tokens.words, tokens.length));
    this.rep.push(tokens.length | (this.likeness.pairCount << 11) | (Math.min(tokens.content, MAX_WORDS) << 21));
    this.rep.push(post);
    this.rep.push(group);
    this.rep.push(0);
    this.rep.push(0);
    this.reps.set(group, this.reps.get(group) + 1);
    this.plant(rep, group);
  }

  private plant(rep: number, group: number): void {
    this.candidates.plant(rep, (other) => this.find(this.rep.get(other * RECORD + GROUP)) === group);
  }

  // Looks the post up, and brings the candidates' words into reach of the memory, side by side.
  private gather(words: Uint32Array, length: number): void {
    const { candidates, rep, store } = this;
    pairsOf(words, length, this.pairs);
    candidates.gather(words, this.pairs, length);
    for (let c = 0; c < candidates.count; c++) this.touched ^= rep.get(candidates.best[c]! * RECORD);
    for (let c = 0; c < candidates.count; c++) {
      const at = rep.get(candidates.best[c]! * RECORD + AT);
      this.touched ^= store.chunk(at)[store.offset(at)]!;
    }
  }

  private textOf(rep: number, into: Kept): Text {
    const at = this.rep.get(rep * RECORD + AT);
    const shape = this.rep.get(rep * RECORD + SHAPE);
    into.rep = rep;
    into.words = this.store.chunk(at);
    into.start = this.store.offset(at);
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
    };
    return kept;
  }

  // What is common is learnt on the way: an earlier post is weighed anew when the posts have doubled.
  private weightOfRep(rep: number): number {
    const known = this.rep.get(rep * RECORD + WEIGHT);
    const level = this.spread.level();
    if (known >>> 16 === level) return (known & 0xffff) / 64;
    const weight = this.spread.weigh(this.chunkOf(rep), this.startOf(rep), this.sizeOf(rep), this.weights);
    this.rep.set(rep * RECORD + WEIGHT, (level << 16) | Math.round(weight * 64));
    return weight;
  }

  // A post that is like a later member must be somewhat like the first one too, or a chain could lead anywhere.
  private likeAnchor(group: number, rep: number, content: number): boolean {
    const anchor = this.anchor.get(group);
    if (anchor === rep || anchor < 0) return true;
    const shorter = Math.min(content, this.contentOf(anchor));
    return this.likeness.compare(this.textOf(anchor, this.otherText), shorter, ANCHOR_SHARE) >= 0;
  }

  // Two groups are one only when their first posts are alike too.
  private anchorsAlike(a: number, b: number): boolean {
    const one = this.anchor.get(a);
    const two = this.anchor.get(b);
    if (one < 0 || two < 0) return false;
    return this.likeness.speakersAlike(this.textOf(one, this.text), this.textOf(two, this.otherText));
  }

  private sizeOf(rep: number): number {
    return this.rep.get(rep * RECORD + SHAPE) & 0x7ff;
  }

  private contentOf(rep: number): number {
    return this.rep.get(rep * RECORD + SHAPE) >>> 21;
  }

  private chunkOf(rep: number): Uint32Array {
    return this.store.chunk(this.rep.get(rep * RECORD + AT));
  }

  private startOf(rep: number): number {
    return this.store.offset(this.rep.get(rep * RECORD + AT));
  }
}
