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
  ...(['registered', 'preliminary', 'inquiry', 'operation', 'arrested'] as const).map(
    (from): Move => ({ from, to: 'closed', needs: 'reason', reversible: true }),
  ),
  { from: 'closed', to: 'inquiry', needs: 'reason', reversible: true },
  { from: 'referred', to: 'requalified', needs: 'reason', reversible: false },
  { from: 'referred', to: 'judged', needs: 'reason', reversible: false },
  { from: 'requalified', to: 'inquiry', needs: 'reason', reversible: true },
  { from: 'requalified', to: 'judged', needs: 'reason', reversible: false },
];

/** Where a case may be moved from where it stands; an anonymous report is checked before anything else. */
export function movesFrom(state: CaseState, anonymous: boolean): Move[] {
  return MOVES.filter((move) => move.from === state && !(anonymous && state === 'registered' && move.to === 'inquiry'));
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
