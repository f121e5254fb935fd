const BITS = 22;
const MASK = (1 << BITS) - 1;

/**
 * How many unlike posts hold a pair of words, counted in a fixed 4 MiB sketch (an estimate that is never too low).
 * Only a post that is like nothing before is counted, so a campaign of ten thousand copies counts once.
 */
export class Spread {
  private readonly counts = new Uint8Array(1 << BITS);
  private founders = 0;

  /** Counts a founder's distinct pairs. */
  count(pairs: Int32Array, length: number): void {
    this.founders++;
    for (let i = 0; i < length; i++) {
      const at = (pairs[i]! ^ (pairs[i]! >>> 11)) & MASK;
      if (this.counts[at]! < 255) this.counts[at]!++;
    }
  }

  /** Unlike posts above which a pair starts to lose weight: 4, or one in two thousand. */
  limit(): number {
    return Math.min(200, Math.max(4, this.founders / 2000));
  }

  /** 1 for a pair that few unlike posts hold, falling with every further one. */
  weight(pair: number, limit: number): number {
    const count = this.counts[(pair ^ (pair >>> 11)) & MASK]!;
    return count <= limit ? 1 : limit / count;
  }
}
