import { PLACES } from './gazetteer.ts';

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

// Arabic writes "in", "to" and "and" as one letter before the name.
function withParticles(name: string): string[] {
  if (!/^[\u0600-\u06ff]/.test(name)) return [name];
  const joined = ['', 'ف', 'ب', 'ل', 'ك'].map((particle) => particle + name);
  if (name.startsWith('ال')) joined.push(`لل${name.slice(2)}`);
  return [...joined, ...joined.map((one) => `و${one}`)];
}

// Letters only, without marks and accents, one form for the letters that are written in several. The phonetic skeleton
// would be too short for this: of a name of four letters it keeps two, and those are in every text.
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '');
  return (
    plain
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
