import { type Answer, type Ask, BANDS, bandOfEntry, bandOfKey, type Planting } from './bands.ts';
import { Growing } from './growing.ts';
import { KeyTable } from './wording/key-table.ts';
import { WordStore } from './wording/word-store.ts';

/**
 * What one band of a shared index holds: its phrases and what they lead to, and the words of its kept posts. Whoever has
 * done the same plantings in the same order holds the same.
 */
export class BandPart {
  private readonly keys = new KeyTable();
  private readonly words = new WordStore();
  // Entries of a band are every 64th, so that they count from 0 without gaps: where their words are, and how many.
  private readonly at = new Growing();
  private readonly size = new Growing();
  /** bytes of words and phrases, as they are counted for the sizing sheet */
  planted = 0;

  plant({ keys, entries, words }: Planting): void {
    for (let i = 0; i < keys.length; i++) this.keys.add(keys[i]!, entries[i]!);
    for (let i = 0; i < words.length; ) {
      const length = words[i + 1]!;
      this.at.push(this.words.put(words.subarray(i + 2, i + 2 + length), length));
      this.size.push(length);
      i += 2 + length;
    }
    this.planted += 4 * (keys.length + entries.length + words.length);
  }

  /** Adds what a key leads to. @returns how many entries */
  leads(key: number, out: number[]): number {
    const found = this.keys.find(key);
    for (let e = 0; e < found; e++) out.push(this.keys.entries[e]!);
    return found;
  }

  /** Adds how many words an entry has, and the words. */
  wordsOf(entry: number, out: number[]): void {
    const index = Math.floor(entry / BANDS);
    const [at, size] = [this.at.get(index), this.size.get(index)];
    const chunk = this.words.chunk(at);
    const offset = this.words.offset(at);
    out.push(size);
    for (let i = offset; i < offset + size; i++) out.push(chunk[i]!);
  }
}

/**
 * Answers from the bands that are at hand.
 * @param version the last batch that is planted in all of them
 * @returns null when a band that is asked for is not at hand
 */
export function answerFrom(parts: ReadonlyMap<number, BandPart>, version: number, ask: Ask): Answer | null {
  const leads: number[] = [];
  for (const [place, key] of ask.keys.entries()) {
    const part = parts.get(bandOfKey(key));
    if (part === undefined) return null;
    const head = leads.push(0) - 1;
    const found = part.leads(key, leads);
    if (found === 0) leads.pop();
    else leads[head] = place | (found << 24);
  }
  const words: number[] = [];
  for (const entry of ask.entries) {
    const part = parts.get(bandOfEntry(entry));
    if (part === undefined) return null;
    part.wordsOf(entry, words);
  }
  return { version, leads: Int32Array.from(leads), words: Uint32Array.from(words) };
}
