import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { randomOf } from '../random.ts';
import { reasonOf } from '../reasons.ts';
import { makeWorld, NORMAL, type WorldPost } from '../world.ts';

/** Posts of the made-up world to read, lures and look-alikes mixed; no two have the same words. */
export function makeOffers(id: string, title: LocalText, count: number, { seed }: Tools): Made {
  const random = randomOf(seed ^ 0x0ff);
  const world = makeWorld(seed, NORMAL);
  const posts = random.shuffle(distinct(world.posts));
  const lures = posts.filter(({ truth }) => truth.kind === 'lure').slice(0, Math.round(count * 0.4));
  const others = posts.filter(({ truth }) => truth.kind !== 'lure' && truth.kind !== 'talk');
  const shown = random.shuffle([...lures, ...others.slice(0, count - lures.length)]);
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['post'],
      rows: shown.map((post, n) => ({ id: `p${n + 1}`, cells: [post.text] })),
    },
    right: { lures: shown.flatMap((post, n) => (post.truth.kind === 'lure' ? [`p${n + 1}`] : [])) },
    chances: Object.fromEntries(shown.map((post, n) => [`p${n + 1}`, post.truth.kind === 'lure'])),
    why: Object.fromEntries(shown.map((post, n) => [`p${n + 1}`, reasonOf(post, world)])),
  };
}

/** One post of each campaign in each script, one of each other text. */
export function distinct(posts: readonly WorldPost[]): WorldPost[] {
  const seen = new Set<string>();
  return posts.filter(({ text, truth }) => {
    const script = /\p{Script=Arabic}/u.test(text) ? 'arab' : 'latn';
    const words = text.replace(/[\s\d.,،]+/g, '').slice(-60);
    const key = truth.campaign === null ? words : `${truth.campaign} ${script}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
