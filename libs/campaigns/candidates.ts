import type { KeyMemory } from './index-memory.ts';
import { CROWD, KeyTable } from './key-table.ts';
import { joinHash, stretchHash } from './tokens.ts';

/** Phrases of a post that lead to others. */
const KEYS = 16;
/** By how many words a phrase that is common grows before it is given up. */
const LONGER = 3;
/** Phrases that must be open for a post to be found by them alone. */
const FEW_OPEN = 6;
/** Votes of half a text. */
const HALF_VOTES = 4;
/** What a phrase is worth that leads to so many posts: the fewer, the more it tells. */
const VOTES = [0, 4, 2, 1, 1];
/** Size of the table of phrases that are known to be common. */
const COMMON_BITS = 16;
/** Size of the table in which votes are counted: more than twice the most entries there can be. */
const VOTE_BITS = 10;
const VOTE_MASK = (1 << VOTE_BITS) - 1;

/**
 * Leads from the phrases of a post to the kept posts that share some of them, those that share most first.
 *
 * Sixteen word pairs are taken, those with the smallest hashes, so that two posts tend to take the same ones; a pair that
 * many unlike posts have grows by the next word until it is rare. The whole text is a phrase too.
 */
export class Candidates {
  /** the entries with most votes, the first `count` */
  readonly best: Int32Array;
  count = 0;
  /** the key of the whole text at hand */
  whole = 0;

  private readonly table: KeyMemory;
  private readonly ranks = new Int32Array(KEYS);
  private readonly places = new Int32Array(KEYS);
  private readonly keys = new Int32Array(KEYS);
  private readonly open = new Int32Array(KEYS + 3);
  // What each open phrase led to when it was looked up: how many, and which.
  private readonly openFound = new Int32Array(KEYS + 3);
  private readonly openEntries = new Int32Array((KEYS + 3) * CROWD);
  private openCount = 0;
  private wholeOpen = false;
  private same = -1;
  // Phrases that were found common, as many as fit: once common they stay so, and most of what is met are the same few.
  private readonly common = new Int32Array(1 << COMMON_BITS);
  private readonly known = new Uint8Array(KEYS);
  private readonly entries = new Int32Array((KEYS * (LONGER + 1) + 3) * CROWD);
  private readonly votes = new Int32Array((KEYS * (LONGER + 1) + 3) * CROWD);
  private entryCount = 0;
  private readonly slotEntry = new Int32Array(1 << VOTE_BITS);
  private readonly slotStamp = new Int32Array(1 << VOTE_BITS);
  private readonly slotIndex = new Int32Array(1 << VOTE_BITS);
  private stamp = 0;
  private touched = 0;

  /**
   * @param most how many candidates are wanted
   * @param table what each phrase leads to
   */
  constructor(most: number, table: KeyMemory = new KeyTable()) {
    this.best = new Int32Array(most);
    this.table = table;
  }

  /** Looks a post up. @param pairs of its words, as `pairsOf()` gives them */
  gather(words: Uint32Array, pairs: Int32Array, length: number): void {
    this.stamp++;
    this.entryCount = 0;
    this.openCount = 0;
    this.followPhrases(words, length, this.choose(pairs, length));
    // A text of nothing but common phrases is still found by the whole of it, or by one of its halves.
    const half = length >> 1;
    if (this.openCount < FEW_OPEN && half >= 4) {
      this.follow(stretchHash(words, 0, half), HALF_VOTES);
      this.follow(stretchHash(words, length - half, length), HALF_VOTES);
    }
    this.whole = stretchHash(words, 0, length);
    this.wholeOpen = this.follow(this.whole, KEYS);
    this.same = this.table.found === 0 ? -1 : this.table.entries[0]!;
    this.rank();
  }

  /** The entry that the whole text leads to, or -1. */
  sameText(): number {
    return this.same;
  }

  /** Lets the open phrases of the post at hand lead to an entry, except those that lead to one like it already. */
  plant(entry: number, likeIt: (other: number) => boolean): void {
    for (let k = 0; k < this.openCount; k++) {
      const end = k * CROWD + this.openFound[k]!;
      let known = false;
      for (let e = k * CROWD; e < end && !known; e++) known = likeIt(this.openEntries[e]!);
      if (!known) this.table.add(this.open[k]!, entry);
    }
  }

  /** Lets the whole text at hand lead to an entry. */
  plantWhole(entry: number): void {
    if (this.wholeOpen) this.table.add(this.whole, entry);
  }

