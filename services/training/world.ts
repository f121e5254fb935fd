import { instantOf } from '@sanad/base/instant';
import frames from './data/frames.json' with { type: 'json' };
import { type Random, randomOf } from './random.ts';

export type Kind = 'lure' | 'offer' | 'warning' | 'news' | 'question' | 'help' | 'talk';

/** A made-up post with what it was made as. The truth is for grading and never shown with the post. */
export type WorldPost = {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly author: string;
  readonly platform: string;
  readonly truth: { readonly kind: Kind; readonly campaign: string | null; readonly victim: boolean };
};

export type Difficulty = {
  readonly posts: number;
  readonly campaigns: number;
  /** share of posts that belong to a campaign */
  readonly lures: number;
  /** share of campaign posts in another script than their campaign's first */
  readonly switches: number;
};

export type World = {
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly posts: readonly WorldPost[];
  readonly campaigns: readonly {
    readonly id: string;
    readonly story: string;
    readonly phones: readonly string[];
    readonly codes: readonly string[];
    /** where the data of his accounts are held, ISO 3166-1 alpha-2 */
    readonly heldIn: string;
  }[];
  /** what came in as reports of people; one is a rival's, against somebody who only offers honest work */
  readonly reports: readonly {
    readonly text: string;
    readonly about: string;
    readonly truth: { readonly rival: boolean };
  }[];
};

export const EASY: Difficulty = { posts: 200, campaigns: 4, lures: 0.3, switches: 0 };
export const NORMAL: Difficulty = { posts: 600, campaigns: 8, lures: 0.25, switches: 0.2 };
export const HARD: Difficulty = { posts: 2000, campaigns: 16, lures: 0.12, switches: 0.4 };

const START = Date.parse('2026-09-01T08:00:00.000Z');
const DAYS = 80;
const HOLDERS = ['US', 'IE', 'FR', 'ES', 'MA', 'AE'];
const PLATFORMS = ['facebook', 'instagram', 'tiktok', 'telegram'];
/** Kind, its texts, and the percentage below which it is drawn. */
const OTHERS: readonly (readonly [Kind, readonly string[], number])[] = [
  ['offer', frames.offers, 20],
  ['warning', frames.warnings, 30],
  ['news', frames.news, 38],
  ['question', frames.questions, 48],
  ['help', frames.help, 51],
  ['talk', frames.talk, 100],
];

/** A whole made-up world from a seed: the same seed and difficulty give the same world, letter for letter. */
export function makeWorld(seed: number, difficulty: Difficulty = NORMAL): World {
  const random = randomOf(seed);
  const campaigns = Array.from({ length: difficulty.campaigns }, (_, i) => {
    const frame = frames.campaigns[(i + seed) % frames.campaigns.length]!;
    const phones = Array.from({ length: 1 + random.below(2) }, (_, n) => phoneOf(i, n, random));
    const accounts = Array.from({ length: 3 }, () => accountOf(random));
    return { id: `K${i + 1}`, frame, phones, accounts, heldIn: random.pick(HOLDERS) };
  });
  const posts: Omit<WorldPost, 'id'>[] = [];
  const lures = Math.round(difficulty.posts * difficulty.lures);
  for (let n = 0; n < difficulty.posts; n++) {
    posts.push(n < lures ? lure(campaigns[n % campaigns.length]!, difficulty, random) : other(random));
  }
  // One of the posters is herself a victim: her words say so, and the exercise asks for it.
  const victim = posts.findIndex((post) => post.truth.campaign === 'K1');
  if (victim >= 0)
    posts[victim] = {
      ...posts[victim]!,
      text: `${posts[victim]!.text} ${VICTIM}`,
      truth: { ...posts[victim]!.truth, victim: true },
    };
  posts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    seed,
    difficulty,
    posts: posts.map((post, i) => ({ id: `w${seed}-${String(i + 1).padStart(5, '0')}`, ...post })),
    campaigns: campaigns.map(({ id, frame, phones, heldIn }) => ({
      id,
      story: frame.story,
      phones,
      codes: frame.codes,
      heldIn,
    })),
    reports: reportsOf(posts, random),
  };
}

/** Of true reports there is one a campaign at most; the rival's is about an honest offer. */
function reportsOf(posts: readonly Omit<WorldPost, 'id'>[], random: Random): World['reports'] {
  const seen = new Set<string>();
  const first = posts.filter(({ truth }) => {
    if (truth.kind !== 'lure' || truth.victim || seen.has(truth.campaign!)) return false;
    seen.add(truth.campaign!);
    return true;
  });
  const honest = posts.find(({ truth }) => truth.kind === 'offer');
  return [
    ...first.slice(0, 3).map(({ author }) => ({
      text: random.pick(frames.reports),
      about: author,
      truth: { rival: false },
    })),
    ...(honest ? [{ text: random.pick(frames.rivals), about: honest.author, truth: { rival: true } }] : []),
  ];
}

const VICTIM = '(إلا ما جبتش بنات الباسبور ديالي ما غاديش يرجع ليا)';

function lure(
  campaign: {
    id: string;
    frame: (typeof frames.campaigns)[number];
    phones: readonly string[];
    accounts: readonly string[];
  },
  difficulty: Difficulty,
  random: Random,
): Omit<WorldPost, 'id'> {
  const [first, ...rest] = Object.values(campaign.frame.frames).flat() as [string, ...string[]];
  const text = rest.length > 0 && random.chance(difficulty.switches) ? random.pick(rest) : first;
  const place = random.below(frames.cities.length);
  const land = random.below(frames.lands.length);
  const name = random.below(frames.names.length);
  const values: Readonly<Record<string, string>> = {
    name: frames.names[name]!,
    namel: frames.namesl[name]!,
    city: frames.cities[place]!,
    cityf: frames.citiesf[place]!,
    land: frames.lands[land]!,
    landl: frames.landsl[land]!,
    landf: frames.landsf[land]!,
    pay: random.pick(campaign.frame.pay),
    phone: random.pick(campaign.phones),
  };
  return {
    text: text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''),
    at: moment(random),
    author: random.pick(campaign.accounts),
    platform: random.pick(PLATFORMS),
    truth: { kind: 'lure', campaign: campaign.id, victim: false },
  };
}

function other(random: Random): Omit<WorldPost, 'id'> {
  const at = random.below(100);
  const [kind, texts] = OTHERS.find(([, , upTo]) => at < upTo)!;
  const opening = random.pick(['', '', 'سلام عليكم، ', 'صباح الخير. ', 'Salam, ', 'والله ']);
  return {
    text: opening + random.pick(texts),
    at: moment(random),
    author: accountOf(random),
    platform: random.pick(PLATFORMS),
    truth: { kind, campaign: null, victim: false },
  };
}

function moment(random: Random): string {
  return instantOf(START + random.below(DAYS * 24 * 60) * 60_000);
}

/** A name that says nothing of what its posts were made as. */
function accountOf(random: Random): string {
  return `range_${(random.below(2 ** 24) + 2 ** 24).toString(36)}`;
}

/** Numbers of an invented range: 06 00 00 xx xx. */
function phoneOf(campaign: number, n: number, random: Random): string {
  return `06 00 00 ${String(campaign + 10).padStart(2, '0')} ${n}${random.below(10)}`;
}
