import type { CaseFile } from '@sanad/wire/case';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

const ROLES = ['recruiter', 'intermediary', 'organiser', 'other'] as const;

/** An arrest counts a person and never names one. */
export function ArrestDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, date } = useWords();
  return (
    <FormDialog
      draft={`arrest ${props.file.id}`}
      title={t('add-arrest')}
      submit={t('record-arrest')}
      first={{
        at: localOf(Date.now()),
        operation: props.file.operations.at(-1)?.id ?? '',
        role: 'recruiter',
        reference: '',
      }}
      path={`/v1/cases/${props.file.id}/arrests`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={(fields) => ({
        at: instantOfLocal(fields['at'] ?? ''),
        operation: fields['operation'] || null,
        role: fields['role'],
        reference: (fields['reference'] ?? '').trim(),
      })}
    >
      {(bind, fields, set) => (
        <>
          <p className="notice small">{t('arrest-hint')}</p>
          <div className="two-fields">
            <label>
              <span className="label">{t('role')}</span>
              <select {...bind('role')}>
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {t(`role-${role}`)}
                  </option>
                ))}
              </select>
            </label>
            <WhenField label={t('when')} value={fields['at'] ?? ''} onChange={(at) => set('at', at)} />
          </div>
          <label>
            <span className="label">{t('operation')}</span>
            <select {...bind('operation')}>
              <option value="">{t('without-operation')}</option>
              {props.file.operations.map((operation) => (
                <option key={operation.id} value={operation.id}>
                  {`${operation.place} — ${date(operation.at)}`}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="label">{t('reference')}</span>
            <input type="text" dir="auto" maxLength={100} {...bind('reference')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
