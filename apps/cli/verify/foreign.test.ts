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

test('a proof that is JSON and no proof does not hold, whatever it is', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-foreign-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'proof.json');
  for (const text of ['null', '1', '"x"', '[]', '{}', '{"proof":null}', '{"leafIdx":1e308,"proof":[0]}']) {
    await writeFile(file, text);
    for (const kind of ['inclusion', 'consistency'])
      assert.equal((await verifyForeign(kind, file, { json: false })).valid, false, `${kind} ${text}`);
  }
  await writeFile(file, '{');
  await assert.rejects(verifyForeign('inclusion', file, { json: false }), { code: 'probe-not-json' });
});
