/**
 * PDQ of JPEG files: from the bytes to the hash, beside decoding them alone in the same run, which is what a reference
 * with the same decoder cannot go below. `node bench/evidence/pdq-files.ts [--folder DIR]` takes the JPEG files of a
 * folder, else pictures of 2.4 megapixels made here.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pdqOf } from '@sanad/campaigns/pdq';
import { decodePixels } from '@sanad/platform/image-pixels';
import sharp from 'sharp';
import { randomOf } from '../campaigns/random.ts';

const { values } = parseArgs({ options: { folder: { type: 'string' } } });
const RUNS = 7;
sharp.concurrency(1);
sharp.cache(false);

const files = values.folder === undefined ? await made(16) : found(values.folder);
const best = { decode: 0, hash: 0 };
// In turn, so that a neighbour slows both alike.
for (let run = 0; run < RUNS; run++) {
  best.decode = Math.max(best.decode, await perSecond(async (file) => sharp(file).raw().toBuffer()));
  best.hash = Math.max(best.hash, await perSecond(async (file) => pdqOf(await decodePixels(file))));
}
console.log(
  JSON.stringify({
    files: files.length,
    megapixels: Math.round((await pixelsOf(files)) / 1e5) / 10,
    decodedPerCpuSecond: Math.round(best.decode * 10) / 10,
    hashedPerCpuSecond: Math.round(best.hash * 10) / 10,
    ratio: Math.round((100 * best.hash) / best.decode) / 100,
  }),
);

async function perSecond(work: (file: Buffer) => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (const file of files) await work(file);
  const { user, system } = process.cpuUsage(before);
  return files.length / ((user + system) / 1e6);
}

async function pixelsOf(pictures: readonly Buffer[]): Promise<number> {
  let pixels = 0;
  for (const picture of pictures) {
    const { width, height } = await sharp(picture).metadata();
    pixels += width * height;
  }
  return pixels / pictures.length;
}

function found(folder: string): Buffer[] {
  return globSync('**/*.{jpg,jpeg,JPG}', { cwd: folder }).map((file) => readFileSync(path.join(folder, file)));
}

/** Rectangles under noise, so that the decoder has as much to do as with a photograph. */
async function made(count: number): Promise<Buffer[]> {
  const random = randomOf(7);
  const [width, height] = [1800, 1350];
  const pictures: Buffer[] = [];
  for (let n = 0; n < count; n++) {
    const data = new Uint8Array(width * height * 3);
    for (let at = 0; at < data.length; at++) data[at] = 100 + random.below(24);
    for (let k = 0; k < 80; k++) {
      const [x, y, w, h] = [random.below(width), random.below(height), random.below(500), random.below(500)];
      const shade = random.below(120);
      for (let row = y; row < Math.min(y + h, height); row++)
        for (let at = (row * width + x) * 3; at < (row * width + Math.min(x + w, width)) * 3; at++)
          data[at] = Math.min(255, data[at]! + shade);
    }
    pictures.push(
      await sharp(data, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: 88 })
        .toBuffer(),
    );
  }
  return pictures;
}
