import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import type { Arrest, CaseState, Operation } from '@sanad/wire/case';
import { moveTo, refuseUnready, takeBackOf } from './lifecycle.ts';
import type { CaseNow, OffenceElements, ReferralNow } from './views.ts';

/** Approvals that a referral needs, from persons who did not propose it, beside the proposal itself. */
const APPROVALS_NEEDED = 1;

export function openCase(
  by: string,
  now: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly campaign: string | null;
    readonly origin: string;
  },
): NewEntry {
  const about = now.campaign === null ? [now.id] : [now.id, now.campaign];
  return entry(
    'case.opened',
    by,
    now.id,
    { case: now.id, number: now.number, title: now.title, campaign: now.campaign, origin: now.origin },
    about,
  );
}

export function considerOffence(by: string, now: CaseNow, offence: string, elements: OffenceElements): NewEntry {
  refuseWhenSent(now);
  return entry('offence.considered', by, now.id, { case: now.id, offence, elements: elements as unknown as Json });
}

export function recordOperation(by: string, now: CaseNow, operation: Omit<Operation, 'by'>, clock: string): NewEntry {
  refuseWhenSent(now);
  refuseUnready(now);
  refuseAhead(operation.at, clock);
  return operationEntry(by, now, operation);
}

/** The entry alone, whatever the case's state: who asks for it has looked whether it may be. */
export function operationEntry(by: string, now: { readonly id: string }, operation: Omit<Operation, 'by'>): NewEntry {
  return entry('operation.recorded', by, now.id, { case: now.id, operation: { ...operation } as unknown as Json });
}

export function recordArrest(
  by: string,
  now: CaseNow,
  arrest: Omit<Arrest, 'by' | 'until' | 'extension' | 'endedAt' | 'endedHow'>,
  clock: string,
): NewEntry {
  refuseWhenSent(now);
  refuseUnready(now);
  refuseAhead(arrest.at, clock);
  return entry('arrest.recorded', by, now.id, { case: now.id, arrest: { ...arrest } as unknown as Json });
}

/** The question of article 448-14 has its answer here: no referral is proposed without it. */
export function proposeReferral(
  by: string,
  now: CaseNow,
  referral: {
    readonly id: string;
    readonly court: string;
    readonly city: string;
    readonly victimQuestion: { readonly answer: string; readonly note: string };
    readonly signature: Json;
  },
): NewEntry {
  refuseWhenSent(now);
  refuseUnready(now);
  if (now.exhibits === 0) throw fault('referral-without-exhibit', 'a referral needs at least one exhibit');
  if (now.offences === 0) throw fault('referral-without-offence', 'a referral needs at least one offence considered');
  if (now.referral?.state === 'proposed')
    throw fault('referral-already-proposed', 'a referral of this case waits for its answer');
  const { signature, ...body } = referral;
  return entry('referral.proposed', by, now.id, { case: now.id, referral: { ...body } as unknown as Json, signature });
}

/** Four eyes: whoever proposed the referral, under whatever session, cannot answer it. */
export function answerReferral(
  by: string,
  now: CaseNow,
  answer: { readonly answer: 'approve' | 'refuse'; readonly note: string; readonly signature: Json },
): NewEntry[] {
  const referral = now.referral;
  if (referral?.state !== 'proposed')
    throw fault('referral-not-waiting', 'no referral of this case waits for an answer');
  if (referral.proposedBy === by)
    throw fault('referral-own-approval', 'the person who proposes a referral does not approve it');
  if (referral.approvals.some((one) => one.by === by))
    throw fault('referral-answered-twice', 'this person has answered already');
  refuseWithoutReason(answer);
  const given = entry('referral.answered', by, now.id, { case: now.id, referral: referral.id, ...answer });
  return isApproved(referral, answer.answer)
    ? [given, entry('case.referred', by, now.id, { case: now.id, referral: referral.id, persons: now.arrests })]
    : [given];
}

