import { CURRENCY_WORDS, MULTIPLIERS } from '@sanad/text/pay-words';
import { skeletonOf } from '@sanad/text/skeleton';
import { spelledName } from './name-spellings.ts';
import { CITIES, FIRST_NAMES } from './place-names.ts';
import { type TemplateToken, templateTokens } from './template-tokens.ts';

/** What a slot holds. */
export type SlotKind = 'name' | 'city' | 'pay' | 'number' | 'phone' | 'invite' | 'handle' | 'url' | 'other';

/** A value seen in a slot, as it was written most often, and in how many posts. */
export type SlotValue = {
  readonly text: string;
  readonly count: number;
  /** how the same was written in the other script, or under another name */
  readonly also: readonly string[];
};

/** A stretch that the posts share, or a place where they differ. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly slot: SlotKind; readonly values: readonly SlotValue[] };

/** What a campaign's posts have in common and where they vary. */
export type Template = {
  readonly parts: readonly TemplatePart[];
  /** posts that were aligned */
  readonly posts: number;
  /** 0..1, share of the words of a post that the template keeps, on average */
  readonly constant: number;
};

/** More posts than this are sampled evenly. */
const MAX_POSTS = 120;
/** Posts among which the one in the middle is sought. */
const CANDIDATES = 24;
/** Share of posts that must have a word for it to be constant. */
const CONSTANT = 0.6;
/** The same for a number: amounts and ages are what varies, also when one of them is the usual one. */
const CONSTANT_NUMBER = 0.9;
/** Share of posts that must have something in a place for it to be a slot. */
const FILLED = 0.25;

const CITY_KEYS = keysOf(CITIES);
const NAME_KEYS = keysOf(FIRST_NAMES);
const MONEY_KEYS = keysOf([...CURRENCY_WORDS.map(([, , words]) => words), ...MULTIPLIERS.map(([, words]) => words)]);
const MONEY_SIGN = /[€$£]|د\.إ/;

/**
 * Aligns the posts of one campaign, each with the one most like the others, and reads off what is constant and what
 * varies: the alignment is over the skeleton, so that spellings and scripts meet; what is shown is the original wording.
 * @param texts two posts or more; of more than {@link MAX_POSTS} an even sample is taken
 * @example templateOf(['khdma f casa 3000 dh', 'khdma f rabat 4000 dh']).parts[1] // slot, city: casa 1, rabat 1
 */
export function templateOf(texts: readonly string[]): Template {
  const sample = evenly(texts, MAX_POSTS);
  const posts = sample.map((text) => ({ text, tokens: templateTokens(text) })).filter((post) => post.tokens.length > 0);
  if (posts.length === 0) return { parts: [], posts: 0, constant: 0 };
  const centre = posts[middleOf(posts)]!;
  const rows = posts.map((post) => align(centre.tokens, post.tokens));
  const kept = centre.tokens.map((token, column) => {
    const there = rows.filter((row) => row[column]! >= 0).length;
    if (token.kind === 'number') return there >= posts.length * CONSTANT_NUMBER;
    return token.kind === 'word' && there >= posts.length * CONSTANT;
  });
  return {
    parts: partsOf(centre, posts, rows, kept),
    posts: posts.length,
    constant: average(posts.map((post, p) => share(post, rows[p]!, kept))),
  };
}

type Post = { readonly text: string; readonly tokens: readonly TemplateToken[] };

// Walks the columns: runs of constant words become text, what the posts have between two of them becomes a slot.
function partsOf(
  centre: Post,
  posts: readonly Post[],
  rows: readonly Int32Array[],
  kept: readonly boolean[],
): TemplatePart[] {
  const parts: TemplatePart[] = [];
  const columns = kept.flatMap((keep, column) => (keep ? [column] : []));
  let run: number[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    const [from, to] = [centre.tokens[run[0]!]!.start, centre.tokens[run.at(-1)!]!.end];
    parts.push({ kind: 'text', text: centre.text.slice(from, to) });
    run = [];
  };
  for (let k = 0; k <= columns.length; k++) {
    const before = k === 0 ? -1 : columns[k - 1]!;
    const after = k === columns.length ? kept.length : columns[k]!;
    for (const slot of slotsBetween(posts, rows, before, after)) {
      flush();
      parts.push(slot);
    }
    if (k < columns.length) run.push(after);
  }
  flush();
  return parts;
}

