import type { CaseFile } from '@sanad/wire/case';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';

/** The last move is taken back: where the case goes, and why. */
export function TakeBackDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const back = props.file.takeBack!;
  return (
    <FormDialog
      draft={`take back ${props.file.id}`}
      title={t('take-back')}
      submit={t('take-back')}
      hint={t('take-back-hint')}
      first={{ reason: '' }}
      path={`/v1/cases/${props.file.id}/moves/undo`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={(fields) => ({ reason: (fields['reason'] ?? '').trim() })}
    >
      {(bind) => (
        <>
          <p className="notice">{t('take-back-to', { state: t(`case-${back.to}`) })}</p>
          <label>
            <span className="label">{t('reason')}</span>
            <textarea dir="auto" required maxLength={4000} {...bind('reason')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
