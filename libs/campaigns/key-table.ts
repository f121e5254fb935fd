/** How many unlike wordings one key leads to before it is taken for a common phrase. */
export const CROWD = 4;

/**
 * Key → up to {@link CROWD} entries, open addressing in one typed array (key, entry + 1): two numbers a pair, no
 * objects. A key that leads to more unlike wordings than that says nothing and takes no more entries.
 */
export class KeyTable {
  // Small at first, so that growing is nothing new once the engine has made its mind up about what is usual.
  private slots = new Int32Array(1 << 7);
  private mask = (1 << 6) - 1;
  private used = 0;
  /** entries of the last {@link KeyTable.find}, the first `found` count */
  readonly entries = new Int32Array(CROWD);
  /** how many entries the last {@link KeyTable.find} found */
  found = 0;
  readonly guessing = false;

  /** Reads the place of a key, so that the memory fetches several side by side. @returns nothing of use */
  touch(key: number): number {
    return this.slots[2 * (start(key) & this.mask)]!;
  }

  /** Finds the entries of a key into `entries`. @returns how many there are */
  find(key: number): number {
    const { slots, mask, entries } = this;
    const wanted = key | 0;
    let found = 0;
    for (let at = start(key) & mask; slots[2 * at + 1] !== 0; at = (at + 1) & mask) {
      if (slots[2 * at] !== wanted) continue;
      entries[found++] = slots[2 * at + 1]! - 1;
      if (found === CROWD) break;
    }
    this.found = found;
    return found;
  }

  /** Adds an entry; the caller has seen that the key is not crowded. */
  add(key: number, entry: number): void {
    if (this.used * 5 >= (this.mask + 1) * 3) this.grow();
    this.used++;
    place(this.slots, this.mask, key | 0, entry + 1);
  }

  private grow(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length / 2 - 1;
    // From an empty slot on and round, so that the entries of a key stay in the order in which they came.
    let from = 0;
    while (old[from + 1] !== 0) from += 2;
    for (let n = 0; n < old.length; n += 2) {
      const i = (from + n) & (old.length - 1);
      if (old[i + 1] !== 0) place(slots, mask, old[i]!, old[i + 1]!);
    }
    this.slots = slots;
    this.mask = mask;
  }
}

function place(slots: Int32Array, mask: number, key: number, value: number): void {
  let at = start(key) & mask;
  while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
  slots[2 * at] = key;
  slots[2 * at + 1] = value;
}

// Keys are chosen for being small, so their high bits are alike: spread them again.
function start(key: number): number {
  const h = Math.imul(key, 0x9e3779b1);
  return h ^ (h >>> 15);
}
