import type { CaseFile } from '@sanad/wire/case';
import type { Party } from '@sanad/wire/case-party';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { sealTo } from '../desk-reports/desk-key.ts';
import { deskKeys, reportsWithNames } from '../desk-reports/desk-reads.ts';
import { Choice } from '../desk-reports/fields.tsx';
import { Dialog } from '../dialog.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';

/**
 * Name and contact of a woman under a pseudonym, sealed here to the key of the vault. Nothing that is typed becomes a
 * draft: it stands nowhere but in this window until it is sealed.
 */
export default function VaultNameDialog(props: {
  file: CaseFile;
  party: Party;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const { t, time } = useWords();
  const { say } = useDesk();
  const { file, party, onClose } = props;
  const keys = useQuery(deskKeys);
  const [looked, setLooked] = useState(false);
  // The list of reports is read, and the reading recorded, only when she looks for one.
  const named = useQuery({ ...reportsWithNames, enabled: looked });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState('');
  const vault = keys.data?.vault ?? null;
  const put = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string): string => String(form.get(name) ?? '').trim();
    setBusy(true);
    setError(null);
    try {
      const body =
        report !== ''
          ? { report }
          : { sealed: await sealTo(vault!, JSON.stringify({ v: 1, name: said('name'), contact: said('contact') })) };
      const path = `/v1/cases/${file.id}/parties/${party.id}/name`;
      await send('PUT', path, body, { key: crypto.randomUUID() });
      say(t('recorded'));
      await props.onDone();
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog title={`${t('vault-name-put')} — ${party.code}`} onClose={onClose}>
      {keys.data && vault === null ? <p className="notice due">{t('vault-closed')}</p> : null}
      <form className="stack" onSubmit={put} autoComplete="off">
        <p className="notice small">{t('vault-name-hint')}</p>
        <label>
          <span className="label">{t('opening-name')}</span>
          <input
            type="text"
            dir="auto"
            name="name"
            maxLength={200}
            autoComplete="off"
            required={report === ''}
            disabled={vault === null || report !== ''}
          />
        </label>
        <label>
          <span className="label">{t('opening-contact')}</span>
          <input
            type="text"
            dir="auto"
            name="contact"
            maxLength={500}
            autoComplete="off"
            disabled={vault === null || report !== ''}
          />
        </label>
        <details onToggle={(event) => setLooked(event.currentTarget.open)}>
          <summary className="small">{t('vault-name-from-report')}</summary>
          <Choice name="report" label={t('opening-reports')} value={report} onChange={setReport}>
            <option value="">{t('vault-name-typed')}</option>
            {(named.data ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {t('opening-report-of', {
                  end: one.id.slice(-5),
                  time: time(one.receivedAt),
                  way: t(`report-origin-${one.origin}`),
                })}
              </option>
            ))}
          </Choice>
        </details>
        <Problem error={error ?? keys.error ?? named.error} />
        <div className="modal-foot">
          <button type="submit" className="button main" disabled={busy}>
            {t('vault-name-put')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
