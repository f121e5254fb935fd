import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import { overDisclosed } from '@sanad/jurisdiction/over-disclosure';
import { requestForm, requireComplete } from '@sanad/jurisdiction/request';
import type { NewEntry } from '@sanad/platform/ports';
import type { RequestDraft, RequestState } from '@sanad/wire/cooperation';
import { asRequest } from './draft.ts';
import { isOpen, isWaiting, requireMove } from './states.ts';
import type { Bodies, RequestTableRow, Signed } from './views.ts';

type Now = Pick<RequestTableRow, 'id' | 'case' | 'state' | 'by' | 'proposed_by' | 'kind' | 'sent_on'>;

const DAY = 86_400_000;

export function draftRequest(
  by: string,
  now: { readonly id: string; readonly case: string; readonly number: string },
  draft: RequestDraft,
): NewEntry {
  return entry('request.drafted', by, now.case, { request: now.id, case: now.case, number: now.number, draft });
}

export function changeDraft(by: string, now: Now, draft: RequestDraft): NewEntry {
  if (!isOpen(now.state))
    throw fault('cooperation-closed', 'the words of a request are not changed once it is proposed', {
      detail: { state: now.state },
    });
  if (draft.kind !== now.kind) throw fault('cooperation-kind', 'the kind of a request does not change');
  return entry('request.changed', by, now.case, { request: now.id, draft });
}

/**
 * Puts a request before a second person. It must hold every item of its form and give nothing away that its receiver does
 * not need; what asks a platform to take down is preserved first, and every exhibit it names is there.
 * @param exhibits numbers of the exhibits of the case
 * @throws `request-incomplete`, `cooperation-exhibit-unknown`, `cooperation-discloses`, `cooperation-capture-first`
 */
export function proposeRequest(by: string, now: Now, draft: RequestDraft, exhibits: readonly string[]): NewEntry {
  if (now.state !== 'draft')
    throw fault('cooperation-move', 'only a draft is proposed', { detail: { from: now.state } });
  if (now.kind === 'removal' && exhibits.length === 0)
    throw fault('cooperation-capture-first', 'capture and seal what is to be removed before asking for its removal');
  const request = asRequest(draft);
  requireComplete(request);
  const named = [...request.facts, ...request.data.flatMap((one) => one.identifiers)].map(({ exhibit }) => exhibit);
  requireExhibits(
    named.filter((number) => number !== null),
    exhibits,
  );
  const gives = overDisclosed(request);
  if (gives.length > 0)
    throw fault('cooperation-discloses', 'the request would give away more than the receiver needs', {
      detail: { places: gives.map(({ at, why }) => `${at} ${why}`).join(', ') },
    });
  return entry('request.proposed', by, now.case, { request: now.id });
}

/** Four eyes: whoever drafted or proposed the request does not approve it. */
export function answerProposal(
  by: string,
  now: Now,
  given: { readonly answer: 'approve' | 'refuse'; readonly note: string; readonly signed: Signed | null },
): NewEntry {
  const { answer, note, signed } = given;
  if (now.state !== 'proposed')
    throw fault('cooperation-move', 'no proposal waits for an answer', { detail: { from: now.state } });
  if (answer === 'approve' && (now.proposed_by === by || now.by === by))
    throw fault('cooperation-own-approval', 'whoever drafted or proposed a request does not approve it');
  return entry('request.approved', by, now.case, { request: now.id, answer, note, ...(signed ? { signed } : {}) });
}

export function moveRequest(
  by: string,
  now: Now,
  move: { readonly to: RequestState; readonly note: string; readonly reference: string | null; readonly on: string },
  today: string,
): NewEntry {
  requireMove(now.state, move.to);
  requireDay(move.on, now, today);
  return entry('request.moved', by, now.case, { request: now.id, from: now.state, ...move });
}

/**
 * Joins an exhibit to the request that it answers. It was received as an exhibit first, with its custody.
 * @param exhibits numbers of the exhibits of the case
 * @throws `cooperation-move`, `cooperation-day`, `cooperation-exhibit-unknown`
 */
export function joinAnswer(
  by: string,
  now: Now,
  answer: { readonly exhibit: string; readonly on: string; readonly whole: boolean; readonly note: string },
  exhibits: readonly string[],
  today: string,
): NewEntry {
  if (!isWaiting(now.state))
    throw fault('cooperation-move', 'no answer is waited for', { detail: { from: now.state, to: 'answered' } });
  requireDay(answer.on, now, today);
  requireExhibits([answer.exhibit], exhibits);
  return entry('request.answer-joined', by, now.case, { request: now.id, ...answer });
}

/**
 * What happened lies between the day of sending and today; east of Greenwich tomorrow has begun already. Clocks and
 * delays are counted from these days.
 */
function requireDay(on: string, { sent_on }: Now, today: string): void {
  const tomorrow = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  if (on > tomorrow || (sent_on !== null && on < sent_on))
    throw fault('cooperation-day', 'that day lies before the request was sent, or in the future', {
      detail: { on, from: sent_on ?? '', to: today },
    });
}

/** A reminder went out for a request that waits. */
export function followUp(by: string, now: Now, note: string): NewEntry {
  if (!isWaiting(now.state))
    throw fault('cooperation-move', 'nothing is waited for', { detail: { from: now.state, to: 'followed-up' } });
  return entry('request.followed-up', by, now.case, { request: now.id, note });
}

function requireExhibits(named: readonly string[], exhibits: readonly string[]): void {
  const unknown = named.filter((number) => !exhibits.includes(number));
  if (unknown.length > 0)
    throw fault('cooperation-exhibit-unknown', 'the case has no such exhibit', {
      detail: { numbers: [...new Set(unknown)].join(', ') },
    });
}

/** The term of a preservation begins again, when the other side has extended it. */
export function renewRequest(by: string, now: Now, note: string): NewEntry {
  if (!isWaiting(now.state) || requestForm(now.kind).clockDays === null)
    throw fault('cooperation-renewal', 'there is no running term to renew');
  return entry('request.renewed', by, now.case, { request: now.id, note });
}

export function signWorksheet(by: string, caseId: string, facts: Json, rules: string): NewEntry {
  const body = { case: caseId, facts: facts as Record<string, never>, rules };
  return entry('worksheet.signed', by, caseId, body);
}

function entry<T extends keyof Bodies>(type: T, actor: string, scope: string, body: Bodies[T]): NewEntry {
  const about = 'request' in body ? [scope, body.request] : [scope];
  return { type, version: 1, actor, about, scope, body: body as unknown as Json };
}