  // The places of the pairs with the smallest hashes. @returns how many there are
  private choose(pairs: Int32Array, length: number): number {
    const { ranks, places, keys } = this;
    let count = 0;
    let limit = 0x80000000;
    for (let i = 1; i < length; i++) {
      const rank = Math.imul(pairs[i]!, 0xcc9e2d51) >>> 1;
      if (rank >= limit) continue;
      let at = count;
      while (at > 0 && ranks[at - 1]! > rank) at--;
      if (at > 0 && ranks[at - 1] === rank) continue;
      if (count < KEYS) count++;
      for (let k = count - 1; k > at; k--) {
        ranks[k] = ranks[k - 1]!;
        places[k] = places[k - 1]!;
      }
      ranks[at] = rank;
      places[at] = i - 1;
      if (count === KEYS) limit = ranks[KEYS - 1]!;
    }
    for (let k = 0; k < count; k++) keys[k] = pairs[places[k]! + 1]!;
    return count;
  }

  // All phrases of one length are read before the next length, so that the memory fetches them side by side.
  private followPhrases(words: Uint32Array, length: number, count: number): void {
    const { keys, places, known } = this;
    let left = count;
    for (let size = 2; left > 0; size++) {
      for (let k = 0; k < left; k++) {
        const key = keys[k]!;
        // A common phrase only leads to the longer one: what it leads to itself is the oldest of very many.
        known[k] = size < 2 + LONGER && places[k]! + size < length && this.isKnownCommon(key) ? 1 : 0;
        if (known[k] === 0) this.touched ^= this.table.touch(key);
      }
      let crowded = 0;
      for (let k = 0; k < left; k++) {
        const next = places[k]! + size;
        const isLast = size === 2 + LONGER || next >= length;
        if (known[k] === 0 && (this.follow(keys[k]!, 1, isLast) || isLast)) continue;
        keys[crowded] = joinHash(keys[k]!, words[next]!);
        places[crowded++] = places[k]!;
      }
      left = crowded;
    }
  }

  // Votes for what a key leads to, when it is common only if that is wanted. @returns whether the key takes further entries
  private follow(key: number, votes: number, alsoCommon = true): boolean {
    const { table, openEntries } = this;
    const found = table.find(key);
    if (found === CROWD) {
      this.common[commonAt(key)] = key | 0;
      if (!alsoCommon) return false;
    }
    const worth = votes * VOTES[found]!;
    for (let e = 0; e < found; e++) this.vote(table.entries[e]!, worth);
    if (found === CROWD) return false;
    const at = this.openCount;
    // The two halves of a text may be the same.
    if (votes > 1) for (let k = 0; k < at; k++) if (this.open[k] === (key | 0)) return true;
    for (let e = 0; e < found; e++) openEntries[at * CROWD + e] = table.entries[e]!;
    this.openFound[at] = found;
    this.open[at] = key;
    this.openCount = at + 1;
    return true;
  }

  private isKnownCommon(key: number): boolean {
    return key !== 0 && this.common[commonAt(key)] === (key | 0);
  }

  private vote(entry: number, votes: number): void {
    const { slotEntry, slotStamp, slotIndex, stamp } = this;
    let at = Math.imul(entry, 0x9e3779b1) >>> (32 - VOTE_BITS);
    while (slotStamp[at] === stamp && slotEntry[at] !== entry) at = (at + 1) & VOTE_MASK;
    if (slotStamp[at] === stamp) {
      this.votes[slotIndex[at]!]! += votes;
      return;
    }
    slotStamp[at] = stamp;
    slotEntry[at] = entry;
    slotIndex[at] = this.entryCount;
    this.entries[this.entryCount] = entry;
    this.votes[this.entryCount++] = votes;
  }

  // The entries with most votes to the front, in one pass; of equals the one found first.
  private rank(): void {
    const { best, entries, votes, ranks } = this;
    let count = 0;
    for (let i = 0; i < this.entryCount; i++) {
      const own = votes[i]!;
      if (count === best.length && own <= ranks[count - 1]!) continue;
      let at = count < best.length ? count++ : count - 1;
      for (; at > 0 && ranks[at - 1]! < own; at--) {
        best[at] = best[at - 1]!;
        ranks[at] = ranks[at - 1]!;
      }
      best[at] = entries[i]!;
      ranks[at] = own;
    }
    this.count = count;
  }
}

function commonAt(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - COMMON_BITS);
}
