import { Candidates } from './candidates.ts';
import { MAX_WORDS } from './hashes.ts';
import { Kept, Text } from './kept.ts';
import {
  FLOOR,
  Likeness,
  LONG_FORMULA,
  LONG_SAYING,
  LONG_WORDS,
  NEAR_IDENTICAL,
  NEARLY_SAME,
  SHORT_WORDS,
} from './likeness.ts';
import { type Ints, type int, newInts, newWords, type Words } from './machine.ts';
import type { Apart, KeyMemory, WordMemory } from './memory.ts';
import { pairsOf } from './pair-set.ts';
import { Spread } from './spread.ts';

/** The part of the usual threshold that a later member must reach against the first one. */
const ANCHOR_SHARE = 0.5;
/** Earlier posts that a post is compared with at most. */
export const CHECKS = 7;
/** Posts of a group that are kept for comparison at most. */
const REPS = 40;

/**
 * Groups posts by wording, one at a time. Sixteen phrases of a post (the smallest hashes of its word pairs, longer
 * phrases where a pair is common) lead to the few earlier posts that may be alike; each is then compared: by the share of
 * word pairs, and when that does not settle it by the telling words in the same order, common words and stock phrases
 * left out. Time and memory a post do not grow with the index.
 */
export class Wording {
  readonly spread: Spread;
  readonly kept: Kept;
  private readonly candidates: Candidates;
  private readonly likeness: Likeness;
  private readonly apart: Apart;
  private readonly pairs: Ints = newInts(MAX_WORDS);
  private readonly text: Text = new Text();
  private readonly otherText: Text = new Text();
  // The words of a kept post that is planted anew.
  private readonly moved: Words = newWords(MAX_WORDS);

  // What the wording of the post at hand says, see `Placing`.
  group: int = -1;
  like: int = -1;
  similarity: number = 0;
  hint: int = -1;
  hintSimilarity: number = 0;
  /** groups that the post showed to be one, the first `joinCount` */
  readonly joins: Ints = newInts(CHECKS + 1);
  joinCount: int = 0;
  // And what doing it again needs, see `Note`.
  best: int = -1;
  near: boolean = false;
  unlike: boolean = false;

  constructor(keys: KeyMemory, words: WordMemory, apart: Apart) {
    const spread = new Spread();
    const kept = new Kept(words, spread);
    this.spread = spread;
    this.kept = kept;
    this.candidates = new Candidates(CHECKS, keys);
    this.likeness = new Likeness(spread, kept);
    this.apart = apart;
  }

  /** Distinct word pairs of the post at hand. */
  get pairCount(): int {
    return this.likeness.pairCount;
  }

  /** Places a post that is too short to compare. */
  placeShort(): void {
    this.clear();
    this.group = this.kept.newGroup(-1);
  }

  /**
   * Places one post.
   * @param post a number that grows with every call
   * @param looked whether {@link Wording.look} has just looked it up
   */
  place(post: int, words: Words, length: int, content: int, looked: boolean): void {
    this.clear();
    if (!looked) this.look(words, length);
    this.kept.touch(this.candidates.best, this.candidates.count);
    this.likeness.load(words, this.pairs, length);
    const best = this.judge(content);
    this.best = best;
    this.near = this.similarity >= NEARLY_SAME;
    // Only a post that is otherwise unlike shows that a phrase is everybody's: its own copies would prove it by themselves.
    // Short ones are not linked by wording, so that all of them count.
    this.unlike = content < SHORT_WORDS || this.likeness.most < NEAR_IDENTICAL;
    const pairs = this.likeness.pairCount;
    if (best >= 0) {
      if (this.join(best, words, length))
        this.plant(this.kept.keep(this.group, post, words, length, content, pairs, true), this.group);
      // The phrases that lead to its group may become everybody's: those that grew longer meanwhile must lead there too.
      else this.plant(best, this.group);
    } else {
      this.found(words, length);
      // No kept post is of its group yet.
      this.candidates.plant(this.kept.keep(this.group, post, words, length, content, pairs, true), this.group, null);
    }
  }

