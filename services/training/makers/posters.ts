import type { LocalText } from '@sanad/wire/common';
import parts from '../data/posters.json' with { type: 'json' };
import type { Made, Tools } from '../made.ts';
import { randomOf } from '../random.ts';

/** Accounts with three posts each; one brings in others because she is held herself. */
export function makePosters(id: string, title: LocalText, { seed }: Tools): Made {
  const random = randomOf(seed ^ 0x90);
  const held = random.pick(parts.victims);
  const accounts = random.shuffle([
    { posts: held, why: parts.why.victims[parts.victims.indexOf(held)]!, victim: true },
    ...random
      .shuffle(parts.recruiters)
      .slice(0, 3)
      .map((posts) => ({ posts, why: parts.why.recruiters, victim: false })),
    ...random
      .shuffle(parts.neighbours)
      .slice(0, 2)
      .map((posts) => ({ posts, why: parts.why.neighbours, victim: false })),
  ]);
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['account', 'posts'],
      rows: accounts.map(({ posts }, n) => ({ id: `a${n + 1}`, cells: [`range_${n + 1}`, posts.join('\n')] })),
    },
    right: { victim: accounts.flatMap(({ victim }, n) => (victim ? [`a${n + 1}`] : [])) },
    why: Object.fromEntries(accounts.map(({ why }, n) => [`a${n + 1}`, why])),
  };
}
