import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { verifyForeign } from './foreign.ts';

test('a packed capture that unpacks to far more than it takes is refused before it fills the memory', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-foreign-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'bomb.warc.gz');
  await writeFile(file, gzipSync(Buffer.alloc(100 * 2 ** 20)));
  const { valid, checks } = await verifyForeign('warc', file, { json: false });
  assert.equal(valid, false);
  assert.equal(checks[0]!.findings[0]!.code, 'warc-gzip');
});
