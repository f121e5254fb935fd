import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHex, toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { writeDurably } from './durable.ts';

export const MASTER_KEY_FILE = 'master.key';

/** A master key as text: 64 hexadecimal digits, or 44 characters of base64. @throws `master-key-malformed` */
export function parseMasterKey(text: string): Uint8Array {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(trimmed)
    ? fromHex(trimmed.toLowerCase())
    : /^[A-Za-z0-9+/]{43}=$/.test(trimmed)
      ? new Uint8Array(Buffer.from(trimmed, 'base64'))
      : null;
  if (!key) throw fault('master-key-malformed', 'a master key is 32 bytes in hexadecimal or base64');
  return key;
}

/**
 * The master key that a program prints: whatever unwraps it (PKCS#11 module, key service of a cloud, systemd-creds) stands
 * behind one line of shell, and nothing of it is in here.
 * @throws `master-key-not-given` when the program fails, `master-key-malformed`
 */
export function masterKeyOfCommand(command: string): Uint8Array {
  let text: string;
  try {
    text = execFileSync('/bin/sh', ['-c', command], {
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch (cause) {
    throw notGiven('SANAD_MASTER_KEY_COMMAND', cause);
  }
  return parseMasterKey(text);
}

/**
 * The master key of `SANAD_MASTER_KEY`, `…_FILE` (32 bytes, or their text) or `…_COMMAND`; undefined when none is set.
 * @throws `master-key-not-given`, `master-key-malformed`
 */
export async function masterKeyFrom(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array | undefined> {
  const [direct, file] = [env['SANAD_MASTER_KEY'], env['SANAD_MASTER_KEY_FILE']];
  if (direct) return parseMasterKey(direct);
  const command = env['SANAD_MASTER_KEY_COMMAND'];
  if (command) return masterKeyOfCommand(command);
  if (!file) return undefined;
  const bytes = await readFile(file).catch((cause) => {
    throw notGiven('SANAD_MASTER_KEY_FILE', cause);
  });
  return bytes.length === 32 ? new Uint8Array(bytes) : parseMasterKey(bytes.toString('utf8'));
}

function notGiven(setting: string, cause: unknown) {
  return fault('master-key-not-given', 'the setting gave no key', { cause, detail: { setting } });
}

/**
 * The master key of a data folder. It is made only with a new installation: beside an old one a missing key is a fault,
 * since a fresh key would open nothing.
 * @throws `master-key-missing`, `master-key-malformed`
 */
export async function folderMasterKey(folder: string, isNew: boolean): Promise<Uint8Array> {
  const file = path.join(folder, MASTER_KEY_FILE);
  try {
    return parseMasterKey(await readFile(file, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
    if (!isNew) throw fault('master-key-missing', 'the data folder has no master key', { cause, detail: { file } });
  }
  const key = randomBytes(32);
  await writeMasterKey(folder, key);
  return key;
}

/** Puts a recovered master key back into a data folder (0600). */
export async function writeMasterKey(folder: string, key: Uint8Array): Promise<void> {
  await writeDurably(path.join(folder, MASTER_KEY_FILE), `${toHex(key)}\n`);
}
