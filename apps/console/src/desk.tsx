import type { Session } from '@sanad/wire/session';
import type { Signature, Statement } from '@sanad/wire/statement';
import { createContext, useContext } from 'react';

/** Who works here: the session, the person's own signature, and a line at the foot of the screen that comes and goes. */
export type Desk = {
  readonly session: Session;
  readonly sign: (statement: Statement) => Promise<Signature>;
  readonly say: (text: string, undo?: () => void) => void;
  readonly open: (what: 'palette' | 'help') => void;
  /** everybody but an auditor, who reads */
  readonly mayWork: boolean;
  /** investigators and supervisors: what is done in a case is theirs; others who see it are shown no button that is refused */
  readonly mayInvestigate: boolean;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk');
  return desk;
}
