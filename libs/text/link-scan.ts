import type { Folded } from './fold.ts';
import { CLASS, DIGIT, HAS_ADDRESS, HAS_LINK, LATIN } from './fold-table.ts';
import { international } from './phone-plan.ts';
import { lookUp, wordTable } from './word-table.ts';
import type { Words } from './words.ts';

/** A link, address or handle over folded offsets; `value` is taken from the original where case counts. */
export type LinkHit = {
  readonly kind: 'whatsapp' | 'telegram' | 'invite' | 'handle' | 'url' | 'email';
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

const AT = 64;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const UNDERSCORE = 95;
// What is looked at around one sign; longer runs are no addresses, and looking further would not be linear.
const MAX_NAME = 80;
const MAX_HOST = 253;
const MAX_SCHEME = 8;
const MAX_PATH = 2048;
const MAX_SPACES = 8;
// Endings that are words too: a bare host with one of them counts only with a path.
const WORDY_ENDINGS = 'me to in live work be co it us om pro fun top de es io tv app page'.split(' ');
const ENDINGS = [
  ...WORDY_ENDINGS,
  ...'com net org info biz ma fr tr ae sa qa kw bh dz tn eg ly dev link shop site online store xyz club vip gg cc pt nl uk ca ch eu jobs space website blog gle ws ru cn ee'.split(
    ' ',
  ),
];
const TLDS = new Set(ENDINGS);
const TLD_WORDS = wordTable(ENDINGS.map((word) => [word, 1] as const));
const WORDY = new Set(WORDY_ENDINGS);

/** Whether a link may begin at `at`: called on every unit, so it is cheap. */
export function mayOpenLink(unit: number): boolean {
  return unit === AT || unit === DOT || unit === COLON;
}

/** Whether a text may have a link, by its signs and by a dot with up to eight spaces before one of the usual endings. */
export function mayLink({ units, seen }: Folded, { start, hash, count }: Words): boolean {
  if ((seen & (HAS_LINK | HAS_ADDRESS)) !== HAS_ADDRESS) return (seen & HAS_LINK) !== 0;
  for (let w = 1; w < count; w++) {
    let at = start[w]! - 1;
    const least = at - MAX_SPACES;
    while (units[at] === 32 && at > least) at--;
    if (units[at] === DOT && lookUp(TLD_WORDS, hash[w]!) !== 0) return true;
  }
  return false;
}

/** Reads the address around an @, a dot or a colon at `at`; null when there is none. */
export function linkAt(folded: Folded, text: string, at: number, floor: number): LinkHit | null {
  const unit = folded.units[at]!;
  if (unit === AT) return emailAt(folded, at, floor) ?? handleAt(folded, text, at);
  if (unit === DOT) return hostAt(folded, text, at, floor);
  return schemeAt(folded, text, at, floor);
}

function emailAt({ units, length }: Folded, at: number, floor: number): LinkHit | null {
  let start = at;
  while (start > floor && at - start <= MAX_NAME && isAddress(units[start - 1]!)) start--;
  while (start < at && units[start] === DOT) start++;
  if (start === at) return null;
  let end = at + 1;
  while (end < length && end - at <= MAX_HOST && (isName(units[end]!) || units[end] === DOT || units[end] === 45))
    end++;
  while (end > at && (units[end - 1] === DOT || units[end - 1] === 45)) end--;
  const value = plain(units, start, end);
  return /^[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}$/.test(value)
    ? { kind: 'email', value, start, end }
    : null;
}

function handleAt({ units, map, length }: Folded, text: string, at: number): LinkHit | null {
  if (at > 0 && (isName(units[at - 1]!) || units[at - 1] === SLASH)) return null;
  let end = at + 1;
  let letters = 0;
  while (end < length && end - at <= MAX_NAME && (isName(units[end]!) || units[end] === DOT)) {
    // A dot before a gap ends the sentence, not a part of the name.
    if (units[end] === DOT && /^\s*\.\s/.test(text.slice(map[end], map[end + 1]))) break;
    if (CLASS[units[end++]!] === LATIN) letters++;
  }
  while (end > at && units[end - 1] === DOT) end--;
  if (end - at < 4 || end - at > 33 || letters < 2) return null;
  return {
    kind: near(units, at, 'telegram') ? 'telegram' : 'handle',
    value: original(text, units, map, at, end).toLowerCase(),
    start: at,
    end,
  };
}

function hostAt(folded: Folded, text: string, at: number, floor: number): LinkHit | null {
  const { units, length } = folded;
  if (at === floor || at + 2 >= length || !isName(units[at - 1]!) || CLASS[units[at + 1]!] !== LATIN) return null;
  let start = at;
  while (start > floor && at - start <= MAX_HOST && isHost(units[start - 1]!)) start--;
  while (start < at && !isName(units[start]!)) start++;
  if (start > 0 && units[start - 1] === AT) return null;
  return read(folded, text, start, start, false);
}

function schemeAt(folded: Folded, text: string, at: number, floor: number): LinkHit | null {
  const { units } = folded;
  if (units[at + 1] !== SLASH || units[at + 2] !== SLASH) return null;
  let start = at;
  while (start > floor && at - start <= MAX_SCHEME && CLASS[units[start - 1]!] === LATIN) start--;
  const scheme = plain(units, start, at);
  if (!/^h(?:tt|xx)ps?$/.test(scheme)) return null;
  return read(folded, text, start, at + 3, true);
}

function read(
  { units, map, length }: Folded,
  text: string,
  start: number,
  host: number,
  scheme: boolean,
): LinkHit | null {
  let end = host;
  while (end < length && end - host <= MAX_HOST && isHost(units[end]!)) end++;
  while (end > host && !isName(units[end - 1]!)) end--;
  const name = plain(units, host, end);
  const dot = name.lastIndexOf('.');
  if (dot < 1) return null;
  const ending = name.slice(dot + 1);
  const path = end < length && (units[end] === SLASH || units[end] === 63);
  if (!TLDS.has(ending) || (WORDY.has(ending) && !path && !scheme && !name.startsWith('www.'))) return null;
  if (/^[0-9.]*$/.test(name.slice(0, dot))) return null;
  const hostEnd = end;
  while (end < length && end - hostEnd <= MAX_PATH && isPath(units[end]!)) end++;
  while (end > hostEnd && isTrailing(units[end - 1]!)) end--;
  const site = name.replace(/^(?:www|m|web|mobile|fr-fr|ar-ar)\.(?=[^.]+\.)/, '');
  const tail = original(text, units, map, hostEnd, end);
  return { ...sort(site, tail, original(text, units, map, start, end)), start, end };
}

// What a link leads to: a number, an account, an invitation, or a page.
function sort(site: string, tail: string, whole: string): Pick<LinkHit, 'kind' | 'value'> {
  const url: Pick<LinkHit, 'kind' | 'value'> = { kind: 'url', value: whole };
  const first = /^\/+@?([A-Za-z0-9._+-]{2,64})/.exec(tail)?.[1] ?? '';
  if (site === 'wa.me' || site.endsWith('whatsapp.com')) {
    const digits = /(?:^\/+|phone=)(?:\+|%2B|00)?(\d{8,15})/i.exec(tail)?.[1];
    const number =
      digits === undefined
        ? null
        : (international(digits) ?? (digits.startsWith('0') ? international(`212${digits.slice(1)}`) : null));
    if (number !== null) return { kind: 'whatsapp', value: number };
    const invite = /^\/+(?:invite\/)?([A-Za-z0-9]{10,40})/.exec(tail)?.[1];
    if (site.startsWith('chat.') && invite !== undefined)
      return { kind: 'invite', value: `chat.whatsapp.com/${invite}` };
    return url;
  }
  if (site === 't.me' || site === 'telegram.me' || site === 'telegram.dog') {
    const invite = /^\/+(?:joinchat\/|\+)([A-Za-z0-9_-]{8,40})/.exec(tail)?.[1];
    if (invite !== undefined) return { kind: 'invite', value: `t.me/+${invite}` };
    const name = /^\/+(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,32})/.exec(tail)?.[1];
    return name === undefined ? url : { kind: 'telegram', value: `@${name.toLowerCase()}` };
  }
  if (site === 'discord.gg' || (site === 'discord.com' && tail.startsWith('/invite/')))
    return { kind: 'invite', value: `discord.gg/${tail.split('/').at(-1) ?? ''}` };
  if (site === 'signal.group' || site === 'viber.com') return { kind: 'invite', value: whole };
  if (/^(?:instagram|tiktok|twitter|x|threads|snapchat|facebook|fb|m)\.(?:com|net|me)$/.test(site))
    return account(site, tail, first, url);
  return url;
}

