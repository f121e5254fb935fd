import type { Release } from '@sanad/disclosure/release';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { FrozenFigure } from '@sanad/wire/question';
import type { ReleaseContent } from '@sanad/wire/release';
import type { Compare } from './deps.ts';
import { guardRelease, releaseOfFigure, releasesOfTable } from './guard.ts';
import { frozenOf, listQuestions } from './question-queries.ts';
import { listReleases } from './release-queries.ts';

/** The release ledger: every figure and table that went out, as a stranger may have kept them. */
export async function publishedBefore(views: Views | ViewsTransaction, without: string): Promise<Release[]> {
  const questions = await listQuestions(views);
  const releases = await listReleases(views);
  return [
    ...questions.flatMap((row) => {
      if (row.state !== 'answered' || row.id === without) return [];
      return frozenOf(row)?.figures.map((figure) => releaseOfFigure(figure, row.number)) ?? [];
    }),
    // What was withdrawn was seen all the same.
    ...releases.flatMap((row) =>
      row.state === 'released' || row.state === 'withdrawn'
        ? releasesOfTable(JSON.parse(row.content) as ReleaseContent, row.id)
        : [],
    ),
  ];
}

/** Figures of one answer, each beside all that was published and beside the others. @throws `release-reveals` */
export async function guardFigures(
  views: Views | ViewsTransaction,
  question: string,
  figures: readonly FrozenFigure[],
  compare: Compare,
): Promise<void> {
  const before = await publishedBefore(views, question);
  for (const figure of figures) {
    if (figure.threshold === null) continue;
    await guardRelease(releaseOfFigure(figure, question), before, compare, figure.definition.id);
    before.push(releaseOfFigure(figure, question));
  }
}
