import type { ViewsTransaction } from '@sanad/platform/ports';
import type { AlarmReason } from '@sanad/wire/alarm';
import type { Verdict } from '@sanad/wire/common';
import type { Link, Reading } from '@sanad/wire/post';
import type { Tally } from './campaign-row.ts';
import type { Change } from './engine.ts';

/** A contact that stands nowhere in the text. */
export type GivenContact = Pick<Reading['contacts'][number], 'kind' | 'value'>;

export type PostTable = {
  id: string;
  n: number;
  batch: string;
  source_id: string;
  text: string;
  at: string | null;
  author: string | null;
  platform: string | null;
  made_up: boolean;
  priority: Reading['priority'];
  score: number;
  stance: Reading['stance'];
  language: Reading['language'];
  reading: Reading;
  because: Link[];
  campaign: string;
  membership: 'member' | 'proposed';
  digest: string;
  images: { pdq: string; quality: number }[];
  /** contacts of an offer that were given beside its text, as they were written */
  contacts: string[];
  /** the same as readings have them */
  given: GivenContact[];
  /** ids of the places it names */
  places: string[];
  /** how it sounds, every word after a space */
  skeleton: string;
};
export type CampaignTable = {
  id: string;
  size: number;
  proposed: number;
  priority: Reading['priority'];
  score: number;
  rank: number;
  sample: string;
  sample_post: string;
  language: string;
  indicators: { code: string; posts: number }[];
  order: string[];
  first_at: string | null;
  last_at: string | null;
  state: 'open' | 'decided' | 'help';
  verdict: Verdict | null;
  decision: string | null;
  fixed_root: string | null;
  tally: Tally | null;
};
export type TriageTables = {
  'triage.batches': {
    id: string;
    at: string;
    by: string;
    source: string;
    legal_basis: string;
    posts: number;
    blob: string;
    /** null for a batch of before it was kept here */
    root: string | null;
  };
  'triage.posts': PostTable;
  'triage.campaigns': CampaignTable;
  'triage.decisions': {
    id: string;
    campaign: string;
    verdict: Verdict;
    root: string;
    by: string;
    at: string;
    note: string;
    signed: boolean;
    undone_at: string | null;
    sampled: boolean;
  };
  'triage.reviews': { decision: string; campaign: string; verdict: Verdict; by: string; at: string; signed: boolean };
  'triage.alarms': {
    id: string;
    index: number;
    campaign: string;
    at: string;
    reasons: AlarmReason[];
    size: number;
    root: string;
  };
  'triage.told': ToldTable;
  'triage.facts': { campaign: string; kind: FactKind; value: string; told: boolean };
  'triage.alarms_seen': { alarm: string; person: string };
  'triage.searches': { id: string; person: string; name: string; query: string; alert: boolean; at: string };
  'triage.searches_told': { search: string; campaign: string };
  'triage.rulings': RulingTable;
  'triage.engine': { id: number; changes: number };
  'triage.engine_changes': { n: number; entry: string; change: Change };
};

/** What an alarm can tell of a campaign beside its size. */
export type FactKind = 'contact' | 'platform' | 'place';

/** How large a campaign was when it was told of last. */
export type ToldTable = { campaign: string; size: number };

/** A merge or a split as it stands. `at_n`: how many posts there were when it came into force; `left_n`: when it went. */
export type RulingTable = {
  id: string;
  kind: 'together' | 'apart';
  campaigns: string[];
  posts: string[];
  /** of a split: what stays behind */
  rest: string[];
  by: string;
  at: string;
  note: string;
  at_n: number;
  at_index: number;
  left_n: number | null;
  left_index: number | null;
  /** it could not take effect: another ruling keeps these posts apart */
  void: boolean;
};

export type Db = ReturnType<typeof tablesOf>;

export function tablesOf(views: ViewsTransaction) {
  return views.withTables<TriageTables>();
}
