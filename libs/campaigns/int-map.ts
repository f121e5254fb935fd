/** Whole number → whole number that is not negative, open addressing in one typed array, no objects. */
export class IntMap {
  private slots: Int32Array;
  private mask: number;
  size = 0;

  constructor(bits = 10) {
    this.slots = new Int32Array(2 << bits);
    this.mask = (1 << bits) - 1;
  }

  /** The value of a key, -1 when it has none. */
  get(key: number): number {
    const { slots, mask } = this;
    const wanted = key | 0;
    for (let at = spread(wanted) & mask; slots[2 * at + 1] !== 0; at = (at + 1) & mask) {
      if (slots[2 * at] === wanted) return slots[2 * at + 1]! - 1;
    }
    return -1;
  }

  /** Gives a key that has no value yet one. */
  add(key: number, value: number): void {
    if (this.size * 2 > this.mask) this.grow();
    this.size++;
    place(this.slots, this.mask, key | 0, value + 1);
  }

  clear(): void {
    this.slots.fill(0);
    this.size = 0;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    this.mask = this.slots.length / 2 - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] !== 0) place(this.slots, this.mask, old[i]!, old[i + 1]!);
    }
  }
}

function place(slots: Int32Array, mask: number, key: number, value: number): void {
  let at = spread(key) & mask;
  while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
  slots[2 * at] = key;
  slots[2 * at + 1] = value;
}

function spread(key: number): number {
  const h = Math.imul(key, 0x9e3779b1);
  return h ^ (h >>> 15);
}
