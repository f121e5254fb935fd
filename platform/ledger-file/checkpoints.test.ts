import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { formatCheckpoint } from '@sanad/evidence/checkpoint';
import { signNote } from '@sanad/evidence/note';
import { sha256, signerOf } from '../crypto.ts';
import { CHECKPOINT_FILE, openCheckpoints } from './checkpoints.ts';

test('a checkpoint that was being written is dropped; one that was whole and is broken is said to be', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-checkpoints-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, CHECKPOINT_FILE);
  const signer = signerOf(new Uint8Array(32).fill(1), 'sanad.ledger/a');
  const text = formatCheckpoint({ origin: signer.name, size: 3, root: new Uint8Array(32), extensions: [] });
  const first = await openCheckpoints(folder);
  await first.append(await signNote(text, [signer], sha256));
  await first.close();
  await appendFile(file, '{"note":"cut');
  const second = await openCheckpoints(folder);
  assert.equal(second.last()?.size, 3);
  await second.close();
  const whole = await readFile(file, 'utf8');
  for (const line of ['nonsense', '{}', '{"note":"x"}', 'null']) {
    await writeFile(file, `${line}\n${whole}`);
    await assert.rejects(openCheckpoints(folder), { code: 'checkpoints-damaged', detail: { line: 1 } });
  }
});

test('whoever lists checkpoints while one is being written takes nothing away from the file', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-checkpoints-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, CHECKPOINT_FILE);
  const signer = signerOf(new Uint8Array(32).fill(1), 'sanad.ledger/a');
  const noteOf = (size: number) =>
    signNote(
      formatCheckpoint({ origin: signer.name, size, root: new Uint8Array(32), extensions: [] }),
      [signer],
      sha256,
    );
  const checkpoints = await openCheckpoints(folder);
  await checkpoints.append(await noteOf(3));
  const line = `${JSON.stringify({ note: await noteOf(5) })}\n`;
  await appendFile(file, line.slice(0, 20));
  assert.deepEqual(
    (await checkpoints.list()).map(({ size }) => size),
    [3],
  );
  await appendFile(file, line.slice(20));
  await checkpoints.append(await noteOf(7));
  await checkpoints.close();
  const again = await openCheckpoints(folder);
  assert.deepEqual(
    (await again.list()).map(({ size }) => size),
    [3, 5, 7],
  );
  await again.close();
});
