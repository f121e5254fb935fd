import { sha256 } from '@sanad/base/sha256';
import { type Contact, findContacts } from '@sanad/text/contacts';
import { skeletonOf } from '@sanad/text/skeleton';
import { CampaignGraph, type TieRecord } from './campaign-graph.ts';
import { FORMULAS, SMALL_WORDS } from './formulas.ts';
import { Growing } from './growing.ts';
import { type TieKind, tiesOf } from './ties.ts';
import { hashOf, tokensOf } from './tokens.ts';
import { type Placing, WordingIndex } from './wording.ts';

/** A post as the linker takes it. `at`, `author` are carried for others; the linker does not read them. */
export type LinkPost = {
  readonly id: string;
  readonly text: string;
  readonly at?: string | null;
  readonly author?: string | null;
};

/** What was read from a text elsewhere already, so that it is not read twice. */
export type LinkReading = {
  readonly key: string;
  readonly map: Uint32Array;
  readonly contacts: readonly Contact[];
};

/** Why a post belongs to its campaign: `with` is the id of another post of it. */
export type Because = {
  readonly kind: 'wording' | TieKind | 'image' | 'decision';
  readonly with: string;
  /** wording: `similarity` 0..1; phone, handle, invite, url: `value`; image: `distance` in bits */
  readonly detail: Readonly<Record<string, string | number>>;
};

/** A post's campaign, null while nothing links it, and the reasons; hints are too weak to link. */
export type Links = {
  readonly campaign: string | null;
  readonly because: readonly Because[];
  readonly hints: readonly Because[];
};

/** One campaign: post numbers (0 = the first post added) in order. */
export type Campaign = { readonly id: string; readonly posts: readonly number[] };

/** A contact that was not used for linking because unlike posts share it. */
export type SetAside = { readonly kind: TieKind; readonly value: string; readonly posts: number };

/** The incremental linker. Posts are known by their number, in the order of `add`; ids may repeat. */
export type Linker = {
  /** Adds a post. The cost does not depend on how many there are. @returns its links as of now */
  add(post: LinkPost, reading?: LinkReading): Links;
  /** The links of a post as of now. */
  linksOf(post: number): Links;
  /** All campaigns of two posts or more, in the order of their first posts. */
  campaignsOf(): readonly Campaign[];
  /** Contacts set aside as known to everyone. */
  setAside(): readonly SetAside[];
  /** How many posts were added. */
  readonly size: number;
};

/** More contacts than this in one post is a list, not a signature: such a post is tied by none of them. */
export const MAX_TIES = 8;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes an empty linker.
 * @example
 * const linker = createLinker();
 * linker.add({ id: 'a', text: 'خدمة زوينة عيطي ليا 0600000001' });
 * linker.add({ id: 'b', text: 'appelez le 06 00 00 00 01 svp' }).because[0].kind === 'phone'
 */
