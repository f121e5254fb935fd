import type { ShownEntry } from '@sanad/evidence/bundle-shape';
import type { Spine } from '@sanad/platform/ports';

/** Entries of a ledger with their keys and proofs, as a bundle shows them, under one signed checkpoint. */
export type Shown = {
  readonly checkpoint: string;
  readonly entries: readonly ShownEntry[];
  /** index by entry id */
  readonly indexOf: (id: string) => number;
};

/** Shows entry 0, the entries by which the ledger's time was set, and those with these ids, in their order. What it costs depends on them, not on the ledger's length. */
export async function showEntries(spine: Spine, ids: readonly string[]): Promise<Shown> {
  const head = await spine.ledger.head();
  const places = await spine.ledger.find([...ids, ...(await spine.clock.sets())]);
  const picked = [...new Set([0, ...places.values()])].filter((index) => index < head.size).sort((a, b) => a - b);
  const entries: ShownEntry[] = [];
  for (const index of picked) {
    const { header, sealed } = await spine.ledger.get(index);
    const { hashes } = await spine.ledger.inclusion(index, head.size);
    entries.push({ header, sealed, key: sealed && (await spine.ledger.entryKey(index)), proof: hashes });
  }
  return { checkpoint: head.note, entries, indexOf: (id) => places.get(id) ?? 0 };
}
