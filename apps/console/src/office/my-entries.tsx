import type { PasskeyRow, SessionRow, Ways } from '@sanad/wire/session';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { read, send } from '../api.ts';
import { useAttempt } from '../attempt.ts';
import { useDesk } from '../desk.tsx';
import { Island, Problem, Said, Section } from '../parts.tsx';
import { addPasskey, canUsePasskeys } from '../passkey.ts';
import { CodeField, EntryRefused } from '../sign-in.tsx';
import { useWords } from '../words.tsx';

/** My ways in: passkeys, a code generator, an account elsewhere, and where I am signed in now. */
export function MyEntries() {
  const ways = useQuery({ queryKey: ['ways'], queryFn: async () => (await read<Ways>('/v1/session/ways')).body });
  return (
    <>
      <Passkeys ways={ways.data} />
      <Totp />
      <Elsewhere ways={ways.data} />
      <Sessions />
    </>
  );
}

function Passkeys({ ways }: { ways: Ways | undefined }) {
  const { t, date } = useWords();
  const { say, session } = useDesk();
  const [error, attempt] = useAttempt();
  const list = useQuery({
    queryKey: ['passkeys'],
    queryFn: async () => (await read<{ items: PasskeyRow[] }>('/v1/me/passkeys')).body.items,
  });
  const add = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    return attempt(async () => {
      await addPasskey(String(new FormData(form).get('name')));
      form.reset();
      say(t('passkey-added'));
      await list.refetch();
    });
  };
  const remove = (id: string): Promise<void> =>
    attempt(async () => {
      await send('DELETE', `/v1/me/passkeys/${encodeURIComponent(id)}`, {});
      await list.refetch();
    });
  return (
    <Section title={t('passkeys')}>
      <p>{t(session.way === 'link' && list.data?.length === 0 ? 'passkeys-first' : 'passkeys-hint')}</p>
      <ul className="stack">
        {list.data?.map((one) => (
          <li key={one.id} className="line between">
            <span>
              <Said>{one.name}</Said>{' '}
              <span className="small soft">
                {t('passkey-added-on', { date: date(one.addedAt) })}
                {one.usedAt ? ` · ${t('passkey-used-on', { date: date(one.usedAt) })}` : ''}
              </span>
            </span>
            <button type="button" className="button quiet" onClick={() => remove(one.id)}>
              {t('passkey-remove')}
            </button>
          </li>
        ))}
      </ul>
      <Problem error={error} />
      {canUsePasskeys(ways) ? (
        <form className="line low" onSubmit={add}>
          <label>
            <span className="label">{t('passkey-name')}</span>
            <input type="text" name="name" dir="auto" maxLength={60} required placeholder={t('passkey-name-example')} />
          </label>
          <button type="submit" className="button">
            {t('passkey-add')}
          </button>
        </form>
      ) : ways ? (
        <p className="small soft">
          {t('passkey-elsewhere')} <Island>{ways.passkeyOrigin}</Island>
        </p>
      ) : null}
    </Section>
  );
}

type Fresh = { readonly secret: string; readonly uri: string; readonly picture: string };

function Totp() {
  const { t } = useWords();
  const { session, say } = useDesk();
  const client = useQueryClient();
  const [error, attempt] = useAttempt();
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const changed = async (text: string): Promise<void> => {
    setFresh(null);
    say(text);
    await client.invalidateQueries({ queryKey: ['session'] });
  };
  const start = (): Promise<void> =>
    attempt(async () => setFresh((await send<Fresh>('POST', '/v1/me/totp/options', {})).body));
  const confirm = (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '');
    return attempt(async () => {
      await send('PUT', '/v1/me/totp', { secret: fresh?.secret, code });
      await changed(t('totp-set'));
    });
  };
  const drop = (): Promise<void> =>
    attempt(async () => {
      await send('DELETE', '/v1/me/totp', {});
      await changed(t('totp-dropped'));
    });
  return (
    <Section title={t('totp')}>
      <p>{t('totp-hint')}</p>
      {session.hasTotp ? (
        <p className="line">
          <span className="tag settled">{t('totp-on')}</span>
          <button type="button" className="button quiet" onClick={drop}>
            {t('totp-drop')}
          </button>
        </p>
      ) : fresh ? (
        <form className="stack" onSubmit={confirm}>
          <p>{t('totp-type')}</p>
          <img
            className="qr"
            alt={t('totp-picture')}
            src={`data:image/svg+xml,${encodeURIComponent(fresh.picture)}`}
            width="200"
            height="200"
          />
          <p className="secret">
            <Island>{fresh.secret.replace(/(.{4})/g, '$1 ').trim()}</Island>
          </p>
          <p className="small">
            <a href={fresh.uri}>{t('totp-open')}</a>
          </p>
          <CodeField />
          <p>
            <button type="submit" className="button">
              {t('totp-confirm')}
            </button>
          </p>
        </form>
      ) : (
        <p>
          <button type="button" className="button" onClick={start}>
            {t('totp-start')}
          </button>
        </p>
      )}
      <Problem error={error} />
    </Section>
  );
}

function Elsewhere({ ways }: { ways: Ways | undefined }) {
  const { t } = useWords();
  const { session, say } = useDesk();
  const client = useQueryClient();
  const [error, attempt] = useAttempt();
  if (!ways?.oidc) return null;
  const untie = (): Promise<void> =>
    attempt(async () => {
      await send('DELETE', '/v1/me/links', {});
      say(t('oidc-unlinked'));
      await client.invalidateQueries({ queryKey: ['session'] });
    });
  return (
    <Section title={t('oidc')}>
      <EntryRefused />
      {session.linked ? (
        <p className="line">
          <span className="tag settled">{t('oidc-linked', { name: ways.oidc })}</span>
          <button type="button" className="button quiet" onClick={untie}>
            {t('oidc-unlink')}
          </button>
        </p>
      ) : (
        <p>
          <a className="button" href="/v1/session/oidc/link">
            {t('oidc-link', { name: ways.oidc })}
          </a>
        </p>
      )}
      <Problem error={error} />
    </Section>
  );
}

function Sessions() {
  const { t, tAny, time } = useWords();
  const [error, attempt] = useAttempt();
  const list = useQuery({
    queryKey: ['my-sessions'],
    queryFn: async () => (await read<{ items: SessionRow[] }>('/v1/me/sessions')).body.items,
  });
  const end = (id: string): Promise<void> =>
    attempt(async () => {
      await send('DELETE', `/v1/me/sessions/${id}`, {});
      await list.refetch();
    });
  return (
    <Section title={t('sessions')}>
      <p>{t('sessions-hint')}</p>
      <ul className="stack">
        {list.data?.map((one) => (
          <li key={one.id} className="line between">
            <span>
              {one.device === '' ? t('device-unknown') : <Island>{one.device}</Island>} ·{' '}
              {tAny(`way-${one.way}`, one.way)}
              <br />
              <span className="small soft">
                {t('session-opened', { time: time(one.openedAt) })} · {t('session-seen', { time: time(one.seenAt) })}
              </span>
            </span>
            {one.own ? (
              <span className="tag settled">{t('session-own')}</span>
            ) : (
              <button type="button" className="button quiet" onClick={() => end(one.id)}>
                {t('session-end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={error ?? list.error} />
    </Section>
  );
}
