import { addEvent, type Concepts } from './concept-events.ts';
import type { Contact } from './contacts.ts';
import type { Folded } from './fold.ts';
import { HAS_ASK } from './fold-table.ts';
import { conceptNumber } from './lexicon.ts';
import { MINIMUM_MONTH } from './money.ts';
import { SHARE } from './pay-share.ts';
import type { Pay } from './reading.ts';
import { NUMBER_WORD, type Words } from './words.ts';

const PAY_FACTOR = 2;
const HOURLY_FACTOR = 6;
const AGE = conceptNumber('AGE');
const PAYHIGH = conceptNumber('PAYHIGH');
const PAYPIECE = conceptNumber('PAYPIECE');
const PAY = conceptNumber('PAY');
const CONTACT = conceptNumber('CONTACT');
const INVITE = conceptNumber('INVITE');
const NUMBER = conceptNumber('NUMBER');
const PERCENT = conceptNumber('PERCENT');
const QMARK = conceptNumber('QMARK');

/** Numbers, pay and contacts of words `first..end-1` become events at the words they stand on. */
export function addSignals(
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
  const none = contacts.length + pay.length === 0;
  for (let w = first; w < end; w++) {
    if (none && split.kind[w] !== NUMBER_WORD) continue;
    const at = source.map[split.start[w]!]!;
    while (c < contacts.length && contacts[c]!.span[1] <= at) c++;
    if (c < contacts.length && contacts[c]!.span[0] <= at) {
      const contact = contacts[c]!;
      addEvent(into, contact.kind === 'invite' ? INVITE : CONTACT, w, w);
      while (w + 1 < end && source.map[split.start[w + 1]!]! < contact.span[1]) w++;
      c++;
      continue;
    }
    // A share is a number with its sign, no sum.
    while (p < pay.length && (pay[p]!.span[1] <= at || pay[p]!.currency === SHARE)) p++;
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
  if ((source.seen & HAS_ASK) === 0) return;
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
  if (pay.monthlyMad !== null)
    return pay.monthlyMad >= (pay.period === 'hour' ? HOURLY_FACTOR : PAY_FACTOR) * MINIMUM_MONTH;
  return false;
}
