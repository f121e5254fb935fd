import { joinHash, MAX_WORDS, stretchHash } from './hashes.ts';
import type { Kept } from './kept.ts';
import { CROWD } from './key-table.ts';
import { clz, type Ints, type int, mul, newInts, real, type Words, whole } from './machine.ts';
import type { KeyMemory } from './memory.ts';

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
const VOTES = newInts(CROWD + 1);
VOTES[1] = 4;
VOTES[2] = 2;
VOTES[3] = 1;
VOTES[4] = 1;
/** Size of the table of phrases that are known to be common. */
const COMMON_BITS = 16;
/** Size of the table that leads from an entry to its votes: more than twice the most entries there can be. */
const VOTE_BITS = 10;
const VOTE_MASK = (1 << VOTE_BITS) - 1;
const MOST_ENTRIES = (KEYS * (LONGER + 1) + 3) * CROWD;
/** How many of the smallest hashes of a text are sorted at first: nearly always enough for {@link KEYS} distinct ones. */
const SORTED = 26;
const ALL = 0x7fffffff;
const BUCKETS = 64;

// What is only needed while a post is looked up is here and not in an object: where it is in memory is known beforehand then.
// The small hashes and where each stands, as they come and in order, and where in that order each bucket begins.
const small = newInts(MAX_WORDS);
const smallAt = newInts(MAX_WORDS);
const hashes = newInts(MAX_WORDS);
const hashAt = newInts(MAX_WORDS);
const starts = newInts(BUCKETS + 1);
const ranks = newInts(KEYS);
const places = newInts(KEYS);
const keys = newInts(KEYS);
// Of each place: the phrase it has come to, how many words that is more than two, and how many that can be.
const phrases = newInts(KEYS + 1);
const grown = newInts(KEYS);
const rungs = newInts(KEYS);
// Places whose phrase is known to be common.
const climbing = newInts(KEYS);
// Which places stand at a rung, one bit each.
const standing = newInts(RUNGS);
// Phrases that are looked for next.
const asked = newInts(KEYS);

/**
 * Leads from the phrases of a post to the kept posts that share some of them, those that share most first.
 *
 * Sixteen word pairs are taken, those with the smallest hashes, so that two posts tend to take the same ones; a pair that
 * many unlike posts have grows by the next word until it is rare. The whole text is a phrase too.
 */
export class Candidates {
  /** the entries with most votes, the first `count` */
  readonly best: Ints;
  count: int = 0;

  private readonly most: int;
  private readonly table: KeyMemory;
  private readonly open: Ints = newInts(KEYS + 3);
  // What each open phrase led to when it was looked up: how many, and which.
  private readonly openFound: Ints = newInts(KEYS + 3);
  private readonly openEntries: Ints = newInts((KEYS + 3) * CROWD);
  private openCount: int = 0;
  // The key of the whole text at hand.
  private whole: int = 0;
  private same: int = -1;
  // Phrases that were found common, as many as fit: once common they stay so, and most of what is met are the same few.
  private readonly common: Ints = newInts(1 << COMMON_BITS);
  private readonly entries: Ints = newInts(MOST_ENTRIES);
  private readonly votes: Ints = newInts(MOST_ENTRIES);
  // Where in the table of votes an entry stands: a place in it counts only when the entry names it too.
  private readonly slots: Ints = newInts(MOST_ENTRIES);
  private entryCount: int = 0;
  private readonly slotIndex: Ints = newInts(1 << VOTE_BITS);
  private touched: int = 0;

  /**
   * @param most how many candidates are wanted
   * @param table what each phrase leads to
   */
  constructor(most: int, table: KeyMemory) {
    this.most = most;
    this.best = newInts(most);
    this.table = table;
  }

  /** Looks a post up. @param pairs of its words, as `pairsOf()` gives them */
  gather(words: Words, pairs: Ints, length: int): void {
    this.entryCount = 0;
    this.openCount = 0;
    this.whole = stretchHash(words, 0, length);
    this.followPhrases(words, length, this.choose(pairs, length));
    // A text of nothing but common phrases is still found by the whole of it, or by one of its halves.
    const half = length >> 1;
    for (let part = this.openCount < FEW_OPEN && half >= 4 ? 0 : 2; part < 3; part++) {
      const from = part === 1 ? length - half : 0;
      const key = part === 2 ? this.whole : stretchHash(words, from, from + half);
      this.follow(key, part === 2 ? KEYS : HALF_VOTES, true);
    }
    this.same = this.table.found === 0 ? -1 : this.table.entries[0]!;
    this.rank();
  }

  /** The entry that the whole text leads to, or -1. */
  sameText(): int {
    return this.same;
  }

  /**
   * Lets the open phrases of the post at hand lead to an entry, except those that lead to one of its group already.
   * @param kept null when none can be of its group
   */
  plant(entry: int, group: int, kept: Kept | null): void {
    for (let k = 0; k < this.openCount; k++) {
      const end = k * CROWD + this.openFound[k]!;
      let known = false;
      if (kept !== null)
        for (let e = k * CROWD; e < end && !known; e++) known = kept.groupOf(this.openEntries[e]!) === group;
      if (!known) this.table.add(this.open[k]!, entry);
    }
  }

