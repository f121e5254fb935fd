/** An empty list that holds objects from the start: the engine would take one that gets its first later for another kind. */
export function emptyList<T extends object>(one: T): T[] {
  const list = [one];
  list.length = 0;
  return list;
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
