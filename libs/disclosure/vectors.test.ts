import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isFault } from '@sanad/base/fault';
import { openSolver } from '@sanad/platform/solver';
import { percentChange } from './percent-change.ts';
import { protect } from './protect.ts';
import { readTable } from './read-table.ts';

type TableCase = {
  readonly name: string;
  readonly csv: string;
  readonly by: readonly string[];
  readonly count: string;
  readonly hierarchy: string | null;
};
type Vectors = {
  readonly 'official-table': {
    readonly csv: string;
    readonly by: readonly string[];
    readonly count: string;
    readonly threshold: number;
    readonly cases: readonly { zeros: 'protect' | 'publish'; primary: readonly string[][]; mostHidden: number }[];
  };
  readonly refusals: { readonly cases: readonly (TableCase & { readonly code: string })[] };
  readonly tables: {
    readonly cases: readonly (TableCase & { threshold: number; secondary: number; shown: readonly string[][] })[];
  };
  readonly 'percent-change': {
    readonly cases: readonly { before: number; after: number; decimals: number; percent: number | null }[];
  };
};

const solver = await openSolver();

test('the official table: the same primary cells, none recoverable, and not more hidden than the office hides', async () => {
  const { csv, by, count, threshold, cases } = load('official-table');
  for (const { zeros, primary, mostHidden } of cases) {
    const { cells, report } = await protect(readTable(csv, { by, count }), { threshold, zeros }, solver);
    const marked = cells.filter(({ status }) => status === 'primary').map(({ codes }) => codes.join());
    assert.deepEqual(marked.sort(), primary.map((codes) => codes.join()).sort());
    assert.equal(report.attackerWins, false);
    assert.equal(report.isOptimal, true);
    const hidden = cells.filter(({ n }) => n === null).length;
    assert.ok(hidden <= (zeros === 'publish' ? mostHidden : mostHidden + 1), `${zeros}: ${hidden} of ${mostHidden}`);
  }
});

test('the official table with its zeros hidden needs no more than the office hides against readers of counts', async () => {
  const { csv, by, count, threshold, cases } = load('official-table');
  for (const { zeros, mostHidden } of cases) {
    const options = { threshold, zeros, knowledge: 'counts' as const };
    const { cells } = await protect(readTable(csv, { by, count }), options, solver);
    assert.ok(cells.filter(({ n }) => n === null).length <= mostHidden);
  }
});

test('bad tables are refused with their codes', () => {
  for (const { name, csv, by, count, hierarchy, code } of load('refusals').cases) {
    assert.throws(
      () => readTable(csv, { by, count, hierarchy: hierarchy ?? undefined }),
      (thrown) => isFault(thrown, code),
      name,
    );
  }
});

test('small tables are protected with the least, and totals stay published where they can', async () => {
  for (const { name, csv, by, count, hierarchy, threshold, secondary, shown } of load('tables').cases) {
    const table = readTable(csv, { by, count, hierarchy: hierarchy ?? undefined });
    const { cells, report } = await protect(table, { threshold }, solver);
    assert.equal(report.secondary, secondary, name);
    for (const codes of shown) {
      assert.equal(cells.find((cell) => cell.codes.join() === codes.join())!.status, 'ok', `${name}: ${codes}`);
    }
  }
});

test('changes in percent are by the base period', () => {
  for (const { before, after, decimals, percent } of load('percent-change').cases) {
    assert.equal(percentChange(before, after, decimals), percent);
  }
});

function load<K extends keyof Vectors>(name: K): Vectors[K] {
  return JSON.parse(
    readFileSync(new URL(`../../vectors/disclosure/${name}.json`, import.meta.url), 'utf8'),
  ) as Vectors[K];
}
