import type { Sanad } from './compose.ts';

const EVERY = 3_600_000;
const FIRST = 60_000;

/**
 * What runs by itself: a minute after the start and every hour, what is kept no longer is destroyed, what
 * was to be destroyed when the machine stopped is destroyed now, and what was counted is written.
 */
export function startHousekeeping(sanad: Sanad, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let running: Promise<unknown> | null = null;
  const round = (): void => {
    running ??= Promise.all([
      sanad.cases.retain(),
      sanad.exhibits.finish(),
      sanad.intake.finish(),
      sanad.awareness.flush(),
    ])
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  const first = setTimeout(round, FIRST);
  const timer = setInterval(round, EVERY);
  for (const one of [first, timer]) one.unref();
  return {
    stop: async () => {
      clearTimeout(first);
      clearInterval(timer);
      await running;
    },
  };
}
