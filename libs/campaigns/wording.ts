import { Growing, WordStore } from './growing.ts';
import { CROWD, KeyTable } from './key-table.ts';
import { Spread } from './spread.ts';
import { joinHash, MAX_WORDS, type Tokens } from './tokens.ts';

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
  /** the groups that the post showed to be one, as they were before; empty when it joined or founded only one */
  readonly joins: number[];
};

/** Below this many words, wording alone only suggests. */
export const SHORT_WORDS = 8;
/** From this many words on, near-identical wording always links, stock phrases or not. */
export const LONG_WORDS = 10;
/** Share of word pairs from which two wordings are near-identical. */
export const NEAR_IDENTICAL = 0.6;

/** The part of the usual threshold that a later member must reach against the first one. */
const ANCHOR_SHARE = 0.4;
const KEYS = 16;
const CHECKS = 24;
const REPS = 24;
const TABLE = 4096;

/**
 * The share of word pairs that two wordings must have in common: the shorter, the more.
 * @param words content words of the shorter one
 */
export function threshold(words: number): number {
  return Math.min(NEAR_IDENTICAL, Math.max(0.15, 5.5 / words));
}

/**
 * Groups posts by wording, one at a time. Sixteen phrases of a post (the smallest hashes of its word pairs, longer
 * phrases where a pair is common) lead to the few earlier posts that may be alike; each is then compared word pair by
 * word pair, with pairs that many unlike posts hold counting little. Time and memory a post do not grow with the index.
 */
export class WordingIndex {
  private readonly table = new KeyTable();
  private readonly spread = new Spread();
  private readonly store = new WordStore();
  private readonly repAt = new Growing();
  private readonly repSize = new Growing();
  private readonly repContent = new Growing();
  private readonly repPost = new Growing();
  private readonly repGroup = new Growing();
  private readonly parent = new Growing();
  private readonly anchor = new Growing();
  private readonly reps = new Growing();

  // The post at hand: its distinct pairs, their places in a small hash table, their weights.
  private readonly pairs = new Int32Array(MAX_WORDS);
  private readonly weights = new Float64Array(MAX_WORDS);
  private readonly matched = new Int32Array(MAX_WORDS);
  private readonly slotPair = new Int32Array(TABLE);
  private readonly slotStamp = new Int32Array(TABLE);
  private readonly slotIndex = new Int32Array(TABLE);
  private pairCount = 0;
  private stamp = 0;
  private matchStamp = 0;
  private weighed = false;
  private totalWeight = 0;

  private readonly keys = new Int32Array(KEYS);
  private readonly keyAt = new Int32Array(KEYS);
  private keyCount = 0;
  private readonly candidates = new Int32Array(KEYS * CROWD * 3);
  private readonly votes = new Int32Array(KEYS * CROWD * 3);
  private candidateCount = 0;
  private readonly openKeys = new Int32Array(KEYS * 3);
  private openCount = 0;

  private readonly keptApart: (a: number, b: number) => boolean;
  private readonly placing: Placing = { group: -1, like: -1, similarity: 0, hint: -1, joins: [] };

