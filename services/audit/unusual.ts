/** What a person read on a day. */
export type Day = {
  readonly person: string;
  readonly day: string;
  readonly records: number;
  readonly night: number;
  readonly screens: number;
};
/** Something worth asking about: a rule, the figure, and what is usual for this person. Never a verdict. */
export type Unusual = {
  readonly person: string;
  readonly day: string;
  readonly rule: 'many-records' | 'at-night';
  readonly value: number;
  readonly usual: number;
};

/** So many records in a day are never remarked upon. */
const FEW = 20;
/** So many times what is usual for the person herself. */
const TIMES = 3;
const NIGHT = 10;

/**
 * Days on which somebody read far more records than she usually does (three times her median of the other days, and more
 * than twenty), or much at night (22 to 5 o'clock UTC) though she otherwise does not.
 */
export function unusualDays(days: readonly Day[]): Unusual[] {
  const found: Unusual[] = [];
  for (const day of days) {
    const others = days.filter((one) => one.person === day.person && one.day !== day.day);
    const usual = median(others.map((one) => one.records));
    if (day.records > FEW && day.records > TIMES * usual) {
      found.push({ person: day.person, day: day.day, rule: 'many-records', value: day.records, usual });
    }
    const nights = median(others.map((one) => one.night));
    if (day.night > NIGHT && day.night > TIMES * nights) {
      found.push({ person: day.person, day: day.day, rule: 'at-night', value: day.night, usual: nights });
    }
  }
  return found.sort((a, b) => (a.day === b.day ? b.value - a.value : a.day < b.day ? 1 : -1));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
