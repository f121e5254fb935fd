import { useEffect, useState } from 'react';
import { addDose, advise, DOSE_CHANGED, doseOf, rest, today } from './care.ts';
import { Link } from './parts.tsx';
import { useWords } from './words.tsx';

const MINUTE = 60_000;
const READING = /^\/(queue|campaigns|cases|reports|training\/)/;

/** Counts minutes in front of what is read, and proposes a break: a calm line, never a wall. */
export function CareNotice({ path }: { path: string }) {
  const { t } = useWords();
  const [advice, setAdvice] = useState(() => advise(doseOf(localStorage, today())));
  useEffect(() => {
    const look = (): void => setAdvice(advise(doseOf(localStorage, today())));
    addEventListener(DOSE_CHANGED, look);
    return () => removeEventListener(DOSE_CHANGED, look);
  }, []);
  useEffect(() => {
    if (!READING.test(path)) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') addDose(1, false);
    }, MINUTE);
    return () => clearInterval(timer);
  }, [path]);
  // The region is always there, or what comes into it is not read aloud; where she is taken to, nothing sends her again.
  return (
    <div role="status">
      {advice && path !== '/care' ? (
        <div className="care">
          <p>{t(advice === 'debrief' ? 'care-debrief-now' : `care-${advice}`)}</p>
          <p className="line">
            {advice === 'break' ? (
              <button type="button" className="button quiet" onClick={rest}>
                {t('care-rested')}
              </button>
            ) : null}
            <Link to="/care" className="plain">
              {t(advice === 'debrief' ? 'care-a-minute' : 'care-talk')}
            </Link>
          </p>
        </div>
      ) : null}
    </div>
  );
}
