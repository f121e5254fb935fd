import type { Ways } from '@sanad/wire/session';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Refused, read, send } from './api.ts';
import { Island, Problem, Waiting } from './parts.tsx';
import { canUsePasskeys, signInByPasskey } from './passkey.ts';
import { go, usePlace } from './place.ts';
import { type Language, useWords } from './words.tsx';

/** By a one-time link, a passkey, or name and password with a code. Whoever was interrupted comes back to where she was. */
export function SignIn({ token, onDone }: { token: string | null; onDone: () => Promise<unknown> }) {
  const { t } = useWords();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const tried = useRef(false);
  const ways = useQuery({
    queryKey: ['ways'],
    queryFn: async () => (await read<Ways>('/v1/session/ways')).body,
    enabled: !token,
  });
  useEffect(() => {
    document.title = `${t('sign-in')} — ${t('brand')}`;
  }, [t]);
  useEffect(() => {
    if (!token || tried.current) return;
    tried.current = true;
    send('POST', '/v1/session', { token })
      .then(onDone)
      .then(() => go('/queue', { replace: true }))
      // the address says why, since this page is made anew without the link
      .catch((thrown) => go(`/?refused=${thrown instanceof Refused ? 'link' : 'lost'}`, { replace: true }));
  }, [token, onDone]);
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await onDone();
      if (location.pathname === '/sign-in' || location.search.includes('refused=')) go('/queue', { replace: true });
    } catch (thrown) {
      const isCode = thrown instanceof Refused && thrown.problem.code === 'totp-required';
      if (isCode) setAsksCode(true);
      setError(isCode && !asksCode ? null : thrown);
      setBusy(false);
    }
  };
  const enter = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = String(form.get('code') ?? '').replace(/\s/g, '');
    const given = { name: form.get('name'), password: form.get('password'), ...(code === '' ? {} : { code }) };
    return attempt(() => send('POST', '/v1/session', given));
  };
  if (token) return <Waiting />;
  return (
    <main className="sign-in">
      <h1>{t('brand')}</h1>
      <p>{t('sign-in-hint')}</p>
      <Problem error={error} />
      {error ? null : <EntryRefused />}
      {canUsePasskeys(ways.data) ? (
        <p>
          <button type="button" className="button main" disabled={busy} onClick={() => attempt(signInByPasskey)}>
            {t('sign-in-passkey')}
          </button>
        </p>
      ) : null}
      {ways.data?.oidc ? (
        <p>
          <a className="button" href="/v1/session/oidc">
            {t('sign-in-oidc', { name: ways.data.oidc })}
          </a>
        </p>
      ) : null}
      <form className="stack" onSubmit={enter}>
        <label>
          <span className="label">{t('name')}</span>
          <input type="text" name="name" dir="auto" autoComplete="username webauthn" required />
        </label>
        <label>
          <span className="label">{t('password')}</span>
          <input type="password" name="password" dir="ltr" autoComplete="current-password" required />
        </label>
        {asksCode ? <CodeField /> : null}
        <button type="submit" className="button" disabled={busy}>
          {t('sign-in')}
        </button>
      </form>
      {ways.data && !canUsePasskeys(ways.data) ? (
        <p className="small soft">
          {t('passkey-elsewhere')} <Island>{ways.data.passkeyOrigin}</Island>
        </p>
      ) : null}
      <Tongue />
    </main>
  );
}

/** Why nobody was let in: what another system answered on the way back here, or a link that is good no more. */
export function EntryRefused() {
  const { t, tAny } = useWords();
  const code = usePlace().query.get('refused');
  if (code === null) return null;
  return (
    <div className="notice bad" role="alert">
      <p>{tAny(`refused-${code}`, t('refused-oidc-refused'))}</p>
    </div>
  );
}

/** Six digits from the person's generator; the field takes the keyboard when it appears. */
export function CodeField() {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label>
      <span className="label">{t('totp-code')}</span>
      <input
        ref={field}
        type="text"
        name="code"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9 ]{6,7}"
        required
      />
    </label>
  );
}

function Tongue() {
  const { t, language, setLanguage } = useWords();
  return (
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
  );
}
