import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import type { Verdict } from '@sanad/wire/common';

/** How long a decision can be taken back without a new decision. */
export const UNDO_MILLISECONDS = 10 * 60_000;

/** What a command knows of a campaign as it stands. */
export type CampaignNow = {
  readonly id: string;
  readonly state: 'open' | 'decided';
  readonly root: string;
  readonly members: readonly string[];
};
export type DecisionNow = {
  readonly id: string;
  readonly campaign: string;
  readonly by: string;
  readonly at: string;
  readonly undone: boolean;
};

/** A batch of posts came in, on a legal basis that somebody names. The posts are in the blob; the root proves each alone. */
export function receiveBatch(
  by: string,
  batch: {
    readonly id: string;
    readonly source: string;
    readonly legalBasis: string;
    readonly count: number;
    readonly root: string;
    readonly blob: string;
    /** how many times said no zone, in which they were read, by which tables of zones */
    readonly clock?: { readonly zone: string; readonly posts: number; readonly tables: string };
  },
): NewEntry {
  const { id, ...rest } = batch;
  return { type: 'batch.received', version: 1, actor: by, about: [id], scope: id, body: { batch: id, ...rest } };
}

/** A person decides a whole campaign. It becomes fixed by that: its members and their root are recorded first. */
export function decideCampaign(
  by: string,
  now: CampaignNow,
  decision: {
    readonly id: string;
    readonly verdict: Verdict;
    readonly root: string;
    readonly shown: string;
    readonly engine: string;
    readonly note: string;
    readonly signature: Json;
  },
): NewEntry[] {
  if (now.state === 'decided') throw fault('campaign-decided', 'the campaign has been decided');
  if (now.root !== decision.root)
    throw fault('campaign-changed', 'the campaign has other members than those that were shown');
  const { id, ...rest } = decision;
  const common = { version: 1, actor: by, about: [now.id], scope: now.id } as const;
  return [
    { ...common, type: 'campaign.fixed', body: { campaign: now.id, root: now.root, members: [...now.members] } },
    {
      ...common,
      type: 'campaign.decided',
      body: { decision: id, campaign: now.id, posts: now.members.length, ...rest },
    },
  ];
}

/** The person who decided takes it back, within the time for that. */
export function undoDecision(by: string, now: DecisionNow, at: string, signature: Json): NewEntry {
  if (now.undone) throw fault('decision-unknown', 'the decision was taken back before');
  if (now.by !== by) throw fault('role-missing', 'only the person who decided takes it back');
  if (at > undoUntil(now.at)) throw fault('decision-too-late', 'the time for undoing has passed');
  const body = { decision: now.id, campaign: now.campaign, signature };
  return { type: 'decision.undone', version: 1, actor: by, about: [now.campaign], scope: now.campaign, body };
}

export function undoUntil(at: string): string {
  return instantOf(millisecondsOf(at) + UNDO_MILLISECONDS);
}
