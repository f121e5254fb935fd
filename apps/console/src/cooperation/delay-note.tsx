import type { RequestFile } from '@sanad/wire/cooperation';
import { useWords } from '../words.tsx';

/** How long a request waits, and what is lost when its term passes: the cost of a delay, before it is paid. */
export function DelayNote({ file: { waitedDays: days, nearness, due } }: { file: RequestFile }) {
  const { t } = useWords();
  if (days === null) return null;
  return (
    <p className={`notice ${nearness !== null && nearness !== 'far' ? 'due' : ''}`}>
      {t('request-waits', { days })} {due ? t(nearness === 'over' ? 'delay-passed' : 'delay-cost', { day: due }) : null}
    </p>
  );
}
