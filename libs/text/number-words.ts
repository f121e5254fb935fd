import { isNone, lookUp, wordTable } from './word-table.ts';
import { NUMBER_WORD, type Words } from './words.ts';

/** Digits spelled in words: `digits` as dialled, over words `from..to` (the last one included). */
export type Spelled = { readonly digits: string; readonly from: number; readonly to: number };

// Value + 1 of each number word. Tens of French and Spanish take a unit behind them; those of Darija stand behind it.
const UNITS: readonly (readonly [number, string])[] = [
  [0, 'zero cero صفر sifr ziro زيرو صيفر'],
  [1, 'un une one uno una واحد wahd wahed wa7ed wa7d وحدة'],
  [2, 'deux two dos جوج اثنان اثنين joj jouj tnin tnayn تنين زوج زوز'],
  [3, 'trois three tres ثلاثة تلاتة tlata تلاتا ثلاث tlatha'],
  [4, 'quatre four cuatro أربعة ربعة rb3a reb3a arb3a arba3a ربعا'],
  [5, 'cinq five cinco خمسة khmsa khamsa 5msa khemsa خمسا'],
  [6, 'six seis ستة sta stta setta ستا'],
  [7, 'sept seven siete سبعة sb3a seb3a sab3a سبعا'],
  [8, 'huit eight ocho ثمانية تمنية tmnya tmenya tmania تمانية'],
  [9, 'neuf nine nueve تسعة ts3oud tes3oud تسعود ts3a tes3a تسعا'],
  [10, 'dix ten diez عشرة 3chra عشرا'],
  [11, 'onze eleven once حداش 7dach'],
  [12, 'douze twelve doce طناش tnach'],
  [13, 'treize thirteen trece تلطاش tltach'],
  [14, 'quatorze fourteen catorce ربعطاش rb3tach'],
  [15, 'quinze fifteen quince خمسطاش khmstach'],
  [16, 'seize sixteen dieciseis سطاش stach'],
  [20, 'vingt twenty veinte'],
  [30, 'trente thirty treinta'],
  [40, 'quarante forty cuarenta'],
  [50, 'cinquante fifty cincuenta'],
  [60, 'soixante sixty sesenta'],
  [70, 'septante seventy setenta'],
  [80, 'octante eighty ochenta huitante'],
  [90, 'nonante ninety noventa'],
];
const TABLE = wordTable(UNITS.flatMap(([value, words]) => words.split(' ').map((word) => [word, value + 1] as const)));
const ET = wordTable('et y and و'.split(' ').map((word) => [word, 1] as const));
const MIN_SPOKEN = 3;
/** A whole Moroccan number, of which one part in words is enough: "zéro six 12 34 56 78". */
const WHOLE = /^0[5-8]\d{8}$/;
/** Written parts that may stand before the first one in words. */
const MAX_WRITTEN = 4;

/**
 * Finds numbers that are read out digit by digit or in French and Spanish pairs ("zéro six douze trente-quatre…");
 * written digits may stand between. At least seven digits, at least three of the parts in words, fewer when it is a whole
 * Moroccan number.
 */
export function spelledNumbers(words: Words, units: Uint16Array): Spelled[] {
  const found: Spelled[] = [];
  const { kind, hash, count } = words;
  for (let w = 0; w < count; w++) {
    if (isNone(TABLE, hash[w]!) && kind[w] !== NUMBER_WORD) continue;
    if (kind[w] === NUMBER_WORD ? !isSpokenSoon(words, w) : lookUp(TABLE, hash[w]!) === 0) continue;
    const run = readRun(words, units, w);
    if (run !== null) {
      found.push(run);
      w = run.to;
    }
  }
  return found;
}

function isSpokenSoon({ kind, hash, count }: Words, w: number): boolean {
  const end = Math.min(count, w + MAX_WRITTEN + 1);
  for (let at = w + 1; at < end; at++) if (kind[at] !== NUMBER_WORD) return lookUp(TABLE, hash[at]!) !== 0;
  return false;
}

function readRun(words: Words, units: Uint16Array, from: number): Spelled | null {
  let digits = '';
  let spoken = 0;
  let w = from;
  let to = from;
  while (w < words.count && digits.length < 16) {
    if (words.kind[w] === NUMBER_WORD) {
      if (words.end[w]! - words.start[w]! > 9) break;
      for (let i = words.start[w]!; i < words.end[w]!; i++) digits += String.fromCharCode(units[i]!);
      to = w++;
      continue;
    }
    const value = lookUp(TABLE, words.hash[w]!) - 1;
    if (value < 0) break;
    spoken++;
    to = w++;
    let sum = value;
    if (value === 4 && peek(words, w) === 20) {
      sum = 80;
      to = w++;
    }
    if (sum >= 20) {
      const and = w < words.count && lookUp(ET, words.hash[w]!) !== 0 && peek(words, w + 1) >= 1 ? 1 : 0;
      const unit = peek(words, w + and);
      if (unit >= 1 && (unit < 10 || ((sum === 60 || sum === 80) && unit < 17))) {
        sum += unit;
        to = w + and;
        w = to + 1;
        if (unit === 10 && peek(words, w) >= 7 && peek(words, w) <= 9) {
          sum += peek(words, w);
          to = w++;
        }
      }
    } else if (sum === 10 && peek(words, w) >= 7 && peek(words, w) <= 9) {
      sum += peek(words, w);
      to = w++;
    }
    digits += String(sum);
  }
  const isNumber = spoken >= MIN_SPOKEN ? digits.length >= 7 : spoken > 0 && WHOLE.test(digits);
  return isNumber ? { digits, from, to } : null;
}

function peek(words: Words, w: number): number {
  return w < words.count && words.kind[w] !== NUMBER_WORD ? lookUp(TABLE, words.hash[w]!) - 1 : -1;
}
