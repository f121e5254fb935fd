import { type FormEvent, useEffect, useRef, useState } from 'react';
import { send } from './api.ts';
import { Problem, Waiting } from './parts.tsx';
import { go } from './place.ts';
import { useWords } from './words.tsx';

/** By a one-time link, or by name and password. */
export function SignIn({ token, onDone }: { token: string | null; onDone: () => Promise<unknown> }) {
  const { t } = useWords();
  const [error, setError] = useState<unknown>(null);
  const tried = useRef(false);
  useEffect(() => {
    if (!token || tried.current) return;
    tried.current = true;
    send('POST', '/v1/session', { token })
      .then(onDone)
      .then(() => go('/queue', { replace: true }))
      .catch((thrown) => {
        setError(thrown);
        go('/', { replace: true });
      });
  }, [token, onDone]);
  const enter = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await send('POST', '/v1/session', { name: form.get('name'), password: form.get('password') });
      await onDone();
      go('/queue', { replace: true });
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (token && !error) return <Waiting />;
  return (
    <main className="sign-in">
      <h1>{t('brand')}</h1>
      <p className="soft">{t('sign-in-hint')}</p>
      <Problem error={error} />
      <form className="stack" onSubmit={enter}>
        <label>
          {t('name')}
          <input type="text" name="name" autoComplete="username" required />
        </label>
        <label>
          {t('password')}
          <input type="password" name="password" autoComplete="current-password" required />
        </label>
        <button type="submit" className="button main">
          {t('sign-in')}
        </button>
      </form>
    </main>
  );
}