export function createLinker(): Linker {
  const index: WordingIndex = new WordingIndex((a, b) => graph.keptApart(a, b), formulaWords());
  const graph = new CampaignGraph((group) => index.find(group));
  const ids: string[] = [];
  const groupOf = new Growing();
  const like = new Growing();
  const share = new Growing();
  const hint = new Growing();
  const tieStart = new Growing();
  const ties = new Growing();
  // Per wording group as founded: first post, a second one, how many (of the group it has become: the sum).
  const first = new Growing();
  const second = new Growing();
  const nextInGroup = new Growing();
  const lastInGroup = new Growing();
  const names = new Map<number, string>();
  const taken = new Map<string, number>();

  const add = (post: LinkPost, reading?: LinkReading): Links => {
    const number = ids.length;
    ids.push(post.id);
    const read = reading ?? { ...skeletonOf(post.text), contacts: findContacts(post.text) };
    const placing = index.place(number, tokensOf(read.key, read.map, read.contacts));
    enter(number, placing);
    tieStart.push(ties.length);
    const found = tiesOf(read.contacts);
    for (const tie of found.length > MAX_TIES ? [] : found) {
      const record = graph.know(tie);
      ties.push(record.index);
      graph.name(record, placing.group, number);
    }
    return linksOf(number);
  };

  const enter = (post: number, placing: Placing): void => {
    groupOf.push(placing.group);
    like.push(placing.like);
    share.push(Math.round(placing.similarity * 1000));
    hint.push(placing.hint);
    nextInGroup.push(-1);
    if (placing.like < 0) {
      first.push(post);
      second.push(-1);
      lastInGroup.push(post);
      return;
    }
    const group = placing.group;
    for (const other of placing.joins) {
      if (second.get(other) < 0) second.set(other, post);
      if (other === group) continue;
      graph.absorb(other, group);
      nextInGroup.set(lastInGroup.get(group), first.get(other));
      lastInGroup.set(group, lastInGroup.get(other));
    }
    const founded = groupOf.get(placing.like);
    if (second.get(founded) < 0) second.set(founded, post);
    nextInGroup.set(lastInGroup.get(group), post);
    lastInGroup.set(group, post);
  };

  const founderOf = (post: number): number => {
    const group = index.find(groupOf.get(post));
    return first.get(graph.component(group)?.least ?? group);
  };

  const together = (a: number, b: number): boolean => a !== b && graph.same(groupOf.get(a), groupOf.get(b));

  const linksOf = (post: number): Links => {
    const group = index.find(groupOf.get(post));
    const alone = graph.component(group) === null && lastInGroup.get(group) === first.get(group);
    const hinted = hint.get(post);
    const hints: Because[] =
      hinted >= 0 && (alone || !together(post, hinted)) ? [because('wording', hinted, { similarity: 0.8 })] : [];
    if (alone) return { campaign: null, because: [], hints };
    const reasons: Because[] = [];
    const near = like.get(post) >= 0 ? like.get(post) : second.get(groupOf.get(post));
    if (near >= 0 && together(post, near)) {
      const similarity = share.get(like.get(post) >= 0 ? post : near) / 1000;
      reasons.push(because('wording', near, { similarity }));
    }
    const end = post + 1 < tieStart.length ? tieStart.get(post + 1) : ties.length;
    for (let at = tieStart.get(post); at < end; at++) {
      const record = graph.record(ties.get(at));
      const other = record.hub ? -1 : partner(record, post);
      if (other >= 0) reasons.push(because(record.tie.kind, other, { value: record.tie.value }));
    }
    const founder = founderOf(post);
    if (reasons.length === 0)
      reasons.push(because('decision', founder === post ? lastInGroup.get(group) : founder, {}));
    return { campaign: nameOf(founder), because: reasons, hints };
  };

  // The first post of the campaign that has the contact, another one for that post itself.
  const partner = (record: TieRecord, post: number): number => {
    for (const other of record.groups.values()) if (together(post, other)) return other;
    return record.second >= 0 && together(post, record.second) ? record.second : -1;
  };

  const because = (kind: Because['kind'], post: number, detail: Because['detail']): Because => {
    return { kind, with: ids[post]!, detail };
  };

  const nameOf = (founder: number): string => {
    const known = names.get(founder);
    if (known !== undefined) return known;
    const group = groupOf.get(founder);
    const words = index.wordsOf(group);
    const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
    const digest = sha256(bytes);
    let name = `c_${base32(digest.subarray(0, 10))}`;
    for (let more = 2; (taken.get(name) ?? founder) !== founder; more++) name = `${name.slice(0, 18)}_${more}`;
    names.set(founder, name);
    taken.set(name, founder);
    return name;
  };

  const campaignsOf = (): readonly Campaign[] => {
    const members = new Map<number, number[]>();
    for (let post = 0; post < ids.length; post++) {
      const founder = founderOf(post);
      const list = members.get(founder);
      if (list === undefined) members.set(founder, [post]);
      else list.push(post);
    }
    const out: Campaign[] = [];
    for (const [founder, posts] of members) if (posts.length > 1) out.push({ id: nameOf(founder), posts });
    return out;
  };

  const setAside = (): readonly SetAside[] =>
    graph.hubs().map((record) => ({ kind: record.tie.kind, value: record.tie.value, posts: record.posts }));

  return {
    add,
    linksOf,
    campaignsOf,
    setAside,
    get size() {
      return ids.length;
    },
  };
}

/**
 * Links a whole set: one result a post, in order, with the campaign as it is after the last post.
 * @example linkAll([{ id: '1', text: '' }])[0].campaign === null
 */
export function linkAll(posts: Iterable<LinkPost>): readonly (Links & { readonly id: string })[] {
  const linker = createLinker();
  const ids: string[] = [];
  for (const post of posts) {
    linker.add(post);
    ids.push(post.id);
  }
  return ids.map((id, number) => ({ id, ...linker.linksOf(number) }));
}

function formulaWords(): Set<number> {
  const words = new Set<number>();
  for (const line of [...FORMULAS, ...SMALL_WORDS])
    for (const word of skeletonOf(line).key.split(' ')) words.add(hashOf(word));
  return words;
}

function base32(bytes: Uint8Array): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) out += ALPHABET[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return out;
}
