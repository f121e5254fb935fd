import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import { addTask } from './commands.ts';
import { isUnchecked } from './lifecycle.ts';
import type { OtherBodies, OversightBodies } from './oversight-views.ts';
import type { CaseNow } from './views.ts';

/** A case opened by breaking the glass is open to that person for so long. */
export const GLASS_LIFE = 4 * 3_600_000;
/** An answer to somebody who says she was flagged by mistake is due within so many days. */
export const CONTEST_DAYS = 30;

/** A restricted case keeps somebody who sees it: whoever closes it becomes a member when there is none. */
export function setAccess(
  by: string,
  now: CaseNow,
  members: readonly string[],
  wanted: { readonly access: 'open' | 'restricted'; readonly compartment: string | null; readonly reason: string },
): NewEntry[] {
  const { access, compartment, reason } = wanted;
  const set = aboutCase('case.access-set', by, now.id, { access, compartment, reason });
  return access === 'restricted' && members.length === 0 ? [set, addMember(by, now, by, reason)] : [set];
}

export function addMember(by: string, now: CaseNow, person: string, reason: string): NewEntry {
  return aboutCase('member.added', by, now.id, { person, reason }, [person]);
}

export function removeMember(
  by: string,
  now: CaseNow,
  members: readonly string[],
  person: string,
  reason: string,
): NewEntry {
  if (!members.includes(person)) throw fault('member-unknown', 'this person is not a member of the case');
  if (members.length === 1) throw fault('member-last', 'the last member of a case cannot leave it');
  return aboutCase('member.removed', by, now.id, { person, reason }, [person]);
}

/** Opens a closed case to the person who asks, with a reason, for some hours; its members are told. */
export function breakGlass(by: string, id: string, reason: string, at: string): NewEntry {
  const until = instantOf(millisecondsOf(at) + GLASS_LIFE);
  return aboutCase('glass.broken', by, id, { reason, until }, [by]);
}

/** The prosecutor's office has the referral: under which of its references, when. */
export function recordReceipt(
  by: string,
  now: CaseNow,
  receipt: { readonly office: string; readonly reference: string; readonly receivedAt: string },
  at: string,
): NewEntry {
  if (!now.referral || !hasLeft(now)) throw fault('receipt-too-early', 'the case has not been referred');
  if (now.received) throw fault('receipt-there', 'the receipt is recorded already');
  if (receipt.receivedAt > at) throw fault('time-ahead', 'this time has not come yet');
  const { office, reference, receivedAt } = receipt;
  return aboutCase('referral.received', by, now.id, { referral: now.referral.id, office, reference, receivedAt });
}

/** What the prosecutor asks later comes back as a task, though the case has left. */
export function recordOrder(
  by: string,
  now: CaseNow,
  order: {
    readonly id: string;
    readonly task: string;
    readonly kind: OversightBodies['order.received']['kind'];
    readonly reference: string;
    readonly text: string;
    readonly dueAt: string | null;
  },
): NewEntry[] {
  if (!hasLeft(now)) throw fault('receipt-too-early', 'the case has not been referred');
  const { id, task, kind, reference, text, dueAt } = order;
  return [
    aboutCase('order.received', by, now.id, { order: id, kind, reference, text, task }),
    addTask(by, now, { id: task, title: `${reference}: ${text.slice(0, 200)}`, dueAt }),
  ];
}

/** One case goes on inside another; nothing is moved, so that taking it back restores both as they were. */
export function mergeCases(by: string, into: CaseNow, from: CaseNow, reason: string): NewEntry {
  if (into.id === from.id) throw fault('merge-self', 'a case is not merged into itself');
  if (from.mergedInto !== null || into.mergedInto !== null)
    throw fault('case-merged', 'one of the cases was merged already');
  if ([from, into].some((one) => hasLeft(one) || one.state === 'closed' || one.state === 'referral-proposed'))
    throw fault('case-sent', 'a case that has left is not merged', { detail: { state: from.state } });
  // Inside a case that is worked on, what an anonymous report says would be acted upon without the prosecutor's order.
  if (from.anonymous && isUnchecked(from) && !isUnchecked(into))
    throw fault('merge-unchecked', 'an anonymous report is merged after the order of the prosecutor');
  return aboutCase('case.merged', by, into.id, { from: from.id, reason }, [from.id]);
}

export function unmergeCases(by: string, into: CaseNow, from: CaseNow, reason: string): NewEntry {
  if (from.mergedInto !== into.id) throw fault('merge-unknown', 'this case was not merged into that one');
  if (hasLeft(into)) throw fault('case-sent', 'the case has left', { detail: { state: into.state } });
  return aboutCase('case.unmerged', by, into.id, { from: from.id, reason }, [from.id]);
}

export function makeCompartment(by: string, id: string, name: string): NewEntry {
  return aboutOther('compartment.made', by, id, { compartment: id, name });
}

export function joinCompartment(by: string, compartment: string, person: string): NewEntry {
  return aboutOther('compartment.joined', by, compartment, { compartment, person });
}

export function leaveCompartment(by: string, compartment: string, person: string): NewEntry {
  return aboutOther('compartment.left', by, compartment, { compartment, person });
}

export function fileContest(
  by: string,
  contest: {
    readonly id: string;
    readonly about: string;
    readonly text: string;
    readonly way: OtherBodies['contest.filed']['way'];
  },
): NewEntry {
  const { id, about, text, way } = contest;
  return aboutOther(
    'contest.filed',
    by,
    id,
    { contest: id, about, text, way },
    /^[a-z]+_[a-z0-9]+$/.test(about) ? [about] : [],
  );
}

/** Answered by somebody else than the one who decided and the one who took it down. */
export function answerContest(
  by: string,
  contest: { readonly id: string; readonly by: string; readonly answer: string | null },
  deciders: readonly string[],
  answer: { readonly answer: 'upheld' | 'rejected'; readonly text: string },
): NewEntry {
  if (contest.answer !== null) throw fault('contest-answered', 'this was answered already');
  if (deciders.includes(by)) throw fault('contest-own', 'somebody else than who decided answers');
  return aboutOther('contest.answered', by, contest.id, { contest: contest.id, ...answer });
}

function hasLeft(now: CaseNow): boolean {
  return now.state === 'referred' || now.state === 'requalified' || now.state === 'judged';
}

function aboutCase<T extends keyof OversightBodies>(
  type: T,
  actor: string,
  id: string,
  body: Omit<OversightBodies[T], 'case'>,
  others: readonly string[] = [],
): NewEntry {
  return { type, version: 1, actor, about: [id, ...others], scope: id, body: { case: id, ...body } as unknown as Json };
}

function aboutOther<T extends keyof OtherBodies>(
  type: T,
  actor: string,
  id: string,
  body: OtherBodies[T],
  others: readonly string[] = [],
): NewEntry {
  return { type, version: 1, actor, about: [id, ...others], scope: id, body: body as unknown as Json };
}
