import { isFault } from '@sanad/base/fault';
import { createLinker } from '@sanad/campaigns/linker';
import { pdqFromHex } from '@sanad/campaigns/pdq';
import { ENGINE, readPost } from '@sanad/text/read-post';
import type { Link, Reading } from '@sanad/wire/post';

/** Where a post stands after linking: which campaign shows it, and why. */
export type Placement = {
  readonly n: number;
  readonly campaign: string;
  readonly membership: 'member' | 'proposed';
  readonly because: readonly Link[];
  /** its campaign was joined or parted: what is known of it as a whole holds no more */
  readonly anew: boolean;
};

/** Perceptual hash of a picture of a post, made where the picture was. */
export type PostImage = { readonly pdq: string; readonly quality: number };

export type EnginePost = {
  readonly id: string;
  readonly text: string;
  readonly images?: readonly PostImage[];
  /** contacts that were given beside the text */
  readonly contacts?: readonly string[];
};

/** What a person decided about which posts are one campaign: `together` they are, `apart` these never with the others. */
export type Ruling = { readonly id: string; readonly kind: 'together' | 'apart'; readonly posts: readonly string[] };

/** What an entry changed in what the engine knows: other servers do the same to theirs. */
export type Change =
  | { readonly kind: 'posts'; readonly from: number; readonly to: number }
  | { readonly kind: 'fix'; readonly campaign: string; readonly members: readonly string[] }
  | { readonly kind: 'unfix'; readonly campaign: string }
  | { readonly kind: 'rule'; readonly rule: Ruling }
  | { readonly kind: 'withdraw'; readonly ruling: string };

/** A ruling that came or went when there were `n` posts, in the order of the ledger. */
export type Ruled = { readonly n: number; readonly index: number } & (
  | { readonly rule: Ruling }
  | { readonly withdraw: string }
);

/** A post that the engine knows already, when it is woken from the views. */
export type KnownPost = EnginePost & {
  readonly campaign: string;
  readonly membership: 'member' | 'proposed';
  readonly fixed: boolean;
};

/**
 * Reads posts and links them, in the order in which they came in. Its memory is cache: it is made again from the views
 * when a program starts, and from the batches when the views are rebuilt; both give the same placements.
 */
export type Engine = {
  readonly version: string;
  readonly size: number;
  read(text: string): Reading;
  /** Adds posts and tells every post, old or new, whose placement is not what it was. */
  place(posts: readonly EnginePost[]): Placement[];
  /** From now on the members of a campaign are fixed: later posts are only proposed to it. */
  fix(campaign: string, members: readonly string[]): void;
  /** Takes a fixing back; its campaign may take in what was proposed. */
  unfix(campaign: string): Placement[];
  /** Puts a ruling in force; null when another one stands against it. Later posts respect it. */
  rule(ruling: Ruling): Placement[] | null;
  /** Takes a ruling back: what it joined or parted is as if it had never been. */
  withdraw(ruling: string): Placement[];
};

