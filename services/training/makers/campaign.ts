import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { randomOf } from '../random.ts';
import { island, reason, reasonOf } from '../reasons.ts';
import { HARD, makeWorld, type World, type WorldPost } from '../world.ts';

/** Fewer posts of one hand teach nothing. */
const LEAST = 3;

/** Posts of which some come from one recruiter; the first shown is his. Others share a story with him, not a hand. */
export function makeCampaign(id: string, title: LocalText, count: number, { seed }: Tools): Made {
  const random = randomOf(seed ^ 0xca);
  const world = makeWorld(seed, { ...HARD, posts: 600 });
  const lures = random.shuffle(world.posts.filter(({ truth }) => truth.kind === 'lure'));
  const hands = random.shuffle(world.campaigns).map(({ id: one }) => tiedToFirst(lures, one));
  const all = hands.find((posts) => posts.length >= LEAST) ?? hands[0]!;
  const his = all.slice(0, Math.max(LEAST, Math.floor(count / 3)));
  const target = his[0]!.truth.campaign;
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
      rows: shown.map((post, n) => ({
        id: `p${n + 1}`,
        cells: [post.text, post.author, post.platform, post.at.slice(0, 16).replace('T', ' ')],
      })),
    },
    right: { same: shown.flatMap((post, n) => (post.truth.campaign === target ? [`p${n + 1}`] : [])) },
    why: Object.fromEntries(shown.map((post, n) => [`p${n + 1}`, whyOf(post, shown[0]!, target, world)])),
  };
}

/** What ties a post to the first, or keeps it apart. */
function whyOf(post: WorldPost, first: WorldPost, target: string | null, world: World): LocalText {
  if (post.truth.kind !== 'lure') return reasonOf(post, world);
  const phone = phoneOf(post.text);
  if (post.truth.campaign !== target) return reason('other-hand', { phone: island(phone) });
  if (phone === phoneOf(first.text)) return reason('same-phone', { phone: island(phone) });
  return reason('same-words');
}

/** A recruiter's posts that can be tied to the first of them: by its number, or by its words in the same script. */
function tiedToFirst(lures: readonly WorldPost[], campaign: string): WorldPost[] {
  const [first, ...others] = lures.filter(({ truth }) => truth.campaign === campaign);
  if (!first) return [];
  const tied = others.filter(
    ({ text }) => phoneOf(text) === phoneOf(first.text) || isArabic(text) === isArabic(first.text),
  );
  return [first, ...tied];
}

function phoneOf(text: string): string {
  return /06( \d\d){4}/.exec(text)?.[0] ?? '';
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
