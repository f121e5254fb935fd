import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { send } from './api.ts';
import { useAttempt } from './attempt.ts';
import { Problem } from './parts.tsx';
import { useWords } from './words.tsx';

/** The first person of an installation says who she is before anything else: every decision stands under a name. */
export function FirstName() {
  const { t } = useWords();
  const client = useQueryClient();
  const [error, attempt] = useAttempt();
  const save = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    return attempt(async () => {
      await send('PUT', '/v1/session/name', { name });
      await client.invalidateQueries({ queryKey: ['session'] });
    });
  };
  return (
    <div className="page narrow">
      <h1>{t('first-name')}</h1>
      <p>{t('first-name-hint')}</p>
      <form className="stack" onSubmit={save}>
        <label>
          <span className="label">{t('first-name-field')}</span>
          <input type="text" name="name" dir="auto" autoComplete="name" minLength={3} maxLength={80} required />
        </label>
        <Problem error={error} />
        <p>
          <button type="submit" className="button main">
            {t('first-name-save')}
          </button>
        </p>
      </form>
    </div>
  );
}
