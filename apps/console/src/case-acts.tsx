import type { CaseFile } from '@sanad/wire/case';
import { type FormEvent, useState } from 'react';
import { send } from './api.ts';
import { useDesk } from './desk.tsx';
import { Problem, Said } from './parts.tsx';
import { type Key, useWords } from './words.tsx';

/** Operations with the local authorities, and arrests, which count persons and never name them. */
export function CaseActs({ file, editable, onDone }: { file: CaseFile; editable: boolean; onDone: () => void }) {
  const { t, time } = useWords();
  return (
    <section className="stack">
      <h2>{t('operations')}</h2>
      {file.operations.length === 0 ? <p className="soft">{t('operations-none')}</p> : null}
      {file.operations.map((operation) => (
        <article key={operation.id} className="sheet">
          <h3>
            <Said>{operation.place}</Said> · {time(operation.at)}
          </h3>
          <p className="small">
            {t('services')}: <Said>{operation.services.join('، ')}</Said>. {t('authority')}:{' '}
            <Said>{operation.localAuthority}</Said>
          </p>
          <p dir="auto">{operation.outcome}</p>
          <p className="small">
            {t('arrests-count', {
              count: file.arrestList.filter((arrest) => arrest.operation === operation.id).length,
            })}
          </p>
        </article>
      ))}
      {editable ? (
        <>
          <details>
            <summary>{t('add-operation')}</summary>
            <OperationForm file={file} onDone={onDone} />
          </details>
          <details>
            <summary>{t('add-arrest')}</summary>
            <ArrestForm file={file} onDone={onDone} />
          </details>
        </>
      ) : null}
    </section>
  );
}

function useSend(onDone: () => void) {
  const { t } = useWords();
  const { say } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const post = async (path: string, body: unknown, form: HTMLFormElement): Promise<void> => {
    setError(null);
    try {
      await send('POST', path, body, { key: crypto.randomUUID() });
      form.reset();
      say(t('recorded'));
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { error, post };
}

function OperationForm({ file, onDone }: { file: CaseFile; onDone: () => void }) {
  const { t } = useWords();
  const { error, post } = useSend(onDone);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const services = text('services')
      .split(/[,،]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const body = {
      at: new Date(text('at')).toISOString(),
      place: text('place'),
      services,
      localAuthority: text('authority'),
      outcome: text('outcome'),
    };
    void post(`/v1/cases/${file.id}/operations`, body, event.currentTarget);
  };
  return (
    <form className="sheet" onSubmit={submit}>
      <Problem error={error} />
      <label>
        {t('when')}
        <input type="datetime-local" name="at" required />
      </label>
      <label>
        {t('place-of-operation')}
        <input type="text" dir="auto" name="place" required maxLength={200} />
      </label>
      <label>
        {t('services-hint')}
        <input type="text" dir="auto" name="services" />
      </label>
      <label>
        {t('authority')}
        <input type="text" dir="auto" name="authority" maxLength={200} />
      </label>
      <label>
        {t('outcome')}
        <textarea dir="auto" name="outcome" maxLength={4000} />
      </label>
      <div className="line">
        <button type="submit" className="button main">
          {t('record-operation')}
        </button>
      </div>
    </form>
  );
}

const ROLES = ['recruiter', 'intermediary', 'organiser', 'other'] as const;

function ArrestForm({ file, onDone }: { file: CaseFile; onDone: () => void }) {
  const { t } = useWords();
  const { error, post } = useSend(onDone);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const operation = String(form.get('operation') ?? '');
    const body = {
      at: new Date(String(form.get('at'))).toISOString(),
      operation: operation === '' ? null : operation,
      role: form.get('role'),
      reference: String(form.get('reference') ?? ''),
    };
    void post(`/v1/cases/${file.id}/arrests`, body, event.currentTarget);
  };
  return (
    <form className="sheet" onSubmit={submit}>
      <Problem error={error} />
      <p className="small soft">{t('arrest-hint')}</p>
      <label>
        {t('when')}
        <input type="datetime-local" name="at" required />
      </label>
      <label>
        {t('operation')}
        <select name="operation">
          <option value="">—</option>
          {file.operations.map((operation) => (
            <option key={operation.id} value={operation.id}>
              {operation.place}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('role')}
        <select name="role">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role-${role}` as Key)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('reference')}
        <input type="text" dir="auto" name="reference" maxLength={100} />
      </label>
      <div className="line">
        <button type="submit" className="button main">
          {t('record-arrest')}
        </button>
      </div>
    </form>
  );
}
