/**
 * French words with spaces that do not break before `? ! : ;` and inside « », so that no line begins with a sign alone.
 * @param words texts, in whatever order of lists and members; what makes a text is asked and its text is given so too
 * @example frenchSpaces({ ask: ['Quoi ?'] }) // { ask: ['Quoi\u00a0?'] }
 */
export function frenchSpaces<T>(words: T): T {
  return spaced(words) as T;
}

function spaced(words: unknown): unknown {
  if (typeof words === 'string') return words.replace(/ ([?!:;»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
  if (Array.isArray(words)) return words.map(spaced);
  if (typeof words === 'function') return (...given: unknown[]) => spaced(words(...given));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, spaced(one)]));
}
