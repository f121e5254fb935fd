/**
 * Forms to look for, as a table of hashes: a form, and each row of words that a longer form begins with, is a place of
 * the table. Who reads rolls two hashes of 32 bits over the units of a word and looks where a form may end.
 * `slots` holds four whole numbers a place: both hashes; the group of the very form in the low half, and of the form
 * with any ending in the high half; 1 when more words may follow.
 */
export type Forms = {
  readonly slots: Int32Array;
  readonly mask: number;
  /**
   * a bit for the first two units of each later word of a row, by the hash of the row up to them; for the first alone
   * where no second is asked for
   */
  readonly later: Uint32Array;
  /** a bit for each place of a form that takes an ending, by its first hash */
  readonly open: Uint32Array;
  readonly groups: readonly (readonly number[])[];
};

/**
 * Forms to look for, one after the other in flat arrays, because a phone builds tens of thousands of them before it can
 * answer: what the hashes of a form begin with, its units up to `ends`, whether longer words match too, what it stands for.
 */
export type FormList = {
  count: number;
  seeds: Int32Array;
  ends: Uint32Array;
  open: Uint8Array;
  values: Uint16Array;
  units: Uint16Array;
};

/** An empty list for {@link addUnits}. */
export function formList(): FormList {
  const room = 1 << 14;
  return {
    count: 0,
    seeds: new Int32Array(room),
    ends: new Uint32Array(room),
    open: new Uint8Array(room),
    values: new Uint16Array(room),
    units: new Uint16Array(8 * room),
  };
}

/** Where the units of the next form begin in a list. */
export function nextStart({ count, ends }: FormList): number {
  return count === 0 ? 0 : ends[count - 1]!;
}

/** Adds a form of `length` units, of which more may be in the array. */
export function addUnits(
  list: FormList,
  seed: number,
  units: Uint16Array | Uint8Array,
  length: number,
  open: boolean,
  value: number,
): void {
  const start = nextStart(list);
  if (list.count === list.seeds.length || start + length > list.units.length) grow(list);
  for (let i = 0; i < length; i++) list.units[start + i] = units[i]!;
  list.seeds[list.count] = seed;
  list.ends[list.count] = start + length;
  list.open[list.count] = open ? 1 : 0;
  list.values[list.count++] = value;
}

function grow(list: FormList): void {
  const doubled = <T extends Int32Array | Uint32Array | Uint8Array | Uint16Array>(old: T, wider: T): T => {
    wider.set(old);
    return wider;
  };
  const room = 2 * list.seeds.length;
  list.seeds = doubled(list.seeds, new Int32Array(room));
  list.ends = doubled(list.ends, new Uint32Array(room));
  list.open = doubled(list.open, new Uint8Array(room));
  list.values = doubled(list.values, new Uint16Array(room));
  list.units = doubled(list.units, new Uint16Array(2 * list.units.length));
}

/** No such place. */
export const NOWHERE = -1;

const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;
const TEH_MARBUTA = 0x629;
const HEH = 0x647;
const SPACE = 32;
const MAX_VALUE = 1 << 12;
const LATER_MASK = 0x3ffff;

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

/** Whether a form may go on with the word at `from`, by the first hash behind the word before it; seldom true when not. */
export function mayGoOn({ later }: Forms, hash: number, units: Uint16Array, from: number, end: number): boolean {
  const unit = units[from]!;
  const first = roll(hash, unit);
  if (hasBit(later, first)) return true;
  let at = from + 1;
  while (at < end && units[at] === unit && unit > 57) at++;
  return at < end && hasBit(later, roll(first, units[at]!));
}

/** Whether a form that takes an ending may end behind the first hash; seldom true when none does. */
export function mayBeOpen({ open }: Forms, hash: number): boolean {
  return hasBit(open, hash);
}

function hasBit(bits: Uint32Array, hash: number): boolean {
  return ((bits[(hash & LATER_MASK) >> 5]! >>> (hash & 31)) & 1) === 1;
}

function setBit(bits: Uint32Array, hash: number): void {
  bits[(hash & LATER_MASK) >> 5]! |= 1 << (hash & 31);
}

/** Builds the table; a doubled letter is one. */
export function buildForms(forms: FormList): Forms {
  let size = 64;
  while (2 * size < 3 * forms.count) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(4 * size);
  const later = new Uint32Array((LATER_MASK + 1) >> 5);
  const open = new Uint32Array(later.length);
  const ends = new Float64Array(forms.count);
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
  for (let index = 0, i = 0; index < forms.count; index++) {
    let hash = forms.seeds[index]!;
    let other = hash;
    let last = -1;
    // How many units of a later word were met; 0 in the first.
    let inLater = 0;
    for (; i < forms.ends[index]!; i++) {
      const unit = forms.units[i]!;
      if (unit === last && unit > 57) continue;
      if (unit === SPACE) {
        slots[place(hash, other) + 3] = 1;
        if (inLater === 2) setBit(later, hash);
      }
      hash = roll(hash, unit);
      other = rollOther(other, unit);
      inLater = unit === SPACE ? 1 : inLater === 0 || inLater > 2 ? inLater : inLater + 1;
      if (inLater === 3) {
        setBit(later, hash);
        inLater = 4;
      }
      last = unit;
    }
    // A word of one unit.
    if (inLater === 2) setBit(later, hash);
    const at = place(hash, other);
    slots[at + 2] = 1;
    if (forms.open[index] === 1) setBit(open, hash);
    ends[index] = (at + forms.open[index]!) * MAX_VALUE + forms.values[index]!;
  }
  return { slots, mask, later, open, groups: groupValues(slots, ends.sort()) };
}

// Gives each place its groups; `ends` are places with values in order.
function groupValues(slots: Int32Array, ends: Float64Array): number[][] {
  const groups: number[][] = [[]];
  const alone = new Uint16Array(MAX_VALUE);
  const known = new Map<string, number>();
  const groupOf = (values: number[]): number => {
    const name = values.join();
    const group = known.get(name) ?? groups.push(values) - 1;
    known.set(name, group);
    return group;
  };
  for (let at = 2; at < slots.length; at += 4) slots[at] = 0;
  for (let i = 0; i < ends.length; ) {
    const end = Math.floor(ends[i]! / MAX_VALUE);
    const first = ends[i]! % MAX_VALUE;
    let values: number[] | null = null;
    for (; i < ends.length && Math.floor(ends[i]! / MAX_VALUE) === end; i++) {
      const value = ends[i]! % MAX_VALUE;
      if (value !== (values === null ? first : values[values.length - 1])) values = [...(values ?? [first]), value];
    }
    // Most places stand for one concept.
    if (values === null && alone[first] === 0) alone[first] = groups.push([first]) - 1;
    const group = values === null ? alone[first]! : groupOf(values);
    slots[(end & ~3) + 2]! |= (end & 1) === 0 ? group : group << 16;
  }
  return groups;
}
