/** Where a running server can be reached by the command line of the same user: a 0600 file in the data folder. */
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Place = { readonly url: string; readonly token: string; readonly pid: number };

export function newLocalToken(): string {
  return randomBytes(32).toString('base64url');
}

export function writePlace(folder: string, place: Place): void {
  const file = path.join(folder, 'server.json');
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(place), { mode: 0o600, flag: 'wx' });
}

export function removePlace(folder: string): void {
  rmSync(path.join(folder, 'server.json'), { force: true });
}

/** The running server's place, or null when there is none (a leftover of a killed one does not answer). */
export async function findPlace(folder: string): Promise<Place | null> {
  let place: Place;
  try {
    place = JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8')) as Place;
  } catch {
    return null;
  }
  try {
    const answer = await fetch(`${place.url}/livez`, { signal: AbortSignal.timeout(2000) });
    return answer.ok ? place : null;
  } catch {
    return null;
  }
}
