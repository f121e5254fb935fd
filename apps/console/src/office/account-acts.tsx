import type { Role } from '@sanad/wire/common';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { ReasonDialog, type Reasoned } from '../case/reason-dialog.tsx';
import { Dialog } from '../dialog.tsx';
import { Problem } from '../parts.tsx';
import { useWords } from '../words.tsx';
import { RoleChoices } from './role-choices.tsx';

type Person = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

/** What can be done with somebody's account: her roles, her sessions, its closing; each with its consequence beside it. */
export function AccountActs(props: {
  person: Person;
  given: readonly Role[];
  onClose: () => void;
  onDone: (said: string, waiting: readonly Role[]) => Promise<void>;
}) {
  const { t } = useWords();
  const { person } = props;
  const [error, setError] = useState<unknown>(null);
  const [act, setAct] = useState<Reasoned | null>(null);
  const attempt = async (said: string, work: () => Promise<readonly Role[]>): Promise<void> => {
    setError(null);
    try {
      await props.onDone(said, await work());
      props.onClose();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const setRoles = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { roles: form.getAll('roles'), reason: form.get('reason') };
    return attempt(t('roles-set'), async () => {
      const sent = await send<{ waiting: Role[] }>('PUT', `/v1/people/${person.id}/roles`, body);
      return sent.body.waiting;
    });
  };
  const askCustodians = (): void =>
    setAct({
      title: t('recovery-ask'),
      hint: t('recovery-asked'),
      method: 'POST',
      path: '/v1/recoveries',
      body: { person: person.id },
    });
  const endSessions = (): void =>
    setAct({ title: t('sessions-end'), method: 'DELETE', path: `/v1/people/${person.id}/sessions` });
  const close = (): void =>
    setAct({
      title: t('account-close'),
      hint: t('account-close-hint'),
      method: 'DELETE',
      path: `/v1/people/${person.id}`,
    });
  if (act) return <ReasonDialog act={act} onClose={props.onClose} onDone={() => props.onDone(t('recorded'), [])} />;
  return (
    <Dialog title={t('account-of', { name: person.name })} onClose={props.onClose}>
      <div className="stack">
        <form className="stack" onSubmit={setRoles}>
          <RoleChoices offered={props.given} held={person.roles} />
          <label>
            <span className="label">{t('reason')}</span>
            <input type="text" name="reason" dir="auto" required maxLength={1000} />
          </label>
          <p>
            <button type="submit" className="button main">
              {t('roles-save')}
            </button>
          </p>
        </form>
        <Problem error={error} />
        <div className="line">
          <button type="button" className="button" onClick={endSessions}>
            {t('sessions-end')}
          </button>
          <button type="button" className="button" onClick={askCustodians}>
            {t('recovery-ask')}
          </button>
          <button type="button" className="button" onClick={close}>
            {t('account-close')}
          </button>
        </div>
        <p className="small soft">{t('account-close-hint')}</p>
      </div>
    </Dialog>
  );
}
