import { ARABIC, CLASS } from './fold-table.ts';
import {
  A,
  articleOf,
  I,
  isConsonant,
  type KeyBuffer,
  latinPair,
  latinSingle,
  opensWithW,
  SOUND,
  U,
} from './phonetic.ts';

const [E, G, J, K, L, O, S, W, X, Y] = [101, 103, 106, 107, 108, 111, 115, 119, 120, 121] as const;
const [DAL, JEEM] = [0x62f, 0x62c] as const;
// An e, which is no full vowel.
const FAINT = 1;
const MOST_WITH_VOWEL = 3;
const MOST_WITH_HEAD = 2;

// The sounds of one word, and where each is written.
let sounds = new Uint8Array(64);
let places = new Uint32Array(64);
let count = 0;

/**
 * Appends the key of one word, `units[start..end)` folded: its sounds as `appendSound` gives them, and of its vowels what
 * both scripts tell. i and u are the consonants y and w where they are doubled or another full vowel follows ("zwina",
 * "siya9"). Words of up to three consonants keep the i of a closed last syllable, unless an open a stands before it
 * (there it is short: "katib", "kateb"), and the u of the last syllable behind two sounds; words of up to two keep that
 * they begin with a vowel, as a. Longer words are told apart by their consonants.
 */
export function appendKey(units: Uint16Array, start: number, end: number, key: KeyBuffer): void {
  const arabic = CLASS[units[start]!] === ARABIC;
  hear(units, start, end, arabic);
  const first = key.length;
  // Consonants, and vowels in a row, so far; consonants since the last vowel, and whether the last of them is doubled.
  let parts = 0;
  let since = 0;
  let isDoubled = false;
  let hasHead = false;
  // The last vowel but one that ends the word, and what stands before it.
  let vowel = 0;
  let vowelAt = 0;
  let room = 0;
  let behind = 0;
  let isBehindA = false;
  let ending = 0;
  for (let i = 0; i < count; ) {
    const sound = sounds[i]!;
    let next = i + 1;
    if (isVowel(sound)) {
      while (next < count && isVowel(sounds[next]!)) next++;
      const full = addGlides(units, i, next, arabic, key);
      if (next === count) ending = full;
      else {
        const isHead = parts === 0 && key.length === first;
        if (isHead) hasHead = true;
        isBehindA = vowel === A && since === 1 && !isDoubled;
        vowel = isHead ? 0 : full;
        vowelAt = places[next - 1]!;
        room = key.length;
        behind = parts++;
        since = 0;
      }
    } else {
      while (next < count && sounds[next] === sound) next++;
      // Doubling is written twice in Latin letters only: two in a row in Arabic script have a vowel between them.
      const times = arabic && next - i === 2 ? 2 : 1;
      for (let k = 0; k < times; k++) add(key, sound, places[i + k]!);
      isDoubled = next - i > times;
      parts += times;
      since += times;
    }
    i = next;
  }
  const consonants = key.length - first;
  const isKept = vowel === I ? ending === 0 && !isBehindA : vowel === U && behind > 1;
  if (isKept && since === 1 && consonants <= MOST_WITH_VOWEL) insert(key, room, vowel, vowelAt);
  if (hasHead && consonants <= MOST_WITH_HEAD) insert(key, first, A, start);
  if (ending !== 0) add(key, ending, places[count - 1]!);
  if (key.length === first) add(key, A, start);
}

// Adds the consonants among vowels in a row; the last full vowel that is left, 0 when there is none.
function addGlides(units: Uint16Array, from: number, to: number, arabic: boolean, key: KeyBuffer): number {
  let full = 0;
  for (let k = from; k < to; k++) {
    const sound = sounds[k]!;
    const at = places[k]!;
    const unit = units[at]!;
    const next = k + 1 < to ? sounds[k + 1]! : 0;
    const nextUnit = next === 0 ? 0 : units[places[k + 1]!]!;
    if (sound === A || sound === FAINT) {
      if (sound === A) full = A;
      // "eo" is heard as yo.
      else if (nextUnit === O) add(key, Y, at);
      continue;
    }
    // gue and gui: the u is not heard.
    if (unit === U && k === from && k > 0 && sounds[k - 1] === G && (nextUnit === E || nextUnit === I)) continue;
    const isTwice = !arabic && nextUnit === unit && (unit === W || unit === Y);
    if (!isTwice && (next === 0 || next === sound || next === FAINT)) {
      full = sound;
      continue;
    }
    add(key, sound === I ? Y : W, at);
    if (full === sound) full = 0;
    if (isTwice) while (k + 1 < to && units[places[k + 1]!] === unit) k++;
  }
  return full;
}

// Hears one word without its article.
function hear(units: Uint16Array, start: number, end: number, arabic: boolean): void {
  if (2 * (end - start) > sounds.length) makeRoom(2 * (end - start));
  count = 0;
  let at = opensRoot(units, start, end) ? start : start + articleOf(units, start, end);
  if (opensWithW(units, at, end)) {
    note(W, at);
    at += units[at] === O ? 2 : 1;
  } else if (!arabic && end - at > 2 && units[at] === A && units[at + 1] === A) {
    note(E, at);
    at += 2;
  }
  if (arabic) hearArabic(units, at, end);
  else hearLatin(units, at, end);
}

function hearArabic(units: Uint16Array, from: number, end: number): void {
  for (let at = from; at < end; at++) {
    const unit = units[at]!;
    // دج is the dj of Arabizi.
    if (unit === DAL && at + 1 < end && units[at + 1] === JEEM) note(J, at++);
    else note(SOUND[unit]!, at);
  }
}

function hearLatin(units: Uint16Array, from: number, end: number): void {
  for (let at = from; at < end; at++) {
    const unit = units[at]!;
    const next = at + 1 < end ? units[at + 1]! : 0;
    const pair = latinPair(unit, next);
    if (pair !== 0) note(pair, at++);
    else if (unit === O && next === I && at + 2 < end && isConsonant(units[at + 2]!)) {
      // oi of French is heard as wa.
      note(U, at);
      note(A, ++at);
    } else if (unit === X) {
      note(K, at);
      note(S, at);
    } else if (unit !== E || next !== 0 || count === 0) note(unit === E ? FAINT : latinSingle(unit, next), at);
  }
}

// l before a consonant, e and one more is of the root, not the article: "l7em", "lbes".
function opensRoot(units: Uint16Array, start: number, end: number): boolean {
  return (
    end - start === 4 &&
    units[start] === L &&
    isConsonant(units[start + 1]!) &&
    units[start + 2] === E &&
    isConsonant(units[start + 3]!)
  );
}

function isVowel(sound: number): boolean {
  return sound === A || sound === I || sound === U || sound === FAINT;
}

function note(sound: number, at: number): void {
  if (sound === 0) return;
  sounds[count] = sound;
  places[count++] = at;
}

function add(key: KeyBuffer, unit: number, from: number): void {
  key.units[key.length] = unit;
  key.from[key.length++] = from;
}

function insert(key: KeyBuffer, at: number, unit: number, from: number): void {
  key.units.copyWithin(at + 1, at, key.length);
  key.from.copyWithin(at + 1, at, key.length);
  key.units[at] = unit;
  key.from[at] = from;
  key.length++;
}

function makeRoom(size: number): void {
  sounds = new Uint8Array(2 * size);
  places = new Uint32Array(2 * size);
}
