import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compose, openComposed, type Sanad } from '@sanad/server/compose';
import { ensureStaff } from '@sanad/server/demo';
import { loadWorld, type RangeOptions, rangeStaff } from '@sanad/server/range';
import { startServer } from '@sanad/server/serve';

export type RunningRange = {
  readonly url: string;
  readonly folder: string;
  readonly sanad: Sanad;
  /** a one-time link: 0 the trainer, then the learners */
  token(n: number): string;
  stop(): Promise<void>;
};

export const WORLD: RangeOptions = { seed: 7, difficulty: 'easy', posts: undefined };

/** A range with a trainer and learners, or with `purpose: 'real'` a real installation with one of each. */
export async function startRange(purpose: 'training' | 'real', pages: boolean, learners = 3): Promise<RunningRange> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `sanad-${purpose}-`));
  const sanad = compose(await openComposed({ folder, genesis: { purpose } }));
  const staff = await ensureStaff(sanad, rangeStaff(learners));
  if (purpose === 'training') await loadWorld(sanad, staff[0]!.id, WORLD);
  const log = (line: string): void => console.error(line);
  const range = purpose === 'training' ? { range: WORLD } : {};
  const running = await startServer(sanad, { folder, host: '127.0.0.1', port: 0, pages, log, ...range });
  return {
    url: running.url,
    folder,
    sanad,
    token: (n) => running.sessions.makeLink(staff[n]!.id),
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
