import { CELL, type Circuits, openCircuits } from './circuit.ts';
import type { Clock } from './clock.ts';
import type { Mended } from './repair.ts';
import type { System, Tier } from './system.ts';
import type { Table } from './table.ts';
import { isInside, type Witness } from './witness.ts';

/** Combinations tried for a cell when the time is up: protection comes before thrift. */
const HURRIED = 20;
/** What is paid for a circuit, in rounds: cells that are cheap to protect first, since they make others cheaper. */
const LIMITS = [1, 2 * CELL, 3 * CELL, 5 * CELL, 9 * CELL, Infinity];

/**
 * Hides further cells by cheapest circuits, then shows again what is hidden for nothing. Fast on tens of thousands of
 * cells, near the optimum, without its proof.
 * @param mayFail when time is up, give up instead of finishing in a hurry
 * @param start a choice to add to
 * @returns the choice and the sensitive cells for which there is no circuit even when everything is hidden, or no time
 */
export function hideByCircuits(
  table: Table,
  tiers: readonly Tier[],
  clock: Clock,
  mayFail = false,
  start?: Mended,
): Mended & { readonly left: readonly number[] } {
  const { system } = tiers[0]!;
  const finder = finderOf(table, tiers);
  const hidden = Uint8Array.from(start?.hidden ?? system.sensitive);
  const proofs = new Map<number, Witness>();
  for (const witness of start?.witnesses ?? []) record(proofs, finder, witness);
  let left = tiers.flatMap(({ wanted }) => wanted).sort((a, b) => a - b);
  for (const limit of LIMITS) {
    const still: number[] = [];
    for (const cell of left) {
      if (proofs.has(cell)) continue;
      const isLate = clock.isOver();
      if (isLate && mayFail) return { hidden, witnesses: [...new Set(proofs.values())], left };
      const found = isLate && limit < Infinity ? null : finder.find(cell, hidden, limit, isLate ? HURRIED : undefined);
      if (!found) {
        still.push(cell);
        continue;
      }
      for (const at of found.witness.cells) hidden[at] = 1;
      record(proofs, finder, found.witness);
    }
    left = still.filter((cell) => !proofs.has(cell));
  }
  showAgain(system, finder, hidden, proofs, clock);
  return { hidden, witnesses: [...new Set(proofs.values())], left };
}

/** Shows each cell again that no proof needs, or whose proofs can be replaced without it; dearest first. */
function showAgain(
  system: System,
  finder: Finder,
  hidden: Uint8Array,
  proofs: Map<number, Witness>,
  clock: Clock,
): void {
  const extra = Array.from(hidden.keys())
    .filter((cell) => hidden[cell] && !system.sensitive[cell])
    .sort((a, b) => system.preference[b]! - system.preference[a]! || b - a);
  for (const cell of extra) {
    if (clock.isOver()) return;
    hidden[cell] = 0;
    const broken = [...proofs].filter(([, witness]) => !isInside(witness, hidden)).map(([one]) => one);
    const renewed = new Map<number, Witness>();
    const isSafe = broken.every((one) => {
      if (renewed.has(one)) return true;
      const found = finder.find(one, hidden, 1);
      if (found) record(renewed, finder, found.witness);
      return found !== null;
    });
    if (isSafe) for (const [one, witness] of renewed) proofs.set(one, witness);
    else hidden[cell] = 1;
  }
}

/** Finds circuits for each wanted cell within the bounds of its own tier. */
type Finder = {
  readonly find: Circuits['find'];
  readonly rankOf: ReadonlyMap<number, number>;
};

function finderOf(table: Table, tiers: readonly Tier[]): Finder {
  const circuits = new Map<number, Circuits>();
  const rankOf = new Map<number, number>();
  for (const { system, wanted } of tiers) {
    const own = openCircuits(table, system);
    for (const cell of wanted) {
      circuits.set(cell, own);
      rankOf.set(cell, system.rank);
    }
  }
  return { find: (cell, ...rest) => circuits.get(cell)?.find(cell, ...rest) ?? null, rankOf };
}

function record(proofs: Map<number, Witness>, { rankOf }: Finder, witness: Witness): void {
  for (const cell of witness.cells) if (witness.rank <= (rankOf.get(cell) ?? -1)) proofs.set(cell, witness);
}
