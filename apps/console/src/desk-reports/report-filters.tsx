import type { ReportCounts, ReportOrigin, ReportState } from '@sanad/wire/intake';
import { useWords } from '../words.tsx';

/** What of the reports is listed. */
export type Shown = {
  readonly origin?: ReportOrigin;
  readonly state?: ReportState;
  readonly waiting?: true;
  readonly like?: string;
};

/** The same as the query of an address. */
export function queryOf(shown: Shown): string {
  return Object.entries(shown)
    .map(([name, value]) => `&${name}=${encodeURIComponent(value === true ? '1' : value)}`)
    .join('');
}

/** Channels and states with how many stand in each: so that one channel that is flooded does not hide the others. */
export function ReportFilters(props: { counts: ReportCounts; shown: Shown; onShow: (shown: Shown) => void }) {
  const { t, number, time, list } = useWords();
  const { counts, shown, onShow } = props;
  const sums = (key: 'origin' | 'state') => {
    const found = new Map<string, number>();
    for (const one of counts.items) found.set(one[key], (found.get(one[key]) ?? 0) + one.count);
    return [...found];
  };
  const choice = (to: Shown, name: string, count: number) => {
    const pressed = JSON.stringify(to) === JSON.stringify(shown);
    return (
      <button
        type="button"
        key={name}
        className={pressed ? 'button' : 'button quiet'}
        aria-pressed={pressed}
        onClick={() => onShow(pressed ? {} : to)}
      >
        {name} · {number(count)}
      </button>
    );
  };
  const all = counts.items.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {counts.bursts.map(({ origin, from, until, count, sameLength, signs }) => (
        <p className="notice" key={`${origin} ${from}`}>
          {t('reports-burst', {
            channel: t(`report-origin-${origin}`),
            count: number(count),
            from: time(from),
            until: time(until),
            signs: list(signs.map((sign) => t(`burst-${sign}`, { same: number(sameLength) }))),
          })}
        </p>
      ))}
      <p className="line">
        <span className="small soft">{t('reports-which')}</span>
        {choice({}, t('reports-all'), all)}
        {choice({ waiting: true }, t('report-waits'), counts.waiting)}
        {sums('state').map(([state, count]) =>
          choice({ state: state as ReportState }, t(`report-${state as ReportState}`), count),
        )}
        {sums('origin').map(([origin, count]) =>
          choice({ origin: origin as ReportOrigin }, t(`report-origin-${origin as ReportOrigin}`), count),
        )}
      </p>
    </>
  );
}
