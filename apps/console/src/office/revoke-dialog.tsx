import type { KeyRow } from '@sanad/wire/session';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { Digest, Problem, Said } from '../parts.tsx';
import { useWords } from '../words.tsx';

/** A key is revoked with a reason: what it signed before stays verifiable, it signs nothing more. */
export function RevokeDialog(props: { revoked: KeyRow; onClose: () => void; onDone: () => Promise<unknown> }) {
  const { t } = useWords();
  const { say } = useDesk();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      await send('POST', `/v1/keys/${props.revoked.id}/revocation`, { reason }, { key: crypto.randomUUID() });
      await props.onDone();
      say(t('key-revoked'));
      props.onClose();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Dialog title={t('key-revoke')} onClose={props.onClose}>
      <form className="stack" onSubmit={submit}>
        <p>
          <Said>{props.revoked.person.name}</Said>
        </p>
        <Digest value={props.revoked.publicKey} />
        <p className="small soft">{t('key-revoke-hint')}</p>
        <label>
          <span className="label">{t('reason')}</span>
          <input
            dir="auto"
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Problem error={error} />
        <div className="modal-foot">
          <button type="submit" className="button main">
            {t('key-revoke')}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {t('close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
