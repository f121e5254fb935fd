import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { concat, utf8 } from '@sanad/base/bytes';
import { verifyBundle } from '@sanad/evidence/bundle-verify';
import { verifierCrypto } from '@sanad/platform/crypto';
import { openComposed } from '@sanad/server/compose';
import { sealFiles } from '@sanad/server/seal';
import { personKeyFile, signSealed } from './person-key.ts';

test('what is sealed at the command line is signed with the key of whoever seals it, made once and hers alone', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-seal-'));
  const spine = await openComposed({ folder: path.join(folder, 'home') });
  try {
    const file = personKeyFile({ XDG_CONFIG_HOME: folder });
    const loose = { name: 'a.txt', bytes: utf8('عرض') };
    const [signature] = await signSealed(file, [loose]);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(await signSealed(file, [loose]), [signature], 'the same key again');
    const by = { actor: 'cli', role: 'investigator', time: '2026-11-23T21:00:00.000Z' };
    const bundle = concat(...(await sealFiles(spine, [{ ...loose, signature: signature! }], by)));
    const report = await verifyBundle(bundle, verifierCrypto);
    assert.equal(report.valid, true);
    assert.equal(report.exhibits[0]!.custody[0]!.signed, 'good');
    const other = { ...loose, bytes: utf8('other'), signature: signature! };
    await assert.rejects(sealFiles(spine, [other], by), { code: 'signature-wrong' });
    // An account without a home of its own still signs.
    const nowhere = path.join(loose.name, 'no', 'such', '\0');
    const kept = path.join(folder, 'signing.key');
    const [elsewhere] = await signSealed(nowhere, [loose], kept);
    assert.notEqual(elsewhere!.key, signature!.key);
    assert.equal((await stat(kept)).mode & 0o777, 0o600);
    await assert.rejects(signSealed(nowhere, [loose]));
    await writeFile(file, 'x');
    await assert.rejects(signSealed(file, [loose]), { code: 'signing-key-malformed' });
  } finally {
    await spine.close();
    await rm(folder, { recursive: true });
  }
});
