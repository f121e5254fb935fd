import { ContactTable } from './contact-table.ts';
import { FewSets } from './few.ts';

/** Unlike wordings from which a contact counts as known to everyone. */
export const HUB_GROUPS = 16;
/** The same, when the wordings also name many other contacts, as posts of unlike people do. */
export const HUB_GROUPS_MIXED = 6;

/** What the graph asks of the wordings: the group that a group has become. */
export type FindGroup = (group: number) => number;

/** Wording groups that are one campaign. A group that was merged into another may still be listed: resolve it. */
export type Component = {
  readonly groups: number[];
  /** the smallest of them */
  least: number;
  /** decision → the side of it that this component is on */
  sides: Map<string, 0 | 1> | null;
};

// A person's decision in force: these wording groups are one campaign, or the two sides are never one.
type Ruling =
  | { readonly kind: 'together'; readonly groups: readonly number[] }
  | { readonly kind: 'apart'; readonly sides: readonly [number[], number[]] };

/**
 * Campaigns as connected wordings: a wording group is a node, a shared contact or a person's decision an edge. What a
 * person set apart, a contact known to everyone, or a withdrawn decision makes the part concerned be joined up anew.
 */
export class CampaignGraph {
  private readonly find: FindGroup;
  private readonly components = new Map<number, Component>();
  private readonly tiesOf = new FewSets();
  readonly contacts = new ContactTable();
  private readonly decisions = new Map<string, Ruling>();
  private readonly forks: (readonly [number, number])[] = [];
  /** groups that were joined up anew; who asks for them takes them out */
  readonly resettled = new Set<number>();

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

  /** The contacts set aside because everyone has them. */
  hubs(): readonly number[] {
    const out: number[] = [];
    for (let contact = 0; contact < this.contacts.length; contact++)
      if (this.contacts.isHub(contact)) out.push(contact);
    return out;
  }

  /** Says that a post of a wording group names a contact. */
  name(contact: number, group: number, post: number): void {
    const { contacts } = this;
    contacts.count(contact, post);
    if (contacts.isHub(contact) || contacts.firstOf(contact, group) >= 0) return;
    contacts.name(contact, group, post);
    this.tiesOf.add(group, contact);
    if (contacts.size(contact) === 1) return;
    if (this.isHub(contact)) this.setAside(contact);
    else for (const other of contacts.groupsOf(contact)) if (other !== group) this.union(group, other);
  }

