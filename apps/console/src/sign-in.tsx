import { type FormEvent, useEffect, useRef, useState } from 'react';
import { send } from './api.ts';
import { Problem, Waiting } from './parts.tsx';
import { go } from './place.ts';
import { type Language, useWords } from './words.tsx';

/** By a one-time link, or by name and password. Whoever was interrupted comes back to where she was. */
export function SignIn({ token, onDone }: { token: string | null; onDone: () => Promise<unknown> }) {
  const { t, language, setLanguage } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const tried = useRef(false);
  useEffect(() => {
    document.title = `${t('sign-in')} — ${t('brand')}`;
  }, [t]);
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
    setBusy(true);
    setError(null);
    try {
      await send('POST', '/v1/session', { name: form.get('name'), password: form.get('password') });
      await onDone();
      if (location.pathname === '/sign-in') go('/queue', { replace: true });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  if (token && !error) return <Waiting />;
  return (
    <main className="sign-in">
      <h1>{t('brand')}</h1>
      <p>{t('sign-in-hint')}</p>
      <Problem error={error} />
      <form className="stack" onSubmit={enter}>
        <label>
          <span className="label">{t('name')}</span>
          <input type="text" name="name" dir="auto" autoComplete="username" required />
        </label>
        <label>
          <span className="label">{t('password')}</span>
          <input type="password" name="password" dir="ltr" autoComplete="current-password" required />
        </label>
        <button type="submit" className="button main" disabled={busy}>
          {t('sign-in')}
        </button>
      </form>
      <label>
        <span className="label">{t('language')}</span>
        <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          <option value="ar" lang="ar">
            العربية
          </option>
          <option value="fr" lang="fr">
            Français
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
    </main>
  );
}
