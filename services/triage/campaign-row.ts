import type { QueueRow } from '@sanad/wire/campaign';

/** What the row of a campaign needs of each of its posts. */
export type MemberPost = {
  readonly id: string;
  readonly text: string;
  readonly at: string | null;
  readonly priority: 'alert' | 'review' | 'none';
  readonly score: number;
  readonly language: string;
  readonly stance: string;
  readonly codes: readonly string[];
  readonly membership: 'member' | 'proposed';
  /** contacts by which it is linked with others */
  readonly sharedContact: boolean;
};

export type CampaignRow = {
  readonly size: number;
  readonly proposed: number;
  readonly priority: 'alert' | 'review' | 'none';
  readonly score: number;
  readonly rank: number;
  readonly sample: string;
  readonly samplePost: string;
  readonly language: string;
  readonly indicators: QueueRow['indicators'];
  readonly order: readonly string[];
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** nothing but calls for help */
  readonly isHelp: boolean;
};

const PRIORITIES = ['none', 'review', 'alert'] as const;
const SAMPLE_UNITS = 280;
const MANY = 5;
const INDICATORS_SHOWN = 6;

type Strongest = Pick<MemberPost, 'id' | 'priority' | 'score'> & { readonly sample: string };

/** What is counted of the posts of a campaign: two tallies of different posts give that of all of them. */
export type Tally = {
  readonly members: number;
  readonly proposed: number;
  readonly alerts: number;
  readonly helps: number;
  readonly shared: boolean;
  readonly strongestMember: Strongest | null;
  readonly strongestProposed: Strongest | null;
  readonly languages: Readonly<Record<string, number>>;
  readonly codes: Readonly<Record<string, number>>;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
};

/** Counts posts in their order: among equals the first is the strongest. */
export function tallyOf(posts: readonly MemberPost[]): Tally {
  const members = posts.filter(({ membership }) => membership === 'member');
  const proposed = posts.filter(({ membership }) => membership === 'proposed');
  const times = posts.flatMap(({ at }) => (at === null ? [] : [at])).sort();
  return {
    members: members.length,
    proposed: proposed.length,
    alerts: posts.filter(({ priority }) => priority === 'alert').length,
    helps: posts.filter(({ stance }) => stance === 'help').length,
    shared: posts.some(({ sharedContact }) => sharedContact),
    strongestMember: strongestOf(members),
    strongestProposed: strongestOf(proposed),
    languages: countsOf(posts.map(({ language }) => language)),
    codes: countsOf(posts.flatMap(({ codes }) => [...new Set(codes)])),
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
  };
}

/** The tally of posts and of later ones. */
export function addTallies(earlier: Tally, later: Tally): Tally {
  const times = [earlier.firstAt, earlier.lastAt, later.firstAt, later.lastAt].filter((at) => at !== null).sort();
  return {
    members: earlier.members + later.members,
    proposed: earlier.proposed + later.proposed,
    alerts: earlier.alerts + later.alerts,
    helps: earlier.helps + later.helps,
    shared: earlier.shared || later.shared,
    strongestMember: stronger(earlier.strongestMember, later.strongestMember),
    strongestProposed: stronger(earlier.strongestProposed, later.strongestProposed),
    languages: addCounts(earlier.languages, later.languages),
    codes: addCounts(earlier.codes, later.codes),
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
  };
}

/**
 * Sums up a campaign of one post at least for the queue. Its priority is the highest of its posts; among equals more
 * posts, a higher score and a shared contact come first. The codes in `order` say so in words on the screen.
 */
export function rowOf(tally: Tally): CampaignRow {
  const { members, proposed, alerts, shared } = tally;
  const { id, priority, score, sample } = (tally.strongestMember ?? tally.strongestProposed)!;
  const crowd = Math.min(99, Math.round(20 * Math.log2(members || 1)));
  return {
    size: members,
    proposed,
    priority,
    score,
    rank: PRIORITIES.indexOf(priority) * 10_000 + crowd * 50 + Math.round(score * 1000) + (shared ? 200 : 0),
    sample,
    samplePost: id,
    language: sorted(tally.languages)[0]![0],
    indicators: sorted(tally.codes)
      .slice(0, INDICATORS_SHOWN)
      .map(([code, posts]) => ({ code, posts })),
    order: [
      `priority-${priority}`,
      ...(members >= MANY ? ['many-posts'] : []),
      ...(alerts > 1 ? ['several-alerts'] : []),
      ...(shared ? ['contact-shared'] : []),
      ...(proposed > 0 ? ['posts-proposed'] : []),
    ],
    firstAt: tally.firstAt,
    lastAt: tally.lastAt,
    isHelp: tally.helps === members + proposed,
  };
}

function strongestOf(posts: readonly MemberPost[]): Strongest | null {
  const found = posts.reduce<MemberPost | null>((best, post) => (best && !isAbove(post, best) ? best : post), null);
  if (!found) return null;
  const { id, priority, score, text } = found;
  return { id, priority, score, sample: [...text.slice(0, 2 * SAMPLE_UNITS)].slice(0, SAMPLE_UNITS).join('') };
}

function stronger(earlier: Strongest | null, later: Strongest | null): Strongest | null {
  if (!earlier || !later) return earlier ?? later;
  return isAbove(later, earlier) ? later : earlier;
}

type Weighed = Pick<MemberPost, 'priority' | 'score'>;

function isAbove(a: Weighed, b: Weighed): boolean {
  return (PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) || a.score - b.score) > 0;
}

function countsOf(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function addCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [value, count] of Object.entries(b)) sum[value] = (sum[value] ?? 0) + count;
  return sum;
}

/** Most frequent first, then by name. */
function sorted(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
