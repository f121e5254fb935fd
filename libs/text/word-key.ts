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
const MOST_WITH_VOWEL = 3;
const MOST_WITH_HEAD = 2;

// The sounds of one word, where each is written, and which are an e: that is no full vowel.
let sounds = new Uint8Array(64);
let places = new Uint32Array(64);
let faint = new Uint8Array(64);
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
    if (sound === A) {
      // "eo" is heard as yo.
      if (faint[k] === 1 && nextUnit === O) add(key, Y, at);
      else if (faint[k] === 0) full = A;
      continue;
    }
    // gue and gui: the u is not heard.
    if (unit === U && k === from && k > 0 && sounds[k - 1] === G && (nextUnit === E || nextUnit === I)) continue;
    const isTwice = !arabic && nextUnit === unit && (unit === W || unit === Y);
    if (!isTwice && (next === 0 || next === sound || faint[k + 1] === 1)) {
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
  makeRoom(2 * (end - start));
  count = 0;
  let at = opensRoot(units, start, end) ? start : start + articleOf(units, start, end);
  if (opensWithW(units, at, end)) {
    note(W, at, 0);
    at += units[at] === O ? 2 : 1;
  } else if (!arabic && end - at > 2 && units[at] === A && units[at + 1] === A) {
    note(E, at, 0);
    at += 2;
  }
  while (at < end) {
    const here = at++;
    const unit = units[here]!;
    const next = at < end ? units[at]! : 0;
    if (arabic) {
      // دج is the dj of Arabizi.
      const isDj = unit === DAL && next === JEEM;
      if (isDj) at++;
      note(isDj ? J : SOUND[unit]!, here, 0);
      continue;
    }
    const pair = latinPair(unit, next);
    if (pair !== 0) {
      note(pair, here, 0);
      at++;
    } else if (unit === O && next === I && at + 1 < end && isConsonant(units[at + 1]!)) {
      // oi of French is heard as wa.
      note(U, here, 0);
      note(A, at++, 0);
    } else if (unit === X) {
      note(K, here, 0);
      note(S, here, 0);
    } else if (unit !== E || at < end || count === 0) note(latinSingle(unit, next), here, unit === E ? 1 : 0);
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
  return sound === A || sound === I || sound === U;
}

function note(sound: number, at: number, isFaint: number): void {
  if (sound === 0) return;
  sounds[count] = sound;
  places[count] = at;
  faint[count++] = isFaint;
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
  if (size <= sounds.length) return;
  sounds = new Uint8Array(2 * size);
  places = new Uint32Array(2 * size);
  faint = new Uint8Array(2 * size);
}
