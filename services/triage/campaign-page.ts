import { rhythmOf } from '@sanad/campaigns/rhythm';
import type { Campaign, TemplatePart } from '@sanad/wire/campaign';
import type { Reason } from '@sanad/wire/post';
import type { CampaignCounts } from './campaign-counts.ts';
import { undoUntil } from './commands.ts';
import { postRowOf } from './queries.ts';
import type { CampaignTable, PostTable } from './tables.ts';

const HOUR = new Intl.DateTimeFormat('en', { timeZone: 'Africa/Casablanca', hour: 'numeric', hourCycle: 'h23' });

/** The hour in Morocco, worked out once for every hour that comes up: a calendar is slow. */
function createHourOf(): (at: string) => number {
  const known = new Map<string, number>();
  return (at) => {
    const hour = at.slice(0, 13);
    const made = known.get(hour) ?? Number(HOUR.format(new Date(at)));
    known.set(hour, made);
    return made;
  };
}

/** The page of a campaign: its template and slots, reasons, contacts and growth, from its posts. */
export function buildCampaign(parts: {
  readonly row: CampaignTable;
  /** as many as the page works with: of a very large campaign a fair sample */
  readonly posts: readonly PostTable[];
  /** when all of them were put up */
  readonly times: readonly string[];
  /** counted over all posts */
  readonly counts: CampaignCounts;
  readonly root: string;
  readonly engine: string;
  readonly template: { readonly parts: readonly TemplatePart[]; readonly posts: number };
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
  const { row, posts, counts, decision } = parts;
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
    template: [...parts.template.parts],
    templatePosts: parts.template.posts,
    reasons: countReasons(posts, parts.reasonsOf, row.tally?.codes ?? {}),
    contacts: [...counts.contacts],
    days: [...counts.days],
    rhythm: rhythmOf(parts.times, createHourOf()),
    accounts: counts.accounts,
    sample: sample ? postRowOf(sample) : null,
    decision: decision && row.verdict ? { ...decision, verdict: row.verdict, undoUntil: undoUntil(decision.at) } : null,
    case: parts.case,
    places: [...counts.places],
    platforms: [...counts.platforms],
    offering: [...counts.offering],
    rulings: parts.rulings,
    near: parts.near,
  };
}

function countReasons(
  posts: readonly PostTable[],
  reasonsOf: (post: PostTable) => readonly Reason[],
  counted: Readonly<Record<string, number>>,
): Campaign['reasons'] {
  const found = new Map<string, Reason & { posts: number }>();
  for (const post of posts) {
    for (const reason of reasonsOf(post)) {
      const known = found.get(reason.code);
      if (known) known.posts++;
      else found.set(reason.code, { ...reason, spans: [], posts: 1 });
    }
  }
  const all = [...found.values()].map((reason) => ({ ...reason, posts: counted[reason.code] ?? reason.posts }));
  return all.sort((a, b) => Number(a.against) - Number(b.against) || b.posts - a.posts || (a.code < b.code ? -1 : 1));
}
