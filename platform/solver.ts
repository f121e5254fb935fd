import type { Answer, LinearModel, LinearRow, OpenModel, SolveLimits, Solver } from '@sanad/disclosure/solver';
import loadHighs, { type Highs, type Model, type ModelStatusCode, type VariableType } from 'highs';

/**
 * The solver of disclosure control: HiGHS in WebAssembly, one thread. A call blocks until it is solved, so a server
 * has it done in a thread ({@link openDisclosure} of `disclosure-thread`).
 * @example const solver = await openSolver(); // hand it to protect() of @sanad/disclosure
 */
export async function openSolver(): Promise<Solver> {
  // The package's types describe its CommonJS build; the ES module exports the loader itself as its default.
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  return { name: `HiGHS ${highs.version.string}`, open: (model) => openModel(highs, model) };
}

const STATES: Partial<Record<ModelStatusCode, Answer['state']>> = {
  6: 'optimal',
  7: 'optimal',
  8: 'infeasible',
  9: 'unbounded',
  10: 'unbounded',
  11: 'limit',
  12: 'limit',
  13: 'limit',
  14: 'limit',
  16: 'limit',
};
const FEASIBLE = 2;

function openModel(highs: Highs, { cost, lower, upper, rows, integer }: LinearModel): OpenModel {
  const columns = cost.length;
  const all = { kind: 'range', from: 0, to: columns - 1 } as const;
  const whole = (flags: Uint8Array): VariableType[] => Array.from(flags, (flag) => (flag ? 1 : 0));
  let isInteger = integer?.includes(1) ?? false;
  const packed = pack(rows, columns);
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: packed.lower,
    rowUpper: packed.upper,
    matrix: packed.matrix,
    ...(integer ? { integrality: whole(integer) } : {}),
  });
  model.options.set({ output_flag: false, mip_rel_gap: 0 });
  return {
    setCost: (next) => void model.changeColsCost(all, next),
    setBounds: (nextLower, nextUpper) => void model.changeColsBounds(all, nextLower, nextUpper),
    addRows: (more) => {
      const { lower, upper, matrix } = pack(more, columns);
      if (more.length > 0) model.addRows({ lower, upper, matrix });
    },
    setInteger: (flags) => {
      isInteger = flags.includes(1);
      if (isInteger) model.changeColsIntegrality(all, whole(flags));
      else model.clearIntegrality();
    },
    solve: (limits) => solve(model, isInteger, limits),
    close: () => model.dispose(),
  };
}

function solve(model: Model, isInteger: boolean, limits: SolveLimits = {}): Answer {
  model.zeroAllClocks();
  model.options.set({
    time_limit: Math.max(limits.seconds ?? 1e6, 0.001),
    mip_abs_gap: limits.absoluteGap ?? 1e-6,
  });
  if (isInteger && limits.start) model.setSolution({ colValue: limits.start });
  const { modelStatus } = model.run();
  const state = STATES[modelStatus] ?? 'failed';
  const hasPoint = Number(model.info.get('primal_solution_status')) === FEASIBLE;
  const objective = model.getObjectiveValue();
  const solution = hasPoint ? model.getSolution() : null;
  return {
    state,
    objective,
    bound: isInteger ? Number(model.info.get('mip_dual_bound')) : state === 'optimal' ? objective : -Infinity,
    point: solution?.colValue ?? null,
    rowDuals: !isInteger && state === 'optimal' ? (solution?.rowDual ?? null) : null,
  };
}

function pack(rows: readonly LinearRow[], columns: number) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = starts[index]! + row.columns.length;
  });
  const indices = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(indices.length);
  rows.forEach((row, index) => {
    indices.set(row.columns, starts[index]!);
    values.set(row.values, starts[index]!);
  });
  return {
    lower: Float64Array.from(rows, (row) => row.lower),
    upper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices, values } as const,
  };
}
