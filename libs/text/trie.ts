/**
 * A trie over the units of a word as one flat table: `next[state * width + class]`. State 0 is "nowhere", 1 the root.
 * `exact` and `open` give the group of a form that ends in a state, and of a form with any ending that passes it.
 */
export type Trie = {
  readonly next: Uint16Array;
  readonly width: number;
  readonly classOf: Uint8Array;
  readonly exact: Uint16Array;
  readonly open: Uint16Array;
  readonly groups: readonly (readonly number[])[];
};

/** One form to look for: its units, whether longer words match too, and what it stands for. */
export type Form = { readonly units: readonly number[]; readonly open: boolean; readonly value: number };

export const ROOT = 1;
const TEH_MARBUTA = 0x629;
const HEH = 0x647;

/** Builds the table; a doubled letter is one, and final ة and ه are one letter. */
export function buildTrie(forms: readonly Form[]): Trie {
  const classOf = new Uint8Array(65536);
  let classes = 1;
  for (const form of forms)
    for (const unit of form.units) {
      const known = unit === TEH_MARBUTA ? HEH : unit;
      if (classOf[known] === 0) classOf[known] = classes++;
    }
  classOf[TEH_MARBUTA] = classOf[HEH]!;
  const width = classes;
  const table = new Uint16Array((2 + forms.reduce((sum, form) => sum + form.units.length, 0)) * width);
  const exact = new Map<number, Set<number>>();
  const open = new Map<number, Set<number>>();
  let states = 2;
  for (const form of forms) {
    let state = ROOT;
    let last = -1;
    for (const unit of form.units) {
      if (unit === last && unit > 57) continue;
      last = unit;
      const edge = state * width + classOf[unit]!;
      if (table[edge] === 0) table[edge] = states++;
      state = table[edge]!;
    }
    const ends = form.open ? open : exact;
    const known = ends.get(state);
    if (known === undefined) ends.set(state, new Set([form.value]));
    else known.add(form.value);
  }
  // States near the root come first, so that the part that every word walks stays in the fast memory.
  const order = new Uint16Array(states);
  const queue = [ROOT];
  let named = ROOT;
  order[ROOT] = named++;
  for (let q = 0; q < queue.length; q++)
    for (let edge = 0; edge < width; edge++) {
      const target = table[queue[q]! * width + edge]!;
      if (target === 0) continue;
      order[target] = named++;
      queue.push(target);
    }
  const next = new Uint16Array(states * width);
  for (const state of queue)
    for (let edge = 0; edge < width; edge++) next[order[state]! * width + edge] = order[table[state * width + edge]!]!;
  const interned = new Map<string, number>();
  const groups: (readonly number[])[] = [[]];
  const intern = (set: ReadonlySet<number>): number => {
    const values = [...set].sort((a, b) => a - b);
    const known = interned.get(values.join());
    if (known !== undefined) return known;
    groups.push(values);
    interned.set(values.join(), groups.length - 1);
    return groups.length - 1;
  };
  const groupOf = (ends: ReadonlyMap<number, ReadonlySet<number>>): Uint16Array => {
    const list = new Uint16Array(states);
    for (const [state, set] of ends) list[order[state]!] = intern(set);
    return list;
  };
  return {
    next,
    width,
    classOf,
    exact: groupOf(exact),
    open: groupOf(open),
    groups,
  };
}