  /** Says that a wording group was merged into another. */
  absorb(from: number, into: number): void {
    const { contacts } = this;
    const ties = this.tiesOf.of(from);
    this.tiesOf.clear(from);
    for (const contact of ties) {
      const post = contacts.firstOf(contact, from);
      contacts.unname(contact, from);
      if (contacts.firstOf(contact, into) < 0 && post >= 0) contacts.name(contact, into, post);
      this.tiesOf.add(into, contact);
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

  /** A person's decision: the wording groups are one campaign. */
  join(id: string, groups: readonly number[]): void {
    this.decisions.set(id, { kind: 'together', groups });
    for (const group of groups) this.union(this.find(groups[0]!), this.find(group));
  }

  /** A person's decision: no wording group of one side is ever one campaign with any of the other. */
  part(id: string, sides: readonly [number[], number[]]): void {
    this.decisions.set(id, { kind: 'apart', sides });
    this.settle(sides.flat().flatMap((group) => this.members(group)));
  }

  /** Takes a decision back. */
  forget(id: string): void {
    const decision = this.decisions.get(id);
    if (decision === undefined) return;
    this.decisions.delete(id);
    const groups = decision.kind === 'together' ? decision.groups : decision.sides.flat();
    this.settle(groups.flatMap((group) => this.members(group)));
  }

  /** Says that some posts of a wording group became a group of their own; `ties` are theirs, `kept` the others'. */
  fork(from: number, to: number, ties: ReadonlyMap<number, number>, kept: ReadonlySet<number>): void {
    this.forks.push([from, to]);
    for (const [contact, post] of ties) {
      if (this.contacts.isHub(contact)) continue;
      this.contacts.name(contact, to, post);
      this.tiesOf.add(to, contact);
      if (kept.has(contact)) continue;
      this.contacts.unname(contact, from);
      this.tiesOf.delete(from, contact);
    }
    for (const decision of this.decisions.values()) {
      if (decision.kind !== 'apart') continue;
      for (const side of decision.sides) if (side.some((group) => this.find(group) === from)) side.push(to);
    }
  }

  /** The group that a group was cut from, itself when it was not. */
  forkedFrom(group: number): number {
    return this.forks.find(([, to]) => this.find(to) === this.find(group))?.[0] ?? group;
  }

  /** Whether a person keeps two wording groups, or what they belong to, apart. */
  keptApart(a: number, b: number): boolean {
    const one = this.components.get(this.find(a))?.sides;
    const two = this.components.get(this.find(b))?.sides;
    if (!one || !two || one === two) return false;
    const [few, many] = one.size < two.size ? [one, two] : [two, one];
    for (const [id, side] of few) if (many.has(id) && many.get(id) !== side) return true;
    return false;
  }

  private isHub(contact: number): boolean {
    const groups = this.contacts.groupsOf(contact);
    if (groups.length >= HUB_GROUPS) return true;
    if (groups.length < HUB_GROUPS_MIXED) return false;
    const others = new Set<number>();
    for (const group of groups) for (const other of this.tiesOf.of(group)) others.add(other);
    return (others.size - 1) * 3 >= groups.length * 2;
  }

  private setAside(contact: number): void {
    const touched = new Set<number>();
    for (const group of this.contacts.groupsOf(contact)) {
      this.tiesOf.delete(group, contact);
      for (const member of this.members(group)) touched.add(member);
    }
    this.contacts.setAside(contact);
    this.settle([...touched]);
  }

  private members(group: number): readonly number[] {
    const root = this.find(group);
    return this.components.get(root)?.groups ?? [root];
  }

  // Joins a set of groups up anew: what is apart is marked first, then decisions, then contacts as they were first seen.
  private settle(listed: readonly number[]): void {
    const groups = new Set<number>();
    for (const group of listed) groups.add(this.find(group));
    for (const group of groups) {
      this.components.delete(group);
      this.resettled.add(group);
    }
    for (const [id, decision] of this.decisions) {
      if (decision.kind !== 'apart') continue;
      for (const side of [0, 1] as const) {
        for (const group of decision.sides[side]) {
          const root = this.find(group);
          if (groups.has(root)) sidesOf(this.componentOf(root)).set(id, side);
        }
      }
    }
    for (const decision of this.decisions.values()) {
      if (decision.kind !== 'together') continue;
      const roots = decision.groups.map((group) => this.find(group));
      for (const root of roots) if (groups.has(root)) this.union(roots[0]!, root);
    }
    for (const [from, to] of this.forks) if (groups.has(this.find(to))) this.union(this.find(from), this.find(to));
    const contacts = new Set<number>();
    for (const group of groups) for (const contact of this.tiesOf.of(group)) contacts.add(contact);
    for (const contact of [...contacts].sort((a, b) => a - b)) {
      const [first, ...others] = this.contacts.groupsOf(contact);
      for (const other of others) this.union(first!, other);
    }
  }

  private union(a: number, b: number): void {
    if (a === b || this.same(a, b) || this.keptApart(a, b)) return;
    this.pour(this.componentOf(a), this.componentOf(b));
  }

  private componentOf(root: number): Component {
    const known = this.components.get(root);
    if (known !== undefined) return known;
    const made: Component = { groups: [root], least: root, sides: null };
    this.components.set(root, made);
    return made;
  }

  // The smaller into the larger, so that no group moves more than a logarithmic number of times.
  private pour(one: Component, two: Component): void {
    const [small, large] = one.groups.length < two.groups.length ? [one, two] : [two, one];
    large.least = Math.min(large.least, small.least);
    for (const [id, side] of small.sides ?? []) sidesOf(large).set(id, side);
    for (const group of small.groups) {
      const root = this.find(group);
      if (this.components.get(root) === large) continue;
      this.components.set(root, large);
      large.groups.push(root);
    }
  }
}

function sidesOf(component: Component): Map<string, 0 | 1> {
  component.sides ??= new Map();
  return component.sides;
}
