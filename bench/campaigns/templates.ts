import type { LabelledPost } from './generate.ts';
import { type Random, randomOf } from './random.ts';
import { stroll, toArabic, walkIn } from './words.ts';

/** How a set of template posts is made. */
export type TemplateShape = {
  /** words of a template, without its slots */
  readonly words: readonly [number, number];
  readonly slots: number;
  /** share of letters that are changed, doubled or left out */
  readonly noise: number;
  /** share of posts written in the other script */
  readonly switched: number;
};

const FILLERS: readonly (readonly string[])[] = [
  'casa rabat fes tanja agadir merrakech oujda tetouan meknes safi nador settat dubai istanbul doha riyad'.split(' '),
  'imane salma hind karima youssef omar nadia rachid houda samir laila khalid zineb amine'.split(' '),
  Array.from({ length: 40 }, (_, i) => `${3000 + 500 * i}`),
];

/** Posts made from templates, in random order; every post has a label, half of the templates are used by one post only. */
export function templatePosts(templates: number, shape: TemplateShape, seed: number): readonly LabelledPost[] {
  const random = randomOf(seed);
  const darija = walkIn('latin');
  const out: LabelledPost[] = [];
  for (let label = 0; label < templates; label++) {
    const length = shape.words[0] + random.below(shape.words[1] - shape.words[0] + 1);
    const words: (string | readonly string[] | null)[] = stroll(darija, random, length);
    for (let s = 0; s < shape.slots; s++) {
      words.splice(random.below(words.length + 1), 0, s % 4 === 3 ? null : FILLERS[s % 4]!);
    }
    const size = label % 2 === 0 ? 1 : 2 + random.below(40);
    for (let i = 0; i < size; i++) {
      const switched = random.next() < shape.switched;
      const filled = words
        .map((word) => fill(word, out.length + 1, random))
        .map((word) => (switched ? toArabic(word) : word));
      out.push({ id: `${label}-${i}`, label, text: noisy(filled.join(' '), shape.noise, random) });
    }
  }
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

function fill(word: string | readonly string[] | null, number: number, random: Random): string {
  if (word === null) return `06${String((number * 7_368_787) % 1e8).padStart(8, '0')}`;
  return typeof word === 'string' ? word : random.pick(word);
}

function noisy(text: string, rate: number, random: Random): string {
  let out = '';
  for (const letter of text) {
    if (letter < 'a' || random.next() >= rate) out += letter;
    else {
      const kind = random.below(3);
      if (kind === 0) out += random.pick(letter > '\u0600' ? [...'بتسمرنلك'] : [...'abtsmrnlk']);
      if (kind === 1) out += letter + letter;
    }
  }
  return out;
}
