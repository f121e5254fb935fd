/**
 * What each UTF-16 unit becomes before anything is read: 0 = left out, 32 = a gap, 1 = an emoji or ornament (a gap
 * too), a lower-case Latin letter without accents, an Arabic base letter, an ASCII digit or sign. Values from
 * `EXPANSION_BASE` on stand for several units (ligatures) in `EXPANSIONS`; `SURROGATE` is half of a pair.
 */
export const FOLD = new Uint16Array(65536).fill(1);
export const EXPANSION_BASE = 0xf000;
export const EXPANSIONS: string[] = [];
export const SURROGATE = 0xffff;

/** Class of a folded unit: 0 gap, 1 Latin letter, 2 Arabic letter, 3 digit, 4 sign. */
export const CLASS = new Uint8Array(65536);
export const GAP = 0;
export const LATIN = 1;
export const ARABIC = 2;
export const DIGIT = 3;
export const SIGN = 4;

/** Bits of a folded unit, to tell in one look what a text has at all. */
export const FLAGS = new Uint8Array(65536);
export const HAS_LETTER = 1;
export const HAS_DIGIT = 2;
/** @ . : + */
export const HAS_ADDRESS = 4;
/** brackets and slashes, which take links apart */
export const HAS_BRACKET = 8;
export const HAS_QUOTE = 16;
export const HAS_ASK = 64;
/** what a link may be told by, or taken apart with, beside a dot; a ligature may hide it */
export const HAS_LINK = 32;

/** Supplementary letters and digits (mathematical, enclosed) by `code point - 0x1d400` and `- 0x1f100`. */
export const MATH = new Uint8Array(0x400);
export const ENCLOSED = new Uint8Array(0x100);

// Arabic letters that differ from their base by form only; the value is the base.
const ARABIC_BASE: Readonly<Record<string, string>> = {
  ا: 'ٱأإآٲٳٵ',
  ب: 'پٻڀٮ',
  ت: 'ٹٺټٽٿ',
  ش: 'چڜۺ',
  ج: 'ڄڃ',
  د: 'ڈډڊڋڌڍ',
  ر: 'ڑڒړڔڕږ',
  ز: 'ژڗڙ',
  ص: 'ڝڞ',
  ط: 'ڟ',
  ع: 'ڠ',
  غ: 'ݝ',
  ف: 'ڤڡڢڣڥڦ',
  ق: 'ڨڧ',
  ك: 'کڪګڬڮ',
  گ: 'ڭݣڱ',
  ل: 'ڵڶڷ',
  ن: 'ںڻڼڽ',
  ه: 'ھہۂەۀۃ',
  و: 'ؤۆۇۈۉۊۋۏ',
  ي: 'ئىیېۍێےۓٸ',
};
// Letters of other scripts that look like Latin ones. Greek and Cyrillic text is not read, so folding it does no harm.
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'αаɑ∂ᴀ',
  b: 'βвЬьƄᏏʙ',
  c: 'сϲςᴄ¢',
  d: 'ԁɗđðᴅ',
  e: 'еεєҽ℮ᴇ',
  f: 'ғƒ',
  g: 'ɡցɢ',
  h: 'нһհʜ',
  i: 'іιıɩӏɪ',
  j: 'јʝᴊ',
  k: 'кκᴋ',
  l: 'ⅼłƖʟ',
  m: 'мμᴍ',
  n: 'ոηпиɴ',
  o: 'оοσօөøØᴏ',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гягʀ',
  s: 'ѕʂꜱ',
  t: 'тτŧᴛ',
  u: 'υսцᴜ',
  v: 'νѵᴠ',
  w: 'ѡωшԝᴡ',
  x: 'хχ×',
  y: 'уγүʏ',
  z: 'ʐᴢ',
};
const SIGNS: Readonly<Record<string, string>> = {
  ',': '،٫‚',
  ';': '؛',
  '?': '؟',
  '.': '۔•·‧∙⋅',
  '%': '٪',
  '*': '٭',
  "'": '’‘ʼ`´′',
  '"': '“”„«»',
  '-': '‐‑‒–—―−﹣',
  '/': '⁄∕',
  '+': '➕＋',
};
const RANGES: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1d00, 0x1d7f],
  [0x1e00, 0x1eff],
  [0x2070, 0x209c],
  [0x2100, 0x218b],
  [0x2460, 0x24ff],
  [0x2776, 0x2793],
  [0xfb00, 0xfb06],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff01, 0xff5e],
];

fill();

