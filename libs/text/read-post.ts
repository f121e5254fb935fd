import { LEXICON_VERSION } from './data/lexicon.ts';
import { MODEL_VERSION } from './data/model.ts';
import { PATTERNS_VERSION } from './data/patterns.ts';
import { ALERT, logitOf, MODEL, REVIEW, squeeze } from './model.ts';
import { CODES, type Hits } from './patterns.ts';
import { type Read, readText, spanOf } from './reader.ts';
import type { IndicatorHit, PostReading, Priority, Span } from './reading.ts';

/** Version of the code and of the data that read a post; changes when a verdict may change. */
export const ENGINE = `sanad-text 1 lexicon ${LEXICON_VERSION} patterns ${PATTERNS_VERSION} model ${MODEL_VERSION}`;

const FIRST_COUNTER = CODES.indexOf('C01');
const MIN_FAMILIES = 2;
/** From which score a text that offers nothing is looked at. */
const QUIET_REVIEW = 0.25;
// What goods and rooms are sold with as well: for whom, how to write, photos, the last pieces.
const SELLERS_TOO = ['L04', 'L06', 'L07', 'L18', 'L20', 'L22', 'L23'].map((code) => CODES.indexOf(code));
const SALE = CODES.indexOf('C13');

/**
 * Reads one post.
 * @param text any string
 * @returns what it says: verdict, stance, language, indicators with their places, pay, contacts; never throws
 * @example readPost('').priority === 'none'
 */
export function readPost(text: string): PostReading {
  const read = readText(text);
  const score = scoreOf(read);
  return {
    priority: priorityOf(score, read),
    score,
    stance: read.stance,
    language: read.language,
    indicators: indicatorsOf(text, read),
    pay: read.pay,
    contacts: read.contacts,
    engine: ENGINE,
  };
}

/** The score of a text that is read, 0..1 in steps of 1/10,000. */
export function scoreOf(read: Read): number {
  return Math.round(1e4 * squeeze(logitOf(read.features, MODEL))) / 1e4;
}

/**
 * What to do with it. An alert takes an offer with indicators of two families; who warns, reports or asks for help is
 * never one; nor is who sells something and shows nothing else; nothing is raised without an indicator to show.
 */
export function priorityOf(score: number, read: Pick<Read, 'stance' | 'families' | 'hits'>): Priority {
  if (read.families === 0) return 'none';
  const { stance } = read;
  if (stance === 'warning' || stance === 'report' || stance === 'help') return 'none';
  if (score >= ALERT && stance === 'offer' && read.families >= MIN_FAMILIES && !onlySells(read.hits)) return 'alert';
  return score >= (stance === 'offer' ? REVIEW : QUIET_REVIEW) ? 'review' : 'none';
}

function onlySells({ seen }: Hits): boolean {
  if (seen[SALE] === 0) return false;
  for (let code = 0; code < FIRST_COUNTER; code++) if (seen[code]! > 0 && !SELLERS_TOO.includes(code)) return false;
  return true;
}

function indicatorsOf(text: string, read: Read): IndicatorHit[] {
  const { hits } = read;
  const out: IndicatorHit[] = [];
  if (hits.count === 0) return out;
  const places: Span[][] = [];
  for (let i = 0; i < hits.count; i++) {
    const code = hits.code[i]!;
    if (code >= FIRST_COUNTER) continue;
    const list = places[code];
    const span = spanOf(text, read, hits.from[i]!, hits.to[i]!);
    if (list === undefined) places[code] = [span];
    else list.push(span);
  }
  for (let code = 0; code < places.length; code++) {
    const list = places[code];
    if (list !== undefined) out.push({ code: CODES[code]!, spans: apart(list) });
  }
  return out;
}

/** Where an indicator was found, in order and apart. */
export function spansOf(text: string, read: Read, code: number): Span[] {
  const { hits } = read;
  const spans: Span[] = [];
  for (let i = 0; i < hits.count; i++)
    if (hits.code[i] === code) spans.push(spanOf(text, read, hits.from[i]!, hits.to[i]!));
  return apart(spans);
}

function apart(spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: Span[] = [];
  for (const span of spans) {
    const last = out[out.length - 1];
    if (last !== undefined && span[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], span[1])];
    else out.push(span);
  }
  return out;
}
