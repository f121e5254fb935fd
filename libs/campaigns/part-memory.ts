import { fault } from '@sanad/base/fault';
import { type Answer, bandOfEntry, bandOfKey, type Planting } from './bands.ts';
import { Growing } from './growing.ts';
import type { IndexMemory } from './index-memory.ts';
import { IntMap } from './int-map.ts';
import type { Journal } from './journal.ts';
import { CROWD } from './wording/key-table.ts';
import type { KeyMemory, WordMemory } from './wording/memory.ts';
import { WordStore } from './wording/word-store.ts';

/** Where the entries of a phrase begin in its slot, and how long one is. */
const FIRST = 3;
const SLOT = CROWD + FIRST;

/**
 * The memory of the one that links with a shared index: what it asked the bands for, and what it has planted itself since.
 * A phrase that is here is here whole, for all that is planted goes in here too. A phrase that is not here is noted as
 * lacking, and what was looked up with it counts for nothing.
 */
export class PartMemory implements IndexMemory {
  readonly keys: PartKeys;
  readonly words: PartWords;
  readonly journal: Journal = [];

  constructor() {
    this.keys = new PartKeys();
    this.words = new PartWords();
  }

  /** Takes in what was answered. What has come to be here meanwhile stays as it is: it is at least as new. */
  take(keys: Int32Array, entries: Int32Array, { leads, words }: Answer): void {
    let next = 0;
    for (let place = 0; place < keys.length; place++) {
      const head = next < leads.length ? leads[next]! : -1;
      const found = head >= 0 && (head & 0xffffff) === place ? head >>> 24 : 0;
      this.keys.learn(keys[place]!, leads, next + 1, found);
      if (found > 0) next += 1 + found;
    }
    let at = 0;
    for (const entry of entries) {
      const length = words[at]!;
      this.words.learn(entry, words, at + 1, length);
      at += 1 + length;
    }
  }

  /** Forgets everything. Only when all that was planted is settled, and nothing that was asked before is still to come. */
  forget(): void {
    this.keys.forget();
    this.words.forget();
  }

  /** How many phrases and kept posts are here. */
  get size(): number {
    return this.keys.size + this.words.size;
  }

  /** What was planted since this was asked last, by band. */
  takePlantings(): ReadonlyMap<number, Planting> {
    const out = new Map<number, { keys: number[]; entries: number[]; words: number[] }>();
    const partOf = (band: number): { keys: number[]; entries: number[]; words: number[] } => {
      const known = out.get(band) ?? { keys: [], entries: [], words: [] };
      out.set(band, known);
      return known;
    };
    const { planted } = this.keys;
    for (let i = 0; i < planted.length; i += 2) {
      const part = partOf(bandOfKey(planted[i]!));
      part.keys.push(planted[i]!);
      part.entries.push(planted[i + 1]!);
    }
    for (const entry of this.words.fresh) {
      const part = partOf(bandOfEntry(entry));
      const chunk = this.words.chunk(entry);
      const offset = this.words.offset(entry);
      const length = this.words.lengthOf(entry);
      part.words.push(entry, length);
      for (let i = offset; i < offset + length; i++) part.words.push(chunk[i]!);
    }
    planted.length = 0;
    this.words.fresh.length = 0;
    return new Map(
      [...out].map(([band, { keys, entries, words }]) => [
        band,
        { keys: Int32Array.from(keys), entries: Int32Array.from(entries), words: Uint32Array.from(words) },
      ]),
    );
  }
}

class PartKeys implements KeyMemory {
  readonly entries = new Int32Array(CROWD);
  found = 0;
  /** key and entry in turn */
  readonly planted: number[] = [];
  /** how often a phrase was looked for that is not here */
  lacks = 0;
  /** while posts are looked up beforehand: a phrase that may be common when its turn comes counts as common already */
  guessing = false;
  // Phrases that were looked for since this was taken last and are not here.
  private readonly lacking: number[] = [];
  private round = 1;
  private readonly map = new IntMap(16);
  // A phrase: how many entries, -1 while that is not known; in which round it was last found lacking; how often it was looked
  // for beforehand; the entries.
  private slots = new Int32Array(SLOT << 16);

