import { dataFolder, knownSettings, unknownSettings } from '../data-folder.ts';
import { tell } from '../talk.ts';

/** `sanad config`: the settings in force; secrets are named, never shown. */
export async function config(options: { readonly json: boolean; readonly data: string | undefined }): Promise<number> {
  const settings: Record<string, string | boolean> = {
    data: dataFolder(options.data),
    database: Boolean(process.env['DATABASE_URL']),
  };
  for (const name of knownSettings()) {
    const value = process.env[name];
    if (value !== undefined) settings[name] = name === 'SANAD_MASTER_KEY' ? true : value;
  }
  const unknown = unknownSettings(process.env);
  for (const name of unknown) tell('setting-unknown', { name });
  if (options.json) process.stdout.write(`${JSON.stringify({ ...settings, unknown })}\n`);
  else for (const [name, value] of Object.entries(settings)) process.stdout.write(`${name}\t${value}\n`);
  return 0;
}
