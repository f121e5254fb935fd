import { readFileSync } from 'node:fs';
import { fault } from '@sanad/base/fault';
import { masterKeyOfCommand } from '@sanad/platform/master-key';
import type { SpineOptions } from '@sanad/platform/ports';

/** What a new ledger is, from the environment; an old one must agree with what is given. */
export function newGenesis(env: NodeJS.ProcessEnv): NonNullable<SpineOptions['genesis']> {
  const edition = env['SANAD_EDITION'];
  const purpose = env['SANAD_PURPOSE'];
  if (edition !== undefined && edition !== 'ngo' && edition !== 'authority') {
    throw fault('usage-setting', 'SANAD_EDITION is ngo or authority');
  }
  if (purpose !== undefined && purpose !== 'real' && purpose !== 'training') {
    throw fault('usage-setting', 'SANAD_PURPOSE is real or training');
  }
  return {
    ...(edition ? { edition } : {}),
    ...(purpose ? { purpose } : {}),
    ...(env['SANAD_NAME'] ? { origin: env['SANAD_NAME'] } : {}),
  };
}

/** The master key from SANAD_MASTER_KEY (64 hexadecimal digits) or SANAD_MASTER_KEY_FILE (32 bytes or the same text). */
export function masterKeyOf(env: NodeJS.ProcessEnv): Pick<SpineOptions, 'masterKey'> {
  const command = env['SANAD_MASTER_KEY_COMMAND'];
  if (command && !env['SANAD_MASTER_KEY']) return { masterKey: masterKeyOfCommand(command) };
  const file = env['SANAD_MASTER_KEY_FILE'];
  const given = env['SANAD_MASTER_KEY'] ?? (file ? readFileSync(file) : undefined);
  if (given === undefined) return {};
  if (typeof given !== 'string' && given.length === 32) return { masterKey: new Uint8Array(given) };
  const text = given.toString().trim();
  if (!/^[0-9a-fA-F]{64}$/.test(text))
    throw fault('usage-master-key', 'a master key is 32 bytes or 64 hexadecimal digits');
  return { masterKey: new Uint8Array(Buffer.from(text, 'hex')) };
}
