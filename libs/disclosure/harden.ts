import { boundsOf } from './bounds.ts';
import { openCircuits } from './circuit.ts';
import type { Clock } from './clock.ts';
import { hideByCircuits } from './large.ts';
import type { Mended } from './repair.ts';
import type { System } from './system.ts';
import type { Table } from './table.ts';
import { targetOf } from './target.ts';

const ROUNDS = 12;

/**
 * A large table that is kept from those who know no threshold: hides more around the sensitive cells that the threshold
 * and single sums give away, until these give away none but what nothing can hide. It is much less than keeping each
 * cell from who knows the threshold by a proof of its own.
 */
export function harden(
  table: Table,
  mended: Mended,
  { threshold, counts }: { readonly threshold: System; readonly counts: System },
  clock: Clock,
): Mended {
  const circuits = openCircuits(table, threshold);
  const all = new Uint8Array(table.size).fill(1);
  const isHopeful = new Map<number, boolean>();
  const canHide = (cell: number): boolean => {
    const known = isHopeful.get(cell) ?? circuits.find(cell, all, 1) !== null;
    isHopeful.set(cell, known);
    return known;
  };
  const guarded = new Set<number>();
  let best = mended;
  for (let round = 0; round < ROUNDS && !clock.isOver(); round++) {
    const { low, high } = boundsOf(targetOf(table, threshold, best.hidden));
    const given = Array.from(best.hidden.keys()).filter(
      (cell) => best.hidden[cell] && threshold.sensitive[cell] && low[cell] === high[cell] && canHide(cell),
    );
    const fresh = given.filter((cell) => !guarded.has(cell));
    if (fresh.length === 0) return best;
    for (const cell of fresh) guarded.add(cell);
    const rest = Array.from(counts.sensitive.keys()).filter((cell) => counts.sensitive[cell] && !guarded.has(cell));
    const tiers = [
      { system: threshold, wanted: [...guarded] },
      { system: counts, wanted: rest },
    ];
    const { hidden, witnesses } = hideByCircuits(table, tiers, clock, false, best);
    best = { hidden, witnesses };
  }
  return best;
}
