import { useState } from 'react';
import { useWords } from '../words.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** Something that was recorded by mistake is struck out, with a reason: it is counted no more, and both entries stay. */
export function Strike({ path, onDone }: { path: string; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {t('strike')}
      </button>
      {isOpen ? (
        <ReasonDialog
          act={{ title: t('strike'), hint: t('strike-hint'), method: 'DELETE', path }}
          onClose={() => setOpen(false)}
          onDone={onDone}
        />
      ) : null}
    </>
  );
}
