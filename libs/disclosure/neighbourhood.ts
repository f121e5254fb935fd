import type { Bounds } from './bounds.ts';
import { type LinearRow, type Solver, withModel } from './solver.ts';
import type { Equation } from './table.ts';
import { farOf, type Interval, notAdditive, type Target } from './target.ts';

/** Hidden cells that a program of a neighbourhood takes in at most, but for those in a sum with the cell itself. */
const MOST_CELLS = 400;

/**
 * Attacks one cell with the sums around it alone: those it stands in, and those that its hidden companions stand in. A
 * program of some hundred cells where the whole has thousands; what it recovers is recovered, what it leaves open the
 * whole may still narrow.
 * @param bounds of the same target: they hold what all sums said one by one
 * @throws `disclosure-not-additive` when no counts fit
 */
export function openNeighbourhoods(target: Target, { low, high }: Bounds, solver: Solver): (cell: number) => Interval {
  const { published, equations, implied = equations } = target;
  const sumsOf = new Map<number, Equation[]>();
  for (const equation of implied) {
    for (const cell of equation.cells) {
      if (published[cell] !== null) continue;
      const sums = sumsOf.get(cell);
      if (sums) sums.push(equation);
      else sumsOf.set(cell, [equation]);
    }
  }
  const far = farOf(target);
  return (cell) => {
    const sums = new Set(sumsOf.get(cell) ?? []);
    const place = new Map([[cell, 0]]);
    const take = ({ cells }: Equation) => {
      for (const one of cells) if (published[one] === null && !place.has(one)) place.set(one, place.size);
    };
    for (const equation of sums) take(equation);
    for (const companion of [...place.keys()]) {
      for (const equation of sumsOf.get(companion)!) {
        if (sums.has(equation) || place.size > MOST_CELLS) continue;
        sums.add(equation);
        take(equation);
      }
    }
    const hidden = [...place.keys()];
    const model = {
      cost: new Float64Array(hidden.length),
      lower: Float64Array.from(hidden, (one) => low[one]!),
      upper: Float64Array.from(hidden, (one) => Math.min(high[one]!, far)),
      rows: [...sums].map((equation) => rowOf(equation, place, published)),
    };
    return withModel(solver, model, (open) => {
      const [least, most] = [1, -1].map((sign) => {
        const cost = new Float64Array(hidden.length);
        cost[0] = sign;
        open.setCost(cost);
        const { state, objective } = open.solve();
        if (state === 'infeasible') throw notAdditive('no counts fit what is published');
        return state === 'optimal' ? sign * objective : sign > 0 ? low[cell]! : high[cell]!;
      });
      return { cell, low: least!, high: most! >= far - 1 ? Number.POSITIVE_INFINITY : most! };
    });
  };
}

function rowOf(
  { cells, signs }: Equation,
  place: ReadonlyMap<number, number>,
  published: readonly (number | null)[],
): LinearRow {
  const inside = [...cells.keys()].filter((index) => place.has(cells[index]!));
  const right = -cells.reduce((sum, cell, index) => sum + signs[index]! * (published[cell] ?? 0), 0);
  return {
    columns: inside.map((index) => place.get(cells[index]!)!),
    values: inside.map((index) => signs[index]!),
    lower: right,
    upper: right,
  };
}
