import type { Spine } from '@sanad/platform/ports';
import { hold } from './held.ts';
import { statusOf } from './problems.ts';

export type Refused = { readonly route: string; readonly record: string | null; readonly code: string };

/** What somebody who is known asked for beyond what she may, or against what has happened meanwhile, is an entry. */
export type Refusals = {
  note(person: string, refused: Refused): void;
  flush(): Promise<void>;
};

const MOST_TOGETHER = 50;
/** Refusals that are no overreach of rights, and are told all the same. */
const TOLD: ReadonlySet<string> = new Set([
  'case-move-impossible',
  'case-move-authorisation',
  'case-unchecked',
  'merge-unchecked',
  'edit-conflict',
  'recovery-twice',
]);

/** Whether a refusal is recorded: of an act, what oversteps or collides; of a reading, a case that is closed to the reader. */
export function isTold(method: string, code: string): boolean {
  if (method === 'get') return code === 'case-restricted';
  return statusOf(code) === 403 || TOLD.has(code);
}

/** Refusals of one person within a second are one entry, so that nobody fills the ledger with them. */
export function createRefusals(spine: Spine, onError: (error: unknown) => void): Refusals {
  const { add, flush } = hold<Refused>((held) => write(spine, held), onError);
  return { note: add, flush };
}

async function write(spine: Spine, held: ReadonlyMap<string, readonly Refused[]>): Promise<void> {
  const entries = [...held].map(([person, refused]) => ({
    type: 'attempt.refused',
    version: 1,
    actor: person,
    about: [person],
    scope: person,
    body: { refused: refused.slice(0, MOST_TOGETHER).map((one) => ({ ...one })), count: refused.length },
  }));
  await spine.transact(async () => ({ entries, result: null }));
}
