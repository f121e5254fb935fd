import { rhythmOf } from '@sanad/campaigns/rhythm';
import type { Campaign, TemplatePart } from '@sanad/wire/campaign';
import type { Reason } from '@sanad/wire/post';
import { undoUntil } from './commands.ts';
import { postRowOf } from './queries.ts';
import type { CampaignTable, PostTable } from './tables.ts';

const CONTACTS_SHOWN = 50;
const ACCOUNTS_SHOWN = 20;

const HOUR = new Intl.DateTimeFormat('en', { timeZone: 'Africa/Casablanca', hour: 'numeric', hourCycle: 'h23' });
const hourOf = (at: string): number => Number(HOUR.format(new Date(at)));

/** The page of a campaign: its template and slots, reasons, contacts and growth, from its posts. */
export function buildCampaign(parts: {
  readonly row: CampaignTable;
  readonly posts: readonly PostTable[];
  readonly root: string;
  readonly engine: string;
  readonly template: readonly TemplatePart[];
  readonly reasonsOf: (post: PostTable) => readonly Reason[];
  readonly decision: {
    readonly id: string;
    readonly by: string;
    readonly byName: string;
    readonly at: string;
    readonly note: string;
  } | null;
  readonly case: Campaign['case'];
  readonly rulings: Campaign['rulings'];
  readonly near: Campaign['near'];
}): Omit<Campaign, 'shown'> {
  const { row, posts, decision } = parts;
  const sample = posts.find((post) => post.id === row.sample_post) ?? posts[0];
  return {
    id: row.id,
    state: row.state === 'decided' ? 'decided' : 'open',
    size: row.size,
    proposed: row.proposed,
    priority: row.priority,
    firstAt: row.first_at,
    lastAt: row.last_at,
    root: parts.root,
    engine: parts.engine,
    template: [...parts.template],
    reasons: countReasons(posts, parts.reasonsOf),
    contacts: countContacts(posts),
    days: countDays(posts),
    rhythm: rhythmOf(
      posts.flatMap((post) => post.at ?? []),
      hourOf,
    ),
    accounts: new Set(posts.map((post) => post.author).filter((author) => author !== null)).size,
    sample: sample ? postRowOf(sample) : null,
    decision: decision && row.verdict ? { ...decision, verdict: row.verdict, undoUntil: undoUntil(decision.at) } : null,
    case: parts.case,
    places: countEach(posts.flatMap((post) => post.places)).map(([id, count]) => ({ id, posts: count })),
    platforms: countEach(posts.flatMap((post) => post.platform ?? [])).map(([platform, count]) => ({
      platform,
      posts: count,
    })),
    offering: countEach(posts.flatMap((post) => (post.stance === 'offer' && post.author ? [post.author] : [])))
      .slice(0, ACCOUNTS_SHOWN)
      .map(([account, count]) => ({ account, posts: count })),
    rulings: parts.rulings,
    near: parts.near,
  };
}

function countReasons(
  posts: readonly PostTable[],
  reasonsOf: (post: PostTable) => readonly Reason[],
): Campaign['reasons'] {
  const found = new Map<string, Reason & { posts: number }>();
  for (const post of posts) {
    for (const reason of reasonsOf(post)) {
      const known = found.get(reason.code);
      if (known) known.posts++;
      else found.set(reason.code, { ...reason, spans: [], posts: 1 });
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(a.against) - Number(b.against) || b.posts - a.posts || (a.code < b.code ? -1 : 1),
  );
}

function countContacts(posts: readonly PostTable[]): Campaign['contacts'] {
  const found = new Map<string, { kind: string; value: string; posts: number }>();
  for (const post of posts) {
    const own = new Set<string>();
    for (const { kind, value } of post.reading.contacts) {
      const key = `${kind} ${value}`;
      if (own.has(key)) continue;
      own.add(key);
      const known = found.get(key);
      if (known) known.posts++;
      else found.set(key, { kind, value, posts: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.posts - a.posts || (a.value < b.value ? -1 : 1)).slice(0, CONTACTS_SHOWN);
}

function countDays(posts: readonly PostTable[]): Campaign['days'] {
  const counts = new Map<string, number>();
  for (const post of posts) if (post.at) counts.set(post.at.slice(0, 10), (counts.get(post.at.slice(0, 10)) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, posts: count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function countEach(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
