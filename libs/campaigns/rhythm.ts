/** When the posts of a campaign were put up. It supports what other signs say; it never links anything. */
export type Rhythm = {
  /** posts whose hour is known */
  readonly posts: number;
  /** the three hours in a row, 0 to 23, in which most were put up, and how many */
  readonly from: number;
  readonly within: number;
  /** the gap between two posts that comes back, in minutes, and how many gaps are that long; null when none does */
  readonly every: { readonly minutes: number; readonly gaps: number } | null;
};

/** Below so many posts with an hour, hours say nothing. */
const LEAST = 6;
const HOURS = 3;
/** Share of posts within the three hours from which they are a habit; by chance it is an eighth. */
const HABIT = 0.5;
/** Gaps that are alike: so many of them, this share of all, and how far from each other. */
const GAPS = 4;
const SHARE = 0.5;
const APART = 0.1;
const MINUTE = 60_000;
const LONGEST = 3 * 24 * 60;

/**
 * The habit in the times of posts, or null when there is none or too little is known.
 * @param hourOf the hour of the day of an instant, where the posts were put up
 * @example rhythmOf(['2026-03-01T20:00:00Z'], (at) => new Date(at).getUTCHours()) === null
 */
export function rhythmOf(times: readonly string[], hourOf: (at: string) => number): Rhythm | null {
  const known = times.filter((at) => /T\d\d:\d\d/.test(at) && !/T00:00:00(?:\.0+)?Z?$/.test(at));
  if (known.length < LEAST) return null;
  const hours = new Array<number>(24).fill(0);
  for (const at of known) hours[hourOf(at)]!++;
  const inWindow = (from: number): number => {
    let sum = 0;
    for (let h = 0; h < HOURS; h++) sum += hours[(from + h) % 24]!;
    return sum;
  };
  // Of windows with as many posts the one that begins with a post: an hour before them would say too much.
  const worth = (hour: number): number => 2 * inWindow(hour) + (hours[hour]! > 0 ? 1 : 0);
  let from = 0;
  for (let hour = 1; hour < 24; hour++) if (worth(hour) > worth(from)) from = hour;
  const every = recurring(known);
  if (inWindow(from) < known.length * HABIT && every === null) return null;
  return { posts: known.length, from, within: inWindow(from), every };
}

// The gap around which most gaps lie.
function recurring(times: readonly string[]): Rhythm['every'] {
  const at = times.map((time) => Date.parse(time)).sort((a, b) => a - b);
  const gaps = at
    .slice(1)
    .map((time, n) => Math.round((time - at[n]!) / MINUTE))
    .filter((gap) => gap >= 2 && gap <= LONGEST)
    .sort((a, b) => a - b);
  let best: Rhythm['every'] = null;
  for (let low = 0, high = 0; low < gaps.length; low++) {
    while (high < gaps.length && gaps[high]! <= gaps[low]! * (1 + APART)) high++;
    if (high - low > (best?.gaps ?? 0)) best = { minutes: gaps[(low + high - 1) >> 1]!, gaps: high - low };
  }
  return best !== null && best.gaps >= GAPS && best.gaps >= (times.length - 1) * SHARE ? best : null;
}
