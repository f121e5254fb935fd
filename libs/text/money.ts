import { type Amount, isLink, isNext, readAmount, scaleOf, sizeOf } from './amounts.ts';
import {
  CURRENCY_COUNTRY,
  CURRENCY_WORDS,
  EACH_WORDS,
  MONTHLY,
  PAY_WORDS,
  PERIOD_ADJECTIVES,
  PERIOD_WORDS,
  RATES,
  SHORT_CURRENCIES,
  SMIG,
} from './data/pay.ts';
import type { Folded } from './fold.ts';
import { numberNamed } from './number-names.ts';
import { SHARE, shareEnd } from './pay-share.ts';
import type { Pay, PayPeriod, Span } from './reading.ts';
import { isNone, lookUp, wordTable } from './word-table.ts';
import { hashOfUnits, NUMBER_WORD, type Words } from './words.ts';

/** The minimum wage that pay is compared with: the newest row of the data. */
export const MINIMUM_MONTH = SMIG[SMIG.length - 1]!.month;

const list = (words: string, value: number): (readonly [string, number])[] =>
  words.split(' ').map((word) => [word, value] as const);
const CURRENCY = wordTable(CURRENCY_WORDS.flatMap(([, , words], row) => list(words, row + 1)));
const COUNTRY = wordTable(CURRENCY_COUNTRY.flatMap(([, words], row) => list(words, row + 1)));
const PERIOD = wordTable(PERIOD_WORDS.flatMap(([, words], row) => list(words, row + 1)));
const ADJECTIVE = wordTable(PERIOD_ADJECTIVES.flatMap(([, words], row) => list(words, row + 1)));
const PAID = wordTable(list(PAY_WORDS, 1));
// "2000 لليلة", "6000 f chhar": a sum with no currency beside such a time is pay.
const PER_TIME: ReadonlySet<string> = new Set(['day', 'night', 'week', 'month']);
const EACH = wordTable(list(EACH_WORDS, 1));
const MAX_PAY = 50;
const PERIOD_REACH = 4;
const BARE_REACH = 2;
/** Letters of a word that may stand between a sum with no currency and its time; a longer one says what is counted. */
const MOST_BETWEEN = 3;
/** A sum in words without a currency is round. */
const ROUND = 50;

