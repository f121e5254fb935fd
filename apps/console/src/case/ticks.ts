import type { CaseFile, Offence } from '@sanad/wire/case';

export type TickState = 'shown' | 'not-shown' | 'open';
export type Tick = { readonly state: TickState; readonly exhibits: readonly string[] };
export type Ticks = Readonly<Record<string, Tick>>;

const OPEN: Tick = { state: 'open', exhibits: [] };

/** The ticks of the elements of an article, as they were recorded; open where nobody has ticked. */
export function ticksOf(law: Offence, file: Pick<CaseFile, 'offences'>): Ticks {
  const considered = file.offences.find((one) => one.offence === law.id);
  return Object.fromEntries(
    law.elements.map(({ id }) => {
      const known = considered?.elements.find((one) => one.id === id);
      return [id, known ? { state: known.state, exhibits: known.exhibits } : OPEN];
    }),
  );
}

/** What is sent of an article: each of its elements, as recorded by now, and over it what this person ticked herself. */
export function elementsOf(law: Offence, recorded: Ticks, own: Ticks) {
  return law.elements.map(({ id }) => ({ id, ...(own[id] ?? recorded[id] ?? OPEN) }));
}

/** What somebody else recorded of an element since it was looked at, where this person ticked it otherwise. */
export function recordedMeanwhile(id: string, opening: Ticks, recorded: Ticks, own: Ticks): TickState | null {
  const [before, now, mine] = [opening[id] ?? OPEN, recorded[id] ?? OPEN, own[id]];
  return mine && !isSame(before, now) && !isSame(now, mine) ? now.state : null;
}

/** Whether this person ticked anything otherwise than it is recorded. */
export function isTicked(recorded: Ticks, own: Ticks): boolean {
  return Object.entries(own).some(([id, tick]) => !isSame(tick, recorded[id] ?? OPEN));
}

function isSame(a: Tick, b: Tick): boolean {
  return a.state === b.state && [...a.exhibits].sort().join() === [...b.exhibits].sort().join();
}
