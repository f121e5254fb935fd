import type { Tie } from './ties.ts';

/** Unlike wordings from which a contact counts as known to everyone. */
export const HUB_GROUPS = 16;
/** The same, when the wordings also name many other contacts, as posts of unlike people do. */
export const HUB_GROUPS_MIXED = 6;

/** A contact and the wordings that name it, one post of each. */
export type TieRecord = {
  readonly tie: Tie;
  readonly index: number;
  /** wording group → its first post with the contact */
  readonly groups: Map<number, number>;
  /** the second post that named it, or -1 */
  second: number;
  posts: number;
  hub: boolean;
};

/** What the graph asks of the wordings: the group that a group has become. */
export type FindGroup = (group: number) => number;

/** Wording groups that are one campaign. A group that was merged into another may still be listed: resolve it. */
export type Component = { readonly groups: number[] /** the smallest of them */; least: number };

/**
 * Campaigns as connected wordings: a wording group is a node, a shared contact or a person's decision an edge. What a
 * person set apart, a contact known to everyone, or a withdrawn decision makes the part concerned be joined up anew.
 */
export class CampaignGraph {
  private readonly find: FindGroup;
  private readonly components = new Map<number, Component>();
  private readonly tiesOf = new Map<number, Set<TieRecord>>();
  private readonly byKey = new Map<string, TieRecord>();
  private readonly records: TieRecord[] = [];
  private readonly together: (readonly [number, number])[] = [];
  private readonly apart: (readonly [number, number])[] = [];

  constructor(find: FindGroup) {
    this.find = find;
  }

  /** The wording groups joined with this one, or null when nothing joins it to another. */
  component(group: number): Component | null {
    return this.components.get(this.find(group)) ?? null;
  }

  /** Whether two wording groups are one campaign. */
  same(a: number, b: number): boolean {
    const one = this.find(a);
    const two = this.find(b);
    return one === two || (this.components.has(one) && this.components.get(one) === this.components.get(two));
  }

  record(index: number): TieRecord {
    return this.records[index]!;
  }

  /** The contacts set aside because everyone has them. */
  hubs(): readonly TieRecord[] {
    return this.records.filter((record) => record.hub);
  }

  /** Makes a contact known without letting it tie anything. */
  know(tie: Tie): TieRecord {
    let record = this.byKey.get(tie.key);
    if (record === undefined) {
      record = { tie, index: this.records.length, groups: new Map(), second: -1, posts: 0, hub: false };
      this.records.push(record);
      this.byKey.set(tie.key, record);
    }
    return record;
  }

  /** Says that a post of a wording group names a contact. */
  name(record: TieRecord, group: number, post: number): void {
    if (++record.posts === 2) record.second = post;
    if (record.hub || record.groups.has(group)) return;
    record.groups.set(group, post);
    this.addTie(group, record);
    if (this.isHub(record)) this.setAside(record);
    else for (const other of record.groups.keys()) if (other !== group) this.union(group, other);
  }

  /** Says that a wording group was merged into another. */
  absorb(from: number, into: number): void {
    const ties = this.tiesOf.get(from);
    this.tiesOf.delete(from);
    for (const record of ties ?? []) {
      const post = record.groups.get(from);
      record.groups.delete(from);
      if (!record.groups.has(into) && post !== undefined) record.groups.set(into, post);
      this.addTie(into, record);
    }
    const one = this.components.get(from);
    if (one === undefined) return;
    this.components.delete(from);
    const two = this.components.get(into);
    if (two === undefined) {
      this.components.set(into, one);
      one.groups.push(into);
      one.least = Math.min(one.least, into);
    } else if (one !== two) this.pour(one, two);
  }

  /** A person's decision: the two wording groups are one campaign. */
  join(a: number, b: number): void {
    this.together.push([a, b]);
    this.union(this.find(a), this.find(b));
  }

  /** A person's decision: the two wording groups are never one campaign. */
  part(a: number, b: number): void {
    this.apart.push([a, b]);
    this.settle(this.members(a));
  }

  /** Takes a decision back. */
  forget(kind: 'together' | 'apart', a: number, b: number): void {
    const list = this[kind];
    const at = list.findIndex((pair) => pair[0] === a && pair[1] === b);
    if (at >= 0) list.splice(at, 1);
    this.settle(kind === 'together' ? this.members(a) : [...this.members(a), ...this.members(b)]);
  }

  /** Whether a person keeps two wording groups, or what they belong to, apart. */
  keptApart(a: number, b: number): boolean {
    return this.apart.some(([x, y]) => (this.same(x, a) && this.same(y, b)) || (this.same(x, b) && this.same(y, a)));
  }

  private addTie(group: number, record: TieRecord): void {
    const held = this.tiesOf.get(group);
    if (held === undefined) this.tiesOf.set(group, new Set([record]));
    else held.add(record);
  }

  private isHub(record: TieRecord): boolean {
    if (record.groups.size >= HUB_GROUPS) return true;
    if (record.groups.size < HUB_GROUPS_MIXED) return false;
    let mixed = 0;
    for (const group of record.groups.keys()) if (this.tiesOf.get(group)!.size > 1) mixed++;
    return mixed * 3 >= record.groups.size * 2;
  }

  private setAside(record: TieRecord): void {
    record.hub = true;
    const touched = new Set<number>();
    for (const group of record.groups.keys()) {
      this.tiesOf.get(group)?.delete(record);
      for (const member of this.members(group)) touched.add(member);
    }
    record.groups.clear();
    this.settle([...touched]);
  }

  private members(group: number): readonly number[] {
    const root = this.find(group);
    return this.components.get(root)?.groups ?? [root];
  }

  // Joins a set of groups up anew: decisions first, then contacts in the order in which they were first seen.
  private settle(listed: readonly number[]): void {
    const groups = new Set<number>();
    for (const group of listed) groups.add(this.find(group));
    for (const group of groups) this.components.delete(group);
    for (const [a, b] of this.together) if (groups.has(this.find(a))) this.union(this.find(a), this.find(b));
    const records = new Set<TieRecord>();
    for (const group of groups) for (const record of this.tiesOf.get(group) ?? []) records.add(record);
    for (const record of [...records].sort((a, b) => a.index - b.index)) {
      const [first, ...others] = record.groups.keys();
      for (const other of others) this.union(first!, other);
    }
  }

  private union(a: number, b: number): void {
    if (a === b || this.same(a, b) || (this.apart.length > 0 && this.keptApart(a, b))) return;
    const one = this.components.get(a) ?? { groups: [a], least: a };
    const two = this.components.get(b) ?? { groups: [b], least: b };
    this.components.set(a, one);
    this.components.set(b, two);
    this.pour(one, two);
  }

  // The smaller into the larger, so that no group moves more than a logarithmic number of times.
  private pour(one: Component, two: Component): void {
    const [small, large] = one.groups.length < two.groups.length ? [one, two] : [two, one];
    large.least = Math.min(large.least, small.least);
    for (const group of small.groups) {
      const root = this.find(group);
      if (this.components.get(root) === large) continue;
      this.components.set(root, large);
      large.groups.push(root);
    }
  }
}