// What each post has between two constant columns; the posts that lack either of them do not say.
function slotsBetween(
  posts: readonly Post[],
  rows: readonly Int32Array[],
  before: number,
  after: number,
): TemplatePart[] {
  const found: { post: Post; from: number; to: number }[] = [];
  let asked = 0;
  for (let p = 0; p < posts.length; p++) {
    const row = rows[p]!;
    const left = before < 0 ? -1 : row[before]!;
    const right = after >= row.length ? posts[p]!.tokens.length : row[after]!;
    if ((before >= 0 && left < 0) || right < 0) continue;
    asked++;
    if (right - left <= 1) continue;
    // Arabizi writes "in" and "to" as a letter of its own: it is none of the value.
    const from = right - left > 2 && posts[p]!.tokens[left + 1]!.key.length === 1 ? left + 2 : left + 1;
    found.push({ post: posts[p]!, from, to: right });
  }
  if (found.length < 2 || found.length < asked * FILLED) return [];
  return splitByKind(found).map((pieces) => slotOf(pieces));
}

type Piece = { readonly post: Post; readonly from: number; readonly to: number };

// Contacts, numbers, cities and names inside a stretch are slots of their own when most posts have the same kinds in the same order.
function splitByKind(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const shape = (piece: Piece): string => {
    const kinds = piece.post.tokens.slice(piece.from, piece.to).map(finerKind);
    return kinds.filter((kind, i) => kind !== 'word' || kinds[i - 1] !== 'word').join(' ');
  };
  const shapes = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const list = shapes.get(shape(piece));
    if (list === undefined) shapes.set(shape(piece), [piece]);
    else list.push(piece);
  }
  const [common, most] = [...shapes].sort((a, b) => b[1].length - a[1].length)[0]!;
  const kinds = common.split(' ');
  if (kinds.length === 1 || most.length * 2 < pieces.length) return [pieces];
  const out: Piece[][] = kinds.map(() => []);
  for (const { post, from, to } of most) {
    let at = from;
    kinds.forEach((kind, k) => {
      let end = at + 1;
      while (kind === 'word' && end < to && finerKind(post.tokens[end]!) === 'word') end++;
      out[k]!.push({ post, from: at, to: end });
      at = end;
    });
  }
  return out;
}

function finerKind(token: TemplateToken): string {
  if (token.kind !== 'word') return token.kind;
  if (isCity(token.key)) return 'city';
  return NAME_KEYS.has(token.key) ? 'name' : 'word';
}

function isCity(key: string): boolean {
  return cityKey(key) !== null;
}

// Arabic writes "in", "to" and "and" on the word, before its article.
function cityKey(key: string): string | null {
  if (CITY_KEYS.has(key)) return key;
  if (key.length < 4 || !'bflw'.includes(key[0]!)) return null;
  if (CITY_KEYS.has(key.slice(1))) return key.slice(1);
  return key[1] === 'l' && CITY_KEYS.has(key.slice(2)) ? key.slice(2) : null;
}

type Forms = { readonly key: string; count: number };

