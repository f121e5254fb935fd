import type { Folded } from './fold.ts';
import { CLASS, DIGIT, LATIN } from './fold-table.ts';
import { international, national, type PhoneHints } from './phone-plan.ts';

/** A phone number over folded offsets. */
export type PhoneHit = { readonly value: string; readonly start: number; readonly end: number };

const MAX_GROUPS = 16;
const PLUS = 43;
const LETTER_O = 111;
const MAX_NOUGHTS = 4;
const groupStart = new Uint32Array(MAX_GROUPS + 1);
const groupEnd = new Uint32Array(MAX_GROUPS + 1);

/**
 * The phone number that begins with the digit (or the plus) at `at`, if any. `runEnd` of the answer is where to go on.
 * Groups of a number are kept apart by the same short gap; a longer run of digits, a date or a price is no number.
 * @param behind where the contact before it ends
 */
export function phoneAt(
  folded: Folded,
  at: number,
  behind: number,
  hints: () => PhoneHints,
): { hit: PhoneHit | null; runEnd: number } {
  const { units, length } = folded;
  let start = at;
  let plus = false;
  if (units[at] === PLUS) {
    plus = true;
    start = at + 1;
    while (start < length && start < at + 3 && (units[start] === 32 || units[start] === 40)) start++;
    if (start >= length || CLASS[units[start]!] !== DIGIT) return { hit: null, runEnd: at + 1 };
  }
  const groups = readGroups(units, length, start);
  const runEnd = groupEnd[0]!;
  const begin = !plus && isTrunkLetter(units, at) ? at - 1 : at;
  if (!plus && (behind === 0 || begin !== behind + 1) && touchesWord(units, begin)) return { hit: null, runEnd };
  let digits = begin < at ? '0' : '';
  let best: PhoneHit | null = null;
  for (let g = 0; g < groups; g++) {
    for (let i = groupStart[g]!; i < groupEnd[g]!; i++) digits += digitAt(units, i);
    if (digits.length > 17) break;
    if (digits.length < 7) continue;
    if (g > 0 && !regular(units, g)) break;
    const value = plus ? international(digits) : dialled(digits, hints);
    if (value === null) continue;
    if (!plus && g + 1 < groups && digits.length + groupSize(g + 1) <= 10 && value.startsWith('+') && digits[0] !== '0')
      continue;
    best = { value, start: begin, end: groupEnd[g]! };
    if (!longerFits(units, digits, g, groups, plus, hints)) break;
  }
  if (best !== null && !plus && isMoneyOrDate(units, best, length)) best = null;
  return { hit: best, runEnd: best === null ? runEnd : best.end };
}

function dialled(digits: string, hints: () => PhoneHints): string | null {
  if (digits.startsWith('00')) return international(digits.slice(2));
  if (/^2120[5-8]/.test(digits)) return international(digits);
  if (digits[0] === '0' ? digits.length < 9 || digits.length > 11 : digits.length > 12) return null;
  return national(digits, hints());
}

// Some plans allow several lengths: the longest whole one is meant.
function longerFits(
  units: Uint16Array,
  digits: string,
  g: number,
  groups: number,
  plus: boolean,
  hints: () => PhoneHints,
): boolean {
  let longer = digits;
  for (let next = g + 1; next < groups && longer.length < 15; next++) {
    if (!regular(units, next)) return false;
    for (let i = groupStart[next]!; i < groupEnd[next]!; i++) longer += digitAt(units, i);
    if ((plus ? international(longer) : dialled(longer, hints)) !== null) return true;
  }
  return false;
}

function digitAt(units: Uint16Array, at: number): string {
  return units[at] === LETTER_O ? '0' : String.fromCharCode(units[at]!);
}

