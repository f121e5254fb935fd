import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findGenesis } from '@sanad/platform/found-genesis';
import { linesOf, worldOf } from '@sanad/services/training';
import { compose, openComposed, type Sanad } from './compose.ts';
import { ensureStaff } from './demo.ts';
import type { EntrySettings } from './entry/settings.ts';
import { loadWorld, type RangeOptions, rangeStaff } from './range.ts';
import { expectRange, resetRange } from './range-folder.ts';
import { keepPrepared, takePrepared } from './range-prepared.ts';
import { type Running, startServer } from './serve.ts';
import { OWN_EXERCISES } from './training.ts';

export type RangeRun = {
  readonly folder: string;
  readonly world: RangeOptions;
  readonly learners: number;
  readonly host: string;
  readonly port: number;
  readonly entry: EntrySettings;
  readonly log: (message: string) => void;
  /** a class was made new, or could not be; the seconds it took */
  readonly onAgain: (seconds: number, error: unknown) => void;
};

type Open = { readonly running: Running; readonly staff: Awaited<ReturnType<typeof ensureStaff>> };
export type RunningRange = { now(): Open; stop(): Promise<void> };

/**
 * Opens a range in its folder: made from its seed the first time, and then as it was made, from a copy. While it runs its
 * trainer can begin anew with the next class.
 * @throws `range-real-folder`, `range-other-seed`
 */
export async function runRange(options: RangeRun): Promise<RunningRange> {
  const { folder, world } = options;
  const origin = originOf(world);
  const made = madeFrom(world, options.learners);
  const open = async (): Promise<Sanad> =>
    // Neither DATABASE_URL nor SANAD_MASTER_KEY reaches a range: what is real stays apart from it.
    compose(await openComposed({ folder, genesis: { purpose: 'training', origin } }));
  const start = async (port: number, token?: string): Promise<Open> => {
    await expectRange(folder, origin);
    if ((await findGenesis(folder)) === null && !(await takePrepared(folder, made))) {
      const fresh = await open();
      const [trainer] = await ensureStaff(fresh, rangeStaff(options.learners));
      await loadWorld(fresh, trainer!.id, world);
      await fresh.close();
      await keepPrepared(folder, made);
    }
    await mkdir(path.join(folder, OWN_EXERCISES), { recursive: true });
    const sanad = await open();
    const staff = await ensureStaff(sanad, rangeStaff(options.learners));
    const { host, entry, log } = options;
    const running = await startServer(sanad, { folder, host, port, pages: true, entry, log, range: world, again });
    if (token !== undefined) running.sessions.makeLink(staff[0]!.id, token);
    return { running, staff };
  };
  let turn: Promise<void> = Promise.resolve();
  let last: Open | null = null;
  const again = (token: string): void => {
    const began = performance.now();
    turn = turn.then(async () => {
      await last!.running.stop();
      await resetRange(folder);
      last = await start(Number(new URL(last!.running.url).port), token);
      options.onAgain((performance.now() - began) / 1000, null);
    });
    turn.catch((error) => options.onAgain(0, error));
  };
  last = await start(options.port);
  return {
    now: () => last!,
    stop: async () => {
      await turn;
      await last!.running.stop();
    },
  };
}

export function originOf({ seed }: RangeOptions): string {
  return `range-${seed}`;
}

/** The world itself, not its parameters: a range made by another edition of the program is made again. */
function madeFrom({ seed, difficulty, posts }: RangeOptions, learners: number): string {
  return createHash('sha256')
    .update(`${learners}\n${linesOf(worldOf(seed, difficulty, posts))}`)
    .digest('hex');
}
