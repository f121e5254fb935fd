import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

const DAY = 86_400_000;
const OURS = /^(?:draft-)?[0-9a-f]{16}$/;
const NO_SOURCE = /(?:^|[\\/])(?:dist|dev|node_modules)(?:[\\/]|$)|\.test\.tsx?$/;

/**
 * The folder with what was built from these sources. Each state of the sources has a folder of its own under `dist`,
 * built as a draft beside it and renamed into place whole: of two servers that start at once neither sees half of what
 * the other builds, and neither takes a file away that the other reads.
 */
export async function builtFolder(
  dist: string,
  sources: readonly string[],
  build: (draft: string) => Promise<unknown>,
): Promise<string> {
  const place = path.join(dist, stateOf(sources));
  if (!existsSync(place)) {
    const draft = path.join(dist, `draft-${randomBytes(8).toString('hex')}`);
    mkdirSync(draft, { recursive: true });
    await build(draft);
    moveInto(place, draft);
    sweep(dist, place);
  }
  markUsed(place);
  return place;
}

/** Where somebody else installed the program, nothing is swept either. */
function markUsed(place: string): void {
  try {
    const now = new Date();
    utimesSync(place, now, now);
  } catch {}
}

/** Whoever comes second finds the same there already. */
function moveInto(place: string, draft: string): void {
  try {
    renameSync(draft, place);
  } catch (thrown) {
    if (!existsSync(place)) throw thrown;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Of what nobody has started from for a day nothing is kept. */
function sweep(dist: string, kept: string): void {
  for (const name of readdirSync(dist)) {
    const one = path.join(dist, name);
    const used = statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (OURS.test(name) && one !== kept && Date.now() - used > DAY) rmSync(one, { recursive: true, force: true });
  }
}

/** Names, sizes and times of the sources, as one short name. */
function stateOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (NO_SOURCE.test(name)) continue;
      const { size, mtimeMs } = statSync(path.join(folder, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex').slice(0, 16);
}
