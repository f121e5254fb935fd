import { type FormEvent, type ReactNode, useState } from 'react';
import { Problem } from './parts.tsx';
import { useWords } from './words.tsx';

/** An act that a person gives a reason for: closed until it is opened, one line, one button; what fails is told there. */
export function ReasonForm(props: { title: string; hint: ReactNode; act: (reason: string) => Promise<void> }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    try {
      await props.act(reason.trim());
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <details>
      <summary>{props.title}</summary>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{props.hint}</p>
        <label>
          <span className="label">{t('reason')}</span>
          <input
            dir="auto"
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Problem error={error} />
        <p>
          <button type="submit" className="button">
            {props.title}
          </button>
        </p>
      </form>
    </details>
  );
}
