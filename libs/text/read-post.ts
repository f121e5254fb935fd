import { addEvent, type Concepts, clearConcepts, conceptBuffer, readConcepts } from './concepts.ts';
import type { Contact } from './contacts.ts';
import { contactsOf } from './contacts.ts';
import { FAMILIES } from './data/families.ts';
import { LEXICON_VERSION } from './data/lexicon.ts';
import { PATTERNS_VERSION } from './data/patterns.ts';
import { type Folded, foldBuffer, foldInto } from './fold.ts';
import { languageOf } from './language.ts';
import { conceptNumber } from './lexicon.ts';
import { MINIMUM_MONTH, payOf } from './money.ts';
import { CODES, clearHits, findIndicators, type Hits, hitBuffer } from './patterns.ts';
import type { IndicatorHit, Pay, PostReading, Priority, Span, Stance } from './reading.ts';
import { chooseStance, type StanceEvidence, weighStance } from './stance.ts';
import { NUMBER_WORD, splitWords, type Words, wordBuffer } from './words.ts';

/** Version of the code and of the data that read a post; changes when a verdict may change. */
export const ENGINE = `sanad-text 1 lexicon ${LEXICON_VERSION} patterns ${PATTERNS_VERSION}`;

const BLOCK = 512;
const PAY_FACTOR = 2;
const S = (name: string): number => conceptNumber(name);
const AGE = S('AGE');
const PAYHIGH = S('PAYHIGH');
const PAYPIECE = S('PAYPIECE');
const PAY = S('PAY');
const CONTACT = S('CONTACT');
const INVITE = S('INVITE');
const NUMBER = S('NUMBER');
const PERCENT = S('PERCENT');
const QMARK = S('QMARK');

const folded = foldBuffer();
const words = wordBuffer();
const concepts = conceptBuffer();
const hits = hitBuffer();

/**
 * Reads one post.
 * @param text any string
 * @returns what it says: verdict, stance, language, indicators with their places, pay, contacts; never throws
 * @example readPost('').priority === 'none'
 */
export function readPost(text: string): PostReading {
  foldInto(text, folded);
  splitWords(folded, words);
  const contacts = contactsOf(text, folded, words);
  const pay = payOf(
    text,
    folded,
    words,
    contacts.map((contact) => contact.span),
  );
  clearConcepts(concepts, words);
  clearHits(hits);
  const evidence: StanceEvidence = { warning: 0, report: 0, question: 0, help: 0, seeking: 0, offer: 0 };
  for (let first = 0; first === 0 || first < words.count; first += BLOCK) {
    const end = Math.min(words.count, first + BLOCK);
    readConcepts(folded, words, first, end, concepts);
    addSignals(folded, words, first, end, contacts, pay, concepts);
    findIndicators(concepts, hits);
    const part = weighStance(concepts);
    for (const key of Object.keys(evidence) as (keyof StanceEvidence)[])
      evidence[key] = Math.max(evidence[key], part[key]);
  }
  const stance = chooseStance(evidence);
  const score = scoreOf(hits);
  return {
    priority: verdict(score, stance, hits),
    score,
    stance,
    language: languageOf(words, concepts),
    indicators: indicatorsOf(text, folded, words, hits),
    pay,
    contacts,
    engine: ENGINE,
  };
}

function scoreOf(found: Hits): number {
  let sum = -3.4;
  for (let code = 0; code < CODES.length; code++) {
    if (found.seen[code] === 0) continue;
    const family = FAMILIES[CODES[code]!];
    if (family === undefined) sum -= 1.3;
    else sum += family[1] === 'S' ? 1.7 : family[1] === 'M' ? 1.15 : 0.6;
  }
  return Math.round(1e4 / (1 + Math.exp(-sum))) / 1e4;
}

function verdict(score: number, stance: Stance, found: Hits): Priority {
  if (stance === 'warning' || stance === 'report' || stance === 'help') return 'none';
  const families = new Set<string>();
  for (let code = 0; code < CODES.length; code++) {
    const family = found.seen[code] === 0 ? undefined : FAMILIES[CODES[code]!];
    if (family !== undefined) families.add(family[2]);
  }
  if (score >= 0.6 && stance === 'offer' && families.size >= 2) return 'alert';
  return score >= 0.3 && families.size >= 1 ? 'review' : 'none';
}