function slotOf(pieces: readonly Piece[]): TemplatePart {
  const values = new Map<string, { texts: Map<string, Forms>; count: number }>();
  const votes = new Map<SlotKind, number>();
  for (const { post, from, to } of pieces) {
    const tokens = post.tokens.slice(from, to);
    const text = post.text.slice(tokens[0]!.start, tokens.at(-1)!.end);
    const key = tokens.map((token) => (token.kind === 'word' ? token.key : text)).join(' ');
    const same = sameValue(text, key);
    const value = values.get(same) ?? { texts: new Map<string, Forms>(), count: 0 };
    const form = value.texts.get(text) ?? { key, count: 0 };
    form.count++;
    value.texts.set(text, form);
    value.count++;
    values.set(same, value);
    const kind = kindOf(tokens, post, text);
    votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  const [slot, most] = [...votes].sort((a, b) => b[1] - a[1])[0]!;
  return {
    kind: 'slot',
    slot: most * 2 >= pieces.length ? slot : 'other',
    values: [...values.values()]
      .map(({ texts, count }) => ({ ...formsOf(texts), count }))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
  };
}

// Two spellings of one name are one value; anything else is known by how it sounds.
function sameValue(text: string, key: string): string {
  const named = spelledName(text);
  return named ? `${named.kind} ${named.id}` : (cityKey(key) ?? key);
}

const ARABIC = /[\u0600-\u06ff]/;

// The form written most often, and of each other script and sound the one written most often there.
function formsOf(texts: ReadonlyMap<string, Forms>): Pick<SlotValue, 'text' | 'also'> {
  const sorted = [...texts].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  const shown = new Map<string, string>();
  for (const [text, { key }] of sorted) {
    const look = `${ARABIC.test(text)} ${cityKey(key) ?? key}`;
    if (!shown.has(look)) shown.set(look, text);
  }
  const [text, ...also] = shown.values();
  return { text: text!, also };
}

function kindOf(tokens: readonly TemplateToken[], post: Post, text: string): SlotKind {
  const contact = tokens.find((token) => token.kind !== 'word' && token.kind !== 'number');
  if (contact !== undefined) return contact.kind as SlotKind;
  const number = tokens.find((token) => token.kind === 'number');
  if (number !== undefined) return isMoney(number, post) ? 'pay' : 'number';
  const named = spelledName(text);
  if (named) return named.kind;
  if (tokens.some((token) => isCity(token.key))) return 'city';
  return tokens.some((token) => NAME_KEYS.has(token.key)) ? 'name' : 'other';
}

// A word or a sign of money stands beside the number.
function isMoney(number: TemplateToken, { text, tokens }: { text: string; tokens: readonly TemplateToken[] }): boolean {
  const next = tokens.slice(tokens.indexOf(number) + 1).find((token) => token.kind !== 'number');
  if (next !== undefined && MONEY_KEYS.has(next.key)) return true;
  return MONEY_SIGN.test(text.slice(Math.max(0, number.start - 2), next?.start ?? number.end + 4));
}

// ---- alignment

// For each token of the first, the token of the second it stands for, or -1 (Needleman and Wunsch 1970, no gap cost).
function align(one: readonly TemplateToken[], two: readonly TemplateToken[]): Int32Array {
  const width = two.length + 1;
  const best = new Float64Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = two.length - 1; j >= 0; j--) {
      const match = worth(one[i]!, two[j]!);
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      best[i * width + j] = match === 0 ? skip : Math.max(skip, match + best[(i + 1) * width + j + 1]!);
    }
  }
  const row = new Int32Array(one.length).fill(-1);
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const match = worth(one[i]!, two[j]!);
    const here = best[i * width + j]!;
    if (match > 0 && here === match + best[(i + 1) * width + j + 1]!) row[i++] = j++;
    else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return row;
}

function worth(a: TemplateToken, b: TemplateToken): number {
  if (a.key === b.key && a.kind === b.kind) return a.kind === 'word' ? 1 + a.key.length / 16 : 0.75;
  if (a.kind !== 'word' || b.kind !== 'word' || isCity(a.key) || isCity(b.key)) return 0;
  return nearlyEqual(a.key, b.key) ? 0.7 : 0;
}

// One letter put in, left out or changed, in words of four letters or more.
function nearlyEqual(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

// The post that has most words in common with the others.
function middleOf(posts: readonly Post[]): number {
  const bags = evenly(posts, CANDIDATES).map((post) => new Set(post.tokens.map((token) => token.key)));
  let best = 0;
  let most = -1;
  const step = posts.length / bags.length;
  bags.forEach((bag, i) => {
    let common = 0;
    for (const other of bags) {
      let both = 0;
      for (const key of bag) if (other.has(key)) both++;
      common += both / Math.max(bag.size + other.size - both, 1);
    }
    if (common > most) [best, most] = [Math.floor(i * step), common];
  });
  return best;
}

function share(post: Post, row: Int32Array, kept: readonly boolean[]): number {
  let there = 0;
  for (let column = 0; column < row.length; column++) if (kept[column] && row[column]! >= 0) there++;
  return there / post.tokens.length;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!);
}

function keysOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ').map((word) => skeletonOf(word.replaceAll('_', ' ')).key)));
}
