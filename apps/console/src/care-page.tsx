import { useEffect, useState } from 'react';
import { BREAK_AFTER, DOSE_CHANGED, doseOf, HEAVY_A_DAY, rest, talked, today } from './care.ts';
import { Section } from './parts.tsx';
import { useWords } from './words.tsx';

const QUESTIONS = ['care-ask-now', 'care-ask-stays', 'care-ask-did', 'care-ask-next'] as const;

/** A minute for oneself: what was read today, four questions, whom to talk to. Nothing of it leaves the page. */
export default function CarePage() {
  const { t, number } = useWords();
  const [dose, setDose] = useState(() => doseOf(localStorage, today()));
  useEffect(() => {
    const look = (): void => setDose(doseOf(localStorage, today()));
    addEventListener(DOSE_CHANGED, look);
    return () => removeEventListener(DOSE_CHANGED, look);
  }, []);
  const [done, setDone] = useState(false);
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>{t('care-title')}</h1>
        <p className="soft">{t('care-private')}</p>
      </header>
      <Section title={t('care-today')}>
        <dl className="stack tight">
          <dt className="label">{t('care-minutes')}</dt>
          <dd>{t('care-of', { count: number(dose.minutes - dose.restedAt), most: number(BREAK_AFTER) })}</dd>
          <dt className="label">{t('care-heavy')}</dt>
          <dd>{t('care-of', { count: number(dose.heavy), most: number(HEAVY_A_DAY) })}</dd>
        </dl>
        <p>
          <button type="button" className="button" onClick={rest}>
            {t('care-rested')}
          </button>
        </p>
      </Section>
      <Section title={t('care-debrief')}>
        <p>{t('care-debrief-hint')}</p>
        {done ? (
          <p className="notice" role="status">
            {t('care-debrief-done')}
          </p>
        ) : (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              talked();
              setDone(true);
            }}
          >
            {QUESTIONS.map((one) => (
              <label key={one}>
                <span className="label">{t(one)}</span>
                <textarea dir="auto" rows={2} autoComplete="off" />
              </label>
            ))}
            <p>
              <button type="submit" className="button main">
                {t('care-done')}
              </button>
            </p>
          </form>
        )}
      </Section>
      <Section title={t('care-talk')}>
        <ul className="stack tight">
          <li>{t('care-who-colleague')}</li>
          <li>{t('care-who-lead')}</li>
          <li>{t('care-who-doctor')}</li>
        </ul>
        <p className="small soft">{t('care-who-note')}</p>
      </Section>
    </div>
  );
}
