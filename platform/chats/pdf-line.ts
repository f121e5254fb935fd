/** A piece of a line of a PDF: its text, whether it runs from right to left, where it begins and how wide it is. */
export type Piece = {
  readonly str: string;
  readonly dir: string;
  readonly x: number;
  readonly width: number;
};

/** Wider than between two letters: another word, or another cell of a table. */
const GAP = 1.5;
/** Wider than a space: another cell of a table. */
const CELL = 8;

/** Whether a page is written from right to left: most of its letters are. */
export function isFromRight(page: readonly Pick<Piece, 'str' | 'dir'>[]): boolean {
  let balance = 0;
  for (const { str, dir } of page) balance += (dir === 'rtl' ? 1 : -1) * (str.match(/\p{L}/gu)?.length ?? 0);
  return balance > 0;
}

/**
 * The pieces of a line in the order in which they are read. Programs draw a line of Arabic from its left end as well as
 * from its right one; on a page that is written from right to left the pieces are read from the right, and numbers and
 * Latin words among them in their own direction. Pieces that stand apart are parted by a space.
 * @example inReadingOrder([{ str: 'ب', dir: 'rtl', x: 0, width: 5 }, { str: 'أ', dir: 'rtl', x: 9, width: 5 }])
 */
export function inReadingOrder(line: readonly Piece[], fromRightPage = isFromRight(line)): readonly Piece[] {
  if (!fromRightPage || line.every(({ dir }) => dir !== 'rtl')) return line;
  const fromRight = line.filter(({ str }) => str !== '').sort((a, b) => b.x - a.x);
  return spaced(withRunsTurned(fromRight));
}

/** Latin words and numbers that follow one another, with the spaces and signs between them, are read from the left. */
function withRunsTurned(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const last = run.findLastIndex(({ str }) => !isNeutral(str));
    out.push(...run.slice(0, last + 1).reverse(), ...run.slice(last + 1));
    run = [];
  };
  for (const piece of pieces) {
    const before = run.at(-1);
    if (piece.dir === 'rtl' || (before && gapBetween(before, piece) > CELL)) close();
    if (piece.dir === 'rtl' || (isNeutral(piece.str) && run.length === 0)) out.push(piece);
    else run.push(piece);
  }
  close();
  return out;
}

/** Spaces and signs alone have no direction of their own. */
function isNeutral(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function gapBetween(a: Piece, b: Piece): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
}

function spaced(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    if (!next || /\s$/.test(piece.str) || /^\s/.test(next.str)) return [piece];
    return gapBetween(piece, next) > GAP ? [piece, { str: ' ', dir: 'ltr', x: next.x, width: 0 }] : [piece];
  });
}
