import { fault } from '@sanad/base/fault';
import type { NewEntry } from '@sanad/platform/ports';
import type { CaseNow } from './views.ts';

/** Where an act stands: in the case itself or in one that was merged into it. */
export type FoundAct = { readonly id: string; readonly case: string; readonly arrests: number };
/** What was recorded by mistake: it is counted no more, and both entries stay. */
export type Struck = 'arrest' | 'operation';

/**
 * Strikes out an arrest or an operation that did not take place, while the case is here. An operation in which somebody was
 * arrested is struck out after the arrest.
 * @throws `act-unknown`, `case-sent`, `act-has-arrests`
 */
export function strikeAct(by: string, now: CaseNow, what: Struck, found: FoundAct | null, reason: string): NewEntry {
  if (!found) throw fault('act-unknown', 'nothing of the kind in this case');
  if (['referred', 'closed', 'judged', 'requalified'].includes(now.state))
    throw fault('case-sent', 'the case has left', { detail: { state: now.state } });
  if (found.arrests > 0) throw fault('act-has-arrests', 'somebody was arrested in this operation');
  const body = { case: found.case, struck: found.id, reason };
  return { type: `${what}.struck`, version: 1, actor: by, about: [found.case], scope: found.case, body };
}
