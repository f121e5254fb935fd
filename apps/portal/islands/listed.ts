import type { KnownTags } from '@sanad/wire/known-files';
import type * as Known from './known.ts';
import type * as Seal from './seal.ts';
import { ask, isBusy, persist, post } from './send.ts';

const TRIES = 3;
/** While many ask at once: half a minute more. */
const BUSY_TRIES = 6;

/** Why a file is not taken, or null. */
export type Listed = (file: File) => Promise<'filesKnown' | 'filesUnchecked' | null>;

/**
 * Compares files with the list of what must not circulate, on her phone; what compares is fetched with her first file.
 * A file that cannot be compared is not taken.
 */
export function comparing(place: string, api: string, sealing: () => Promise<typeof Seal>): Listed {
  let fetched: Promise<{ tools: typeof Known; tags: KnownTags }> | null = null;
  const again = <T>(act: () => Promise<T>): Promise<T> =>
    persist(act, () => {}, TRIES).catch((error) => {
      if (!isBusy(error)) throw error;
      return persist(act, () => {}, BUSY_TRIES);
    });
  const fetchAll = async () => {
    const tools: typeof Known = await again(() => import(new URL(place, location.href).href));
    const bytes = await again(async () => (await ask(`${api}/known`, {})).arrayBuffer());
    return { tools, tags: tools.tagsIn(bytes) };
  };
  const question = async (blinded: readonly string[]): Promise<readonly string[]> => {
    const answer = await post(await sealing(), api, 'known/questions', 'known', { blinded });
    return ((await answer.json()) as { evaluated: string[] }).evaluated;
  };
  return async (file) => {
    try {
      fetched ??= fetchAll();
      const { tools, tags } = await fetched;
      return (await tools.isKnown(file, tags, (blinded) => again(() => question(blinded)))) ? 'filesKnown' : null;
    } catch {
      fetched = null;
      return 'filesUnchecked';
    }
  };
}
