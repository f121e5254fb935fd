import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { runHostile } from './run.ts';

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 200, height: 100, channels: 3, background: '#c33' } })
    .withExif({
      IFD0: { Make: 'Sanad' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 10/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '6/1 9/1 0/1' },
    })
    .jpeg()
    .toBuffer();
const parsed = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString());

test('a picture gives its facts in a process of its own, the place apart from the rest', async () => {
  const facts = parsed(await runHostile({ kind: 'image-facts' }, await picture()));
  assert.deepEqual([facts.format, facts.width, facts.height], ['jpeg', 200, 100]);
  assert.equal(facts.exif.Make, 'Sanad');
  assert.ok(Math.abs(facts.gps.latitude - 35.1667) < 0.001);
  assert.ok(!JSON.stringify(facts.exif).match(/gps|latitude/i));
});

test('a redaction is burnt in: black pixels, the rest as it was, no metadata', async () => {
  const made = await runHostile(
    { kind: 'image-redact', boxes: [{ x: 10, y: 20, width: 30, height: 40 }] },
    await picture(),
  );
  const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
  ];
  assert.deepEqual(at(10, 20), [0, 0, 0]);
  assert.deepEqual(at(39, 59), [0, 0, 0]);
  assert.ok(at(40, 59)[0]! > 150);
  assert.equal((await sharp(made).metadata()).exif, undefined);
  await assert.rejects(
    runHostile({ kind: 'image-redact', boxes: [{ x: 900, y: 0, width: 5, height: 5 }] }, await picture()),
    { code: 'redaction-outside' },
  );
});

test('what the camera wrote is read from a picture in HEIC too, also where only its decoder finds it', async () => {
  const placed = readFileSync(path.join(import.meta.dirname, '..', 'testing', 'photo-placed.heic'));
  const { exif, gps } = parsed(await runHostile({ kind: 'image-facts' }, placed));
  assert.equal(exif['Model'], 'iPhone');
  assert.deepEqual([gps?.latitude.toFixed(2), gps?.longitude.toFixed(2)], ['35.17', '-6.15']);
});

test('a picture of an iPhone says what it is and of itself, and that it cannot be shown', async () => {
  const heic = readFileSync(path.join(import.meta.dirname, '..', 'testing', 'photo.heic'));
  const facts = parsed(await runHostile({ kind: 'image-facts' }, heic));
  assert.deepEqual([facts.format, facts.width, facts.height, facts.pdq], ['HEIC', 64, 48, null]);
  assert.equal(facts.exif.Make, 'Camera');
  assert.deepEqual([facts.gps.latitude, facts.gps.longitude.toFixed(1)], [33.5, '-7.6']);
  const boxes = [{ x: 1, y: 1, width: 5, height: 5 }];
  for (const task of [
    { kind: 'image-preview', blur: true },
    { kind: 'image-redact', boxes },
    { kind: 'chat', most: 5 },
  ] as const) {
    await assert.rejects(runHostile(task, heic), { code: 'image-heic' }, task.kind);
  }
  await assert.rejects(runHostile({ kind: 'image-preview', blur: true }, heic.subarray(0, 30)), { code: 'image-heic' });
  await assert.rejects(runHostile({ kind: 'image-preview', blur: true }, heic.subarray(0, 7)), {
    code: 'image-unreadable',
  });
});

test('nonsense, bombs and endless work end with a code, never with us', async () => {
  await assert.rejects(runHostile({ kind: 'image-facts' }, Buffer.from('<svg onload=x')), { code: 'image-unreadable' });
  const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  await assert.rejects(runHostile({ kind: 'image-facts' }, bomb), { code: 'image-unreadable' });
  await assert.rejects(runHostile({ kind: 'image-facts' }, await picture(), { ms: 10, megabytes: 64 }), {
    code: 'file-hostile',
  });
});

test('what WebAssembly takes counts too: reading a picture ends when the process grows too large', async () => {
  await assert.rejects(runHostile({ kind: 'chat', most: 5 }, await picture(), { ms: 120_000, megabytes: 96 }), {
    code: 'file-hostile',
    detail: { how: 70 },
  });
});

test('a chat is read there too, and no more than asked for comes back', async () => {
  const text = Array.from({ length: 20 }, (_, i) => `24/11/2023, 15:0${i % 10} - Ana: ${i}`).join('\n');
  const { messages, summary } = parsed(await runHostile({ kind: 'chat', most: 5 }, Buffer.from(text)));
  assert.equal(messages.length, 5);
  assert.equal(summary.messages, 20);
});
