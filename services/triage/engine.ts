import { createLinker, type Linker } from '@sanad/campaigns/linker';
import { ENGINE, readPost } from '@sanad/text/read-post';
import type { Link, Reading } from '@sanad/wire/post';

/** Where a post stands after linking: which campaign shows it, and why. */
export type Placement = {
  readonly n: number;
  readonly campaign: string;
  readonly membership: 'member' | 'proposed';
  readonly because: readonly Link[];
};

/** A post that the engine knows already, when it is woken from the views. */
export type KnownPost = {
  readonly id: string;
  readonly text: string;
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
  place(posts: readonly { readonly id: string; readonly text: string }[]): Placement[];
  /** From now on the members of a campaign are fixed: later posts are only proposed to it. */
  fix(campaign: string, members: readonly string[]): void;
  /** Takes a fixing back; its campaign may take in what was proposed. */
  unfix(campaign: string): Placement[];
};

/** Makes an engine that knows the given posts, in their order. */
export function createEngine(known: readonly KnownPost[]): Engine {
  const linker = createLinker();
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const placed: { campaign: string; membership: 'member' | 'proposed' }[] = [];
  const fixedOf = new Map<number, string>();

  const remember = (post: { id: string; text: string }): void => {
    numbers.set(post.id, ids.length);
    ids.push(post.id);
    linker.add(post);
  };
  for (const post of known) {
    remember(post);
    placed.push({ campaign: post.campaign, membership: post.membership });
    if (post.fixed) fixedOf.set(ids.length - 1, post.campaign);
  }

  const settle = (fresh: number): Placement[] => {
    const changed: Placement[] = [];
    for (const group of groupsOf(linker, ids.length)) {
      const fixed = group.find((n) => fixedOf.has(n));
      const campaign = fixed === undefined ? campaignIdOf(ids[group[0]!]!) : fixedOf.get(fixed)!;
      const grew = group.some((n) => n >= fresh);
      for (const n of group) {
        const own = fixedOf.get(n);
        const place = own !== undefined ? own : campaign;
        const membership = own !== undefined || fixed === undefined ? 'member' : 'proposed';
        const before = placed[n];
        if (!grew && before?.campaign === place && before.membership === membership) continue;
        placed[n] = { campaign: place, membership };
        changed.push({ n, campaign: place, membership, because: linker.linksOf(n).because as readonly Link[] });
      }
    }
    return changed.sort((a, b) => a.n - b.n);
  };

  return {
    version: ENGINE,
    get size() {
      return ids.length;
    },
    read: (text) => readPost(text) as Reading,
    place: (posts) => {
      const fresh = ids.length;
      for (const post of posts) remember(post);
      return settle(fresh);
    },
    fix: (campaign, members) => {
      for (const member of members) {
        const n = numbers.get(member);
        if (n !== undefined) fixedOf.set(n, campaign);
      }
    },
    unfix: (campaign) => {
      for (const [n, fixed] of fixedOf) if (fixed === campaign) fixedOf.delete(n);
      return settle(ids.length);
    },
  };
}

/** The id of a campaign comes from its first post: it stays the same while other posts join. */
export function campaignIdOf(post: string): string {
  return `camp_${post.slice(post.indexOf('_') + 1)}`;
}

/** All groups, posts that stand alone included, each in the order of its posts. */
function groupsOf(linker: Linker, size: number): number[][] {
  const groups: number[][] = [];
  const seen = new Uint8Array(size);
  for (const campaign of linker.campaignsOf()) {
    groups.push([...campaign.posts]);
    for (const n of campaign.posts) seen[n] = 1;
  }
  for (let n = 0; n < size; n++) if (seen[n] === 0) groups.push([n]);
  return groups;
}
