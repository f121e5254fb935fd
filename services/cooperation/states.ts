import { fault } from '@sanad/base/fault';
import type { RequestState } from '@sanad/wire/cooperation';

/** Where a request can go by a person's hand; proposing and approving have commands of their own. */
const MOVES: Readonly<Record<RequestState, readonly RequestState[]>> = {
  draft: ['withdrawn'],
  proposed: ['withdrawn'],
  approved: ['sent', 'withdrawn'],
  sent: ['acknowledged', 'partly-answered', 'answered', 'refused'],
  acknowledged: ['partly-answered', 'answered', 'refused'],
  'partly-answered': ['answered', 'refused', 'used'],
  answered: ['used'],
  refused: [],
  used: [],
  withdrawn: [],
};

export function movesFrom(state: RequestState): readonly RequestState[] {
  return MOVES[state];
}

/** @throws `cooperation-move` when a request in that state does not go there */
export function requireMove(from: RequestState, to: RequestState): void {
  if (!MOVES[from].includes(to))
    throw fault('cooperation-move', 'the request does not go there from where it is', { detail: { from, to } });
}

/** Its words can still be changed. */
export function isOpen(state: RequestState): boolean {
  return state === 'draft';
}

/** An answer is waited for. */
export const WAITING: readonly RequestState[] = ['sent', 'acknowledged', 'partly-answered'];

export function isWaiting(state: RequestState): boolean {
  return WAITING.includes(state);
}
