import { fault } from '@sanad/base/fault';
import { skeletonOf } from '@sanad/text/skeleton';
import { CampaignGraph } from './campaign-graph.ts';
import { CampaignNames } from './campaign-names.ts';
import { localWording } from './compiled-wording.ts';
import { FORMULAS, SMALL_WORDS } from './formulas.ts';
import type { IndexMemory } from './index-memory.ts';
import type { Note } from './journal.ts';
import type { LinkPost, LinkReading } from './link-post.ts';
import { MIN_QUALITY, type Pdq, pdqToHex } from './pdq.ts';
import { PdqIndex } from './pdq-index.ts';
import type { Placing } from './placing.ts';
import { PlainWording } from './plain-wording.ts';
import { type Sketch, sketchOf } from './sketch.ts';
import { TextStore } from './text-store.ts';
import type { Tie, TieKind } from './ties.ts';
import { hashOf } from './tokens.ts';
import { Rows } from './wording/rows.ts';
import type { WordingIndex } from './wording-index.ts';

export type { LinkPost, LinkReading } from './link-post.ts';

/** Why a post belongs to its campaign: `with` is the id of another post of it. */
export type Because = {
  readonly kind: 'wording' | TieKind | 'decision';
  readonly with: string;
  /** wording: `similarity` 0..1; others: `value` (of an image, the hash of the first one like it) */
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

/**
 * What a person decided. `together`: the campaigns of these posts are one. `apart`: these posts leave their campaign and
 * never come back to it, whatever later posts show; all are of one campaign, and one that is not listed stays.
 */
export type Decision = { readonly id: string; readonly kind: 'together' | 'apart'; readonly posts: readonly number[] };

/**
 * What is not as it was. `posts`: new ones, and old ones that have other reasons, in order; the rest of their campaigns is
 * as before. `campaigns`: one post at least of every campaign that was joined or parted, to be looked at whole.
 */
export type Changed = { readonly posts: readonly number[]; readonly campaigns: readonly number[] };

/** A contact that was not used for linking because unlike posts share it. */
export type SetAside = { readonly kind: TieKind; readonly value: string; readonly posts: number };

/** The incremental linker. Posts are known by their number, in the order of `add`; ids may repeat. */
export type Linker = {
  /** Adds a post. The cost does not depend on how many there are. @returns its number */
  add(post: LinkPost, reading?: LinkReading): number;
  /** The same for a post that was sketched elsewhere. */
  addSketch(id: string, sketch: Sketch): number;
  /** The links of a post as of now. */
  linksOf(post: number): Links;
  /** All campaigns of two posts or more, in the order of their first posts. */
  campaignsOf(): readonly Campaign[];
  /** The posts of a post's campaign in order, itself alone when nothing links it. */
  membersOf(post: number): readonly number[];
  /** A post of a post's campaign that stands for it, itself when nothing links it: as long as `takeChanged()` does not name the campaign, the same. */
  founderOf(post: number): number;
  /** What is not as it was when this was asked last. The cost is that of what changed. The first time nothing is told. */
  takeChanged(): Changed;
  /** Contacts set aside as known to everyone. */
  setAside(): readonly SetAside[];
  /** Puts a person's decision in force. Later posts respect it. @throws `campaigns-decision` */
  decide(decision: Decision): void;
  /** Takes a decision back: what it joined or parted is as if it had never been. Unknown ids are let pass. */
  withdraw(id: string): void;
  /** How many posts were added. */
  readonly size: number;
};

/** A linker whose index is elsewhere. Posts are told by their number, no ids are kept; each is looked up, then added. */
export type NumberedLinker = Linker & {
  /** Looks a post up without adding it. @param want is told every kept post whose words adding it may read, if anybody asks */
  look(sketch: Sketch, want: ((entry: number) => void) | null): void;
  /** Does again what adding a post did. @param next gives the notes of the posts in turn */
  again(sketch: Sketch, next: () => Note): number;
  /** Kept posts whose words are needed to name campaigns, before anything is asked of the linker. */
  unnamed(): readonly number[];
  /** Names campaigns, when the words are here. @returns the post that stands for each, and its name */
  nameAll(): readonly (readonly [number, string])[];
  /** Names a campaign as it was named before. */
  rename(founder: number, name: string): void;
};

// Of a post: its wording group, the post it is like, the one hinted at, how alike both are in thousandths, the next in the
// ring of its group (two rings become one by swapping what follows a post of each), where its contacts are, and its id.
const POST_BITS = 3;
const GROUP = 0;
const LIKE = 1;
const HINT = 2;
const SHARES = 3;
const FOLLOWING = 4;
const TIES = 5;
const ID = 6;
// Of a wording group as founded: first post, a second one. Of the group it has become: how many posts.
const GROUP_BITS = 2;
const FIRST = 0;
const SECOND = 1;
const COUNT = 2;

/** More contacts than this in one post is a list, not a signature: such a post is tied by none of them. */
export const MAX_TIES = 8;

/**
 * Makes an empty linker.
 * @example
 * const linker = createLinker();
 * linker.add({ id: 'a', text: 'خدمة زوينة عيطي ليا 0600000001' });
 * linker.linksOf(linker.add({ id: 'b', text: 'appelez le 06 00 00 00 01 svp' })).because[0].kind === 'phone'
 */
export function createLinker(): Linker {
  return linkerOver(null);
}

/** The same with a memory of its own making; see {@link NumberedLinker}. */
export function createNumberedLinker(memory: IndexMemory): NumberedLinker {
  return linkerOver(memory);
}

function linkerOver(memory: IndexMemory | null): NumberedLinker {
  const numbered = memory !== null;
  const known = { formulas: hashesOf(FORMULAS), small: hashesOf(SMALL_WORDS) };
  const keptApart = (a: number, b: number): boolean => graph.keptApart(a, b);
  const shared = numbered ? new PlainWording(keptApart, known, memory) : null;
  const index: WordingIndex = shared ?? localWording(keptApart, known);
  const graph = new CampaignGraph((group) => index.find(group));
  const pictures = new PdqIndex();
  const { contacts } = graph;
  const texts = new TextStore();
  const postRows = new Rows(POST_BITS);
  const ties = new Rows(0);
  const groupRows = new Rows(GROUP_BITS);
  let changed: { readonly posts: Set<number>; readonly campaigns: Set<number> } | null = null;
  const names = new CampaignNames(
    (entry) => index.wordsOfEntry(entry),
    (founder) => ({ values: tiesOfPost(founder).map((contact) => contacts.valueOf(contact)), id: idOf(founder) }),
  );
  const decided = new Set<string>();

  const add = (post: LinkPost, reading?: LinkReading): number => {
    return addSketch(post.id, sketchOf(post, reading));
  };

  const addSketch = (id: string, sketch: Sketch): number => {
    const number = take(index.place(postRows.length, sketch.tokens), sketch);
    if (!numbered) postRows.set(number, ID, texts.put(id));
    // A campaign has its name from what its first post said when it came to be.
    const group = index.find(postRows.get(number, GROUP));
    if (!isAlone(group)) callIt(founderOf(number));
    return number;
  };

  const look: NumberedLinker['look'] = ({ tokens }, want) => shared?.look(tokens, want);

  const again = (sketch: Sketch, next: () => Note): number => {
    const { tokens } = sketch;
    return take(shared!.again(postRows.length, tokens, tokens.length < 3 ? null : next()), sketch);
  };

  const take = (placing: Placing, sketch: Sketch): number => {
    const number = postRows.add();
    enter(number, placing);
    postRows.set(number, TIES, ties.length);
    const found = sketch.images.length === 0 ? sketch.ties : [...sketch.ties, ...sketch.images.flatMap(pictureOf)];
    const from = ties.length;
    const count = found.length > MAX_TIES ? 0 : found.length;
    for (let i = 0; i < count; i++) ties.set(ties.add(), 0, contacts.know(found[i]!));
    if (changed) noteTies(number, placing, tiesOfPost(number));
    for (let at = from; at < ties.length; at++) graph.name(ties.get(at, 0), placing.group, number);
    return number;
  };

  // Before the post is tied: whether that joins campaigns that were apart, and who is thereby no longer alone with a contact.
  const noteTies = (post: number, placing: Placing, known: readonly number[]): void => {
    const founders = new Set(placing.like < 0 ? [] : [founderOf(post)]);
    for (const contact of known) {
      for (const holder of contacts.holdersOf(contact)) {
        founders.add(founderOf(holder));
        if (contacts.postsOf(contact) < 2 || contacts.firstOf(contact, placing.group) < 0) changed!.posts.add(holder);
      }
    }
    if (founders.size > 1) changed!.campaigns.add(post);
  };

  // A picture is known by the first one like it. Only those that show enough are compared.
  const pictureOf = (image: Pdq): Tie[] => {
    if (image.quality < MIN_QUALITY) return [];
    const entry = pictures.nearest(image.hash)?.entry ?? pictures.add(image.hash);
    return [{ kind: 'image', key: `image:${entry}`, value: pdqToHex(image.hash) }];
  };

  const enter = (post: number, placing: Placing): void => {
    postRows.set(post, GROUP, placing.group);
    postRows.set(post, LIKE, placing.like);
    postRows.set(post, HINT, placing.hint);
    const hintShare = placing.hint < 0 ? 0 : Math.round(placing.hintSimilarity * 1000);
    postRows.set(post, SHARES, Math.round(placing.similarity * 1000) | (hintShare << 16));
    postRows.set(post, FOLLOWING, post);
    changed?.posts.add(post);
    if (placing.like < 0) {
      addGroup(post, -1, 1);
      return;
    }
    const group = placing.group;
    for (const other of placing.joins) {
      if (groupRows.get(other, SECOND) < 0) groupRows.set(other, SECOND, post);
      if (other === group) continue;
      changed?.campaigns.add(post);
      splice(groupRows.get(other, FIRST), groupRows.get(group, FIRST));
      graph.absorb(other, group);
      groupRows.set(group, COUNT, groupRows.get(group, COUNT) + groupRows.get(other, COUNT));
    }
    const founded = postRows.get(placing.like, GROUP);
    if (groupRows.get(founded, SECOND) < 0) {
      groupRows.set(founded, SECOND, post);
      changed?.posts.add(groupRows.get(founded, FIRST));
    }
    groupRows.set(group, COUNT, groupRows.get(group, COUNT) + 1);
    splice(post, placing.like);
  };

  const addGroup = (first: number, second: number, count: number): void => {
    const group = groupRows.add();
    groupRows.set(group, FIRST, first);
    groupRows.set(group, SECOND, second);
    groupRows.set(group, COUNT, count);
  };

  const splice = (a: number, b: number): void => {
    const next = postRows.get(a, FOLLOWING);
    postRows.set(a, FOLLOWING, postRows.get(b, FOLLOWING));
    postRows.set(b, FOLLOWING, next);
  };

  const membersOf = (post: number): readonly number[] => {
    const own = index.find(postRows.get(post, GROUP));
    const roots = new Set((graph.component(own)?.groups ?? [own]).map((group) => index.find(group)));
    return [...roots].flatMap(ringOf).sort((a, b) => a - b);
  };

  const ringOf = (root: number): number[] => {
    const start = groupRows.get(root, FIRST);
    const ring = [start];
    for (let at = postRows.get(start, FOLLOWING); at !== start; at = postRows.get(at, FOLLOWING)) ring.push(at);
    return ring;
  };

  const takeChanged = (): Changed => {
    const { posts, campaigns } = changed ?? { posts: new Set<number>(), campaigns: new Set<number>() };
    for (const group of changed === null ? [] : graph.resettled) campaigns.add(groupRows.get(index.find(group), FIRST));
    changed = { posts: new Set(), campaigns: new Set() };
    graph.resettled.clear();
    return { posts: [...posts].sort((a, b) => a - b), campaigns: [...campaigns] };
  };

  const founderOf = (post: number): number => {
    const group = index.find(postRows.get(post, GROUP));
    return groupRows.get(graph.component(group)?.least ?? group, FIRST);
  };

  const together = (a: number, b: number): boolean =>
    a !== b && graph.same(postRows.get(a, GROUP), postRows.get(b, GROUP));

  const linksOf = (post: number): Links => {
    const group = index.find(postRows.get(post, GROUP));
    const hinted = postRows.get(post, HINT);
    const hints: Because[] =
      hinted >= 0 && !together(post, hinted)
        ? [because('wording', hinted, { similarity: (postRows.get(post, SHARES) >>> 16) / 1000 })]
        : [];
    if (isAlone(group)) return { campaign: null, because: [], hints };
    const reasons: Because[] = [];
    const near = nearest(post);
    if (near >= 0) reasons.push(because('wording', near, similarityOf(post, near)));
    for (const contact of tiesOfPost(post)) {
      const other = contacts.isHub(contact) ? -1 : partner(contact, post);
      if (other >= 0) reasons.push(because(contacts.kindOf(contact), other, { value: contacts.valueOf(contact) }));
    }
    const founder = founderOf(post);
    if (reasons.length === 0) reasons.push(because('decision', founder === post ? otherOf(post) : founder, {}));
    return { campaign: nameOf(founder), because: reasons, hints };
  };

  const isAlone = (group: number): boolean => {
    return groupRows.get(group, COUNT) === 1 && (graph.component(group)?.groups.length ?? 1) === 1;
  };

  // The post it was found to be like; for one that was there before the others, one that was found to be like it.
  const nearest = (post: number): number => {
    const group = postRows.get(post, GROUP);
    for (const other of [postRows.get(post, LIKE), groupRows.get(group, SECOND), groupRows.get(group, FIRST)]) {
      if (other >= 0 && other !== post && index.find(postRows.get(other, GROUP)) === index.find(group)) return other;
    }
    return -1;
  };

  const similarityOf = (post: number, other: number): Because['detail'] => {
    if (postRows.get(post, LIKE) === other) return { similarity: (postRows.get(post, SHARES) & 0xffff) / 1000 };
    return postRows.get(other, LIKE) === post ? { similarity: (postRows.get(other, SHARES) & 0xffff) / 1000 } : {};
  };

  // Any other post of the campaign.
  const otherOf = (post: number): number => {
    for (const group of graph.component(postRows.get(post, GROUP))?.groups ?? []) {
      for (const other of [groupRows.get(group, FIRST), groupRows.get(group, SECOND)]) {
        if (other >= 0 && other !== post && together(post, other)) return other;
      }
    }
    return post;
  };

  // The first post of the campaign that has the contact, another one for that post itself.
  const partner = (contact: number, post: number): number => {
    for (const other of contacts.holdersOf(contact)) if (together(post, other)) return other;
    const second = contacts.secondOf(contact);
    return second >= 0 && together(post, second) ? second : -1;
  };

  const check = (decision: Decision): void => {
    const known = decision.posts.every((post) => Number.isInteger(post) && post >= 0 && post < postRows.length);
    if (!known || decision.posts.length === 0 || decided.has(decision.id)) {
      throw fault('campaigns-decision', 'a decision names known posts and has an id of its own', {
        detail: { id: decision.id },
      });
    }
  };

  const decide = (decision: Decision): void => {
    check(decision);
    const { id, kind, posts } = decision;
    if (kind === 'together') {
      const groups = posts.map((post) => postRows.get(post, GROUP));
      if (groups.some((group) => graph.keptApart(groups[0]!, group))) {
        throw fault('campaigns-kept-apart', 'another decision keeps these posts apart; withdraw it first', {
          detail: { id },
        });
      }
      graph.join(id, groups);
    } else graph.part(id, [cut(new Set(posts)), restOf(posts)]);
    decided.add(id);
    for (const post of posts) changed?.campaigns.add(post);
  };

  // The wording groups of the posts alone: a group that others share is cut in two.
  const cut = (posts: ReadonlySet<number>): number[] => {
    const out: number[] = [];
    const seen = new Set<number>();
    for (const post of [...posts].sort((a, b) => a - b)) {
      const group = index.find(postRows.get(post, GROUP));
      if (seen.has(group)) continue;
      seen.add(group);
      const members = ringOf(group).sort((a, b) => a - b);
      const going = members.filter((member) => posts.has(member));
      out.push(going.length === members.length ? group : fork(group, members, new Set(going)));
    }
    return out;
  };

  const fork = (group: number, members: readonly number[], going: ReadonlySet<number>): number => {
    const staying = members.filter((post) => !going.has(post));
    const made = index.fork(group, going, staying[0]!);
    const [one, two] = [...going];
    addGroup(one!, two ?? -1, going.size);
    groupRows.set(group, COUNT, staying.length);
    groupRows.set(group, FIRST, staying[0]!);
    groupRows.set(group, SECOND, staying[1] ?? -1);
    for (const post of going) postRows.set(post, GROUP, made);
    for (const post of staying) postRows.set(post, GROUP, group);
    for (const ring of [[...going], staying]) {
      for (const [at, post] of ring.entries()) postRows.set(post, FOLLOWING, ring[(at + 1) % ring.length]!);
    }
    const gone = new Map<number, number>();
    for (const post of going) for (const contact of tiesOfPost(post)) if (!gone.has(contact)) gone.set(contact, post);
    graph.fork(group, made, gone, new Set(staying.flatMap(tiesOfPost)));
    return made;
  };

  // The wording groups that stay behind in the campaigns of the posts.
  const restOf = (posts: readonly number[]): number[] => {
    const going = new Set(posts.map((post) => postRows.get(post, GROUP)));
    const rest = new Set<number>();
    for (const post of posts) {
      for (const from of [postRows.get(post, GROUP), graph.forkedFrom(postRows.get(post, GROUP))]) {
        for (const group of graph.component(from)?.groups ?? [index.find(from)]) {
          if (!going.has(index.find(group))) rest.add(index.find(group));
        }
      }
    }
    return [...rest];
  };

  const withdraw = (id: string): void => {
    decided.delete(id);
    graph.forget(id);
  };

  const tiesOfPost = (post: number): number[] => {
    const end = post + 1 < postRows.length ? postRows.get(post + 1, TIES) : ties.length;
    const out: number[] = [];
    for (let at = postRows.get(post, TIES); at < end; at++) out.push(ties.get(at, 0));
    return out;
  };

  const because = (kind: Because['kind'], post: number, detail: Because['detail']): Because => {
    return { kind, with: idOf(post), detail };
  };

  const idOf = (post: number): string => (numbered ? String(post) : texts.get(postRows.get(post, ID)));

  const callIt = (founder: number): void => {
    if (!names.isNamed(founder)) names.call(founder, index.speakerOf(postRows.get(founder, GROUP)));
  };

  // What a contact held together that is set aside now are campaigns of their own, though no post has joined them.
  const unnamed = (): readonly number[] => {
    const left = [...graph.resettled].map((group) => index.find(group)).filter((root) => !isAlone(root));
    for (const root of left) callIt(founderOf(groupRows.get(root, FIRST)));
    return names.unnamed();
  };

  const nameOf = (founder: number): string => {
    callIt(founder);
    if (!numbered) names.nameAll();
    return names.of(founder);
  };

  const campaignsOf = (): readonly Campaign[] => {
    const members = new Map<number, number[]>();
    for (let post = 0; post < postRows.length; post++) {
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
    graph.hubs().map((contact) => ({
      kind: contacts.kindOf(contact),
      value: contacts.valueOf(contact),
      posts: contacts.postsOf(contact),
    }));

  return {
    add,
    addSketch,
    linksOf,
    campaignsOf,
    membersOf,
    founderOf,
    takeChanged,
    setAside,
    decide,
    withdraw,
    look,
    again,
    unnamed,
    nameAll: () => names.nameAll(),
    rename: (founder, name) => names.rename(founder, name),
    get size() {
      return postRows.length;
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

function hashesOf(lines: readonly string[]): Set<number> {
  return new Set(lines.flatMap((line) => skeletonOf(line).key.split(' ').map(hashOf)));
}