/** A move of the lifecycle: by a named person, with a reason. */
export function moveCase(
  by: string,
  now: CaseNow,
  wanted: { readonly to: CaseState; readonly reason: string; readonly authorisation: string },
): NewEntry {
  const { to } = moveTo({ state: now.state, anonymous: now.anonymous }, wanted);
  const { reason, authorisation } = wanted;
  return entry('case.moved', by, now.id, { case: now.id, from: now.state, to, reason, authorisation });
}

/** Takes the last move back, where the law allows it: the case stands where it stood. */
export function takeMoveBack(by: string, now: CaseNow, reason: string): NewEntry {
  const last = takeBackOf(now.lastMove);
  if (!last || last.to !== now.state)
    throw fault('case-move-final', 'the last move cannot be taken back', { detail: { state: now.state } });
  const body = { case: now.id, from: last.to, to: last.from, reason, authorisation: '', takenBack: true };
  return entry('case.moved', by, now.id, body);
}

type NewTask = { readonly id: string; readonly title: string; readonly dueAt: string | null };
export function addTask(by: string, now: CaseNow, task: NewTask & { readonly person?: string | null }): NewEntry {
  const { id, title, dueAt, person = null } = task;
  const about = person === null ? [now.id] : [now.id, person];
  return entry('task.added', by, now.id, { case: now.id, task: id, title, dueAt, person }, about);
}

export function dropTask(
  by: string,
  now: CaseNow,
  task: { readonly id: string; readonly doneAt: string | null } | null,
  reason: string,
): NewEntry {
  if (!task) throw fault('task-unknown', 'no such task in this case');
  if (task.doneAt !== null) throw fault('task-done', 'the task is done already');
  return entry('task.dropped', by, now.id, { case: now.id, task: task.id, reason });
}

export function finishTask(
  by: string,
  now: CaseNow,
  task: { readonly id: string; readonly doneAt: string | null } | null,
): NewEntry {
  if (!task) throw fault('task-unknown', 'no such task in this case');
  if (task.doneAt !== null) throw fault('task-done', 'the task is done already');
  return entry('task.done', by, now.id, { case: now.id, task: task.id });
}

export function addNote(
  by: string,
  now: CaseNow,
  note: { readonly id: string; readonly text: string; readonly mentions: readonly string[] },
): NewEntry {
  const mentions = [...new Set(note.mentions)].filter((person) => person !== by);
  const body = { case: now.id, note: note.id, text: note.text, mentions };
  return entry('note.written', by, now.id, body, [now.id, ...mentions]);
}

export function recordDossier(
  by: string,
  now: { readonly id: string },
  dossier: { sha256: string; language: string },
): NewEntry {
  return entry('dossier.exported', by, now.id, { case: now.id, ...dossier });
}

export function recordDisclosure(
  by: string,
  now: { readonly id: string },
  copy: Readonly<Record<string, unknown>>,
): NewEntry {
  return entry('disclosure.made', by, now.id, { case: now.id, ...copy } as Json);
}

/** A refusal has a reason: whoever proposed has to know what is missing. @throws `refusal-reason` */
export function refuseWithoutReason(answer: { readonly answer: 'approve' | 'refuse'; readonly note: string }): void {
  if (answer.answer === 'refuse' && answer.note.trim() === '') throw fault('refusal-reason', 'a refusal has a reason');
}

function isApproved(referral: ReferralNow, answer: string): boolean {
  const before = referral.approvals.filter((one) => one.answer === 'approve').length;
  return answer === 'approve' && before + 1 >= APPROVALS_NEEDED;
}

/** What was done is in the past: a plan is what lies ahead. */
function refuseAhead(at: string, clock: string): void {
  if (at > clock) throw fault('time-ahead', 'this time has not come yet');
}

function refuseWhenSent(now: CaseNow): void {
  if (now.state === 'referred' || now.state === 'closed' || now.state === 'judged') {
    throw fault('case-sent', 'the case has left: it is not changed any more', { detail: { state: now.state } });
  }
}

function entry(type: string, actor: string, scope: string, body: Json, about: readonly string[] = [scope]): NewEntry {
  return { type, version: 1, actor, about, scope, body };
}
