import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BANDS, bandOfKey, type Planting, packPlanting } from '@sanad/campaigns/bands';
import { askBands } from './band-asker.ts';
import { createBandHolder } from './band-holder.ts';
import type { BandStore } from './band-store.ts';

const NONE = new Int32Array(0);
const KEYS = Int32Array.from({ length: 500 }, (_, n) => Math.imul(n + 1, 0x9e3779b1));

/** What was settled, and who is there: in this process, so that both can be changed at will. */
function made(batches: number): { store: BandStore; workers: string[]; settle: () => void } {
  const settled: Map<number, Planting>[] = [];
  const workers: string[] = [];
  const settle = (): void => {
    const batch = new Map<number, Planting>();
    for (let band = 0; band < BANDS; band++) {
      // The first batch and every fortieth after it plant something.
      const keys = KEYS.filter((key) => settled.length % 40 === 0 && bandOfKey(key) === band);
      batch.set(band, { keys, entries: keys.map(() => settled.length), words: new Uint32Array(0) });
    }
    settled.push(batch);
  };
  for (let n = 0; n < batches; n++) settle();
  const store: BandStore = {
    here: async (worker) => {
      if (!workers.includes(worker)) workers.push(worker);
      return [...workers].sort();
    },
    gone: async () => {},
    workers: async () => [...workers].sort(),
    version: async () => settled.length,
    plantings: async (bands, after, upTo) => {
      await Promise.resolve();
      return settled
        .slice(after, upTo)
        .flatMap((batch) => bands.map((band) => ({ band, planting: packPlanting(batch.get(band)!) })));
    },
  };
  return { store, workers, settle };
}

async function until(done: () => boolean): Promise<void> {
  for (let n = 0; !done(); n++) {
    assert.ok(n < 500, 'it takes too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a holder answers as of the batch it is asked about, each planting once, however many ask at the same time', async () => {
  const { store, settle } = made(40);
  const stop = new AbortController();
  let held = 0;
  const holder = createBandHolder('a', store, (_, count) => {
    held = count;
  });
  assert.equal(await holder.answer({ version: 0, keys: KEYS, entries: NONE }), null, 'nothing is held yet');
  const holding = holder.hold(stop.signal);
  await until(() => held === BANDS);
  const before = await holder.answer({ version: 40, keys: KEYS.subarray(0, 1), entries: NONE });
  assert.deepEqual([...before!.leads], [1 << 24, 0]);
  settle();
  const answers = await Promise.all([1, 2, 3].map(() => holder.answer({ version: 41, keys: KEYS, entries: NONE })));
  for (const answer of answers) {
    assert.equal(answer!.version, 41);
    assert.deepEqual([...answer!.leads.subarray(0, 3)], [2 << 24, 0, 40]);
    assert.equal(answer!.leads.length, 3 * KEYS.length);
  }
  stop.abort();
  await holding;
});

test('what a worker that is gone had is asked again, until another holds it', async () => {
  const { store, workers } = made(3);
  const stop = new AbortController();
  workers.push('b');
  let held = 0;
  const holder = createBandHolder('a', store, (_, count) => {
    held = count;
  });
  const holding = holder.hold(stop.signal);
  await until(() => held === BANDS / 2);
  const asked: string[] = [];
  const request = async (name: string): Promise<null> => {
    asked.push(name);
    return null;
  };
  const ask = askBands({ stream: { request }, store, name: 'a', holder, ends: () => false });
  const answering = ask(3, KEYS, NONE);
  await until(() => asked.includes('b'));
  workers.splice(workers.indexOf('b'), 1);
  const parts = await answering;
  assert.equal(held, BANDS);
  assert.equal(
    parts.reduce((sum, part) => sum + part.answer.leads.length, 0),
    2 * KEYS.length,
  );
  assert.deepEqual(
    parts.flatMap((part) => [...part.keys]).sort((a, b) => a - b),
    [...KEYS].sort((a, b) => a - b),
  );
  stop.abort();
  await holding;
});
