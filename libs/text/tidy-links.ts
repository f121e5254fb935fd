import { type Folded, foldBuffer } from './fold.ts';
import { CLASS, DIGIT, LATIN } from './fold-table.ts';

const KEEP = 1 << 16;
let out = foldBuffer();

/**
 * Undoes the usual ways to take a link apart: `wa . me / 212…`, `t[.]me`, `name (at) site (dot) com`. Gives the same
 * text back when there is nothing of the kind; else a buffer that holds until the next call.
 */
export function tidyLinks(source: Folded): Folded {
  const { units, length } = source;
  let first = -1;
  for (let i = 1; i + 1 < length; i++) {
    const unit = units[i]!;
    if (unit > 91 || !mayBeCut(unit, units[i + 1]!) || cut(units, length, i) === 0) continue;
    first = i;
    break;
  }
  if (first < 0) return source;
  if (out.units.length <= length || out.units.length > KEEP + length)
    out = { units: new Uint16Array(length + 1), map: new Uint32Array(length + 2), length: 0, seen: 0 };
  out.seen = source.seen;
  out.units.set(units.subarray(0, first));
  out.map.set(source.map.subarray(0, first));
  let at = first;
  for (let i = first; i < length; ) {
    const size = i + 1 < length ? cut(units, length, i) : 0;
    if (size === 0) {
      out.units[at] = units[i]!;
      out.map[at++] = source.map[i]!;
      i++;
      continue;
    }
    out.units[at] = signOf(units, i, i + size);
    out.map[at++] = source.map[i]!;
    i += size;
  }
  out.length = at;
  out.units[at] = 32;
  out.map[at] = source.map[length]!;
  return out;
}

// A cheap look ahead: most gaps are followed by a letter.
function mayBeCut(unit: number, next: number): boolean {
  if (unit === 32) return next === 46 || next === 47 || next === 91 || next === 40 || next === 32;
  return unit === 91 || unit === 40 || unit === 46 || unit === 47;
}

// How many units from i on stand for one dot, slash or at sign between two letters or digits; 0 when none do.
function cut(units: Uint16Array, length: number, i: number): number {
  const unit = units[i]!;
  if (i === 0 || (unit !== 32 && unit !== 91 && unit !== 40 && unit !== 46 && unit !== 47)) return 0;
  const before = CLASS[units[i - 1]!]!;
  if (before !== LATIN && before !== DIGIT) return 0;
  let end = i;
  while (end < length && end < i + 8 && isWrap(units[end]!)) end++;
  const sign = end;
  while (end < length && end < sign + 5 && (units[end] === 46 || units[end] === 47 || CLASS[units[end]!] === LATIN))
    end++;
  if (!isSign(units, sign, end)) {
    end = sign + 1;
    if (!isSign(units, sign, end)) return 0;
  }
  const bare = end - sign > 1 && (sign === i || units[sign - 1] === 32);
  if (bare) return 0;
  while (end < length && end < sign + 8 && isWrap(units[end]!)) end++;
  if (end - i < 2 || end >= length) return 0;
  const after = CLASS[units[end]!]!;
  if (after !== LATIN && after !== DIGIT) return 0;
  return units[sign] === 46 && before === DIGIT && after === DIGIT ? 0 : end - i;
}

function isWrap(unit: number): boolean {
  return unit === 32 || unit === 91 || unit === 93 || unit === 40 || unit === 41;
}

// . / dot at
function isSign(units: Uint16Array, start: number, end: number): boolean {
  const size = end - start;
  if (size === 1) return units[start] === 46 || units[start] === 47;
  if (size === 2) return units[start] === 97 && units[start + 1] === 116;
  return size === 3 && units[start] === 100 && units[start + 1] === 111 && units[start + 2] === 116;
}

function signOf(units: Uint16Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (units[i] === 46 || units[i] === 47) return units[i]!;
    if (units[i] === 97) return 64;
  }
  return 46;
}
