import type { CaseFile } from '@sanad/wire/case';
import { type FormEvent, useState } from 'react';
import { read, send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';

type Job = { readonly job: string; readonly state: 'running' | 'done' | 'failed'; readonly code: string | null };

/** A public page is looked at once, as a stranger, and kept whole. */
export function CaptureDialog(props: { file: CaseFile; onClose: () => void; onDone: () => Promise<void> }) {
  const { t, tAny } = useWords();
  const { say } = useDesk();
  const [url, setUrl] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    setFailed(null);
    try {
      const path = `/v1/cases/${props.file.id}/captures`;
      let job = (await send<Job>('POST', path, { url, legalBasis, note }, { key: crypto.randomUUID() })).body;
      while (job.state === 'running') {
        await new Promise((done) => setTimeout(done, 700));
        job = (await read<Job>(`/v1/captures/${job.job}`)).body;
      }
      if (job.state === 'failed') {
        setFailed(job.code ?? 'internal');
      } else {
        say(t('captured'));
        await props.onDone();
        props.onClose();
      }
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  return (
    <Dialog title={t('capture-page')} onClose={props.onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{t('capture-hint')}</p>
        <label>
          <span className="label">{t('address')}</span>
          <input
            type="url"
            dir="ltr"
            required
            maxLength={4000}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        </label>
        <label>
          <span className="label">{t('legal-basis')}</span>
          <input
            dir="auto"
            required
            maxLength={500}
            value={legalBasis}
            onChange={(event) => setLegalBasis(event.currentTarget.value)}
          />
        </label>
        <label>
          <span className="label">{t('note')}</span>
          <textarea
            dir="auto"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <Problem error={error} />
        {failed ? (
          <div className="notice bad" role="alert">
            <p>{tAny(failed, t('capture-failed'))}</p>
          </div>
        ) : null}
        {busy ? <p role="status">{t('capturing')}</p> : null}
        <div className="modal-foot">
          <button type="submit" className="button main" disabled={busy}>
            {t('capture')}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {t('close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
