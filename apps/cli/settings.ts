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
    ...(env['SANAD_NAME'] ? { origin: env['SANAD_NAME'] } : {}),
  };
}

/** The master key as the environment gives it; without one that of the data folder is taken. */
export async function masterKeyOf(env: NodeJS.ProcessEnv): Promise<Pick<SpineOptions, 'masterKey'>> {
  const masterKey = await masterKeyFrom(env);
  return masterKey ? { masterKey } : {};
}
