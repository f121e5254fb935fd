import { fault } from '@sanad/base/fault';
import type { NewEntry } from '@sanad/platform/ports';
import type { IncomingMove, IncomingState, NewIncoming } from '@sanad/wire/cooperation';
import type { IncomingRow } from './incoming-views.ts';

/** Where a request of another state goes; an answer or a refusal is proposed by one person and leaves by another. */
const MOVES: Readonly<Record<IncomingState, readonly IncomingState[]>> = {
  received: ['acknowledged'],
  acknowledged: ['executing', 'answer-proposed', 'refusal-proposed'],
  executing: ['answer-proposed', 'refusal-proposed'],
  'answer-proposed': ['answered', 'executing'],
  'refusal-proposed': ['refused', 'executing'],
  answered: [],
  refused: [],
};
const FINAL: readonly IncomingState[] = ['answered', 'refused'];

export function incomingMovesFrom(state: IncomingState): readonly IncomingState[] {
  return MOVES[state];
}

export function receiveIncoming(by: string, id: string, number: string, received: NewIncoming): NewEntry {
  return {
    type: 'incoming.received',
    version: 1,
    actor: by,
    about: [id],
    scope: id,
    body: { incoming: id, number, ...received },
  };
}

/**
 * Moves a request of another state. It is executed under the law of Morocco and refused only for a stated ground
 * (CPP 715); what leaves was proposed by somebody else.
 * @throws `cooperation-move`, `incoming-ground`, `incoming-own-answer`
 */
export function moveIncoming(
  by: string,
  now: Pick<IncomingRow, 'id' | 'state' | 'proposed_by'>,
  move: IncomingMove,
): NewEntry {
  if (!MOVES[now.state].includes(move.to))
    throw fault('cooperation-move', 'the request does not go there from where it is', {
      detail: { from: now.state, to: move.to },
    });
  if (move.to === 'refusal-proposed' && move.note.trim() === '')
    throw fault('incoming-ground', 'a refusal names its ground');
  if (FINAL.includes(move.to) && now.proposed_by === by)
    throw fault('incoming-own-answer', 'whoever proposed the answer does not send it');
  const body = { incoming: now.id, from: now.state, ...move };
  return { type: 'incoming.moved', version: 1, actor: by, about: [now.id], scope: now.id, body };
}
