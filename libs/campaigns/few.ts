import { Rows } from './wording/rows.ts';

const NOBODY: readonly number[] = [];
const SEVERAL = -1;

/**
 * Sets of whole numbers that are not negative, one set an owner. Nearly all hold one number and then cost a place in an
 * array, not an object.
 */
export class FewSets {
  // One more than the only number, 0 for none.
  private readonly only = new Rows(0);
  private readonly several = new Map<number, Set<number>>();

  add(owner: number, value: number): void {
    while (this.only.length <= owner) this.only.add();
    const held = this.only.get(owner, 0) - 1;
    if (held === SEVERAL - 1) this.several.get(owner)!.add(value);
    else if (held < 0) this.only.set(owner, 0, value + 1);
    else if (held !== value) {
      this.several.set(owner, new Set([held, value]));
      this.only.set(owner, 0, SEVERAL);
    }
  }

  delete(owner: number, value: number): void {
    const held = this.only.length <= owner ? -1 : this.only.get(owner, 0) - 1;
    if (held === SEVERAL - 1) this.several.get(owner)!.delete(value);
    else if (held === value) this.only.set(owner, 0, 0);
  }

  clear(owner: number): void {
    if (this.only.length <= owner) return;
    this.only.set(owner, 0, 0);
    this.several.delete(owner);
  }

  /** The numbers of an owner, in the order of coming. */
  of(owner: number): Iterable<number> {
    const held = this.only.length <= owner ? -1 : this.only.get(owner, 0) - 1;
    if (held === SEVERAL - 1) return this.several.get(owner)!;
    return held < 0 ? NOBODY : [held];
  }
}
