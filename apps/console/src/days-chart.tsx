import type { Campaign } from '@sanad/wire/campaign';
import { useWords } from './words.tsx';

/** Posts a day as bars, and the same as a table. */
export function DaysChart({ days }: { days: Campaign['days'] }) {
  const { t, date, language } = useWords();
  if (days.length === 0) return <p className="soft">{t('no-dates')}</p>;
  const most = Math.max(...days.map((day) => day.posts));
  const first = Date.parse(days[0]!.day);
  const span = Math.max(1, (Date.parse(days.at(-1)!.day) - first) / 86_400_000);
  const place = (day: string): number => {
    const share = (Date.parse(day) - first) / 86_400_000 / span;
    return (language === 'ar' ? 1 - share : share) * 96;
  };
  return (
    <>
      <svg
        className="chart"
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('growth-text', { from: date(days[0]!.day), to: date(days.at(-1)!.day), most })}
      >
        {days.map((day) => (
          <rect
            key={day.day}
            x={place(day.day)}
            width={Math.min(3, 80 / days.length)}
            y={40 - (day.posts / most) * 38}
            height={(day.posts / most) * 38}
          >
            <title>{`${date(day.day)}: ${day.posts}`}</title>
          </rect>
        ))}
      </svg>
      <p className="line between small soft">
        <span>{date(days[0]!.day)}</span>
        <span>{date(days.at(-1)!.day)}</span>
      </p>
      <details>
        <summary>{t('as-table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col" className="num">
                {t('posts-column')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <td>{date(day.day)}</td>
                <td className="num">{day.posts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
