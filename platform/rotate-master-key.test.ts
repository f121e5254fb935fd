import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openKeyFile } from './key-file.ts';
import { unwrapKey, wrapKey } from './key-ring.ts';
import { masterKeyFrom } from './master-key.ts';
import { rotateMasterKey } from './rotate-master-key.ts';

const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

test('every key opens under the new master key and none under the old one; what was erased stays erased', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-rotate-'));
  try {
    const store = await openKeyFile(path.join(folder, 'keys'));
    for (const name of ['case_1', 'case_2', 'gone']) await store.add(name, wrapKey(key(name.length), name, key(1)));
    await store.flush();
    await store.erase('gone');
    await store.close();
    await assert.rejects(rotateMasterKey(folder, key(9), key(2)), { code: 'master-key-wrong' });
    assert.equal((await rotateMasterKey(folder, key(1), key(2))).keys, 2);
    // a power cut between the two files: the new key waits, the keys are new already
    await writeFile(path.join(folder, 'master.key.next'), Buffer.from(key(2)).toString('hex'));
    await writeFile(path.join(folder, 'master.key'), Buffer.from(key(1)).toString('hex'));
    await rotateMasterKey(folder, key(1), key(3));
    assert.equal((await readFile(path.join(folder, 'master.key'), 'utf8')).trim(), Buffer.from(key(2)).toString('hex'));
    const again = await openKeyFile(path.join(folder, 'keys'));
    assert.deepEqual(unwrapKey((await again.find('case_1')) as Uint8Array, 'case_1', key(2)), Buffer.from(key(6)));
    assert.throws(() => unwrapKey(key(0), 'case_1', key(1)));
    assert.equal(await again.find('gone'), 'erased');
    await again.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a master key may come from a program: a hardware module or a key service behind it', async () => {
  const text = Buffer.from(key(7)).toString('hex');
  assert.deepEqual(await masterKeyFrom({ SANAD_MASTER_KEY_COMMAND: `echo ${text}` }), key(7));
  await assert.rejects(masterKeyFrom({ SANAD_MASTER_KEY_COMMAND: 'exit 3' }), { code: 'master-key-not-given' });
  await assert.rejects(masterKeyFrom({ SANAD_MASTER_KEY_COMMAND: 'echo short' }), { code: 'master-key-malformed' });
});

test('a master key may stand in a file, as 32 bytes or as their text; what is neither is refused', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-key-'));
  try {
    const file = path.join(folder, 'key');
    const from = () => masterKeyFrom({ SANAD_MASTER_KEY_FILE: file });
    await assert.rejects(from(), { code: 'master-key-not-given' });
    for (const content of [key(200), `${Buffer.from(key(200)).toString('hex')}\n`]) {
      await writeFile(file, content);
      assert.deepEqual(await from(), key(200));
    }
    await writeFile(file, key(7).subarray(1));
    await assert.rejects(from(), { code: 'master-key-malformed' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
