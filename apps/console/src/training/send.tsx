import { useWords } from '../words.tsx';

export function Send({ busy, ready }: { busy: boolean; ready: boolean }) {
  const { t } = useWords();
  return (
    <p>
      <button type="submit" className="button main" disabled={busy || !ready}>
        {t('training-answer')}
      </button>
    </p>
  );
}
