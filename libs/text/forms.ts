/**
 * Forms to look for, as a table of hashes: a form, and each row of words that a longer form begins with, is a place of
 * the table. Who reads rolls two hashes of 32 bits over the units of a word and looks where a form may end.
 * `slots` holds four whole numbers a place: both hashes; the group of the very form in the low half, and of the form
 * with any ending in the high half; 1 when more words may follow.
 */
export type Forms = {
  readonly slots: Int32Array;
  readonly mask: number;
  /** a bit for the first unit of each later word of a row, by the hash of the row up to it */
  readonly later: Uint32Array;
  readonly groups: readonly (readonly number[])[];
};

/** One form to look for: what the hashes begin with, its units, whether longer words match too, what it stands for. */
export type Form = {
  readonly seed: number;
  readonly units: readonly number[];
  readonly open: boolean;
  readonly value: number;
};

/** No such place. */
export const NOWHERE = -1;

const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;
const TEH_MARBUTA = 0x629;
const HEH = 0x647;
const SPACE = 32;
const MAX_VALUE = 1 << 12;
const LATER_MASK = 0xffff;

/** The first hash with one more unit; final ة and ه are one letter. */
export function roll(hash: number, unit: number): number {
  const h = Math.imul(hash ^ (unit === TEH_MARBUTA ? HEH : unit), PRIME);
  return h ^ (h >>> 15);
}

/** The second hash with one more unit. */
export function rollOther(hash: number, unit: number): number {
  const h = Math.imul(hash + (unit === TEH_MARBUTA ? HEH : unit), OTHER_PRIME);
  return h ^ (h >>> 13);
}

/** The place of two hashes, {@link NOWHERE} when there is none. */
export function placeOf({ slots, mask }: Forms, hash: number, other: number): number {
  let slot = hash & mask;
  for (;;) {
    const at = slot << 2;
    if (slots[at + 2] === 0 && slots[at + 3] === 0) return NOWHERE;
    if (slots[at] === hash && slots[at + 1] === other) return at;
    slot = (slot + 1) & mask;
  }
}

/** Whether a form may go on with the next word, by the first hash behind its first unit; seldom true when not. */
export function mayGoOn({ later }: Forms, hash: number): boolean {
  return ((later[(hash & LATER_MASK) >> 5]! >>> (hash & 31)) & 1) === 1;
}

/** Builds the table; a doubled letter is one. */
export function buildForms(forms: readonly Form[]): Forms {
  let size = 64;
  while (2 * size < 3 * forms.length) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(4 * size);
  const later = new Uint32Array((LATER_MASK + 1) >> 5);
  const ends = new Float64Array(forms.length);
  const place = (hash: number, other: number): number => {
    let slot = hash & mask;
    for (;;) {
      const at = slot << 2;
      if (slots[at + 2] === 0 && slots[at + 3] === 0) {
        slots[at] = hash;
        slots[at + 1] = other;
        return at;
      }
      if (slots[at] === hash && slots[at + 1] === other) return at;
      slot = (slot + 1) & mask;
    }
  };
  for (let index = 0; index < forms.length; index++) {
    const { seed, units, open, value } = forms[index]!;
    let hash = seed;
    let other = seed;
    let last = -1;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      if (unit === last && unit > 57) continue;
      if (unit === SPACE) slots[place(hash, other) + 3] = 1;
      hash = roll(hash, unit);
      other = rollOther(other, unit);
      if (last === SPACE) later[(hash & LATER_MASK) >> 5]! |= 1 << (hash & 31);
      last = unit;
    }
    const at = place(hash, other);
    slots[at + 2] = 1;
    ends[index] = (at + (open ? 1 : 0)) * MAX_VALUE + value;
  }
  return { slots, mask, later, groups: groupValues(slots, ends.sort()) };
}

// Gives each place its groups; `ends` are places with values in order.
function groupValues(slots: Int32Array, ends: Float64Array): number[][] {
  const groups: number[][] = [[]];
  const known = new Map<string, number>();
  for (let at = 2; at < slots.length; at += 4) slots[at] = 0;
  for (let i = 0; i < ends.length; ) {
    const end = Math.floor(ends[i]! / MAX_VALUE);
    const values: number[] = [];
    for (; i < ends.length && Math.floor(ends[i]! / MAX_VALUE) === end; i++) {
      const value = ends[i]! % MAX_VALUE;
      if (values[values.length - 1] !== value) values.push(value);
    }
    const name = values.join();
    let group = known.get(name);
    if (group === undefined) {
      group = groups.push(values) - 1;
      known.set(name, group);
    }
    slots[(end & ~3) + 2]! |= (end & 1) === 0 ? group : group << 16;
  }
  return groups;
}
