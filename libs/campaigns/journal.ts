/** What placing one post did, in the numbers of kept posts and groups: enough to do it again. */
export type Note = {
  /** the kept post it is like, or -1 */
  best: number;
  /** whether it is nearly the same, so that its words bring nothing new */
  near: boolean;
  /** whether it is unlike everything before, or short */
  unlike: boolean;
  /** distinct word pairs */
  pairs: number;
  similarity: number;
  hint: number;
  hintSimilarity: number;
  joins: readonly number[];
  /** kept posts that were weighed on the way, and what they weigh */
  learnt: readonly (readonly [number, number])[];
};

/** Whole numbers in a row, in the order in which the posts came. */
export type Journal = number[];

/**
 * Writes down what placing a post did.
 * @example
 * const journal: Journal = [];
 * const note = { best: -1, near: false, unlike: true, pairs: 4, similarity: 0, hint: -1, hintSimilarity: 0, joins: [], learnt: [] };
 * noteInto(journal, note);
 * notesFrom(journal)().pairs === 4
 */
export function noteInto(journal: Journal, note: Note): void {
  const { best, near, unlike, pairs, similarity, hint, hintSimilarity, joins, learnt } = note;
  const flags = (near ? 1 : 0) | (unlike ? 2 : 0);
  journal.push(flags | (joins.length << 2) | (learnt.length << 6) | (pairs << 16), best);
  journal.push(thousandths(similarity) | (thousandths(hint < 0 ? 0 : hintSimilarity) << 16), hint, ...joins);
  for (const [entry, weight] of learnt) journal.push(entry, weight);
}

/** Reads a journal from its beginning. @returns what gives the next note at every call */
export function notesFrom(journal: ArrayLike<number>): () => Note {
  let at = 0;
  return () => {
    const [head, best, shares, hint] = [journal[at++]!, journal[at++]!, journal[at++]!, journal[at++]!];
    const joins = Array.from({ length: (head >>> 2) & 0xf }, () => journal[at++]!);
    const learnt = Array.from({ length: (head >>> 6) & 0x3ff }, () => [journal[at++]!, journal[at++]!] as const);
    return {
      best,
      near: (head & 1) !== 0,
      unlike: (head & 2) !== 0,
      pairs: head >>> 16,
      similarity: (shares & 0xffff) / 1000,
      hint,
      hintSimilarity: (shares >>> 16) / 1000,
      joins,
      learnt,
    };
  };
}

function thousandths(share: number): number {
  return Math.round(share * 1000);
}
