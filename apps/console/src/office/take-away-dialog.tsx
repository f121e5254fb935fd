import type { AccessRow } from '@sanad/wire/audit';
import { send } from '../api.ts';
import { FormDialog } from '../case/form-dialog.tsx';
import { useWords } from '../words.tsx';

/**
 * What somebody no longer needs is taken away where it was noticed, with a reason; at least one role stays, or the account
 * is closed. Whoever may review it, and gave none of it, has thereby looked at the rest.
 */
export function TakeAwayDialog(props: {
  row: AccessRow;
  mayReview: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const { t } = useWords();
  const { row } = props;
  const { id, name } = row.person;
  return (
    <FormDialog
      draft={`take ${id}`}
      title={t('take-away-of', { name })}
      submit={t('take-away')}
      hint={t('take-away-hint')}
      first={{ reason: '' }}
      path={`/v1/people/${id}/roles`}
      bodyOf={(fields) => ({
        roles: row.roles.filter((role) => fields[role] !== 'taken'),
        reason: (fields['reason'] ?? '').trim(),
      })}
      send={async (path, body) => {
        await send('PUT', path, body, { key: crypto.randomUUID() });
        const note = (body as { reason: string }).reason;
        if (props.mayReview)
          await send('POST', `/v1/access-review/${id}`, { outcome: 'changed', note }, { key: crypto.randomUUID() });
      }}
      said={t('roles-set')}
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {(bind, fields, set) => (
        <>
          <fieldset className="choices">
            <legend>{t('take-away-which')}</legend>
            {row.roles.map((role) => {
              const isTaken = fields[role] === 'taken';
              const isLast = !isTaken && row.roles.filter((one) => fields[one] !== 'taken').length === 1;
              return (
                <label key={role} className="choice">
                  <input
                    type="checkbox"
                    checked={isTaken}
                    disabled={isLast}
                    onChange={() => set(role, isTaken ? '' : 'taken')}
                  />
                  {t(`role-of-${role}`)}
                </label>
              );
            })}
          </fieldset>
          <p className="small">{t('take-away-last')}</p>
          <label>
            <span className="label">{t('reason')}</span>
            <textarea dir="auto" required maxLength={1000} {...bind('reason')} />
          </label>
        </>
      )}
    </FormDialog>
  );
}
