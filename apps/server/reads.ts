import { createHash } from 'node:crypto';
import { canonicalize } from '@sanad/base/jcs';
import type { Spine } from '@sanad/platform/ports';
import { hold } from './held.ts';

type Read = { readonly screen: string; readonly filter: string; readonly count: number; readonly shown: string };

/** Reads are entries too: one a screen, those of one person within a second together. */
export type Reads = {
  note(person: string, read: { screen: string; filter: unknown; shown: readonly string[] }): void;
  /** for exports and vault reads: durable before the answer leaves */
  noteNow(person: string, read: { screen: string; filter: unknown; shown: readonly string[] }): Promise<void>;
  flush(): Promise<void>;
};

export function createReads(spine: Spine, onError: (error: unknown) => void): Reads {
  const { add, flush } = hold<Read>((held) => write(spine, held), onError);
  return {
    note: (person, read) => add(person, digestOf(read)),
    noteNow: (person, read) => write(spine, new Map([[person, [digestOf(read)]]])),
    flush,
  };
}

async function write(spine: Spine, held: ReadonlyMap<string, readonly Read[]>): Promise<void> {
  const entries = [...held].map(([person, reads]) => ({
    type: 'records.read',
    version: 1,
    actor: person,
    about: [person],
    scope: person,
    body: { reads: reads.map((read) => ({ ...read })) },
  }));
  await spine.transact(async () => ({ entries, result: null }));
}

function digestOf(read: { screen: string; filter: unknown; shown: readonly string[] }): Read {
  const shown = createHash('sha256')
    .update(canonicalize([...read.shown]))
    .digest('hex');
  return { screen: read.screen, filter: canonicalize(read.filter ?? null), count: read.shown.length, shown };
}