  get size(): number {
    return this.map.size;
  }

  touch(): number {
    return 0;
  }

  find(key: number): number {
    const known = this.map.get(key);
    const at = (known < 0 ? this.make(key) : known) * SLOT;
    const { slots, entries } = this;
    const found = slots[at]!;
    if (found < 0) {
      this.lacks++;
      if (slots[at + 1] !== this.round) {
        slots[at + 1] = this.round;
        this.lacking.push(key | 0);
      }
    }
    if (this.guessing && ++slots[at + 2]! + found >= CROWD) {
      this.found = CROWD;
      return CROWD;
    }
    for (let e = 0; e < found; e++) entries[e] = slots[at + FIRST + e]!;
    this.found = found < 0 ? 0 : found;
    return this.found;
  }

  add(key: number, entry: number): void {
    const at = this.map.get(key) * SLOT;
    if (at < 0 || this.slots[at]! < 0) throw fault('index-lacking', 'a phrase is planted that was not looked up');
    this.planted.push(key | 0, entry);
    if (this.slots[at]! < CROWD) this.slots[at + FIRST + this.slots[at]!++] = entry;
  }

  /** @returns the phrases that are lacking; from now on they count as lacking anew */
  takeLacking(): Int32Array {
    const out = Int32Array.from(this.lacking);
    this.lacking.length = 0;
    this.round++;
    return out;
  }

  learn(key: number, leads: Int32Array, from: number, found: number): void {
    const known = this.map.get(key);
    const at = (known < 0 ? this.make(key) : known) * SLOT;
    if (this.slots[at]! >= 0) return;
    this.slots[at] = found;
    for (let e = 0; e < found; e++) this.slots[at + FIRST + e] = leads[from + e]!;
  }

  forget(): void {
    this.map.clear();
    this.lacking.length = 0;
  }

  private make(key: number): number {
    const slot = this.map.size;
    if ((slot + 1) * SLOT > this.slots.length) {
      const wider = new Int32Array(this.slots.length * 2);
      wider.set(this.slots);
      this.slots = wider;
    }
    this.map.add(key, slot);
    this.slots[slot * SLOT] = -1;
    this.slots[slot * SLOT + 1] = 0;
    this.slots[slot * SLOT + 2] = 0;
    return slot;
  }
}

const NO_WORDS = new Uint32Array(0);

class PartWords implements WordMemory {
  /** entries whose words were put here and are not planted yet */
  readonly fresh: number[] = [];
  private readonly map = new IntMap(12);
  private readonly at = new Growing();
  private readonly lengths = new Growing();
  private store = new WordStore();

  get size(): number {
    return this.map.size;
  }

  has(entry: number): boolean {
    return this.map.get(entry) >= 0;
  }

  put(words: Uint32Array, length: number, entry: number): number {
    this.keep(entry, words, length);
    this.fresh.push(entry);
    return entry;
  }

  chunk(entry: number): Uint32Array {
    const slot = this.map.get(entry);
    return slot < 0 ? NO_WORDS : this.store.chunk(this.at.get(slot));
  }

  offset(entry: number): number {
    const slot = this.map.get(entry);
    return slot < 0 ? 0 : this.store.offset(this.at.get(slot));
  }

  touch(): number {
    return 0;
  }

  lengthOf(entry: number): number {
    return this.lengths.get(this.map.get(entry));
  }

  learn(entry: number, words: Uint32Array, from: number, length: number): void {
    if (!this.has(entry)) this.keep(entry, words.subarray(from, from + length), length);
  }

  forget(): void {
    this.map.clear();
    this.at.length = 0;
    this.lengths.length = 0;
    this.store = new WordStore();
  }

  private keep(entry: number, words: Uint32Array, length: number): void {
    this.map.add(entry, this.at.push(this.store.put(words, length)));
    this.lengths.push(length);
  }
}
