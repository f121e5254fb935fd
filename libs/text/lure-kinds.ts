import { ACTION_ROWS, ADVICE_ROWS, LURE_KIND_ROWS } from './data/lure-kinds.ts';
import { INDICATORS, type Indicator, type Told } from './indicators.ts';

/** A kind of offer that the public is warned of. */
export type LureKind = {
  readonly id: string;
  /** its signs, the most telling first */
  readonly codes: readonly string[];
  readonly title: Told;
  readonly about: Told;
  /** one line for a short message; `{to}` stands for whom to turn to */
  readonly line: Told;
};

/** The kinds of offer, in the order they are shown. @example LURE_KINDS.get('massage')?.codes[0] === 'L09' */
export const LURE_KINDS: ReadonlyMap<string, LureKind> = new Map(
  LURE_KIND_ROWS.map(([id, codes, title, about, line]) => [
    id,
    { id, codes: codes.split(' '), title: told(title), about: told(about), line: told(line) },
  ]),
);

/** What a woman can do, by code. */
export const ADVICE: ReadonlyMap<string, Told> = byCode(ADVICE_ROWS);
/** The one thing that a notice asks for, by code. */
export const ACTIONS: ReadonlyMap<string, Told> = byCode(ACTION_ROWS);

/** Nobody outside told these yet: they help those who look for posts, and would help those who write them. */
const KEPT_IN = new Set(['L22', 'L39', 'L40']);
/** A source that is not a publication of others. */
const NOT_PUBLISHED = /^(?:ILO|practice|mirror|near-duplicate research)\b/;

/**
 * Whether a sign may be told to the public: it was published before, by the press, a law or an international body, and
 * it is about what she is asked, never about how posts are found.
 * @example isPublicSign('L40') === false
 */
export function isPublicSign(code: string): boolean {
  const sign = INDICATORS.get(code);
  if (!sign || sign.against || KEPT_IN.has(code)) return false;
  return sign.sources.some((source) => !NOT_PUBLISHED.test(source));
}

/** The good signs: what an honest offer has. They are never clearance. */
export function honestSigns(): readonly Indicator[] {
  return [...INDICATORS.values()].filter((sign) => sign.against);
}

/**
 * The kind that fits the signs of a campaign best: the one with the largest share of its own signs met, the first
 * sign of a kind counting twice; null when no kind has a sign in common.
 * @param codes indicator codes with how many posts show each
 * @example kindOfSigns([{ code: 'L09', posts: 3 }])?.id === 'massage'
 */
export function kindOfSigns(codes: readonly { readonly code: string; readonly posts: number }[]): LureKind | null {
  const posts = new Map(codes.map((one) => [one.code, one.posts]));
  let best: LureKind | null = null;
  let most = 0;
  for (const kind of LURE_KINDS.values()) {
    const [first = '', ...others] = kind.codes;
    const met = 2 * (posts.get(first) ?? 0) + others.reduce((sum, code) => sum + (posts.get(code) ?? 0), 0);
    const share = met / (kind.codes.length + 1);
    if (share > most) [best, most] = [kind, share];
  }
  return best;
}

function told([ary, ar, fr, en]: readonly [string, string, string, string]): Told {
  return { ary, ar, fr, en };
}

function byCode(rows: readonly (readonly [string, string, string, string, string])[]): ReadonlyMap<string, Told> {
  return new Map(rows.map(([code, ary, ar, fr, en]) => [code, { ary, ar, fr, en }]));
}
