import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { unturned } from './unturned.ts';

const joined = (bytes: Uint8Array<ArrayBuffer>): Buffer => Buffer.concat(unturned(bytes));

test('a turned JPEG loses the remark that turns it and nothing else', async () => {
  const plain = sharp({ create: { width: 30, height: 20, channels: 3, background: '#a40' } }).withIccProfile('p3');
  const turned = new Uint8Array(await plain.withMetadata({ orientation: 6 }).jpeg().toBuffer());
  assert.equal((await sharp(turned).metadata()).orientation, 6);
  const back = joined(turned);
  const { orientation, icc, width } = await sharp(back).metadata();
  assert.deepEqual([orientation, icc !== undefined, width], [undefined, true, 30]);
  assert.deepEqual(await sharp(back).raw().toBuffer(), await sharp(turned).raw().toBuffer());
  const filled = new Uint8Array([...turned.subarray(0, 2), 0xff, 0xff, ...turned.subarray(2)]);
  assert.equal((await sharp(joined(filled)).metadata()).orientation, undefined);
});

test('what is no JPEG, or is cut off, comes back as it was', async () => {
  const png = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#a40' } })
    .png()
    .toBuffer();
  for (const bytes of [
    new Uint8Array(png),
    new Uint8Array(0),
    new Uint8Array([0xff, 0xd8, 0xff]),
    new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 9]),
  ])
    assert.deepEqual(joined(bytes), Buffer.from(bytes));
});
