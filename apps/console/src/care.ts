/**
 * How much a person has read today that can weigh on her. It stays in this browser, apart from that of others who use it:
 * nobody else sees it, and it is no measure of work.
 */
export type Dose = {
  readonly day: string;
  readonly minutes: number;
  readonly heavy: number;
  readonly restedAt: number;
  /** heavy pieces at the last talk about them with herself */
  readonly talkedAt: number;
};

/** Whose reading is counted now. */
let reader = '';
/** Minutes of reading after which a break is proposed, and heavy pieces after which the day's dose is full. */
export const BREAK_AFTER = 50;
export const HEAVY_A_DAY = 8;
/** Heavy pieces after which she is asked how she is. */
export const DEBRIEF_EVERY = 3;

/** From now on the reading of this person is counted. */
export function countFor(person: string): void {
  reader = person;
}

export function doseKey(person: string): string {
  return `sanad-dose ${person}`;
}

export function doseOf(store: Pick<Storage, 'getItem'>, day: string, person = reader): Dose {
  const empty: Dose = { day, minutes: 0, heavy: 0, restedAt: 0, talkedAt: 0 };
  try {
    const kept = JSON.parse(store.getItem(doseKey(person)) ?? 'null') as Dose | null;
    return kept?.day === day ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}

export function advise(dose: Dose): 'break' | 'debrief' | 'enough' | null {
  if (dose.heavy >= HEAVY_A_DAY) return 'enough';
  if (dose.heavy - dose.talkedAt >= DEBRIEF_EVERY) return 'debrief';
  return dose.minutes - dose.restedAt >= BREAK_AFTER ? 'break' : null;
}

export const DOSE_CHANGED = 'sanad-dose-changed';

export function today(): string {
  return new Date().toLocaleDateString('en-CA');
}

export function addDose(minutes: number, heavy: boolean): void {
  const dose = doseOf(localStorage, today());
  keep({ ...dose, minutes: dose.minutes + minutes, heavy: dose.heavy + (heavy ? 1 : 0) });
}

const counted = new Set<string>();

/** Something that can weigh was looked at; the same thing counts once a day while the page is open. */
export function addHeavy(what: string): void {
  const looked = `${reader} ${today()} ${what}`;
  if (counted.has(looked)) return;
  counted.add(looked);
  addDose(0, true);
}

/** True when what she has opened today is enough, and this would be one more. */
export function isTooMuch(what: string): boolean {
  return !counted.has(`${reader} ${today()} ${what}`) && advise(doseOf(localStorage, today())) === 'enough';
}

/** She has asked herself how she is. */
export function talked(): void {
  const dose = doseOf(localStorage, today());
  keep({ ...dose, talkedAt: dose.heavy });
}

/** She has taken a break: the count begins again; what was heavy today stays counted. */
export function rest(): void {
  const dose = doseOf(localStorage, today());
  keep({ ...dose, restedAt: dose.minutes });
}

function keep(dose: Dose): void {
  localStorage.setItem(doseKey(reader), JSON.stringify(dose));
  dispatchEvent(new Event(DOSE_CHANGED));
}
