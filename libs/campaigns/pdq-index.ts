import { fault } from '@sanad/base/fault';
import { MATCH_BITS, ones } from './pdq.ts';

/** An entry near a hash: its number (0 = the first added) and the bits in which it differs. */
export type Near = { readonly entry: number; readonly distance: number };

const WORDS = 8;
const PARTS = 16;
const BUCKETS = 1 << 16;
const TAIL = 4096;

/**
 * Finds hashes within {@link MATCH_BITS} bits without looking at all: of sixteen 16-bit parts, two hashes that differ in
 * 31 bits or fewer have at least one part that differs in one bit at most, so 17 buckets a part hold every answer.
 * New entries wait until they are a sixteenth of the whole and are then sorted in; until then each points to the one before it
 * in its bucket (the first few thousand are scanned).
 * @example
 * const index = new PdqIndex();
 * index.add(new Uint32Array(8));
 * index.nearest(new Uint32Array(8))?.distance === 0
 */
export class PdqIndex {
  private words = new Int32Array(WORDS * 1024);
  private count = 0;
  private sorted = 0;
  private starts = new Int32Array(0);
  private entries = new Int32Array(0);
  private heads = new Int32Array(0);
  private links = new Int32Array(0);
  private seen = new Int32Array(0);
  private query = 0;

  get size(): number {
    return this.count;
  }

  /** Adds a hash. @returns its number */
  add(hash: Uint32Array): number {
    if (hash.length !== WORDS) throw fault('pdq-length', 'a PDQ hash is eight 32-bit words');
    if ((this.count + 1) * WORDS > this.words.length) {
      const wider = new Int32Array(Math.ceil(this.words.length * 1.6));
      wider.set(this.words);
      this.words = wider;
    }
    this.words.set(hash, this.count * WORDS);
    if (this.sorted > 0) this.chain(this.count, hash);
    this.count++;
    if (this.count - this.sorted > Math.max(TAIL, this.count / 16)) this.sort();
    return this.count - 1;
  }

  /** The nearest entry within `bits` (at most 31), the first added of equals, or null. */
  nearest(hash: Uint32Array, bits: number = MATCH_BITS): Near | null {
    let entry = -1;
    let least = bits + 1;
    this.visit(hash, bits, (at, distance) => {
      if (distance < least || (distance === least && at < entry)) {
        entry = at;
        least = distance;
      }
    });
    return entry < 0 ? null : { entry, distance: least };
  }

  /** All entries within `bits` (at most 31), nearest first, then in the order they were added. */
  within(hash: Uint32Array, bits: number = MATCH_BITS): readonly Near[] {
    const out: Near[] = [];
    this.visit(hash, bits, (entry, distance) => out.push({ entry, distance }));
    return out.sort((a, b) => a.distance - b.distance || a.entry - b.entry);
  }

  private visit(hash: Uint32Array, bits: number, take: (entry: number, distance: number) => void): void {
    if (bits > MATCH_BITS) throw fault('pdq-radius', 'the index answers up to 31 bits');
    const { starts, entries, heads, links, seen } = this;
    const query = ++this.query;
    for (let part = 0; this.sorted > 0 && part < PARTS; part++) {
      const value = (hash[part >> 1]! >>> (16 * (part & 1))) & 0xffff;
      for (let flip = -1; flip < 16; flip++) {
        const near = flip < 0 ? value : value ^ (1 << flip);
        const bucket = part * (BUCKETS + 1) + near;
        const from = part * this.sorted;
        for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) {
          const entry = entries[from + at]!;
          if (seen[entry] === query) continue;
          seen[entry] = query;
          const distance = this.distance(entry, hash, bits);
          if (distance <= bits) take(entry, distance);
        }
        for (
          let entry = heads[part * BUCKETS + near]!;
          entry >= 0;
          entry = links[PARTS * (entry - this.sorted) + part]!
        ) {
          if (seen[entry] === query) continue;
          seen[entry] = query;
          const distance = this.distance(entry, hash, bits);
          if (distance <= bits) take(entry, distance);
        }
      }
    }
    for (let entry = 0; this.sorted === 0 && entry < this.count; entry++) {
      const distance = this.distance(entry, hash, bits);
      if (distance <= bits) take(entry, distance);
    }
  }

  private distance(entry: number, hash: Uint32Array, bits: number): number {
    const at = entry * WORDS;
    const words = this.words;
    let sum = 0;
    for (let i = 0; i < WORDS; i += 2) {
      sum += ones(words[at + i]! ^ hash[i]!) + ones(words[at + i + 1]! ^ hash[i + 1]!);
      if (sum > bits) return sum;
    }
    return sum;
  }

  private chain(entry: number, hash: Uint32Array): void {
    for (let part = 0; part < PARTS; part++) {
      const bucket = part * BUCKETS + ((hash[part >> 1]! >>> (16 * (part & 1))) & 0xffff);
      this.links[PARTS * (entry - this.sorted) + part] = this.heads[bucket]!;
      this.heads[bucket] = entry;
    }
  }

  // Counting sort of all entries by each part.
  private sort(): void {
    const n = this.count;
    const starts = new Int32Array(PARTS * (BUCKETS + 1));
    const entries = new Int32Array(PARTS * n);
    const next = new Int32Array(BUCKETS);
    for (let part = 0; part < PARTS; part++) {
      const base = part * (BUCKETS + 1);
      const shift = 16 * (part & 1);
      const offset = part >> 1;
      for (let entry = 0; entry < n; entry++) {
        starts[base + ((this.words[entry * WORDS + offset]! >>> shift) & 0xffff) + 1]!++;
      }
      for (let bucket = 0; bucket < BUCKETS; bucket++) {
        next[bucket] = starts[base + bucket]!;
        starts[base + bucket + 1]! += starts[base + bucket]!;
      }
      for (let entry = 0; entry < n; entry++) {
        const bucket = (this.words[entry * WORDS + offset]! >>> shift) & 0xffff;
        entries[part * n + next[bucket]!++] = entry;
      }
    }
    this.starts = starts;
    this.entries = entries;
    // So many may come before they are a sixteenth of the whole.
    const waiting = Math.max(TAIL, Math.ceil(n / 15)) + 2;
    this.heads = new Int32Array(PARTS * BUCKETS).fill(-1);
    this.links = new Int32Array(PARTS * waiting);
    this.seen = new Int32Array(n + waiting);
    this.query = 0;
    this.sorted = n;
  }
}
