import type { CaseFile } from '@sanad/wire/case';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';
import { useColleagues } from './person-field.tsx';

/** Notes are added and never changed: what was written stays, with its hour and its author. A note may speak to people. */
export function NoteDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useWords();
  const people = useColleagues();
  const nameOf = (id: string): string => people.data?.find((one) => one.id === id)?.name ?? '—';
  return (
    <FormDialog
      draft={`note ${props.file.id}`}
      title={t('add-note')}
      submit={t('record-note')}
      hint={t('note-hint')}
      first={{ text: '', mentions: '' }}
      path={`/v1/cases/${props.file.id}/notes`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={(fields) => ({ text: (fields['text'] ?? '').trim(), mentions: listOf(fields['mentions']) })}
    >
      {(bind, fields, set) => (
        <>
          <label>
            <span className="label">{t('note')}</span>
            <textarea dir="auto" required maxLength={10_000} rows={8} {...bind('text')} />
          </label>
          <label>
            <span className="label">{t('note-to')}</span>
            <select
              value=""
              onChange={({ currentTarget: { value } }) =>
                set('mentions', [...new Set([...listOf(fields['mentions']), value])].join(' ').trim())
              }
            >
              <option value="">{t('note-to-add')}</option>
              {people.data?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          {listOf(fields['mentions']).length > 0 ? (
            <div className="line">
              {listOf(fields['mentions']).map((id) => (
                <button
                  key={id}
                  type="button"
                  className="chip"
                  onClick={() =>
                    set(
                      'mentions',
                      listOf(fields['mentions'])
                        .filter((one) => one !== id)
                        .join(' '),
                    )
                  }
                >
                  <bdi>{nameOf(id)}</bdi> <span aria-hidden="true">×</span>
                  <span className="visually-hidden">{t('note-to-drop')}</span>
                </button>
              ))}
            </div>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((one) => one !== '');
}
