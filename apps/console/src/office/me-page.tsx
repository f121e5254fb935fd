import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { useDesk } from '../desk.tsx';
import { Dialog } from '../dialog.tsx';
import { dropDrafts } from '../draft.ts';
import { Digest, Island, Link, Problem, Said, Section } from '../parts.tsx';
import { keepTheme, readTheme, type Theme } from '../theme.ts';
import { useWords } from '../words.tsx';
import { MyCalendar } from './my-calendar.tsx';
import { MyEntries } from './my-entries.tsx';

const MAY_REVOKE: readonly string[] = ['investigator', 'supervisor', 'auditor'];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** My own place: my keys, my password, how the screen looks, the way out. */
export default function MePage() {
  const { t, list } = useWords();
  const { session } = useDesk();
  const client = useQueryClient();
  const [theme, setTheme] = useState(readTheme());
  const leave = async (): Promise<void> => {
    await send('DELETE', '/v1/session', {});
    dropDrafts();
    client.clear();
    location.assign('/');
  };
  return (
    <div className="page narrow">
      <header className="stack tight">
        <h1>
          <Said>{session.person.name}</Said>
        </h1>
        <p className="soft">{list(session.person.roles.map((role) => t(`role-of-${role}`)))}</p>
      </header>
      <Section title={t('my-keys')}>
        <p>{t('my-keys-hint')}</p>
        <ul className="stack">
          {session.keys.map((key) => (
            <li key={key.id} className="line between">
              <Digest value={key.publicKey} />
              <span className={`tag ${key.revoked ? 'alert' : key.cosigned ? 'settled' : 'review'}`}>
                {t(key.revoked ? 'key-revoked' : key.cosigned ? 'key-vouched' : 'key-waits')}
              </span>
            </li>
          ))}
        </ul>
        {session.person.roles.some((role) => MAY_REVOKE.includes(role)) ? <ReplaceKey /> : null}
      </Section>
      <Section title={t('look')}>
        <fieldset className="choices">
          <legend className="visually-hidden">{t('look')}</legend>
          {THEMES.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="theme"
                checked={theme === one}
                onChange={() => {
                  keepTheme(one);
                  setTheme(one);
                }}
              />
              {t(`theme-${one}`)}
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title={t('password')}>
        <Password />
      </Section>
      <Section title={t('care-title')}>
        <p>
          <Link to="/care">{t('care-a-minute')}</Link>
        </p>
      </Section>
      {session.person.roles.some((role) => role === 'investigator' || role === 'supervisor') ? <MyCalendar /> : null}
      <MyEntries />
      <Section title={t('leave')}>
        <p>{t('leave-hint')}</p>
        <p>
          <button type="button" className="button" onClick={leave}>
            {t('leave')}
          </button>
        </p>
      </Section>
      <p className="small soft">
        {t('installation')} <Island>{session.installation}</Island>
      </p>
    </div>
  );
}

/** The keys in use are revoked; the room then makes and enrols the next one. */
function ReplaceKey() {
  const { t } = useWords();
  const { session, say } = useDesk();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [isAsked, setAsked] = useState(false);
  const replace = async (): Promise<void> => {
    setError(null);
    try {
      for (const key of session.keys.filter((one) => !one.revoked))
        await send(
          'POST',
          `/v1/keys/${key.id}/revocation`,
          { reason: t('key-replaced') },
          { key: crypto.randomUUID() },
        );
      await client.invalidateQueries({ queryKey: ['session'] });
      say(t('key-replaced-said'));
      setAsked(false);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <p className="small soft">{t('key-replace-hint')}</p>
      <p>
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {t('key-replace')}
        </button>
      </p>
      {isAsked ? (
        <Dialog title={t('key-replace-ask')} onClose={() => setAsked(false)}>
          <div className="stack">
            <p>{t('key-replace-hint')}</p>
            <Problem error={error} />
            <div className="modal-foot">
              <button type="button" className="button main" onClick={replace}>
                {t('key-replace')}
              </button>
              <button type="button" className="button" onClick={() => setAsked(false)}>
                {t('close')}
              </button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function Password() {
  const { t } = useWords();
  const { session, say } = useDesk();
  const client = useQueryClient();
  // Whoever came by a link may have forgotten it.
  const asksPresent = session.hasPassword && session.way !== 'link';
  const [error, setError] = useState<unknown>(null);
  const set = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    setError(null);
    try {
      const current = asksPresent ? String(form.get('current')) : null;
      await send(
        'PUT',
        '/v1/session/password',
        { current, next: String(form.get('next')) },
        { key: crypto.randomUUID() },
      );
      element.reset();
      say(t('password-set'));
      await client.invalidateQueries({ queryKey: ['session'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form className="stack" onSubmit={set}>
      <input type="text" autoComplete="username" value={session.person.name} readOnly hidden />
      {asksPresent ? (
        <label>
          <span className="label">{t('password-now')}</span>
          <input type="password" dir="ltr" name="current" autoComplete="current-password" required />
        </label>
      ) : null}
      <label>
        <span className="label">{t('password-next')}</span>
        <input
          type="password"
          dir="ltr"
          name="next"
          autoComplete="new-password"
          minLength={12}
          maxLength={1000}
          required
        />
      </label>
      <Problem error={error} />
      <p>
        <button type="submit" className="button">
          {t('password-save')}
        </button>
      </p>
    </form>
  );
}
