import type { Link, PostRow } from '@sanad/wire/post';

/** Posts that say nearly the same, or one post. */
export type WordingNode = {
  readonly id: string;
  readonly kind: 'wording';
  readonly posts: readonly PostRow[];
  readonly open: boolean;
};
/** A post of a wording that was opened. */
export type PostNode = { readonly id: string; readonly kind: 'post'; readonly post: PostRow; readonly wording: string };
/** A contact, picture or decision that several posts share. */
export type SharedNode = {
  readonly id: string;
  readonly kind: 'shared';
  readonly what: Link['kind'];
  readonly value: string;
  readonly posts: number;
};
export type MapNode = (WordingNode | PostNode | SharedNode) & { readonly x: number; readonly y: number };
export type MapEdge = { readonly from: string; readonly to: string; readonly kind: 'wording' | 'shared' };
export type LinkMap = {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly wordings: readonly WordingNode[];
  readonly shared: readonly (SharedNode & { readonly wordings: readonly string[] })[];
};

/** Posts of an opened wording, wordings and shared things that are drawn at most; the list has them all. */
export const MOST_DRAWN = 40;
export const MOST_WORDINGS = 24;
const MOST_SHARED = 16;

/**
 * The links of a campaign, small: one node a wording, one a contact that wordings share. Only opened wordings show their
 * posts. Wordings stand above in the order of time, what they share below; opening one moves no other.
 * @param opened ids of wordings
 */
export function mapOf(posts: readonly PostRow[], opened: ReadonlySet<string>, mirrored: boolean): LinkMap {
  const inTime = [...posts].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0));
  const groups = wordingsOf(inTime);
  const wordingOf = new Map(groups.flatMap((group) => group.map((post) => [post.id, group[0]!.id] as const)));
  const wordings: WordingNode[] = groups.map((group) => ({
    id: group[0]!.id,
    kind: 'wording',
    posts: group,
    open: group.length > 1 && opened.has(group[0]!.id),
  }));
  const shared = [...sharedOf(inTime)]
    .map(([id, { what, value, ids }]) => ({
      id,
      kind: 'shared' as const,
      what,
      value,
      posts: ids.size,
      ids,
      wordings: [...new Set([...ids].map((post) => wordingOf.get(post)!))],
    }))
    .filter(({ wordings: touched }) => touched.length > 0);
  const large = [...wordings].sort((a, b) => b.posts.length - a.posts.length).slice(0, MOST_WORDINGS);
  const drawn = wordings.filter((wording) => large.includes(wording));
  const place = rowOf(drawn, 1, mirrored);
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  for (const wording of drawn) {
    nodes.push({ ...wording, ...place.get(wording.id)! });
    if (wording.open) addPosts(wording, place.get(wording.id)!, nodes, edges);
  }
  const ends = new Set(nodes.map((node) => node.id));
  const middle = (ids: readonly string[]): number => {
    const at = ids.flatMap((id) => place.get(id)?.x ?? []);
    return at.reduce((sum, x) => sum + x, 0) / Math.max(at.length, 1);
  };
  const below = [...shared].sort((a, b) => b.posts - a.posts).slice(0, MOST_SHARED);
  const inRow = below.sort((a, b) => (middle(a.wordings) - middle(b.wordings)) * (mirrored ? -1 : 1));
  const under = rowOf(inRow, -1, mirrored);
  for (const { ids, wordings: touched, ...one } of inRow) {
    nodes.push({ ...one, ...under.get(one.id)! });
    const holds = [...ids].map((post) => (ends.has(postId(post)) ? postId(post) : wordingOf.get(post)!));
    for (const to of new Set(holds)) if (ends.has(to)) edges.push({ from: one.id, to, kind: 'shared' });
  }
  return { nodes, edges, wordings, shared: shared.map(({ ids: _, ...one }) => one) };
}

const postId = (post: string): string => `post ${post}`;

// Posts joined by a likeness in wording, in the order of their first posts.
function wordingsOf(posts: readonly PostRow[]): readonly (readonly PostRow[])[] {
  const parent = new Map(posts.map((post) => [post.id, post.id]));
  const find = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    parent.set(id, root);
    return root;
  };
  for (const post of posts) {
    for (const link of post.because) {
      if (link.kind === 'wording' && parent.has(link.with)) parent.set(find(post.id), find(link.with));
    }
  }
  const groups = new Map<string, PostRow[]>();
  for (const post of posts) {
    const root = find(post.id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [post]);
    else group.push(post);
  }
  return [...groups.values()];
}

function sharedOf(posts: readonly PostRow[]) {
  const known = new Set(posts.map((post) => post.id));
  const found = new Map<string, { what: Link['kind']; value: string; ids: Set<string> }>();
  for (const post of posts) {
    for (const link of post.because) {
      if (link.kind === 'wording') continue;
      const value = (link.detail as { value?: unknown } | null)?.value;
      const id = typeof value === 'string' ? `${link.kind} ${value}` : link.kind;
      const one = found.get(id) ?? { what: link.kind, value: typeof value === 'string' ? value : '', ids: new Set() };
      one.ids.add(post.id);
      if (known.has(link.with)) one.ids.add(link.with);
      found.set(id, one);
    }
  }
  return found;
}

type Point = { readonly x: number; readonly y: number };

// Side by side from where reading starts, every other one a step further out so that labels have room.
function rowOf(row: readonly { readonly id: string }[], level: number, mirrored: boolean): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  row.forEach(({ id }, n) => {
    const x = row.length === 1 ? 0 : 3 * (n / (row.length - 1) - 0.5) * Math.min(1, row.length / 4);
    const out = row.length > 3 ? (n % 3) * 0.28 : 0;
    places.set(id, { x: mirrored ? -x : x, y: level * (0.5 + out) });
  });
  return places;
}

// In a fan above their wording.
function addPosts(wording: WordingNode, centre: Point, nodes: MapNode[], edges: MapEdge[]): void {
  const drawn = wording.posts.slice(0, MOST_DRAWN);
  drawn.forEach((post, n) => {
    const turn = Math.PI * ((n + 0.5) / drawn.length);
    const far = 0.42 + 0.12 * (n % 2);
    const at = { x: centre.x + Math.cos(turn) * far, y: centre.y + Math.sin(turn) * far };
    nodes.push({ id: postId(post.id), kind: 'post', post, wording: wording.id, ...at });
    edges.push({ from: wording.id, to: postId(post.id), kind: 'wording' });
  });
}