  /** @param keptApart whether a person has set two groups apart */
  constructor(keptApart: (a: number, b: number) => boolean = () => false) {
    this.keptApart = keptApart;
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
    this.load(words, length);
    this.choose(words, length);
    this.gather(words, length);
    let best = -1;
    let checks = 0;
    for (let c = 0; c < this.candidateCount && checks < CHECKS; c++) {
      const rep = this.nextCandidate(c);
      const group = this.find(this.repGroup.get(rep));
      if (group === out.group || out.joins.includes(group)) continue;
      checks++;
      const shorter = Math.min(content, this.repContent.get(rep));
      const similarity = this.compare(rep, threshold(shorter), shorter);
      if (similarity < 0) continue;
      if (shorter < SHORT_WORDS) {
        if (out.hint < 0) out.hint = this.repPost.get(rep);
        continue;
      }
      if (!this.likeAnchor(group, rep, content)) continue;
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

  /** The words of the post that founded a group, empty for one too short to compare. */
  wordsOf(group: number): Uint32Array {
    const rep = this.anchor.get(group);
    if (rep < 0) return new Uint32Array(0);
    const at = this.repAt.get(rep);
    return this.store.chunk(at).slice(this.store.offset(at), this.store.offset(at) + this.repSize.get(rep));
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

  private join(out: Placing, best: number, post: number, tokens: Tokens): void {
    out.like = this.repPost.get(best);
    let kept = 0;
    for (const other of out.joins) {
      if (this.keptApart(out.group, other) || !this.anchorsAlike(out.group, other)) continue;
      out.joins[kept++] = other;
    }
    out.joins.length = kept;
    if (kept > 0) out.joins.push(out.group);
    for (const other of out.joins) this.merge(this.find(out.group), this.find(other));
    out.group = this.find(out.group);
    const reps = this.reps.get(out.group);
    if (out.similarity < 0.8 && reps < REPS) this.keep(out.group, post, tokens);
  }

  private found(out: Placing, post: number, tokens: Tokens): void {
    out.group = this.newGroup(this.repAt.length);
    this.keep(out.group, post, tokens);
    this.spread.count(this.pairs, this.pairCount);
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
    const rep = this.repAt.push(this.store.put(tokens.words, tokens.length));
    this.repSize.push(tokens.length);
    this.repContent.push(tokens.content);
    this.repPost.push(post);
    this.repGroup.push(group);
    this.reps.set(group, this.reps.get(group) + 1);
    for (let k = 0; k < this.openCount; k++) {
      const key = this.openKeys[k]!;
      const found = this.table.find(key);
      let known = found === CROWD;
      for (let e = 0; e < found && !known; e++) known = this.find(this.repGroup.get(this.table.entries[e]!)) === group;
      if (!known) this.table.add(key, rep);
    }
  }

  private load(words: Uint32Array, length: number): void {
    this.stamp++;
    this.pairCount = 0;
    this.weighed = false;
    for (let i = 1; i < length; i++) {
      const pair = joinHash(words[i - 1]!, words[i]!) | 0;
      let at = pair & (TABLE - 1);
      while (this.slotStamp[at] === this.stamp && this.slotPair[at] !== pair) at = (at + 1) & (TABLE - 1);
      if (this.slotStamp[at] === this.stamp) continue;
      this.slotStamp[at] = this.stamp;
      this.slotPair[at] = pair;
      this.slotIndex[at] = this.pairCount;
      this.matched[this.pairCount] = 0;
      this.pairs[this.pairCount++] = pair;
    }
  }

  // The positions of the pairs with the smallest hashes, in ascending order of hash.
  private choose(words: Uint32Array, length: number): void {
    const { keys, keyAt } = this;
    let count = 0;
    for (let i = 1; i < length; i++) {
      const pair = joinHash(words[i - 1]!, words[i]!);
      const rank = Math.imul(pair, 0xcc9e2d51) >>> 1;
      if (count === KEYS && rank >= keys[KEYS - 1]!) continue;
      let at = count < KEYS ? count : KEYS - 1;
      while (at > 0 && keys[at - 1]! > rank) at--;
      if (at > 0 && keys[at - 1] === rank) continue;
      if (count < KEYS) count++;
      for (let k = count - 1; k > at; k--) {
        keys[k] = keys[k - 1]!;
        keyAt[k] = keyAt[k - 1]!;
      }
      keys[at] = rank;
      keyAt[at] = i - 1;
    }
    this.keyCount = count;
  }

  // Looks the keys up. A crowded pair is made longer by the next word, twice at most.
  private gather(words: Uint32Array, length: number): void {
    this.candidateCount = 0;
    this.openCount = 0;
    for (let k = 0; k < this.keyCount; k++) {
      const i = this.keyAt[k]!;
      let key = joinHash(words[i]!, words[i + 1]!);
      for (let more = 2; more <= 4; more++) {
        const found = this.table.find(key);
        for (let e = 0; e < found; e++) this.vote(this.table.entries[e]!);
        if (found < CROWD) {
          this.openKeys[this.openCount++] = key;
          break;
        }
        if (i + more >= length) break;
        key = joinHash(key, words[i + more]!);
      }
    }
  }

  private vote(rep: number): void {
    for (let c = 0; c < this.candidateCount; c++) {
      if (this.candidates[c] === rep) {
        this.votes[c]!++;
        return;
      }
    }
    this.candidates[this.candidateCount] = rep;
    this.votes[this.candidateCount++] = 1;
  }

  // Selection by votes, one step of a selection sort at a time: most calls need only the first.
  private nextCandidate(from: number): number {
    let best = from;
    for (let c = from + 1; c < this.candidateCount; c++) if (this.votes[c]! > this.votes[best]!) best = c;
    const rep = this.candidates[best]!;
    this.candidates[best] = this.candidates[from]!;
    this.votes[best] = this.votes[from]!;
    this.candidates[from] = rep;
    return rep;
  }

  // The share of pairs in common, or -1 when it is too small for the length.
  private compare(rep: number, wanted: number, shorter: number): number {
    const at = this.repAt.get(rep);
    const size = this.repSize.get(rep);
    const words = this.store.chunk(at);
    const start = this.store.offset(at);
    const stamp = ++this.matchStamp;
    let common = 0;
    for (let i = start + 1; i < start + size; i++) {
      const index = this.indexOf(joinHash(words[i - 1]!, words[i]!) | 0);
      if (index < 0 || this.matched[index] === stamp) continue;
      this.matched[index] = stamp;
      common++;
    }
    const plain = common / (this.pairCount + size - 1 - common);
    if (plain < wanted * 0.5) return -1;
    if (plain >= NEAR_IDENTICAL && shorter >= LONG_WORDS) return plain;
    const weighted = this.weigh(words, start, size, stamp);
    return weighted >= wanted ? weighted : -1;
  }

  // A post that is like a later member must be somewhat like the first one too, or a chain could lead anywhere.
  private likeAnchor(group: number, rep: number, content: number): boolean {
    const anchor = this.anchor.get(group);
    if (anchor === rep || anchor < 0) return true;
    const shorter = Math.min(content, this.repContent.get(anchor));
    return this.compare(anchor, threshold(shorter) * ANCHOR_SHARE, shorter) >= 0;
  }

  private weigh(words: Uint32Array, start: number, size: number, stamp: number): number {
    const limit = this.spread.limit();
    if (!this.weighed) {
      this.weighed = true;
      this.totalWeight = 0;
      for (let p = 0; p < this.pairCount; p++) {
        this.weights[p] = this.spread.weight(this.pairs[p]!, limit);
        this.totalWeight += this.weights[p]!;
      }
    }
    let common = 0;
    for (let p = 0; p < this.pairCount; p++) if (this.matched[p] === stamp) common += this.weights[p]!;
    let other = 0;
    for (let i = start + 1; i < start + size; i++) {
      other += this.spread.weight(joinHash(words[i - 1]!, words[i]!) | 0, limit);
    }
    // Texts of nothing but stock phrases have hardly any weight to share: four pairs' worth is added to the whole.
    return common / Math.max(this.totalWeight + other - common, 4);
  }

  private indexOf(pair: number): number {
    let at = pair & (TABLE - 1);
    while (this.slotStamp[at] === this.stamp) {
      if (this.slotPair[at] === pair) return this.slotIndex[at]!;
      at = (at + 1) & (TABLE - 1);
    }
    return -1;
  }

  // Two groups are one only when their first posts are alike too: the ends of a chain must still be alike.
  private anchorsAlike(a: number, b: number): boolean {
    const one = this.anchor.get(a);
    const two = this.anchor.get(b);
    if (one < 0 || two < 0) return false;
    const held = new Set<number>();
    const walk = (rep: number, visit: (pair: number) => void): void => {
      const at = this.repAt.get(rep);
      const words = this.store.chunk(at);
      const start = this.store.offset(at);
      for (let i = start + 1; i < start + this.repSize.get(rep); i++) visit(joinHash(words[i - 1]!, words[i]!) | 0);
    };
    walk(one, (pair) => held.add(pair));
    const size = held.size;
    let common = 0;
    walk(two, (pair) => {
      if (held.delete(pair)) common++;
    });
    const shorter = Math.min(this.repContent.get(one), this.repContent.get(two));
    return common / (size + this.repSize.get(two) - 1 - common) >= threshold(shorter) / 2;
  }
}
