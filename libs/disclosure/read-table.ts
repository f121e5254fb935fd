import { fault } from '@sanad/base/fault';
import { parseCsv } from './csv.ts';
import { type Branch, type Dimension, dimensionOf, flatDimension, leavesOf, TOTAL } from './dimension.ts';
import { refuseGivenTotals } from './given-totals.ts';
import { type HierarchyFile, parseHierarchy } from './hierarchy-file.ts';
import { type InnerCell, type Table, tableOf } from './table.ts';

export type ReadOptions = {
  /** Columns that are dimensions, in the order of the output. */
  readonly by: readonly string[];
  /** Column of counts. */
  readonly count: string;
  /** Text of a hierarchy file, see `parseHierarchy`. */
  readonly hierarchy?: string | undefined;
};

/**
 * Reads cells without totals (CSV with a header, one row a cell) and adds the table up. Categories keep the order of
 * the hierarchy file, else of their first appearance; other columns are ignored.
 *
 * Refused, each with `detail.instead` (what could be released instead):
 * `disclosure-csv`, `disclosure-columns`, `disclosure-empty`, `disclosure-one-row`, `disclosure-all-zeros`,
 * `disclosure-literal-total` (a `*` in a dimension), `disclosure-category` (empty), `disclosure-count`,
 * `disclosure-duplicate`, `disclosure-hierarchy`, `disclosure-hierarchy-file`, `disclosure-hierarchy-hole`,
 * `disclosure-total-given`, `disclosure-total-wrong`, `disclosure-too-large`.
 * @example readTable('place,n\nFes,12\nTaza,9\n', { by: ['place'], count: 'n' }).counts // 21, 12, 9
 */
export function readTable(text: string, options: ReadOptions): Table {
  const [header, ...records] = parseCsv(text);
  if (!header || records.length === 0) throw refused('disclosure-empty', 'the table has no rows', 'nothing');
  const axes = columnsOf(header, options);
  const countColumn = header.indexOf(options.count);
  const inner = records.map((record, row) => readCell(record, row, axes, countColumn, options));
  refuseGivenTotals(options.by, inner);
  const categories = options.by.map((_, axis) => [...new Set(inner.map(({ codes }) => codes[axis]!))]);
  const dimensions = dimensionsOf(options.by, categories, options.hierarchy);
  const table = tableOf(dimensions, inner);
  if (inner.length === 1) {
    throw refused(
      'disclosure-one-row',
      'a table of one row is one figure: nothing can hide it',
      'the figure alone, if it is not below the threshold',
    );
  }
  if (table.counts[0] === 0) {
    throw refused('disclosure-all-zeros', 'every count is zero', 'a sentence that none were counted');
  }
  return table;
}

function columnsOf(header: readonly string[], { by, count }: ReadOptions): number[] {
  const wanted = [...by, count];
  const missing = wanted.find((name) => !header.includes(name));
  const twice = wanted.find(
    (name, index) => wanted.indexOf(name) !== index || header.indexOf(name) !== header.lastIndexOf(name),
  );
  if (by.length === 0 || missing !== undefined || twice !== undefined) {
    const what =
      missing !== undefined ? `there is no column "${missing}"` : `the column "${twice ?? ''}" is not given once`;
    throw fault('disclosure-columns', `the columns do not fit: ${what}`, {
      detail: {
        column: missing ?? twice ?? '',
        columns: header.join(','),
        instead: 'name columns of the header, each once',
      },
    });
  }
  return by.map((name) => header.indexOf(name));
}

function readCell(
  record: readonly string[],
  row: number,
  axes: readonly number[],
  countColumn: number,
  { by }: ReadOptions,
): InnerCell {
  const codes = axes.map((column) => record[column]!);
  for (const [axis, code] of codes.entries()) {
    const detail = { row: row + 1, dimension: by[axis]! };
    if (code === TOTAL) {
      throw fault('disclosure-literal-total', `row ${row + 1}: "*" stands for a total and may not be a category`, {
        detail: { ...detail, instead: 'rows without totals: they are computed' },
      });
    }
    if (code === '') {
      throw fault('disclosure-category', `row ${row + 1}: the category of ${by[axis]} is empty`, {
        detail: { ...detail, instead: 'a category that says so, for example "unknown"' },
      });
    }
  }
  const text = record[countColumn]!.trim();
  return { codes, count: /^\d{1,15}$/.test(text) ? Number(text) : badCount(text, row) };
}

function badCount(text: string, row: number): never {
  const isNegative = /^[-\u2212]\d+$/.test(text);
  throw fault('disclosure-count', `row ${row + 1}: "${text}" is ${isNegative ? 'negative' : 'no whole number'}`, {
    detail: { row: row + 1, count: text, instead: 'a count of persons or cases: 0, 1, 2 and so on' },
  });
}

/**
 * Dimensions by their names and categories; those that a hierarchy file speaks of have its levels.
 * @throws `disclosure-hierarchy`, `disclosure-hierarchy-file`, `disclosure-hierarchy-hole`
 */
export function dimensionsOf(
  by: readonly string[],
  categories: readonly (readonly string[])[],
  hierarchy: string | undefined,
): Dimension[] {
  const file: HierarchyFile = hierarchy === undefined ? new Map() : parseHierarchy(hierarchy);
  const own = new Map<string, readonly Branch[]>(file);
  const nameless = own.get('');
  if (nameless && !by.includes('')) {
    own.delete('');
    const children = new Set(nameless.map(({ child }) => child));
    const fitting = by.filter((_, axis) => by.length === 1 || categories[axis]!.some((code) => children.has(code)));
    if (fitting.length !== 1) {
      throw refused(
        'disclosure-hierarchy-file',
        'the hierarchy file does not say which dimension it is for',
        'a file with the columns dimension, child, parent',
      );
    }
    own.set(fitting[0]!, nameless);
  }
  const stranger = [...own.keys()].find((name) => !by.includes(name));
  if (stranger !== undefined) {
    throw fault('disclosure-hierarchy-file', `the hierarchy file speaks of "${stranger}", which is no dimension here`, {
      detail: { dimension: stranger, instead: 'a file that speaks of the dimensions of this table only' },
    });
  }
  return by.map((name, axis) => {
    const branches = own.get(name);
    return branches
      ? checkWhole(dimensionOf(name, branches), categories[axis]!)
      : flatDimension(name, categories[axis]!);
  });
}

/** Every category of the table must have its place; `tableOf` says so for codes that are totals. */
function checkWhole(dimension: Dimension, categories: readonly string[]): Dimension {
  const leaves = leavesOf(dimension);
  const lost = categories.filter((code) => !leaves.has(code) && !dimension.codes.includes(code));
  if (lost.length === 0) return dimension;
  throw fault('disclosure-hierarchy-hole', `the hierarchy of ${dimension.name} has no place for: ${lost.join(', ')}`, {
    detail: {
      dimension: dimension.name,
      code: lost.join(', '),
      instead: 'the same table without levels, or with these categories added to the hierarchy',
    },
  });
}

function refused(code: string, message: string, instead: string) {
  return fault(code, message, { detail: { instead } });
}
