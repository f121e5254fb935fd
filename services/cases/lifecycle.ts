import { fault } from '@sanad/base/fault';
import type { CaseState } from '@sanad/wire/case';

/** A move that a person may make, and what it needs beside her name and reason. */
export type Move = {
  readonly from: CaseState;
  readonly to: CaseState;
  /** `authorisation`: the reference of the prosecutor's order (anonymous denunciations, law 03-23, articles 40 and 49) */
  readonly needs: 'reason' | 'authorisation';
  /** a later move can take it back */
  readonly reversible: boolean;
};

/**
 * The life of a case, on one page. What follows from an act (an operation, an arrest, a referral) is moved by that act
 * and does not stand here; these are the moves that somebody makes on purpose.
 */
export const MOVES: readonly Move[] = [
  { from: 'registered', to: 'preliminary', needs: 'reason', reversible: true },
  { from: 'registered', to: 'inquiry', needs: 'reason', reversible: true },
  { from: 'preliminary', to: 'inquiry', needs: 'authorisation', reversible: true },
  { from: 'preliminary', to: 'registered', needs: 'reason', reversible: true },
  { from: 'inquiry', to: 'registered', needs: 'reason', reversible: true },
  { from: 'operation', to: 'inquiry', needs: 'reason', reversible: true },
  { from: 'arrested', to: 'inquiry', needs: 'reason', reversible: true },
  { from: 'referral-proposed', to: 'inquiry', needs: 'reason', reversible: false },
  ...(['registered', 'preliminary', 'inquiry', 'operation', 'arrested'] as const).map(
    (from): Move => ({ from, to: 'closed', needs: 'reason', reversible: true }),
  ),
  { from: 'closed', to: 'inquiry', needs: 'reason', reversible: true },
  { from: 'referred', to: 'requalified', needs: 'reason', reversible: false },
  { from: 'referred', to: 'judged', needs: 'reason', reversible: false },
  { from: 'requalified', to: 'inquiry', needs: 'reason', reversible: true },
  { from: 'requalified', to: 'judged', needs: 'reason', reversible: false },
];

/** What follows from an act: these moves are never asked for, the act is. */
export const ACTS: readonly { readonly act: string; readonly from: readonly CaseState[]; readonly to: CaseState }[] = [
  { act: 'offence.considered', from: ['registered'], to: 'inquiry' },
  { act: 'operation.recorded', from: ['registered', 'inquiry'], to: 'operation' },
  { act: 'arrest.recorded', from: ['registered', 'inquiry', 'operation'], to: 'arrested' },
  { act: 'referral.proposed', from: ['registered', 'inquiry', 'operation', 'arrested'], to: 'referral-proposed' },
  { act: 'case.referred', from: ['referral-proposed'], to: 'referred' },
];

/**
 * Whether something may be done in the field or a referral proposed: a case that is still checked (an anonymous report
 * needs the prosecutor's order first), that was sent back to be qualified again, or that has left is not acted upon.
 * @throws `case-unchecked`, `case-requalified`
 */
export function refuseUnready(now: { readonly state: CaseState; readonly anonymous: boolean }): void {
  if (isUnchecked(now))
    throw fault('case-unchecked', 'the case is still checked: nothing is done before the inquiry', {
      detail: { state: now.state },
    });
  if (now.state === 'requalified')
    throw fault('case-requalified', 'the case was sent back: the inquiry is taken up first', {
      detail: { state: now.state },
    });
}

/** Whether it is still asked if there is anything to inquire into. */
export function isUnchecked(now: { readonly state: CaseState; readonly anonymous: boolean }): boolean {
  return now.state === 'preliminary' || (now.anonymous && now.state === 'registered');
}

/** The last move, when it can be taken back: made on purpose, reversible, and nothing followed. */
export function takeBackOf(lastMove: { readonly from: CaseState; readonly to: CaseState } | null): Move | null {
  if (!lastMove) return null;
  return MOVES.find((one) => one.from === lastMove.from && one.to === lastMove.to && one.reversible) ?? null;
}

/**
 * Where a case may be moved from where it stands; an anonymous report is checked before anything else, and comes to an
 * inquiry on the prosecutor's order alone, also when it was closed in between.
 */
export function movesFrom(state: CaseState, anonymous: boolean): Move[] {
  return MOVES.filter(
    (move) => move.from === state && !(anonymous && state === 'registered' && move.to === 'inquiry'),
  ).map((move) =>
    anonymous && move.from === 'closed' && move.to === 'inquiry' ? { ...move, needs: 'authorisation' } : move,
  );
}

/** The move that is asked for. @throws `case-move-impossible`, `case-move-reason`, `case-move-authorisation` */
export function moveTo(
  now: { readonly state: CaseState; readonly anonymous: boolean },
  wanted: { readonly to: CaseState; readonly reason: string; readonly authorisation: string },
): Move {
  const move = movesFrom(now.state, now.anonymous).find((one) => one.to === wanted.to);
  if (!move)
    throw fault('case-move-impossible', 'a case does not go from there to there', {
      detail: { from: now.state, to: wanted.to },
    });
  if (wanted.reason.trim() === '') throw fault('case-move-reason', 'every move has a reason');
  if (move.needs === 'authorisation' && now.anonymous && wanted.authorisation.trim() === '') {
    throw fault('case-move-authorisation', 'the reference of the order of the prosecutor is needed');
  }
  return move;
}
