import type { Exercise } from '@sanad/wire/exercise';
import { makeAll } from './catalogue.ts';
import type { MadeById } from './grade.ts';
import type { Tools } from './made.ts';

/** The material of one attempt, and what judges its answers. */
export type MadeWorld = Pick<Tools, 'isSafe'> & { readonly made: MadeById };

/** Worlds that are kept at hand: a class works on as many at once. */
const KEPT = 64;

/** Makes the material of an exercise from a seed, and keeps the last ones: each answer needs the same world again. */
export function createWorlds({
  hash,
  openJudge,
}: {
  readonly hash: Tools['hash'];
  readonly openJudge: () => Promise<Tools['isSafe']>;
}) {
  const kept = new Map<string, MadeWorld>();
  return {
    of: async (written: Exercise, seed: number): Promise<MadeWorld> => {
      const key = `${written.id} ${written.version} ${seed}`;
      const isSafe = await openJudge();
      const world = kept.get(key) ?? { made: makeAll(written, { seed, hash, isSafe }), isSafe };
      kept.delete(key);
      kept.set(key, world);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return world;
    },
  };
}
