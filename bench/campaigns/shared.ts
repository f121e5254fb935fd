// What a post costs when the link index is shared by band: CPU and memory of the one that links and of those who hold the
// bands, and bytes over the wire. Ties are those of the texts, or numbers that nobody else has in a share of the posts. All of it in one process, so that the parts are told by what is being done; the wire is
// left out, its bytes are counted.
//   node --expose-gc bench/campaigns/shared.ts [--posts 100000] [--set default] [--ties 0.1] [--pictures 0.1] [--remembered 0]
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { answerFrom, BandPart } from '@sanad/campaigns/band-part';
import {
  BANDS,
  bandOfEntry,
  bandOfKey,
  packAnswer,
  packAsk,
  packPlanting,
  unpackAnswer,
  unpackAsk,
  unpackPlanting,
} from '@sanad/campaigns/bands';
import { createLinker } from '@sanad/campaigns/linker';
import { createSharedLinker } from '@sanad/campaigns/shared-linker';
import { packSketch, type Sketch, sketchOf, unpackSketch } from '@sanad/campaigns/sketch';
import { DIFFICULTIES, generate } from './generate.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100000' },
    set: { type: 'string', default: 'default' },
    ties: { type: 'string', default: 'own' },
    pictures: { type: 'string', default: '0' },
    remembered: { type: 'string', default: '1000000' },
  },
});
const HOLDERS = 4;
const PIECE = 200;
const BATCH = 64 * PIECE;
const REMEMBERED = Number(values.remembered);
const count = Number(values.posts);

let state = 1;
const random = (): number => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return state;
};
const packed: Uint8Array[] = [];
for (const { text } of generate(count, DIFFICULTIES[values.set]!, 7)) {
  const sketch = sketchOf({ id: '', text });
  const share = random() / 2 ** 32;
  const value = `+2126${random() % 1e8}`;
  const one = share < Number(values.ties) ? [{ kind: 'phone' as const, key: `phone:${value}`, value }] : [];
  const ties = values.ties === 'own' ? sketch.ties : one;
  const images =
    share < Number(values.pictures) ? [{ hash: Uint32Array.from({ length: 8 }, random), quality: 90 }] : sketch.images;
  packed.push(packSketch({ ...sketch, ties, images }));
}

const settled: { at: number; journal: Int32Array; names: readonly (readonly [number, string])[] }[] = [];
const bytes = { asked: 0, answered: 0, planted: 0, noted: 0 };
const spent = { holders: 0, planting: 0 };
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const memory = async (): Promise<number> => {
  for (let n = 0; n < 3; n++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

let from = await memory();
let before = clock();
const single = createLinker();
for (const sketch of packed) single.addSketch('', unpackSketch(sketch));
const alone = clock() - before;
const aloneBytes = (await memory()) - from;

from = await memory();
const parts = new Map(Array.from({ length: BANDS }, (_, band) => [band, new BandPart()]));
const shared = createSharedLinker(async (keys, entries) =>
  Array.from({ length: HOLDERS }, (_, holder) => {
    const mine = {
      keys: keys.filter((key) => bandOfKey(key) % HOLDERS === holder),
      entries: entries.filter((entry) => bandOfEntry(entry) % HOLDERS === holder),
    };
    const ask = packAsk({ version: 0, ...mine });
    const start = clock();
    const answer = packAnswer(answerFrom(parts, 0, unpackAsk(ask))!);
    spent.holders += clock() - start;
    bytes.asked += ask.length;
    bytes.answered += answer.length;
    return { ...mine, answer: unpackAnswer(answer) };
  }),
);
before = clock();
for (let at = 0; at < count; at += BATCH) {
  const batch: Sketch[] = packed.slice(at, at + BATCH).map(unpackSketch);
  await shared.prepare(batch);
  const forgetful = shared.held > REMEMBERED;
  await shared.link(batch);
  const { plantings, journal, names } = await shared.end();
  settled.push({ at, journal, names });
  bytes.noted += journal.byteLength;
  for (const [band, planting] of plantings) {
    const packedPlanting = packPlanting(planting);
    bytes.planted += packedPlanting.length;
    const start = clock();
    parts.get(band)!.plant(unpackPlanting(packedPlanting));
    spent.planting += clock() - start;
  }
  if (forgetful) shared.forget();
}
const all = clock() - before;
shared.forget();
const sharedBytes = (await memory()) - from;
for (let n = 0; n < count; n += 97) assert.equal(shared.linker.founderOf(n), single.founderOf(n));
from = await memory();
parts.clear();
const held = from - (await memory());

before = clock();
const next = createSharedLinker(() => assert.fail('nothing is asked'));
for (const { at, journal, names } of settled)
  next.again(packed.slice(at, at + BATCH).map(unpackSketch), journal, names);
const again = clock() - before;
for (let n = 0; n < count; n += 97) assert.deepEqual(next.linker.linksOf(n), shared.linker.linksOf(n));

const each = (amount: number): string => (amount / count).toFixed(1);
console.log(`${count} posts of the set ${values.set}, ties ${values.ties}, pictures ${values.pictures}`);
console.log('| what | a post |');
console.log('| --- | --- |');
console.log(`| one process that holds everything: CPU, microseconds | ${each(alone)} |`);
console.log(`| the one that links: CPU, microseconds | ${each(all - spent.holders - spent.planting)} |`);
console.log(`| one that links after it, doing again what was settled: CPU, microseconds | ${each(again)} |`);
console.log(`| those who hold bands, answering: CPU, microseconds | ${each(spent.holders)} |`);
console.log(`| those who hold bands, planting: CPU, microseconds | ${each(spent.planting)} |`);
console.log(`| one process that holds everything: memory, bytes | ${each(aloneBytes)} |`);
console.log(`| the one that links: memory, bytes | ${each(sharedBytes - held)} |`);
console.log(`| those who hold bands: memory, bytes | ${each(held)} |`);
console.log(`| asked over the wire, bytes | ${each(bytes.asked)} |`);
console.log(`| answered over the wire, bytes | ${each(bytes.answered)} |`);
console.log(`| planted, bytes | ${each(bytes.planted)} |`);
console.log(`| noted for whoever links next, bytes | ${each(bytes.noted)} |`);
