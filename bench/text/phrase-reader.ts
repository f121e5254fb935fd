import { registerHooks } from 'node:module';
import type { Concepts } from '../../libs/text/concept-events.ts';
import type { Folded } from '../../libs/text/fold.ts';
import { wholeLexicon } from '../../libs/text/page-sources.ts';
import type { Words } from '../../libs/text/words.ts';

/** The scan of the reader, and the buffers it leaves what it found in. */
export type Scan = {
  readonly scan: (text: string) => number;
  readonly folded: Folded;
  readonly words: Words;
  readonly concepts: Concepts;
};

const MARK = '?phrases';

/**
 * The reader's own scan, loaded once more with a lexicon of these phrases alone: a list of forms by the name of the
 * concept, folded, words joined by `_`. All its names stay, because the code asks for some.
 */
export async function scanOf(formsOf: ReadonlyMap<string, readonly string[]>): Promise<Scan> {
  const lexicon = Object.fromEntries(
    Object.keys(wholeLexicon()).map((name) => [name, (formsOf.get(name) ?? []).join(' ')]),
  );
  const { LANGUAGE_WORDS } = await import('../../libs/text/data/language-words.ts');
  const languages = Object.fromEntries(Object.keys(LANGUAGE_WORDS).map((name) => [name, '']));
  const sources: Readonly<Record<string, string>> = {
    'lexicon.ts': `export const IS_FOLDED = true; export const LEXICON_VERSION = 'phrases'; export const LEXICON = ${JSON.stringify(lexicon)};`,
    'lexicon-context.ts': 'export const CONTEXT = {};',
    'lexicon-everyday.ts': 'export const EVERYDAY = {};',
    'lexicon-spoken.ts': 'export const SPOKEN = {};',
    'lexicon-turns.ts': 'export const TURNS = {};',
    'lexicon-pressure.ts': 'export const PRESSURE = {};',
    'lexicon-ways.ts': 'export const WAYS = {};',
    'language-words.ts': `export const LANGUAGE_WORDS = ${JSON.stringify(languages)};`,
  };
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const isOurs = context.parentURL?.endsWith(MARK) === true && found.url.endsWith('.ts');
      return isOurs ? { ...found, url: found.url + MARK } : found;
    },
    load: (url, context, next) => {
      const source = sources[/\/libs\/text\/data\/([\w-]+\.ts)\?phrases$/.exec(url)?.[1] ?? ''];
      return source === undefined ? next(url, context) : { format: 'module', shortCircuit: true, source };
    },
  });
  const load = <T>(name: string): Promise<T> => import(`../../libs/text/${name}${MARK}`) as Promise<T>;
  const { clearConcepts, conceptBuffer } =
    await load<typeof import('../../libs/text/concept-events.ts')>('concept-events.ts');
  const { readConcepts } = await load<typeof import('../../libs/text/concepts.ts')>('concepts.ts');
  const { foldBuffer } = await load<typeof import('../../libs/text/fold.ts')>('fold.ts');
  const { tendLists } = await load<typeof import('../../libs/text/word-lists.ts')>('word-lists.ts');
  const { findRecords } = await load<typeof import('../../libs/text/word-memory.ts')>('word-memory.ts');
  const { readWords, wordBuffer } = await load<typeof import('../../libs/text/words.ts')>('words.ts');
  hooks.deregister();
  const [folded, words, concepts] = [foldBuffer(), wordBuffer(), conceptBuffer()];
  const scan = (text: string): number => {
    tendLists();
    readWords(text, folded, words);
    findRecords(words);
    clearConcepts(concepts, words);
    return readConcepts(folded, words, 0, words.count, [], concepts).count;
  };
  return { scan, folded, words, concepts };
}
