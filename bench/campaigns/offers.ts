import type { LabelledPost } from './generate.ts';
import { PHRASEBOOKS, type Phrasebook, SLOT_VALUES } from './phrases.ts';
import { type Random, randomOf } from './random.ts';
import { stroll, toArabic, type Walk, walks } from './words.ts';

/** How a set of offers is made: templates of one trade, so that all share words and many share whole phrases. */
export type OfferShape = {
  /** phrases of a template beside its first and last one */
  readonly middle: readonly [number, number];
  /** words of its own, not of the phrasebook */
  readonly own: readonly [number, number];
  /** share of letters changed, doubled, left out or swapped */
  readonly noise: number;
  /** share of posts whose phrases stand in another order */
  readonly shuffled: number;
  /** share of posts that leave a phrase out or bring one of another template */
  readonly drift: number;
  /** share of Arabizi posts written in Arabic letters */
  readonly switched: number;
};

/** The sets of the bench, from plain to unkind. */
export const OFFER_SETS: Readonly<Record<string, OfferShape>> = {
  'offers-plain': { middle: [2, 4], own: [3, 8], noise: 0, shuffled: 0, drift: 0, switched: 0 },
  'offers-noise': { middle: [2, 4], own: [3, 8], noise: 0.03, shuffled: 0, drift: 0.05, switched: 0.15 },
  'offers-rough': { middle: [2, 4], own: [3, 8], noise: 0.06, shuffled: 0.1, drift: 0.15, switched: 0.15 },
  'offers-short': { middle: [0, 1], own: [0, 3], noise: 0.02, shuffled: 0, drift: 0, switched: 0 },
  'offers-order': { middle: [2, 4], own: [3, 8], noise: 0.01, shuffled: 0.5, drift: 0, switched: 0 },
};

type Language = keyof typeof PHRASEBOOKS;
type Template = { readonly language: Language; readonly parts: readonly string[] };

const EMOJI = ['🔥', '✅', '❤️', '👇👇', '📞', '💰💰', '✈️', '‼️', '🌸', '⚠️'];

/** How often a template is drawn anew because it has half of its phrases in common with another. */
const TRIES = 10_000;
/** Own words from which they count as a phrase. */
const PHRASE_WORDS = 3;

// Templates drawn so far: how many phrases each has, and which of them have a phrase.
type Seen = { readonly sizes: number[]; readonly having: Map<string, number[]> };

/** Posts of so many templates, fewer when no more can be told apart, 1 to 60 a template, in random order. */
export function offerPosts(templates: number, shape: OfferShape, seed: number): readonly LabelledPost[] {
  const random = randomOf(seed);
  const [latin, arabic] = walks();
  const out: LabelledPost[] = [];
  const seen: Seen = { sizes: [], having: new Map() };
  for (let label = 0; label < templates; label++) {
    const template = newTemplate(seen, shape, latin, arabic, random);
    if (template === null) break;
    const size = label % 3 === 0 ? 1 : 2 + Math.floor(58 * random.next() ** 2);
    for (let i = 0; i < size; i++) {
      out.push({ id: `${label}-${i}`, label, text: written(template, shape, out.length, random) });
    }
  }
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

// Two templates may share phrases, but not half of them: then nobody could say whether they are one.
function newTemplate(seen: Seen, shape: OfferShape, latin: Walk, arabic: Walk, random: Random): Template | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const language = random.pick(Object.keys(PHRASEBOOKS) as Language[]);
    const book: Phrasebook = PHRASEBOOKS[language];
    const least = shape.middle[0] + 1;
    const middle = sample([...book.offers, ...book.terms], least + random.below(shape.middle[1] + 2 - least), random);
    const parts = [random.pick(book.openers), ...middle, random.pick(book.closings)];
    const own = shape.own[0] + random.below(shape.own[1] - shape.own[0] + 1);
    const phrases = parts.map(inOneScript);
    const size = parts.length + (own < PHRASE_WORDS ? 0 : 1);
    if (sharesHalf(phrases, size, seen)) continue;
    for (const phrase of phrases) seen.having.set(phrase, [...(seen.having.get(phrase) ?? []), seen.sizes.length]);
    seen.sizes.push(size);
    if (own > 0) {
      const walk = language === 'arabizi' || language === 'french' ? latin : arabic;
      parts.splice(1 + random.below(middle.length + 1), 0, stroll(walk, random, own).join(' '));
    }
    return { language, parts };
  }
  return null;
}

