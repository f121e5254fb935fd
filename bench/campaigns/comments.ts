import type { LabelledPost } from './generate.ts';
import { type Random, randomOf } from './random.ts';
import { sentencesIn, stroll, type Walk, walks } from './words.ts';

/** A comment: `formula` when its wording is mostly a phrase that many unlike comments share. */
export type LabelledComment = LabelledPost & { readonly formula: boolean };

const PRAYERS = [
  'اللهم صل وسلم على سيدنا محمد',
  'الله يرحمه ويغفر له ويسكنه فسيح جناته',
  'تبارك الله عليك خويا الله يحفظك',
  'لا حول ولا قوة إلا بالله العلي العظيم',
  'إنا لله وإنا إليه راجعون',
  'الله يعطيك الصحة والعافية',
  'tbarkallah 3lik khoya lah y7fdk',
  'allah yrhmo w ysbber 3aylto',
  'السلام عليكم ورحمة الله وبركاته',
];

/**
 * Comments as under a video: most are alone; some are a prayer or a slogan with or without own words; some are long
 * texts pasted again and again with small changes. Slogans are made up, so that no list can know them.
 */
export function* comments(count: number, seed: number): Generator<LabelledComment> {
  const random = randomOf(seed);
  const sentences = naturals();
  const models = walks();
  const slogans = Array.from({ length: 12 }, () => stroll(random.pick(models), random, 4 + random.below(6)).join(' '));
  const formulas = [...PRAYERS, ...slogans];
  const fresh = unused(sentences, models, random);
  const pasted = Array.from({ length: Math.ceil(count / 60) }, () => fresh(12 + random.below(12)));
  for (let i = 0; i < count; i++) {
    const id = String(i);
    const draw = random.next();
    if (draw < 0.2) {
      const label = Math.floor(pasted.length * random.next() ** 2);
      yield { id, label, formula: false, text: changed(pasted[label]!, formulas, random) };
    } else if (draw < 0.3) {
      yield { id, label: -1, formula: true, text: touched(random.pick(formulas), random) };
    } else if (draw < 0.5) {
      const own = fresh(3 + random.below(10));
      const parts = random.next() < 0.5 ? [random.pick(formulas), own] : [own, random.pick(formulas)];
      if (random.next() < 0.3) parts.push(random.pick(formulas));
      yield { id, label: -1, formula: true, text: parts.join(' ') };
    } else {
      yield { id, label: -1, formula: false, text: fresh(3 + random.below(20)) };
    }
  }
}

function naturals(): readonly string[] {
  return [...sentencesIn('latin'), ...sentencesIn('arabic')].filter((line) => line.split(' ').length > 3);
}

// Texts of at least so many words that were not given out before: sentences in a shuffled order, then strolls.
function unused(sentences: readonly string[], models: readonly Walk[], random: Random): (words: number) => string {
  const left = [...sentences];
  return (wanted) => {
    const parts: string[] = [];
    for (let words = 0; words < wanted; ) {
      const at = random.below(left.length);
      const next = left.length > 0 ? left[at]! : stroll(random.pick(models), random, wanted - words).join(' ');
      if (left.length > 0) {
        left[at] = left[left.length - 1]!;
        left.pop();
      }
      parts.push(next);
      words += next.split(' ').length;
    }
    return parts.join(' ');
  };
}

function changed(text: string, formulas: readonly string[], random: Random): string {
  let out = text;
  const draw = random.next();
  if (draw < 0.3) out = touched(out, random);
  if (draw > 0.25 && draw < 0.4) out = `${random.pick(formulas)} ${out}`;
  if (draw > 0.6 && draw < 0.7) out = `${out} ${random.pick(formulas)}`;
  if (draw > 0.7 && draw < 0.85) out = withTypos(out, 0.03, random);
  if (draw > 0.85) {
    const words = out.split(' ');
    for (let k = 0; k < 2; k++)
      words[random.below(words.length)] = random.pick([
        'casa',
        'فاس',
        'imane',
        'كريم',
        '0600' + String(100000 + random.below(900000)),
      ]);
    out = words.join(' ');
  }
  return out;
}

function touched(text: string, random: Random): string {
  return text + random.pick(['', ' ❤️', '!!', ' 😂😂', '...', ' 🤲']);
}

function withTypos(text: string, rate: number, random: Random): string {
  let out = '';
  for (const letter of text) {
    if (letter === ' ' || random.next() >= rate) out += letter;
    else if (random.next() < 0.5) out += letter + random.pick(letter > '\u0600' ? [...'بتسمر'] : [...'abtsm']);
  }
  return out;
}
