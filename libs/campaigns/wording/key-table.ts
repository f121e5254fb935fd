import {
  type IntLists,
  type Ints,
  type int,
  mul,
  newIntLists,
  newInts,
  part as partOf,
  release,
  whole,
} from './machine.ts';

/** How many unlike wordings one key leads to before it is taken for a common phrase. */
export const CROWD = 4;

/** Parts of a table, each of which grows alone: what is held twice while growing is a part, not the whole. */
const PART_BITS = 4;
const PARTS = 1 << PART_BITS;
// Small at first, so that growing is nothing new once the engine has made its mind up about what is usual.
const FIRST_SLOTS = 8;
/** How full a part becomes, and by how much it grows then. */
const FULL: number = 2 / 3;
const GROWTH = 1.5;

/** The most keys that are touched at once. */
const TOUCHED = 32;
const touchedPart = newInts(TOUCHED);
const touchedPlace = newInts(TOUCHED);

/**
 * Key → up to {@link CROWD} entries, open addressing in typed arrays (key, entry + 1): two numbers a pair, no objects. A
 * key that leads to more unlike wordings than that says nothing and takes no more entries.
 */
export class KeyTable {
  private readonly parts: IntLists = newIntLists();
  private readonly lengths: Ints = newInts(PARTS);
  private readonly used: Ints = newInts(PARTS);
  /** entries of the last {@link KeyTable.find}, the first `found` count */
  readonly entries: Ints = newInts(CROWD);
  /** how many entries the last {@link KeyTable.find} found */
  found: int = 0;
  readonly guessing: boolean = false;

  constructor() {
    for (let part = 0; part < PARTS; part++) {
      this.parts.push(newInts(2 * FIRST_SLOTS));
      this.lengths[part] = 2 * FIRST_SLOTS;
    }
  }

  /**
   * Reads the places of some keys, up to {@link TOUCHED}. Where they are is found first, so that the reads come close
   * together and the memory fetches all of them side by side. @returns nothing of use
   */
  touch(keys: Ints, count: int): int {
    const parts = this.parts;
    const lengths = this.lengths;
    for (let k = 0; k < count; k++) {
      const hash = hashOf(keys[k]!);
      const part = hash & (PARTS - 1);
      touchedPart[k] = part;
      touchedPlace[k] = placeOf(hash, lengths[part]!);
    }
    let touched = 0;
    for (let k = 0; k < count; k++) touched ^= parts[touchedPart[k]!]![touchedPlace[k]!]!;
    return touched;
  }

  /** Finds the entries of a key into `entries`. @returns how many there are */
  find(key: int): int {
    const entries = this.entries;
    const hash = hashOf(key);
    const slots = this.parts[hash & (PARTS - 1)]!;
    const length = this.lengths[hash & (PARTS - 1)]!;
    const wanted = key | 0;
    let found = 0;
    for (let at = placeOf(hash, length); slots[at + 1] !== 0; ) {
      if (slots[at] === wanted) {
        entries[found++] = slots[at + 1]! - 1;
        if (found === CROWD) break;
      }
      at += 2;
      if (at === length) at = 0;
    }
    this.found = found;
    return found;
  }

  /** Adds an entry; the caller has seen that the key is not crowded. */
  add(key: int, entry: int): void {
    const part = hashOf(key) & (PARTS - 1);
    const used = this.used[part]! + 1;
    if (used > (this.lengths[part]! >> 1) * FULL) this.grow(part);
    this.used[part] = used;
    place(this.parts[part]!, this.lengths[part]!, key | 0, entry + 1);
  }

  private grow(part: int): void {
    const old = this.parts[part]!;
    const length = this.lengths[part]!;
    const longer = 2 * whole(Math.ceil((length >> 1) * GROWTH));
    const slots = newInts(longer);
    // From an empty slot on and round, so that the entries of a key stay in the order in which they came.
    let from = 0;
    while (old[from + 1] !== 0) from += 2;
    for (let i = from + 2; i !== from; i += 2) {
      if (i === length) i = 0;
      if (i === from) break;
      if (old[i + 1] !== 0) place(slots, longer, old[i]!, old[i + 1]!);
    }
    this.parts[part] = slots;
    this.lengths[part] = longer;
    release(old, length);
  }
}

function place(slots: Ints, length: int, key: int, value: int): void {
  let at = placeOf(hashOf(key), length);
  while (slots[at + 1] !== 0) {
    at += 2;
    if (at === length) at = 0;
  }
  slots[at] = key;
  slots[at + 1] = value;
}

// Where a hash stands in a part of so many numbers: the larger, the further on, so that growing keeps the order.
function placeOf(hash: int, length: int): int {
  return 2 * partOf(hash >>> PART_BITS, length >> 1);
}

// Keys are chosen for being small, so their high bits are alike: spread them again.
function hashOf(key: int): int {
  const h = mul(key, 0x9e3779b1);
  return h ^ (h >>> 15);
}
