import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProtected, protect } from '@sanad/disclosure/protect';
import { readTable } from '@sanad/disclosure/read-table';
import { openSolver } from '@sanad/platform/solver';
import fc from 'fast-check';
import loadHighs from 'highs';

/**
 * A stranger with the printed CSV, the hierarchy and a solver of her own: nothing of the library but its output is used
 * to judge it.
 */
const solver = await openSolver();
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

type Case = {
  readonly shape: readonly number[];
  /** Groups of the first dimension, 0: flat; 2: groups of groups too. */
  readonly levels: 0 | 1 | 2;
  readonly counts: readonly number[];
  readonly threshold: number;
};
type Printed = { readonly codes: readonly string[]; readonly n: number | null; readonly status: string };

const NAMES = ['a', 'b', 'c', 'd'];

const anyCase: fc.Arbitrary<Case> = fc
  .constantFrom<number[]>([2], [7], [2, 2], [3, 5], [1, 4], [9, 4], [3, 3, 3], [5, 2, 4], [2, 2, 2, 2], [3, 2, 3, 2])
  .chain((shape) => {
    const size = shape.reduce((product, length) => product * length, 1);
    const count = fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 3, arbitrary: fc.integer({ min: 10, max: 90 }) },
    );
    return fc.record({
      shape: fc.constant(shape),
      levels: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
      counts: fc.array(count, { minLength: size, maxLength: size }),
      threshold: fc.constantFrom(3, 5, 11),
    });
  })
  .filter(({ counts }) => counts.filter((count) => count > 0).length > 1);

test('a stranger with a solver recovers no hidden figure, whether she knows the threshold or not', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      const cells = leaves(one);
      const hierarchy = hierarchyOf(one);
      const by = NAMES.slice(0, one.shape.length);
      const text = [[...by, 'n'], ...cells.filter(({ n }) => n > 0).map(({ codes, n }) => [...codes, String(n)])]
        .map((record) => record.join(','))
        .join('\n');
      const table = readTable(text, { by, count: 'n', hierarchy: hierarchy.text });
      const answer = await protect(table, hurried(one.threshold), solver);
      const printed = parse(formatProtected(table, answer), by);
      checkFigures(printed, cells, hierarchy.below, one.threshold);
      const given = new Set(answer.report.toKnowing.map(String));
      assert.deepEqual(recovered(printed, hierarchy.below, null), []);
      const primary = recovered(printed, hierarchy.below, one.threshold).filter(
        (codes) => printed.find((cell) => cell.codes.join() === codes)!.status === 'primary',
      );
      assert.deepEqual(
        primary.filter((codes) => !given.has(codes)),
        [],
      );
    }),
    { numRuns: 20 },
  );
});

/** Little time, so that what is safe does not hang on how long it was searched. */
function hurried(threshold: number) {
  return { threshold, seconds: 3, now: () => performance.now() };
}

function leaves({ shape, counts }: Case): { codes: string[]; n: number }[] {
  return counts.map((n, index) => {
    let rest = index;
    const codes = shape.map((length, axis) => {
      const code = `${NAMES[axis]}${rest % length}`;
      rest = Math.floor(rest / length);
      return code;
    });
    return { codes, n };
  });
}

/** The file, and for each code of a dimension the codes directly below it. */
function hierarchyOf({ shape, levels, counts }: Case) {
  const used = shape.map((_, axis) => [
    ...new Set(
      leaves({ shape, levels, counts, threshold: 0 })
        .filter(({ n }) => n > 0)
        .map(({ codes }) => codes[axis]!),
    ),
  ]);
  const below = used.map((codes) => new Map<string, string[]>([['*', codes]]));
  const first = Array.from({ length: shape[0]! }, (_, index) => `a${index}`);
  if (levels === 0 || first.length < 3) return { text: undefined, below };
  const half = Math.ceil(first.length / 2);
  const groups = new Map([
    ['low', first.slice(0, half)],
    ['high', first.slice(half)],
  ]);
  const branches = [...groups].flatMap(([parent, children]) => children.map((child) => `a,${child},${parent}`));
  below[0] = new Map<string, string[]>([['*', ['low', 'high']], ...groups]);
  if (levels === 2) {
    branches.push('a,low,all of them', 'a,a-nobody,*');
    below[0] = new Map<string, string[]>([
      ['*', ['all of them', 'a-nobody', 'high']],
      ['all of them', ['low']],
      ...groups,
    ]);
  }
  return { text: ['dimension,child,parent', ...branches].join('\n'), below };
}

function parse(csv: string, by: readonly string[]): Printed[] {
  const [header, ...records] = csv.trimEnd().split('\n');
  assert.equal(header, [...by, 'n', 'status'].join(','));
  return records.map((record) => {
    const fields = record.split(',');
    const n = fields[by.length]!;
    return { codes: fields.slice(0, by.length), n: n === '' ? null : Number(n), status: fields[by.length + 1]! };
  });
}

type Below = readonly ReadonlyMap<string, readonly string[]>[];

/** Every combination once; every published figure exact; primary where the count is sensitive and nowhere else. */
function checkFigures(
  printed: readonly Printed[],
  cells: readonly { codes: string[]; n: number }[],
  below: Below,
  threshold: number,
): void {
  const within = (axis: number, code: string): string[] => [
    code,
    ...(below[axis]!.get(code) ?? []).flatMap((child) => within(axis, child)),
  ];
  const expected = below.map((_, axis) => within(axis, '*').length).reduce((product, length) => product * length, 1);
  assert.equal(new Set(printed.map(({ codes }) => codes.join())).size, expected);
  assert.equal(printed.length, expected);
  for (const { codes, n, status } of printed) {
    const inside = codes.map((code, axis) => new Set(within(axis, code)));
    const truth = cells
      .filter((cell) => cell.codes.every((code, axis) => inside[axis]!.has(code)))
      .reduce((sum, cell) => sum + cell.n, 0);
    assert.equal(status === 'primary', truth > 0 && truth < threshold, `${codes}`);
    assert.ok(['ok', 'primary', 'secondary'].includes(status));
    assert.equal(n, status === 'ok' ? truth : null, `${codes}`);
  }
}

/** Hidden cells with one possible whole number, by two linear programs each. */
function recovered(printed: readonly Printed[], below: Below, threshold: number | null): string[] {
  const index = new Map(printed.map(({ codes }, cell) => [codes.join(), cell]));
  const rows = printed.flatMap(({ codes }, cell) =>
    codes.flatMap((code, axis) => {
      const parts = below[axis]!.get(code);
      if (!parts) return [];
      const sum = parts.map((part) => `x${index.get(codes.with(axis, part).join())!}`).join(' + ');
      return [`${sum} - x${cell} = 0`];
    }),
  );
  const bounds = printed.map(({ n, status }, cell) => {
    if (n !== null) return `x${cell} = ${n}`;
    return threshold !== null && status === 'primary' ? `1 <= x${cell} <= ${threshold - 1}` : `0 <= x${cell} <= 100000`;
  });
  return printed.flatMap(({ codes, n }, cell) => {
    if (n !== null) return [];
    const [low, high] = ['Minimize', 'Maximize'].map((sense) => {
      const answer = highs.solve(
        `${sense}\n obj: x${cell}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`,
      );
      assert.equal(answer.Status, 'Optimal');
      return answer.ObjectiveValue;
    });
    return Math.ceil(low! - 1e-6) >= Math.floor(high! + 1e-6) ? [codes.join()] : [];
  });
}
