import { LANGUAGE_WORDS } from '../../libs/text/data/language-words.ts';

/**
 * A text of Darija as somebody else would write it: Arabic letters become Arabizi, Arabizi becomes Arabic letters.
 * Words of French, English or Spanish, numbers and addresses stay. Short vowels are written now and then, by `random`.
 * @example otherScript('خدمة من الدار', () => 1) === 'khdma mn ddar'
 */
export function otherScript(text: string, random: () => number): string {
  return text
    .split(/([\s،,.!?؟:;()«»"]+)/u)
    .map((word) =>
      /\p{Script=Arabic}/u.test(word) ? inLatin(word, random) : isArabizi(word) ? inArabic(word, random) : word,
    )
    .join('');
}

const FOREIGN = new Set(
  ['fr', 'en', 'es'].flatMap((language) => LANGUAGE_WORDS[language as 'fr' | 'en' | 'es'].split(/\s+/)),
);
const LATIN_OF: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ء: '',
  ؤ: 'o',
  ئ: 'i',
  ى: 'a',
  ة: 'a',
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
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'ou',
  ي: 'i',
  ڤ: 'v',
  پ: 'p',
};
// What some write instead.
const ELSE_OF: Readonly<Record<string, string>> = {
  ح: 'h',
  خ: '5',
  ش: 'sh',
  ق: 'q',
  و: 'o',
  ي: 'y',
  ة: 'a',
  ع: 'a',
  غ: 'gh',
};
const SUN = /^ال([تثدذرزسشصضطظلن])/u;
const ARABIC_OF: readonly (readonly [string, string])[] = [
  ['tch', 'تش'],
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['ch', 'ش'],
  ['sh', 'ش'],
  ['th', 'ت'],
  ['dh', 'د'],
  ['ph', 'ف'],
  ['ou', 'و'],
  ['oo', 'و'],
  ['aa', 'ا'],
  ['ee', 'ي'],
  ['2', 'ء'],
  ['3', 'ع'],
  ['5', 'خ'],
  ['6', 'ط'],
  ['7', 'ح'],
  ['8', 'ه'],
  ['9', 'ق'],
  ['b', 'ب'],
  ['c', 'ك'],
  ['d', 'د'],
  ['f', 'ف'],
  ['g', 'ڭ'],
  ['h', 'ه'],
  ['j', 'ج'],
  ['k', 'ك'],
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['p', 'ب'],
  ['q', 'ق'],
  ['r', 'ر'],
  ['s', 'س'],
  ['t', 'ت'],
  ['u', 'و'],
  ['v', 'ف'],
  ['w', 'و'],
  ['x', 'كس'],
  ['y', 'ي'],
  ['z', 'ز'],
  ['i', 'ي'],
];

function inLatin(word: string, random: () => number): string {
  const spelled = word.replace(SUN, '$1$1').replace(/^ال/u, 'l').replace(/^وال/u, 'wl').replace(/^فال/u, 'fl');
  let out = '';
  for (const [i, letter] of [...spelled].entries()) {
    let written = LATIN_OF[letter];
    if (written === undefined) {
      if (!/\p{Mn}/u.test(letter)) out += letter;
      continue;
    }
    if (i === 0 && letter === 'و') written = 'w';
    else if (random() < 0.15) written = ELSE_OF[letter] ?? written;
    // A short vowel between two consonants.
    if (i > 0 && i === [...spelled].length - 1 && /[^aiou]$/u.test(out) && /^[^aiou]/u.test(written) && random() < 0.5)
      out += 'e';
    out += written;
  }
  return out;
}

function isArabizi(word: string): boolean {
  return /^[a-z][a-z2-9]*$/iu.test(word) && !FOREIGN.has(word.toLowerCase());
}

function inArabic(word: string, random: () => number): string {
  const low = word.toLowerCase().replace(/([^aeiou])\1/gu, '$1');
  let out = '';
  for (let at = 0; at < low.length; ) {
    const found = ARABIC_OF.find(([latin]) => low.startsWith(latin, at));
    const isLast = at === low.length - 1;
    const unit = low[at]!;
    if (found !== undefined) {
      out += found[1];
      at += found[0].length;
      continue;
    }
    if (unit === 'a') out += isLast ? (random() < 0.6 ? 'ة' : 'ا') : at === 0 ? 'أ' : random() < 0.6 ? 'ا' : '';
    else if (unit === 'e') out += at === 0 ? 'ا' : '';
    else if (unit === 'o') out += isLast || random() < 0.4 ? 'و' : '';
    else out += unit;
    at++;
  }
  return out;
}
