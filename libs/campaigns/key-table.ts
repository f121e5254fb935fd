/** How many unlike wordings one key leads to before it is taken for a common phrase. */
export const CROWD = 4;

/** Parts of a table, each of which grows alone: what is held twice while growing is a part, not the whole. */
const PART_BITS = 4;
const PARTS = 1 << PART_BITS;
// Small at first, so that growing is nothing new once the engine has made its mind up about what is usual.
const FIRST_SLOTS = 8;
/** How full a part becomes, and by how much it grows then. */
const FULL = 2 / 3;
const GROWTH = 1.5;

/** The most keys that are touched at once. */
const TOUCHED = 32;
const touchedPart = new Int32Array(TOUCHED);
const touchedPlace = new Int32Array(TOUCHED);

/**
 * Key → up to {@link CROWD} entries, open addressing in typed arrays (key, entry + 1): two numbers a pair, no objects. A
 * key that leads to more unlike wordings than that says nothing and takes no more entries.
 */
export class KeyTable {
  private readonly parts = Array.from({ length: PARTS }, () => new Int32Array(2 * FIRST_SLOTS));
  private readonly used = new Int32Array(PARTS);
  /** entries of the last {@link KeyTable.find}, the first `found` count */
  readonly entries = new Int32Array(CROWD);
  /** how many entries the last {@link KeyTable.find} found */
  found = 0;
  readonly guessing = false;

  /**
   * Reads the places of some keys, up to {@link TOUCHED}. Where they are is found first, so that the reads come close
   * together and the memory fetches all of them side by side. @returns nothing of use
   */
  touch(keys: Int32Array, count: number): number {
    const { parts } = this;
    for (let k = 0; k < count; k++) {
      const hash = hashOf(keys[k]!);
      const part = hash & (PARTS - 1);
      touchedPart[k] = part;
      touchedPlace[k] = placeOf(hash, parts[part]!.length);
    }
    let touched = 0;
    for (let k = 0; k < count; k++) touched ^= parts[touchedPart[k]!]![touchedPlace[k]!]!;
    return touched;
  }

  /** Finds the entries of a key into `entries`. @returns how many there are */
  find(key: number): number {
    const { entries } = this;
    const hash = hashOf(key);
    const slots = this.parts[hash & (PARTS - 1)]!;
    const { length } = slots;
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
  add(key: number, entry: number): void {
    const part = hashOf(key) & (PARTS - 1);
    const used = this.used[part]! + 1;
    if (used > (this.parts[part]!.length >> 1) * FULL) this.grow(part);
    this.used[part] = used;
    place(this.parts[part]!, key | 0, entry + 1);
  }

  private grow(part: number): void {
    const old = this.parts[part]!;
    const slots = new Int32Array(2 * Math.ceil((old.length >> 1) * GROWTH));
    // From an empty slot on and round, so that the entries of a key stay in the order in which they came.
    let from = 0;
    while (old[from + 1] !== 0) from += 2;
    for (let i = from + 2; i !== from; i += 2) {
      if (i === old.length) i = 0;
      if (i === from) break;
      if (old[i + 1] !== 0) place(slots, old[i]!, old[i + 1]!);
    }
    this.parts[part] = slots;
  }
}

function place(slots: Int32Array, key: number, value: number): void {
  let at = placeOf(hashOf(key), slots.length);
  while (slots[at + 1] !== 0) {
    at += 2;
    if (at === slots.length) at = 0;
  }
  slots[at] = key;
  slots[at + 1] = value;
}

// Where a hash stands in a part of so many numbers: the larger, the further on, so that growing keeps the order.
function placeOf(hash: number, length: number): number {
  return 2 * (((hash >>> PART_BITS) * 2 ** (PART_BITS - 33) * length) | 0);
}

// Keys are chosen for being small, so their high bits are alike: spread them again.
function hashOf(key: number): number {
  const h = Math.imul(key, 0x9e3779b1);
  return h ^ (h >>> 15);
}
