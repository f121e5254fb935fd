import { type IntLists, type int, newIntLists, newInts } from './machine.ts';

const ROW_BITS = 12;
const ROWS = 1 << ROW_BITS;

/** Rows of whole numbers that grow by chunks: growing never copies, and what is asked of one row lies side by side. */
export class Rows {
  private readonly chunks: IntLists = newIntLists();
  private readonly widthBits: int;
  length: int = 0;

  /** @param widthBits the logarithm of how many numbers a row has */
  constructor(widthBits: int) {
    this.widthBits = widthBits;
  }

  get(row: int, column: int): int {
    return this.chunks[row >>> ROW_BITS]![((row & (ROWS - 1)) << this.widthBits) + column]!;
  }

  set(row: int, column: int, value: int): void {
    this.chunks[row >>> ROW_BITS]![((row & (ROWS - 1)) << this.widthBits) + column] = value;
  }

  /** Adds a row of noughts. @returns its number */
  add(): int {
    if ((this.length & (ROWS - 1)) === 0) this.chunks.push(newInts(ROWS << this.widthBits));
    return this.length++;
  }
}
