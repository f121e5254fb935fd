/** Ways to hide a text from a reader, made with a fixed seed. */
export const DISGUISES: Readonly<Record<string, (text: string, random: () => number) => string>> = {
  'look-alike letters, 10 %': (text, random) =>
    [...text].map((unit) => (random() < 0.1 ? (ALIKE[unit] ?? unit) : unit)).join(''),
  'invisible characters': (text, random) =>
    [...text].map((unit) => (random() < 0.15 ? `${unit}\u200b` : unit)).join(''),
  'long letters': (text, random) =>
    text.replace(/\p{L}+/gu, (word) => (random() < 0.25 && word.length > 3 ? stretch(word) : word)),
  'letters apart': (text, random) =>
    text.replace(/\p{L}{4,}/gu, (word) =>
      random() < 0.25 ? [...word].join(SEPARATORS[Math.floor(random() * SEPARATORS.length)]!) : word,
    ),
  'other script': (text, random) =>
    text.replace(/\p{L}[\p{L}35679]*/gu, (word) => (random() < 0.5 ? otherScript(word) : word)),
};

/** Random numbers from a seed, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SEPARATORS = ['.', '-', '*', '_', ' . '];
const ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  i: 'і',
  c: 'с',
  p: 'р',
  x: 'х',
  s: 'ѕ',
  ك: 'ک',
  ي: 'ی',
  ه: 'ھ',
  و: 'ۆ',
  ا: 'ٲ',
  ن: 'ں',
};
const TO_LATIN: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: '7',
  خ: 'kh',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'ch',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  ع: '3',
  غ: 'gh',
  ف: 'f',
  ق: '9',
  ك: 'k',
  ڭ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'ou',
  ي: 'i',
  ى: 'a',
  ئ: 'i',
  ء: '2',
  ؤ: 'ou',
};

function stretch(word: string): string {
  const letters = [...word];
  const at = letters.length - 2;
  return letters.map((letter, i) => (i === at ? letter.repeat(4) : letter)).join('');
}

// Arabic letters are written out in Arabizi; Latin words stay, because French is not written in Arabic letters here.
function otherScript(word: string): string {
  return [...word].map((letter) => TO_LATIN[letter] ?? letter).join('');
}
