const ROW_BITS = 14;
const ROWS = 1 << ROW_BITS;

/** An empty list that holds objects from the start: the engine would take one that gets its first later for another kind. */
export function emptyList<T extends object>(one: T): T[] {
  const list = [one];
  list.length = 0;
  return list;
}

/** Rows of whole numbers that grow by chunks: growing never copies, and what is asked of one row lies side by side. */
export class Rows {
  private readonly chunks = emptyList(new Int32Array(0));
  private readonly widthBits: number;
  length = 0;

  /** @param widthBits the logarithm of how many numbers a row has */
  constructor(widthBits: number) {
    this.widthBits = widthBits;
  }

  get(row: number, column: number): number {
    return this.chunks[row >>> ROW_BITS]![((row & (ROWS - 1)) << this.widthBits) + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.chunks[row >>> ROW_BITS]![((row & (ROWS - 1)) << this.widthBits) + column] = value;
  }

  /** Adds a row of noughts. @returns its number */
  add(): number {
    if ((this.length & (ROWS - 1)) === 0) this.chunks.push(new Int32Array(ROWS << this.widthBits));
    return this.length++;
  }
}
/** A typed array that grows: one number a slot, no objects. */
export class Growing {
  private data: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.data = new Int32Array(capacity);
  }

  get(index: number): number {
    return this.data[index]!;
  }

  set(index: number, value: number): void {
    this.data[index] = value;
  }

  push(value: number): number {
    if (this.length === this.data.length) {
      const wider = new Int32Array(Math.ceil(this.length * 1.6) + 16);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length] = value;
    return this.length++;
  }
}

const CHUNK_BITS = 18;
const CHUNK = 1 << CHUNK_BITS;

/** Runs of words in fixed chunks, so that growing never copies; a run never straddles two chunks. */
export class WordStore {
  private readonly chunks = emptyList(new Uint32Array(0));
  private used = CHUNK;

  /** Keeps a copy of the first `length` words; @returns where it is */
  put(words: Uint32Array, length: number): number {
    if (this.used + length > CHUNK) {
      this.chunks.push(new Uint32Array(CHUNK));
      this.used = 0;
    }
    const chunk = this.chunks.length - 1;
    const into = this.chunks[chunk]!;
    const { used } = this;
    for (let i = 0; i < length; i++) into[used + i] = words[i]!;
    this.used = used + length;
    return chunk * CHUNK + used;
  }

  /** The chunk that holds a position; index it with {@link WordStore.offset}. */
  chunk(at: number): Uint32Array {
    return this.chunks[at >>> CHUNK_BITS]!;
  }

  offset(at: number): number {
    return at & (CHUNK - 1);
  }
}