// A letter O typed for a zero inside a number: up to four of them between digits, or two and more as a group of their own.
function isNought(units: Uint16Array, at: number, length: number): boolean {
  if (units[at] !== LETTER_O) return false;
  let start = at;
  while (at - start < MAX_NOUGHTS && units[start - 1] === LETTER_O) start--;
  let end = at + 1;
  while (end < length && end - start < MAX_NOUGHTS && units[end] === LETTER_O) end++;
  const before = units[start - 1] ?? 0;
  const after = end < length ? units[end]! : 32;
  if (end - start > 1 && isGap(before) && (isGap(after) || CLASS[after] === DIGIT)) return true;
  return CLASS[before] === DIGIT && (CLASS[after] === DIGIT || (end - start > 1 && isGap(after)));
}

function groupSize(g: number): number {
  return groupEnd[g]! - groupStart[g]!;
}

// Digits from `start` on, in groups with gaps of at most three units that are no letters and no line end.
function readGroups(units: Uint16Array, length: number, start: number): number {
  let count = 0;
  let at = start;
  while (count < MAX_GROUPS) {
    groupStart[count] = at;
    while (at < length && (CLASS[units[at]!] === DIGIT || (at > start && isNought(units, at, length)))) at++;
    groupEnd[count++] = at;
    let gap = at;
    while (gap < length && gap < at + 4 && isGap(units[gap]!)) gap++;
    if (gap === at || gap >= length || (CLASS[units[gap]!] !== DIGIT && !isNought(units, gap, length))) break;
    at = gap;
  }
  return count;
}

function isGap(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 1 ||
    unit === 45 ||
    unit === 46 ||
    unit === 40 ||
    unit === 41 ||
    unit === 47 ||
    unit === 95 ||
    unit === 42 ||
    unit === 124 ||
    unit === 126
  );
}

// The gap before group g is like the one before it; the first (after a country or area code) and brackets may differ.
function regular(units: Uint16Array, g: number): boolean {
  if (g <= 2) return units[groupEnd[g - 1]!] !== 47 || units[groupEnd[0]!] === 47;
  return signature(units, g - 1) === signature(units, g) || g === 3 || signature(units, g) === 32;
}

function signature(units: Uint16Array, g: number): number {
  let sign = 0;
  for (let i = groupEnd[g - 1]!; i < groupStart[g]!; i++) if (units[i]! !== 32) sign = units[i]!;
  return sign === 0 ? 32 : sign;
}

// A letter O typed for the zero of a Moroccan number: O612345678.
function isTrunkLetter(units: Uint16Array, at: number): boolean {
  return units[at - 1] === LETTER_O && CLASS[units[at - 2] ?? 0] !== LATIN && units[at]! > 52 && units[at]! < 56;
}

// A Latin letter glued to the front makes it a part of an id (AB123456), unless it ends a word for telephone.
function touchesWord(units: Uint16Array, at: number): boolean {
  if (at === 0) return false;
  const before = units[at - 1]!;
  if (CLASS[before] === DIGIT || before === 35 || before === 36) return true;
  if ((before === 46 || before === 44) && at > 1 && CLASS[units[at - 2]!] === DIGIT) return true;
  if (CLASS[before] !== LATIN) return false;
  let start = at;
  while (start > 0 && CLASS[units[start - 1]!] === LATIN) start--;
  return at - start < 3;
}

function isMoneyOrDate(units: Uint16Array, hit: PhoneHit, length: number): boolean {
  let slashes = 0;
  for (let i = hit.start; i < hit.end; i++) if (units[i] === 47) slashes++;
  if (slashes > 0 && slashes < 4) return true;
  // The buffer goes on after the text with what an earlier one left there.
  const unitAt = (index: number): number => (index < length ? units[index]! : 0);
  let at = hit.end;
  const next = unitAt(at);
  // No price begins with a zero: another number follows.
  const isDecimal = (next === 44 || next === 46) && units[hit.start] !== 48 && CLASS[unitAt(at + 1)] === DIGIT;
  if (next === 37 || isDecimal) return true;
  while (unitAt(at) === 32) at++;
  if (unitAt(at) === 0x20ac || unitAt(at) === 36) return true;
  return (
    (unitAt(at) === 100 && unitAt(at + 1) === 104) ||
    (unitAt(at) === 0x62f && unitAt(at + 1) === 0x631 && unitAt(at + 2) === 0x647)
  );
}
