import { CLAUSE_MODEL, type ClauseModel, findClauses } from './clauses.ts';
import { type Concepts, clearConcepts, conceptBits, conceptBuffer } from './concept-events.ts';
import { readConcepts } from './concepts.ts';
import { type Contact, contactsOf } from './contacts.ts';
import {
  clearFeatures,
  collectFeatures,
  collectPairs,
  type Features,
  familiesOf,
  featureBuffer,
  markPresent,
} from './features.ts';
import { type Folded, foldBuffer } from './fold.ts';
import { HAS_QUOTE } from './fold-table.ts';
import { KINDS } from './kinds.ts';
import { languageOf } from './language.ts';
import { ALERT, evenMargin, logitsOf, MODEL, type Model, marginOf, REVIEW, shareOf } from './model.ts';
import { payOf } from './money.ts';
import { clearHits, findIndicators, type Hits, hitBuffer } from './patterns.ts';
import type { Language, Pay, Span, Stance } from './reading.ts';
import { addSignals } from './signals.ts';
import { stanceOf } from './stance.ts';
import { type StanceEvidence, weighStance } from './stance-evidence.ts';
import { joinTorn } from './torn-words.ts';
import { tendLists } from './word-lists.ts';
import { findRecords } from './word-memory.ts';
import { readWords, type Words, wordBuffer } from './words.ts';

/** Everything that was read of a text. The buffers are shared: they hold until the next text is read. */
export type Read = {
  readonly folded: Folded;
  readonly words: Words;
  readonly hits: Hits;
  readonly features: Features;
  readonly contacts: readonly Contact[];
  readonly pay: readonly Pay[];
  readonly evidence: StanceEvidence;
  /** how much speaks for each of `KINDS` */
  readonly logits: Float64Array;
  /** how likely it is a lure, 0..1 in steps of 1/10,000 */
  readonly score: number;
  readonly stance: Stance;
  readonly language: Language;
  /** those of the last block; the languages of all words */
  readonly concepts: Concepts;
  /** how many families of indicators are shown */
  readonly families: number;
};

// Words that are read together; longer texts are read in blocks, so that time stays linear.
const BLOCK = 512;
const QUOTE = 34;
const MAX_QUOTED = 20_000;
const MIN_OUTSIDE = 24;
/** From which share a clause is taken for an indicator, and when the post is sure to be a lure and shows little else. */
const LIKE = 0.2;
const LIKE_A_LITTLE = 0.06;
/** Up to so many words a single kind of sign counts only when the score is sure. */
export const FEW_WORDS = 8;
const SURE_ENOUGH = 0.85;
/** Above so many words what a post is like a little may be its second reason, though it is not sure to be a lure. */
const MANY_WORDS = 18;
const NOTHING: StanceEvidence = { warning: 0, report: 0, question: 0, help: 0, seeking: 0, offer: 0 };
const folded = foldBuffer();
const words = wordBuffer();
const concepts = conceptBuffer();
const hits = hitBuffer();
const features = featureBuffer();
const present = conceptBits();
const logits = new Float64Array(KINDS.length);

/** Reads a text once, from its units to its score. Other models than the one of the project are for training. */
export function readText(text: string, model: Model = MODEL, clauses: ClauseModel = CLAUSE_MODEL): Read {
  tendLists();
  readWords(text, folded, words);
  joinTorn(folded, words);
  findRecords(words);
  const contacts = contactsOf(text, folded, words);
  const pay = payOf(text, folded, words, contacts);
  clearConcepts(concepts, words);
  clearHits(hits);
  for (let at = 0; at < present.length; at++) present[at] = 0;
  clearFeatures(features);
  let evidence = NOTHING;
  for (let first = 0; first === 0 || first < words.count; first += BLOCK) {
    const end = Math.min(words.count, first + BLOCK);
    readConcepts(folded, words, first, end, contacts, concepts);
    addSignals(folded, words, first, end, contacts, pay, concepts);
    findIndicators(concepts, hits);
    markPresent(concepts, present);
    collectPairs(concepts, first, end, features);
    const part = weighStance(concepts, quotedShare(folded, words, hits));
    evidence = first === 0 ? part : larger(evidence, part);
  }
  collectFeatures(folded, words, hits, present, evidence, features);
  logitsOf(features, model, logits);
  const score = Math.round(1e4 * shareOf(evenMargin(marginOf(logits), words.count), model.calibration)) / 1e4;
  // What the model takes for a lure says what it reads like, clause by clause: no score without reasons.
  if (score >= REVIEW) findClauses(folded, words, features, clauses, hits, LIKE);
  if (score >= REVIEW && familiesOf(hits) < 2) {
    // In a few words a faint likeness is chance.
    if (score >= (words.count > FEW_WORDS ? ALERT : SURE_ENOUGH))
      findClauses(folded, words, features, clauses, hits, LIKE_A_LITTLE);
    else if (words.count > MANY_WORDS) findClauses(folded, words, features, clauses, hits, LIKE_A_LITTLE, true);
  }
  return {
    folded,
    words,
    hits,
    features,
    contacts,
    pay,
    evidence,
    logits,
    score,
    stance: stanceOf(logits, hits),
    language: languageOf(folded, words, concepts),
    concepts,
    families: familiesOf(hits),
  };
}

/** The place of words `from..to` in the original. */
export function spanOf(text: string, read: Read, from: number, to: number): Span {
  const { map } = read.folded;
  const last = map[read.words.end[to]! - 1]!;
  const pair = (text.charCodeAt(last) & 0xfc00) === 0xd800 && (text.charCodeAt(last + 1) & 0xfc00) === 0xdc00;
  return [map[read.words.start[from]!]!, wholeTo(text, last + (pair ? 2 : 1))];
}

/** A word ends with what reading leaves out: a hamza, a long line, marks. */
function wholeTo(text: string, end: number): number {
  let at = end;
  while (at < text.length && isLeftOut(text.charCodeAt(at))) at++;
  return at;
}

// Most words end before a space or a sign, which needs no look at the marks of all scripts.
function isLeftOut(unit: number): boolean {
  return unit >= FIRST_MARK && LEFT_OUT.test(String.fromCharCode(unit));
}
const FIRST_MARK = 0x300;
const LEFT_OUT = /[\u0621\u0640\p{M}]/u;

// How much of what was found stands between quotation marks, when as many words stand outside.
function quotedShare(source: Folded, split: Words, found: Hits): number {
  const { units, length } = source;
  if (found.count === 0 || (source.seen & HAS_QUOTE) === 0) return 0;
  let open = -1;
  let inside = 0;
  let quotedUnits = 0;
  for (let i = 0; i < length; i++) {
    if (units[i] !== QUOTE) continue;
    if (open < 0) {
      open = i;
      continue;
    }
    quotedUnits += i - open;
    for (let h = 0; h < found.count; h++) {
      const at = split.start[found.from[h]!]!;
      if (at > open && at < i) inside++;
    }
    open = -1;
    if (i > MAX_QUOTED) break;
  }
  return length - quotedUnits > MIN_OUTSIDE && inside > 0 ? inside / found.count : 0;
}

function larger(a: StanceEvidence, b: StanceEvidence): StanceEvidence {
  return {
    warning: Math.max(a.warning, b.warning),
    report: Math.max(a.report, b.report),
    question: Math.max(a.question, b.question),
    help: Math.max(a.help, b.help),
    seeking: Math.max(a.seeking, b.seeking),
    offer: Math.max(a.offer, b.offer),
  };
}
