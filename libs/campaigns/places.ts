import { PLACES } from './gazetteer.ts';
import { withParticles, wordsOf } from './spelled-words.ts';

const BY_KEY: ReadonlyMap<string, string> = new Map(
  PLACES.flatMap(({ id, names }) => names.flatMap(withParticles).map((name) => [wordsOf(name).join(' '), id] as const)),
);
const LONGEST = 2;

/**
 * The ids of the places that a text names, in any spelling and script of the list, in the order of the list.
 * A short list of towns and countries that offers name, not a gazetteer: what is not in it is not found.
 * @example placesIn('khdma f kaza w فدبي') // ['casablanca', 'dubai']
 */
export function placesIn(text: string): readonly string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  words.forEach((word, i) => {
    for (let more = 0; more < LONGEST; more++) {
      const id = BY_KEY.get([word, ...words.slice(i + 1, i + 1 + more)].join(' '));
      if (id !== undefined) found.add(id);
    }
  });
  return PLACES.filter((place) => found.has(place.id)).map((place) => place.id);
}
