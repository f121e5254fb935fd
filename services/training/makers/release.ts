import { fault } from '@sanad/base/fault';
import { flatDimension } from '@sanad/disclosure/dimension';
import type { Release } from '@sanad/disclosure/release';
import { cellOf, codesOf, tableOf } from '@sanad/disclosure/table';
import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { type Random, randomOf } from '../random.ts';

const THRESHOLD = 5;
const REGIONS = ['R1', 'R2', 'R3', 'R4'];
const KINDS = ['K1', 'K2', 'K3'];
const REGION_NAMES: readonly LocalText[] = [
  { ar: 'الشمال', fr: 'Nord', en: 'North' },
  { ar: 'الوسط', fr: 'Centre', en: 'Centre' },
  { ar: 'الشرق', fr: 'Est', en: 'East' },
  { ar: 'الجنوب', fr: 'Sud', en: 'South' },
];
const KIND_NAMES: readonly LocalText[] = [
  { ar: 'عروض في البلد', fr: 'Offres au pays', en: 'Offers at home' },
  { ar: 'عروض بالخارج', fr: 'Offres à l’étranger', en: 'Offers abroad' },
  { ar: 'بث مباشر', fr: 'Direct vidéo', en: 'Live video' },
];

/**
 * Cases by region and kind for January to October, after January to September went out: somewhere the two differ by a
 * count that is too small, though each count is large enough alone.
 */
export function makeRelease(id: string, title: LocalText, { seed, isSafe }: Tools): Made {
  for (let turn = 0; turn < 50; turn++) {
    const made = draw(randomOf((seed ^ 0xd1f) + turn * 7919));
    const open = hide(made.full, made.small);
    if (isSafe(open, [made.earlier])) continue;
    const enough = lightest(made.full, made.small, made.trap, (one) => isSafe(one, [made.earlier]));
    if (!enough) continue;
    const { full, earlier } = made;
    return {
      material: {
        kind: 'grid',
        id,
        title,
        rows: [...REGION_NAMES, '*'],
        columns: [...KIND_NAMES, '*'],
        counts: onGrid(full.published, full),
        earlier: onGrid(earlier.published, full),
        fixed: onGrid(full.published, full).flatMap((count, at) => (count !== null && isSmall(count) ? [at] : [])),
      },
      right: {},
      release: { full, earlier, trap: made.trap, fixed: made.small, enough },
    };
  }
  throw fault('training-maker', 'no release with a trap could be made', { detail: { seed } });
}

/** Number of a grid's place (row by row, totals last) as a cell of the release. */
export function cellAt(release: Release, place: number): number {
  const row = Math.floor(place / (KINDS.length + 1));
  const column = place % (KINDS.length + 1);
  return cellOf(shape(release), [REGIONS[row] ?? '*', KINDS[column] ?? '*'])!;
}

/** Where a cell of the release stands on the grid. */
export function gridPlace(release: Release, cell: number): number {
  const [region, kind] = codesOf(shape(release), cell) as [string, string];
  const row = region === '*' ? REGIONS.length : REGIONS.indexOf(region);
  return row * (KINDS.length + 1) + (kind === '*' ? KINDS.length : KINDS.indexOf(kind));
}

export function hide(release: Release, cells: readonly number[]): Release {
  const gone = new Set(cells);
  return { ...release, published: release.published.map((count, cell) => (gone.has(cell) ? null : count)) };
}

function draw(random: Random): { full: Release; earlier: Release; small: number[]; trap: number } {
  const inner = REGIONS.flatMap((region) =>
    KINDS.map((kind) => ({ codes: [region, kind], before: 8 + random.below(30), more: 5 + random.below(12) })),
  );
  const trapped = inner[random.below(inner.length)]!;
  trapped.more = 1 + random.below(3);
  const dimensions = [flatDimension('region', REGIONS), flatDimension('kind', KINDS)];
  const table = (count: (cell: (typeof inner)[number]) => number) =>
    tableOf(
      dimensions,
      inner.map((cell) => ({ codes: cell.codes, count: count(cell) })),
    );
  const release = (to: string, counts: Iterable<number>): Release => ({
    id: to,
    scope: 'cases',
    period: { from: '2026-01', to },
    threshold: THRESHOLD,
    dimensions,
    published: [...counts],
  });
  const full = release('2026-10', table(({ before, more }) => before + more).counts);
  const small = full.published.flatMap((count, cell) => (count !== null && isSmall(count) ? [cell] : []));
  return {
    full,
    earlier: release('2026-09', table(({ before }) => before).counts),
    small,
    trap: cellOf(shape(full), trapped.codes),
  };
}

/**
 * The fewest inner cells to hide so that the trap stays shut. With every total published, a row or a column that hides one
 * cell alone gives it away, so two rows and two columns it is: the corners of a rectangle with the trap.
 */
function lightest(
  full: Release,
  small: readonly number[],
  trap: number,
  isClear: (one: Release) => boolean,
): number[] | null {
  const [region, kind] = codesOf(shape(full), trap) as [string, string];
  for (const row of REGIONS.filter((one) => one !== region)) {
    for (const column of KINDS.filter((one) => one !== kind)) {
      const corners = [
        [region, kind],
        [region, column],
        [row, kind],
        [row, column],
      ].map((codes) => cellOf(shape(full), codes));
      if (isClear(hide(full, [...small, ...corners]))) return corners.filter((cell) => !small.includes(cell));
    }
  }
  return null;
}

function isSmall(count: number): boolean {
  return count > 0 && count < THRESHOLD;
}

function onGrid(counts: readonly (number | null)[], release: Release): (number | null)[] {
  return Array.from(
    { length: (REGIONS.length + 1) * (KINDS.length + 1) },
    (_, at) => counts[cellAt(release, at)] ?? null,
  );
}

function shape({ dimensions, published }: Release) {
  const width = dimensions[1]!.codes.length;
  return { dimensions, strides: [width, 1], size: published.length };
}
