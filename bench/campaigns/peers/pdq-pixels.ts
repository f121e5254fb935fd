// The reference pictures as 512 x 512 pixels (its own nearest dots), our hashes of them, and how many we hash in a CPU second.
//   node bench/campaigns/peers/pdq-pixels.ts [--pixels FILE] [--rounds 5] [--grey] [--side 512]
// --grey makes them grey first; --side 512 leaves out pictures that are smaller.
// FILE is then what pdq-hash.cpp reads: width, height, channels as 32-bit numbers, then the pixels, picture after picture.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { pdqOf, pdqToHex } from '@sanad/campaigns/pdq';
import { type Pixels, sidesOf } from '@sanad/campaigns/pdq-pixels';

type Raw = { data: Uint8Array; info: { width: number; height: number; channels: 1 | 3 | 4 } };
type Sharp = (file: string) => { raw(): { toBuffer(options: { resolveWithObject: true }): Promise<Raw> } };

const { values } = parseArgs({
  options: {
    pixels: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    grey: { type: 'boolean', default: false },
    side: { type: 'string', default: '1' },
  },
});
const DATA = new URL('../../../../shared/data/pdq/', import.meta.url);
const sharp = createRequire(new URL('../../../platform/package.json', import.meta.url))('sharp') as Sharp;
const golden = JSON.parse(readFileSync(new URL('golden-pdq.json', DATA), 'utf8')) as {
  file: string;
  cpp_ref: string;
}[];

const pictures: Pixels[] = [];
let asGolden = 0;
for (const { file, cpp_ref } of golden) {
  const path = new URL(`images/${file.replace(/^(reg-test-input|misc-images)\//, '')}`, DATA).pathname;
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  const picture = sampled({ data, width: info.width, height: info.height, channels: info.channels });
  if (Math.min(picture.width, picture.height) < Number(values.side)) continue;
  pictures.push(picture);
  if (pdqToHex(pdqOf(picture).hash) === cpp_ref) asGolden++;
}
if (!values.grey) console.error(`${asGolden} of ${pictures.length} as the reference has them from the files`);
for (const picture of pictures) {
  const { hash, quality } = pdqOf(picture);
  console.log(`${pdqToHex(hash)} ${quality}`);
}
if (values.pixels !== undefined) {
  writeFileSync(
    values.pixels,
    Buffer.concat(
      pictures.flatMap(({ width, height, channels, data }) => [
        Buffer.from(Int32Array.of(width, height, channels).buffer),
        Buffer.from(data.buffer, data.byteOffset, data.byteLength),
      ]),
    ),
  );
}
let all = 0;
for (let round = 1; round <= Number(values.rounds); round++) {
  const before = process.cpuUsage();
  for (const picture of pictures) pdqOf(picture);
  const used = process.cpuUsage(before);
  const spent = (used.user + used.system) / 1e6;
  all += spent;
  console.error(`round ${round}: ${(pictures.length / spent).toFixed(1)} images per CPU s`);
}
console.error(`all: ${((pictures.length * Number(values.rounds)) / all).toFixed(1)} images per CPU s`);

function sampled(pixels: Pixels): Pixels {
  const { rows, columns } = sidesOf(pixels);
  const { data, width, channels } = pixels;
  const kept = values.grey || channels === 1 ? 1 : 3;
  const out = new Uint8Array(rows.length * columns.length * kept);
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      const from = (row * width + column) * channels;
      if (kept === 1 && channels !== 1) {
        out[at++] = Math.round(0.299 * data[from]! + 0.587 * data[from + 1]! + 0.114 * data[from + 2]!);
      } else for (let c = 0; c < kept; c++) out[at++] = data[from + c]!;
    }
  }
  return { data: out, width: columns.length, height: rows.length, channels: kept };
}
