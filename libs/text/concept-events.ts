import { CONCEPTS, LAST_LANGUAGE } from './lexicon.ts';
import type { Words } from './words.ts';

/**
 * What the words of a text stand for. Event e is concept `concept[e]` over words `from[e]..to[e]`; `head[concept]` is
 * its last event + 1 and `next[e]` the one before it + 1, so that 0 ends a chain; `met` has a bit for each concept that
 * has one. `votes[language]` counts words.
 */
export type Concepts = {
  concept: Uint16Array;
  from: Uint32Array;
  to: Uint32Array;
  next: Uint32Array;
  head: Uint32Array;
  readonly met: Uint32Array;
  count: number;
  readonly votes: Uint32Array;
  /** language of each word, 0 = not told */
  wordLanguage: Uint8Array;
  /** the same of words that also open a row of words or stand for something; by their letters too when that was told */
  shownLanguage: Uint8Array;
  /** the languages that words show and the kinds of words, a bit each, when the language was told */
  languages: number;
  scripts: number;
  /** Latin words with Arabizi digits in them */
  arabizi: number;
};

/** Most events that are kept for one text. */
export const MAX_EVENTS = 1 << 16;

/** An empty buffer for `readConcepts`. */
export function conceptBuffer(): Concepts {
  return {
    concept: new Uint16Array(4096),
    from: new Uint32Array(4096),
    to: new Uint32Array(4096),
    next: new Uint32Array(4096),
    head: new Uint32Array(CONCEPTS.length),
    met: conceptBits(),
    count: 0,
    votes: new Uint32Array(LAST_LANGUAGE + 1),
    wordLanguage: new Uint8Array(1024),
    shownLanguage: new Uint8Array(1024),
    languages: 0,
    scripts: 0,
    arabizi: 0,
  };
}

/** Room for a bit for each concept. */
export function conceptBits(): Uint32Array {
  return new Uint32Array((CONCEPTS.length + 31) >> 5);
}

/** Makes ready for a new text. */
export function clearConcepts(into: Concepts, words: Words): void {
  for (let language = 0; language <= LAST_LANGUAGE; language++) into.votes[language] = 0;
  into.arabizi = 0;
  if (into.wordLanguage.length < words.count) {
    into.wordLanguage = new Uint8Array(2 * words.count);
    into.shownLanguage = new Uint8Array(2 * words.count);
  }
  for (let w = 0; w < words.count; w++) into.wordLanguage[w] = into.shownLanguage[w] = 0;
}

/** Adds an event that comes from elsewhere (pay, contacts). */
export function addEvent(into: Concepts, concept: number, from: number, to: number): void {
  const event = into.count;
  if (event >= MAX_EVENTS) return;
  if (event === into.concept.length) growEvents(into);
  into.concept[event] = concept;
  into.from[event] = from;
  into.to[event] = to;
  into.next[event] = into.head[concept]!;
  into.head[concept] = event + 1;
  into.met[concept >> 5]! |= 1 << (concept & 31);
  into.count = event + 1;
}

function growEvents(into: Concepts): void {
  const size = into.concept.length * 2;
  const grow = (from: Uint32Array): Uint32Array => {
    const to = new Uint32Array(size);
    to.set(from);
    return to;
  };
  const concept = new Uint16Array(size);
  concept.set(into.concept);
  into.concept = concept;
  into.from = grow(into.from);
  into.to = grow(into.to);
  into.next = grow(into.next);
}
