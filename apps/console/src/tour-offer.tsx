import { useState } from 'react';
import { useDesk } from './desk.tsx';
import { go } from './place.ts';
import { useWords } from './words.tsx';

/** At somebody's first sign-in: three exercises as a tour of the console, taken or put away, once. */
export function TourOffer() {
  const { t } = useWords();
  const { session } = useDesk();
  // Several people share a machine: each is new once.
  const key = `sanad-tour-${session.person.id}`;
  const [open, setOpen] = useState(() => localStorage.getItem(key) === null);
  if (!open) return null;
  const close = (): void => {
    localStorage.setItem(key, '1');
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
