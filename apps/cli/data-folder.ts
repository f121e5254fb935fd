import path from 'node:path';

const KNOWN = [
  'SANAD_HOME',
  'SANAD_LANGUAGE',
  'SANAD_MASTER_KEY',
  'SANAD_CAPTURE_ALLOW',
  'SANAD_CHROMIUM',
  'SANAD_ESPEAK',
  'SANAD_FFMPEG',
  'SANAD_KNOWN_FILES',
  'SANAD_MASTER_KEY_COMMAND',
  'SANAD_MASTER_KEY_FILE',
  'SANAD_TSA',
  'SANAD_EDITION',
  'SANAD_PURPOSE',
  'SANAD_NAME',
  'SANAD_ORIGIN',
  'SANAD_TLS_CERT',
  'SANAD_TLS_KEY',
  'SANAD_OIDC_ISSUER',
  'SANAD_OIDC_CLIENT',
  'SANAD_OIDC_SECRET',
  'SANAD_OIDC_NAME',
  'SANAD_SIGNING_KEY',
];

/** The data folder: the flag, else SANAD_HOME, else .sanad in the current folder. */
export function dataFolder(flag: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(flag ?? env['SANAD_HOME'] ?? '.sanad');
}

/** Names of SANAD_ variables that mean nothing: warned about, never fatal. */
export function unknownSettings(env: NodeJS.ProcessEnv): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('SANAD_') && !KNOWN.includes(name))
    .sort();
}

/** The settings that are known, in the order in which they are explained. */
export function knownSettings(): readonly string[] {
  return KNOWN;
}
