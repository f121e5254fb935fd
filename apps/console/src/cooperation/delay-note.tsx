import type { RequestFile } from '@sanad/wire/cooperation';
import { useWords } from '../words.tsx';

const WAITS: readonly RequestFile['state'][] = ['sent', 'acknowledged', 'partly-answered'];
const DAY = 86_400_000;

/** How long a request waits, and what is lost when its term passes: the cost of a delay, before it is paid. */
export function DelayNote({ file }: { file: RequestFile }) {
  const { t } = useWords();
  const sent = file.history.findLast(({ what }) => what === 'sent');
  if (!sent || !WAITS.includes(file.state)) return null;
  const from = Date.parse(sent.on ?? sent.at.slice(0, 10));
  const days = Math.max(0, Math.floor((Date.now() - from) / DAY));
  const isNear = file.nearness !== null && file.nearness !== 'far';
  return (
    <p className={`notice ${isNear ? 'due' : ''}`}>
      {t('request-waits', { days })}{' '}
      {file.due ? t(file.nearness === 'over' ? 'delay-passed' : 'delay-cost', { day: file.due }) : null}
    </p>
  );
}
