import type { LabelledPost } from './generate.ts';
import { type Random, randomOf } from './random.ts';
import { stroll, toArabic, walkIn } from './words.ts';

/** How a set of machine-made templates is made. */
export type MachineShape = {
  /** words of a template, slots left out */
  readonly words: readonly [number, number];
  /** share of letters that are changed, doubled, left out or swapped */
  readonly noise: number;
  /** share of words of which one letter is swapped for one that looks alike, or that are stretched or spaced out */
  readonly dressed: number;
  /** share of posts written in the other script */
  readonly switched: number;
};

/** The sets of the bench. `machine-english` is what systems for English can read too. */
export const MACHINE_SETS: Readonly<Record<string, MachineShape & { readonly language: 'darija' | 'english' }>> = {
  'machine-long': { language: 'darija', words: [20, 60], noise: 0.03, dressed: 0, switched: 0.1 },
  'machine-short': { language: 'darija', words: [9, 16], noise: 0.02, dressed: 0.02, switched: 0 },
  'machine-noise': { language: 'darija', words: [15, 35], noise: 0.06, dressed: 0.03, switched: 0.1 },
  'machine-english': { language: 'english', words: [25, 90], noise: 0.02, dressed: 0, switched: 0 },
};

// A contact is another one in every post: one that is shared would rightly make two templates one campaign.
const SLOTS: readonly ((random: Random, post: number) => string)[] = [
  (random) => random.pick('casa rabat fes tanja agadir merrakech oujda tetouan dubai doha riyad istanbul'.split(' ')),
  (random) => random.pick('imane salma hind karima youssef omar nadia rachid houda samir laila'.split(' ')),
  (random) => `${500 * (4 + random.below(60))}${random.pick([' dh', 'dh', ' MAD', ' درهم', ' €'])}`,
  (_, post) => phoneOf(post),
  (_, post) => phoneOf(post).replace(/^0(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '+212 $1 $2 $3 $4 $5'),
  (random) => `${1 + random.below(28)}/${1 + random.below(12)}/2026`,
  (random) => `${8 + random.below(14)}h${random.pick(['', '30', '00'])}`,
  (random, post) => `${random.pick(['job', 'work', 'team'])}${post}@example.com`,
  (_, post) => `https://t.me/khedma${post}`,
  (_, post) => `@agence_${post}`,
  (random) => random.pick(['lundi', 'mardi prochain', 'had simana', 'ghedda', 'nhar jem3a', 'ce weekend']),
  (random) => `${18 + random.below(15)} ans`,
];
const ALIKE: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: '1', c: 'с', p: 'р', x: 'х', s: '$' };

/** Posts of templates with one to six slots of any kind, 2 to 50 posts a template, a quarter of all posts alone. */
export function machinePosts(
  count: number,
  shape: (typeof MACHINE_SETS)[string],
  seed: number,
): readonly LabelledPost[] {
  const random = randomOf(seed);
  const walk = walkIn(shape.language === 'english' ? 'english' : 'latin');
  const out: LabelledPost[] = [];
  for (let label = 0; out.length < count; label++) {
    const [least, most] = shape.words;
    const words: (string | (typeof SLOTS)[number])[] = stroll(walk, random, least + random.below(most - least + 1));
    for (let s = random.below(6); s >= 0; s--) words.splice(random.below(words.length + 1), 0, random.pick(SLOTS));
    const size = random.next() < 0.87 ? 1 : 2 + Math.floor(49 * random.next() ** 2);
    for (let i = 0; i < size; i++) {
      const switched = random.next() < shape.switched;
      const filled = words.map((word) => {
        if (typeof word !== 'string') return word(random, out.length);
        const noised = noisy(word, shape.noise, random);
        return switched ? toArabic(noised) : random.next() < shape.dressed ? dressed(noised, random) : noised;
      });
      out.push({ id: `${label}-${i}`, label, text: filled.join(' ') });
    }
  }
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

function phoneOf(post: number): string {
  return `06${String((post * 7_368_787 + 3) % 1e8).padStart(8, '0')}`;
}

function noisy(word: string, rate: number, random: Random): string {
  let out = '';
  for (const letter of word) {
    if (random.next() >= rate) out += letter;
    else {
      const kind = random.below(4);
      if (kind === 0) out += random.pick([...'abtsmrnlkie']);
      else if (kind === 1) out += letter + letter;
      else if (kind === 3) out = out.slice(0, -1) + letter + out.slice(-1);
    }
  }
  return out;
}

function dressed(word: string, random: Random): string {
  const kind = random.below(3);
  if (kind === 0) return [...word].map((letter) => ALIKE[letter] ?? letter).join('');
  if (kind === 1) return word.replace(/[aeiou]/, (vowel) => vowel.repeat(3));
  return word.split('').join(random.pick(['.', '-', ' ']));
}
