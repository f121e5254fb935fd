import { fault, isFault } from '@sanad/base/fault';
import { canonicalize, type Json } from '@sanad/base/jcs';
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

/** How often a guard starts anew when something else went out meanwhile. */
const TRIES = 5;

/**
 * A guard takes seconds, for which no other command should wait: it looks before the transaction, and `confirm` looks
 * inside it whether what it stood on is still all that went out. If not, it is guarded again.
 * @throws what `guard` and `decide` throw; `release-overtaken` when others were faster every time
 */
export async function guardThenDecide<T>(
  views: Views,
  without: string,
  guard: (before: readonly Release[]) => Promise<void>,
  decide: (confirm: (inside: ViewsTransaction) => Promise<void>) => Promise<T>,
): Promise<T> {
  const textOf = (releases: readonly Release[]) => canonicalize(releases as unknown as Json);
  for (let tries = 1; ; tries++) {
    const before = await publishedBefore(views, without);
    await guard(before);
    try {
      return await decide(async (inside) => {
        if (textOf(await publishedBefore(inside, without)) !== textOf(before)) throw overtaken();
      });
    } catch (thrown) {
      if (!isFault(thrown, 'release-overtaken') || tries === TRIES) throw thrown;
    }
  }
}

/** Something changed between the guard and the decision. */
export function overtaken(): Error {
  return fault('release-overtaken', 'something else went out at the same moment');
}

/** Figures of one answer, each beside all that was published and beside the others. @throws `release-reveals` */
export async function guardFigures(
  published: readonly Release[],
  question: string,
  figures: readonly FrozenFigure[],
  compare: Compare,
): Promise<void> {
  const before = [...published];
  for (const figure of figures) {
    if (figure.threshold === null) continue;
    await guardRelease(releaseOfFigure(figure, question), before, compare, figure.definition.id);
    before.push(releaseOfFigure(figure, question));
  }
}