function account(
  site: string,
  tail: string,
  first: string,
  url: Pick<LinkHit, 'kind' | 'value'>,
): Pick<LinkHit, 'kind' | 'value'> {
  const added = /^\/+add\/([A-Za-z0-9._-]{3,32})/.exec(tail)?.[1];
  if (site === 'snapchat.com' && added !== undefined) return { kind: 'handle', value: `@${added.toLowerCase()}` };
  const page =
    /^(?:p|reel|reels|explore|groups|watch|share|story|stories|posts|events|marketplace|hashtag|search|video|profile\.php|permalink\.php|sharer|login|add|i)$/i;
  const deeper = /^\/+@?[^/?#]+\/[^/?#]/.test(tail);
  if (first.length < 3 || page.test(first) || deeper) return url;
  return { kind: 'handle', value: `@${first.toLowerCase()}` };
}

function near(units: Uint16Array, at: number, word: string): boolean {
  const from = at > 24 ? at - 24 : 0;
  const before = plain(units, from, at);
  return before.includes(word.slice(0, 5)) || before.includes('tele') || hasArabic(units, from, at);
}

// تيليغرام, تلغرام, تلجرام
function hasArabic(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i + 3 < to; i++)
    if (
      (units[i] === 0x63a || units[i] === 0x62c || units[i] === 0x6af) &&
      units[i + 1] === 0x631 &&
      units[i + 2] === 0x627 &&
      units[i + 3] === 0x645
    )
      return true;
  return false;
}

function plain(units: Uint16Array, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end && i < start + 2048; i++) out += String.fromCharCode(units[i]!);
  return out;
}

// The original letters when nothing was folded away but case; else the folded ones.
function original(text: string, units: Uint16Array, map: Uint32Array, start: number, end: number): string {
  const cut = text.slice(map[start]!, map[end - 1]! + 1);
  const folded = plain(units, start, end);
  return end > start && cut.toLowerCase() === folded ? cut : end > start ? folded : '';
}

function isName(unit: number): boolean {
  return CLASS[unit] === LATIN || CLASS[unit] === DIGIT || unit === UNDERSCORE;
}

function isAddress(unit: number): boolean {
  return isName(unit) || unit === DOT || unit === 45 || unit === 43;
}

function isHost(unit: number): boolean {
  return isName(unit) || unit === DOT || unit === 45;
}

function isPath(unit: number): boolean {
  return unit > 32 && unit < 127 && unit !== 34 && unit !== 60 && unit !== 62;
}

function isTrailing(unit: number): boolean {
  return (
    unit === DOT ||
    unit === 44 ||
    unit === 33 ||
    unit === 63 ||
    unit === 59 ||
    unit === COLON ||
    unit === 41 ||
    unit === 39 ||
    unit === 42
  );
}
