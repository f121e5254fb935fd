import type { OpenAPIHono } from '@hono/zod-openapi';
import { type DifficultyName, fileOf, linesOf, screenshotOf, worldOf } from '@sanad/services/training';
import type { Role } from '@sanad/wire/common';
import type { Sanad } from './compose.ts';

export type RangeOptions = {
  readonly seed: number;
  readonly difficulty: DifficultyName;
  readonly posts: number | undefined;
};

/** Where a range serves pages and chats of its world, to be captured and imported. */
export const RANGE = '/range';
const BANNER = 'تدريب: محادثة مصنوعة';

/** A trainer and so many learners, numbered: a range knows no names. */
export function rangeStaff(learners: number): { name: string; roles: Role[] }[] {
  return [
    { name: 'المدرّب', roles: ['trainer', 'supervisor', 'investigator'] },
    ...Array.from({ length: learners }, (_, n) => ({
      name: `متعلم ${n + 1}`,
      roles: ['trainee' as const, 'investigator' as const],
    })),
  ];
}

/** Loads the world of the seed once, as a batch that names what it is. Answers how many posts. */
export async function loadWorld(sanad: Sanad, by: string, { seed, difficulty, posts }: RangeOptions): Promise<number> {
  if ((await sanad.triage.countPosts()) > 0) return 0;
  const batch = {
    source: `ميدان تدريب، بذرة ${seed}`,
    legalBasis: 'تدريب على معطيات مصنوعة',
    lines: linesOf(worldOf(seed, difficulty, posts)),
    idempotencyKey: `range-${seed}`,
  };
  return (await sanad.triage.receive(by, batch)).accepted;
}

/** Serves the world's pages and chats; made again from the seed, nothing is stored. */
export function mountRange(app: OpenAPIHono, options: RangeOptions): void {
  const world = worldOf(options.seed, options.difficulty, options.posts);
  app.get(`${RANGE}/*`, async (context) => {
    const path = context.req.path.slice(RANGE.length + 1);
    const talk = screenshotOf(world, path);
    if (talk) {
      const { renderTalk } = await import('@sanad/platform/reports/talk-picture');
      const picture = await renderTalk({ title: talk.his, banner: BANNER, lines: talk.lines });
      return context.body(Buffer.from(picture), 200, { 'content-type': 'image/png' });
    }
    const file = fileOf(world, path, RANGE);
    return file ? context.body(file.text, 200, { 'content-type': file.mime }) : context.notFound();
  });
}
