import type { CaseFile } from '@sanad/wire/case';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';
import { PersonField } from './person-field.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

const SOON = 7 * 86_400_000;

/** A task with the day on which it must be done. */
export function TaskDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  return (
    <FormDialog
      draft={`task ${props.file.id}`}
      title={t('add-task')}
      submit={t('record-task')}
      first={{ title: '', person: '', at: localOf(Date.now() + SOON) }}
      path={`/v1/cases/${props.file.id}/tasks`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={(fields) => ({
        title: (fields['title'] ?? '').trim(),
        dueAt: instantOfLocal(fields['at'] ?? ''),
        person: fields['person'] || null,
      })}
    >
      {(bind, fields, set) => (
        <>
          <label>
            <span className="label">{t('task')}</span>
            <input type="text" dir="auto" required maxLength={300} {...bind('title')} />
          </label>
          <div className="two-fields">
            <WhenField label={t('task-due')} value={fields['at'] ?? ''} onChange={(at) => set('at', at)} />
            <PersonField value={fields['person'] ?? ''} onChange={(person) => set('person', person)} />
          </div>
        </>
      )}
    </FormDialog>
  );
}
