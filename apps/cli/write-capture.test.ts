import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Captured } from '@sanad/platform/capture/capture';
import { writeCapture } from './write-capture.ts';

test('a capture is written whole or not at all: a file of an earlier one that stands in the way stops it', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-capture-'));
  const bytes = new Uint8Array([1]);
  const captured = {
    record: { target_url: 'https://example.org/x', capture_start_utc: '2026-11-29T10:00:00.000Z' },
    wacz: { content: bytes },
    files: [{ artefact: { kind: 'png' }, content: bytes }],
  } as unknown as Captured;
  try {
    await writeFile(path.join(folder, 'x.json'), 'of yesterday');
    await assert.rejects(writeCapture(path.join(folder, 'x.wacz'), captured), { code: 'file-exists' });
    assert.deepEqual(await readdir(folder), ['x.json']);
    await writeCapture(path.join(folder, 'y.wacz'), captured);
    assert.deepEqual((await readdir(folder)).sort(), ['x.json', 'y.json', 'y.png', 'y.wacz']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
