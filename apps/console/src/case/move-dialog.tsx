import type { CaseFile } from '@sanad/wire/case';
import { send } from '../api.ts';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';

/** A move of the lifecycle: where to, why, and on whose order when an anonymous report needs one. */
export function MoveDialog(props: {
  file: CaseFile;
  etag: string | null;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const { t } = useWords();
  const { file } = props;
  return (
    <FormDialog
      draft={`move ${file.id}`}
      title={t('move-case')}
      submit={t('move-record')}
      hint={t('move-hint')}
      first={{ to: file.moves[0]?.to ?? '', reason: '', authorisation: '' }}
      path={`/v1/cases/${file.id}/moves`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      send={(path, body) => send('POST', path, body, { match: props.etag, key: crypto.randomUUID() })}
      bodyOf={(fields) => ({
        to: fields['to'],
        reason: (fields['reason'] ?? '').trim(),
        authorisation: (fields['authorisation'] ?? '').trim(),
      })}
    >
      {(bind, fields) => (
        <>
          <label>
            <span className="label">{t('move-to')}</span>
            <select {...bind('to')}>
              {file.moves.map((move) => (
                <option key={move.to} value={move.to}>
                  {t(`case-${move.to}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="label">{t('reason')}</span>
            <textarea dir="auto" required maxLength={4000} {...bind('reason')} />
          </label>
          {file.origin === 'anonymous' &&
          file.moves.find((move) => move.to === fields['to'])?.needs === 'authorisation' ? (
            <label>
              <span className="label">{t('authorisation')}</span>
              <input type="text" dir="auto" required maxLength={200} {...bind('authorisation')} />
            </label>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