/** Makes an engine that knows the given posts, in their order, and the rulings that came and went between them. */
export function createEngine(known: readonly KnownPost[], rulings: readonly Ruled[] = []): Engine {
  const linker = createLinker();
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const placed: { campaign: string; membership: 'member' | 'proposed' }[] = [];
  /** why each post is where it is, as it was said last */
  const told: string[] = [];
  const fixedOf = new Map<number, string>();
  /** by the post that stands for a campaign: what was fixed first there, null when nothing is */
  const fixedFirst = new Map<number, string | null>();

  const remember = ({ id, text, images, contacts }: EnginePost): void => {
    numbers.set(id, ids.length);
    ids.push(id);
    linker.add({
      id,
      text,
      contacts: contacts ?? [],
      images: (images ?? []).map(({ pdq, quality }) => ({ hash: pdqFromHex(pdq), quality })),
    });
  };
  const obey = ({ id, kind, posts }: Ruling): boolean => {
    const named = posts.flatMap((post) => numbers.get(post) ?? []);
    if (named.length === 0) return false;
    try {
      linker.decide({ id, kind, posts: named });
      return true;
    } catch (error) {
      if (isFault(error) && error.code.startsWith('campaigns-')) return false;
      throw error;
    }
  };
  const waiting = [...rulings].sort((a, b) => a.index - b.index);
  const obeyUpTo = (n: number): void => {
    for (let next = waiting[0]; next && next.n <= n; next = waiting[0]) {
      waiting.shift();
      if ('rule' in next) obey(next.rule);
      else linker.withdraw(next.withdraw);
    }
  };
  for (const post of known) {
    obeyUpTo(ids.length);
    remember(post);
    placed.push({ campaign: post.campaign, membership: post.membership });
    if (post.fixed) fixedOf.set(ids.length - 1, post.campaign);
  }
  obeyUpTo(ids.length);
  linker.takeChanged();

  const tell = (n: number, campaign: string, membership: 'member' | 'proposed', anew: boolean): Placement[] => {
    const before = placed[n];
    const because = linker.linksOf(n).because as readonly Link[];
    const why = JSON.stringify(because);
    if (before?.campaign === campaign && before.membership === membership && told[n] === why) return [];
    placed[n] = { campaign, membership };
    told[n] = why;
    return [{ n, campaign, membership, because, anew }];
  };

  const lookForFixed = (group: readonly number[]): string | null => {
    const first = group.find((n) => fixedOf.has(n));
    const campaign = first === undefined ? null : fixedOf.get(first)!;
    const founder = linker.founderOf(group[0]!);
    if (group.length > 1) fixedFirst.set(founder, campaign);
    else fixedFirst.delete(founder);
    return campaign;
  };

  /** Every post of a campaign that was joined or parted. */
  const settleWhole = (group: readonly number[]): Placement[] => {
    const fixed = lookForFixed(group);
    const campaign = fixed ?? campaignIdOf(ids[group[0]!]!);
    return group.flatMap((n) => {
      const own = fixedOf.get(n);
      return tell(n, own ?? campaign, own !== undefined || fixed === null ? 'member' : 'proposed', true);
    });
  };

  /** One post of a campaign that has only grown. */
  const settleOne = (n: number): Placement[] => {
    const own = fixedOf.get(n);
    if (own !== undefined) return tell(n, own, 'member', false);
    const founder = linker.founderOf(n);
    const known = fixedFirst.get(founder);
    const fixed = known === undefined ? lookForFixed(linker.membersOf(n)) : known;
    if (fixed !== null) return tell(n, fixed, 'proposed', false);
    return tell(n, placed[founder]?.campaign ?? campaignIdOf(ids[founder]!), 'member', false);
  };

  const settle = (also: readonly number[] = []): Placement[] => {
    const { posts, campaigns } = linker.takeChanged();
    const seen = new Set<number>();
    const changed: Placement[] = [];
    for (const touched of [...campaigns, ...also]) {
      if (seen.has(touched)) continue;
      const group = linker.membersOf(touched);
      for (const n of group) seen.add(n);
      changed.push(...settleWhole(group));
    }
    for (const n of posts) if (!seen.has(n)) changed.push(...settleOne(n));
    return changed.sort((a, b) => a.n - b.n);
  };

  return {
    version: ENGINE,
    get size() {
      return ids.length;
    },
    read: (text) => readPost(text) as Reading,
    place: (posts) => {
      for (const post of posts) remember(post);
      return settle();
    },
    fix: (campaign, members) => {
      for (const member of members) {
        const n = numbers.get(member);
        if (n === undefined) continue;
        fixedOf.set(n, campaign);
        fixedFirst.delete(linker.founderOf(n));
      }
    },
    unfix: (campaign) => {
      const freed = [...fixedOf].flatMap(([n, fixed]) => (fixed === campaign ? [n] : []));
      for (const n of freed) fixedOf.delete(n);
      return settle(freed);
    },
    rule: (ruling) => (obey(ruling) ? settle() : null),
    withdraw: (ruling) => {
      linker.withdraw(ruling);
      return settle();
    },
  };
}

/** The id of a campaign comes from its first post: it stays the same while other posts join. */
export function campaignIdOf(post: string): string {
  return `camp_${post.slice(post.indexOf('_') + 1)}`;
}