function fill(): void {
  for (let unit = 0; unit < 0x80; unit++) FOLD[unit] = unit <= 32 ? 32 : unit;
  FOLD[10] = 10;
  FOLD[13] = 10;
  for (let unit = 65; unit <= 90; unit++) FOLD[unit] = unit + 32;
  for (let unit = 0x621; unit <= 0x64a; unit++) FOLD[unit] = unit;
  FOLD[0x621] = 0;
  FOLD[0x6af] = 0x6af;
  for (const [base, forms] of Object.entries(ARABIC_BASE)) set(forms, base);
  for (const [base, forms] of Object.entries(LOOKALIKES)) set(forms + forms.toUpperCase(), base);
  set('€', '€');
  set('£', '£');
  for (const zero of [0x660, 0x6f0, 0x966, 0xff10]) for (let d = 0; d < 10; d++) FOLD[zero + d] = 48 + d;
  for (const unit of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) FOLD[unit] = 32;
  for (let unit = 0x2000; unit <= 0x200a; unit++) FOLD[unit] = 32;
  for (const unit of [0x2028, 0x2029, 0x85]) FOLD[unit] = 10;
  for (let i = 0; i < 26; i++) FOLD[0x249c + i] = 97 + i;
  for (const [base, forms] of RANGES) for (let unit = base; unit <= forms; unit++) decompose(unit);
  for (const [base, forms] of Object.entries(SIGNS)) set(forms, base);
  dropInvisible();
  FOLD.fill(SURROGATE, 0xd800, 0xe000);
  for (let index = 0; index < MATH.length; index++) MATH[index] = simple(0x1d400 + index);
  for (let index = 0; index < ENCLOSED.length; index++) ENCLOSED[index] = enclosed(0x1f100 + index);
  classes();
}

function set(forms: string, base: string): void {
  for (const form of forms) if (form.length === 1) FOLD[form.charCodeAt(0)] = base.charCodeAt(0);
}

function decompose(unit: number): void {
  if (FOLD[unit] !== 1) return;
  let out = '';
  for (const part of String.fromCharCode(unit).normalize('NFKD').toLowerCase()) {
    const folded = FOLD[part.charCodeAt(0)]!;
    const mark = part >= '̀' && part <= 'ͯ';
    if (folded > 32 && folded < EXPANSION_BASE && !mark && part.charCodeAt(0) !== unit)
      out += String.fromCharCode(folded);
  }
  const special = { æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' }[String.fromCharCode(unit).toLowerCase()];
  if (special !== undefined) out = special;
  if (out.length === 1) FOLD[unit] = out.charCodeAt(0);
  else if (out.length > 1) {
    FOLD[unit] = EXPANSION_BASE + EXPANSIONS.length;
    EXPANSIONS.push(out);
  }
}

function dropInvisible(): void {
  const spans: readonly (readonly [number, number])[] = [
    [0x300, 0x36f],
    [0x483, 0x489],
    [0x610, 0x61a],
    [0x640, 0x640],
    [0x64b, 0x65f],
    [0x670, 0x670],
    [0x6d6, 0x6ed],
    [0x1ab0, 0x1aff],
    [0x1dc0, 0x1dff],
    [0x20d0, 0x20ff],
    [0xfe00, 0xfe0f],
    [0xfe20, 0xfe2f],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfff9, 0xfffb],
  ];
  for (const [from, to] of spans) for (let unit = from; unit <= to; unit++) FOLD[unit] = 0;
  for (const unit of [0xad, 0x61c, 0x34f, 0x115f, 0x1160, 0x180e, 0x2800, 0x3164, 0xfeff, 0xffa0]) FOLD[unit] = 0;
}

function simple(codePoint: number): number {
  const plain = String.fromCodePoint(codePoint).normalize('NFKD');
  if (plain.length !== 1) return 0;
  const folded = FOLD[plain.charCodeAt(0)]!;
  return folded > 32 && folded < 128 ? folded : 0;
}

// In brackets, squares and circles, and the letters of flags.
function enclosed(codePoint: number): number {
  if (codePoint >= 0x1f1e6) return codePoint < 0x1f200 ? 97 + codePoint - 0x1f1e6 : 0;
  const letter = (codePoint - 0x1f110) & 31;
  return codePoint >= 0x1f110 && codePoint < 0x1f18a && letter < 26 ? 97 + letter : simple(codePoint);
}

function classes(): void {
  for (let unit = 33; unit < 127; unit++) CLASS[unit] = SIGN;
  CLASS[0x20ac] = SIGN;
  CLASS[0xa3] = SIGN;
  for (let unit = 97; unit <= 122; unit++) CLASS[unit] = LATIN;
  for (let unit = 48; unit <= 57; unit++) CLASS[unit] = DIGIT;
  for (let unit = 0x622; unit <= 0x6af; unit++) if (FOLD[unit] === unit) CLASS[unit] = ARABIC;
  for (let unit = 33; unit <= 0x6af; unit++)
    FLAGS[unit] = CLASS[unit] === LATIN || CLASS[unit] === ARABIC ? HAS_LETTER : CLASS[unit] === DIGIT ? HAS_DIGIT : 0;
  for (const sign of '@.:+') FLAGS[sign.charCodeAt(0)] = HAS_ADDRESS;
  for (const sign of '()[]/') FLAGS[sign.charCodeAt(0)] = HAS_BRACKET;
  for (const sign of '@$()[]/') FLAGS[sign.charCodeAt(0)]! |= HAS_LINK;
  FLAGS[34] = HAS_QUOTE;
  FLAGS[63] = HAS_ASK;
}
