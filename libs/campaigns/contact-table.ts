import { TextStore } from './text-store.ts';
import type { Tie, TieKind } from './ties.ts';
import { Rows } from './wording/rows.ts';

const ROW_BITS = 3;
const KEY = 0;
const VALUE = 1;
const HASH = 2;
const STATE = 3;
const POSTS = 4;
const SECOND = 5;
const GROUP = 6;
const POST = 7;
const NONE = -1;
const SEVERAL = -2;
const HUB = 8;
const KINDS: readonly TieKind[] = ['phone', 'handle', 'invite', 'url', 'image'];

/**
 * Contacts, each known by a number: what it is, how many posts name it, and the wording groups that do, with the first
 * post of each that did. Nearly all are named by one group, so that is kept in rows of numbers; a map is made for others.
 */
export class ContactTable {
  private readonly rows = new Rows(ROW_BITS);
  private readonly texts = new TextStore();
  private readonly several = new Map<number, Map<number, number>>();
  // Open addressing: one more than the number of a contact, 0 for none.
  private slots = new Int32Array(1 << 4);

  get length(): number {
    return this.rows.length;
  }

  /** The number of a contact, a new one when it was not known. */
  know(tie: Tie): number {
    const hash = hashOf(tie.key);
    const known = this.find(tie.key, hash);
    return known < 0 ? this.add(tie, hash) : known;
  }

  private find(key: string, hash: number): number {
    const { rows, slots } = this;
    const mask = slots.length - 1;
    for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) {
      const known = slots[at]! - 1;
      if (rows.get(known, HASH) === hash && this.texts.is(rows.get(known, KEY), key)) return known;
    }
    return -1;
  }

  private add({ kind, key, value }: Tie, hash: number): number {
    const { rows } = this;
    const made = rows.add();
    const isEnd = key.endsWith(value);
    rows.set(made, KEY, this.texts.put(key));
    // Most values are the end of their key.
    if (!isEnd) rows.set(made, VALUE, this.texts.put(value));
    rows.set(made, HASH, hash);
    rows.set(made, STATE, KINDS.indexOf(kind) | (isEnd ? value.length << 4 : -16));
    rows.set(made, SECOND, NONE);
    rows.set(made, GROUP, NONE);
    place(this.slots, hash, made);
    if (rows.length * 2 > this.slots.length) this.grow();
    return made;
  }

  kindOf(contact: number): TieKind {
    return KINDS[this.rows.get(contact, STATE) & 7]!;
  }

  valueOf(contact: number): string {
    const length = this.rows.get(contact, STATE) >> 4;
    if (length < 0) return this.texts.get(this.rows.get(contact, VALUE));
    return length === 0 ? '' : this.texts.get(this.rows.get(contact, KEY)).slice(-length);
  }

  postsOf(contact: number): number {
    return this.rows.get(contact, POSTS);
  }

  /** The second post that named it, or -1. */
  secondOf(contact: number): number {
    return this.rows.get(contact, SECOND);
  }

  /** Counts a post that names it. */
  count(contact: number, post: number): void {
    const posts = this.postsOf(contact) + 1;
    this.rows.set(contact, POSTS, posts);
    if (posts === 2) this.rows.set(contact, SECOND, post);
  }

  /** Whether it is set aside as known to everyone. */
  isHub(contact: number): boolean {
    return (this.rows.get(contact, STATE) & HUB) !== 0;
  }

  /** Sets it aside and forgets who names it. */
  setAside(contact: number): void {
    this.rows.set(contact, STATE, this.rows.get(contact, STATE) | HUB);
    this.rows.set(contact, GROUP, NONE);
    this.several.delete(contact);
  }

  /** How many wording groups name it. */
  size(contact: number): number {
    const group = this.rows.get(contact, GROUP);
    return group === SEVERAL ? this.several.get(contact)!.size : group === NONE ? 0 : 1;
  }

  /** The first post of a wording group that names it, or -1. */
  firstOf(contact: number, group: number): number {
    const only = this.rows.get(contact, GROUP);
    if (only === SEVERAL) return this.several.get(contact)!.get(group) ?? NONE;
    return only === group ? this.rows.get(contact, POST) : NONE;
  }

  name(contact: number, group: number, post: number): void {
    const only = this.rows.get(contact, GROUP);
    if (only === SEVERAL) this.several.get(contact)!.set(group, post);
    else if (only === NONE || only === group) {
      this.rows.set(contact, GROUP, group);
      this.rows.set(contact, POST, post);
    } else {
      const first = [only, this.rows.get(contact, POST)] as const;
      this.several.set(contact, new Map([first, [group, post]]));
      this.rows.set(contact, GROUP, SEVERAL);
    }
  }

  unname(contact: number, group: number): void {
    const only = this.rows.get(contact, GROUP);
    if (only === SEVERAL) this.several.get(contact)!.delete(group);
    else if (only === group) this.rows.set(contact, GROUP, NONE);
  }

  /** The wording groups that name it, in the order of coming. */
  groupsOf(contact: number): readonly number[] {
    const only = this.rows.get(contact, GROUP);
    if (only === SEVERAL) return [...this.several.get(contact)!.keys()];
    return only === NONE ? [] : [only];
  }

  /** The first post of each of these groups that names it. */
  holdersOf(contact: number): readonly number[] {
    const only = this.rows.get(contact, GROUP);
    if (only === SEVERAL) return [...this.several.get(contact)!.values()];
    return only === NONE ? [] : [this.rows.get(contact, POST)];
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    for (let contact = 0; contact < this.rows.length; contact++) place(slots, this.rows.get(contact, HASH), contact);
    this.slots = slots;
  }
}

function place(slots: Int32Array, hash: number, contact: number): void {
  const mask = slots.length - 1;
  let at = hash & mask;
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = contact + 1;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