function indicatorsOf(text: string, source: Folded, split: Words, found: Hits): IndicatorHit[] {
  const spans = new Map<number, Span[]>();
  for (let i = 0; i < found.count; i++) {
    const code = found.code[i]!;
    if (CODES[code]!.startsWith('C')) continue;
    const list = spans.get(code) ?? [];
    if (list.length === 0) spans.set(code, list);
    list.push(spanOf(text, source, split, found.from[i]!, found.to[i]!));
  }
  return [...spans.keys()]
    .sort((a, b) => a - b)
    .map((code) => ({ code: CODES[code]!, spans: merge(spans.get(code)!) }));
}

function spanOf(text: string, source: Folded, split: Words, from: number, to: number): Span {
  const last = source.map[split.end[to]! - 1]!;
  const pair = (text.charCodeAt(last) & 0xfc00) === 0xd800 && (text.charCodeAt(last + 1) & 0xfc00) === 0xdc00;
  return [source.map[split.start[from]!]!, last + (pair ? 2 : 1)];
}

function merge(list: Span[]): Span[] {
  list.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: Span[] = [];
  for (const span of list) {
    const last = out[out.length - 1];
    if (last !== undefined && span[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], span[1])];
    else out.push(span);
  }
  return out;
}

// Numbers, pay and contacts become events at the words they stand on.
function addSignals(
  source: Folded,
  split: Words,
  first: number,
  end: number,
  contacts: readonly Contact[],
  pay: readonly Pay[],
  into: Concepts,
): void {
  const { units } = source;
  let c = 0;
  let p = 0;
  for (let w = first; w < end; w++) {
    const at = source.map[split.start[w]!]!;
    while (c < contacts.length && contacts[c]!.span[1] <= at) c++;
    if (c < contacts.length && contacts[c]!.span[0] <= at) {
      const contact = contacts[c]!;
      addEvent(into, contact.kind === 'invite' ? INVITE : CONTACT, w, w);
      while (w + 1 < end && source.map[split.start[w + 1]!]! < contact.span[1]) w++;
      c++;
      continue;
    }
    while (p < pay.length && pay[p]!.span[1] <= at) p++;
    if (p < pay.length && pay[p]!.span[0] <= at) {
      const sum = pay[p]!;
      let to = w;
      while (to + 1 < end && source.map[split.start[to + 1]!]! < sum.span[1]) to++;
      addEvent(into, PAY, w, to);
      if (isHigh(sum)) addEvent(into, PAYHIGH, w, to);
      if (
        sum.period === 'minute' ||
        sum.period === 'session' ||
        sum.period === 'day' ||
        sum.period === 'night' ||
        sum.period === 'week'
      )
        addEvent(into, PAYPIECE, w, to);
      w = to;
      p++;
      continue;
    }
    if (split.kind[w] !== NUMBER_WORD) continue;
    addEvent(into, NUMBER, w, w);
    const size = split.end[w]! - split.start[w]!;
    const value = size === 2 ? (units[split.start[w]!]! - 48) * 10 + units[split.start[w]! + 1]! - 48 : 0;
    if (value >= 17 && value <= 45 && isAge(source, split, w, end)) addEvent(into, AGE, w, w);
    if (units[split.end[w]!] === 37) addEvent(into, PERCENT, w, w);
  }
  const from = first < split.count ? split.start[first]! : 0;
  const to = end < split.count ? split.start[end]! : source.length;
  for (let i = from; i < to; i++)
    if (units[i] === 63) {
      addEvent(into, QMARK, end > first ? end - 1 : first, end > first ? end - 1 : first);
      break;
    }
}

const AGE_WORDS =
  /^(?:ans?|years?|yrs?|años|anos|old|عام|سنة|سنه|عاما|3am|sna|سنين|للفوق|فما|et|à|a|ال|ل|l|الى|إلى|حتى|7ta|7tal|hta|to|y|و|w|-)$/;

// A number between 17 and 45 with a word for years, or a second such number behind it.
function isAge(source: Folded, split: Words, w: number, end: number): boolean {
  for (let k = w + 1; k < end && k <= w + 3; k++) {
    if (split.kind[k] === NUMBER_WORD) {
      const size = split.end[k]! - split.start[k]!;
      return size === 2 && split.end[w]! + 8 > split.start[k]!;
    }
    const word = String.fromCharCode(
      ...source.units.subarray(split.start[k]!, Math.min(split.end[k]!, split.start[k]! + 8)),
    );
    if (!AGE_WORDS.test(word)) return false;
    if (word.length > 2 && word !== 'الي' && word !== 'حتى') return true;
  }
  return false;
}

function isHigh(pay: Pay): boolean {
  if (pay.monthlyMad !== null) return pay.monthlyMad >= (pay.period === 'hour' ? 6 : PAY_FACTOR) * MINIMUM_MONTH;
  return false;
}
