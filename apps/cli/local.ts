import { existsSync } from 'node:fs';
import { fault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import { openComposed } from '@sanad/server/compose';
import { findPlace, type Place } from '@sanad/server/places';
import { dataFolder } from './data-folder.ts';
import { masterKeyOf } from './settings.ts';
import { chooseLanguage, tell } from './talk.ts';

/** Runs through the server of the data folder when there is one, else on the folder itself, which is closed afterwards. */
export async function onServerOrFolder<T>(
  data: string | undefined,
  through: (place: Place) => Promise<T>,
  here: (spine: Spine, folder: string) => Promise<T>,
): Promise<T> {
  const folder = dataFolder(data);
  const place = await findPlace(folder);
  if (place) return through(place);
  return onFolder(folder, here);
}

/** Opens a data folder that must be there, and closes it whatever happens. */
export async function onFolder<T>(folder: string, here: (spine: Spine, folder: string) => Promise<T>): Promise<T> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!existsSync(folder) && !databaseUrl)
    throw fault('data-folder-missing', 'there is no data folder', { detail: { folder } });
  const spine = await openComposed({
    folder,
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(await masterKeyOf(process.env)),
  });
  for (const note of spine.opening) tell(note.code, note.detail);
  try {
    return await here(spine, folder);
  } finally {
    await spine.close();
  }
}

/** Asks the running server in the name of the command line. */
export async function ask<T>(place: Place, path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${place.url}${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${place.token}`,
      'content-type': 'application/json',
      'accept-language': chooseLanguage(process.env),
      ...init.headers,
    },
  });
  const body = (await answer.json().catch(() => ({}))) as T & { code?: string; title?: string };
  if (!answer.ok)
    throw fault(body.code ?? 'server-unreachable', body.title ?? 'the server refused', {
      // the server has put its values into the words already, in the asker's language
      ...(body.code && body.title ? { detail: { words: body.title } } : {}),
    });
  return body;
}
