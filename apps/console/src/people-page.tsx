import type { Role } from '@sanad/wire/common';
import type { KeyRow } from '@sanad/wire/session';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { read, send } from './api.ts';
import { useDesk } from './desk.tsx';
import { Digest, Island, Problem, Said } from './parts.tsx';
import { useWords } from './words.tsx';

type PersonRow = { id: string; name: string; roles: Role[]; revoked: boolean };
const ROLES: readonly Role[] = ['investigator', 'supervisor', 'auditor'];

/** The staff, their one-time links, and signing keys that wait for somebody to vouch for them. */
export default function PeoplePage() {
  const { t, time } = useWords();
  const { sign, session, say } = useDesk();
  const people = useQuery({
    queryKey: ['people'],
    queryFn: async () => (await read<{ items: PersonRow[] }>('/v1/people')).body.items,
  });
  const keys = useQuery({
    queryKey: ['keys'],
    queryFn: async () => (await read<{ items: KeyRow[] }>('/v1/keys')).body.items,
  });
  const [link, setLink] = useState<{ name: string; url: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const newLink = (person: PersonRow): Promise<void> =>
    attempt(async () => {
      const made = await send<{ token: string }>('POST', `/v1/people/${person.id}/link`, {});
      setLink({ name: person.name, url: `${location.origin}/sign-in?token=${made.body.token}` });
    });
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const name = String(form.get('name')).trim();
    void attempt(async () => {
      const made = await send<{ token: string }>(
        'POST',
        '/v1/people',
        { name, roles: form.getAll('roles'), language: 'ar' },
        { key: crypto.randomUUID() },
      );
      setLink({ name, url: `${location.origin}/sign-in?token=${made.body.token}` });
      element.reset();
      await people.refetch();
    });
  };
  const vouch = (key: KeyRow): Promise<void> =>
    attempt(async () => {
      const signature = await sign({ kind: 'key.cosigned', key: key.id, publicKey: key.publicKey });
      await send('POST', `/v1/keys/${key.id}/cosignature`, { signature });
      say(t('vouched'));
      await keys.refetch();
    });
  return (
    <div className="page">
      <h1>{t('place-people')}</h1>
      <Problem error={error ?? people.error ?? keys.error} />
      {link ? (
        <p className="notice">
          <Said>{t('link-for', { name: link.name })}</Said>
          <br />
          <Island>{link.url}</Island>
        </p>
      ) : null}
      <section className="sheet scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('roles')}</th>
              <th scope="col">{t('act')}</th>
            </tr>
          </thead>
          <tbody>
            {people.data?.map((person) => (
              <tr key={person.id}>
                <td>
                  <Said>{person.name}</Said>
                </td>
                <td>{person.roles.map((role) => t(`role-of-${role}`)).join('، ')}</td>
                <td>
                  <button type="button" className="button quiet" onClick={() => newLink(person)}>
                    {t('new-link')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <form className="sheet" onSubmit={add}>
        <h2>{t('add-person')}</h2>
        <label>
          {t('name')}
          <input type="text" dir="auto" name="name" required maxLength={80} />
        </label>
        <fieldset>
          <legend>{t('roles')}</legend>
          {ROLES.map((role) => (
            <label key={role} className="choice">
              <input type="checkbox" name="roles" value={role} /> {t(`role-of-${role}`)}
            </label>
          ))}
        </fieldset>
        <div className="line">
          <button type="submit" className="button main">
            {t('add-person')}
          </button>
        </div>
      </form>
      <section className="sheet scroll">
        <h2>{t('keys')}</h2>
        <p className="small soft">{t('keys-hint')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.data?.map((key) => (
              <tr key={key.id}>
                <td>
                  <Said>{key.person.name}</Said>
                </td>
                <td>
                  <Digest value={key.publicKey} />
                </td>
                <td>{time(key.enrolledAt)}</td>
                <td>
                  {key.cosignedBy ? (
                    <span className="tag settled">{t('key-vouched')}</span>
                  ) : key.person.id === session.person.id ? (
                    t('key-own')
                  ) : (
                    <button type="button" className="button quiet" onClick={() => vouch(key)}>
                      {t('vouch')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
