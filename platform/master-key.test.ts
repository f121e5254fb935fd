import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { toHex } from '@sanad/base/bytes';
import { masterKeyFrom } from './master-key.ts';

const MODULE = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/softhsm/libsofthsm.so'].find((file) => existsSync(file));
const TOOLS = ['/usr/bin/softhsm2-util', '/usr/bin/pkcs11-tool'];
const skip =
  MODULE !== undefined && TOOLS.every((file) => existsSync(file))
    ? false
    : 'no SoftHSM and pkcs11-tool on this machine: no key was kept in a PKCS#11 token';

test('a master key comes from the environment, a file or a program; what gives none or nonsense is refused', async (t) => {
  const key = randomBytes(32);
  const hex = toHex(key);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-master-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'key');
  writeFileSync(file, `${key.toString('base64')}\n`);
  const from = async (env: Record<string, string>) => {
    const found = await masterKeyFrom(env);
    return found === undefined ? null : toHex(found);
  };
  assert.equal(await from({}), null);
  assert.equal(await from({ SANAD_MASTER_KEY: hex }), hex);
  assert.equal(await from({ SANAD_MASTER_KEY_FILE: file }), hex);
  assert.equal(await from({ SANAD_MASTER_KEY_COMMAND: `cat '${file}'` }), hex);
  await assert.rejects(from({ SANAD_MASTER_KEY_COMMAND: 'exit 3' }), { code: 'master-key-not-given' });
  await assert.rejects(from({ SANAD_MASTER_KEY_COMMAND: 'echo abc' }), { code: 'master-key-malformed' });
  await assert.rejects(from({ SANAD_MASTER_KEY_FILE: `${file}.none` }), { code: 'master-key-not-given' });
});

test('a master key that only a PKCS#11 token can unwrap is had through its program, with the right PIN', {
  skip,
}, async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanad-token-'));
  const before = process.env['SOFTHSM2_CONF'];
  t.after(() => {
    if (before === undefined) delete process.env['SOFTHSM2_CONF'];
    else process.env['SOFTHSM2_CONF'] = before;
    rmSync(folder, { recursive: true });
  });
  const place = (name: string) => path.join(folder, name);
  mkdirSync(place('tokens'));
  writeFileSync(place('conf'), `directories.tokendir = ${place('tokens')}\nobjectstore.backend = file\n`);
  process.env['SOFTHSM2_CONF'] = place('conf');
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'ignore' });
  run('softhsm2-util', '--init-token', '--free', '--label', 'sanad', '--so-pin', '1234', '--pin', '5678');
  const token = ['--module', MODULE!, '--token-label', 'sanad'];
  const pair = ['--keypairgen', '--key-type', 'RSA:2048', '--id', '01', '--usage-decrypt'];
  run('pkcs11-tool', ...token, '--login', '--pin', '5678', ...pair);
  run('pkcs11-tool', ...token, '--read-object', '--type', 'pubkey', '--id', '01', '-o', place('public.der'));
  const publicKey = createPublicKey({ key: readFileSync(place('public.der')), format: 'der', type: 'spki' });
  const key = toHex(randomBytes(32));
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
  writeFileSync(place('wrapped'), publicEncrypt({ key: publicKey, ...padding }, Buffer.from(key)));
  const unwrap = (pin: string): string =>
    `pkcs11-tool ${token.join(' ')} --login --pin ${pin} --decrypt --id 01 --mechanism RSA-PKCS-OAEP ` +
    `--hash-algorithm SHA-1 --input-file '${place('wrapped')}' 2>/dev/null`;
  const found = await masterKeyFrom({ SANAD_MASTER_KEY_COMMAND: unwrap('5678') });
  assert.equal(found && toHex(found), key);
  await assert.rejects(masterKeyFrom({ SANAD_MASTER_KEY_COMMAND: unwrap('0000') }), { code: 'master-key-not-given' });
});
