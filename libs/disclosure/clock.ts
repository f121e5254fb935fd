/** Time that is left for a task; the clock itself is passed in. */
export type Clock = { readonly isOver: () => boolean; readonly secondsLeft: () => number };

/** A clock that runs out after `seconds`, by `now` (milliseconds from any start); without it time never runs out. */
export function clockOf(now: (() => number) | undefined, seconds: number): Clock {
  if (!now) return { isOver: () => false, secondsLeft: () => seconds };
  const end = now() + seconds * 1000;
  return { isOver: () => now() >= end, secondsLeft: () => Math.max((end - now()) / 1000, 0) };
}

/** A clock that is over when this share of the time that is left is. */
export function shareOf({ isOver, secondsLeft }: Clock, share: number): Clock {
  const kept = secondsLeft() * (1 - share);
  return { isOver: () => isOver() || secondsLeft() < kept, secondsLeft: () => Math.max(secondsLeft() - kept, 0) };
}
