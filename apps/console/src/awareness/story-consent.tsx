import type { NoticeContent } from '@sanad/wire/awareness';
import { useWords } from '../words.tsx';

type Consent = NonNullable<NoticeContent['consent']>;

/** How she gave her story. Nothing goes on before every line is true. */
export function StoryConsent(props: {
  consent: NoticeContent['consent'];
  open: boolean;
  onChange: (consent: NoticeContent['consent']) => void;
}) {
  const { t } = useWords();
  const { consent, open, onChange } = props;
  const today = new Date().toISOString().slice(0, 10);
  const start: Consent = { askedBy: '', on: today, how: '', readToHer: true, knowsWayBack: true };
  if (!consent)
    return open ? (
      <div className="notice due stack tight">
        <p>{t('consent-needed')}</p>
        <button type="button" className="button" onClick={() => onChange(start)}>
          {t('consent-record')}
        </button>
      </div>
    ) : null;
  const set = (more: Partial<Consent>): void => onChange({ ...consent, ...more });
  return (
    <fieldset className="draft-row">
      <legend className="label">{t('consent')}</legend>
      <p className="small">{t('consent-means')}</p>
      <label>
        <span className="label">{t('consent-by')}</span>
        <input
          type="text"
          dir="auto"
          readOnly={!open}
          maxLength={200}
          value={consent.askedBy}
          onChange={(event) => set({ askedBy: event.target.value })}
        />
      </label>
      <label>
        <span className="label">{t('consent-on')}</span>
        <input
          type="date"
          readOnly={!open}
          value={consent.on}
          onChange={(event) => event.target.value && set({ on: event.target.value })}
        />
      </label>
      <label>
        <span className="label">{t('consent-how')}</span>
        <textarea
          dir="auto"
          rows={2}
          readOnly={!open}
          maxLength={500}
          value={consent.how}
          onChange={(event) => set({ how: event.target.value })}
        />
      </label>
      {open ? (
        <button type="button" className="button quiet" onClick={() => onChange(null)}>
          {t('consent-drop')}
        </button>
      ) : null}
    </fieldset>
  );
}
