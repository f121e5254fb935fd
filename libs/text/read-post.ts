import { LEXICON_VERSION } from './data/lexicon.ts';
import { MODEL_VERSION } from './data/model.ts';
import { PATTERNS_VERSION } from './data/patterns.ts';
import { KINDS } from './kinds.ts';
import { languageRuns } from './language-runs.ts';
import { ALERT, REVIEW } from './model.ts';
import { CODES, MAX_HITS } from './patterns.ts';
import { FEW_WORDS, type Read, readText, spanOf } from './reader.ts';
import type { IndicatorHit, PostReading, Priority, Span } from './reading.ts';

/** Version of the code and of the data that read a post; changes when a verdict may change. */
export const ENGINE = `sanad-text 2 lexicon ${LEXICON_VERSION} patterns ${PATTERNS_VERSION} model ${MODEL_VERSION}`;

const MAX_PLACES = MAX_HITS * 4;
const FIRST_COUNTER = CODES.indexOf('C01');
const MIN_FAMILIES = 2;
/**
 * A few words with two families, a sum or a way to answer among them, are lures more often than their score tells; so is
 * whatever shows three families.
 */
const ALERT_SOONER = 0.6;
const MANY_FAMILIES = 3;
const DEALS = ['L04', 'L18', 'L20'].map((code) => CODES.indexOf(code));
/** How much more must speak for a lure than for a warning, before it is an alert: who quotes a lure in order to warn is none. */
const BEYOND_WARNING = 3.25;
const LURE = KINDS.indexOf('lure');
const WARNING = KINDS.indexOf('warning');
/** In fewer words one family of indicators is no reason: what is said before them is not known. */
const FEWEST_WORDS = 4;
/** From which score one family of indicators is enough to be looked at; in a few words, which anybody may say, from more. */
const ONE_FAMILY = 0.65;
const ONE_IN_FEW = 0.93;

/**
 * Reads one post.
 * @param text any string
 * @returns what it says: verdict, stance, language, indicators with their places, pay, contacts; never throws
 * @example readPost('').priority === 'none'
 */
export function readPost(text: string): PostReading {
  const read = readText(text);
  const { score } = read;
  return {
    priority: priorityOf(read),
    score,
    stance: read.stance,
    language: read.language,
    runs: languageRuns(text, read),
    indicators: indicatorsOf(text, read),
    pay: read.pay,
    contacts: read.contacts,
    engine: ENGINE,
  };
}

/**
 * What to do with it. An alert is a lure that shows indicators of two families; who warns, reports, asks or calls for
 * help is never one; nothing is raised without an indicator to show.
 */
export function priorityOf({
  score,
  stance,
  families,
  words,
  hits,
  logits,
}: Pick<Read, 'score' | 'stance' | 'families' | 'words' | 'hits' | 'logits'>): Priority {
  if (families === 0 || score < REVIEW) return 'none';
  if (stance === 'warning' || stance === 'report' || stance === 'help') return 'none';
  const speaks = (stance === 'offer' || stance === 'threat') && logits[LURE]! - logits[WARNING]! >= BEYOND_WARNING;
  const isFew = words.count <= FEW_WORDS;
  const tellsMore = families >= MANY_FAMILIES || (isFew && DEALS.some((code) => hits.seen[code]! > 0));
  const bar = tellsMore ? ALERT_SOONER : ALERT;
  if (speaks && score >= bar && families >= MIN_FAMILIES) return 'alert';
  if (families >= MIN_FAMILIES) return 'review';
  const least = isFew ? ONE_IN_FEW : ONE_FAMILY;
  return words.count >= FEWEST_WORDS && score >= least ? 'review' : 'none';
}

function indicatorsOf(text: string, read: Read): IndicatorHit[] {
  const { hits } = read;
  const out: IndicatorHit[] = [];
  if (hits.count === 0) return out;
  for (let code = 0; code < FIRST_COUNTER; code++) {
    if (hits.seen[code] === 0) continue;
    const spans = spansOf(text, read, code);
    if (spans.length > 0) out.push({ code: CODES[code]!, spans });
  }
  return out;
}

// Places of one indicator, in order.
const froms = new Uint32Array(MAX_PLACES);
const tos = new Uint32Array(MAX_PLACES);

/** Where an indicator was found, in order and apart. */
export function spansOf(text: string, read: Read, code: number): Span[] {
  const { hits } = read;
  let count = 0;
  for (let i = 0; i < hits.count; i++) if (hits.code[i] === code) insert(placeOf(text, read, i), count++);
  // Most have one place: an array that is pushed to makes room for many.
  let spans: Span[] | null = null;
  for (let i = 0; i < count; ) {
    const from = froms[i]!;
    let to = tos[i]!;
    while (++i < count && froms[i]! <= to) if (tos[i]! > to) to = tos[i]!;
    if (spans === null) spans = [[from, to]];
    else spans.push([from, to]);
  }
  return spans ?? [];
}

// They are few, and nearly in order.
function insert([from, to]: Span, count: number): void {
  let at = count;
  for (; at > 0 && (froms[at - 1]! > from || (froms[at - 1] === from && tos[at - 1]! > to)); at--) {
    froms[at] = froms[at - 1]!;
    tos[at] = tos[at - 1]!;
  }
  froms[at] = from;
  tos[at] = to;
}

// A number, address or link is shown whole, though its first word stands for it.
function placeOf(text: string, read: Read, hit: number): Span {
  const span = spanOf(text, read, read.hits.from[hit]!, read.hits.to[hit]!);
  for (const { span: whole } of read.contacts)
    if (span[1] > whole[0] && span[1] < whole[1]) return [Math.min(span[0], whole[0]), whole[1]];
  return span;
}
