import type { Campaign } from '@sanad/wire/campaign';
import { useWords } from '../words.tsx';

const HOURS = 3;

/** When the posts were put up, in words, with what that is worth. */
export function RhythmWords({ rhythm }: { rhythm: Campaign['rhythm'] }) {
  const { t, number } = useWords();
  if (rhythm === null) return null;
  const { posts, from, within, every } = rhythm;
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
          ? t('rhythm-every', { gap: t('gap-minutes', { count: every.minutes }), gaps: number(every.gaps) })
          : null}
      </p>
      <p className="small soft">{t('rhythm-only')}</p>
    </div>
  );
}
