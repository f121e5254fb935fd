import type { Campaign } from '@sanad/wire/campaign';
import { CountTable } from '../count-table.tsx';
import { useWords } from '../words.tsx';
import { daysToDraw } from './growth-days.ts';

const DAY = 86_400_000;
const HEIGHT = 100;
/** No bar is thinner than this part of the axis. */
const THINNEST = 1 / 240;

/** Posts a day as bars on an axis of days, and the same as a table. */
export function DaysChart({ days }: { days: Campaign['days'] }) {
  const { t, date, shortDate, number, language, colon } = useWords();
  const { drawn, aside } = daysToDraw(days, new Date().toISOString());
  const first = drawn[0];
  const last = drawn.at(-1);
  if (!first || !last) return <p className="soft">{t('no-dates')}</p>;
  const most = Math.max(...drawn.map((day) => day.posts));
  const dayNumber = (day: string): number => Math.round((Date.parse(day) - Date.parse(first.day)) / DAY);
  const count = dayNumber(last.day) + 1;
  const width = Math.max(0.76, count * THINNEST);
  return (
    <div className="stack tight">
      <svg
        className="chart"
        viewBox={`0 0 ${Math.max(count, 14)} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('growth-text', { from: date(first.day), to: date(last.day), most: number(most) })}
      >
        <line x1="0" x2={Math.max(count, 14)} y1="1" y2="1" />
        {drawn.map((day) => {
          const share = (day.posts / most) * (HEIGHT - 2);
          const at = dayNumber(day.day);
          return (
            <rect
              key={day.day}
              x={(language === 'ar' ? Math.max(count, 14) - 1 - at : at) + 0.12}
              width={width}
              y={HEIGHT - share}
              height={share}
            >
              <title>{`${date(day.day)}${colon}${t('posts', { count: day.posts })}`}</title>
            </rect>
          );
        })}
        <line className="base" x1="0" x2={Math.max(count, 14)} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <p className="line between small soft">
        <span>{shortDate(first.day)}</span>
        <span>{t('at-most', { count: most })}</span>
        {count >= 14 ? <span>{shortDate(last.day)}</span> : null}
      </p>
      {aside.length > 0 ? (
        <p className="small soft">{t('dates-aside', { count: aside.reduce((sum, day) => sum + day.posts, 0) })}</p>
      ) : null}
      <details>
        <summary className="small">{t('as-table')}</summary>
        <CountTable
          head={[t('day'), t('posts-column')]}
          rows={days.map(({ day, posts }) => ({ id: day, name: date(day), numbers: [number(posts)] }))}
        />
      </details>
    </div>
  );
}
