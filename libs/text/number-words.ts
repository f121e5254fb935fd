import { numberNamed, numberSaid } from './number-names.ts';
import { NUMBER_WORD, type Words } from './words.ts';

/** Digits spelled in words: `digits` as dialled, over words `from..to` (the last one included). */
export type Spelled = { readonly digits: string; readonly from: number; readonly to: number };

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
    if (kind[w] === NUMBER_WORD ? !isSpokenSoon(words, w) : numberNamed(hash[w]!) < 0) continue;
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
  for (let at = w + 1; at < end; at++) if (kind[at] !== NUMBER_WORD) return numberNamed(hash[at]!) >= 0;
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
    const said = numberSaid(words, units, w);
    if (said === null || said.value > 99) break;
    spoken++;
    to = said.last;
    w = to + 1;
    digits += String(said.value);
  }
  const isNumber = spoken >= MIN_SPOKEN ? digits.length >= 7 : spoken > 0 && WHOLE.test(digits);
  return isNumber ? { digits, from, to } : null;
}
