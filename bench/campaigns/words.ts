import { existsSync, readFileSync } from 'node:fs';
import type { Random } from './random.ts';

/** A language model small enough to read: which word follows which, as in the sentences it was made from. */
export type Walk = { readonly starts: readonly string[]; readonly steps: readonly Step[] };

// A word and what follows it; `steps` of a walk are its starts.
type Step = { readonly word: string; readonly next: Step[] };

const DODA = new URL('../../../shared/data/darija-doda/sentences.csv', import.meta.url);

/** Walks in Darija (Latin and Arabic letters) and English; from DODa when it is there, else from our own sentences. */
export function walks(): { readonly walks: readonly Walk[]; readonly source: string } {
  if (!existsSync(DODA)) {
    const own = OWN.map((line) => line.split(' '));
    return { walks: [walkOf(own), walkOf(own.map((line) => line.map(toArabic)))], source: 'own sentences' };
  }
  const darija: string[][] = [];
  const english: string[][] = [];
  for (const line of readFileSync(DODA, 'utf8').split('\n').slice(1)) {
    const match = /^"(.*)","(.*)"\s*$/.exec(line);
    if (match === null) continue;
    english.push(wordsOf(match[1]!));
    darija.push(wordsOf(match[2]!));
  }
  return {
    walks: [walkOf(darija), walkOf(darija.map((line) => line.map(toArabic))), walkOf(english)],
    source: 'DODa sentences',
  };
}

/** A text of a given number of words. */
export function stroll(walk: Walk, random: Random, length: number): string[] {
  const words: string[] = [];
  let step = random.pick(walk.steps);
  while (words.length < length) {
    words.push(step.word);
    step = step.next.length === 0 || random.next() < 0.03 ? random.pick(walk.steps) : random.pick(step.next);
  }
  return words;
}

function walkOf(sentences: readonly (readonly string[])[]): Walk {
  const known = new Map<string, Step>();
  const stepOf = (word: string): Step => {
    const step = known.get(word) ?? { word, next: [] };
    known.set(word, step);
    return step;
  };
  const steps: Step[] = [];
  for (const words of sentences) {
    if (words.length === 0) continue;
    steps.push(stepOf(words[0]!));
    for (let i = 1; i < words.length; i++) stepOf(words[i - 1]!).next.push(stepOf(words[i]!));
  }
  return { starts: steps.map((step) => step.word), steps };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

const TWO: Readonly<Record<string, string>> = { ch: 'ش', kh: 'خ', gh: 'غ', ou: 'و', th: 'ث', sh: 'ش' };
const ONE: Readonly<Record<string, string>> = {
  ...{ a: 'ا', b: 'ب', c: 'ك', d: 'د', e: '', f: 'ف', g: 'گ', h: 'ه', i: 'ي', j: 'ج', k: 'ك', l: 'ل', m: 'م' },
  ...{ n: 'ن', o: 'و', p: 'ب', q: 'ق', r: 'ر', s: 'س', t: 'ت', u: 'و', v: 'ڤ', w: 'و', x: 'كس', y: 'ي', z: 'ز' },
  ...{ '2': 'ء', '3': 'ع', '5': 'خ', '6': 'ط', '7': 'ح', '8': 'غ', '9': 'ق', "'": '' },
};

/** Writes a Darija word in Arabic letters, roughly. */
export function toArabic(word: string): string {
  if (/^\d+$/.test(word)) return word;
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const two = TWO[word.slice(i, i + 2)];
    out += two ?? ONE[word[i]!] ?? word[i]!;
    if (two !== undefined) i++;
  }
  return out === '' ? 'ا' : out;
}

const OWN: readonly string[] = [
  'lyoum mchit l souq w chrit lkhodra w lfakia bach ntayyeb l3cha l dar kamla',
  'khti katsoul 3la lmadrasa dyal wladha w katgoul lik wach kayn chi m3ellem mezyan',
  'had l3am chta kanet qlila w lfellaha kaytsennaw rebbi yferrej',
  'mlli wsselna l mahatta lqina tren msha w bqina gualsin ktar men sa3a',
  'sahbi bgha ybe3 tomobil dyalo hit mabqach 3ndo flous d lesans',
  'lbare7 tfarrejna f match w ferr9a dyalna rb7at b jouj d lbuts',
  'khali kheddam f bniqa d lkhchab w kaysawb lbiban w chrajem',
  'ila bghiti tji l fes goul liya qbel b nhar bach nwejjed lik lbit',
  'jaddati kanet katgoul lina hkayat b lil qbel ma nn3sou',
  'weqfat lhafila f nos triq w kolchi bda kayghewwet 3la chifour',
  'fin kayna chi pharmacie qriba men hna hit rasi kaydorni bezzaf',
  'lweld sghir dyal jiran tah men droj w daweh l sbitar bzerba',
  'ana kanqra f jami3a w kankhdem f l3chiya bach n3awen lwalida',
  'taman d zit tla3 hta hnaya w nass makaynch li yechri',
  'ghadi nsafrou l chamal f sif ila kan lwed ma w lbher mezyan',
  'lm3ellma fehmat lina dars b tariqa sahla w kolchi jab lmou3addal',
];
