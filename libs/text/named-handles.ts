import type { Folded } from './fold.ts';
import { CLASS, DIGIT, LATIN } from './fold-table.ts';
import { isNone, lookUp, wordTable } from './word-table.ts';
import type { Words } from './words.ts';

/** An account that is named with its platform and no @: "insta: bent_x00". Offsets are into the folded units. */
export type NamedHandle = {
  readonly kind: 'handle' | 'telegram';
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

const HANDLE = 1;
const TELEGRAM = 2;
const OWN = 3;
const PLATFORM = wordTable([
  ...'insta instagram ig snap snapchat snp tiktok tik انستا انستغرام انستجرام انستقرام الانستا سناب سنابشات السناب تيكتوك تيك'
    .split(' ')
    .map((word) => [word, HANDLE] as const),
  ...'telegram telegrame tele tlg تيليغرام تيليجرام تلغرام تلجرام تلكرام التيليغرام'
    .split(' ')
    .map((word) => [word, TELEGRAM] as const),
  // What may stand between a platform and a name.
  ...'dyali diali dyalna ديالي ديالنا compte account id user pseudo mon my حسابي حساب tok توك chat شات'
    .split(' ')
    .map((word) => [word, OWN] as const),
]);
const MAX_OWN = 2;
const MAX_GAP = 4;
const MIN_NAME = 4;
const MAX_NAME = 31;
const [DOT, COLON, EQUALS, UNDERSCORE, GREATER] = [46, 58, 61, 95, 62] as const;

/**
 * Finds account names behind the word for their platform. A name is told from a word by its underline, by figures at
 * its end, or, behind a colon, by a dot inside.
 * @returns in order of appearance
 * @example namedHandles(folded('snap sara_x00'), words)[0].value === '@sara_x00'
 */
export function namedHandles({ units, length }: Folded, { hash, end, start, count }: Words): NamedHandle[] {
  const found: NamedHandle[] = [];
  for (let w = 0; w < count; w++) {
    if (isNone(PLATFORM, hash[w]!)) continue;
    const platform = lookUp(PLATFORM, hash[w]!);
    if (platform === 0 || platform === OWN) continue;
    let behind = end[w]!;
    for (let own = 0; own < MAX_OWN && w + 1 < count && start[w + 1]! - behind <= MAX_GAP; own++) {
      if (lookUp(PLATFORM, hash[w + 1]!) !== OWN || isNamePart(units[end[w + 1]!]!)) break;
      behind = end[++w]!;
    }
    const hit = nameAt(units, length, behind, platform);
    if (hit !== null) found.push(hit);
  }
  return found;
}

function nameAt(units: Uint16Array, length: number, behind: number, platform: number): NamedHandle | null {
  let at = behind;
  let isTold = false;
  while (at < length && at - behind <= MAX_GAP && isGap(units[at]!)) {
    if (units[at] === COLON || units[at] === EQUALS || units[at] === GREATER) isTold = true;
    at++;
  }
  if (at === behind || at >= length || !isNamePart(units[at]!)) return null;
  let end = at;
  while (end < length && end - at <= MAX_NAME && (isNamePart(units[end]!) || units[end] === DOT)) end++;
  while (units[end - 1] === DOT) end--;
  let letters = 0;
  let figures = 0;
  let lines = 0;
  let dots = 0;
  for (let i = at; i < end; i++) {
    const unit = units[i]!;
    figures = CLASS[unit] === DIGIT ? figures + 1 : 0;
    if (CLASS[unit] === LATIN) letters++;
    else if (unit === UNDERSCORE) lines++;
    else if (unit === DOT) dots++;
  }
  if (end - at < MIN_NAME || end - at > MAX_NAME || letters < 2 || CLASS[units[end]!] === LATIN) return null;
  if (lines === 0 && figures < 2 && !(isTold && dots > 0)) return null;
  let value = '@';
  for (let i = at; i < end; i++) value += String.fromCharCode(units[i]!);
  return { kind: platform === TELEGRAM ? 'telegram' : 'handle', value, start: at, end };
}

function isGap(unit: number): boolean {
  return (
    unit === 32 || unit === 10 || unit === 1 || unit === 45 || unit === COLON || unit === EQUALS || unit === GREATER
  );
}

function isNamePart(unit: number): boolean {
  return CLASS[unit] === LATIN || CLASS[unit] === DIGIT || unit === UNDERSCORE;
}
