type Span = readonly [number, number];

/** Words of a text that can be marked one by one: offsets are UTF-16. */
export function wordsOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].map((match) => [match.index, match.index + match[0].length]);
}

/** Marked words as spans: neighbours become one, with what stands between them. */
export function spansOf(text: string, marked: ReadonlySet<number>): [number, number][] {
  const spans: [number, number][] = [];
  let before = -2;
  wordsOf(text).forEach(([from, to], n) => {
    if (!marked.has(n)) return;
    if (before === n - 1) spans.at(-1)![1] = to;
    else spans.push([from, to]);
    before = n;
  });
  return spans;
}
