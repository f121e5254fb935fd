import type { Span } from '@sanad/wire/common';

/** How much of an answer is right, 0..1. Each is 1 for the truth alone and 0 for its opposite. */

/** Of picked and right together, the part that is in both (Jaccard). @example jaccard(['a', 'b'], ['a']) === 0.5 */
export function jaccard(picked: readonly string[], right: readonly string[]): number {
  const all = new Set([...picked, ...right]);
  if (all.size === 0) return 1;
  const both = [...new Set(picked)].filter((one) => right.includes(one));
  return both.length / all.size;
}

/**
 * 1 for a forecast that is always sure and right, 0 for one that is no better than saying 50 % of everything (Brier
 * score, 0.25). @param chance per cent
 */
export function forecast(chance: Readonly<Record<string, number>>, truth: Readonly<Record<string, boolean>>): number {
  const ids = Object.keys(truth);
  const brier = ids.reduce((sum, id) => sum + ((chance[id] ?? 50) / 100 - (truth[id] ? 1 : 0)) ** 2, 0) / ids.length;
  return Math.max(0, 1 - brier / 0.25);
}

/**
 * Of the characters marked and to be marked, how many are in both (F1); half at most while one of the spans that must go
 * can still be read whole or for its greater part.
 */
export function covering(
  marked: Readonly<Record<string, readonly Span[]>>,
  truth: Readonly<Record<string, readonly Span[]>>,
): { readonly share: number; readonly readable: readonly { row: string; span: Span }[]; readonly needless: number } {
  let both = 0;
  let marks = 0;
  let needed = 0;
  const readable: { row: string; span: Span }[] = [];
  for (const row of new Set([...Object.keys(marked), ...Object.keys(truth)])) {
    const hidden = placesOf(marked[row] ?? []);
    const wanted = placesOf(truth[row] ?? []);
    marks += hidden.size;
    needed += wanted.size;
    for (const at of wanted) if (hidden.has(at)) both++;
    for (const [from, to] of truth[row] ?? []) {
      let seen = 0;
      for (let at = from; at < to; at++) if (!hidden.has(at)) seen++;
      if (seen * 2 > to - from) readable.push({ row, span: [from, to] });
    }
  }
  const f1 = marks + needed === 0 ? 1 : (2 * both) / (marks + needed);
  return { share: readable.length > 0 ? Math.min(0.5, f1) : f1, readable, needless: marks - both };
}

function placesOf(spans: readonly Span[]): Set<number> {
  const places = new Set<number>();
  for (const [from, to] of spans) for (let at = from; at < to && places.size < 20_000; at++) places.add(at);
  return places;
}
