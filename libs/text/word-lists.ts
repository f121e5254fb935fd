import { LAST_LANGUAGE } from './lexicon.ts';
import { forgetWords } from './word-memory.ts';

const MAX_LISTS = 1 << 16;
/** What stands before the values of a list. */
export const LIST_HEAD = 3;
/**
 * Lists of what words stand for: how many concepts, what the language of a word is by the first value (see `Concepts`),
 * how many languages; then each concept, then each language. List 0 is empty.
 */
export const lists = new Uint16Array(MAX_LISTS);
let listEnd = LIST_HEAD;
const placeOfList = new Map<string, number>();

/** Call between texts: makes room for other lists. */
export function tendLists(): void {
  if (listEnd <= MAX_LISTS / 2) return;
  listEnd = LIST_HEAD;
  placeOfList.clear();
  forgetWords();
}

/** Keeps a list of values, each list once; where it stands, 0 for an empty one. */
export function keepList(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const name = values.join();
  const known = placeOfList.get(name);
  if (known !== undefined) return known;
  const at = listEnd;
  // No text has half as many lists of its own.
  if (at + LIST_HEAD + values.length >= MAX_LISTS) return 0;
  placeOfList.set(name, at);
  const told = values.filter((value) => value <= LAST_LANGUAGE);
  const meant = values.filter((value) => value > LAST_LANGUAGE);
  lists.set([meant.length, values[0]! > LAST_LANGUAGE ? 255 : values[0]!, told.length, ...meant, ...told], at);
  listEnd += LIST_HEAD + values.length;
  return at;
}
