import { useQueryClient } from '@tanstack/react-query';
import { send } from '../api.ts';
import { go } from '../place.ts';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';

const ORIGINS = ['report', 'anonymous', 'order', 'other'] as const;

/** A case that does not come from a campaign: a complaint at the counter, an anonymous tip, an order of the prosecutor. */
export function NewCaseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  return (
    <FormDialog
      draft="new case"
      title={t('new-case')}
      submit={t('new-case')}
      first={{ title: '', origin: 'report' }}
      path="/v1/cases"
      said={t('recorded')}
      onClose={onClose}
      onDone={async () => {
        await client.invalidateQueries();
      }}
      send={async (path, body) => {
        const made = await send<{ id: string }>('POST', path, body, { key: crypto.randomUUID() });
        go(`/cases/${made.body.id}`);
      }}
      bodyOf={(fields) => ({ title: (fields['title'] ?? '').trim(), campaign: null, origin: fields['origin'] })}
    >
      {(bind, fields) => (
        <>
          <label>
            <span className="label">{t('case-title')}</span>
            <input type="text" dir="auto" required maxLength={200} {...bind('title')} />
          </label>
          <p className="small soft">{t('case-title-hint')}</p>
          <label>
            <span className="label">{t('origin')}</span>
            <select {...bind('origin')}>
              {ORIGINS.map((one) => (
                <option key={one} value={one}>
                  {t(`origin-${one}`)}
                </option>
              ))}
            </select>
          </label>
          {fields['origin'] === 'anonymous' ? <p className="notice due small">{t('origin-anonymous-hint')}</p> : null}
        </>
      )}
    </FormDialog>
  );
}
