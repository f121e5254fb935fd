import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { randomOf } from '../random.ts';
import { HARD, makeWorld } from '../world.ts';

/** Posts of which some come from one recruiter; the first shown is his. Others share a story with him, not a hand. */
export function makeCampaign(id: string, title: LocalText, count: number, { seed }: Tools): Made {
  const random = randomOf(seed ^ 0xca);
  const world = makeWorld(seed, { ...HARD, posts: 600 });
  const target = random.pick(world.campaigns).id;
  const lures = random.shuffle(world.posts.filter(({ truth }) => truth.kind === 'lure'));
  const his = lures.filter(({ truth }) => truth.campaign === target).slice(0, Math.max(3, Math.floor(count / 3)));
  const strangers = lures.filter(({ truth }) => truth.campaign !== target).slice(0, Math.ceil(count / 3));
  const warnings = random.shuffle(
    world.posts.filter(({ truth }) => truth.kind === 'warning' || truth.kind === 'offer'),
  );
  const rest = random.shuffle([
    ...his.slice(1),
    ...strangers,
    ...warnings.slice(0, count - his.length - strangers.length),
  ]);
  const shown = [his[0]!, ...rest];
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['post', 'author', 'platform', 'time'],
      rows: shown.map((post, n) => ({ id: `p${n + 1}`, cells: [post.text, post.author, post.platform, post.at] })),
    },
    right: { same: shown.flatMap((post, n) => (post.truth.campaign === target ? [`p${n + 1}`] : [])) },
  };
}
