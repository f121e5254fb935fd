import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { useDraft } from '../draft.ts';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** A case that is closed to the reader: why, and what happens if she opens it all the same. */
export function ClosedCase({ id, error, onOpened }: { id: string; error: unknown; onOpened: () => Promise<void> }) {
  const { t } = useWords();
  const [reason, setReason, dropReason] = useDraft(`glass ${id}`, '');
  const [refused, setRefused] = useState<unknown>(null);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefused(null);
    try {
      await send('POST', `/v1/cases/${id}/break-glass`, { reason: reason.trim() });
      dropReason();
      await onOpened();
    } catch (thrown) {
      setRefused(thrown);
    }
  };
  return (
    <div className="page narrow">
      <h1>{t('closed-to-you')}</h1>
      <Problem error={error} />
      <form className="stack" onSubmit={open}>
        <label>
          <span className="label">{t('glass-reason')}</span>
          <textarea
            dir="auto"
            required
            minLength={10}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <p className="notice">{t('glass-hint')}</p>
        <Problem error={refused} />
        <p>
          <button type="submit" className="button">
            {t('glass-break')}
          </button>
        </p>
      </form>
    </div>
  );
}