function sharesHalf(phrases: readonly string[], size: number, { sizes, having }: Seen): boolean {
  const shared = new Uint8Array(sizes.length);
  for (const phrase of phrases) {
    for (const other of having.get(phrase) ?? []) {
      shared[other]!++;
      if (shared[other]! * 2 >= Math.min(size, sizes[other]!)) return true;
    }
  }
  return false;
}

// A phrase of the Arabizi book is one of the Darija book in other letters.
const OTHER_SCRIPT = new Map(
  (['openers', 'offers', 'terms', 'closings'] as const).flatMap((place) =>
    PHRASEBOOKS.arabizi[place].map((phrase, i) => [phrase, PHRASEBOOKS.darija[place][i]!] as const),
  ),
);

function inOneScript(phrase: string): string {
  return OTHER_SCRIPT.get(phrase) ?? phrase;
}

function written(template: Template, shape: OfferShape, number: number, random: Random): string {
  let parts = [...template.parts];
  if (random.next() < shape.drift) {
    if (random.next() < 0.5) parts.splice(1 + random.below(parts.length - 1), 1);
    else parts.splice(1 + random.below(parts.length - 1), 0, random.pick(PHRASEBOOKS[template.language].terms));
  }
  if (random.next() < shape.shuffled) parts = sample(parts, parts.length, random);
  const script = template.language === 'arabizi' || template.language === 'french' ? 'latin' : 'arabic';
  const filled = parts.map((part) =>
    part.replace(/\{(\w+)\}/g, (_, slot: string) => value(slot, script, number, random)),
  );
  let text = noisy(filled.map((part) => part + separator(random)).join(' '), shape.noise, random);
  if (template.language === 'arabizi' && random.next() < shape.switched) text = text.split(' ').map(toArabic).join(' ');
  return text;
}

function value(slot: string, script: 'arabic' | 'latin', number: number, random: Random): string {
  if (slot === 'pay') return String(500 * (6 + random.below(50)));
  if (slot === 'invite') return `https://chat.whatsapp.com/Kz${(number * 7919).toString(36).padStart(20, 'Qa3Rx9')}`;
  if (slot !== 'phone') return random.pick(SLOT_VALUES[script][slot]!);
  const phone = `06${String((number * 7_368_787 + 11) % 1e8).padStart(8, '0')}`;
  return random.next() < 0.3 ? phone.replace(/(\d\d)(?=\d)/g, '$1 ') : phone;
}

function separator(random: Random): string {
  const draw = random.next();
  if (draw < 0.5) return '';
  return draw < 0.8 ? random.pick(['.', '،', ' -', '\n', '!']) : ` ${random.pick(EMOJI)}`;
}

function sample<T>(list: readonly T[], count: number, random: Random): T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.below(left.length), 1)[0]!);
}

function noisy(text: string, rate: number, random: Random): string {
  let out = '';
  for (const letter of text) {
    if (!/\p{L}/u.test(letter) || random.next() >= rate) {
      out += letter;
      continue;
    }
    const kind = random.below(4);
    if (kind === 0) out += random.pick(letter > '\u0600' ? [...'بتسمرنلكيو'] : [...'abtsmrnlkie']);
    else if (kind === 1) out += letter + letter;
    else if (kind === 3) out = out.slice(0, -1) + letter + out.slice(-1);
  }
  return out;
}
