import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerFrom, BandPart } from './band-part.ts';
import {
  BANDS,
  bandOfEntry,
  bandOfKey,
  type Planting,
  packAnswer,
  packPlanting,
  unpackAnswer,
  unpackPlanting,
} from './bands.ts';
import { createLinker } from './linker.ts';
import { type AskBands, createSharedLinker, type LinkedBatch, type SharedLinker } from './shared-linker.ts';
import { packSketch, type Sketch, sketchOf, unpackSketch } from './sketch.ts';

const WORDS =
  'khdma zwina f salon dar lil nhar flous sakan makla visa tiyara bnat zin tajmil hotel dubai rabat casa agadir'.split(
    ' ',
  );

/** Holders of bands that read what was settled, as workers do, each as far as it was asked to. */
function holders(count: number, settled: Map<number, Planting>[]): { ask: AskBands; die: (holder: number) => void } {
  const empty = (): { parts: Map<number, BandPart>; version: number } => ({ parts: new Map(), version: 0 });
  const all = Array.from({ length: count }, empty);
  let calls = 0;
  const holderOf = (band: number): number => (band * 7) % count;
  const catchUp = (holder: number, version: number): void => {
    const own = all[holder]!;
    for (let band = 0; band < BANDS; band++)
      if (holderOf(band) === holder && !own.parts.has(band)) own.parts.set(band, new BandPart());
    for (; own.version < version; own.version++)
      for (const [band, part] of own.parts) {
        const planting = settled[own.version]!.get(band);
        if (planting) part.plant(unpackPlanting(packPlanting(planting)));
      }
  };
  return {
    die: (holder) => {
      all[holder % count] = empty();
    },
    ask: async (keys, entries) => {
      const version = settled.length;
      const asked = await Promise.all(
        all.map(async (own, holder) => {
          const mine = {
            keys: keys.filter((key) => holderOf(bandOfKey(key)) === holder),
            entries: entries.filter((entry) => holderOf(bandOfEntry(entry)) === holder),
          };
          // Answers may be late, and may know more than what was asked after.
          const late = (calls++ * 7) % 23;
          for (let n = 0; n < late; n++) await Promise.resolve();
          catchUp(holder, late % 2 === 1 ? settled.length : version);
          const answer = answerFrom(own.parts, own.version, { ...mine, version });
          assert.ok(answer);
          for (let n = 0; n < late; n++) await Promise.resolve();
          return { ...mine, answer: unpackAnswer(packAnswer(answer)) };
        }),
      );
      return asked;
    },
  };
}

/** Everything that happened, kept as a worker keeps it. */
type Kept = { readonly sketches: readonly Sketch[] } & Pick<LinkedBatch, 'journal' | 'names'>;

async function shared(
  sketches: readonly Sketch[],
  plan: { holders: number; sizes: readonly number[]; deaths: readonly number[]; ahead: boolean; keep: number },
): Promise<SharedLinker> {
  const settled: Map<number, Planting>[] = [];
  const kept: Kept[] = [];
  const { ask, die } = holders(plan.holders, settled);
  let linking = createSharedLinker(ask);
  let next: readonly Sketch[] = [];
  for (let at = 0, n = 0; at < sketches.length; n++) {
    const batch = next.length > 0 ? next : sketches.slice(at, at + plan.sizes[n % plan.sizes.length]!);
    at += batch.length;
    next = sketches.slice(at, at + plan.sizes[(n + 1) % plan.sizes.length]!);
    if (!plan.ahead) await linking.prepare(batch);
    const prepared = plan.ahead && next.length > 0 ? linking.prepare(next) : null;
    await linking.link(batch.slice(0, batch.length >> 1));
    await linking.link(batch.slice(batch.length >> 1));
    const { plantings, journal, names } = await linking.end();
    const death = plan.deaths[n % plan.deaths.length]!;
    if (death === 1) {
      // It dies before it has written anything: the next one does again what was written, then this batch.
      linking = createSharedLinker(ask);
      for (const one of kept) linking.again(one.sketches, one.journal, one.names);
      next = batch;
      at -= batch.length;
      await prepared?.catch(() => {});
      continue;
    }
    settled.push(new Map(plantings));
    kept.push({ sketches: batch, journal, names });
    await prepared;
    if (death > 1) die(death);
    if (linking.held > plan.keep) linking.forget();
  }
  return linking;
}

function alike(sketches: readonly Sketch[], linking: SharedLinker): void {
  const single = createLinker();
  for (const [n, sketch] of sketches.entries()) single.addSketch(String(n), sketch);
  assert.equal(linking.linker.size, sketches.length);
  for (let n = 0; n < sketches.length; n++) assert.deepEqual(linking.linker.linksOf(n), single.linksOf(n), `post ${n}`);
}

const sketch = (text: string): Sketch => unpackSketch(packSketch(sketchOf({ id: '', text })));

/** Posts of campaigns with words changed, some of them put together from two, among posts of nobody. */
function drifting(count: number, seed: number): string[] {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const word = (): string =>
    `${'bdfgjklmnrstwyz'[below(15)]}${'aiou'[below(4)]}${below(400).toString(26).replace(/\d/g, 'e')}a`;
  const text = (length: number): string[] => Array.from({ length }, word);
  const made = Array.from({ length: 40 }, () => text(10 + below(25)));
  const stock = Array.from({ length: 6 }, () => text(5));
  return Array.from({ length: count }, () => {
    const own = made[below(made.length)]!;
    const kind = below(10);
    const words =
      kind < 4
        ? text(4 + below(30))
        : kind < 5
          ? [...own.slice(0, 14), ...made[below(made.length)]!.slice(-14)]
          : [...own];
    for (let n = below(1 + words.length / 4); n > 0 && kind >= 4; n--) words[below(words.length)] = word();
    const phone = below(12) === 0 ? [`06000000${10 + below(40)}`] : [];
    return [...words, ...(below(3) === 0 ? stock[below(stock.length)]! : []), ...phone].join(' ');
  });
}

test('an index that is shared by band links every post as one that is whole, also when workers die on the way', async () => {
  const sketches = drifting(5000, 3).map(sketch);
  const plan = { sizes: [200, 1, 700], deaths: [0, 0, 1, 2, 0, 4, 0], ahead: true, keep: 30_000 };
  const linking = await shared(sketches, { ...plan, holders: 3 });
  alike(sketches, linking);
  const found = new Set(sketches.map((_, n) => linking.linker.linksOf(n).campaign));
  assert.ok(found.size > 20, `there are campaigns: ${found.size}`);
});

test('the same for random posts, holders and sizes of batches, whatever dies and whatever is forgotten', async () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')),
    fc.array(fc.constantFrom(...WORDS.slice(0, 4)), { minLength: 3, maxLength: 12 }).map((words) => words.join(' ')),
    fc
      .tuple(fc.nat(5), fc.nat(3))
      .map(([from, phone]) => `${WORDS.slice(from, from + 14).join(' ')} 06000000${10 + phone}`),
  );
  const plan = fc.record({
    holders: fc.integer({ min: 1, max: 6 }),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
    deaths: fc
      .array(fc.constantFrom(0, 0, 0, 1, 2, 3), { minLength: 2, maxLength: 7 })
      .filter((all) => all.includes(0)),
    ahead: fc.boolean(),
    keep: fc.constantFrom(0, 500, 100_000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 150 }), plan, async (texts, how) => {
      const sketches = texts.map(sketch);
      alike(sketches, await shared(sketches, how));
    }),
    { numRuns: 60 },
  );
});
