import { CLAUSE_KINDS } from './clause-kinds.ts';
import { addWord, type ClauseWords, maySay, unpackWords } from './clause-words.ts';
import { CLAUSE_BIAS, CLAUSE_SCALE, CLAUSE_WEIGHTS, CLAUSE_WORDS } from './data/clause-model.ts';
import { FAMILY_OF, type Features, familiesIn, PER_WORD } from './features.ts';
import type { Folded } from './fold.ts';
import { CLASS } from './fold-table.ts';
import { soundRowOf } from './grams.ts';
import { CONCEPTS, LAST_LANGUAGE } from './lexicon.ts';
import { unpack } from './packed-weights.ts';
import { type Hits, MAX_HITS } from './patterns.ts';
import { NUMBER_WORD, type Words } from './words.ts';

/** What a clause reads like, by the concepts in it, `weights[concept * CLAUSE_KINDS + kind]`, and by its words. */
export type ClauseModel = {
  readonly bias: Float32Array;
  readonly weights: Float32Array;
  readonly words: ClauseWords;
};

/** The model that the project ships, made by `bench/text/train.ts`. */
export const CLAUSE_MODEL: ClauseModel = unpackClauses();

/** Longest clause, in words. */
const LONGEST = 9;
const MAX_CLAUSES = 512;
const BREAKS = new Uint8Array(1 << 16);
for (const sign of '\x01.,;:!?،؛؟…|/()[]«»"\n•·+–—') BREAKS[sign.charCodeAt(0)] = 1;

/** Ends of the clauses of a text, as numbers of words: cut at signs, and where a clause grows too long. */
export function clauseEnds(folded: Folded, words: Words): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let w = 1; w <= words.count && ends.length < MAX_CLAUSES; w++) {
    const isEnd = w === words.count || w - start >= LONGEST || isBreak(folded, words.end[w - 1]!, words.start[w]!);
    if (!isEnd) continue;
    ends.push(w);
    start = w;
  }
  return ends;
}

// A sign that parts clauses between two words; emoji too. A point or comma between digits does not.
function isBreak({ units }: Folded, from: number, to: number): boolean {
  if (to - from === 1 && (units[from] === 46 || units[from] === 44) && CLASS[units[from - 1]!] === 3) return false;
  for (let i = from; i < to; i++) if (BREAKS[units[i]!] === 1) return true;
  return false;
}

/** The concepts of words `from..to-1`, each once. */
export function conceptsOf(features: Features, from: number, to: number): number[] {
  return [...gathered.subarray(0, gather(features, from, to))];
}

// Concepts of a clause.
let gathered = new Uint16Array(PER_WORD * LONGEST);

// Puts the concepts of words, each once, into `gathered`; how many there are.
function gather({ wordConcepts }: Features, from: number, to: number): number {
  if (gathered.length < PER_WORD * (to - from)) gathered = new Uint16Array(PER_WORD * (to - from));
  let count = 0;
  for (let i = from * PER_WORD; i < to * PER_WORD; i++) {
    const concept = wordConcepts[i]!;
    if (concept <= LAST_LANGUAGE) continue;
    let known = 0;
    while (known < count && gathered[known] !== concept) known++;
    if (known === count) gathered[count++] = concept;
  }
  return count;
}

/** The places of the sounds of words `from..to-1`, each once. */
export function wordRowsOf(folded: Folded, words: Words, from: number, to: number): number[] {
  const rows = new Set<number>();
  for (let w = from; w < to; w++) if (words.kind[w] !== NUMBER_WORD) rows.add(soundRowOf(folded, words, w));
  return [...rows];
}

const said = new Uint32Array(LONGEST);

// Adds what words say, each once.
function addWords(
  folded: Folded,
  words: Words,
  from: number,
  to: number,
  model: ClauseWords,
  into: Float64Array,
): void {
  let count = 0;
  for (let w = from; w < to; w++) {
    if (words.kind[w] === NUMBER_WORD) continue;
    const row = soundRowOf(folded, words, w);
    if (!maySay(model, row)) continue;
    let known = 0;
    while (known < count && said[known] !== row) known++;
    if (known < count || count === LONGEST) continue;
    said[count++] = row;
    addWord(model, row, into);
  }
}

/** How much each kind is likely for a clause with these concepts and no words: shares that sum to 1. */
export function likenessOf(concepts: readonly number[], model: ClauseModel, into: Float64Array): Float64Array {
  if (gathered.length < concepts.length) gathered = new Uint16Array(concepts.length);
  gathered.set(concepts);
  weighKinds(concepts.length, model, into);
  return shareOut(into);
}