  /**
   * Does again what placing a post did, but for what is found by looking up: that is set by {@link Wording.note}, and by
   * `joins` and `joinCount`. Nothing is compared or planted.
   * @param pairs distinct word pairs
   */
  again(post: int, words: Words, length: int, content: int, pairs: int): void {
    pairsOf(words, length, this.pairs);
    let kept = true;
    if (this.best >= 0) {
      this.group = this.kept.groupOf(this.best);
      kept = this.join(this.best, words, length);
    } else this.found(words, length);
    if (kept) this.kept.keep(this.group, post, words, length, content, pairs, false);
  }

  /** Says what was found when a post was placed elsewhere. */
  note(best: int, near: boolean, unlike: boolean): void {
    this.clear();
    this.best = best;
    this.near = near;
    this.unlike = unlike;
  }

  /** Looks a post up without placing it. */
  look(words: Words, length: int): void {
    pairsOf(words, length, this.pairs);
    this.candidates.gather(words, this.pairs, length);
  }

  /** After {@link Wording.look}: kept posts whose words placing the post may read. @returns how many */
  wanted(into: Ints): int {
    const candidates = this.candidates;
    let count = 0;
    for (let c = -1; c < candidates.count; c++) {
      const rep = c < 0 ? candidates.sameText() : candidates.best[c]!;
      if (rep < 0) continue;
      into[count++] = rep;
      const speaker = this.kept.speakerOf(this.kept.groupOf(rep));
      if (speaker >= 0 && speaker !== rep) into[count++] = speaker;
    }
    return count;
  }

  /**
   * Makes some posts of a group a group of their own, so that later posts like them join it and not the old one.
   * @param posts those that go, the first `count`, growing, at least one
   * @param stays a post of the group that does not
   * @returns the new group
   */
  fork(group: int, posts: Ints, count: int, stays: int): int {
    const kept = this.kept;
    const root = kept.find(group);
    const speaker = kept.speakerOf(root);
    const made = kept.newGroup(-1);
    if (speaker < 0) return made;
    const length = kept.length;
    let gone = 0;
    let firstGone = -1;
    let left = 0;
    let firstLeft = -1;
    for (let rep = 0; rep < length; rep++) {
      if (kept.groupOf(rep) !== root) continue;
      if (isAmong(posts, count, kept.postOf(rep))) {
        if (gone++ === 0) firstGone = rep;
      } else if (left++ === 0) firstLeft = rep;
    }
    if (gone === 0) firstGone = kept.copy(speaker, posts[0]!);
    if (left === 0) firstLeft = kept.copy(speaker, stays);
    const speakerStays = left > 0 && kept.groupOf(speaker) === root && !isAmong(posts, count, kept.postOf(speaker));
    if (gone === 0) this.move(firstGone, made);
    for (let rep = 0; rep < length; rep++) {
      if (kept.groupOf(rep) === root && isAmong(posts, count, kept.postOf(rep))) this.move(rep, made);
    }
    if (left === 0) this.move(firstLeft, root);
    for (let rep = 0; rep < length; rep++) if (kept.groupOf(rep) === root) this.move(rep, root);
    kept.settle(made, firstGone, gone === 0 ? 1 : gone);
    kept.settle(root, speakerStays ? speaker : firstLeft, left === 0 ? 1 : left);
    return made;
  }

  private move(rep: int, group: int): void {
    this.kept.move(rep, group);
    const text = this.kept.textOf(rep, this.text, 0);
    const size = text.size;
    for (let i = 0; i < size; i++) this.moved[i] = text.words[text.start + i]!;
    this.look(this.moved, size);
    this.plant(rep, group);
  }

  private clear(): void {
    this.group = -1;
    this.like = -1;
    this.similarity = 0;
    this.hint = -1;
    this.joinCount = 0;
    this.kept.learntCount = 0;
  }

