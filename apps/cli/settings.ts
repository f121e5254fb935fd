import { fault } from '@sanad/base/fault';
import { masterKeyFrom } from '@sanad/platform/master-key';
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
    ...(env['SANAD_NAME'] ? { origin: originOf(env['SANAD_NAME']) } : {}),
  };
}

/**
 * The name of a ledger as its checkpoints write it: what is no printable ASCII is written by its bytes, as in an address,
 * because verifiers of other people read it too; spaces become hyphens.
 * @throws `usage-setting` when it is too long
 * @example originOf('sanad.example/جمعية') === 'sanad.example/%D8%AC%D9%85%D8%B9%D9%8A%D8%A9'
 */
export function originOf(name: string): string {
  const joined = name.toWellFormed().normalize('NFC').trim().replace(/\s+/gu, '-');
  const origin = joined.replace(/[^\x21-\x7e]|\+/gu, (sign) => (sign === '+' ? '%2B' : encodeURIComponent(sign)));
  if (origin === '' || origin.length > MOST) throw fault('usage-setting', 'SANAD_NAME is empty or too long');
  return origin;
}

const MOST = 200;

/** The master key as the environment gives it; without one that of the data folder is taken. */
export async function masterKeyOf(env: NodeJS.ProcessEnv): Promise<Pick<SpineOptions, 'masterKey'>> {
  const masterKey = await masterKeyFrom(env);
  return masterKey ? { masterKey } : {};
}
