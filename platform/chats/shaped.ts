/** Letters as they are drawn (Arabic presentation forms), from which some programs write PDFs, last letter first. */
const DRAWN = /[\ufb50-\ufdff\ufe70-\ufefc]/;
const DRAWN_LETTERS = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;
const APART = '()[]{}<>«»';

type Form = 'alone' | 'end' | 'begin' | 'middle';
const FORMS = formsOf();

/**
 * A line of drawn letters as it would be typed: letters of the alphabet, in the order in which they are read. Lines
 * without drawn letters stay as they are.
 * @example asTyped('ﻞﻤﻌﻠﻟ') === 'للعمل'
 */
export function asTyped(line: string): string {
  return lineAsTyped([{ text: line, isTurned: false }]);
}

/** Whether a text has drawn letters. */
export function isDrawn(text: string): boolean {
  return DRAWN.test(text);
}

/** A piece of a line as a PDF has it: `isTurned` when its letters were put in reading order by whoever took it out. */
export type DrawnPiece = { readonly text: string; readonly isTurned: boolean };

/** {@link asTyped} for a line in pieces, which stand as they are drawn even where the letters inside one do not. */
export function lineAsTyped(pieces: readonly DrawnPiece[]): string {
  const line = pieces.map(({ text }) => text).join('');
  if (!DRAWN.test(line)) return line;
  const drawn = pieces.map(({ text, isTurned }) => (isTurned ? turned(text) : text)).join('');
  const inOrder = isBackwards(drawn) ? turned(drawn) : line;
  return inOrder.replace(DRAWN_LETTERS, (letters) => letters.normalize('NFKC'));
}

/** Whether words begin with the form that letters have at the end. */
function isBackwards(line: string): boolean {
  let forward = 0;
  let backward = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [FORMS.get(line[i]!), FORMS.get(line[i + 1]!)];
    if ((a === 'begin' || a === 'middle') && (b === 'middle' || b === 'end')) forward++;
    if ((a === 'end' || a === 'middle') && (b === 'middle' || b === 'begin')) backward++;
  }
  return backward > forward;
}

/** The line from its other end; numbers and Latin words keep their own direction, brackets face the other way. */
function turned(line: string): string {
  const back = [...line].reverse().map((letter) => {
    const at = APART.indexOf(letter);
    return at < 0 ? letter : APART[at % 2 === 0 ? at + 1 : at - 1]!;
  });
  return back
    .join('')
    .replace(/[A-Za-z\u00c0-\u024f0-9+](?:[A-Za-z\u00c0-\u024f0-9+ .,:/@_-]*[A-Za-z\u00c0-\u024f0-9+])?/g, (run) =>
      [...run].reverse().join(''),
    );
}

/** Unicode lists the forms of each letter in one order: alone, end, begin, middle. */
function formsOf(): ReadonlyMap<string, Form> {
  const order: readonly Form[] = ['alone', 'end', 'begin', 'middle'];
  const forms = new Map<string, Form>();
  let last = '';
  let nth = 0;
  for (let code = 0xfe80; code <= 0xfef4; code++) {
    const drawn = String.fromCharCode(code);
    const letter = drawn.normalize('NFKC');
    nth = letter === last ? nth + 1 : 0;
    last = letter;
    forms.set(drawn, order[nth] ?? 'alone');
  }
  return forms;
}
