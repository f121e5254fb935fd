import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import type { NewEntry } from '@sanad/platform/ports';
import type { Operation } from '@sanad/wire/case';
import type { Plan } from '@sanad/wire/plan';
import { operationEntry, recordOperation, refuseWithoutReason } from './commands.ts';
import checklist from './data/checklist.json' with { type: 'json' };
import { refuseUnready } from './lifecycle.ts';
import type { PlanBodies } from './plan-views.ts';
import type { CaseNow } from './views.ts';

/** What must be done before an operation may begin: whoever may be a victim is expected and received. */
export const NEEDED_BEFORE: readonly string[] = ['order', 'support-cell', 'doctor', 'female-officer'];

const AFTER: readonly string[] = checklist.items.filter(({ phase }) => phase === 'after').map(({ id }) => id);

export function planOperation(by: string, now: CaseNow, plan: Omit<PlanBodies['operation.planned'], 'case'>): NewEntry {
  refuseLeft(now);
  refuseUnready(now);
  const liaisons = plan.parts.flatMap((part) => (part.liaison === null ? [] : [part.liaison]));
  return entry('operation.planned', by, now, plan, liaisons);
}

/** Somebody else than who planned it approves an operation. */
export function answerPlan(
  by: string,
  now: CaseNow,
  plan: Plan,
  answer: { readonly answer: 'approve' | 'refuse'; readonly note: string },
): NewEntry {
  if (plan.state !== 'planned') throw fault('plan-answered', 'the plan was answered already');
  if (plan.by === by) throw fault('plan-own', 'who plans an operation does not approve it');
  refuseWithoutReason(answer);
  if (answer.answer === 'approve') refuseLeft(now);
  return entry('operation.answered', by, now, { plan: plan.id, ...answer });
}

/** What comes after an operation is ticked when it is over as well: seals are handed on, protection is looked at again. */
export function checkItem(by: string, now: CaseNow, plan: Plan, item: string, note: string): NewEntry[] {
  const isLater = plan.state === 'ended' && AFTER.includes(item);
  if (plan.state !== 'approved' && !isLater) throw fault('plan-not-approved', 'the plan is not approved');
  if (plan.checks.some((one) => one.item === item)) return [];
  return [entry('operation.checked', by, now, { plan: plan.id, item, note })];
}

/** What is seized is sealed: a seal is used once in a case. */
export function recordSeizure(
  by: string,
  now: CaseNow,
  plan: Plan,
  known: readonly string[],
  seizure: Omit<PlanBodies['seizure.recorded'], 'case' | 'plan'>,
): NewEntry {
  if (plan.state !== 'approved') throw fault('plan-not-approved', 'the plan is not approved');
  if (known.includes(seizure.seal))
    throw fault('seal-used', 'this seal is on something else', { detail: { seal: seizure.seal } });
  return entry('seizure.recorded', by, now, { plan: plan.id, ...seizure });
}

/** The operation is over: what happened, what was learnt; it counts as carried out. */
export function endPlan(
  by: string,
  now: CaseNow,
  plan: Plan,
  end: { readonly outcome: string; readonly lessons: string },
  clock: string,
): NewEntry[] {
  if (plan.state !== 'approved') throw fault('plan-not-approved', 'the plan is not approved');
  const missing = NEEDED_BEFORE.filter((item) => !plan.checks.some((one) => one.item === item));
  if (missing.length > 0)
    throw fault('plan-unchecked', 'what protects victims is not checked', { detail: wordsOf(missing) });
  // one that was carried out before its time happened at the latest now
  const operation = asOperation(plan, plan.at < clock ? plan.at : clock, end.outcome);
  return [entry('operation.ended', by, now, { plan: plan.id, ...end }), recordOperation(by, now, operation, clock)];
}

/**
 * What took place is recorded though the case has left since: with its hour, with why it comes late, and with what of the
 * checklist nobody had ticked. The case stays where it stands.
 * @throws `plan-not-approved`, `plan-not-late`, `time-ahead`
 */
export function endPlanLate(
  by: string,
  now: CaseNow,
  plan: Plan,
  late: { readonly outcome: string; readonly lessons: string; readonly at: string; readonly reason: string },
  clock: string,
): NewEntry[] {
  if (plan.state !== 'approved') throw fault('plan-not-approved', 'the plan is not approved');
  if (!hasLeft(now)) throw fault('plan-not-late', 'the case is here: its operation is ended in the usual way');
  if (late.at > clock) throw fault('time-ahead', 'this time has not come yet');
  const { outcome, lessons, reason } = late;
  const unchecked = NEEDED_BEFORE.filter((item) => !plan.checks.some((one) => one.item === item));
  return [
    entry('operation.ended', by, now, { plan: plan.id, outcome, lessons, late: { reason, unchecked } }),
    operationEntry(by, now, asOperation(plan, late.at, outcome)),
  ];
}

function asOperation(plan: Plan, at: string, outcome: string): Omit<Operation, 'by'> {
  const { id, place, parts, authority } = plan;
  return { id, at, place, services: parts.map((part) => part.service), localAuthority: authority, outcome };
}

/** What was planned will not take place; also where the case has left, or it would stay open for ever. */
export function callOffPlan(by: string, now: CaseNow, plan: Plan, reason: string): NewEntry {
  if (plan.state !== 'planned' && plan.state !== 'approved')
    throw fault('plan-over', 'the operation is over', { detail: { state: plan.state } });
  const liaisons = plan.parts.flatMap((part) => (part.liaison === null ? [] : [part.liaison]));
  return entry('operation.called-off', by, now, { plan: plan.id, reason }, liaisons);
}

function hasLeft(now: CaseNow): boolean {
  return ['referred', 'closed', 'judged'].includes(now.state);
}

function refuseLeft(now: CaseNow): void {
  if (hasLeft(now)) throw fault('case-sent', 'the case has left', { detail: { state: now.state } });
}

/** Points of the checklist in the words of each language: whoever is refused reads what is still to be done. */
function wordsOf(items: readonly string[]): Readonly<Record<string, string>> {
  const points = checklist.items.filter(({ id }) => items.includes(id));
  const inWords = (language: 'ar' | 'fr' | 'en', comma: string): string =>
    points.map(({ text }) => text[language]).join(comma);
  return { 'items-ar': inWords('ar', '، '), 'items-fr': inWords('fr', ' ; '), 'items-en': inWords('en', '; ') };
}

function entry<T extends keyof PlanBodies>(
  type: T,
  actor: string,
  now: CaseNow,
  body: Omit<PlanBodies[T], 'case'>,
  others: readonly string[] = [],
): NewEntry {
  const full = { case: now.id, ...body } as unknown as Json;
  return { type, version: 1, actor, about: [now.id, ...others], scope: now.id, body: full };
}
