import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import {
  type AwarenessEntries,
  CHECKPOINTS,
  type Checkpoint,
  type NewDispatch,
  type NoticeContent,
  type NoticeFinding,
  type WithdrawalWhy,
} from '@sanad/wire/awareness';
import type { PublicText } from '@sanad/wire/intake';
import { CORRECTIONS } from './kit/words.ts';
import type { DispatchTableRow, NoticeTableRow } from './views.ts';

type Now = Pick<NoticeTableRow, 'id' | 'kind' | 'state' | 'digest' | 'number' | 'until' | 'authors' | 'proposed_by'>;
/** Who approved these very words before. */
export type Approved = { readonly by: string; readonly isSupervisor: boolean };

/** Two persons approve, one of them a supervisor; neither wrote a word of it, or one where nobody else is there. */
export const APPROVALS = 2;

export function draftNoticeEntry(by: string, body: Omit<AwarenessEntries['notice.drafted'], 'kind'>): NewEntry {
  return entry('notice.drafted', by, { ...body, kind: body.content.kind });
}

/** Changed words are new words: approvals of the old ones fall, and it is proposed again. */
export function changeNotice(by: string, now: Now, content: NoticeContent): NewEntry {
  if (now.state !== 'draft' && now.state !== 'proposed')
    throw fault('notice-closed', 'what is published is taken back, not changed', { detail: { state: now.state } });
  if (content.kind !== now.kind) throw fault('notice-kind', 'the kind of a notice does not change');
  return entry('notice.changed', by, { notice: now.id, content });
}

/** @throws `notice-blocked` naming what must be gone first */
export function proposeNotice(by: string, now: Now, findings: readonly NoticeFinding[]): NewEntry {
  if (now.state !== 'draft') throw fault('notice-move', 'only a draft is proposed', { detail: { state: now.state } });
  refuseBlocked(findings);
  return entry('notice.proposed', by, { notice: now.id, digest: now.digest });
}

/**
 * One approval; with the one that was missing the notice is published in the same step. Whoever wrote, changed or
 * proposed the words does not approve them, unless the house has only two who may (`isSmall`): then one of the two may
 * have written it, never both. Every point of the list must have been answered for.
 * @throws `notice-move`, `notice-changed`, `notice-own-approval`, `notice-approved-already`, `notice-unchecked`, `notice-blocked`
 */
export function approveNotice(
  by: Approved,
  now: Now,
  given: {
    readonly answer: 'approve' | 'refuse';
    readonly digest: string;
    readonly checked: readonly Checkpoint[];
    readonly note: string;
    readonly signed: boolean;
    readonly isSmall: boolean;
  },
  before: readonly Approved[],
  findings: readonly NoticeFinding[],
): NewEntry[] {
  if (now.state !== 'proposed')
    throw fault('notice-move', 'no notice waits for an answer', { detail: { state: now.state } });
  if (given.digest !== now.digest) throw fault('notice-changed', 'the words are not those that were read');
  const { answer, digest, note, signed } = given;
  const checked = CHECKPOINTS.filter((one) => given.checked.includes(one));
  const answered = entry('notice.approved', by.by, { notice: now.id, digest, answer, checked, note, signed });
  if (answer === 'refuse') return [answered];
  const wrote = [...(JSON.parse(now.authors) as string[]), now.proposed_by];
  const isOwn = wrote.includes(by.by);
  if (isOwn && (!given.isSmall || before.some((one) => wrote.includes(one.by))))
    throw fault('notice-own-approval', 'whoever wrote or proposed a notice does not approve it');
  if (before.some((one) => one.by === by.by))
    throw fault('notice-approved-already', 'one person approves once; the other approval is another person’s');
  const missing = CHECKPOINTS.filter((one) => !checked.includes(one));
  if (missing.length > 0)
    throw fault('notice-unchecked', 'every point of the list is answered for', {
      detail: { points: missing.join(', ') },
    });
  refuseBlocked(findings);
  const all = [...before, by];
  if (all.length < APPROVALS) return [answered];
  if (!all.some((one) => one.isSupervisor))
    throw fault('notice-supervisor', 'one of the two who approve is a supervisor');
  const approvedBy = all.map((one) => one.by);
  const { id, kind, until } = now;
  return [answered, entry('notice.published', by.by, { notice: id, kind, digest, until, approvedBy })];
}

/** Taken back by one person and at once: a wrong warning does not wait for a second pair of eyes. */
export function withdrawNotice(
  by: string,
  now: Now,
  given: { readonly why: WithdrawalWhy; readonly reason: string; readonly correction: PublicText | null },
): NewEntry {
  if (now.state !== 'published')
    throw fault('notice-move', 'only what is published is taken back', { detail: { state: now.state } });
  const { why, reason } = given;
  const usual = CORRECTIONS[now.kind][why];
  const words = given.correction ?? usual;
  const correction = Object.fromEntries(
    Object.entries(words).map(([language, text]) => [
      language,
      (text.trim() || usual[language as keyof PublicText]).replaceAll('{number}', now.number),
    ]),
  ) as PublicText;
  return entry('notice.withdrawn', by, { notice: now.id, kind: now.kind, why, reason, correction });
}

export function dispatchNotice(
  by: string,
  now: Now,
  sent: NewDispatch & { readonly dispatch: string; readonly link: string },
  today: string,
): NewEntry {
  if (now.state !== 'published')
    throw fault('notice-move', 'only what is published goes out', { detail: { state: now.state } });
  if (now.until < today) throw fault('notice-ended', 'its last day has passed');
  return entry('notice.dispatched', by, { ...sent, notice: now.id });
}

export function correctDispatch(
  by: string,
  now: Now,
  dispatch: Pick<DispatchTableRow, 'id' | 'corrected_at'> | undefined,
  how: string,
): NewEntry {
  if (now.state !== 'withdrawn')
    throw fault('notice-move', 'only what was taken back is corrected', { detail: { state: now.state } });
  if (!dispatch) throw fault('dispatch-unknown', 'it never went there');
  if (dispatch.corrected_at !== null) throw fault('dispatch-corrected', 'the correction went there already');
  return entry('notice.corrected', by, { notice: now.id, dispatch: dispatch.id, how });
}

export function entry<T extends keyof AwarenessEntries>(type: T, actor: string, body: AwarenessEntries[T]): NewEntry {
  const named = body as { notice?: string | null; outreach?: string | null; dispatch?: string };
  const scope = named.notice ?? named.outreach ?? SUMS;
  const about = [...new Set([named.notice, named.outreach].filter((id) => typeof id === 'string'))].sort();
  return { type, version: 1, actor, about, scope, body: body as unknown as Json };
}

/** Sums that concern nobody and no notice: one key for all of them. */
const SUMS = `outreach_${'0'.repeat(26)}`;

function refuseBlocked(findings: readonly NoticeFinding[]): void {
  const blocking = findings.filter((one) => one.blocks);
  if (blocking.length > 0)
    throw fault('notice-blocked', 'something in the notice must be gone before it goes on', {
      detail: { points: [...new Set(blocking.map(({ code }) => code))].join(', ') },
    });
}
