/** A word that was read off a picture, with its box in pixels and how sure it is, 0..100. */
export type PictureWord = {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
/** Words in the order in which they are read, line by line. */
export type PictureLines = readonly (readonly PictureWord[])[];

const NUMBER = /^[+(]?\d[\d.,:/()-]*%?$/;
const MARKS = /[\u200e\u200f\u202a-\u202e]/g;
const PLUS_BEHIND = /^(\d{1,3})\+$/;
const SURE = 80;
const UNSURE = 60;
/** Share of both boxes that must be the same. */
const SAME_BOX = 0.6;
const SMALL = 2;

/**
 * Whether a picture should be read a second time for its numbers: a reader of Arabic drops figures that open a line or
 * stand between Arabic words, which one of Latin script alone reads well.
 * @example mayLackNumbers([[{ text: 'درهم', confidence: 91, left: 0, right: 9, top: 0, bottom: 9 }]]) === true
 */
export function mayLackNumbers(lines: PictureLines): boolean {
  return lines.some((line) => line.some(({ text }) => /\p{Script=Arabic}/u.test(text)));
}

/**
 * The words of a picture with numbers put right: a number that a reader of Latin script is sure of takes the place of what
 * the first reader made of the same spot, where that has fewer figures and is a piece of a number or unsure.
 * @param latin what the second reader found in the same picture
 * @returns the same lines, other words
 */
export function withNumbers(lines: PictureLines, latin: PictureLines): PictureLines {
  const numbers = latin.flat().filter(({ text, confidence }) => confidence >= SURE && NUMBER.test(text));
  if (numbers.length === 0) return lines;
  return lines.map((line) =>
    line.map((word) => {
      const plain = word.text.replace(MARKS, '');
      const own = figuresIn(plain);
      if (own === 0 && word.confidence >= UNSURE && plain.length > SMALL) return word;
      const better = numbers.find((other) => figuresIn(other.text) > own && isSameSpot(word, other));
      return better === undefined ? word : { ...word, text: better.text, confidence: better.confidence };
    }),
  );
}

/**
 * The text of lines, without marks of direction. Where people write from right to left a number abroad stands on the screen
 * with its plus behind and its groups the other way round: it is put as it is dialled.
 * @example textOfPicture([[word('67'), word('600'), word('212+')]]) === '+212 600 67'
 */
export function textOfPicture(lines: PictureLines): string {
  return lines
    .map((line) => {
      const words = line.map(({ text }) => text.replace(MARKS, ''));
      const isTurned = PLUS_BEHIND.test(words[words.length - 1] ?? '') && words.every((word) => /^\d+\+?$/.test(word));
      return (isTurned ? words.reverse() : words).map((word) => word.replace(PLUS_BEHIND, '+$1')).join(' ');
    })
    .join('\n')
    .trim();
}

/** Words of the table that the engine writes, a line a word (TSV of Tesseract: level 5 is a word). */
export function linesOfTable(table: string): PictureLines {
  const lines: PictureWord[][] = [];
  let last = '';
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] = row.split('\t');
    if (level !== '5' || text === undefined || text.trim() === '') continue;
    const key = [page, block, paragraph, line].join();
    if (key !== last) lines.push([]);
    last = key;
    const [x, y] = [Number(left), Number(top)];
    lines[lines.length - 1]!.push({
      text,
      confidence: Number(confidence),
      left: x,
      right: x + Number(width),
      top: y,
      bottom: y + Number(height),
    });
  }
  return lines;
}

function figuresIn(text: string): number {
  return text.replace(/\P{Nd}/gu, '').length;
}

function isSameSpot(a: PictureWord, b: PictureWord): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    width > SAME_BOX * Math.max(a.right - a.left, b.right - b.left) &&
    height > SAME_BOX * Math.max(a.bottom - a.top, b.bottom - b.top)
  );
}
