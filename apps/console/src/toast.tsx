import { useEffect, useState } from 'react';
import { useKeys } from './keys.ts';
import { Cap } from './parts.tsx';
import { useWords } from './words.tsx';

const SHOWN_SECONDS = 10;

export type Said = { readonly id: number; readonly text: string; readonly undo?: () => void };

/** What has just happened, at the foot of the screen, with the way back for ten seconds. */
export function Toast({ said, onGone }: { said: Said | null; onGone: () => void }) {
  const { t, language } = useWords();
  const [left, setLeft] = useState(SHOWN_SECONDS);
  useEffect(() => {
    if (!said) return;
    setLeft(SHOWN_SECONDS);
    const started = Date.now();
    const timer = setInterval(() => {
      const rest = SHOWN_SECONDS - Math.floor((Date.now() - started) / 1000);
      setLeft(rest);
      if (rest <= 0) onGone();
    }, 250);
    return () => clearInterval(timer);
  }, [said, onGone]);
  const undo = said?.undo;
  const takeBack = (): void => {
    undo?.();
    onGone();
  };
  useKeys(undo ? { undo: takeBack } : {});
  return (
    <div role="status">
      {said ? (
        <div className="toast">
          <span>{said.text}</span>
          {undo ? (
            <button type="button" className="button" onClick={takeBack}>
              <Cap>{language === 'ar' ? 'ئ' : 'Z'}</Cap> {t('undo')}
              <span className="left" aria-hidden="true">
                {left}
              </span>
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
