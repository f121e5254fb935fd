import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import fc from 'fast-check';
import { createUploads, MAX_STAFF_UPLOAD, MAX_UPLOAD } from './uploads.ts';

let folder: string;
let now = Date.now();
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-uploads-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const code = (wanted: string) => (error: unknown) => isFault(error) && error.code === wanted;
const whole = async (content: () => AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(content()));

test('pieces that come twice, late, altered or after a restart give the very file', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.array(fc.tuple(fc.nat(400), fc.nat(400), fc.boolean()), { maxLength: 12 }),
      async (file, tries) => {
        let uploads = createUploads(folder, () => now);
        const id = await uploads.begin(file.length);
        for (const [start, length, altered] of tries) {
          const piece = file.slice(start, start + length);
          await uploads
            .put(id, start, piece, altered ? '0'.repeat(64) : digest(piece))
            .catch((error) => assert.ok(isFault(error)));
        }
        uploads = createUploads(folder, () => now);
        const { at } = await uploads.at(id);
        const rest = file.slice(at);
        await uploads.put(id, at, rest, digest(rest));
        assert.deepEqual(await whole(await uploads.content(id)), Buffer.from(file));
        await uploads.remove(id);
      },
    ),
    { numRuns: 30 },
  );
  assert.deepEqual(await readdir(folder), []);
});

test('a gap, an altered piece, too much, an unknown or unfinished upload are refused', async () => {
  const uploads = createUploads(folder, () => now);
  const id = await uploads.begin(4);
  const piece = Uint8Array.of(1, 2);
  await assert.rejects(uploads.put(id, 1, piece, digest(piece)), code('upload-offset'));
  await assert.rejects(uploads.put(id, 0, piece, 'f'.repeat(64)), code('upload-digest'));
  await assert.rejects(uploads.put(id, 3, piece, digest(piece)), code('upload-large'));
  await assert.rejects(uploads.begin(MAX_UPLOAD + 1), code('upload-large'));
  const larger = createUploads(folder, () => now, MAX_STAFF_UPLOAD);
  await larger.remove(await larger.begin(MAX_STAFF_UPLOAD));
  await assert.rejects(larger.begin(MAX_STAFF_UPLOAD + 1), code('upload-large'));
  await assert.rejects(uploads.content(id), code('upload-unfinished'));
  await assert.rejects(uploads.at('../../etc/passwd'), code('upload-unknown'));
});

test('what waits longer than a day since its last piece is removed', async () => {
  const uploads = createUploads(folder, () => now);
  assert.equal(await uploads.sweep(), 0);
  now += 2 * 86_400_000;
  assert.ok((await uploads.sweep()) > 0);
  assert.deepEqual(await readdir(folder), []);
});