const RANGE_REACH = 5;
const MAX_BETWEEN = 10;
/** How many times the lower end of a range the upper one is at most. */
const WIDEST = 20;
// What stands between the ends of a range, as it is folded; with "and" only behind a word for "between".
const RANGE = /^(?:-|a|al|to|jusqu'?a|ل|ال[يى]|حتى|حتي|7t+a|7tal|hta|l)$/;
const AND = /^(?:et|y|and|و|w|ou|aw|او)$/;
const BETWEEN = /^(?:entre|between|بين|مابين|bin|mabin|from|de|من|mn|men)$/;

type Taken = readonly { readonly span: Span }[];

/**
 * Finds sums of money: dirham, rial (1/20 dirham), franc and centime (1/100), thousands and millions in words (a bare
 * million is of centimes), euro, dollar and Gulf money, by minute, hour, session, day, night, week, month; of a range
 * the upper end counts. A number with no currency counts only beside a word for pay. Shares of what is earned are found
 * too.
 * @param taken contacts: their digits are no sums
 */
export function payOf(text: string, folded: Folded, words: Words, taken: Taken): Pay[] {
  const found: Pay[] = [];
  const { kind, hash, count } = words;
  // The first word that no sum has taken.
  let free = 0;
  for (let w = 0; w < count && found.length < MAX_PAY; w++) {
    if (kind[w] !== NUMBER_WORD && scaleOf(hash[w]!) === 0 && numberNamed(hash[w]!) < 1) continue;
    const at = folded.map[words.start[w]!]!;
    if (isTaken(taken, at)) continue;
    const amount = readAmount(folded, words, w);
    if (amount === null || (kind[w] !== NUMBER_WORD && !isSum(folded.units, words, amount))) continue;
    const pay = withCurrency(text, folded, words, amount, free);
    if (pay === null) {
      const share = shareOf(folded, words, amount);
      if (share !== null) found.push(share);
      w = amount.last;
      continue;
    }
    const whole = withLeast(folded, words, amount, pay.pay, taken);
    while (found.length > 0 && found[found.length - 1]!.span[1] > whole.span[0]) found.pop();
    found.push(whole);
    w = Math.max(amount.last, pay.last);
    free = w + 1;
  }
  return joinRanges(found, text);
}

/** Whether a word by its hash is one for money: however it sounds, it is nothing else. */
export function isCurrency(hash: number): boolean {
  return !isNone(CURRENCY, hash) && lookUp(CURRENCY, hash) !== 0;
}

function isTaken(taken: Taken, at: number): boolean {
  return taken.some(({ span }) => at >= span[0] && at < span[1]);
}

// Whether a number in words is one of money: "ألف درهم", "مليون فالشهر", "sb3alaf f chhar".
function isSum(units: Uint16Array, words: Words, { value, times, first, last }: Amount): boolean {
  if (currencyAt(words, last + 1) !== 0) return true;
  if (isLink(words, last + 1) && currencyAt(words, last + 2) !== 0) return true;
  if (times === 1 || value % ROUND !== 0) return false;
  if (times >= 1e6) return value % 1e6 !== 0 || first < last || periodNear(units, words, last, BARE_REACH) !== null;
  return first < last || scaleOf(words.hash[first]!) === 0;
}

function currencyAt({ hash, count }: Words, w: number): number {
  return w < count ? lookUp(CURRENCY, hash[w]!) : 0;
}

function withCurrency(
  text: string,
  folded: Folded,
  words: Words,
  amount: Amount,
  free: number,
): { pay: Pay; last: number } | null {
  const { units, length } = folded;
  const endOfAmount = words.end[amount.last]!;
  let sign = signAt(units, length, endOfAmount);
  if (sign === '' && words.start[amount.first]! > 0) sign = signBefore(units, words.start[amount.first]!);
  if (sign === '%') return null;
  let currency = sign;
  let factor = 1;
  let { first, last } = amount;
  let next = last + 1 < words.count && words.start[last + 1]! - endOfAmount <= 2 ? currencyAt(words, last + 1) : 0;
  if (next === 0 && isLink(words, last + 1)) {
    next = currencyAt(words, last + 2);
    if (next !== 0) last++;
  }
  if (currency === '' && next === 0) {
    currency = shortCurrency(units, words, last + 1);
    if (currency !== '') last += 2;
    else if (first > free && isNext(units, words, first)) {
      next = currencyAt(words, first - 1);
      if (next !== 0) {
        [currency, factor] = CURRENCY_WORDS[next - 1]!;
        first--;
      }
    }
  } else if (currency === '') {
    const row = CURRENCY_WORDS[next - 1]!;
    currency = row[0];
    factor = row[1];
    last++;
    const country = last + 1 < words.count ? lookUp(COUNTRY, words.hash[last + 1]!) : 0;
    if (country !== 0) {
      currency = CURRENCY_COUNTRY[country - 1]![0];
      if (currency !== 'MAD') factor = 1;
      last++;
    }
  }
  if (currency === 'DINAR') currency = 'KWD';
  const paid = paidBefore(words, first);
  const isBare = currency === '' && !paid;
  const period =
    periodNear(units, words, last, currency === '' && !amount.scaled ? BARE_REACH : PERIOD_REACH, isBare) ??
    (isBare ? null : eachBefore(words, first));
  if (currency === '') {
    if (amount.scaled && (paid || period !== null)) factor = 0.01;
    else if (period !== null && PER_TIME.has(period.period) && amount.value >= 200 && amount.value <= 100_000)
      factor = 1;
    else if (!paid || amount.value < 500 || amount.value > 200_000 || looksLikeYear(amount.value, words, amount))
      return null;
    currency = 'MAD';
  } else if (amount.scaled && currency === 'MAD' && factor === 1 && amount.value >= 1e6 && period !== null) factor = 1;
  const value = round(amount.value * factor);
  const rate = RATES[currency] ?? 1;
  let months = period === null ? null : MONTHLY[period.period]!;
  if (period === null && paid && value * rate >= 1500) months = 1;
  const start = folded.map[words.start[first]!]!;
  const end = folded.map[words.end[last]! - 1]! + 1;
  const pay: Pay = {
    amount: value,
    least: null,
    currency,
    period: period === null ? null : period.period,
    monthlyMad: months === null ? null : round(value * rate * months),
    span: [
      start,
      Math.min(text.length, sign !== '' && last === amount.last ? endWithSign(folded, words.end[last]!) : end),
    ],
  };
  return { pay, last };
}

function shareOf(folded: Folded, words: Words, { value, first, last }: Amount): Pay | null {
  const end = shareEnd(folded, words, first, last, value);
  if (end < 0) return null;
  const span: Span = [folded.map[words.start[first]!]!, folded.map[end - 1]! + 1];
  return { amount: round(value), least: null, currency: SHARE, period: null, monthlyMad: null, span };
}

// 5000 - 8000 dh, من 5000 حتى 8000 درهم, 5-8k: the lower end stands before, without a currency.
function withLeast(folded: Folded, words: Words, upper: Amount, pay: Pay, taken: Taken): Pay {
  for (let w = upper.first - 1; w >= 0 && w >= upper.first - RANGE_REACH; w--) {
    if (words.kind[w] !== NUMBER_WORD && numberNamed(words.hash[w]!) < 1) continue;
    const lower = readAmount(folded, words, w);
    if (lower === null) continue;
    const between = textOf(folded, words.end[lower.last]!, words.start[upper.first]!);
    const isRange =
      RANGE.test(between) ||
      (AND.test(between) && w > 0 && BETWEEN.test(textOf(folded, words.start[w - 1]!, words.end[w - 1]!)));
    if (!isRange) continue;
    // "3 à 5 mille": both ends are thousands.
    const isShort = lower.times === 1 && upper.times > 1 && lower.value < upper.value / upper.times;
    const least = round((isShort ? lower.value * upper.times : lower.value) * (pay.amount / upper.value));
    const at = folded.map[words.start[w]!]!;
    if (least < pay.amount && least * WIDEST >= pay.amount && !isTaken(taken, at))
      return { ...pay, least, span: [at, pay.span[1]] };
  }
  return pay;
}

function textOf({ units }: Folded, from: number, to: number): string {
  if (to - from > MAX_BETWEEN) return '';
  return String.fromCharCode(...units.subarray(from, to)).trim();
}

function endWithSign(folded: Folded, end: number): number {
  let at = end;
  while (at < folded.length && folded.units[at] === 32) at++;
  const unit = folded.units[at];
  return unit === 0x20ac || unit === 36 || unit === 0xa3 ? folded.map[at]! + 1 : folded.map[end - 1]! + 1;
}

function signAt(units: Uint16Array, length: number, at: number): string {
  let i = at;
  if (i < length && units[i] === 32) i++;
  if (i >= length) return '';
  return signOf(units[i]!);
}

function signBefore(units: Uint16Array, at: number): string {
  let i = at - 1;
  if (i > 0 && units[i] === 32) i--;
  const sign = signOf(units[i]!);
  return sign === '%' ? '' : sign;
}

function signOf(unit: number): string {
  return unit === 0x20ac ? 'EUR' : unit === 36 ? 'USD' : unit === 0xa3 ? 'GBP' : unit === 37 ? '%' : '';
}

// "د.م", "ر.س": the currency of two letters from word w on, '' when there is none.
function shortCurrency(units: Uint16Array, words: Words, w: number): string {
  if (w + 1 >= words.count || sizeOf(words, w) !== 1 || sizeOf(words, w + 1) !== 1 || units[words.end[w]!] !== 46)
    return '';
  return SHORT_CURRENCIES[String.fromCharCode(units[words.start[w]!]!, units[words.start[w + 1]!]!)] ?? '';
}

function periodNear(
  units: Uint16Array,
  words: Words,
  last: number,
  reach: number,
  isBare = false,
): { period: PayPeriod } | null {
  for (let w = last + 1; w < words.count && w <= last + reach; w++) {
    if (words.kind[w] === NUMBER_WORD) return null;
    const row = lookUp(PERIOD, words.hash[w]!) || clitic(units, words, w, w === last + 1);
    const isLetter = units[words.start[w]!] === 106 && sizeOf(words, w) === 1 && units[words.start[w]! - 1] !== 47;
    if (row !== 0 && !isLetter) return { period: PERIOD_WORDS[row - 1]![0] as PayPeriod };
    if (isBare && sizeOf(words, w) > MOST_BETWEEN && lookUp(EACH, words.hash[w]!) === 0) return null;
  }
  return null;
}

// "كل دقيقة ب 3 درهم", "kol nhar 300 dh": each of a time, at most one word before the sum; "salaire mensuel : 5000 dh".
function eachBefore({ kind, hash }: Words, first: number): { period: PayPeriod } | null {
  for (let w = first - 1; w >= 0 && w >= first - PERIOD_REACH && kind[w] !== NUMBER_WORD; w--) {
    const said = lookUp(ADJECTIVE, hash[w]!);
    if (said !== 0) return { period: PERIOD_ADJECTIVES[said - 1]![0] as PayPeriod };
    const row = w < first - 2 || w === 0 ? 0 : lookUp(PERIOD, hash[w]!);
    if (row !== 0 && lookUp(EACH, hash[w - 1]!) !== 0) return { period: PERIOD_WORDS[row - 1]![0] as PayPeriod };
  }
  return null;
}

// فالشهر, فالنهار, بالدقيقة, للساعة, lnhar: the table has the word with its article, the preposition is taken off here.
function clitic(units: Uint16Array, words: Words, w: number, isNear: boolean): number {
  const start = words.start[w]!;
  const end = words.end[w]!;
  if (end - start < 5) return 0;
  const first = units[start]!;
  // Farther off, lyoum is today.
  if (isNear && (first === 98 || first === 102 || first === 108))
    return lookUp(PERIOD, hashOfUnits(units, start + 1, end));
  if (first !== 0x641 && first !== 0x628 && first !== 0x644) return 0;
  const article = units[start + 1] === 0x627 || units[start + 1] === 0x644 ? (units[start + 1] === 0x644 ? 2 : 3) : 1;
  return lookUp(PERIOD, hashOfUnits(units, start + article, end));
}

function paidBefore(words: Words, first: number): boolean {
  for (let w = Math.max(0, first - 4); w < first; w++) if (lookUp(PAID, words.hash[w]!) !== 0) return true;
  return false;
}

function looksLikeYear(value: number, words: Words, amount: Amount): boolean {
  return (
    value >= 1900 &&
    value <= 2100 &&
    amount.first === amount.last &&
    words.end[amount.first]! - words.start[amount.first]! === 4
  );
}

// 5000 - 8000 dh, من 5000 حتى 8000 درهم: the first end has no currency and was not found; two found ends are one.
function joinRanges(found: Pay[], text: string): Pay[] {
  for (let i = found.length - 1; i > 0; i--) {
    const before = found[i - 1]!;
    const after = found[i]!;
    if (before.currency !== after.currency || after.amount <= before.amount || before.period !== null) continue;
    const between = text.slice(before.span[1], after.span[0]).trim();
    if (!/^(?:-|–|à|a|to|al?|jusqu'à|et|y|ل|إلى|الى|حتى|7ta|7tta|hta|و)$/i.test(between)) continue;
    found.splice(i - 1, 2, { ...after, least: before.least ?? before.amount, span: [before.span[0], after.span[1]] });
  }
  return found;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