  // The places of the pairs with the smallest hashes. @returns how many there are
  private choose(pairs: Ints, length: int): int {
    let limit = length <= SORTED ? ALL : whole((real(ALL) / real(length - 1)) * real(SORTED));
    let count = 0;
    let enough = false;
    while (!enough) {
      // Taken without asking: which of them are small cannot be guessed.
      let taken = 0;
      for (let i = 1; i < length; i++) {
        const hash = mul(pairs[i]!, 0xcc9e2d51) >>> 1;
        small[taken] = hash;
        smallAt[taken] = i;
        taken += limit === ALL ? 1 : (hash - limit) >>> 31;
      }
      arrange(taken, limit);
      count = 0;
      let before = -1;
      for (let k = 0; k < taken && count < KEYS; k++) {
        const hash = hashes[k]!;
        if (hash === before) continue;
        before = hash;
        const place = hashAt[k]!;
        places[count] = place - 1;
        keys[count++] = pairs[place]!;
      }
      enough = count === KEYS || limit === ALL;
      limit = ALL;
    }
    return count;
  }

  // Finds the phrase of each place that is not known to be common yet, and reads where it stands in the table: the memory
  // fetches all of them side by side, for nothing is asked before.
  private climb(words: Words, length: int, count: int): void {
    const common = this.common;
    let known = 0;
    for (let k = 0; k < count; k++) {
      const key = keys[k]!;
      const longer = atMost(LONGER, length - places[k]! - 2);
      phrases[k] = key;
      grown[k] = 0;
      rungs[k] = longer;
      climbing[known] = k;
      known += isNought(common[commonAt(key)]! ^ key) & (-longer >>> 31);
    }
    for (let rung = 1; known > 0; rung++) {
      let left = 0;
      for (let c = 0; c < known; c++) {
        const k = climbing[c]!;
        const key = joinHash(phrases[k]!, words[places[k]! + 1 + rung]!) | 0;
        phrases[k] = key;
        grown[k] = rung;
        climbing[left] = k;
        left += isNought(common[commonAt(key)]! ^ key) & ((rung - rungs[k]!) >>> 31);
      }
      known = left;
    }
    for (let r = 0; r < RUNGS; r++) standing[r] = 0;
    for (let k = 0; k < count; k++) standing[grown[k]!]! |= 1 << k;
    phrases[count] = this.whole;
    this.touched ^= this.table.touch(phrases, count + 1);
  }

  // A common phrase only leads to the longer one: what it leads to itself is the oldest of very many.
  private followPhrases(words: Words, length: int, count: int): void {
    const common = this.common;
    this.climb(words, length, count);
    for (let rung = 0; rung < RUNGS; rung++) {
      let more = 0;
      for (let left = standing[rung]!; left !== 0; left &= left - 1) {
        const k = 31 - clz(left & -left);
        const most = rungs[k]!;
        let key = phrases[k]!;
        if (this.follow(key, 1, rung === most) || rung === most) continue;
        let next = rung;
        do key = joinHash(key, words[places[k]! + 2 + next++]!) | 0;
        while (next < most && common[commonAt(key)]! === key);
        phrases[k] = key;
        standing[next]! |= 1 << k;
        asked[more++] = key;
      }
      if (more > 0) this.touched ^= this.table.touch(asked, more);
    }
  }

  // Votes for what a key leads to, when it is common only if that is wanted. @returns whether the key takes further entries
  private follow(wanted: int, votes: int, alsoCommon: boolean): boolean {
    const table = this.table;
    const openEntries = this.openEntries;
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

  private vote(entry: int, votes: int): void {
    const slotIndex = this.slotIndex;
    const slots = this.slots;
    const entries = this.entries;
    const count = this.entryCount;
    let at = mul(entry, 0x9e3779b1) >>> (32 - VOTE_BITS);
    for (let index = slotIndex[at]!; index < count && slots[index] === at; index = slotIndex[at]!) {
      if (entries[index] === entry) {
        this.votes[index]! += votes;
        return;
      }
      at = (at + 1) & VOTE_MASK;
    }
    slotIndex[at] = count;
    slots[count] = at;
    entries[count] = entry;
    this.votes[count] = votes;
    this.entryCount = count + 1;
  }

  // The entries with most votes to the front, in one pass; of equals the one found first.
  private rank(): void {
    const best = this.best;
    const entries = this.entries;
    const votes = this.votes;
    const most = this.most;
    let count = 0;
    for (let i = 0; i < this.entryCount; i++) {
      const own = votes[i]!;
      if (count === most && own <= ranks[count - 1]!) continue;
      let at = count < most ? count++ : count - 1;
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

// Puts the small hashes in order, of equals the first place first: into buckets by their highest bits, so that nearly all
// stand where they belong, and then one by one.
function arrange(taken: int, limit: int): void {
  // So many low bits are left aside that the largest one is of the last bucket or before.
  const low = clz(BUCKETS - 1) - clz(limit);
  for (let b = 0; b <= BUCKETS; b++) starts[b] = 0;
  for (let i = 0; i < taken; i++) starts[(small[i]! >>> low) + 1]!++;
  for (let b = 1; b < BUCKETS; b++) starts[b]! += starts[b - 1]!;
  for (let i = 0; i < taken; i++) {
    const hash = small[i]!;
    const at = starts[hash >>> low]!++;
    hashes[at] = hash;
    hashAt[at] = smallAt[i]!;
  }
  for (let i = 1; i < taken; i++) {
    const hash = hashes[i]!;
    if (hashes[i - 1]! <= hash) continue;
    const place = hashAt[i]!;
    let at = i;
    for (; at > 0 && hashes[at - 1]! > hash; at--) {
      hashes[at] = hashes[at - 1]!;
      hashAt[at] = hashAt[at - 1]!;
    }
    hashes[at] = hash;
    hashAt[at] = place;
  }
}

function atMost(most: int, one: int): int {
  return one < most ? one : most;
}

// 1 for 0, 0 for any other number.
function isNought(difference: int): int {
  return ((difference | -difference) >>> 31) ^ 1;
}

function commonAt(key: int): int {
  return mul(key, 0x9e3779b1) >>> (32 - COMMON_BITS);
}