// What speaks for each kind, by so many concepts in `gathered`, two at a time.
function weighKinds(count: number, { bias, weights }: ClauseModel, into: Float64Array): void {
  const one = count % 2 === 0 ? -1 : gathered[0]! * CLAUSE_KINDS;
  for (let kind = 0; kind < CLAUSE_KINDS; kind++)
    into[kind] = one < 0 ? bias[kind]! : bias[kind]! + weights[one + kind]!;
  for (let i = count % 2; i < count; i += 2) {
    const a = gathered[i]! * CLAUSE_KINDS;
    const b = gathered[i + 1]! * CLAUSE_KINDS;
    for (let kind = 0; kind < CLAUSE_KINDS; kind++) into[kind] = into[kind]! + weights[a + kind]! + weights[b + kind]!;
  }
}

function shareOut(into: Float64Array): Float64Array {
  let top = -Infinity;
  for (let kind = 0; kind < CLAUSE_KINDS; kind++) if (into[kind]! > top) top = into[kind]!;
  let all = 0;
  for (let kind = 0; kind < CLAUSE_KINDS; kind++) all += into[kind] = Math.exp(into[kind]! - top);
  for (let kind = 0; kind < CLAUSE_KINDS; kind++) into[kind]! /= all;
  return into;
}

const shares = new Float64Array(CLAUSE_KINDS);
// Against "no indicator" alone a share is larger than against all: this much less than that is certainly too little.
const SURELY = 0.999;

// Powers of e in steps; between two of them a straight line is above, by less than BEND.
const STEPS = 32;
const POWERS = Float64Array.from({ length: 20 * STEPS + 1 }, (_, step) => Math.exp(-step / STEPS));
const LAST = POWERS.length - 1;
const FALL = 1 - Math.exp(-1 / STEPS);
const BEND = 2e-4;
const SLACK = 1e-6;

// Whether a kind has a share of at least so much; what lines cannot decide is reckoned out.
function hasShare(from: Float64Array, best: number, least: number): boolean {
  const top = from[best]!;
  let all = Math.exp(from[0]! - top);
  for (let kind = 1; kind < CLAUSE_KINDS; kind++) {
    const below = (top - from[kind]!) * STEPS;
    if (below < 0) return shareOut(from)[best]! >= least;
    const step = below < LAST ? Math.floor(below) : LAST;
    all += POWERS[step]! * (below < LAST ? 1 - (below - step) * FALL : 1);
  }
  if (all * least * (1 - BEND) > 1 + SLACK) return false;
  return all * least < 1 - SLACK || shareOut(from)[best]! >= least;
}

/**
 * Adds to the indicators that patterns found those that clauses of a text read like, from a share of `least`.
 * @param otherFamily only those of a family that is not shown yet: what a clause reads like next to what is known of it
 */
export function findClauses(
  folded: Folded,
  words: Words,
  features: Features,
  model: ClauseModel,
  hits: Hits,
  least: number,
  otherFamily = false,
): void {
  let from = 0;
  const behind = Math.log((SURELY * least) / (1 - SURELY * least));
  for (const to of clauseEnds(folded, words)) {
    const count = gather(features, from, to);
    if (count > 0 && hits.count < MAX_HITS) {
      weighKinds(count, model, shares);
      addWords(folded, words, from, to, model.words, shares);
      const best = likest(otherFamily ? familiesIn(hits) : 0);
      const code = best - 1;
      // Most clauses are like none, or like what was found before.
      const mayBe = hits.seen[code] === 0 && shares[best]! - shares[0]! >= behind;
      if (mayBe && hasShare(shares, best, least)) {
        hits.seen[code]!++;
        hits.code[hits.count] = code;
        hits.from[hits.count] = from;
        hits.to[hits.count++] = to - 1;
      }
    }
    from = to;
  }
}

// The kind that most speaks for, of those whose family is not among `shown` (a bit each); the first when there is none.
function likest(shown: number): number {
  let best = 0;
  let most = -Infinity;
  for (let kind = 1; kind < CLAUSE_KINDS; kind++) {
    const value = shares[kind]!;
    if (value <= most || (shown !== 0 && ((shown >>> FAMILY_OF[kind - 1]!) & 1) === 1)) continue;
    most = value;
    best = kind;
  }
  return best === 0 ? 1 : best;
}

function unpackClauses(): ClauseModel {
  const weights = Float32Array.from(unpack(CLAUSE_WEIGHTS, CONCEPTS.length * CLAUSE_KINDS));
  for (let i = 0; i < weights.length; i++) weights[i]! *= CLAUSE_SCALE;
  const words = unpackWords(CLAUSE_WORDS, CLAUSE_SCALE);
  return { bias: Float32Array.from(CLAUSE_BIAS.split(' '), Number), weights, words };
}
