import { useState } from 'react';
import { go } from './place.ts';
import { useWords } from './words.tsx';

const KEY = 'sanad-tour';

/** At the first sign-in: three exercises as a tour of the console, taken or put away, once. */
export function TourOffer() {
  const { t } = useWords();
  const [open, setOpen] = useState(() => localStorage.getItem(KEY) === null);
  if (!open) return null;
  const close = (): void => {
    localStorage.setItem(KEY, '1');
    setOpen(false);
  };
  return (
    <aside className="tour" aria-label={t('training-tour')}>
      <p>{t('tour-offer')}</p>
      <p className="line">
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            go('/training?tour');
          }}
        >
          {t('tour-take')}
        </button>
        <button type="button" className="button quiet" onClick={close}>
          {t('tour-later')}
        </button>
      </p>
    </aside>
  );
}
