import type { CaseFile } from '@sanad/wire/case';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';

/** Notes are added and never changed: what was written stays, with its hour and its author. */
export function NoteDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  return (
    <FormDialog
      draft={`note ${props.file.id}`}
      title={t('add-note')}
      submit={t('record-note')}
      hint={t('note-hint')}
      first={{ text: '' }}
      path={`/v1/cases/${props.file.id}/notes`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={(fields) => ({ text: (fields['text'] ?? '').trim() })}
    >
      {(bind) => (
        <label>
          <span className="label">{t('note')}</span>
          <textarea dir="auto" required maxLength={10_000} rows={8} {...bind('text')} />
        </label>
      )}
    </FormDialog>
  );
}
