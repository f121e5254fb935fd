/** A stretch of a text with the reasons that mark it; none for what is not marked. */
export type Segment = { readonly text: string; readonly start: number; readonly codes: readonly string[] };
export type Marked = { readonly code: string; readonly spans: readonly (readonly [number, number])[] };

/**
 * Cuts a text into stretches at the ends of all marks. Offsets are UTF-16 units of the original text; the stretches
 * joined give the text again, whatever the spans are.
 */
export function segmentsOf(text: string, marks: readonly Marked[]): Segment[] {
  const cuts = new Set([0, text.length]);
  const inside = marks.map(({ code, spans }) => ({
    code,
    spans: spans
      .map(
        ([start, end]) => [Math.max(0, Math.min(start, text.length)), Math.max(0, Math.min(end, text.length))] as const,
      )
      .filter(([start, end]) => start < end),
  }));
  for (const { spans } of inside) for (const [start, end] of spans) cuts.add(start).add(end);
  const ends = [...cuts].sort((a, b) => a - b);
  const out: Segment[] = [];
  for (let i = 0; i + 1 < ends.length; i++) {
    const [start, end] = [ends[i]!, ends[i + 1]!];
    const codes = inside
      .filter(({ spans }) => spans.some(([from, to]) => from <= start && end <= to))
      .map(({ code }) => code);
    const last = out.at(-1);
    if (last && last.codes.length === codes.length && last.codes.every((code, n) => code === codes[n])) {
      out[out.length - 1] = { ...last, text: last.text + text.slice(start, end) };
    } else {
      out.push({ text: text.slice(start, end), start, codes });
    }
  }
  return out;
}

/** The same marks, with those of one reason joined where only blanks stand between them: words in a row read as one. */
export function joinOverBlanks(text: string, marks: readonly Marked[]): Marked[] {
  return marks.map(({ code, spans }) => {
    const joined: [number, number][] = [];
    const inside = spans
      .map(([start, end]) => [Math.max(0, start), Math.min(end, text.length)] as const)
      .filter(([start, end]) => start < end)
      .sort((a, b) => a[0] - b[0]);
    for (const [start, end] of inside) {
      const last = joined.at(-1);
      if (last && start >= last[1] && text.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end);
      else joined.push([start, end]);
    }
    return { code, spans: joined };
  });
}
