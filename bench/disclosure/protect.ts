/** `node bench/disclosure/protect.ts [small|large]`: time, hidden cells, gap and attack of protect(), one table a line. */
import { protect } from '@sanad/disclosure/protect';
import { openSolver } from '@sanad/platform/solver';
import { madeUpTable } from './tables.ts';

const SMALL = [
  [6, 5],
  [8, 8],
  [20, 20],
  [6, 6, 5],
  [12, 8, 3],
  [3, 3, 3, 3],
  [4, 4, 4, 3],
];
const LARGE = [
  [99, 99],
  [20, 20, 21],
  [9, 9, 9, 9],
];

const solver = await openSolver();
const isLarge = process.argv[2] === 'large';
process.stdout.write(
  'shape\tcells\tmean\tthreshold\tprimary\tsecondary\tbound\tproven least\tagainst\tnot kept from readers\tattacked\tnear\tattacker wins\tseconds\n',
);
for (const shape of isLarge ? LARGE : SMALL) {
  for (const [mean, threshold] of [
    [4, 5],
    [15, 5],
    [15, 11],
  ] as const) {
    const table = madeUpTable(shape, mean, 1);
    const start = performance.now();
    const { report } = await protect(table, { threshold, now: () => performance.now() }, solver);
    const seconds = (performance.now() - start) / 1000;
    const { attacked } = report;
    const columns = [
      shape.join('x'),
      report.cells,
      mean,
      threshold,
      report.primary,
      report.secondary,
      report.secondaryBound,
      report.isOptimal,
      report.knowledge,
      report.toKnowing.length + report.unproven.length,
      `${attacked.examined}/${attacked.hidden}`,
      attacked.near,
      report.attackerWins,
      seconds.toFixed(1),
    ];
    process.stdout.write(`${columns.join('\t')}\n`);
  }
}
