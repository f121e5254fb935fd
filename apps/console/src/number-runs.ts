/**
 * A phone, a date, a time, an offset: digits that belong together with what stands between them. Digits in a handle, a
 * link or a name such as SHA-256 belong to it.
 */
const NUMBER = /(?<![A-Za-z0-9_@/#.:+-])[+\u2212-]?\d(?:[\d .:/-]*\d)?(?![A-Za-z0-9_])/g;

/** Groups of digits: what a right-to-left line would set in reverse. */
export const hasGroups = (text: string): boolean => /\d[ .:/-]+\d|\+\d/.test(text);

type Run = { readonly from: number; readonly to: number; readonly isNumber: boolean };

/**
 * A text in runs, so that each number can be set left to right: in a right-to-left line the groups of `06 00 01 02 03`
 * would otherwise stand in reverse.
 * @example runsOf('هاتف 06 00').map(({ isNumber }) => isNumber) // [false, true]
 */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index > end) runs.push({ from: end, to: match.index, isNumber: false });
    end = match.index + match[0].length;
    runs.push({ from: match.index, to: end, isNumber: true });
  }
  if (end < text.length) runs.push({ from: end, to: text.length, isNumber: false });
  return runs;
}
