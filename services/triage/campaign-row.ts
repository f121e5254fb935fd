import type { QueueRow } from '@sanad/wire/campaign';

/** What the row of a campaign needs of each of its posts. */
export type MemberPost = {
  readonly id: string;
  readonly text: string;
  readonly at: string | null;
  readonly priority: 'alert' | 'review' | 'none';
  readonly score: number;
  readonly language: string;
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
};

const PRIORITIES = ['none', 'review', 'alert'] as const;
const SAMPLE_UNITS = 280;
const MANY = 5;
const INDICATORS_SHOWN = 6;

/**
 * Sums up a campaign for the queue. Its priority is the highest of its posts; among equals more posts, a higher score and
 * a shared contact come first. The codes in `order` say so in words on the screen.
 */
export function summarise(posts: readonly MemberPost[]): CampaignRow {
  const members = posts.filter((post) => post.membership === 'member');
  const strongest = [...(members.length > 0 ? members : posts)].sort(
    (a, b) => PRIORITIES.indexOf(b.priority) - PRIORITIES.indexOf(a.priority) || b.score - a.score,
  )[0]!;
  const alerts = posts.filter((post) => post.priority === 'alert').length;
  const times = posts
    .map((post) => post.at)
    .filter((at) => at !== null)
    .sort();
  const shared = posts.some((post) => post.sharedContact);
  const level = PRIORITIES.indexOf(strongest.priority);
  const crowd = Math.min(99, Math.round(20 * Math.log2(members.length || 1)));
  return {
    size: members.length,
    proposed: posts.length - members.length,
    priority: strongest.priority,
    score: strongest.score,
    rank: level * 10_000 + crowd * 50 + Math.round(strongest.score * 1000) + (shared ? 200 : 0),
    sample: [...strongest.text].slice(0, SAMPLE_UNITS).join(''),
    samplePost: strongest.id,
    language: mostFrequent(posts.map((post) => post.language)),
    indicators: countCodes(posts).slice(0, INDICATORS_SHOWN),
    order: [
      `priority-${strongest.priority}`,
      ...(members.length >= MANY ? ['many-posts'] : []),
      ...(alerts > 1 ? ['several-alerts'] : []),
      ...(shared ? ['contact-shared'] : []),
      ...(posts.length > members.length ? ['posts-proposed'] : []),
    ],
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
  };
}

function countCodes(posts: readonly MemberPost[]): QueueRow['indicators'] {
  const counts = new Map<string, number>();
  for (const post of posts) for (const code of new Set(post.codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, posts: count }))
    .sort((a, b) => b.posts - a.posts || (a.code < b.code ? -1 : 1));
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'und';
}
