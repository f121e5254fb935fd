import type { Campaign } from '@sanad/wire/campaign';
import { useWords } from '../words.tsx';

const HOURS = 3;
/** Minutes from which a gap is told in hours and no longer looks like a machine's, and from which it is told in days. */
const LONG = 120;
const DAYS = 36 * 60;

/** When the posts were put up, in words, with what that is worth. */
export function RhythmWords({ rhythm }: { rhythm: Campaign['rhythm'] }) {
  const { t, number } = useWords();
  if (rhythm === null) return null;
  const { posts, from, within, every } = rhythm;
  const gapOf = (minutes: number): string => {
    if (minutes < LONG) return t('gap-minutes', { count: minutes });
    if (minutes < DAYS) return t('gap-hours', { count: Math.round(minutes / 60) });
    return t('gap-days', { count: Math.round(minutes / 1440) });
  };
  return (
    <div>
      <h3>{t('rhythm')}</h3>
      <p>
        {within * 2 >= posts
          ? t('rhythm-hours', {
              within: number(within),
              posts: number(posts),
              from: number(from),
              to: number((from + HOURS) % 24),
            })
          : null}{' '}
        {every
          ? t(every.minutes < LONG ? 'rhythm-every' : 'rhythm-steady', {
              gap: gapOf(every.minutes),
              gaps: number(every.gaps),
            })
          : null}
      </p>
      <p className="small soft">{t('rhythm-only')}</p>
    </div>
  );
}
