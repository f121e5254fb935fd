import type { ShownEntry } from '@sanad/evidence/bundle-shape';
import type { EntryHeader } from '@sanad/evidence/entry';
import type { Spine } from '@sanad/platform/ports';

/** Entries of a ledger with their keys and proofs, as a bundle shows them, under one signed checkpoint. */
export type Shown = {
  readonly checkpoint: string;
  readonly entries: readonly ShownEntry[];
  /** index by entry id */
  readonly indexOf: (id: string) => number;
};

/**
 * Shows entry 0 and every entry that `isWanted` picks, in order. The ledger is read from one end to the other, headers
 * only, so that a case is found whatever else was recorded between its entries.
 */
export async function showEntries(spine: Spine, isWanted: (header: EntryHeader) => boolean): Promise<Shown> {
  const head = await spine.ledger.head();
  const picked: number[] = [];
  const ids = new Map<string, number>();
  for await (const { header } of spine.ledger.read(0, head.size)) {
    if (header.index !== 0 && !isWanted(header)) continue;
    picked.push(header.index);
    ids.set(header.id, header.index);
  }
  const entries: ShownEntry[] = [];
  for (const index of picked) {
    const { header, sealed } = await spine.ledger.get(index);
    const { hashes } = await spine.ledger.inclusion(index, head.size);
    entries.push({ header, sealed, key: sealed && (await spine.ledger.entryKey(index)), proof: hashes });
  }
  return { checkpoint: head.note, entries, indexOf: (id) => ids.get(id) ?? 0 };
}
