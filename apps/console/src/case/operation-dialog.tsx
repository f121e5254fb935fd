import type { CaseFile } from '@sanad/wire/case';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

/** An operation with the local authorities. */
export function OperationDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  return (
    <FormDialog
      draft={`operation ${props.file.id}`}
      title={t('add-operation')}
      submit={t('record-operation')}
      first={{ at: localOf(Date.now()), place: '', services: '', authority: '', outcome: '' }}
      path={`/v1/cases/${props.file.id}/operations`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={(fields) => ({
        at: instantOfLocal(fields['at'] ?? ''),
        place: (fields['place'] ?? '').trim(),
        services: splitNames(fields['services'] ?? ''),
        localAuthority: (fields['authority'] ?? '').trim(),
        outcome: fields['outcome'] ?? '',
      })}
    >
      {(bind, fields, set) => (
        <>
          <div className="two-fields">
            <label>
              <span className="label">{t('place-of-operation')}</span>
              <input type="text" dir="auto" required maxLength={200} {...bind('place')} />
            </label>
            <WhenField label={t('when')} value={fields['at'] ?? ''} onChange={(at) => set('at', at)} />
          </div>
          <label>
            <span className="label">{t('services')}</span>
            <input type="text" dir="auto" {...bind('services')} />
            <span className="small soft">{t('services-hint')}</span>
          </label>
          <label>
            <span className="label">{t('authority')}</span>
            <input type="text" dir="auto" maxLength={200} {...bind('authority')} />
          </label>
          <label>
            <span className="label">{t('outcome')}</span>
            <textarea dir="auto" maxLength={4000} {...bind('outcome')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}

function splitNames(text: string): string[] {
  return text
    .split(/[,،]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
