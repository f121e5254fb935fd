import { ARABIC, CLASS as CLASS_, LATIN } from './fold-table.ts';

// What a module has itself is a constant to the compiler; what it imports is looked up each time.
const CLASS = CLASS_;

/** Where a key is written: units are ASCII, `from[i]` is the folded offset that key unit i came from. */
export type KeyBuffer = { units: Uint8Array; from: Uint32Array; length: number };

/** Classes of vowels. */
export const A = 97;
export const I = 105;
export const U = 117;
const E = 101;
const J = 106;
const K = 107;
const S = 115;
const W = 119;
const X = 120;
const Y = 121;

// What one folded unit sounds like: a key letter, or a vowel class. 0 = silent.
export const SOUND = new Uint8Array(0x700);
const ARABIC_SOUNDS =
  'ا:a آ:a ب:b ت:t ث:t ج:j ح:h خ:x د:d ذ:d ر:r ز:z س:s ش:c ص:s ض:d ط:t ظ:d ع:e غ:v ف:f ق:q ك:k گ:g ل:l م:m ن:n ه:h و:u ي:i ة:a ى:i';
const LATIN_SOUNDS =
  'a:a b:b c:k d:d e:a f:f g:g h:h i:i j:j k:k l:l m:m n:n o:u p:b q:q r:r s:s t:t u:u v:f w:u x:x y:i z:z 2:a 3:e 5:x 6:t 7:h 8:h 9:q';
for (const row of `${ARABIC_SOUNDS} ${LATIN_SOUNDS}`.split(' ')) SOUND[row.charCodeAt(0)] = row.charCodeAt(2);

/**
 * Appends the sound of one word, `units[start..end)` folded, to `key`. The same word in Arabic script and in Latin
 * Arabizi gives the same letters: e = ع, h = ح and ه, x = خ, v = غ, c = ش, q = ق; emphatics and interdentals lose
 * their mark, p is b, v is f, doubled letters are one; the article and all vowels but the last are dropped, because
 * Arabic script does not write the short ones and Arabizi does not tell long from short.
 * @param voiced keeps the vowels that Arabic script writes too: for short words, whose consonants alone say too little
 */
export function appendSound(units: Uint16Array, start: number, end: number, key: KeyBuffer, voiced = false): void {
  const arabic = CLASS[units[start]!] === ARABIC;
  let at = start + articleOf(units, start, end);
  const first = key.length;
  if (opensWithW(units, at, end)) add(key, W, at++);
  else if (!arabic && end - at > 2 && units[at] === A && units[at + 1] === A) add(key, E, at++);
  let last = 0;
  let vowel = 0;
  let vowelAt = 0;
  while (at < end) {
    const here = at;
    const unit = units[at]!;
    let sound = 0;
    if (arabic) {
      sound = SOUND[unit]!;
      at++;
      // دج is the dj of Arabizi.
      if (unit === 0x62f && at < end && units[at] === 0x62c) {
        sound = J;
        at++;
      }
    } else {
      const next = at + 1 < end ? units[at + 1]! : 0;
      sound = latinPair(unit, next);
      at += sound === 0 ? 1 : 2;
      if (sound === 0) {
        // The silent e of French.
        if (unit === E && (voiced || (at === end && key.length > first))) continue;
        sound = latinSingle(unit, next);
        if (unit === X) {
          if (last !== K || vowel !== 0) add(key, K, here);
          last = K;
          vowel = 0;
          sound = S;
        }
      }
    }
    if (sound === 0) continue;
    if (sound === A || sound === I || sound === U) {
      // What stands beside ع is not told from it.
      if (voiced && last !== sound && (sound !== A || last !== E)) add(key, sound, here);
      if (voiced) last = sound;
      vowel = voiced ? 0 : sound;
      vowelAt = here;
      continue;
    }
    // Doubling is written twice in Latin letters only: two in a row in Arabic script have a vowel between them.
    if (sound !== last || vowel !== 0 || (arabic && isPair(units, here, start, end))) add(key, sound, here);
    last = sound;
    vowel = 0;
  }
  if (vowel !== 0) add(key, vowel, vowelAt);
  if (key.length === first) add(key, A, start);
}

// Two of a letter, and not more: three are drawn out.
function isPair(units: Uint16Array, at: number, start: number, end: number): boolean {
  const unit = units[at]!;
  return (
    units[at - 1] === unit && (at - 2 < start || units[at - 2] !== unit) && (at + 1 >= end || units[at + 1] !== unit)
  );
}

function add(key: KeyBuffer, unit: number, from: number): void {
  key.units[key.length] = unit;
  key.from[key.length++] = from;
}

/** Digraphs of one sound, 0 for others: kh, gh, ch, sh, th, dh, ph, ou, oo, ee, qu, tch is read as t + ch. */
export function latinPair(unit: number, next: number): number {
  if (next === 104) {
    if (unit === 107) return 120;
    if (unit === 103) return 118;
    if (unit === 99 || unit === 115) return 99;
    if (unit === 116) return 116;
    if (unit === 100) return 100;
    if (unit === 112) return 102;
  }
  if (unit === 111 && (next === 117 || next === 111)) return U;
  if (unit === 101 && next === 101) return I;
  if (unit === 113 && next === 117) return 107;
  if (unit === 100 && next === 106) return 106;
  return 0;
}

/** w, و and ou at the head of a word of at least three letters. */
export function opensWithW(units: Uint16Array, at: number, end: number): boolean {
  if (end - at < 3) return false;
  const unit = units[at]!;
  if (unit === W || unit === 0x648) return true;
  return unit === 111 && units[at + 1] === U && end - at > 3;
}

/** c before e, i, y is s. */
export function latinSingle(unit: number, next: number): number {
  if (unit === 99 && (next === 101 || next === 105 || next === 121)) return 115;
  return SOUND[unit]!;
}

/** How many letters of a word are its article. */
export function articleOf(units: Uint16Array, start: number, end: number): number {
  return CLASS[units[start]!] === ARABIC ? arabicArticle(units, start, end) : latinArticle(units, start, end);
}

// ال before at least two letters; after it a doubled sun letter is one anyway.
function arabicArticle(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4) return 0;
  if (units[start] === 0x627 && units[start + 1] === 0x644) return 2;
  if (units[start] !== 0x644 || !isConsonant(units[start + 1]!)) return 0;
  return end - start > 4 || !isConsonant(units[start + 2]!) ? 1 : 0;
}

// l, el, al, il before a consonant and at least two more letters.
function latinArticle(units: Uint16Array, start: number, end: number): number {
  let at = start;
  const first = units[at]!;
  if (first === A || first === 101 || first === I) at++;
  if (units[at] !== 108 || end - at < 4) return 0;
  const next = units[at + 1]!;
  if (!isConsonant(next) && (end - at < 5 || (next !== W && next !== Y && !soundsLikeW(units, at + 1)))) return 0;
  if (at > start && units[at + 1] === 108) return 0;
  return at + 1 - start;
}

// ou, and i before a vowel: "aloukala", "alioum".
function soundsLikeW(units: Uint16Array, at: number): boolean {
  const next = units[at + 1]!;
  return (units[at] === 111 && next === U) || (units[at] === I && (next === 111 || next === U || next === A));
}

/** A letter of either script, or a digit of Arabizi, that sounds and is no vowel. */
export function isConsonant(unit: number): boolean {
  const sound = SOUND[unit]!;
  return (
    sound !== 0 &&
    sound !== A &&
    sound !== I &&
    sound !== U &&
    (CLASS[unit] === LATIN || CLASS[unit] === ARABIC || unit < 58)
  );
}
