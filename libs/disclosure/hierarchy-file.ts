import { fault } from '@sanad/base/fault';
import { parseCsv } from './csv.ts';
import type { Branch } from './dimension.ts';
import { TOTAL } from './dimension.ts';

/** Branches by dimension; the key '' holds those of a file that names no dimension. */
export type HierarchyFile = ReadonlyMap<string, readonly Branch[]>;

/**
 * Reads a hierarchy file. Two forms:
 * - CSV with the header `dimension,child,parent`, or `child,parent` for one dimension (the only one, or the one that
 *   knows its categories). A parent of `*` or nothing is the total.
 * - JSON: an object by dimension, each `{ child: parent }`, or `{ parent: [children] }`, or a list of
 *   `{ "child": …, "parent": … }`, or nested `{ parent: { child: {} } }`.
 * Totals under the grand total need no line of their own.
 * @throws `disclosure-hierarchy-file` when it is neither
 * @example parseHierarchy('dimension,child,parent\r\nplace,Fes,north\r\n').get('place') // [{ child: 'Fes', parent: 'north' }]
 */
export function parseHierarchy(text: string): HierarchyFile {
  const start = text.replace(/^\ufeff/, '').trimStart();
  return start.startsWith('{') ? fromJson(start) : fromCsv(text);
}

function fromCsv(text: string): HierarchyFile {
  const [header = [], ...records] = parseCsv(text);
  const names = header.map((name) => name.trim().toLowerCase());
  const [dimension, child, parent] = ['dimension', 'child', 'parent'].map((name) => names.indexOf(name));
  if (child! < 0 || parent! < 0) throw unreadable('the header must be dimension,child,parent or child,parent');
  const out = new Map<string, Branch[]>();
  for (const record of records) {
    const name = dimension! < 0 ? '' : record[dimension!]!;
    const branches = out.get(name) ?? [];
    out.set(name, branches);
    branches.push({ child: record[child!]!, parent: record[parent!]! });
  }
  return out;
}

function fromJson(text: string): HierarchyFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unreadable('it starts like JSON and is not', cause);
  }
  return new Map(Object.entries(value as object).map(([name, tree]) => [name, branchesOf(tree)]));
}

function branchesOf(tree: unknown): Branch[] {
  if (Array.isArray(tree)) {
    return tree.map((item: unknown) => {
      const { child, parent } = (item ?? {}) as Record<string, unknown>;
      if (typeof child !== 'string' || (typeof parent !== 'string' && parent != null)) {
        throw unreadable('an item of a list must have the strings child and parent');
      }
      return { child, parent: parent ?? TOTAL };
    });
  }
  if (typeof tree !== 'object' || tree === null) throw unreadable('a dimension must be an object or a list');
  return Object.entries(tree).flatMap(([name, below]) => entryBranches(name, below, true));
}

function entryBranches(name: string, below: unknown, isTop: boolean): Branch[] {
  if (typeof below === 'string' && isTop) return [{ child: name, parent: below }];
  if (Array.isArray(below)) {
    if (below.length === 0) throw unreadable(`"${name}" is a total without parts`);
    return below.flatMap((child: unknown) => {
      if (typeof child === 'string') return [{ child, parent: name }];
      if (typeof child !== 'object' || child === null) throw unreadable(`a part of "${name}" is no name`);
      return nested(name, child);
    });
  }
  if (typeof below !== 'object' || below === null) throw unreadable(`what stands under "${name}" is no tree`);
  return nested(name, below);
}

function nested(parent: string, below: object): Branch[] {
  return Object.entries(below).flatMap(([child, deeper]) => [
    { child, parent },
    ...entryBranches(child, deeper, false),
  ]);
}

function unreadable(what: string, cause?: unknown) {
  return fault('disclosure-hierarchy-file', `the hierarchy file cannot be read: ${what}`, {
    cause,
    detail: { what, instead: 'CSV with the columns dimension, child, parent' },
  });
}
