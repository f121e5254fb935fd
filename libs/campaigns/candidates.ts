import type { KeyMemory } from './index-memory.ts';
import { CROWD, KeyTable } from './key-table.ts';
import { joinHash, MAX_WORDS, stretchHash } from './tokens.ts';

/** Phrases of a post that lead to others. */
const KEYS = 16;
/** By how many words a phrase that is common grows before it is given up. */
const LONGER = 3;
const RUNGS = LONGER + 1;
/** Phrases that must be open for a post to be found by them alone. */
const FEW_OPEN = 6;
/** Votes of half a text. */
const HALF_VOTES = 4;
/** What a phrase is worth that leads to so many posts: the fewer, the more it tells. */
const VOTES = Int32Array.of(0, 4, 2, 1, 1);
/** Size of the table of phrases that are known to be common. */
const COMMON_BITS = 16;
/** Size of the table that leads from an entry to its votes: more than twice the most entries there can be. */
const VOTE_BITS = 10;
const VOTE_MASK = (1 << VOTE_BITS) - 1;
const MOST_ENTRIES = (KEYS * (LONGER + 1) + 3) * CROWD;
/** How many of the smallest hashes of a text are sorted at first: nearly always enough for {@link KEYS} distinct ones. */
const SORTED = 26;
const ALL = 2 ** 31 - 1;

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
  private readonly smallest = new Float64Array(MAX_WORDS);
  private readonly ranks = new Int32Array(KEYS);
  private readonly places = new Int32Array(KEYS);
  private readonly keys = new Int32Array(KEYS);
  // Of each place the phrases from two words on, by how many of them it can have, and at which it stands.
  private readonly ladder = new Int32Array(KEYS * RUNGS);
  private readonly rungs = new Int32Array(KEYS);
  private readonly known = new Int32Array(KEYS);
  // Which places stand at a rung, one bit each.
  private readonly standing = new Int32Array(RUNGS);
  private readonly open = new Int32Array(KEYS + 3);
  // What each open phrase led to when it was looked up: how many, and which.
  private readonly openFound = new Int32Array(KEYS + 3);
  private readonly openEntries = new Int32Array((KEYS + 3) * CROWD);
  private openCount = 0;
  private wholeOpen = false;
  private same = -1;
  // Phrases that were found common, as many as fit: once common they stay so, and most of what is met are the same few.
  private readonly common = new Int32Array(1 << COMMON_BITS);
  private readonly entries = new Int32Array(MOST_ENTRIES);
  private readonly votes = new Int32Array(MOST_ENTRIES);
  // Where in the table of votes an entry stands: a place in it counts only when the entry names it too.
  private readonly slots = new Int32Array(MOST_ENTRIES);
  private entryCount = 0;
  private readonly slotIndex = new Int32Array(1 << VOTE_BITS);
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
    this.entryCount = 0;
    this.openCount = 0;
    const whole = stretchHash(words, 0, length);
    this.touched ^= this.table.touch(whole);
    this.followPhrases(words, length, this.choose(pairs, length));
    // A text of nothing but common phrases is still found by the whole of it, or by one of its halves.
    const half = length >> 1;
    if (this.openCount < FEW_OPEN && half >= 4) {
      this.follow(stretchHash(words, 0, half), HALF_VOTES, true);
      this.follow(stretchHash(words, length - half, length), HALF_VOTES, true);
    }
    this.whole = whole;
    this.wholeOpen = this.follow(whole, KEYS, true);
    this.same = this.table.found === 0 ? -1 : this.table.entries[0]!;
    this.rank();
  }

  /** The entry that the whole text leads to, or -1. */
  sameText(): number {
    return this.same;
  }

  /**
   * Lets the open phrases of the post at hand lead to an entry, except those that lead to one like it already.
   * @param likeIt null when none can be like it
   */
  plant(entry: number, likeIt: ((other: number) => boolean) | null): void {
    for (let k = 0; k < this.openCount; k++) {
      const end = k * CROWD + this.openFound[k]!;
      let known = false;
      if (likeIt !== null) for (let e = k * CROWD; e < end && !known; e++) known = likeIt(this.openEntries[e]!);
      if (!known) this.table.add(this.open[k]!, entry);
    }
  }

  /** Lets the whole text at hand lead to an entry. */
  plantWhole(entry: number): void {
    if (this.wholeOpen) this.table.add(this.whole, entry);
  }

  // The places of the pairs with the smallest hashes. @returns how many there are
  private choose(pairs: Int32Array, length: number): number {
    const { smallest, places, keys } = this;
    let limit = length <= SORTED ? ALL : Math.floor((ALL / (length - 1)) * SORTED);
    for (;;) {
      // Taken without asking: which of them are small cannot be guessed.
      let taken = 0;
      for (let i = 1; i < length; i++) {
        const rank = Math.imul(pairs[i]!, 0xcc9e2d51) >>> 1;
        // Of equal hashes the first place stands first.
        smallest[taken] = rank * MAX_WORDS + i;
        taken += limit === ALL ? 1 : (rank - limit) >>> 31;
      }
      for (let i = 1; i < taken; i++) {
        const value = smallest[i]!;
        let at = i;
        for (; at > 0 && smallest[at - 1]! > value; at--) smallest[at] = smallest[at - 1]!;
        smallest[at] = value;
      }
      let count = 0;
      let before = -1;
      for (let k = 0; k < taken && count < KEYS; k++) {
        const rank = Math.floor(smallest[k]! / MAX_WORDS);
        if (rank === before) continue;
        before = rank;
        const place = smallest[k]! - rank * MAX_WORDS;
        places[count] = place - 1;
        keys[count++] = pairs[place]!;
      }
      if (count === KEYS || limit === ALL) return count;
      limit = ALL;
    }
  }

  // Finds the phrase of each place that is not known to be common yet, and reads where it stands in the table: the memory
  // fetches all of them side by side, for nothing is asked before.
  private climb(words: Uint32Array, length: number, count: number): void {
    const { keys, places, table, common, ladder, rungs, known, standing } = this;
    for (let k = 0; k < count; k++) {
      let key = keys[k]!;
      const next = places[k]! + 2;
      const longer = Math.min(LONGER, length - next);
      let hits = 0;
      ladder[k * RUNGS] = key;
      for (let r = 0; r < longer; r++) {
        const differs = common[commonAt(key)]! ^ key;
        hits |= (((differs | -differs) >>> 31) ^ 1) << r;
        key = joinHash(key, words[next + r]!) | 0;
        ladder[k * RUNGS + r + 1] = key;
      }
      rungs[k] = longer;
      known[k] = hits;
    }
    standing.fill(0);
    let touched = 0;
    for (let k = 0; k < count; k++) {
      const rung = firstNought(known[k]!);
      standing[rung]! |= 1 << k;
      touched ^= table.touch(ladder[k * RUNGS + rung]!);
    }
    this.touched ^= touched;
  }

  // A common phrase only leads to the longer one: what it leads to itself is the oldest of very many.
  private followPhrases(words: Uint32Array, length: number, count: number): void {
    const { ladder, rungs, known, standing, table } = this;
    this.climb(words, length, count);
    for (let rung = 0; rung < RUNGS; rung++) {
      for (let left = standing[rung]!; left !== 0; left &= left - 1) {
        const k = 31 - Math.clz32(left & -left);
        const isLast = rung === rungs[k];
        if (this.follow(ladder[k * RUNGS + rung]!, 1, isLast) || isLast) continue;
        const next = firstNought(known[k]! | ((2 << rung) - 1));
        standing[next]! |= 1 << k;
        this.touched ^= table.touch(ladder[k * RUNGS + next]!);
      }
    }
  }

  // Votes for what a key leads to, when it is common only if that is wanted. @returns whether the key takes further entries
  private follow(wanted: number, votes: number, alsoCommon: boolean): boolean {
    const { table, openEntries } = this;
    const key = wanted | 0;
    const found = table.find(key);
    if (found === CROWD) {
      if (!table.guessing) this.common[commonAt(key)] = key;
      if (!alsoCommon) return false;
    }
    const worth = votes * VOTES[found]!;
    for (let e = 0; e < found; e++) this.vote(table.entries[e]!, worth);
    if (found === CROWD) return false;
    const at = this.openCount;
    // The two halves of a text may be the same.
    if (votes > 1) for (let k = 0; k < at; k++) if (this.open[k] === key) return true;
    for (let e = 0; e < found; e++) openEntries[at * CROWD + e] = table.entries[e]!;
    this.openFound[at] = found;
    this.open[at] = key;
    this.openCount = at + 1;
    return true;
  }

  private vote(entry: number, votes: number): void {
    const { slotIndex, slots, entries } = this;
    const count = this.entryCount;
    let at = Math.imul(entry, 0x9e3779b1) >>> (32 - VOTE_BITS);
    for (; ; at = (at + 1) & VOTE_MASK) {
      const index = slotIndex[at]!;
      if (index >= count || slots[index] !== at) break;
      if (entries[index] !== entry) continue;
      this.votes[index]! += votes;
      return;
    }
    slotIndex[at] = count;
    slots[count] = at;
    entries[count] = entry;
    this.votes[count] = votes;
    this.entryCount = count + 1;
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

// The place of the lowest bit that is not set.
function firstNought(bits: number): number {
  return 31 - Math.clz32(~bits & (bits + 1));
}

function commonAt(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - COMMON_BITS);
}
