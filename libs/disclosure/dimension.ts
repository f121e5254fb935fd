import { fault } from '@sanad/base/fault';

/** The code of a total: in a cell's coordinates it stands for "everything in this dimension". */
export const TOTAL = '*';

/**
 * One dimension of a table: a tree of categories whose root is the total. Nodes stand in reading order, each before its
 * children: `codes[0]` is `*`. A flat dimension is a root with its categories as children.
 */
export type Dimension = {
  readonly name: string;
  readonly codes: readonly string[];
  /** Index of each node's parent; -1 for the root. */
  readonly parents: readonly number[];
  /** Indices of each node's children; none for a category that is not divided further. */
  readonly children: readonly (readonly number[])[];
};

/** Child and parent; a parent of `*` or '' is the total. */
export type Branch = { readonly child: string; readonly parent: string };

/**
 * A dimension without levels, its categories in the order given.
 * @example flatDimension('region', ['north', 'south']).codes // ['*', 'north', 'south']
 */
export function flatDimension(name: string, categories: readonly string[]): Dimension {
  return dimensionOf(
    name,
    categories.map((child) => ({ child, parent: TOTAL })),
  );
}

/**
 * A dimension with levels, from pairs of child and parent in any order; siblings keep the order of the pairs. A parent
 * that is named as nobody's child stands directly under the total.
 * @throws `disclosure-hierarchy` when a category has two parents, is its own ancestor, or is called `*`
 */
export function dimensionOf(name: string, branches: readonly Branch[]): Dimension {
  const parentOf = new Map<string, string>();
  const childrenOf = new Map<string, string[]>();
  const hang = (child: string, parent: string) => {
    if (child === TOTAL || child === '') throw unsound(name, child, 'a category may not be called "*" or be empty');
    if (parentOf.has(child)) throw unsound(name, child, 'a category has two parents or stands twice');
    parentOf.set(child, parent);
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), child]);
  };
  const named = new Set(branches.map((branch) => branch.child));
  for (const { child, parent } of branches) {
    if (parent !== TOTAL && parent !== '' && !named.has(parent)) {
      named.add(parent);
      hang(parent, TOTAL);
    }
    hang(child, parent === '' ? TOTAL : parent);
  }
  const codes: string[] = [];
  const parents: number[] = [];
  const children: number[][] = [];
  const walk = (code: string, parent: number) => {
    const index = codes.push(code) - 1;
    parents.push(parent);
    children.push([]);
    children[parent]?.push(index);
    for (const child of childrenOf.get(code) ?? []) walk(child, index);
  };
  walk(TOTAL, -1);
  const lost = [...parentOf.keys()].find((code) => !codes.includes(code));
  if (lost !== undefined) throw unsound(name, lost, 'a category is its own ancestor');
  return { name, codes, parents, children };
}

/** Index of each category that is not divided further, by its code. */
export function leavesOf(dimension: Dimension): ReadonlyMap<string, number> {
  return new Map(
    dimension.codes.flatMap((code, index) => (dimension.children[index]!.length === 0 ? [[code, index]] : [])),
  );
}

function unsound(dimension: string, code: string, what: string) {
  return fault('disclosure-hierarchy', `the hierarchy of ${dimension} is unsound at "${code}": ${what}`, {
    detail: { dimension, code, what, instead: 'give each category one parent, or release the table without levels' },
  });
}

/**
 * A cell as it can be found in the table that was given: each dimension with its value.
 * @example saidOf(['place', 'month'], ['Fes', '*']) // 'place = Fes · month = *'
 */
export function saidOf(names: readonly string[], codes: readonly string[]): string {
  return codes.map((code, axis) => `${names[axis]} = ${code}`).join(' · ');
}
