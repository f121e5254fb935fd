// Speed of PDQ: the hash stage from 512 x 512 pixels, and look-ups within 31 bits.
//   node bench/campaigns/pdq.ts [--hashes 1000000] [--save FILE]
// --save writes the hashes and the look-ups for another program: each time how many, then eight 32-bit words each.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { distance, pdqOf } from '@sanad/campaigns/pdq';
import { exactSamples } from '@sanad/campaigns/pdq-exact';
import { PdqIndex } from '@sanad/campaigns/pdq-index';
import { randomOf } from './random.ts';

const { values } = parseArgs({
  options: { hashes: { type: 'string', default: '100000' }, save: { type: 'string' } },
});
const random = randomOf(5);
const side = 512;
const images = Array.from({ length: 12 }, () => {
  const data = new Uint8Array(side * side * 3).fill(random.below(256));
  for (let k = 0; k < 150; k++) {
    const [x, y, w, h] = [random.below(side), random.below(side), 4 + random.below(160), 4 + random.below(160)];
    const colour = [random.below(256), random.below(256), random.below(256)];
    for (let r = y; r < Math.min(y + h, side); r++) {
      for (let c = x; c < Math.min(x + w, side); c++) data.set(colour, (r * side + c) * 3);
    }
  }
  return { data, width: side, height: side, channels: 3 } as const;
});
const sampled = perSecond(images.length * 8, (i) => pdqOf(images[i % images.length]!));
const straight = perSecond(images.length, (i) => exactSamples(images[i % images.length]!));
console.log(`hash stage, 512 x 512 pixels: ${sampled.toFixed(0)} images per CPU s`);
console.log(`box filters over all pixels, the same images: ${straight.toFixed(0)} images per CPU s`);

const count = Number(values.hashes);
const index = new PdqIndex();
const hashes = Array.from({ length: count }, () => Uint32Array.from({ length: 8 }, () => random.below(2 ** 32)));
const adds = perSecond(count, (i) => index.add(hashes[i]!));
const queries = hashes.slice(0, 500).map((hash) => {
  const near = hash.slice();
  for (let flip = 0; flip < 24; flip++) near[random.below(8)]! ^= 1 << random.below(32);
  return near;
});
if (values.save !== undefined) {
  const words = (list: readonly Uint32Array[]) => [Uint32Array.of(list.length), ...list];
  writeFileSync(
    values.save,
    Buffer.concat([...words(hashes), ...words(queries)].map((part) => Buffer.from(part.buffer))),
  );
}
let hits = 0;
const lookups = perSecond(queries.length, (i) => {
  if (index.nearest(queries[i]!) !== null) hits++;
});
const linear = perSecond(count * 2, (i) => distance(hashes[i % count]!, queries[0]!));
console.log(
  `index of ${count}: ${adds.toFixed(0)} adds per CPU s, ${lookups.toFixed(0)} look-ups (${hits} of 500 found)`,
);
console.log(`by looking at every hash: ${(linear / count).toFixed(1)} look-ups per CPU s`);

function perSecond(times: number, work: (i: number) => unknown): number {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) work(i);
  const used = process.cpuUsage(before);
  return times / ((used.user + used.system) / 1e6);
}
