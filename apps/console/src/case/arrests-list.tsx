import type { Arrest, CaseFile } from '@sanad/wire/case';
import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { Said } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { FormDialog } from './form-dialog.tsx';
import { Strike } from './strike.tsx';
import { instantOfLocal, localOf, WhenField } from './when-field.tsx';

type Opened = { readonly arrest: Arrest; readonly what: 'extended' | 'ended' } | null;

/** Arrests with their garde à vue: until when, on whose order longer, how it ended. */
export function ArrestsList(props: { file: CaseFile; editable: boolean; onDone: () => Promise<void> }) {
  const { file, editable, onDone } = props;
  const { t, time } = useWords();
  const { mayInvestigate } = useDesk();
  const [opened, setOpened] = useState<Opened>(null);
  if (file.arrestList.length === 0) return null;
  const dueOf = (arrest: Arrest): string | null =>
    file.clocks.find((clock) => clock.kind === 'custody' && clock.ref === arrest.id)?.dueAt ?? null;
  return (
    <>
      <ul className="parties">
        {file.arrestList.map((arrest) => (
          <li key={arrest.id} className="stack tight">
            <p>
              <strong>{t(`role-${arrest.role}`)}</strong> {arrest.reference ? <Said>{arrest.reference}</Said> : null}
            </p>
            <p className="small">
              {time(arrest.at)}
              {arrest.endedAt === null && dueOf(arrest)
                ? ` · ${t('custody-until', { time: time(dueOf(arrest)) })}`
                : ''}
              {arrest.endedAt
                ? ` · ${t(`custody-${arrest.endedHow ?? 'released'}`, { time: time(arrest.endedAt) })}`
                : ''}
            </p>
            {arrest.extension ? (
              <p className="small soft">
                {t('custody-order')} <Said>{arrest.extension}</Said>
              </p>
            ) : null}
            <div className="line">
              {mayInvestigate && arrest.endedAt === null ? (
                <>
                  <button
                    type="button"
                    className="button quiet"
                    onClick={() => setOpened({ arrest, what: 'extended' })}
                  >
                    {t('custody-extend')}
                  </button>
                  <button type="button" className="button quiet" onClick={() => setOpened({ arrest, what: 'ended' })}>
                    {t('custody-end')}
                  </button>
                </>
              ) : null}
              {editable ? <Strike path={`/v1/cases/${file.id}/arrests/${arrest.id}`} onDone={onDone} /> : null}
            </div>
          </li>
        ))}
      </ul>
      {opened ? <CustodyDialog file={file} opened={opened} onClose={() => setOpened(null)} onDone={onDone} /> : null}
    </>
  );
}

function CustodyDialog(props: {
  file: CaseFile;
  opened: NonNullable<Opened>;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const { t } = useWords();
  const { arrest, what } = props.opened;
  const longer = what === 'extended';
  return (
    <FormDialog
      draft={`custody ${what} ${arrest.id}`}
      title={t(longer ? 'custody-extend' : 'custody-end')}
      submit={t(longer ? 'custody-extend' : 'custody-end')}
      first={{ at: longer ? dayAfter(arrest) : localOf(Date.now()), order: '', how: 'presented' }}
      path={`/v1/cases/${props.file.id}/arrests/${arrest.id}/custody`}
      said={t('recorded')}
      onClose={props.onClose}
      onDone={props.onDone}
      bodyOf={(fields) => {
        const at = instantOfLocal(fields['at'] ?? '');
        return longer ? { what, until: at, order: (fields['order'] ?? '').trim() } : { what, at, how: fields['how'] };
      }}
    >
      {(bind, fields, set) => (
        <>
          {longer ? <p className="notice small">{t('custody-hint')}</p> : null}
          <WhenField
            label={t(longer ? 'custody-new-end' : 'when')}
            value={fields['at'] ?? ''}
            onChange={(at) => set('at', at)}
          />
          {longer ? (
            <label>
              <span className="label">{t('custody-order')}</span>
              <input type="text" dir="auto" required maxLength={200} {...bind('order')} />
            </label>
          ) : (
            <label>
              <span className="label">{t('custody-how')}</span>
              <select {...bind('how')}>
                <option value="presented">{t('custody-how-presented')}</option>
                <option value="released">{t('custody-how-released')}</option>
              </select>
            </label>
          )}
        </>
      )}
    </FormDialog>
  );
}

/** Three days after the arrest: once longer, as the law is read today; the order's own hour is typed. */
function dayAfter(arrest: Arrest): string {
  return localOf(Date.parse(arrest.at) + 72 * 3_600_000);
}
