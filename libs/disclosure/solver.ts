/**
 * The port through which this library asks for linear and integer programs to be solved. It holds no solver: an
 * adapter is passed in (in programs, HiGHS in WebAssembly). Everything is minimised.
 */

/** One row: `lower <= Σ values[k] * x[columns[k]] <= upper`. No column twice. */
export type LinearRow = {
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly lower: number;
  readonly upper: number;
};

/** Bounds may be ±Infinity. `integer[j]` is 1 where column j must be whole. */
export type LinearModel = {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly LinearRow[];
  readonly integer?: Uint8Array;
};

export type SolveLimits = {
  /** Wall-clock seconds for this one call. */
  readonly seconds?: number;
  /** Stop an integer program when the best found is within this absolute distance of its bound. */
  readonly absoluteGap?: number;
  /** Values to start an integer program from. */
  readonly start?: Float64Array;
};

export type Answer = {
  /** `limit`: stopped early; there is a point when `point` is not null. */
  readonly state: 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'failed';
  readonly objective: number;
  /** A proven lower bound on the objective. */
  readonly bound: number;
  readonly point: Float64Array | null;
  /** One multiplier a row; of continuous programs that were solved to the end. */
  readonly rowDuals: Float64Array | null;
};

/** A model that is kept between solves, so that the next one starts from where the last one ended. */
export type OpenModel = {
  readonly setCost: (cost: Float64Array) => void;
  readonly setBounds: (lower: Float64Array, upper: Float64Array) => void;
  readonly addRows: (rows: readonly LinearRow[]) => void;
  readonly setInteger: (integer: Uint8Array) => void;
  readonly solve: (limits?: SolveLimits) => Answer;
  readonly close: () => void;
};

export type Solver = {
  /** Name and version, for reports. */
  readonly name: string;
  readonly open: (model: LinearModel) => OpenModel;
};

/** Opens a model for the length of `use`. */
export function withModel<T>(solver: Solver, model: LinearModel, use: (open: OpenModel) => T): T {
  const open = solver.open(model);
  try {
    return use(open);
  } finally {
    open.close();
  }
}
