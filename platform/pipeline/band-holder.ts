import { setTimeout as wait } from 'node:timers/promises';
import { answerFrom, BandPart } from '@sanad/campaigns/band-part';
import { type Answer, type Ask, unpackPlanting } from '@sanad/campaigns/bands';
import { bandsAsText, shareBands } from './band-shares.ts';
import type { BandStore } from './band-store.ts';

/** Batches that are read from the database at once. */
const STEP = 16;
const BEAT = 500;

type Held = { readonly part: BandPart; version: number };

export type BandHolder = {
  /** Answers; null when a band that is asked for is not held here, or not yet. */
  readonly answer: (ask: Ask) => Promise<Answer | null>;
  /** Takes its share of the bands, and gives up what is another's, until stopped. */
  readonly hold: (stop: AbortSignal) => Promise<void>;
};

/**
 * Holds a share of the bands of the link index. What it holds is what was settled, read from the database up to the batch
 * that it is asked about, so any holder gives the same answer: one that was thought dead does no harm.
 */
export function createBandHolder(
  worker: string,
  store: BandStore,
  tell: (what: 'holding', count: number, bands: string) => void,
): BandHolder {
  const held = new Map<number, Held>();
  const parts = new Map<number, BandPart>();
  let version = 0;
  let last: Promise<unknown> = Promise.resolve();

  // One after the other, so that nothing is planted twice.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  const bring = async (some: ReadonlyMap<number, Held>, upTo: number): Promise<void> => {
    for (const from of new Set([...some.values()].map((one) => one.version))) {
      const behind = [...some].filter(([, one]) => one.version === from);
      for (let at = from; at < upTo; at += STEP) {
        const to = Math.min(at + STEP, upTo);
        const bands = behind.map(([band]) => band);
        for (const { band, planting } of await store.plantings(bands, at, to))
          some.get(band)!.part.plant(unpackPlanting(planting));
        for (const [, one] of behind) one.version = to;
      }
    }
  };

  const answer = async (ask: Ask): Promise<Answer | null> => {
    if (ask.version > version)
      await inTurn(async () => {
        if (ask.version <= version) return;
        await bring(held, ask.version);
        version = ask.version;
      });
    return answerFrom(parts, version, ask);
  };

  const take = async (bands: readonly number[]): Promise<void> => {
    const taken = new Map(bands.map((band) => [band, { part: new BandPart(), version: 0 }]));
    await bring(taken, await store.version());
    await inTurn(async () => {
      // Others may have gone on meanwhile, or not have come as far.
      const all = new Map([...held, ...taken]);
      const upTo = Math.max(version, ...[...all.values()].map((one) => one.version));
      await bring(all, upTo);
      version = upTo;
      for (const [band, one] of taken) {
        held.set(band, one);
        parts.set(band, one.part);
      }
    });
  };

  // Taking over may last; the others must hear meanwhile that this worker is there.
  let taking: Promise<void> | null = null;
  const share = (workers: readonly string[]): void => {
    const mine = new Set(shareBands(workers).flatMap((one, band) => (one === worker ? [band] : [])));
    const others = [...held.keys()].filter((band) => !mine.has(band));
    for (const band of others) {
      held.delete(band);
      parts.delete(band);
    }
    if (others.length > 0) tell('holding', held.size, bandsAsText(held.keys()));
    const fresh = [...mine].filter((band) => !held.has(band));
    if (fresh.length === 0 || taking !== null) return;
    taking = take(fresh)
      .then(() => tell('holding', held.size, bandsAsText(held.keys())))
      .catch(() => {})
      .finally(() => {
        taking = null;
      });
  };

  const hold = async (stop: AbortSignal): Promise<void> => {
    while (!stop.aborted) {
      const workers = await store.here(worker).catch(() => null);
      if (workers !== null) share(workers);
      await wait(BEAT);
    }
    await store.gone(worker).catch(() => {});
  };

  return { answer, hold };
}