  // Compares the post at hand with its candidates. @returns the one it is most like, or -1
  private judge(content: int): int {
    const kept = this.kept;
    let best = this.sameText(content);
    // A group of nothing but copies of a short text would never meet the longer ones that say the same and more.
    const isSettled = best >= 0 && (content >= LONG_SAYING || kept.countOf(this.group) > 1);
    const count = isSettled ? 0 : this.candidates.count;
    for (let c = 0; c < count; c++) {
      const rep = this.candidates.best[c]!;
      if (best >= 0 && this.isJoined(rep)) continue;
      const other = kept.contentOf(rep);
      const shorter = content < other ? content : other;
      const similarity = this.likeness.compare(kept.textOf(rep, this.text, 0), shorter, 1);
      if (similarity < 0) continue;
      if (shorter < SHORT_WORDS) {
        if (this.hint < 0) {
          this.hint = kept.postOf(rep);
          this.hintSimilarity = similarity;
        }
        continue;
      }
      const group = kept.groupOf(rep);
      if (similarity < NEARLY_SAME && !this.likeAnchor(group, rep, content)) continue;
      if (best < 0 || similarity > this.similarity) {
        if (best >= 0) this.joins[this.joinCount++] = this.group;
        best = rep;
        this.group = group;
        this.similarity = similarity;
      } else this.joins[this.joinCount++] = group;
    }
    let left = 0;
    for (let j = 0; j < this.joinCount; j++) {
      const other = this.joins[j]!;
      if (this.apart.keptApart(this.group, other) || !this.anchorsAlike(this.group, other)) continue;
      this.joins[left++] = other;
    }
    this.joinCount = left;
    return best;
  }

  private isJoined(rep: int): boolean {
    const group = this.kept.groupOf(rep);
    if (group === this.group) return true;
    for (let j = 0; j < this.joinCount; j++) if (this.joins[j] === group) return true;
    return false;
  }

  // A text that was seen word for word goes where it went, for that its key leads to the post it was found to be like.
  private sameText(content: int): int {
    const rep = this.candidates.sameText();
    if (rep < 0 || content < LONG_WORDS) return -1;
    if (content < LONG_FORMULA && this.likeness.isFormula()) return -1;
    const similarity = this.likeness.plain(this.kept.textOf(rep, this.text, 0));
    if (content < LONG_SAYING && this.likeness.isSaying()) return -1;
    // Its key could be another text's by chance, but the post it led to then would be unlike.
    if (similarity < FLOOR) return -1;
    this.group = this.kept.groupOf(rep);
    this.similarity = similarity;
    return rep;
  }

  // @returns whether the words of the post are worth keeping
  private join(best: int, words: Words, length: int): boolean {
    const kept = this.kept;
    this.like = kept.postOf(best);
    if (this.joinCount > 0) this.joins[this.joinCount++] = this.group;
    for (let j = 0; j < this.joinCount; j++) kept.merge(kept.find(this.group), kept.find(this.joins[j]!));
    this.group = kept.find(this.group);
    this.spread.count(words, this.pairs, length, false);
    kept.credit(best, this.group);
    return !this.near && kept.countOf(this.group) < REPS;
  }

  private found(words: Words, length: int): void {
    this.group = this.kept.newGroup(this.kept.length);
    this.spread.count(words, this.pairs, length, this.unlike);
  }

  // Lets the keys that do not lead to its group yet lead to a kept post.
  private plant(rep: int, group: int): void {
    this.candidates.plant(rep, group, this.kept);
  }

  // A post that is like a later member must be somewhat like the first one too, or a chain could lead anywhere.
  private likeAnchor(group: int, rep: int, content: int): boolean {
    const anchor = this.kept.speakerOf(group);
    if (anchor === rep || anchor < 0) return true;
    const other = this.kept.contentOf(anchor);
    const shorter = content < other ? content : other;
    return this.likeness.compare(this.kept.textOf(anchor, this.otherText, 1), shorter, ANCHOR_SHARE) >= 0;
  }

  // Two groups are one only when their first posts are alike too.
  private anchorsAlike(a: int, b: int): boolean {
    const one = this.kept.speakerOf(a);
    const two = this.kept.speakerOf(b);
    if (one < 0 || two < 0) return false;
    return this.likeness.speakersAlike(this.kept.textOf(one, this.text, 0), this.kept.textOf(two, this.otherText, 1));
  }
}

// Whether a number is one of the first `count`, which grow.
function isAmong(numbers: Ints, count: int, wanted: int): boolean {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < count && numbers[low] === wanted;
}
