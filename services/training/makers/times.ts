import { instantOf } from '@sanad/base/instant';
import type { LocalText } from '@sanad/wire/common';
import type { Made, Tools } from '../made.ts';
import { randomOf } from '../random.ts';
import { island, reason } from '../reasons.ts';

type Clock = { readonly zone: string; readonly source: LocalText };

/** Where displayed times come from in such cases. Zones by the names of the time zone database. */
const CLOCKS: readonly Clock[] = [
  {
    zone: 'Africa/Casablanca',
    source: { ar: 'هاتف في الدار البيضاء', fr: 'téléphone à Casablanca', en: 'phone in Casablanca' },
  },
  { zone: 'Asia/Dubai', source: { ar: 'هاتف في دبي', fr: 'téléphone à Dubaï', en: 'phone in Dubai' } },
  { zone: 'Europe/Madrid', source: { ar: 'هاتف في مدريد', fr: 'téléphone à Madrid', en: 'phone in Madrid' } },
  {
    zone: 'UTC',
    source: {
      ar: 'رد من مزوّد، بالتوقيت العالمي',
      fr: 'réponse d’un fournisseur, en UTC',
      en: 'provider return, in UTC',
    },
  },
  { zone: 'Europe/Istanbul', source: { ar: 'هاتف في إسطنبول', fr: 'téléphone à Istanbul', en: 'phone in Istanbul' } },
];
/** Days of which one lies in Ramadan 2026, when Morocco goes back to UTC, and one in summer. */
const DAYS = ['2026-03-02', '2026-07-14', '2026-11-03', '2026-01-20', '2026-06-09'];

/** Displayed local times with where they were displayed; the right instants follow from the time zone database. */
export function makeTimes(id: string, title: LocalText, { seed }: Tools): Made {
  const random = randomOf(seed ^ 0x71e);
  const rows = CLOCKS.map((clock, n) => {
    const day = n === 0 ? DAYS[random.below(2)]! : random.pick(DAYS);
    const at = Date.parse(`${day}T00:00:00Z`) + (8 * 60 + random.below(13 * 60)) * 60_000;
    return { id: `t${n + 1}`, at: instantOf(at), shown: displayed(at, clock.zone), ...clock };
  });
  return {
    material: {
      kind: 'rows',
      id,
      title,
      columns: ['displayed', 'source'],
      rows: rows.map((row) => ({ id: row.id, cells: [row.shown, row.source] })),
    },
    right: {},
    instants: Object.fromEntries(rows.map((row) => [row.id, row.at])),
    why: Object.fromEntries(rows.map((row) => [row.id, whyOf(row.shown, row.at, row.zone)])),
  };
}

/** How far from UTC that place was on that day. */
function whyOf(shown: string, at: string, zone: string): LocalText {
  const hours = (Date.parse(`${shown.replace(' ', 'T')}:00Z`) - Date.parse(at)) / 3_600_000;
  if (zone === 'UTC') return reason('offset-none');
  const offset = island(`UTC${hours < 0 ? '−' : '+'}${Math.abs(hours)}`);
  return reason(zone === 'Africa/Casablanca' && hours === 0 ? 'offset-ramadan' : 'offset', { offset });
}

/** As a phone of that zone shows it, `2026-03-02 14:05`. */
function displayed(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
}
