import { type Random, randomOf } from './random.ts';
import { stroll, type Walk, walks } from './words.ts';

/** A generated post and the campaign it was made for (-1: none). */
export type LabelledPost = { readonly id: string; readonly text: string; readonly label: number };

/** How far the posts of one campaign drift from each other. */
export type Difficulty = {
  /** the largest share of words edited in one post */
  readonly edits: number;
  /** slots a post, on average */
  readonly slots: number;
  /** share of all posts that carry a stock phrase */
  readonly stock: number;
  /** share of a campaign's posts with extra leading words */
  readonly leading: number;
};

export const DIFFICULTIES: Readonly<Record<string, Difficulty>> = {
  'near-copy': { edits: 0, slots: 0.4, stock: 0, leading: 0 },
  slots: { edits: 0, slots: 2.4, stock: 0, leading: 0.2 },
  light: { edits: 0.05, slots: 2.4, stock: 0.15, leading: 0 },
  default: { edits: 0.15, slots: 2.4, stock: 0.15, leading: 0 },
  hard: { edits: 0.45, slots: 2.4, stock: 0.3, leading: 0 },
};

const IN_CAMPAIGNS = 0.3;
const CITIES = 'casa rabat fes tanja agadir merrakech oujda tetouan meknes safi nador settat khouribga larache'.split(
  ' ',
);
const NAMES = 'imane salma hind karima youssef omar nadia rachid houda samir laila khalid zineb amine'.split(' ');
const TAILS = ['', '', '', ' ❤️', ' 🔥🔥', ' 🙏', ' 👇👇👇', ' ✅ ☎️'];

/** Labelled posts in random order: campaigns of 2 to 400 posts, the rest alone. The same seed gives the same posts. */
export function* generate(count: number, difficulty: Difficulty, seed: number): Generator<LabelledPost> {
  const random = randomOf(seed);
  const models = walks();
  const phrases = Array.from({ length: 200 }, () => stroll(random.pick(models), random, 3 + random.below(8)));
  const order = new Int32Array(count).fill(-1);
  const seeds: number[] = [];
  let placed = 0;
  while (placed < count * IN_CAMPAIGNS) {
    const size = Math.min(Math.floor(2 * 200 ** (random.next() ** 1.5)), Math.ceil(count * IN_CAMPAIGNS) - placed);
    for (let i = 0; i < Math.max(size, 2); i++) order[placed++] = seeds.length;
    seeds.push(random.below(2 ** 31));
  }
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  let phones = random.below(1e8);
  const phone = (): string => {
    phones = (phones + 7_368_787) % 1e8;
    return `06${String(phones).padStart(8, '0')}`;
  };
  const templates = new Map<number, readonly string[]>();
  for (let i = 0; i < count; i++) {
    const label = order[i]!;
    if (label < 0) {
      const words = withSlots(base(models, random), difficulty.slots, random);
      yield { id: String(i), text: finished(fill(words, phone, random), phrases, difficulty, random), label };
      continue;
    }
    let template = templates.get(label);
    if (template === undefined) {
      const own = randomOf(seeds[label]!);
      template = withSlots(base(models, own), difficulty.slots, own);
      templates.set(label, template);
    }
    let words = edit(fill(template, phone, random), random.next() * difficulty.edits, models, random);
    if (random.next() < difficulty.leading)
      words = [...stroll(random.pick(models), random, 1 + random.below(8)), ...words];
    yield { id: String(i), text: finished(words, phrases, difficulty, random), label };
  }
}

function base(models: readonly Walk[], random: Random): string[] {
  const length = 18 + Math.floor(70 * ((random.next() + random.next()) / 2));
  return stroll(random.pick(models), random, length);
}

// Slots are marked `{phone}` and filled anew for every post.
function withSlots(words: readonly string[], mean: number, random: Random): string[] {
  const out = [...words];
  const kinds = ['{phone}', '{city}', '{pay}', '{name}'];
  for (let left = mean * 2 * random.next(); random.next() < left; left--) {
    out.splice(random.below(out.length + 1), 0, random.pick(kinds));
  }
  return out;
}

function fill(words: readonly string[], phone: () => string, random: Random): string[] {
  return words.map((word) => {
    if (word === '{phone}') return phone();
    if (word === '{city}') return random.pick(CITIES);
    if (word === '{pay}') return `${10 * (200 + random.below(800))}`;
    if (word === '{name}') return random.pick(NAMES);
    return word;
  });
}

function edit(words: readonly string[], rate: number, models: readonly Walk[], random: Random): string[] {
  const out: string[] = [];
  for (const word of words) {
    if (random.next() >= rate) {
      out.push(word);
      continue;
    }
    const kind = random.below(4);
    if (kind === 1) out.push(word, random.pick(random.pick(models).starts));
    else if (kind === 2) out.push(random.pick(random.pick(models).starts));
    else if (kind === 3) out.push(misspell(word, random));
  }
  return out;
}

function misspell(word: string, random: Random): string {
  const at = random.below(word.length);
  const letter = word.charCodeAt(0) > 0x600 ? 'بتسمرنلك'[random.below(8)]! : 'abtsmrnlk'[random.below(9)]!;
  const kind = random.below(3);
  if (kind === 0) return word.slice(0, at) + letter + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  return word.length > 2 ? word.slice(0, at) + word.slice(at + 1) : word + letter;
}

function finished(
  words: readonly string[],
  phrases: readonly string[][],
  difficulty: Difficulty,
  random: Random,
): string {
  const out = [...words];
  if (random.next() < difficulty.stock) out.splice(random.below(out.length + 1), 0, ...random.pick(phrases));
  return out.join(' ') + random.pick(TAILS);
}
